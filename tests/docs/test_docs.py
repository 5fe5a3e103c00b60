"""What the documents promise: commands, files, messages and examples that are really there."""

import re
import runpy
import shutil
from pathlib import Path

import pytest
import typer

from noticeboard.check import check_catalogue
from noticeboard.cli.app import app
from noticeboard.edition import make_edition
from noticeboard.load import load_with_source_map
from noticeboard.messages import Mistakes
from noticeboard.messages.id.edit_choices import EDIT_CHOICES
from noticeboard.messages.id.edit_page import EDIT_PAGE
from noticeboard.messages.id.fields import FIELDS
from noticeboard.speech.workers import FEW
from noticeboard.surfaces import kiosk
from noticeboard.surfaces.signage import player
from noticeboard.surfaces.signage.signage_pages import TROUBLES
from tests.fixtures.office import ROOT, TODAY
from tests.surfaces.site.test_site_browsers import OLDEST_CHROMIUM
from tests.test_architecture import LAYERS

GUIDE = ROOT / "docs" / "panduan-staf.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
DOCUMENTS = sorted([ROOT / "README.md", CONTRIBUTING, *(ROOT / "docs").rglob("*.md")])

COMMAND = re.compile(r"build\.py ([a-z][a-z-]*)([^\n`|;.]*)")
OPTION = re.compile(r"--[a-z][a-z-]*")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]*)\)")
SPAN = re.compile(r"`([^`\n]+)`")
PATH = re.compile(
    r"(?:data|content|noticeboard|kiosk_mode|visit|docs|tests|bench|requirements)/[\w./-]+"
)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
POSITION = re.compile(r"^(\S.*?):\d+:\d+: ", re.MULTILINE)

each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


def commands() -> dict[str, set[str] | None]:
    """Every command with its options; None for those that other programs take over."""
    ours = typer.main.get_command(app).commands
    known = {
        name: {option for one in command.params for option in one.opts}
        for name, command in ours.items()
    }
    handed_over = runpy.run_path(str(ROOT / "build.py"))["HANDED_OVER"]
    return {**known, **dict.fromkeys(handed_over)}


def anchors(document: Path) -> set[str]:
    headings = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}


@each_document
def test_every_command_in_a_document_exists_with_its_options(document):
    known = commands()

    for name, rest in COMMAND.findall(document.read_text(encoding="utf-8")):
        assert name in known, f"build.py {name}"
        if known[name] is not None:
            assert set(OPTION.findall(rest)) <= known[name], f"build.py {name}{rest}"


def test_every_command_is_explained_somewhere():
    mentioned = {
        name
        for document in DOCUMENTS
        for name, _ in COMMAND.findall(document.read_text(encoding="utf-8"))
    }

    # `build` is what `build.py` does when it is told nothing.
    assert set(commands()) - {"build"} <= mentioned


@each_document
def test_every_link_leads_to_a_file_and_a_heading(document):
    for link in LINK.findall(document.read_text(encoding="utf-8")):
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@each_document
def test_every_path_that_is_named_exists(document):
    named = [
        path
        for span in SPAN.findall(document.read_text(encoding="utf-8"))
        if (path := PATH.fullmatch(span))
    ]

    assert [path.group() for path in named if not (ROOT / path.group()).exists()] == []


def test_the_guide_explains_every_file_of_the_facts():
    rows = re.findall(r"^\| `(\w+\.yaml)` \| \S", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(rows) == sorted(path.name for path in (ROOT / "data").glob("*.yaml"))


def test_the_guide_names_every_folder_of_the_words():
    text = GUIDE.read_text(encoding="utf-8")
    folders = [path.name for path in (ROOT / "content").iterdir() if path.is_dir()]

    assert [name for name in folders if f"`content/{name}/`" not in text] == []


def tasks_of_the_guide() -> str:
    """The part of the guide that leads through tasks on the editing page."""
    text = GUIDE.read_text("utf-8").partition("\n## Sepuluh tugas di halaman itu\n")[2]
    return text.partition("\n## ")[0]


def test_the_guide_leads_through_ten_tasks_on_the_editing_page():
    numbers = re.findall(r"^### (\d+)\. \S.*\n\n1\. ", tasks_of_the_guide(), re.MULTILINE)

    assert numbers == [str(number) for number in range(1, 11)]


def test_the_guide_names_buttons_and_fields_as_the_editing_page_does():
    words = {*EDIT_PAGE.values(), *FIELDS.values(), *EDIT_CHOICES.values()}
    # Labels begin with a capital on the page, choices do not.
    known = {
        *words,
        *(FIELDS[name].capitalize() for name in FIELDS),
        f"+ {EDIT_PAGE['edit_page_add']}",
    }

    named = re.findall(r'"([^"\n]+)"', tasks_of_the_guide())

    assert named
    assert [name for name in named if name not in known] == []


def test_the_floors_are_those_that_the_architecture_holds():
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", CONTRIBUTING.read_text("utf-8"), re.MULTILINE)

    assert {name: int(floor) for floor, names in rows for name in SPAN.findall(names)} == LAYERS


def test_the_voices_tell_how_many_sentences_a_slow_one_is_proven_for():
    voices = (ROOT / "docs" / "voices.md").read_text("utf-8")
    (decision,) = (ROOT / "docs" / "decisions").glob("0020-*.md")

    assert re.findall(r"only while at most (\d+) sentences", voices) == [str(FEW)]
    assert re.findall(
        r"at most `FEW` of their sentences \((\d+),", decision.read_text("utf-8")
    ) == [str(FEW)]


def test_the_oldest_browsers_are_those_that_the_program_names():
    rows = re.findall(
        r"^\| ([a-z ]+) \| Chromium (\d+)\b",
        (ROOT / "docs" / "browsers.md").read_text("utf-8"),
        re.MULTILINE,
    )

    assert {surface: int(version) for surface, version in rows} == {
        "lobby screens": player.OLDEST_CHROMIUM,
        "kiosk": kiosk.OLDEST_CHROMIUM,
        "site": OLDEST_CHROMIUM,
    }
    assert f"Chromium {player.OLDEST_CHROMIUM} " in GUIDE.read_text("utf-8")


def test_the_guide_explains_everything_that_a_screens_mark_can_say():
    section = GUIDE.read_text("utf-8").partition("## Layar lobi")[2].partition("\n## ")[0]
    explained = re.findall(r"^\| ([^|]+) \| [^|]+ \| [^|]+ \|$", section, re.MULTILINE)[1:]
    words = load_with_source_map(ROOT)[0].strings
    keys = [
        "signage_stopped",
        "signage_clock_wrong",
        "signage_too_old",
        "build_overdue",
        *(f"signage_trouble_{name}" for name in TROUBLES),
    ]

    said = {key: without_figures(words[key]["id"]) for key in keys}
    assert [
        key
        for key, text in said.items()
        if not any(without_figures(one) in text for one in explained)
    ] == []


def without_figures(text: str) -> str:
    """Put one sign for each number or size, and for each place where one will stand."""
    return re.sub(r"\{\w+\}|\d+( × \d+)?", "#", text)


def test_the_readme_is_one_screen_and_leads_staff_to_their_guide():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 50
    assert any(
        line.startswith("**Untuk petugas:**") and "docs/panduan-staf.md" in line for line in lines
    )


def test_all_fourteen_measures_say_how_far_they_are_and_where():
    text = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \*\*(\d[AB])\*\* [^|]+ \| ([^|]+) \| (.+) \|$", text, re.MULTILINE)

    assert [id for id, _, _ in rows] == [
        f"{number}{letter}" for number in range(1, 8) for letter in "AB"
    ]
    for id, state, where in rows:
        assert state in ("works", "in part", "not yet"), id
        assert state == "not yet" or LINK.search(where), f"{id}: where?"


def test_decisions_are_numbered_one_by_one_and_have_the_same_three_parts():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert [page.name[:4] for page in pages] == [f"{n:04}" for n in range(1, len(pages) + 1)]
    for page in pages:
        parts = re.findall(r"^\*\*(\w+)\.\*\*$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], page.name


@pytest.fixture
def facts(tmp_path):
    """A copy of the facts and words that a test may break."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def told(folder: Path) -> str:
    """What staff are told about the files of a folder, in Indonesian; empty when all is well."""
    try:
        catalogue, source_map = load_with_source_map(folder)
    except Mistakes as mistakes:
        return mistakes.text("id")
    found = check_catalogue(catalogue, source_map, on=TODAY)
    return Mistakes(found).text("id") if found else ""


NEW, NAME = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}", "Paspor elektronik, paling"
OLD_ENDS = "until: 2024-12-16, amount: 650000"
LIMIT = "{limit:passport-long}"
HOURS = re.search(r"```yaml\n(      - kind: hours.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
HOURS = HOURS.replace("ID-SUMBER", "dgi-fee-table")
UNKNOWN_HOURS = """      - kind: hours
        value: unknown
        checked: {date: 2026-11-24, against: padang-old-site, must_confirm: true}
"""
DATED = """
- id: tutup
  text:
    id: "Kantor tutup tanggal 17 Agustus 2026."
    en: "The office is closed."
  from: "2026-08-17 00:00"
  until: "2026-08-17 23:59"
  surfaces: [site]
"""
FIRST_CHANNEL = (
    'id: "Daftar lewat ponsel, lalu pilih kantor dan jadwal. '
    'Jika ada biaya, bayarlah dalam {limit:pay-within}."'
)
BROKEN = {
    "weekday": ("data/office.yaml", UNKNOWN_HOURS, HOURS.replace("monday-thursday", "senin-kamis")),
    "span": ("data/office.yaml", UNKNOWN_HOURS, HOURS.replace("08:00-11:30", "08.00-11.30")),
    "plain word": ("data/channels.yaml", "Daftar lewat ponsel", "Wajib daftar lewat ponsel"),
    "dots": ("data/fees.yaml", "amount: 950000", "amount: 950.000"),
    "open period": ("data/fees.yaml", OLD_ENDS, "amount: 650000"),
    "gap": ("data/fees.yaml", NEW, NEW.replace("-17", "-20")),
    "overlap": ("data/fees.yaml", OLD_ENDS, OLD_ENDS.replace("-16", "-31")),
    "date": ("data/fees.yaml", OLD_ENDS, "until: 16-12-2024, amount: 650000"),
    "key": ("data/fees.yaml", "amount: 950000", "ammount: 950000"),
    "id": ("data/requirements.yaml", "- document: ktp\n", "- document: ktpp\n"),
    "language": ("data/fees.yaml", f'    en: "E-passport, valid up to {LIMIT}"\n', ""),
    "digit": ("data/fees.yaml", f"{NAME} lama {LIMIT}", f"{NAME} lama 10 tahun"),
    "clock": ("data/signage.yaml", '"on": "06:30"', '"on": 12:30'),
    "zero": ("data/office.yaml", '"(0751) 7055113"', "0751"),
    "word quotes": ("data/fees.yaml", f'"{NAME} lama {LIMIT}"', f"“{NAME} lama {LIMIT}”"),
    "tab": ("data/fees.yaml", "  unit: application", "\tunit: application"),
    "bom": ("data/fees.yaml", "# yaml-language-server", "\ufeff# yaml-language-server"),
    "bracket": ("data/fees.yaml", NEW, NEW[:-1]),
    "press": ("data/fees.yaml", NEW, NEW.replace("pp-45-2024", "republika-2024")),
    "abbreviation": ("data/channels.yaml", "Daftar lewat ponsel", "Daftar lewat XQZ ponsel"),
    "heading": ("content/id/paying.md", " {#pay-in-time}", ""),
    "inner quotes": ("data/channels.yaml", "Daftar lewat ponsel", 'Daftar "lewat" ponsel'),
    "script": ("data/channels.yaml", "Daftar lewat ponsel", "Daftar lewat 中文 ponsel"),
    "empty list": ("data/notices.yaml", "\n[]", "\n- id: a\n[]"),
    "notice": ("data/notices.yaml", "\n[]", DATED),
    "comment": ("data/channels.yaml", FIRST_CHANNEL, "id: Loket #2 tutup"),
}
"""The mistakes that the guide shows: a text of a file, and what someone typed instead."""


@pytest.mark.parametrize("broken", BROKEN)
def test_the_guide_shows_the_messages_that_staff_really_meet(facts, broken):
    name, right, wrong = BROKEN[broken]
    path = facts / name
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    message = POSITION.sub(r"\1: ", told(facts).splitlines()[0])

    assert message in POSITION.sub(r"\1: ", GUIDE.read_text(encoding="utf-8"))


def test_the_guides_example_of_a_new_fee_stands_in_the_facts():
    after = GUIDE.read_text(encoding="utf-8").partition("Sesudah:\n\n```yaml\n")[2]
    example = after.partition("```")[0]

    assert example.startswith("  periods:\n    - {from: 2022-10-12, until: 2024-12-16")
    assert example in (ROOT / "data" / "fees.yaml").read_text(encoding="utf-8")


def test_the_guides_example_of_hours_can_be_pasted(facts):
    path = facts / "data" / "office.yaml"
    path.write_text(path.read_text("utf-8").replace(UNKNOWN_HOURS, HOURS, 1), encoding="utf-8")

    assert told(facts) == ""
    edition = make_edition(load_with_source_map(facts)[0], on=TODAY, language="id")
    assert edition.office.serving.hours.value == (
        "Senin–Kamis 08.00–12.00 dan 13.00–16.00; Jumat 08.00–11.30 WIB"
    )


def test_the_guides_example_of_a_notice_can_be_pasted(facts):
    example = re.search(r"```yaml\n(- id: sistem.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    path = facts / "data" / "notices.yaml"
    path.write_text(path.read_text("utf-8").replace("\n[]", "\n" + example[1]), encoding="utf-8")

    assert told(facts) == ""
    assert list(load_with_source_map(facts)[0].notices) == ["sistem-dirawat-2026-12-01"]
