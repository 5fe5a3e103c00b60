"""Truth rule 3: what each surface may show of a fact, and what it must add to it.

No other module compares standings: a surface asks whether it may show a value and which note the
value needs. `edition` asks here too, so this module imports nothing but the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from noticeboard.model import STANDINGS, Catalogue, Check, Standing

Surface = Literal["page", "paper", "braille", "kiosk", "message", "screen", "linked_data"]


@dataclass(frozen=True)
class StandingRule:
    """A surface's rule for values that the office has not confirmed; keys of strings."""

    shows_reported: bool
    block: str = ""
    """Once after a block in which something is reported."""
    beside: str = ""
    """Beside a single reported value."""
    sentence: str = ""
    """After one sentence that rests on something reported."""
    unknown: tuple[str, ...] = ()
    """In place of what is unknown: that it is, and the next step on this surface."""


_PRINT = StandingRule(
    shows_reported=True,
    block="standing_reported",
    beside="standing_reported_short",
    sentence="standing_reported",
    unknown=("standing_unknown", "next_step_site"),
)

RULES: Mapping[Surface, StandingRule] = {
    "page": _PRINT,
    "paper": _PRINT,
    "braille": _PRINT,
    "kiosk": StandingRule(
        shows_reported=True,
        block="kiosk_reported",
        beside="kiosk_contact_unconfirmed",
        sentence="kiosk_contact_unconfirmed",
        unknown=("kiosk_unknown",),
    ),
    # Each value that is missing says so in its own place; the next step is given once at the end.
    "message": replace(_PRINT, unknown=("next_step_site",)),
    # Nobody can ask a lobby screen how sure it is.
    "screen": StandingRule(shows_reported=False),
    # Readers of such data drop the words beside a figure; a description keeps its own words.
    "linked_data": StandingRule(shows_reported=False, block="standing_reported"),
}


def standing_of(check: Check, catalogue: Catalogue, *, is_known: bool = True) -> Standing:
    """Derive a standing from what a value was checked against; without a value it is unknown."""
    if not is_known:
        return "unknown"
    evidence = (catalogue.sources[source] for source in check.against)
    is_official = any(source.is_official_evidence for source in evidence)
    return "official" if is_official and not check.must_confirm else "reported"


def weakest(standings: Iterable[Standing]) -> Standing:
    """Return the weakest of some standings; official when there are none."""
    return max(standings, key=STANDINGS.index, default="official")


def marked_standing(standings: Iterable[Standing]) -> Standing:
    """Return the mark a block needs: reported when a part is; the unknown speaks for itself."""
    return "reported" if "reported" in standings else "official"


def is_known(standing: Standing) -> bool:
    """Return whether there is a value to show at all."""
    return standing != "unknown"


def is_confirmed(standing: Standing) -> bool:
    """Return whether a value may be printed plainly."""
    return standing == "official"


def may_show(standing: Standing, surface: Surface) -> bool:
    """Return whether a surface may show a value of this standing."""
    if standing == "reported":
        return RULES[surface].shows_reported
    return is_confirmed(standing)


def block_note(standing: Standing, surface: Surface, words: Mapping[str, str]) -> str:
    """Return what a block must add: its reservation, or the sentence in place of the unknown.

    Empty when nothing is to be added.
    """
    rule = RULES[surface]
    keys = {"reported": (rule.block,), "unknown": rule.unknown}.get(standing, ())
    return " ".join(words[key] for key in keys if key)


def short_note(standing: Standing, surface: Surface, words: Mapping[str, str]) -> str:
    """Return what is beside a single value; empty unless it is reported."""
    key = RULES[surface].beside if standing == "reported" else ""
    return words[key] if key else ""


def sentence_note(standing: Standing, surface: Surface, words: Mapping[str, str]) -> str:
    """Return what follows one sentence by itself; empty unless it rests on something reported."""
    key = RULES[surface].sentence if standing == "reported" else ""
    return words[key] if key else ""


def label(standing: Standing, words: Mapping[str, str]) -> str:
    """Return the name of a standing in a column of its own."""
    keys = {
        "official": "data_sheet_official",
        "reported": "standing_reported_short",
        "unknown": "unknown_short",
    }
    return words[keys[standing]]
