"""What the tests of accessibility found, noted for the statement of the next build."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

from noticeboard.build.reports import RESULTS
from noticeboard.bundle.identity import make_program_version
from noticeboard.model import WIB
from tests.chromium import find_chromium
from tests.office import ROOT

KINDS = (
    "axe",
    "keyboard",
    "contrast",
    "narrow",
    "spacing",
    "settings",
    "no_script",
    "offline",
    "kiosk",
)
"""What the statement tells apart; `tested_…` in content/strings-web.yaml says it in words."""

REQUIREMENT = re.compile(r"R\d+\b")
"""A kiosk test's docstring begins with the numbers of the requirements that it proves."""


def note_kinds(items) -> None:
    """Give every test of accessibility its kind, which travels with its report between processes."""
    for item in items:
        kind = kind_of(item)
        if kind:
            assert kind in KINDS, f"{item.nodeid}: {kind}? There are: {KINDS}"
            item.user_properties.append(("accessibility", kind))


def kind_of(item) -> str | None:
    """The kind in a test's mark, or "kiosk" for one that proves a numbered requirement."""
    mark = item.get_closest_marker("accessibility")
    if mark:
        return mark.args[0]
    says = getattr(item, "obj", None) and item.obj.__doc__
    if item.get_closest_marker("requirement"):
        return "kiosk"
    is_kiosk = item.nodeid.startswith(("tests/test_kiosk", "tests/test_device"))
    return "kiosk" if is_kiosk and says and REQUIREMENT.match(says) else None


class Results:
    """Listens to a whole run and writes one file at its end; a stopped run writes nothing."""

    def __init__(self, root: Path, now: datetime.datetime) -> None:
        self.root = root
        self.now = now
        self.outcomes: dict[str, dict[str, str]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report) -> None:
        """Note a test's outcome; a fault before or after it counts as a failure."""
        kind = dict(report.user_properties).get("accessibility")
        if kind and (report.when == "call" or report.outcome != "passed"):
            self.outcomes[kind][report.nodeid] = report.outcome

    def pytest_sessionfinish(self, session, exitstatus) -> None:
        """Write what was found, unless the run was broken off."""
        if exitstatus in (0, 1):
            path = self.root / RESULTS
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(self.noted(), indent=1) + "\n", encoding="utf-8")

    def noted(self) -> dict:
        """The run as it is written."""
        return {
            "day": self.now.astimezone(WIB).date().isoformat(),
            "program": make_program_version(self.root),
            "tools": tools(),
            "checks": [
                {"kind": kind, "outcomes": dict(sorted(self.outcomes[kind].items()))}
                for kind in KINDS
                if kind in self.outcomes
            ],
        }


def tools() -> dict[str, str]:
    """The programs that looked, with their versions."""
    return {"axe-core": axe_version(), "Chromium": chromium_version()}


def axe_version() -> str:
    """The version in the head of the script that the tests put into pages."""
    import axe_playwright_python

    script = Path(axe_playwright_python.__file__).parent / "axe.min.js"
    return re.search(r"axe v([\d.]+)", script.read_text(encoding="utf-8")[:200])[1]


def chromium_version() -> str:
    """The version that the browser says it has."""
    said = subprocess.run([find_chromium(), "--version"], capture_output=True, text=True)
    found = re.search(r"\d+(\.\d+)+", said.stdout)
    return found[0] if found else "?"


def listeners(arguments: list[str]) -> list[Results]:
    """The listener of a whole run; part of a suite proves nothing about the site."""
    return [] if arguments else [Results(ROOT, datetime.datetime.now(WIB))]
