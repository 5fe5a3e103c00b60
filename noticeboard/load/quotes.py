"""Facts quoted in sentences, and digits that should have been quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pydantic.fields import FieldInfo

from noticeboard.load.draft import WHERE, Draft
from noticeboard.load.meant import certain, nearest
from noticeboard.load.plain_digits import FORMS as PLAIN_FORMS
from noticeboard.load.plain_digits import check_plain_quote, is_plain_place, report_figures
from noticeboard.load.references import check_printable, is_hidden
from noticeboard.model import (
    LANGUAGES,
    ArticleText,
    Catalogue,
    Kind,
    OwnDigits,
    PlacedRecords,
    Quotes,
    Record,
    Text,
    kinds_in,
)

QUOTE = re.compile(
    r"\{(?:(?P<kind>fee|limit|time|source|since):(?P<id>[^{}:\s]*)(?P<number>:number)?)\}"
)
BRACES = re.compile(r"\{[^{}]*\}?|\}")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
LINK_TARGET = re.compile(r"(?<=\]\()[^)\s]*(?=\))")
ANY_DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"\d+(?:[.,:/-]\d+)*")
FORMS = "{fee:ID} {limit:ID} {limit:ID:number} {time:ID} {source:ID} {since:ID}"
TABLES = {
    "fee": ("fees",),
    "limit": ("limits",),
    "time": ("processing_times",),
    "source": ("sources",),
    "since": ("facts", "sources"),
}
"""The tables that each kind of quote may name."""

TextPath = tuple[str | int, ...]
Texts = Sequence[tuple[TextPath, str]]
"""Every sentence of a catalogue with its path."""


def check_quotes(draft: Draft) -> None:
    """Refuse quotes of what is not there and digits that quote no fact."""
    written = _written_forms(draft)
    strings = draft.records.get("strings", {})
    for path, text in texts(draft.everything, strings, draft.articles):
        _check_braces(draft, path, text)
        if written is not None and ANY_DIGIT.search(text):
            _check_digits(draft, path, text, written)


def texts(
    records: PlacedRecords,
    strings: Mapping[str, Text],
    articles: Mapping[str, Mapping[str, ArticleText]],
    kinds: tuple[type[Kind], ...] = (Quotes,),
) -> Iterator[tuple[TextPath, str]]:
    """Yield every sentence in every language with its path; names, too, when they are asked for."""
    for path, record in records:
        for name in text_fields(type(record), kinds):
            yield from _languages((*path, name), getattr(record, name))
    for key, text in strings.items():
        yield from _languages(("strings", key), text)
    for article, versions in articles.items():
        for language, version in versions.items():
            path = ("articles", article, language)
            yield (*path, "title"), version.title
            yield (*path, "summary"), version.summary
            for number, block in enumerate(version.blocks):
                yield (*path, "blocks", number), block.text


def _languages(path: TextPath, text: object) -> Iterator[tuple[TextPath, str]]:
    if isinstance(text, tuple):
        for number, one in enumerate(text):
            yield from _languages((*path, number), one)
        return
    # Opening hours are where an address has its languages, and are no words.
    found = text if isinstance(text, dict) else {}
    for language in LANGUAGES:
        if language in found:
            yield (*path, language), found[language]


@lru_cache(maxsize=256)
def text_fields(record: type[Record], kinds: tuple[type[Kind], ...] = (Quotes,)) -> tuple[str, ...]:
    """Return the fields whose own words are of some kinds, not those of records within."""
    return tuple(
        name
        for name, field in record.model_fields.items()
        if any(isinstance(mark, kinds) for mark in _marks(field))
    )


def _marks(field: FieldInfo) -> tuple[object, ...]:
    return (*field.metadata, *kinds_in(field.annotation))


def _written_forms(draft: Draft) -> re.Pattern[str] | None:
    """Return a pattern of the names that carry digits, or None when terms could not be read."""
    if draft.known("terms") is None:
        return None
    terms = draft.records["terms"].values()
    forms = sorted((f for t in terms for f in t.written if re.search(r"\d", f)), key=len)
    alternatives = "|".join(re.escape(form) for form in reversed(forms)) or r"(?!)"
    return re.compile(rf"(?<![\w])(?:{alternatives})(?![\w])")


def _check_braces(draft: Draft, path: TextPath, text: str) -> None:
    for found in BRACES.finditer(text):
        quote = found.group()
        if path[0] == "strings" and PLACEHOLDER.fullmatch(quote):
            continue
        if check_plain_quote(draft, path, text, found):
            continue
        parts = QUOTE.fullmatch(quote)
        if not parts or (parts["number"] and parts["kind"] != "limit"):
            mark = draft.source_map.inside(path, text, found.start(), len(quote))
            forms = f"{FORMS} {PLAIN_FORMS}" if path[0] == "notices" else FORMS
            draft.report(mark, "quote_form", quote=quote, forms=forms)
        else:
            _check_quote(draft, path, text, found.start(), parts)


def _check_quote(
    draft: Draft, path: TextPath, text: str, position: int, parts: re.Match[str]
) -> None:
    id_, tables = parts["id"], TABLES[parts["kind"]]
    known = _known(draft, tables)
    if parts["kind"] == "source" and is_hidden(draft, id_):
        check_printable(
            draft, draft.source_map.inside(path, text, position, len(parts.group())), id_
        )
    if known is None or id_ in known:
        return
    mark = draft.source_map.inside(path, text, position, len(parts.group()))
    where, sure = ", ".join(WHERE[table] for table in tables), certain(id_, known)
    meant = sure or nearest(id_, known)
    mend = sure and mark.mended(f":{id_}", f":{sure}")
    code = "quote_meant" if meant else "quote_unknown"
    draft.report(mark, code, mend, quote=parts.group(), id=id_, where=where, meant=meant or "")


def _known(draft: Draft, tables: tuple[str, ...]) -> set[str] | None:
    sets = [draft.known(table) for table in tables]
    return None if None in sets else set().union(*(known or set() for known in sets))


def _check_digits(draft: Draft, path: TextPath, text: str, written: re.Pattern[str]) -> None:
    plain = text
    for named in (BRACES, LINK_TARGET, written):
        plain = named.sub(lambda found: " " * len(found.group()), plain)
    if is_plain_place(path):
        report_figures(draft, path, text, plain)
        return
    for found in DIGITS.finditer(plain):
        digits = found.group()
        mark = draft.source_map.inside(path, text, found.start(), len(digits))
        draft.report(mark, "digit", digits=digits)


def names_and_texts_of(catalogue: Catalogue) -> Iterator[tuple[TextPath, str]]:
    """Yield every sentence and every name of a whole catalogue with its path."""
    kinds = (Quotes, OwnDigits)
    return texts(catalogue.records, catalogue.strings, catalogue.articles, kinds)


def texts_of(catalogue: Catalogue) -> Iterator[tuple[TextPath, str]]:
    """Yield every sentence of a whole catalogue with its path; the language is in it."""
    return texts(catalogue.records, catalogue.strings, catalogue.articles)
