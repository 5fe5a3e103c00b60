"""Texts of a kit for partners: its first page, its licence, and messages to send on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from noticeboard.edition import Timeline, filled, values
from noticeboard.kits.deterministic_zip import CHECKSUMS
from noticeboard.kits.service_sheet import last_day, told_edition, told_until
from noticeboard.kits.sheet_content import SheetContent
from noticeboard.surfaces.open_data import service_text
from noticeboard.surfaces.site.tools.partners import PLACE_OF_ADDRESS


def message_text(timeline: Timeline, service: values.Service, bundle: str) -> str:
    """Return the short text of a service with how long it holds and where to check it again."""
    edition = timeline.now
    words, site = edition.words, edition.office.site_url
    lines = (
        service_text(service, edition),
        f"{told_until(timeline, last_day(timeline, service.id))} {told_edition(timeline, bundle)}.",
        site + edition.path_of(f"service:{service.id}") if site else "",
        words["kit_check_again" if site else "kit_check_again_nowhere"],
    )
    return "\n".join(line for line in lines if line) + "\n"


def first_text(
    timeline: Timeline, group: values.Group, bundle: str, campaigns: Sequence[SheetContent]
) -> str:
    """Return what to read first: what is in the kit, how to use, name and check it, how long."""
    edition = timeline.now
    words, office = edition.words, edition.office
    paragraphs = (
        filled(words["partner_kit_title"], group=group.name, office=office.name).shown,
        f"{told_until(timeline, last_day_of(timeline, group))} {told_edition(timeline, bundle)}.",
        "" if office.adopted_by else words["pilot"],
        office.site_url or "",
        _list(words["partners_which"], *_contents(timeline)),
        _list(words["partner_kit_campaigns"], *map(_dated, campaigns)) if campaigns else "",
        _list(words["partners_use"], *_rules(timeline)),
    )
    return "\n\n".join(one for one in paragraphs if one) + "\n"


def _contents(timeline: Timeline) -> tuple[str, ...]:
    words, is_placed = timeline.now.words, bool(timeline.now.office.site_url)
    place = filled(words["partner_kit_place"], place=PLACE_OF_ADDRESS).shown
    return (
        words["partner_kit_sheets"],
        words["partner_kit_messages"],
        words["partner_kit_embeds"] if is_placed else f"{words['partner_kit_embeds']} {place}",
        words["partner_kit_slides"],
        words["partner_kit_quiz"],
        words["partner_kit_fees"],
    )


def _dated(campaign: SheetContent) -> str:
    return f"{campaign.title.with_endings.shown}. {campaign.period}"


def last_day_of(timeline: Timeline, group: values.Group) -> datetime.date | None:
    """Return the day before the first change of a service of a group; None while none is known."""
    ends = (last_day(timeline, service.id) for service in group.services)
    return min((end for end in ends if end), default=None)


def licence_text(timelines: Sequence[Timeline]) -> str:
    """Return the licence in every language."""
    said = (timeline.now.words["data_licence"] for timeline in timelines)
    return "\n\n".join((*said, "https://creativecommons.org/licenses/by/4.0/")) + "\n"


def _rules(timeline: Timeline) -> tuple[str, ...]:
    words, office = timeline.now.words, timeline.now.office
    return (
        filled(words["partner_kit_source"], office=office.name).shown,
        words["partners_date"],
        words["kit_check_again" if office.site_url else "kit_check_again_nowhere"],
        words["partners_never"],
        words["partner_kit_replace"],
        filled(words["partner_kit_whole"], command=f"sha256sum --check {CHECKSUMS}").shown,
    )


def _list(heading: str, *lines: str) -> str:
    return "\n".join((f"{heading}:", *(f"- {line}" for line in lines)))
