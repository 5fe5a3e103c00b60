"""Slides of every screen besides its playlist, and what is announced between its moments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from noticeboard.edition import Edition, filled, literal
from noticeboard.surfaces.signage.official_facts import day_text, require_shown
from noticeboard.surfaces.signage.slide_drafts import ICONS, KIND_ICONS, SlideDraft
from noticeboard.telling.campaign import CampaignTelling
from noticeboard.telling.notice import NoticeTelling
from noticeboard.telling.quarter import QuarterTelling

ALWAYS = ("no_cash", "sites", "priority")
"""Words of the sentences that no screen may lack."""


def notice_draft(edition: Edition, told: NoticeTelling) -> SlideDraft:
    """Return the slide of a notice; LeftOut when it quotes something that is not official."""
    require_shown(told.line.standing, told.line.id)
    heading = literal(edition.words["signage_notice"])
    return SlideDraft("notice", ICONS["notice"], heading, items=(told.line.sentence,))


def campaign_draft(edition: Edition, told: CampaignTelling) -> SlideDraft:
    """Return the slide of a campaign; LeftOut when it quotes something that is not official."""
    require_shown(told.line.standing, told.line.id)
    icon, items = ICONS[KIND_ICONS["campaign"]], (told.line.sentence,)
    # Where letters are tall, a sentence needs the lines that its title would take.
    bare = SlideDraft("campaign", icon, literal(""), items=items)
    return replace(bare, heading=told.title, otherwise=bare)


def quarter_draft(edition: Edition, told: QuarterTelling) -> SlideDraft:
    """Return the slide of the survey's results; LeftOut while its rules are not official."""
    require_shown(told.standing, told.id)
    icon, heading = ICONS[KIND_ICONS["campaign"]], literal(edition.words["survey_short"])
    made = SlideDraft("campaign", icon, heading, items=told.brief, is_list=True)
    # What staff write of a change may be long: the index must not wait for it.
    return replace(made, otherwise=replace(made, items=told.brief[:2]))


def phone_survey_draft(edition: Edition) -> SlideDraft:
    """Return the slide with the code that opens the survey on a phone in the lobby."""
    return SlideDraft(
        "campaign",
        ICONS["phone"],
        literal(edition.words["signage_survey"]),
        take_away=edition.questionnaire.address,
        is_code_only=True,
    )


def automatic_draft(edition: Edition, shown: Iterable[SlideDraft]) -> SlideDraft:
    """Return what every screen says besides its playlist, as one list.

    The sentences that no screen may lack, since when its figures have been checked, and in full
    that it is a pilot, until an office has adopted the facts: each slide has a short mark of that.
    """
    words = edition.words
    said = [literal(words[f"signage_{name}"]) for name in ALWAYS]
    checks = [edition.facts[figure.fact].checked for draft in shown for figure in draft.figures]
    if checks:
        checked = filled(words["signage_checked"], date=day_text(min(checks), edition))
        said.insert(-1, checked)
    if not edition.office.adopted_by:
        said.append(literal(words["signage_pilot"]))
    bare = SlideDraft("text", ICONS["pilot"], literal(""), items=tuple(said), is_list=True)
    return replace(bare, heading=literal(words["signage_automatic_heading"]), otherwise=bare)


def outdated_draft(edition: Edition) -> SlideDraft:
    """Return what is in place of everything once the bundle's last day is over."""
    heading = literal(edition.words["signage_outdated_heading"])
    items = (literal(edition.words["signage_outdated"]),)
    return SlideDraft("outdated", ICONS["help"], heading, items=items)
