"""The content of a slide about one fee, limit or processing time."""

from __future__ import annotations

from noticeboard.edition import Edition, Sentence, filled
from noticeboard.edition.values import Condition, Fact
from noticeboard.model import SlideSetting
from noticeboard.surfaces.signage.official_facts import day_text, official_fact, quoting
from noticeboard.surfaces.signage.slide_drafts import DraftRow, SlideDraft


def fee_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return a fee with whom it holds for and since when; LeftOut when it may not be shown."""
    fee = official_fact(edition, setting.fact)
    return (_fee_draft(edition, fee, setting, edition.fee_conditions.get(fee.id)),)


def _fee_draft(
    edition: Edition, fee: Fact, setting: SlideSetting, condition: Condition | None
) -> SlideDraft:
    words = edition.words
    given = (*given_note(edition, setting), *condition_note(edition, condition))
    since = (
        []
        if fee.since is None
        else [
            filled(words[key], date=day_text(fee.since, edition))
            for key in ("signage_since", "signage_since_short")
        ]
    )
    until = until_note(edition, fee)
    # The first day may give way to the condition, which may never be left out.
    ways = [(*given, one, *until) for one in since]
    ways += [] if since and condition is None else [(*given, *until)]
    heading = heading_for(edition, setting, fee.name)
    row = DraftRow((*given, *until) or tuple(since[-1:]), Sentence((fee.current,)))
    # Where the notes leave a large figure no room, they stand beside it.
    in_short = SlideDraft("fee", "", heading, rows=(row,)) if row.label else None
    return SlideDraft("fee", "", heading, figure=fee.current, notes=tuple(ways), otherwise=in_short)


def until_note(edition: Edition, fact: Fact) -> tuple[Sentence, ...]:
    """Say the last day of a figure that has one."""
    if fact.until is None:
        return ()
    return (filled(edition.words["signage_until"], date=day_text(fact.until, edition)),)


def condition_note(edition: Edition, condition: Condition | None) -> tuple[Sentence, ...]:
    """Say for whom an amount holds: nobody else may take it for the price."""
    if condition is None:
        return ()
    key = "signage_fee_unless" if condition.negated else "signage_fee_when"
    return (filled(edition.words[key], condition=condition.name),)


def time_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return a time or limit with what it is counted from; LeftOut when it may not be shown."""
    fact = official_fact(edition, setting.fact)
    key = f"signage_{fact.bound or fact.kind}"
    note = given_note(edition, setting)
    if not note and fact.counted_from:
        note = (filled(edition.words[key], start=fact.counted_from),)
    heading = heading_for(edition, setting, fact.name)
    return (SlideDraft("time", "", heading, figure=fact.current, notes=(note,)),)


def given_note(edition: Edition, setting: SlideSetting) -> tuple[Sentence, ...]:
    """Return the words that a playlist entry gives beside its facts."""
    return (quoting(edition, setting.text[edition.language]),) if setting.text else ()


def heading_for(edition: Edition, setting: SlideSetting, otherwise: Sentence) -> Sentence:
    """Return the heading that a playlist entry gives, else another one."""
    return quoting(edition, setting.heading[edition.language]) if setting.heading else otherwise
