"""Warnings beside mistakes: told by check, build and publish, and never in the way."""

import datetime
import json
import os
import re
import shutil

import pytest

from noticeboard.build.kept_warnings import keep_warnings, recall_warnings
from noticeboard.check.sense import sense_warnings
from noticeboard.cli import findings
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import NotAgreed
from noticeboard.load import load_captions, load_with_source_map
from noticeboard.messages import Location, Message, Mistakes, mistake, text, warning
from noticeboard.messages.records import kept, recalled, record_of
from tests.fixtures.office import ROOT
from tests.fixtures.sense import TODAY

CHECKED = "checked: {date: 2026-09-26, against: [dgi-fee-table, malang-2026]}"
WRONG = CHECKED.replace("2026-09", "2062-09")
TOLD = "Perhatian: tanggal periksa 2062-09-26 belum tiba"
AMOUNT = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"


def doubt():
    mark = Location("data/fees.yaml", 3, 5, "  amount: 1", ("fees", "passport", "amount"))
    return warning(mark, "no_thousands", "amount: 2", amount=1)


def test_todays_data_give_no_warning():
    catalogue, source_map = load_with_source_map(ROOT)

    assert sense_warnings(catalogue, source_map, today=TODAY, captions=load_captions(ROOT)) == ()


def test_a_warning_is_a_mistake_with_its_own_word():
    assert text(doubt(), "id") == (
        "data/fees.yaml:3:5: Perhatian: jumlah 1 bukan kelipatan seribu; periksa angkanya\n"
        "    amount: 1\n  Tulis:\n    amount: 2"
    )
    assert text(doubt(), "en").startswith("data/fees.yaml:3:5: Warning: the amount 1 is no ")


def test_a_warning_survives_being_written_down():
    moment = {"day": datetime.date(2062, 9, 26), "step": Message("times_more", {"times": "2"})}
    full = Message(
        "own_past", {"amount": 9, "other": 3, **moment}, doubt().location, "x", "warning"
    )

    again = recalled(json.loads(json.dumps(kept(full))))

    assert record_of(again) == record_of(full)
    assert [text(again, language) for language in ("id", "en")] == [
        text(full, language) for language in ("id", "en")
    ]


def test_a_warning_of_an_older_program_is_shown_as_it_was():
    written = kept(doubt()) | {"code": "no_longer_a_code"}

    assert text(recalled(written), "en") == text(doubt(), "en")


def test_warnings_stand_after_the_mistakes_and_are_not_counted_with_them():
    wrong = mistake(Location("data/office.yaml"), "file_empty")

    both = Mistakes([wrong], [doubt()])

    assert [one.code for one in both.mistakes] == ["file_empty"]
    assert both.text("id").index("berkas kosong") < both.text("id").index("Perhatian: jumlah")


def test_check_tells_a_warning_and_ends_well(own):
    own.edit("data/fees.yaml", CHECKED, WRONG)

    done = own.run("check")

    assert (done.returncode, done.stdout) == (0, "Tidak ada kesalahan. Ada 1 perhatian.\n")
    assert TOLD in done.stderr and "data/fees.yaml:" in done.stderr
    assert done.stderr.endswith("1 perhatian. Tidak menghentikan apa-apa; periksa satu per satu.\n")


def test_check_tells_warnings_after_mistakes_and_ends_with_one(own):
    own.edit("data/fees.yaml", CHECKED, WRONG)
    own.edit("data/groups.yaml", "Paspor baru", "Paspor QWX")

    done = own.run("check", "--lang", "en")

    assert done.returncode == 1
    assert done.stderr.index("QWX") < done.stderr.index("Warning: the check date 2062-09-26")
    assert "mistakes. The site stays as it was." in done.stderr


def test_check_prints_one_json_document_of_both(own):
    own.edit("data/fees.yaml", CHECKED, WRONG)

    done = own.run("check", "--json")

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["mistakes"] == []
    (warning,) = found["warnings"]
    line = next(
        at
        for at, text in enumerate(
            (own.folder / "data/fees.yaml").read_text("utf-8").splitlines(), 1
        )
        if "2062" in text
    )
    assert warning == {
        "severity": "warning",
        "code": "check_future",
        "file": "data/fees.yaml",
        "line": line,
        "column": 19,
        "path": ["fees", "passport-same-day", "checked", "date"],
        "mend": None,
        "excerpt": f"  {WRONG}",
        "message": {"id": warning["message"]["id"], "en": warning["message"]["en"]},
    }
    assert warning["message"]["en"].startswith("the check date 2062-09-26 is yet to come")
    assert TOLD.partition(": ")[2] in warning["message"]["id"]


def test_check_prints_mistakes_as_json_and_ends_with_one(own):
    own.edit("data/fees.yaml", AMOUNT, AMOUNT.replace("950000", "950.000"))

    done = own.run("check", "--json")

    assert done.returncode == 1
    (mistake,) = json.loads(done.stdout)["mistakes"]
    assert (mistake["severity"], mistake["code"], mistake["mend"]) == (
        "mistake",
        "rupiah",
        "amount: 950000",
    )


def test_the_sheet_for_the_office_holds_no_warning(own):
    own.edit("data/fees.yaml", CHECKED, WRONG)

    done = own.run("check", "--unconfirmed")

    assert done.returncode == 0 and "Perhatian" not in done.stdout


def test_captions_are_looked_at_by_check(own):
    clips = own.folder / "content/bisindo"
    (clips / "passport-new-adult.vtt").write_text("1\n00:00:00,000 --> 00:00:02,000\nA.\n", "utf-8")

    done = own.run("check")

    assert done.returncode == 0
    assert "content/bisindo/passport-new-adult.vtt:1:1: Perhatian: takarir ini bukan" in done.stderr


@pytest.fixture(scope="module")
def overwritten(office, tmp_path_factory):
    """An office that had published Rp950.000 and now writes Rp960.000 in its place, built."""
    office = office.twin(tmp_path_factory.mktemp("overwritten") / "repository")
    office.edit("data/fees.yaml", AMOUNT, AMOUNT.replace("950000", "960000"))
    office.built = office.run("build")
    return office


def test_build_tells_the_amount_that_was_overwritten_after_its_summary(overwritten):
    done = overwritten.built

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Selesai: site/")
    assert "Perhatian: yang sudah terbit, 950000 sejak 2024-12-17, ditimpa 960000." in done.stderr
    assert "- {from: 2024-12-17, until: …, amount: 950000, source: pp-45-2024}" in done.stderr


def test_the_site_tells_the_public_nothing_of_warnings(overwritten):
    texts = [path.read_text("utf-8") for path in overwritten.site.rglob("*.json")]

    assert not [text for text in texts if "ditimpa" in text or "overwritten" in text]


def test_publish_without_a_terminal_does_not_go_on(overwritten, tmp_path):
    done = overwritten.run("publish", "--to", str(tmp_path / "web"))

    assert done.returncode == 1
    assert "ditimpa 960000" in done.stderr
    assert done.stderr.rstrip().endswith(
        "Tidak diterbitkan: ada perhatian, dan di sini tidak ada yang dapat ditanya. "
        "Bila semuanya benar, ulangi dengan --yes."
    )
    assert not (tmp_path / "web").exists()


def test_publish_in_json_never_asks_and_lists_the_warnings(overwritten, tmp_path):
    done = overwritten.run("publish", "--to", str(tmp_path / "web"), "--json")

    found = json.loads(done.stdout)
    assert (done.returncode, found["files"]) == (1, 0)
    assert [one["code"] for one in found["warnings"]] == ["overwritten"]


@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is a matter of Unix")
@pytest.mark.parametrize(
    ("answer", "lang", "question", "goes_on"),
    [
        ("t", "id", "Lanjutkan? [y/t] ", False), ("", "id", "Lanjutkan? [y/t] ", False),
        ("n", "en", "Go on? [y/n] ", False), ("y", "id", "Lanjutkan? [y/t] ", True),
        ("YES", "en", "Go on? [y/n] ", True), ("ya", "id", "Lanjutkan? [y/t] ", True),
    ],
)  # fmt: skip
def test_at_a_terminal_it_asks_once(answer, lang, question, goes_on, monkeypatch, capsys):
    import pty
    import sys

    ours, theirs = pty.openpty()
    os.write(ours, f"{answer}\n".encode())
    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        if goes_on:
            findings.agree([doubt()], False, Messenger(lang))
        else:
            with pytest.raises(NotAgreed):
                findings.agree([doubt()], False, Messenger(lang))
    os.close(ours)
    assert capsys.readouterr().err == question


def test_without_warnings_it_does_not_ask():
    findings.agree([], False, Messenger("id"))
    findings.agree([doubt()], True, Messenger("id"))


def test_publish_goes_on_with_yes_and_asks_no_more_once_it_is_published(overwritten, tmp_path):
    place = str(tmp_path / "web")

    names = ("--by", "Ani", "--approved-by", "Budi")
    done = overwritten.run("publish", "--to", place, "--yes", *names)

    assert done.returncode == 0, done.stderr
    assert "berkas diterbitkan ke" in done.stdout and "ditimpa 960000" in done.stderr

    # What was agreed to is now what the public was told.
    again = overwritten.run("check")
    assert (again.returncode, again.stdout) == (0, "Tidak ada kesalahan.\n")


MANIFEST = {"day": "2026-11-24", "preview": False, "files": {}}


def test_the_warnings_of_a_bundle_go_with_it(tmp_path):
    cache, site = tmp_path / ".cache", tmp_path / "site"
    for bundle, place in (("old", cache / "previous"), ("new", site)):
        place.mkdir(parents=True)
        (place / "manifest.json").write_text(json.dumps(MANIFEST | {"bundle": bundle}), "utf-8")
    keep_warnings("gone", [doubt()], site, cache)
    keep_warnings("old", [doubt()], site, cache)
    keep_warnings("new", [], site, cache)

    assert recall_warnings(site, cache) == ()
    (kept_one,) = recall_warnings(cache / "previous", cache)
    assert record_of(kept_one) == record_of(doubt())
    assert sorted(path.name for path in (cache / "warnings").iterdir()) == ["new.json", "old.json"]


def test_build_in_json_is_one_document(own):
    own.edit("data/fees.yaml", CHECKED, WRONG)

    done = own.run("build", "--json")

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [one["code"] for one in found["warnings"]] == ["check_future"]
    assert found["bundle"] in (own.site / "manifest.json").read_text("utf-8")


GUIDE = (ROOT / "docs" / "panduan-staf.md").read_text(encoding="utf-8")
DOUBTFUL = {
    "check": ("data/fees.yaml", CHECKED, WRONG),
    "nought": ("data/fees.yaml", AMOUNT, AMOUNT.replace("950000", "9500000")),
    "swapped": ("data/groups.yaml", None, None),
    "dark": ("data/signage.yaml", '"on": "06:30"\n    "off": "18:00"',
             '"on": "00:00"\n    "off": "00:00"'),
    "email": ("data/office.yaml", "email: contact@imigrasi", "email: contact imigrasi"),
    "captions": ("content/bisindo/passport-new-adult.vtt", "",
                 "1\n00:00:00,000 --> 00:00:02,000\nA.\n"),
}  # fmt: skip
"""The warnings that the guide shows: a text of a file, and what someone typed instead."""


@pytest.mark.parametrize("doubtful", DOUBTFUL)
def test_the_guide_shows_the_warnings_that_staff_really_meet(tmp_path, doubtful):
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    name, right, wrong = DOUBTFUL[doubtful]
    path = tmp_path / name
    whole = path.read_text(encoding="utf-8") if path.exists() else ""
    if doubtful == "swapped":
        summary = re.search(r'summary: \{id: ("[^"]*"), en: ("[^"]*")\}', whole)
        right, wrong = summary[0], f"summary: {{id: {summary[2]}, en: {summary[1]}}}"
    assert right in whole
    path.write_text(whole.replace(right, wrong, 1), encoding="utf-8")
    catalogue, source_map = load_with_source_map(tmp_path)

    first, *_ = sense_warnings(catalogue, source_map, today=TODAY, captions=load_captions(tmp_path))

    place, said = text(first, "id").splitlines()[0].split(": Perhatian: ")
    assert re.search(
        rf"^{re.escape(place.split(':')[0])}:\d+:\d+: Perhatian: {re.escape(said)}$",
        GUIDE,
        re.MULTILINE,
    ), said


def test_an_amount_too_long_for_a_screen_is_doubted_as_well(own):
    own.edit("data/fees.yaml", AMOUNT, AMOUNT.replace("950000", "950000000000"))

    done = own.run("check")

    assert done.returncode == 1
    assert "data/fees.yaml:20:34: layar entrance" in done.stderr
    assert "Perhatian: 950000000000 1461538 kali lebih besar" in done.stderr
