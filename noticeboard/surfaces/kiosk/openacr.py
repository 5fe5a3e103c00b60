"""The kiosk's conformance report in OpenACR, the open format for such reports.

Its criteria are those clauses of the requirements that the format's catalogue for the European
Union knows: EN 301 549 V3.2.1, Section 508 and WCAG. Nothing is claimed that no test showed, so
what depends on a real device is "not evaluated" here, whatever the program's own part does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline
from noticeboard.surfaces.kiosk.conformance import Result, SuiteRun, result_of
from noticeboard.surfaces.kiosk.criteria import DRAFT, REQUIREMENTS, STANDARD, Criterion
from noticeboard.surfaces.output import render

CATALOG = "2.5-edition-wcag-2.2-508-eu-en"
"""The format's catalogue that names chapters, criteria, components and levels."""

SUPPORTS, NOT_EVALUATED, PARTIALLY = "supports", "not-evaluated", "partially-supports"
WEAKEST_FIRST = (PARTIALLY, NOT_EVALUATED, SUPPORTS)

EN_CHAPTERS = {
    "5": "en_301_549_generic_requirements",
    "8": "en_301_549_hardware",
    "12": "en_301_549_documentation_and_support_services",
}
CHAPTERS = ("success_criteria_level_a", "hardware", *EN_CHAPTERS.values())
LEVEL_A = ("1.4.1", "1.4.2", "2.1.2", "2.2.1")
"""Success criteria of WCAG that requirements name, all of level A."""

FOUND = {
    "passed": "Every test of it passed.",
    "failed": "A test of it failed.",
    "untested": "Not every test of it has run on this version of the program.",
    "by_people": "No program can test it.",
}
NOTES = (
    "Clauses that the catalogue does not know are on the page beside this file. "
    f"Notes name clauses of {STANDARD} {DRAFT}, the final draft of version 4, too. "
    "Not evaluated is said of any criterion that no test and no measurement has shown, "
    "and not of level AAA alone. "
    "The e-mail address is the one that the accessibility page names for questions."
)
ON_THE_SHEET = "People check the rest on the device, with the acceptance sheet, at installation."


@dataclass(frozen=True, order=True)
class ClauseReport:
    """One requirement's word on one clause of the catalogue."""

    chapter: int
    clause: tuple[int, ...]
    level: int
    """The place in `WEAKEST_FIRST`."""
    notes: str

    @property
    def number(self) -> str:
        """Return the clause as it is written: "5.1.3.1"."""
        return ".".join(map(str, self.clause))


def openacr_file(timelines: Sequence[Timeline], run: SuiteRun | None) -> OutputFile:
    """Render the report, in English as its catalogue is; `run` is None without a whole run."""
    edition = next(one.now for one in timelines if one.language == "en")
    context = {
        "office": edition.office,
        "words": edition.words,
        "catalog": CATALOG,
        "run": run,
        "notes": NOTES,
        "chapters": _chapters(edition, run),
    }
    return OutputFile("kiosk/conformance/openacr.yaml", render("kiosk/openacr.yaml", context))


def _chapters(edition: Edition, run: SuiteRun | None) -> dict[str, list[dict[str, str]]]:
    """Return, by chapter in the catalogue's order, one criterion for each clause."""
    reports = sorted(one for row in REQUIREMENTS for one in _reports(row, edition, run))
    chapters: dict[str, list[dict[str, str]]] = {}
    for (chapter, _), group in groupby(reports, key=lambda one: (one.chapter, one.clause)):
        parts = list(group)
        criterion = {
            "number": parts[0].number,
            "component": "web" if chapter == 0 else "none",
            "level": WEAKEST_FIRST[min(one.level for one in parts)],
            "notes": " ".join(one.notes for one in parts),
        }
        chapters.setdefault(CHAPTERS[chapter], []).append(criterion)
    return chapters


def _reports(row: Criterion, edition: Edition, run: SuiteRun | None) -> Iterator[ClauseReport]:
    result = result_of(row, run)
    level = WEAKEST_FIRST.index(_level(row, result))
    notes = _notes(row, result, row.does(edition.words))
    for rule, numbers in _clauses(row.clauses):
        for number in numbers:
            chapter = _chapter(rule, number)
            if chapter is not None:
                clause = tuple(int(one) for one in number.split("."))
                yield ClauseReport(CHAPTERS.index(chapter), clause, level, notes)


def _clauses(written: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each rule with its clauses: "EN 5.7, 5.8; DOT" as ("EN", ["5.7", "5.8"]), ("DOT", [])."""
    for part in filter(None, written.split("; ")):
        rule, _, numbers = part.partition(" ")
        yield rule, [one for one in numbers.split(", ") if one]


def _chapter(rule: str, number: str) -> str | None:
    """Return the chapter that a clause stands in; None when the catalogue does not know it."""
    if rule == "EN":
        return EN_CHAPTERS[number.partition(".")[0]]
    if rule == "508":
        return "hardware"
    return "success_criteria_level_a" if rule == "WCAG" and number in LEVEL_A else None


def _level(row: Criterion, result: Result) -> str:
    if result == "failed":
        return PARTIALLY
    return SUPPORTS if result == "passed" and not row.on_the_sheet else NOT_EVALUATED


def _notes(row: Criterion, result: Result, does: str) -> str:
    """Say what we do, what was found, who checks the rest, and what the draft calls it."""
    said = [f"{row.number}: {does}", FOUND[result]]
    if row.on_the_sheet:
        said.append(ON_THE_SHEET)
    if row.draft:
        said.append(f"{DRAFT} (final draft): {row.draft}.")
    return " ".join(said)
