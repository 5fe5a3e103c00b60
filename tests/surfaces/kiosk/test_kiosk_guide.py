"""What an installer reads holds every measure that the coming standard asks of a kiosk."""

import re

import pytest

from tests.fixtures.kiosk import ROOT

MEASURES = {
    "8.3.2": ["800 mm"],
    "8.3.3.1": ["1,600 mm"],
    "8.3.5.1": ["800", "1,100 mm"],
    "8.3.6": ["900 mm"],
    "8.3.7.1": ["300 mm"],
    "8.3.9.2, 8.3.10.2": ["800 mm", "300 mm"],
    "8.3.11.1": ["700 mm", "900 mm", "280 mm", "350 mm", "450 mm"],
}
"""Clauses of EN 301 549 V4.1.0 (final draft) for a kiosk that nothing forbids to meet them."""


def row_of(clause: str, path: str) -> str:
    """The row of a document's tables that names a clause; nothing when none does."""
    named = re.compile(rf"(?<![\d.]){re.escape(clause)}(?![\d.])")
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    return next((one for one in lines if one.startswith("| ") and named.search(one)), "")


@pytest.mark.requirement("R29")
@pytest.mark.parametrize("document", ["docs/set-up-a-kiosk.md", "kiosk_mode/acceptance.md"])
def test_the_guide_and_the_sheet_name_every_measure_of_the_draft(document):
    assert {
        clause: [one for one in numbers if not re.search(rf"\b{one}\b", row_of(clause, document))]
        for clause, numbers in MEASURES.items()
    } == {clause: [] for clause in MEASURES}
