"""The staff guide as a page: every picture that it names is made, and says what it shows."""

from __future__ import annotations

import re

from bench.guide import GUIDE, guide_as_page, pictures_of
from tests.fixtures.clerk_tasks import PUBLISHED, TASKS

TEXT = GUIDE.read_text("utf-8")


def test_the_guide_names_exactly_the_pictures_that_its_tasks_make():
    made = [name for task in TASKS.values() for name in task.pictures]

    assert sorted(pictures_of(TEXT)) == sorted([*made, *PUBLISHED])
    assert TEXT.count("<!-- gambar") == len(made) + len(PUBLISHED)


def test_a_task_has_its_pictures_in_its_own_section():
    sections = dict(re.findall(r"^### (\d+)\. .*?\n(.*?)(?=^##)", TEXT, re.MULTILINE | re.DOTALL))
    pictures = {int(number): tuple(pictures_of(section)) for number, section in sections.items()}

    # How to save is told once, before all tasks.
    assert pictures.pop(1) == ("biaya-baru",)
    expected = {number: task.pictures for number, task in TASKS.items() if number > 1}
    assert pictures == {**expected, 10: PUBLISHED}


def test_each_picture_tells_in_words_what_it_shows():
    words = pictures_of(TEXT).values()

    assert len(set(words)) == len(words)
    assert [one for one in words if not (30 <= len(one) <= 150 and one.endswith("."))] == []


def test_the_page_has_every_picture_with_its_words_and_no_link_that_leads_nowhere():
    page = guide_as_page(TEXT)

    found = dict(re.findall(r'<img src="gambar/([a-z-]+)\.png" alt="([^"]+)">', page))
    assert found == pictures_of(TEXT)
    ids = set(re.findall(r'id="([^"]+)"', page))
    targets = re.findall(r'href="([^"]+)"', page)
    assert targets
    assert [one for one in targets if not one.startswith("http") and one[1:] not in ids] == []
    assert page.startswith('<!doctype html>\n<html lang="id">')
