"""The kiosk's report in the open format: its structure, and that it claims what tests showed."""

import datetime

import jsonschema
import pytest
import yaml

from noticeboard.surfaces.kiosk import SuiteRun
from noticeboard.surfaces.kiosk.openacr import openacr_file
from tests.fixtures.kiosk import small_catalogue, timelines_of
from tests.fixtures.openacr import CRITERIA, SCHEMA

DAY = datetime.date(2026, 11, 24)
GENERIC = "en_301_549_generic_requirements"
PASSED = SuiteRun(DAY, "f00d", failed=())


@pytest.fixture(scope="module")
def timelines(tmp_path_factory):
    return timelines_of(small_catalogue(tmp_path_factory.mktemp("data")))


def report(timelines, run):
    """The report as another program reads it."""
    return yaml.safe_load(openacr_file(timelines, run).content)


def adherence(told, chapter, clause):
    """The level of one clause, and its notes."""
    found = {one["num"]: one for one in told["chapters"][chapter]["criteria"]}
    (component,) = found[clause]["components"]
    return component["adherence"]["level"], component["adherence"]["notes"]


@pytest.mark.parametrize("run", [PASSED, None], ids=["tested", "untested"])
def test_the_report_has_the_structure_of_the_format(timelines, run):
    jsonschema.validate(report(timelines, run), SCHEMA)


def test_every_clause_that_the_catalogue_knows_stands_once_in_its_chapter(timelines):
    chapters = report(timelines, PASSED)["chapters"]

    assert {
        name: " ".join(one["num"] for one in chapter["criteria"])
        for name, chapter in chapters.items()
    } == CRITERIA


def test_what_passed_is_supported_and_says_which_clause_the_draft_has(timelines):
    told = report(timelines, PASSED)

    assert adherence(told, GENERIC, "5.1.3.5") == (
        "supports",
        "R6: Any key stops the voice at once. There are never two voices."
        " Every test of it passed. V4.1.0 (final draft): 5.1.3.5.",
    )
    assert (told["report_date"], told["product"]["version"]) == ("2026-11-24", "f00d")


def test_what_only_a_device_can_show_is_never_claimed(timelines):
    told = report(timelines, PASSED)

    assert adherence(told, "en_301_549_hardware", "8.3") == (
        "not-evaluated",
        "R23: Height and reach of the keys are measured when the kiosk is set up."
        " No program can test it. People check the rest on the device, with the acceptance sheet,"
        " at installation. V4.1.0 (final draft):"
        " 8.3.2, 8.3.3.1, 8.3.5.1, 8.3.6, 8.3.7.1, 8.3.9.2, 8.3.10.2, 8.3.11.1.",
    )
    assert adherence(told, GENERIC, "5.1.4")[0] == "not-evaluated"


def test_a_clause_of_two_requirements_is_as_weak_as_the_weaker(timelines):
    # The ring that follows the voice passed its tests; the voice's own jack is on the sheet.
    level, notes = adherence(report(timelines, PASSED), "hardware", "402.2.3")

    assert level == "not-evaluated"
    assert [number for number in ("R3:", "R4:", "R5:") if number in notes] == ["R3:", "R4:"]


def test_a_failed_test_is_told_and_nothing_is_claimed_without_tests(timelines):
    name = "tests/surfaces/kiosk/test_kiosk_app.py::test_any_key_silences_the_voice_at_once"
    failing = report(timelines, SuiteRun(DAY, "f00d", failed=(name,)))
    untested = report(timelines, None)

    assert adherence(failing, GENERIC, "5.1.3.5")[0] == "partially-supports"
    assert "A test of it failed." in adherence(failing, GENERIC, "5.1.3.5")[1]
    assert {
        part["adherence"]["level"]
        for chapter in untested["chapters"].values()
        for one in chapter["criteria"]
        for part in one["components"]
    } == {"not-evaluated"}
    assert "report_date" not in untested
