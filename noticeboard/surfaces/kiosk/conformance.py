"""The page that lists every requirement of the kiosk, its tests, and what they found."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline, filled, values
from noticeboard.surfaces.content_mark import PLACE, marked_document
from noticeboard.surfaces.kiosk.criteria import (
    CITED,
    DRAFT,
    PUBLISHED,
    PUBLISHED_IN,
    REQUIREMENTS,
    STANDARD,
    Criterion,
)
from noticeboard.surfaces.output import render

Result = Literal["passed", "failed", "untested", "by_people"]


@dataclass(frozen=True)
class SuiteRun:
    """One whole run of the tests on the program that builds."""

    day: datetime.date
    program: str
    failed: Collection[str]
    """Names of tests that failed, as `tests/file.py::test`."""
    skipped: Collection[str] = ()
    """Names of tests that did not run, and so prove nothing."""


def conformance_file(timelines: Sequence[Timeline], run: SuiteRun | None) -> OutputFile:
    """Render the report; `run` is None without a whole run of the tests on this program."""
    rows = [{"requirement": one, "result": result_of(one, run)} for one in REQUIREMENTS]
    languages = sheet_languages(timelines)
    context = {
        "rows": rows,
        "languages": languages,
        "versions": {one.code: _versions(one.words) for one in languages},
        "draft": DRAFT,
        "mark": PLACE,
    }
    page = render("kiosk/conformance.html", context)
    return OutputFile("kiosk/conformance/index.html", marked_document(page))


@dataclass(frozen=True)
class SheetLanguage:
    """One language's part of a sheet in every language."""

    code: str
    words: Mapping[str, str]
    office: values.Office
    accessibility: str
    """The way to its help page."""


def sheet_languages(timelines: Sequence[Timeline]) -> list[SheetLanguage]:
    """Return what a sheet shows of each language, in order."""
    return [
        SheetLanguage(
            code=timeline.language,
            words=timeline.now.words,
            office=timeline.now.office,
            accessibility=timeline.now.path_of("accessibility"),
        )
        for timeline in timelines
    ]


def result_of(requirement: Criterion, run: SuiteRun | None) -> Result:
    """Tell what the last whole run of the tests found about a requirement."""
    if not requirement.tests:
        return "by_people"
    if run is None:
        return "untested"
    ours = tuple(f"tests/{name}" for name in requirement.tests)
    if any(_is_of(name, ours) for name in run.failed):
        return "failed"
    return "untested" if any(_is_of(name, ours) for name in run.skipped) else "passed"


def _is_of(failed: str, ours: tuple[str, ...]) -> bool:
    # A parametrized test is noted once per case: `file::test[case]`.
    return failed.partition("[")[0] in ours


def _versions(words: Mapping[str, str]) -> str:
    """Say which versions of the standard the clauses are of."""
    said = filled(
        words["conformance_versions"],
        standard=STANDARD,
        cited=CITED,
        draft=DRAFT,
        published=PUBLISHED,
        year=PUBLISHED_IN,
    )
    return said.shown
