"""A build that would change nothing says so and stops; anything else builds."""

import json
import subprocess
import sys

import pytest

from noticeboard.build.unchanged import NOTE
from noticeboard.check.sense import sense_warnings
from noticeboard.load import load_captions, load_with_source_map
from tests.fixtures.office import TODAY, Office

PREVIEW = ("--on", "2026-11-25")
"""The day after the one on which commands of a test run."""
OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
NEW = "{from: 2024-12-17, amount: 975000, source: pp-45-2024}"
DOUBTFUL = "{from: 2024-12-17, amount: 95000000, source: pp-45-2024}"


@pytest.fixture(scope="module")
def still(slim, tmp_path_factory):
    """An office that has been built by its command."""
    office = Office(tmp_path_factory.mktemp("still") / "repository", slim.folder)
    done = office.run("build")
    assert done.returncode == 0, done.stderr
    return office


def bundle_of(office):
    return json.loads((office.site / "manifest.json").read_text("utf-8"))["bundle"]


def is_still(office, *arguments):
    """Whether a build says that nothing has changed, and has left the site where it is."""
    before = (office.site.stat().st_ino, bundle_of(office))
    done = office.run("build", *arguments)
    assert done.returncode == 0, done.stderr
    said = f"Tidak ada yang berubah: site/ sudah berisi bundel {before[1]}, edisi 2026-11-24."
    is_same = (office.site.stat().st_ino, bundle_of(office)) == before
    assert (said in done.stdout) == is_same
    return is_same


def test_a_second_build_says_that_nothing_has_changed_and_touches_nothing(still):
    assert is_still(still)

    done = still.run("build", "--lang", "en")
    assert done.stdout.startswith("Nothing has changed: site/ holds bundle ")
    assert "preview" not in done.stdout.lower()


def test_another_day_builds_again_and_a_second_preview_says_so_too_and_that_it_is_one(still):
    assert still.run("build", *PREVIEW).stdout.startswith("Selesai")
    done = still.run("build", *PREVIEW, "--lang", "en")
    assert still.run("build").stdout.startswith("Selesai")

    assert done.stdout.startswith("Nothing has changed: site/ holds bundle ")
    assert "PRATINJAU" not in done.stdout and "preview" in done.stdout.lower()


def test_as_json_it_prints_the_same_document_as_the_build(still):
    found = json.loads(still.run("build", "--json").stdout)

    assert (found["bundle"], found["day"]) == (bundle_of(still), "2026-11-24")
    assert found["mistakes"] == []
    # An office with few services leaves facts unused, which is odd.
    catalogue, source_map = load_with_source_map(still.folder)
    captions = load_captions(still.folder)
    odd = sense_warnings(catalogue, source_map, today=TODAY, captions=captions)
    assert odd and [one["code"] for one in found["warnings"]] == [one.code for one in odd]


def test_it_is_known_without_importing_what_builds(still):
    call = still.command("build")
    # The library of the command line imports pydantic for its options.
    seen = call[2].replace(
        "    app.run()",
        "    try:\n        app.run()\n    except SystemExit:\n        import sys\n"
        "        print(sorted({'jinja2', 'yaml', 'numpy', 'babel'} & set(sys.modules)))",
    )

    done = subprocess.run(
        [sys.executable, "-c", seen, *call[3:]], cwd=still.folder, capture_output=True, text=True
    )

    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


def test_a_damaged_file_a_lost_note_or_a_preview_that_is_none_builds_again(still):
    page = still.site / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole + b" ")
    assert not is_still(still)
    assert (still.site / "index.html").read_bytes() == whole
    assert is_still(still)

    (still.folder / ".cache" / NOTE).write_text("{", encoding="utf-8")
    assert not is_still(still)
    (still.site / "manifest.json").write_text(
        (still.site / "manifest.json")
        .read_text("utf-8")
        .replace('"preview": false', '"preview": 0')
    )
    assert still.run("build").stdout.startswith("Selesai")


def test_a_changed_fee_builds_and_its_warnings_are_told_every_time(still):
    still.edit("data/fees.yaml", OLD, DOUBTFUL)
    try:
        first = still.run("build")
        second = still.run("build")
    finally:
        still.edit("data/fees.yaml", DOUBTFUL, OLD)

    assert first.stdout.startswith("Selesai") and second.stdout.startswith("Tidak ada yang berubah")
    told = [line for line in first.stderr.splitlines() if "data/fees.yaml" in line]
    assert [line for line in told if "95000000" in line]
    assert [line for line in second.stderr.splitlines() if "fees.yaml" in line] == told
    assert not is_still(still)
