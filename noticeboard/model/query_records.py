"""The words of visitors: what they write for our own words, and what their words ask for."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field

from noticeboard.model.record import Id, Record
from noticeboard.model.service_records import Facet

GENERAL_SUBJECTS = ("m-paspor", "passport", "foreigner", "office")
"""What a query may be about besides the services and the open questions, the narrower first."""

OPEN = "open."
"""Stands before the id of an open question where it is a subject."""

FACETS: tuple[str, ...] = get_args(Facet)
"""What may be asked about a subject."""

SIGNALS = (
    "personal", "other-office", "elsewhere", "not-ours", "other-field", "attack", "complaint", "plan", "coming", "other-papers",
)  # fmt: skip
"""What decides how a query is answered, besides its subject and its facet."""


def listed(written: str) -> tuple[str, ...]:
    """Return the entries of a list that staff write with commas."""
    return tuple(entry for entry in (part.strip() for part in written.split(",")) if entry)


class SynonymRecord(Record):
    """One of our words, and what visitors write for it; lists are written with commas."""

    meant: Annotated[str, Field(min_length=1)]
    """One or more of our words."""
    typed: str = ""
    """What Indonesians write: slang, abbreviations, dialect, other official words."""
    english: str = ""


class PhrasesRecord(Record):
    """The phrases that name a subject, ask for a facet or are a signal."""

    id: Annotated[str, Field(pattern=r"^(open\.)?[a-z0-9]+(-[a-z0-9]+)*$")]
    phrases: str
    """Each holds when all its words are in the query, in any order."""
    weak: str = ""
    """Phrases that hold only where nothing else of the same list does."""
    weight: Annotated[int, Field(ge=1, le=9)] = 5
    yields_to: tuple[Id, ...] = ()
    """Those of the same list beside which this one is not meant."""


class FillersRecord(Record):
    """Words that say nothing about what is asked, written with commas, of each language."""

    id: str = ""
    en: str = ""


class QueriesRecord(Record):
    """How visitors ask."""

    words: tuple[SynonymRecord, ...] = ()
    subjects: tuple[PhrasesRecord, ...] = ()
    facets: tuple[PhrasesRecord, ...] = ()
    signals: tuple[PhrasesRecord, ...] = ()
    fillers: FillersRecord = FillersRecord()
    alike: str = ""
    """Other words, written with commas, that only look like one of ours."""
