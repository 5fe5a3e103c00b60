"""Reads what `build.py test` noted, if it is about the program that builds now."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from noticeboard.bundle.identity import make_program_version
from noticeboard.surfaces.kiosk import SuiteRun
from noticeboard.surfaces.site.report import AccessibilityReport, CheckResult

RESULTS = ".cache/test-results.json"


class NotedCheck(TypedDict):
    """The tests of one kind: the outcome of each by name."""

    kind: str
    outcomes: dict[str, str]


class NotedResults(TypedDict):
    """One run of the tests as it is noted; the day in ISO form."""

    day: str
    program: str
    tools: dict[str, str]
    checks: list[NotedCheck]


@dataclass(frozen=True)
class LoadedReport:
    """A report, and a name for its content that enters the bundle id."""

    report: AccessibilityReport | None
    seal: str

    @property
    def run(self) -> SuiteRun | None:
        """Return the run for the kiosk's report; None when this program has not been tested."""
        if self.report is None:
            return None
        failed = tuple(name for _, name in self.report.failures)
        skipped = tuple(name for check in self.report.checks for name in check.skipped)
        return SuiteRun(self.report.day, self.report.program, failed, skipped)


def load_report(root: Path) -> LoadedReport:
    """Return the report about exactly this program; none when there is none or it is of another."""
    try:
        data = (root / RESULTS).read_bytes()
        report = _report(cast(NotedResults, json.loads(data)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return LoadedReport(None, "untested")
    if report.program != make_program_version(root):
        return LoadedReport(None, "untested")
    return LoadedReport(report, f"tested:{hashlib.sha256(data).hexdigest()}")


def _report(noted: NotedResults) -> AccessibilityReport:
    return AccessibilityReport(
        day=datetime.date.fromisoformat(noted["day"]),
        program=noted["program"],
        tools=dict(noted["tools"]),
        checks=tuple(_check(one["kind"], one["outcomes"]) for one in noted["checks"]),
    )


def _check(kind: str, outcomes: Mapping[str, str]) -> CheckResult:
    found = list(outcomes.values())
    failed, skipped = (
        tuple(name for name, outcome in outcomes.items() if outcome == wanted)
        for wanted in ("failed", "skipped")
    )
    return CheckResult(kind, found.count("passed"), failed, skipped)
