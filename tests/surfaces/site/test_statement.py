"""The accessibility statement says what the tests found, and nothing when they found nothing out."""

import datetime
import json
import shutil
import subprocess
import sys

import pytest

from noticeboard.build.reports import RESULTS, load_report
from noticeboard.bundle.identity import make_program_version
from noticeboard.load import load_catalogue
from noticeboard.time_zone import WIB
from tests.fixtures.full_office import note
from tests.fixtures.office import ROOT, Office
from tests.fixtures.results import KINDS, Results


def test_a_build_without_results_says_that_this_edition_is_untested(page, address):
    for path, says in (
        ("aksesibilitas/", "Belum diuji untuk edisi ini."),
        ("en/accessibility/", "Not yet tested for this edition."),
    ):
        page.goto(address + path)
        assert says in page.inner_text("main")


def test_the_statement_gives_day_versions_counts_and_every_failure_by_name(full, page):
    page.goto((full.site / "en/accessibility/index.html").as_uri())

    said = page.inner_text("main")
    assert "20 November 2026" in said
    assert json.loads((full.folder / RESULTS).read_text())["program"] in said
    assert "axe-core 4.12.1; Chromium 156.0.1." in said
    rows = [row.split("\t")[1:] for row in page.inner_text("main tbody").splitlines()]
    assert rows == [["1", "1"], ["1", "0"]]
    assert "tests/a.py::test_two" in said and "tests/a.py::test_one" not in said


STATES = {
    "untested": (
        "Apakah pedoman itu terpenuhi belum diketahui.",
        "Whether it meets them is not known yet.",
    ),
    "failing": (
        "Pedoman itu belum terpenuhi, karena sebagian uji di bawah ini gagal.",
        "It does not meet them yet, because some of the tests below failed.",
    ),
    "partial": (
        "Pedoman itu terpenuhi sebagian: uji otomatis lulus, tetapi penyandang "
        "disabilitas belum mengujinya.",
        "It meets them in part: automatic tests passed, but people with disabilities "
        "have not tested it.",
    ),
}


@pytest.fixture(scope="module")
def passing(slim, tmp_path_factory):
    """An office whose program was tested without a failure."""
    made = Office(tmp_path_factory.mktemp("passing") / "repository", slim.folder)
    checks = [{"kind": "axe", "outcomes": {"tests/a.py::test_one": "passed"}}]
    note(made.folder, checks=checks)
    made.build()
    return made


@pytest.mark.parametrize(
    ("state", "which"), [("untested", "office"), ("failing", "full"), ("partial", "passing")]
)
def test_the_statement_claims_no_more_than_the_tests_have_shown(state, which, request, page):
    built = request.getfixturevalue(which)
    for path, said in zip(("aksesibilitas", "en/accessibility"), STATES[state], strict=True):
        page.goto((built.site / path / "index.html").as_uri())
        told = page.inner_text("main")
        others = [text for name, texts in STATES.items() if name != state for text in texts]
        assert said in told and not any(text in told for text in others), path
        assert "AAA" not in told and "mengikuti pedoman" not in told and "follows" not in told


def test_tests_of_the_kiosk_alone_say_nothing_about_the_pages(tmp_path):
    note(tmp_path, checks=[{"kind": "kiosk", "outcomes": {"tests/b.py::test_three": "passed"}}])

    assert load_report(tmp_path).report.state == "untested"


def test_two_builds_with_the_same_results_are_the_same_and_the_results_have_a_part_in_the_id(
    full, office, tmp_path
):
    again = full.twin(tmp_path / "repository")
    first = (full.site / "manifest.json").read_bytes()
    # Where a site is whole and nothing has changed, a build has nothing to do.
    shutil.rmtree(again.site)
    again.build()

    assert (again.site / "manifest.json").read_bytes() == first
    assert full.bundle_id != office.bundle_id


@pytest.mark.parametrize(
    "changes",
    [{"program": "00000000"}, {"day": "yesterday"}, {"checks": 3}],
    ids=["another program", "a broken day", "broken checks"],
)
def test_results_about_another_program_or_unreadable_ones_count_for_nothing(tmp_path, changes):
    note(tmp_path)
    assert load_report(tmp_path).report is not None
    note(tmp_path, **changes)

    assert load_report(tmp_path).report is None


def test_the_program_version_changes_with_a_template_and_not_with_a_fact(tmp_path):
    (tmp_path / "noticeboard/templates").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    before = make_program_version(tmp_path)

    (tmp_path / "data/fees.yaml").write_text("- id: new")
    assert make_program_version(tmp_path) == before
    (tmp_path / "noticeboard/templates/page.html").write_text("<p>")
    assert make_program_version(tmp_path) != before


def test_every_kind_of_test_has_its_words():
    strings = load_catalogue(ROOT).strings

    assert [kind for kind in KINDS if f"tested_{kind}" not in strings] == []


SUITE = """
import pytest

@pytest.mark.accessibility("axe")
def test_fine(): pass

@pytest.mark.accessibility("axe")
def test_broken(): assert False

@pytest.mark.accessibility("narrow")
@pytest.mark.skip
def test_skipped(): pass

@pytest.fixture
def missing(): raise OSError

@pytest.mark.accessibility("keyboard")
def test_never_begun(missing): pass

def test_of_something_else(): assert False
"""
RUN = """
import datetime, pathlib, sys, pytest
from tests.fixtures.results import Results
root = pathlib.Path(sys.argv[1])
moment = datetime.datetime(2026, 11, 23, 20, tzinfo=datetime.UTC)
pytest.main(["-q", "-n", "1", "-p", "no:cacheprovider", "--rootdir", str(root), str(root)],
            plugins=[Results(root, moment)])
"""


def test_a_run_in_several_processes_notes_each_marked_test_and_the_day_in_western_indonesia(
    tmp_path,
):
    (tmp_path / "test_suite.py").write_text(SUITE)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    accessibility(kind): kind\n")
    (tmp_path / "conftest.py").write_text(
        "from tests.fixtures.results import note_kinds\n"
        "def pytest_collection_modifyitems(items):\n    note_kinds(items)\n"
    )

    subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )

    noted = json.loads((tmp_path / RESULTS).read_text())
    assert noted["day"] == "2026-11-24"
    assert noted["checks"] == [
        {
            "kind": "axe",
            "outcomes": {
                "test_suite.py::test_broken": "failed",
                "test_suite.py::test_fine": "passed",
            },
        },
        {"kind": "keyboard", "outcomes": {"test_suite.py::test_never_begun": "failed"}},
        {"kind": "narrow", "outcomes": {"test_suite.py::test_skipped": "skipped"}},
    ]


def test_a_run_that_was_broken_off_notes_nothing(tmp_path):
    Results(tmp_path, datetime.datetime(2026, 11, 24, tzinfo=WIB)).pytest_sessionfinish(None, 2)

    assert not (tmp_path / RESULTS).exists()
