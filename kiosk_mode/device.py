"""The device as a whole: its bundle, its jack, its voice, its checks, and what keeps them going."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_mode.calls import Bell, Calls
from kiosk_mode.counts_log import CountsLog
from kiosk_mode.hardware.jack_sense import JackSense
from kiosk_mode.hardware.probes import ClockSight, free_space, look_at_clock, sound_devices
from kiosk_mode.health import Health, JackState
from kiosk_mode.journal import Clock, Journal
from kiosk_mode.queue_numbers import QueueNumbers
from kiosk_mode.selfcheck import SelfCheck, load_selfcheck, make_selfcheck, save_selfcheck
from kiosk_mode.survey_answers import SurveyAnswers
from kiosk_mode.unanswered_log import UnansweredLog
from kiosk_mode.voice.live_voice import Busy, LiveVoice
from kiosk_mode.voice.soundcheck import SoundReport, check_sounds_apart
from kiosk_mode.voice.voice_worker import SpokenSound
from noticeboard.bundle.store import BundleStore
from noticeboard.loopback import EventHub
from noticeboard.time_zone import WIB

LOOK_S = 5.0
REFUSED_LOOK_S = 30.0
"""A refused bundle is looked at less often: reading all of it is work."""
CHECK_HOUR = 6
"""In western Indonesia; a device that starts later checks itself when it starts."""


class CheckRunning(Exception):
    """A self-check is under way already."""


@dataclass
class Device:
    """Everything the server shows and does; the clock and the probes come from outside."""

    store: BundleStore
    voice: LiveVoice
    journal: Journal
    now: Clock
    state: Path
    survey_log: Path
    """The file of the office's survey, or one of its own on a computer that has no other."""
    hub: EventHub = field(default_factory=EventHub)
    staff: EventHub = field(default_factory=EventHub)
    """The pages of officers, apart from the kiosk's: a page that watches is no visitor's page."""
    bell: Bell | None = None
    queue: QueueNumbers | None = None
    jack: JackSense | None = None
    outputs: Callable[[], Sequence[str] | None] = sound_devices
    check: SelfCheck | None = None
    calls: Calls = field(init=False)
    unanswered: UnansweredLog = field(init=False)
    survey: SurveyAnswers = field(init=False)
    counts: CountsLog = field(init=False)
    _checking: threading.Lock = field(default_factory=threading.Lock)
    _stop: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.calls = Calls(self.now, self.journal, self.hub, self.staff, self.bell)
        path = self.state / "unanswered.json"
        self.unanswered = UnansweredLog(path, self.now, self.journal)
        self.counts = CountsLog(self.state / "used.json", self.now, self.journal)
        self.survey = SurveyAnswers(self.survey_log, self.now, self.journal)

    def start(self) -> None:
        """Begin to watch the bundle's source and the jack; the bundle must be there."""
        self.check = load_selfcheck(self._check_path)
        self._publish_bundle()
        self.hub.publish_state("headphones", {"inserted": False})
        self.calls.start()
        if self.outputs() == []:
            self.journal.add("device_no_sound_card")
        if self.jack is not None:
            self.jack.start()
            self._note_jack(self.jack)
        threading.Thread(target=self._watch, name="watch", daemon=True).start()

    def prepare_to_end(self) -> None:
        """Let go of the pages, and take whatever else ends for part of the end."""
        self._stop.set()
        self.voice.prepare_to_end()
        self.hub.close()
        self.staff.close()

    def stop(self) -> None:
        """End everything that was begun."""
        self.prepare_to_end()
        if self.jack is not None:
            self.jack.stop()
        self.voice.close()

    def plugged(self, inserted: bool) -> None:
        """Tell the page that headphones went in or came out."""
        self.hub.publish_state("headphones", {"inserted": inserted})

    def clock(self) -> ClockSight:
        """Compare the device's day with the bundle's."""
        return look_at_clock(self.now(), self.store.shown.manifest.day)

    def run_check(self) -> SelfCheck:
        """Check everything; takes a while. CheckRunning when somebody else has begun."""
        if not self._checking.acquire(blocking=False):
            raise CheckRunning
        try:
            check = self._checked()
        finally:
            self._checking.release()
        if self._stop.is_set():
            return check
        self.check = check
        try:
            save_selfcheck(check, self._check_path)
        except OSError as error:
            self.journal.add("device_check_not_stored", reason=str(error.strerror))
        return check

    def health(self) -> Health:
        """Sum up how the device is."""
        manifest, jack = self.store.shown.manifest, self.jack
        return Health(
            bundle=manifest.bundle,
            day=manifest.day,
            is_preview=manifest.is_preview,
            due=manifest.due,
            clock=self.clock(),
            disk_free=free_space(self.state),
            sound_devices=self.outputs(),
            jack=JackState(tuple(jack.devices), jack.inserted) if jack else JackState(),
            voice_restarts=self.voice.restarts,
            pages=self.hub.listeners,
            calls=self.calls.state,
            watchers=self.staff.listeners,
            bell=self.bell.program if self.bell else None,
            check=self.check,
            journal=tuple(self.journal.newest_first()),
        )

    @property
    def _check_path(self) -> Path:
        return self.state / "selfcheck.json"

    def _checked(self) -> SelfCheck:
        bundle = self.store.shown
        return make_selfcheck(
            at=self.now().astimezone(WIB),
            bundle=bundle.manifest.bundle,
            clock=self.clock(),
            sounds=self._listened(bundle.folder),
            free=free_space(self.state),
            outputs=self.outputs(),
            jacks=self.jack.devices if self.jack else [],
            voice_works=self._voice_works(),
        )

    def _listened(self, folder: Path) -> SoundReport | None:
        try:
            return check_sounds_apart(folder)
        except Exception as error:
            if not self._stop.wait(0.5):
                self.journal.add("device_sound_check_failed", reason=repr(error))
            return None

    def _voice_works(self) -> bool:
        try:
            return isinstance(self.voice.speak("Satu dua tiga.", "id"), SpokenSound)
        except Busy:
            return True

    def _watch(self) -> None:
        """Look for a new bundle, and check the device once a day."""
        wait = LOOK_S
        while not self._stop.is_set():
            try:
                if self._is_check_due():
                    self.run_check()
                if self._stop.is_set():
                    return
                wait = LOOK_S if self._looked() else REFUSED_LOOK_S
            except CheckRunning:
                pass
            except Exception as error:
                # Whatever goes wrong here, visitors are served on and staff can read why.
                self.journal.add("device_program_fault", reason=repr(error))
            self._stop.wait(wait)

    def _looked(self) -> bool:
        """Take a new bundle if there is a good one; False when there is one that is not."""
        if self.store.look():
            self._publish_bundle()
        return not self.store.is_refusing

    def _is_check_due(self) -> bool:
        now = self.now().astimezone(WIB)
        day = self.check.at[:10] if self.check else ""
        is_late = now.hour >= CHECK_HOUR or not day
        return is_late and day != now.date().isoformat()

    def _publish_bundle(self) -> None:
        manifest = self.store.shown.manifest
        self.hub.publish_state("bundle", {"bundle": manifest.bundle, "name": manifest.digest})

    def _note_jack(self, jack: JackSense) -> None:
        if jack.is_forbidden:
            self.journal.add("device_jack_forbidden")
        elif not jack.devices:
            self.journal.add("device_no_jack")
