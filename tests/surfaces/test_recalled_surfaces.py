"""A builder that stays remembers pages, screens and answers: what it shows is what is so now."""

import shutil

import pytest

from noticeboard.answers import make_answer_table
from noticeboard.edition import Recall
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import kiosk_files
from noticeboard.surfaces.site import SiteSettings, markdown_pages
from tests.fixtures.kiosk import SETTINGS, timelines_of
from tests.fixtures.office import ROOT

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
    ("data/office.yaml", "[passport-new-adult, passport-renewal, ", "[passport-renewal, "),
    ("data/fees.yaml", RISEN, RISING),
)
"""One save after another: a fee, a paper, a notice, a summary, words, an order, a coming fee."""

PAGES = SiteSettings(lambda *_: {})


def edit(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (name, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def surfaces_of(folder):
    """All that is remembered of an office: pages, the kiosk with its sentences, answers."""
    timelines = timelines_of(load_catalogue(folder))
    pages = tuple(markdown_pages(timelines, PAGES))
    return pages, kiosk_files(timelines, SETTINGS), [make_answer_table(one) for one in timelines]


@pytest.fixture
def folder(tmp_path):
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_after_every_edit_the_remembered_surfaces_are_those_made_anew(folder):
    recall = Recall()
    with recall.during("program"):
        surfaces_of(folder)
    for one in EDITS:
        edit(folder, *one)

        with recall.during("program"):
            remembered = surfaces_of(folder)

        assert remembered == surfaces_of(folder), one[0]


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
