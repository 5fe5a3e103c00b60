"""Two hundred visitors, one after the other: nothing stays, nothing grows, nothing leaves."""

from __future__ import annotations

import pytest

from tests.fixtures.kiosk import UNSEEN, Visitor
from tests.fixtures.kiosk_sessions import QUERY, Row


@pytest.fixture(scope="module")
def row(browser, small_address):
    visitor = Visitor(browser, small_address, QUERY, is_quick=True, viewport=UNSEEN)
    yield Row(visitor, small_address)
    assert visitor.problems == []
    visitor.page.close()


@pytest.mark.requirement("R9")
def test_two_hundred_sessions_leave_nothing_behind(row):
    """R9, R12: settings, storage, memory and sound are after each as before the first."""
    left = row.come(170, first=30)

    assert (left.changed, left.sounding, left.traces) == ([], [], 0)
    assert left.growth["JSHeapUsedSize"] < 1_000_000
    assert left.growth["Nodes"] <= 200
    assert left.growth["JSEventListeners"] <= 20


@pytest.mark.requirement("R12")
def test_nothing_asked_for_lies_outside_the_device(row):
    row.page.reload()
    row.page.wait_for_selector("html[data-running]")
    left = row.come(3, first=0)

    assert row.asked
    assert left.outside == []
