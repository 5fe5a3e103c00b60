"""Results of automatic tests of this program, for the accessibility statement."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class CheckResult:
    """One kind of test: how many passed, and the names of those that failed or did not run."""

    kind: str
    passed: int
    failed: tuple[str, ...]
    skipped: tuple[str, ...]


@dataclass(frozen=True)
class AccessibilityReport:
    """The results of one run of the tests, for one version of the program."""

    day: datetime.date
    program: str
    tools: Mapping[str, str]
    """Programs that looked, and their versions."""
    checks: tuple[CheckResult, ...]

    @property
    def failures(self) -> tuple[tuple[str, str], ...]:
        """Return kind and name of every test that failed."""
        return tuple((check.kind, name) for check in self.checks for name in check.failed)

    @property
    def passed(self) -> int:
        """Return how many tests passed."""
        return sum(check.passed for check in self.checks)

    @property
    def state(self) -> Literal["untested", "failing", "partial"]:
        """Return how far the pages conform: no automatic test can show more than a part of it."""
        if self.failures:
            return "failing"
        has_rules = any(check.kind == "axe" and check.passed for check in self.checks)
        return "partial" if has_rules else "untested"

    @property
    def total(self) -> int:
        """Return how many tests were run."""
        return self.passed + len(self.failures)
