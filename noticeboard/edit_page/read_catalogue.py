"""The catalogue as a form shows it: what a reference is called, and how a sentence reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.form_places import FORM_TABLES, places, record_name
from noticeboard.edition import Figure, values
from noticeboard.edition.fact_maker import FactMaker
from noticeboard.messages import Message, sentence
from noticeboard.model import LANGUAGES, NO_OFFICE, Catalogue
from noticeboard.surfaces.site.links import GENERATED

FACTS = ("fees", "limits", "processing_times")
KINDS = {"fees": "fee", "limits": "limit", "processing_times": "time", "sources": "source"}
"""The word before the colon of a quote, by the table of what is quoted."""

ReadParts = tuple[tuple[bool, str], ...]
"""A sentence in parts, each with whether it is a fact's."""


@dataclass(frozen=True)
class QuotedFact:
    """A fact that a sentence may quote: how that is written, its name, and its value today."""

    code: str
    name: str
    shown: str


@dataclass(frozen=True)
class ReadCatalogue:
    """The files on the disk, for the page in one language of the staff."""

    office: EditedOffice
    language: str
    catalogue: Catalogue | None
    """None while the files cannot be read."""

    @classmethod
    def of(cls, office: EditedOffice, language: str) -> ReadCatalogue:
        """Read the office's files."""
        return cls(office, language, office.judge({}, is_full=False).catalogue)

    @cached_property
    def _makers(self) -> Mapping[str, FactMaker]:
        if self.catalogue is None:
            return {}
        today = max(self.office.today, self.catalogue.covers_from)
        return {each: FactMaker(self.catalogue, today, each) for each in LANGUAGES}

    def read(self, text: str, language: str) -> ReadParts:
        """Return a sentence as the public reads it today, its facts apart; () where that fails."""
        maker = self._makers.get(language)
        if maker is None:
            return ()
        try:
            parts = maker.sentence_of(text).parts
        except (LookupError, ValueError):
            return ()
        return tuple(
            (True, part.shown) if isinstance(part, Figure) else (False, part) for part in parts
        )

    def plain(self, text: str) -> str:
        """Return a name with its facts filled in; as it is written where that fails."""
        parts = self.read(text, self.language) if "{" in text else ()
        return "".join(part for _, part in parts) or text

    def fact(self, id_: str) -> values.Fact | None:
        """Return a fact as it is today, with what is to come; None where it is not there."""
        maker = self._makers.get(self.language)
        try:
            return maker.facts.get(id_) if maker else None
        except (LookupError, ValueError):
            return None

    def options(self, table: str) -> dict[str, str]:
        """Return what a reference may name, by id, in the order of the files."""
        if table == "facts":
            return {id_: name for each in FACTS for id_, name in self.options(each).items()}
        if table == "answers":
            return dict(self._answers())
        if table == "pages":
            return {**self.options("services"), **self.options("articles"), **self._made_pages()}
        found = dict(self._names(table))
        if table == "places":
            found[NO_OFFICE] = sentence(Message("edit_page_no_office"), self.language)
        return found

    def _names(self, table: str) -> Iterator[tuple[str, str]]:
        for place, row in places(self.office, FORM_TABLES[table]):
            yield place.key, self.plain(record_name(row, self.language))

    def _made_pages(self) -> dict[str, str]:
        """Return the pages that are made from data alone, by the names that the menu gives them."""
        maker = self._makers.get(self.language)
        words = maker.words if maker else {}
        has_results = bool(self.catalogue and self.catalogue.survey_results)
        pages = (*GENERATED, *((values.SURVEY_PAGE,) if has_results else ()))
        return {page: words.get(f"menu_{page}", page) for page in pages}

    def _answers(self) -> Iterator[tuple[str, str]]:
        for _, row in places(self.office, FORM_TABLES["questions"]):
            answers = row.get("answers") if isinstance(row, Mapping) else None
            for answer in answers if isinstance(answers, tuple) else ():
                if isinstance(row, Mapping) and isinstance(answer, Mapping):
                    names = (record_name(each, self.language) for each in (row, answer))
                    yield f"{row.get('id')}/{answer.get('id')}", " – ".join(names)

    def quotes(self) -> tuple[QuotedFact, ...]:
        """Return every fact and source that a sentence may quote."""
        return tuple(
            QuotedFact(code, name, "".join(part for _, part in self.read(code, self.language)))
            for table, kind in KINDS.items()
            for id_, name in self.options(table).items()
            for code in (f"{{{kind}:{id_}}}",)
        )
