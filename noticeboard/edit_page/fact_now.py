"""A fact in words at the top of its forms: what is so today, and what is announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.edit_page.page_words import PageWords
from noticeboard.edit_page.read_catalogue import ReadCatalogue
from noticeboard.edition import Figure, values


def fact_lines(read: ReadCatalogue, id_: str) -> tuple[str, ...]:
    """Return one line for the value of today and one for each announced; none without the fact."""
    fact = read.fact(id_)
    return tuple(_lines(fact, PageWords(read.language))) if fact else ()


def listed_lines(read: ReadCatalogue, id_: str) -> tuple[str, ...]:
    """Return what a list says beside a fact's name: its value and standing, then what is to come.

    Without the fact, as in files that cannot be read, it says nothing.
    """
    fact = read.fact(id_)
    return tuple(_listed(fact, PageWords(read.language))) if fact else ()


def _listed(fact: values.Fact, words: PageWords) -> Iterator[str]:
    now = _shown(fact.current, fact)
    if fact.current.is_known:
        now = f"{now} – {words(f'standing_{fact.standing}')}"
    yield now
    for rate in fact.coming:
        value = _shown(rate.figure, fact)
        if rate.first is not None:
            yield words("edit_page_value_from", value=value, day=words.day(rate.first))


def _lines(fact: values.Fact, words: PageWords) -> Iterator[str]:
    now = _shown(fact.current, fact)
    if fact.since is not None and fact.current.is_known:
        now = words("edit_page_value_since", value=now, day=words.day(fact.since))
    yield words("edit_page_now", value=_with_sources(words, now, fact.sources))
    for rate in fact.coming:
        value = _shown(rate.figure, fact)
        if rate.first is not None:
            value = words("edit_page_value_from", value=value, day=words.day(rate.first))
        yield words("edit_page_coming", value=_with_sources(words, value, rate.sources))


def _shown(figure: Figure, fact: values.Fact) -> str:
    return f"{figure.shown} {fact.unit}".rstrip() if figure.is_known else figure.shown


def _with_sources(words: PageWords, value: str, sources: Sequence[values.Source]) -> str:
    if not sources:
        return value
    named = ", ".join(source.short for source in sources)
    return words("edit_page_value_by", value=value, sources=named)
