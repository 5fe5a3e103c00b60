"""Slides of every screen besides its playlist, and the notices between their moments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from noticeboard.edition import Edition, filled, literal
from noticeboard.surfaces.signage.content import ICONS, SlideDraft
from noticeboard.surfaces.signage.official_facts import day_text, require_shown
from noticeboard.telling.notice import NoticeTelling

ALWAYS = {"no_cash": "no-cash", "sites": "site", "priority": "priority"}
"""Words and icons of the sentences that no screen may lack."""


def notice_draft(edition: Edition, told: NoticeTelling) -> SlideDraft:
    """Return the slide of a notice; LeftOut when it quotes something that is not official."""
    require_shown(told.line.standing, told.line.id)
    heading = literal(edition.words["signage_notice"])
    return SlideDraft("notice", ICONS["notice"], heading, items=(told.line.sentence,))


def automatic_drafts(edition: Edition, shown: Iterable[SlideDraft]) -> tuple[SlideDraft, ...]:
    """Return the sentences of every screen, and since when its figures have been checked."""
    plain = [_draft(edition, name, icon) for name, icon in ALWAYS.items()]
    checks = [edition.facts[figure.fact].checked for draft in shown for figure in draft.figures]
    if checks:
        date = day_text(min(checks), edition)
        text = filled(edition.words["signage_checked"], date=date)
        plain.append(replace(_draft(edition, "checked", "check"), items=(text,)))
    return tuple(plain)


def pilot_drafts(edition: Edition) -> tuple[SlideDraft, ...]:
    """Return what must be said until an office has adopted the facts."""
    if edition.office.adopted_by:
        return ()
    return (replace(_draft(edition, "pilot", "pilot"), heading=literal(edition.office.short_name)),)


def outdated_draft(edition: Edition) -> SlideDraft:
    """Return what is in place of everything once the bundle's last day is over."""
    return replace(_draft(edition, "outdated", "help"), kind="outdated")


def _draft(edition: Edition, name: str, icon: str) -> SlideDraft:
    words = edition.words
    heading = literal(words.get(f"signage_{name}_heading", ""))
    return SlideDraft("text", ICONS[icon], heading, items=(literal(words[f"signage_{name}"]),))
