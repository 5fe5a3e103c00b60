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
            source_map.inside(path, text, start, len(misfit.text) if misfit.is_sign else 1)
            for path, text in own
            if path[: len(near)] == near and (start := _start(misfit, text)) is not None
        ]
        if found:
            return found
    return [source_map.mark(("signage", *_entry(misfit, catalogue.signage)))]


def _start(misfit: Misfit, text: str) -> int | None:
    """Return where a text holds the words, figures standing for its quotes."""
    at = text.find(misfit.text)
    if at >= 0:
        return at
    pieces = [re.escape(piece) for piece in QUOTE.split(text)]
    is_whole = len(pieces) > 1 and re.fullmatch(".+?".join(pieces), misfit.text)
    return 0 if is_whole else None


def _nearness(misfit: Misfit, catalogue: Catalogue) -> Iterator[TextPath]:
    """Yield the paths under which a slide's words may be, its own first, then all."""
    kind, _, name = misfit.place.partition(" ")
    if kind == "emergency":
        yield "emergencies", name.removesuffix(DRILL)
        yield "signage", *_entry(misfit, catalogue.signage)
    if kind == "notice":
        yield "notices", name
    if kind == "campaign":
        yield "campaigns", name
    if misfit.entry is not None:
        yield "signage", *_entry(misfit, catalogue.signage)
        setting = _setting(misfit.entry, misfit, catalogue.signage)
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


def _setting(entry: int, misfit: Misfit, signage: Signage) -> SlideSetting:
    if misfit.playlist:
        named = next(one for one in signage.playlists if one.id == misfit.playlist)
        return named.slides[entry]
    return next(one for one in signage.screens if one.id == misfit.screen).playlist[entry]


def _entry(misfit: Misfit, signage: Signage) -> TextPath:
    if misfit.playlist and misfit.entry is not None:
        playlists = [playlist.id for playlist in signage.playlists]
        return "playlists", playlists.index(misfit.playlist), "slides", misfit.entry
    ids = [screen.id for screen in signage.screens]
    screen = ("screens", ids.index(misfit.screen))
    return screen if misfit.entry is None else (*screen, "playlist", misfit.entry)
