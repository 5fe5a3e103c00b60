"""Sentences of the kiosk beside its views: positions, hints, edges, settings, warnings."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.edition import filled, literal
from noticeboard.surfaces.kiosk.controls import RATES, SIZES, VOLUME_DB
from noticeboard.surfaces.kiosk.spelled_codes import spelling
from noticeboard.surfaces.kiosk.view import OWN_ITEMS, Piece, for_each_profile

CALL_STATES = ("sent", "unsent", "coming")
"""What a device tells of a call; the app knows them by these names."""

_PLAIN = (
    "commands",
    "volume_top",
    "volume_bottom",
    "rate_top",
    "rate_bottom",
    "contrast_on",
    "contrast_off",
    "curtain_on",
    "curtain_off",
    "strike_on",
    "strike_off",
    "edge_top",
    "edge_bottom",
    "end_of_reading",
    "no_further",
    "paused",
    "warning",
    "extended",
    "fault",
    "clip_stopped",
    "clip_ended",
    "clip_failed",
    "fresh",
    "emergency_over",
    "switched",
    "intro",
    "no_spelling",
    "typed_shown",
    "typed_failed",
    "typed_staff",
    "queue_asked",
    "queue_failed",
    *(f"call_{state}" for state in CALL_STATES),
)

_BY_KEYS = (
    "hint_choices",
    "hint_reading",
    "hint_spell",
    "hint_phonetic",
    "edge_top_more",
    "edge_bottom_more",
    "wrong_key",
    "called",
)

DESCRIBED = (
    "up", "down", "select", "back", "next", "home", "repeat", "pause", "stop", "all", "where",
    "language", "louder", "quieter", "faster", "slower", "number", "curtain", "sound", "spell", "other",
)  # fmt: skip
"""The roles of keys that the describing mode explains."""


def messages(words: Mapping[str, str]) -> dict[str, tuple[Piece, ...]]:
    """Return the machine's sentences by name, once for each set of keys where it names one."""
    made = {key: _one(words[f"kiosk_{key}"]) for key in _PLAIN}
    made |= {key: for_each_profile(words, f"kiosk_{key}") for key in _BY_KEYS}
    made |= {f"describe_{role}": _one(words[f"kiosk_describe_{role}"]) for role in DESCRIBED}
    made |= {f"refused_{reason}": _one(words[f"answer_{reason}"]) for reason in _reasons(words)}
    return made | _numbered(words) | _settings(words) | spelling(words)


def _reasons(words: Mapping[str, str]) -> list[str]:
    """Return the reasons for which a query has no answer, as `answers` names them."""
    begins = "answer_next_"
    return [key.removeprefix(begins) for key in words if key.startswith(begins)]


def _one(text: str) -> tuple[Piece, ...]:
    return (Piece(literal(text)),)


def _numbered(words: Mapping[str, str]) -> dict[str, tuple[Piece, ...]]:
    made: dict[str, tuple[Piece, ...]] = {"number_0": _one("0")}
    for count in range(1, OWN_ITEMS + 1):
        made[f"number_{count}"] = _one(str(count))
        made[f"no_number_{count}"] = (Piece(filled(words["kiosk_no_number"], n=count)),)
        made[f"choices_{count}"] = _counted(words, "choices", count)
        made[f"lines_{count}"] = _counted(words, "lines", count)
        for place in range(1, count + 1):
            position = filled(words["kiosk_position"], n=place, m=count)
            made[f"position_{place}_{count}"] = (Piece(position),)
    return made


def _counted(words: Mapping[str, str], what: str, count: int) -> tuple[Piece, ...]:
    if count == 1:
        return _one(words[f"kiosk_{what}_one"])
    return (Piece(filled(words[f"kiosk_{what}"], n=count)),)


def _settings(words: Mapping[str, str]) -> dict[str, tuple[Piece, ...]]:
    made: dict[str, tuple[Piece, ...]] = {}
    steps = len(VOLUME_DB)
    for step in range(1, steps + 1):
        made[f"volume_{step}"] = (Piece(filled(words["kiosk_volume_is"], n=step, m=steps)),)
    for percent in RATES:
        made[f"rate_{percent}"] = (Piece(filled(words["kiosk_rate_is"], percent=percent)),)
    for percent in SIZES:
        made[f"size_{percent}"] = (Piece(filled(words["kiosk_size_is"], percent=percent)),)
    return made
