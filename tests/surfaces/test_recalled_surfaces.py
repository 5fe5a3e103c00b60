"""Builds remember pages, screens and answers of those before: what they show is what is so now."""

import datetime
import random
import shutil

import pytest

from noticeboard.answers import make_answer_table
from noticeboard.build.surfaces_cache import keep_surfaces, recall_surfaces
from noticeboard.editing import SetValue, open_file
from noticeboard.edition import Recall
from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes
from noticeboard.surfaces.kiosk import kiosk_files
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.site import SiteSettings, markdown_pages
from noticeboard.training import quiz_of
from tests.fixtures.kiosk import SETTINGS, timelines_of
from tests.fixtures.office import ROOT, TODAY, Office
from tests.fixtures.office_copy import copy_slim_facts
from tests.fixtures.random_edits import SEED, THOROUGH, scalars_of
from tests.fixtures.signage import SETTINGS as SIGNAGE
from tests.fixtures.slim_office import keep_few_services

FEE = "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n"
RISEN = "    - {from: 2024-12-17, amount: 975000, source: pp-45-2024}\n"
RISING = (
    "    - {from: 2024-12-17, until: 2026-11-30, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2026-12-01, amount: 1100000, source: pp-45-2024}\n"
)
NOTICE = """\
- id: sistem-dirawat
  text: {id: "Sistem sedang dirawat.", en: "The system is being serviced."}
  from: "2026-11-24 08:00"
  until: "2026-11-24 14:00"
  surfaces: [site, signage, kiosk]
  rank: 2
"""
EDITS = (
    ("data/fees.yaml", FEE, RISEN),
    ("data/documents.yaml", "KTP elektronik yang masih berlaku", "KTP-el yang masih berlaku"),
    ("data/notices.yaml", "\n[]\n", f"\n{NOTICE}"),
    ("data/requirements.yaml", "Your passport is lost and you need", "You lost it and need"),
    ("content/strings-kiosk.yaml", '"Yang dibawa"', '"Yang perlu dibawa"'),
    ("data/office.yaml", "- passport-new-adult\n- passport-renewal\n", "- passport-renewal\n"),
    ("data/fees.yaml", RISEN, RISING),
)
"""One save after another: a fee, a paper, a notice, a summary, words, an order, a coming fee."""


def no_data(*_):
    """A page's JSON-LD, which these tests leave out; a function that a file of values can name."""
    return {}


PAGES = SiteSettings(no_data)


def edit(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (name, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


WORDY = (
    *("data/requirements.yaml", "data/requirements.yaml", "data/documents.yaml"),
    *("data/steps.yaml", "data/office.yaml", "data/terms.yaml", "content/strings.yaml"),
)
EDITS_A_BUILD = 4
BUILDS = 60 if THOROUGH else 4


def surfaces_of(folder, on=TODAY):
    """All that is remembered of an office: pages, the kiosk with its sentences, answers."""
    timelines = timelines_of(load_catalogue(folder), on=on)
    pages = tuple(markdown_pages(timelines, PAGES))
    return pages, kiosk_files(timelines, SETTINGS), [make_answer_table(one) for one in timelines]


@pytest.fixture
def folder(tmp_path):
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def few(tmp_path):
    """A folder of the facts with four services, all that is told of each."""
    return copy_slim_facts(tmp_path)


def test_after_every_edit_the_remembered_surfaces_are_those_made_anew(few):
    recall = Recall()
    with recall.during("program"):
        surfaces_of(few)
    for one in EDITS:
        edit(few, *one)

        with recall.during("program"):
            remembered = surfaces_of(few)

        assert remembered == surfaces_of(few), one[0]


def slides_of(folder):
    """Every page of the lobby screens, and what can be practised of the same facts."""
    catalogue = load_catalogue(folder)
    timelines = timelines_of(catalogue)
    return signage_files(timelines, catalogue.signage, SIGNAGE), [
        quiz_of(one.now) for one in timelines
    ]


def test_after_an_edit_the_remembered_slides_and_questions_are_those_made_anew(tmp_path, folder):
    memory = recall_surfaces(tmp_path, "program")
    with memory.during("program"):
        slides_of(folder)
        keep_surfaces(memory, tmp_path)
    for one in (EDITS[0], EDITS[2], EDITS[-1]):
        edit(folder, *one)

        memory = recall_surfaces(tmp_path, "program")
        with memory.during("program"):
            remembered = slides_of(folder)

        assert 0 < memory.made < len(memory.kept), one
        assert remembered == slides_of(folder), one


def edit_somewhere(folder, dice):
    """Change an amount or a text somewhere, so that the facts can still be read."""
    while True:
        is_amount = dice.random() < 0.4
        name = "data/fees.yaml" if is_amount else dice.choice(WORDY)
        opened = open_file(folder, name)
        ends = ("amount",) if is_amount else ("id", "en")
        places = scalars_of(opened.text).items()
        # A word with a gap must keep it, and an address its form.
        path = dice.choice(
            [
                path
                for path, (start, end) in places
                if path[-1] in ends
                and "slug" not in str(path)
                and "{" not in opened.text[start:end]
            ]
        )
        new = dice.randrange(1, 10**7) if is_amount else f"Kata {dice.choice('abcdef')} baru."
        (folder / name).write_text(opened.with_edits(SetValue(path, new)).text, encoding="utf-8")
        try:
            load_catalogue(folder)
            return name, path
        except Mistakes:
            (folder / name).write_text(opened.text, encoding="utf-8")


def test_after_random_edits_a_new_build_shows_what_it_would_without_the_cache(tmp_path):
    office, dice, edits, recalled = Office(tmp_path), random.Random(SEED), [], []
    keep_few_services(office)
    for number in range(BUILDS):
        edits += [edit_somewhere(office.folder, dice) for _ in range(EDITS_A_BUILD)]
        on = TODAY + datetime.timedelta(days=30 if number == BUILDS - 1 else 0)
        memory = recall_surfaces(tmp_path, "program")
        with memory.during("program"):
            remembered = surfaces_of(office.folder, on)
            keep_surfaces(memory, tmp_path)

        assert remembered == surfaces_of(office.folder, on), (SEED, on, edits)
        recalled.append(len(memory.kept) - memory.made)
    # Nothing by the first; much by the second.
    assert recalled[0] == 0 < recalled[1]


def test_one_changed_fee_makes_anew_only_the_pages_that_show_it(folder):
    recall = Recall()
    with recall.during("program"):
        before = surfaces_of(folder)[0]
    edit(folder, *EDITS[0])
    with recall.during("program"):
        after = surfaces_of(folder)[0]

    old = {one.path: one for own in before for one in own}
    new = {one.path: one for own in after for one in own}
    kept = {path for path, one in new.items() if one is old[path]}
    assert not {path for path in kept if "Rp975.000" in new[path].content}
    assert len(kept) > len(new) / 2
