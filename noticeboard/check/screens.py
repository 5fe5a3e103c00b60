"""Mistakes for what does not fit a lobby screen, at the text or figure that staff can change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from noticeboard.check.hard_sentences import language_of
from noticeboard.language import counted, money
from noticeboard.load import SourceMap, names_and_texts_of
from noticeboard.messages import Location, Message, mistake
from noticeboard.model import Catalogue, FactRecord, Fee, ServiceRecord, Signage, SlideSetting
from noticeboard.surfaces.signage import Misfit, TooLong
from noticeboard.surfaces.signage.emergency_slides import DRILL

QUOTE = re.compile(r"\{[^{}]*\}")
TextPath = tuple[str | int, ...]


def screen_mistakes(
    error: TooLong, catalogue: Catalogue, source_map: SourceMap
) -> Iterator[Message]:
    """Tell each misfit of a layout where it is written; else at the entry of the playlist.

    A promised longest wait that is broken is told where the screen promises it.
    """
    ids = [screen.id for screen in catalogue.signage.screens]
    for late in error.late:
        path = ("signage", "screens", ids.index(late.screen), "longest_wait_s")
        mark = source_map.mark(path)
        screen = f"{late.screen} ({late.playlist})" if late.playlist else late.screen
        yield mistake(mark, "waits_too_long", screen=screen, promised=late.promised, wait=late.wait)
    texts = tuple(names_and_texts_of(catalogue))
    for misfit in error.misfits:
        words = {"screen": misfit.screen, "place": misfit.place, "text": misfit.text}
        figure = None if misfit.is_sign else _figure(misfit, catalogue)
        if figure:
            yield mistake(source_map.mark(figure), "figure_too_wide", **words)
            continue
        code = "no_sign" if misfit.is_sign else "too_long"
        sign = f"U+{ord(misfit.text[0]):04X}" if misfit.is_sign else ""
        for mark in _marks(misfit, catalogue, texts, source_map):
            yield mistake(mark, code, **words, point=sign)


def _figure(misfit: Misfit, catalogue: Catalogue) -> TextPath | None:
    """Return the path of the value whose figure is all that does not fit."""
    shown = misfit.text.replace("\n", " ").strip(" .,;:()")
    for table, facts in _tables(catalogue):
        for fact in facts:
            key = "amount" if isinstance(fact, Fee) else "value"
            for number, period in enumerate(fact.periods):
                if period.value != "unknown" and shown in _shown(fact, period.value, misfit):
                    return table, fact.id, "periods", number, key
    return None


def _shown(fact: FactRecord, value: int, misfit: Misfit) -> tuple[str, ...]:
    if isinstance(fact, Fee):
        return (money(value, misfit.language),)
    return counted(value, fact.unit, misfit.language), str(value)


def _tables(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[FactRecord]]]:
    yield "fees", catalogue.fees.values()
    yield "limits", catalogue.limits.values()
    yield "processing_times", catalogue.processing_times.values()


def _marks(
    misfit: Misfit,
    catalogue: Catalogue,
    texts: Iterable[tuple[TextPath, str]],
    source_map: SourceMap,
) -> list[Location]:
    """Return where the words are that a slide shows, the nearest to the slide."""
    own = [(path, text) for path, text in texts if language_of(path) == misfit.language]
    for near in _nearness(misfit, catalogue):
        found = [
            (share, source_map.inside(path, text, start, len(misfit.text) if misfit.is_sign else 1))
            for path, text in own
            if path[: len(near)] == near
            for start, share in _held(misfit, text)
        ]
        if found:
            most, _ = max(found, key=lambda one: one[0])
            return [mark for share, mark in found if share == most]
    written = _written(misfit, catalogue.signage)
    screen = ("signage", "screens", _number(misfit, catalogue.signage))
    return [source_map.mark(written[0] if written else screen)]


def _held(misfit: Misfit, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text holds the words, and how many of their letters are its own.

    Figures stand for its quotes. A text of little else, as "{what}: {value}", would hold any words:
    whoever takes the place with most letters never takes that one for what is written out.
    """
    at = text.find(misfit.text)
    if at >= 0:
        yield at, len(misfit.text)
        return
    pieces = QUOTE.split(text)
    share = sum(map(len, pieces))
    is_whole = len(pieces) > 1 and re.fullmatch(".+?".join(map(re.escape, pieces)), misfit.text)
    if (share and is_whole) or (2 * len(text) > len(misfit.text) and text in misfit.text):
        yield 0, share


def _nearness(misfit: Misfit, catalogue: Catalogue) -> Iterator[TextPath]:
    """Yield the paths under which a slide's words may be, its own first, then all."""
    kind, _, name = misfit.place.partition(" ")
    if kind == "emergency":
        yield "emergencies", name.removesuffix(DRILL)
        yield "signage", "screens", _number(misfit, catalogue.signage)
    if kind == "notice":
        yield "notices", name
    if kind == "survey":
        yield ("survey_results",)
    if kind == "campaign":
        yield "campaigns", name
    written = _written(misfit, catalogue.signage)
    if written:
        path, setting = written
        yield path
        for table in ("fees", "limits", "processing_times") if setting.fact else ():
            yield table, setting.fact or ""
        service = catalogue.services.get(setting.service or "")
        yield from _of_service(service) if service else ()
    for table in ("strings", "documents", "fees", "limits", "processing_times", "channels"):
        yield (table,)
    yield ()


def _of_service(service: ServiceRecord) -> Iterator[TextPath]:
    yield "services", service.id
    for requirement in () if service.requirements == "unknown" else service.requirements:
        for document in (requirement.document, *(requirement.any_of or ())):
            if document:
                yield "documents", document


def _written(misfit: Misfit, signage: Signage) -> tuple[TextPath, SlideSetting] | None:
    """Return what staff wrote for a slide; None for a proposed one and for what is in no playlist."""
    if misfit.entry is None:
        return None
    for number, playlist in enumerate(signage.playlists):
        if playlist.id == misfit.playlist:
            path = ("signage", "playlists", number, "slides", misfit.entry)
            return path, playlist.slides[misfit.entry]
    number = _number(misfit, signage)
    slides = signage.screens[number].playlist
    path = ("signage", "screens", number, "playlist", misfit.entry)
    return (path, slides[misfit.entry]) if slides else None


def _number(misfit: Misfit, signage: Signage) -> int:
    return [screen.id for screen in signage.screens].index(misfit.screen)
