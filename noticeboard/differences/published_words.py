"""Names and texts of a published catalogue as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import cast

from noticeboard.differences.bundle_texts import BundleTexts, PublishedRecord
from noticeboard.differences.difference import BothLanguages
from noticeboard.language import joined_by_or
from noticeboard.model import LANGUAGES

QUOTE = re.compile(r"\{(?:[a-z_]+:)?([a-z0-9-]+)[^{}]*\}")

ALIKE = 0.6
"""From here on a text counts as another wording rather than as another text."""


class PublishedWords:
    """Looks up what one bundle calls a record, and fills quotes as it showed them."""

    def __init__(self, texts: BundleTexts) -> None:
        self.texts = texts
        self._figures = {language: self._shown(language) for language in LANGUAGES}
        self._names = {language: self._fact_names(language) for language in LANGUAGES}
        self.sources = {
            id: cast(BothLanguages, record["short"])
            for id, record in texts.records("sources").items()
        }

    def said(self, text: object) -> BothLanguages:
        """Return a text of the catalogue with its figures in place."""
        written = cast(BothLanguages, text)
        return {language: self._filled(words, language) for language, words in written.items()}

    def fact(self, id: str) -> BothLanguages:
        """Return a fact's name."""
        return {language: self._names[language].get(id, id) for language in LANGUAGES}

    def name_of(self, table: str, id: str) -> BothLanguages:
        """Return the name of a record; its id where it has none or is not there."""
        if table == "facts":
            return self.fact(id)
        record = self.texts.records(table).get(id, {})
        named = record.get("name") or record.get("question") or record.get("text")
        return self.said(named) if named else dict.fromkeys(LANGUAGES, id)

    def page_of(self, service: str) -> BothLanguages:
        """Return the paths of a service's pages by language."""
        slugs = cast(BothLanguages, self.texts.records("services")[service]["slug"])
        first = LANGUAGES[0]
        return {
            language: f"{slug}/" if language == first else f"{language}/{slug}/"
            for language, slug in slugs.items()
        }

    def named_or(self, table: str, ids: Iterable[str]) -> BothLanguages:
        """Return the names of several records, any of which will do."""
        names = [self.name_of(table, id) for id in ids]
        return {
            language: joined_by_or([name[language] for name in names], language)
            for language in LANGUAGES
        }

    def cited(self, ids: Iterable[str]) -> BothLanguages:
        """Return the short names of sources; a dash for none."""
        short = [self.sources[id] for id in ids if id in self.sources]
        return {
            language: ", ".join(one[language] for one in short) or "–" for language in LANGUAGES
        }

    def _filled(self, words: str, language: str) -> str:
        def shown(quote: re.Match[str]) -> str:
            source = self.sources.get(quote[1], {}).get(language)
            return self._figures[language].get(quote[1]) or source or "…"

        return QUOTE.sub(shown, words)

    def _facts(self, language: str) -> Sequence[PublishedRecord]:
        editions = cast(Mapping[str, Mapping[str, object]], self.texts.catalogue["editions"])
        return cast(Sequence[PublishedRecord], editions.get(language, {}).get("facts", ()))

    def _shown(self, language: str) -> dict[str, str]:
        return {
            str(fact["id"]): str(figure["shown"])
            for fact in self._facts(language)
            for figure in cast(Sequence[PublishedRecord], fact["figures"])
            if figure["role"] == "current"
        }

    def _fact_names(self, language: str) -> dict[str, str]:
        return {str(fact["id"]): str(fact["name"]) for fact in self._facts(language)}


def both(text: object) -> BothLanguages:
    """Return a word that is the same in every language."""
    return dict.fromkeys(LANGUAGES, str(text))


def reworded(
    before: Sequence[BothLanguages], after: Sequence[BothLanguages]
) -> list[tuple[BothLanguages, BothLanguages]]:
    """Pair texts that are gone with new ones that are much like them."""
    pairs: list[tuple[BothLanguages, BothLanguages]] = []
    left = list(after)
    for text in before:
        alike = [(_likeness(text, other), at) for at, other in enumerate(left)]
        ratio, at = max(alike, default=(0.0, 0))
        if ratio >= ALIKE:
            pairs.append((text, left.pop(at)))
    return pairs


def _likeness(one: BothLanguages, other: BothLanguages) -> float:
    return max(SequenceMatcher(None, one[name], other[name]).ratio() for name in LANGUAGES)
