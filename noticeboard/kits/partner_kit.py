"""Kits for partners: one zip a group of services, with all that may be handed on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, values
from noticeboard.kits.campaign_kit import CampaignKit
from noticeboard.kits.deterministic_zip import zip_of
from noticeboard.kits.partner_texts import first_text, licence_text, message_text
from noticeboard.kits.service_sheet import ServiceSheet, service_sheet
from noticeboard.kits.slide_deck import SlideDeck, slide_deck
from noticeboard.kits.slide_show import draw_slides
from noticeboard.kits.typst_sheets import draw_pages
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data import fees_csv, fees_xlsx, quiz_gift
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.site.tools.partners import embed_line
from noticeboard.training import quiz_of

FOLDER = "partners"


def partner_files(
    catalogue: Catalogue,
    timelines: Sequence[Timeline],
    bundle: str,
    campaigns: Sequence[CampaignKit],
) -> Iterator[OutputFile]:
    """Yield the zip of every group that has services, of one day's timelines, one a language.

    In it are the campaigns of the same day that concern everyone or a service of the group.
    """
    drawings, now = Drawings(), timelines[0].now
    for group in now.groups:
        if group.services:
            own = _campaigns_for(group, now, campaigns)
            texts = _files(catalogue, timelines, group.id, bundle, drawings)
            opening = (_first(one, group.id, bundle, own) for one in timelines)
            sent = (file for kit in own for file in kit.to_send)
            kit = zip_of((*opening, *texts, *sent), now.day)
            yield OutputFile(f"{FOLDER}/{group.id}.zip", kit)


def _campaigns_for(
    group: values.Group, edition: Edition, kits: Sequence[CampaignKit]
) -> tuple[CampaignKit, ...]:
    own = {service.id for service in group.services}
    ids = {one.id for one in edition.campaigns if one.audience == "both" or own & {*one.services}}
    return tuple(kit for kit in kits if kit.id in ids)


def _first(
    timeline: Timeline, id: str, bundle: str, campaigns: Sequence[CampaignKit]
) -> OutputFile:
    contents = [
        one for kit in campaigns for one in kit.contents if one.language == timeline.language
    ]
    name = f"{timeline.now.words['partner_kit_first'].upper()}.txt"
    return OutputFile(name, first_text(timeline, _group(timeline, id), bundle, contents))


def _files(
    catalogue: Catalogue, timelines: Sequence[Timeline], id: str, bundle: str, drawings: Drawings
) -> Iterator[OutputFile]:
    yield OutputFile("LICENCE.txt", licence_text(timelines))
    fees = _with_fees_of(catalogue, timelines[0], id)
    yield OutputFile("fees.csv", fees_csv(fees, timelines))
    # Excel in Indonesian splits a table by semicolons; this opens right by a double click.
    yield OutputFile("fees.xlsx", fees_xlsx(fees, timelines))
    for timeline in timelines:
        group = _group(timeline, id)
        yield from _quiz(timeline, group)
        sheets = [service_sheet(timeline, one.id, bundle, drawings) for one in group.services]
        for service, sheet in zip(group.services, sheets, strict=True):
            yield from _service(timeline, service, sheet, bundle)
        yield from _slides(timeline, slide_deck(timeline, group, sheets, bundle))


def _service(
    timeline: Timeline, service: values.Service, sheet: ServiceSheet, bundle: str
) -> Iterator[OutputFile]:
    edition, name = timeline.now, f"{timeline.language}/{service.slug}"
    yield OutputFile(f"{name}.pdf", draw_pages("service-a4", sheet, edition.day))
    yield OutputFile(f"{name}.txt", message_text(timeline, service, bundle))
    yield OutputFile(f"{name}.embed.txt", embed_line(edition, service) + "\n")


def _slides(timeline: Timeline, deck: SlideDeck) -> Iterator[OutputFile]:
    """Yield the same slides to show and to print."""
    name = f"{timeline.language}/slides"
    yield OutputFile(f"{name}.pptx", draw_slides(deck, timeline.now.day))
    yield OutputFile(f"{name}.html", render("kits/slides.html", {"deck": deck}))


def _quiz(timeline: Timeline, group: values.Group) -> Iterator[OutputFile]:
    """Yield the questions on what its services cost and how long they take, if there are any."""
    asked = _facts(group)
    quiz = [one for one in quiz_of(timeline.now) if one.id in asked]
    if quiz:
        yield OutputFile(f"{timeline.language}/quiz.gift.txt", quiz_gift(timeline, quiz))


def _with_fees_of(catalogue: Catalogue, timeline: Timeline, id: str) -> Catalogue:
    """Return the catalogue with only the fees that a group asks for in any of its editions."""
    named = set().union(
        *(
            _facts(group)
            for edition in timeline.editions
            for group in edition.groups
            if group.id == id
        )
    )
    fees = {key: fee for key, fee in catalogue.fees.items() if key in named}
    return dataclasses.replace(catalogue, fees=fees)


def _facts(group: values.Group) -> set[str]:
    return {fact.id for service in group.services for fact in service.facts}


def _group(timeline: Timeline, id: str) -> values.Group:
    return next(group for group in timeline.now.groups if group.id == id)
