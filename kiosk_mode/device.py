"""The device as a whole: its bundle, its jack, its voice, its checks, and what keeps them going."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_mode.bundles import Shelf
from kiosk_mode.calls import Bell, Calls
from kiosk_mode.hardware.jack_sense import JackSense
from kiosk_mode.hardware.probes import WIB, ClockSight, free_space, look_at_clock, sound_devices
from kiosk_mode.journal import Clock, Journal
from kiosk_mode.selfcheck import SelfCheck, load_selfcheck, make_selfcheck, save_selfcheck
from kiosk_mode.voice.live_voice import Busy, LiveVoice
from kiosk_mode.voice.soundcheck import SoundReport, check_sounds_apart
from kiosk_mode.voice.voice_worker import SpokenText
from noticeboard.loopback import EventHub

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

    shelf: Shelf
    voice: LiveVoice
    notes: Journal
    now: Clock
    state: Path
    hub: EventHub = field(default_factory=EventHub)
    staff: EventHub = field(default_factory=EventHub)
    """The pages of officers, apart from the kiosk's: a page that watches is no visitor's page."""
    bell: Bell | None = None
    jack: JackSense | None = None
    outputs: Callable[[], Sequence[str] | None] = sound_devices
    check: SelfCheck | None = None
    calls: Calls = field(init=False)
    _checking: threading.Lock = field(default_factory=threading.Lock)
    _stop: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.calls = Calls(self.now, self.notes, self.hub, self.staff, self.bell)

    def start(self) -> None:
        """Begin to watch the bundle's source and the jack; the bundle must be there."""
        self.check = load_selfcheck(self._check_path)
        self._tell_bundle()
        self.hub.publish_state("headphones", {"inserted": False})
        self.calls.start()
        if self.outputs() == []:
            self.notes.add(
                "Kartu suara tidak ditemukan: halaman tetap menampilkan teks.",
                "No sound card was found: the page goes on with captions.",
            )
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
        return look_at_clock(self.now(), self.shelf.bundle.manifest.day)

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
            self.notes.add(
                f"Hasil uji mandiri tidak dapat disimpan: {error.strerror}.",
                f"The self-check's result cannot be stored: {error.strerror}.",
            )
        return check

    def health(self) -> Mapping[str, object]:
        """Sum up for programs how the device is."""
        bundle, clock, check = self.shelf.bundle.manifest, self.clock(), self.check
        jacks = self.jack.devices if self.jack else []
        return {
            "bundle": bundle.bundle,
            "day": bundle.day.isoformat(),
            "age_days": clock.age,
            "preview": bundle.is_preview,
            "clock_ok": clock.is_sane,
            "disk_free": free_space(self.state),
            "sound_devices": self.outputs(),
            "jack": {"devices": jacks, "inserted": self.jack.inserted if self.jack else None},
            "voice": {"restarts": self.voice.restarts},
            "pages": self.hub.listeners,
            "calls": {
                **self.calls.state.as_data(),
                "watchers": self.staff.listeners,
                "bell": str(self.bell.program) if self.bell else None,
            },
            "selfcheck": {"at": check.at, "state": check.state} if check else None,
            "messages": [
                {
                    "at": note.at.isoformat(timespec="seconds"),
                    "id": note.message.id,
                    "en": note.message.en,
                    "count": note.count,
                }
                for note in self.notes.newest_first()
            ],
        }

    @property
    def _check_path(self) -> Path:
        return self.state / "selfcheck.json"

    def _checked(self) -> SelfCheck:
        bundle = self.shelf.bundle
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
                self.notes.add(
                    f"Pemeriksaan suara gagal: {error!r}", f"The sound check failed: {error!r}"
                )
            return None

    def _voice_works(self) -> bool:
        try:
            return isinstance(self.voice.speak("Satu dua tiga.", "id"), SpokenText)
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
                self.notes.add(
                    f"Kesalahan program: {error!r}", f"A fault of the program: {error!r}"
                )
            self._stop.wait(wait)

    def _looked(self) -> bool:
        """Take a new bundle if there is a good one; False when there is one that is not."""
        if self.shelf.look():
            self._tell_bundle()
        return not self.shelf.is_refusing

    def _is_check_due(self) -> bool:
        now = self.now().astimezone(WIB)
        day = self.check.at[:10] if self.check else ""
        is_late = now.hour >= CHECK_HOUR or not day
        return is_late and day != now.date().isoformat()

    def _tell_bundle(self) -> None:
        manifest = self.shelf.bundle.manifest
        self.hub.publish_state("bundle", {"bundle": manifest.bundle, "name": manifest.name})

    def _note_jack(self, jack: JackSense) -> None:
        if jack.is_forbidden:
            self.notes.add(
                "Sakelar headphone tidak boleh dibaca: masukkan pengguna ini ke grup input.",
                "The headphone switch may not be read: add this user to the group input.",
            )
        elif not jack.devices:
            self.notes.add(
                "Sakelar headphone tidak ditemukan: sesi dimulai dengan menekan tombol.",
                "No headphone switch was found: a session begins with a key.",
            )
