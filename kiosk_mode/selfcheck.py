"""The self-check at opening time: what works, what does not, as sentences to hear and to print."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk_mode.hardware.probes import LEAST_FREE, ClockSight
from kiosk_mode.voice.soundcheck import SoundReport
from noticeboard.files import write_atomically

GOOD, TODO, ATTENTION, BAD = "good", "todo", "attention", "bad"
"""What only a person can try is left to do, and makes no verdict worse."""
NAMED = 5
"""So many faulty sounds are named; more would hide the rest of the sheet."""


@dataclass(frozen=True)
class CheckItem:
    """One thing that was looked at; `details` are for the sheet only."""

    name: str
    state: str
    id: str
    en: str
    details: tuple[str, ...] = ()

    def in_language(self, language: str) -> str:
        """The finding as one sentence."""
        return self.id if language == "id" else self.en


@dataclass(frozen=True)
class SelfCheck:
    """What one self-check has found."""

    at: str
    """The moment, as ISO 8601."""
    bundle: str
    findings: tuple[CheckItem, ...]

    @property
    def state(self) -> str:
        """The worst state of all findings."""
        states = {finding.state for finding in self.findings}
        return next((state for state in (BAD, ATTENTION) if state in states), GOOD)

    def sentences(self, language: str) -> tuple[str, ...]:
        """The result to be spoken: the verdict first, then whatever is not good."""
        verdict = _VERDICTS[self.state][language]
        others = (one for one in self.findings if one.state != GOOD)
        return (verdict, *(one.in_language(language) for one in others))


def make_selfcheck(
    *,
    at: datetime.datetime,
    bundle: str,
    clock: ClockSight,
    sounds: SoundReport | None,
    free: int | None,
    outputs: Sequence[str] | None,
    jacks: Sequence[str],
    voice_works: bool,
) -> SelfCheck:
    """Judge everything that was looked at; `sounds` is None when the check itself failed."""
    findings = (
        _sounds(sounds),
        _clock(clock),
        _disk(free),
        _output(outputs),
        _jack(jacks),
        _voice(voice_works),
        CheckItem(
            "keys",
            TODO,
            "Tekan setiap tombol pada lembar uji tombol.",
            "Press every key on the key test sheet.",
        ),
    )
    return SelfCheck(at.isoformat(timespec="seconds"), bundle, findings)


def save_selfcheck(check: SelfCheck, path: Path) -> None:
    """Keep the result for the next start; the file is replaced whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(asdict(check), ensure_ascii=False))


def load_selfcheck(path: Path) -> SelfCheck | None:
    """Return the result kept by `save_selfcheck`, or None when there is none to be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        findings = tuple(
            CheckItem(**{**finding, "details": tuple(finding["details"])})
            for finding in kept["findings"]
        )
        return SelfCheck(kept["at"], kept["bundle"], findings)
    except (OSError, ValueError, TypeError, KeyError):
        return None


_VERDICTS: Mapping[str, Mapping[str, str]] = {
    GOOD: {"id": "Kiosk siap dipakai.", "en": "The kiosk is ready."},
    ATTENTION: {"id": "Kiosk dapat dipakai. Ada yang perlu dilihat.",
                "en": "The kiosk can be used. Some things need a look."},
    BAD: {"id": "Kiosk perlu diperbaiki.", "en": "The kiosk needs mending."},
}  # fmt: skip


def _sounds(report: SoundReport | None) -> CheckItem:
    if report is None:
        return CheckItem(
            "sounds", BAD, "Pemeriksaan suara gagal.", "The check of the sounds failed."
        )
    if not report.count:
        return CheckItem("sounds", BAD, "Bundel tidak berisi suara.", "The bundle holds no sound.")
    if report.faults:
        count = len(report.faults)
        details = tuple(f"{one.path}: {one.id} / {one.en}" for one in report.faults[:NAMED])
        return CheckItem(
            "sounds",
            BAD,
            f"{count} dari {report.count} suara rusak.",
            f"{count} of {report.count} sounds are broken.",
            details,
        )
    return CheckItem(
        "sounds", GOOD, f"Semua {report.count} suara baik.", f"All {report.count} sounds are good."
    )


def _clock(clock: ClockSight) -> CheckItem:
    if clock.age < 0:
        return CheckItem(
            "clock",
            BAD,
            "Jam komputer salah: tanggalnya sebelum hari bundel.",
            "The computer's clock is wrong: it is before the bundle's day.",
        )
    if not clock.is_sane:
        return CheckItem(
            "clock",
            BAD,
            "Jam komputer salah, atau bundel sudah terlalu lama.",
            "The computer's clock is wrong, or the bundle is too old.",
        )
    return CheckItem(
        "clock",
        GOOD,
        f"Jam wajar; umur bundel {clock.age} hari.",
        f"The clock is plausible; the bundle is {clock.age} days old.",
    )


def _disk(free: int | None) -> CheckItem:
    if free is None:
        return CheckItem(
            "disk", ATTENTION, "Ruang disk tidak terbaca.", "The disk space cannot be read."
        )
    megabytes = free // 1_000_000
    if free < LEAST_FREE:
        return CheckItem(
            "disk",
            ATTENTION,
            f"Ruang disk hampir habis: sisa {megabytes} megabita.",
            f"The disk is nearly full: {megabytes} megabytes are left.",
        )
    return CheckItem(
        "disk",
        GOOD,
        f"Ruang disk cukup: sisa {megabytes} megabita.",
        f"There is enough disk space: {megabytes} megabytes are left.",
    )


def _output(outputs: Sequence[str] | None) -> CheckItem:
    if outputs is None:
        return CheckItem(
            "output",
            ATTENTION,
            "Periksa sendiri apakah suara terdengar.",
            "Listen for yourself whether there is sound.",
        )
    if not outputs:
        return CheckItem(
            "output",
            BAD,
            "Kartu suara tidak ditemukan. Pasang, lalu periksa lagi.",
            "No sound card was found. Connect it, then check again.",
        )
    return CheckItem(
        "output", GOOD, "Kartu suara ditemukan.", "A sound card was found.", tuple(outputs)
    )


def _jack(jacks: Sequence[str]) -> CheckItem:
    if not jacks:
        return CheckItem(
            "jack",
            ATTENTION,
            "Sakelar colokan headphone tidak ditemukan.",
            "No headphone switch was found.",
        )
    return CheckItem(
        "jack",
        GOOD,
        "Sakelar colokan headphone ditemukan.",
        "A headphone switch was found.",
        tuple(jacks),
    )


def _voice(works: bool) -> CheckItem:
    if works:
        return CheckItem("voice", GOOD, "Suara langsung bekerja.", "Live speech works.")
    return CheckItem(
        "voice", ATTENTION, "Suara langsung tidak bekerja.", "Live speech does not work."
    )
