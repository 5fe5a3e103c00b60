"""Pages of text come and go on the editing page, in both languages at once."""

import html
import json
import re
import urllib.parse

import pytest

from noticeboard.edit_page.field_notes import field_notes
from noticeboard.load import load_catalogue
from noticeboard.messages import Location, mistake
from tests.fixtures.edit_page import TOKEN, ask, edit_page_of, entries_of
from tests.fixtures.small_catalogue import write_small_catalogue

NEW = f"/{TOKEN}/id/change/articles/_new"
ENTERED = {
    "title.id": "Parkir dan jalan masuk",
    "title.en": "Parking: way in",
    "summary.id": "Tempat parkir dan pintu masuk.",
    "summary.en": "Where to park and to enter.",
    "text.id": "Parkirlah di depan.\r\n\r\nLihat [cara membayar](page:paying).",
    "text.en": "Park in front.\r\n\r\nSee [how to pay](page:paying).",
}
INDONESIAN = """\
---
slug: parkir-dan-jalan-masuk
title: "Parkir dan jalan masuk"
summary: "Tempat parkir dan pintu masuk."
---

Parkirlah di depan.

Lihat [cara membayar](page:paying).
"""
ENGLISH = """\
---
slug: parking-way-in
title: "Parking: way in"
summary: "Where to park and to enter."
---

Park in front.

See [how to pay](page:paying).
"""


@pytest.fixture
def root(tmp_path):
    return write_small_catalogue(tmp_path)


@pytest.fixture
def port(root):
    with edit_page_of(root) as address:
        yield urllib.parse.urlparse(address).port


def files_of(root):
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in root.rglob("*.md")}


def saved(port, address, entries):
    """The number of the step that a form saved, seen before; the page of the review without one."""
    ask(port, address, {**entries, "_do": "review"})
    review = ask(port, f"{address}/review")[2]
    mark = re.search(r'name="_mark" value="(\w+)"', review)[1]
    if 'value="save"' not in review:
        return html.unescape(review)
    headers = ask(port, address, {"_do": "save", "_mark": mark, "_who": "Rina"})[1]
    return int(re.search(r"step=(\d+)", headers["location"])[1])


def undo(port, step):
    return ask(port, f"/{TOKEN}/id/steps/{step}/undo", {})


def test_a_page_is_written_in_both_languages_at_once_and_taken_back(port, root):
    before = files_of(root)
    opened = entries_of(ask(port, NEW)[2])

    step = saved(port, NEW, {**opened, **ENTERED})

    made = {"content/id/parking-way-in.md": INDONESIAN, "content/en/parking-way-in.md": ENGLISH}
    assert files_of(root) == {**before, **made}
    assert list(load_catalogue(root).articles["parking-way-in"]) == ["id", "en"]
    assert "Parkir dan jalan masuk" in ask(port, f"/{TOKEN}/id/list/articles")[2]
    assert undo(port, step)[0] == 303
    assert files_of(root) == before


def test_what_is_missing_or_taken_is_said_at_the_fields_of_a_new_page(port):
    opened = {**entries_of(ask(port, NEW)[2]), **ENTERED}

    def verdict(changed):
        return json.loads(ask(port, f"{NEW}/verdict?full=1", {**opened, **changed})[2])

    def notes(**changed):
        return list(verdict(changed)["notes"])

    assert notes() == []
    assert notes(**{"summary.en": ""}) == ["summary.en"]
    assert notes(**{"text.en": "Park in front.\r\n\r\nSee [how](page:nowhere)."}) == ["text.en"]
    assert notes(**{"slug.id": "aksesibilitas"}) == ["slug.id"]
    taken = "Alamat 'membayar' sudah dipakai oleh content/id/parking-way-in.md"
    assert verdict({"slug.id": "membayar"})["elsewhere"] == [taken]


def test_a_page_is_withdrawn_once_nothing_leads_to_it_and_comes_back_whole(port, root):
    saved(port, NEW, {**entries_of(ask(port, NEW)[2]), **ENTERED})
    before = files_of(root)

    review = saved(port, f"/{TOKEN}/id/removal/articles/paying", {})

    assert "Tautan 'page:paying' tidak ada" in review
    assert f"/{TOKEN}/id/change/articles/parking-way-in" in review
    assert files_of(root) == before

    step = saved(port, f"/{TOKEN}/id/removal/articles/parking-way-in", {})

    assert sorted(files_of(root)) == ["content/en/paying.md", "content/id/paying.md"]
    assert undo(port, step)[0] == 303
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        (("articles", "paying", "id", "blocks", 0), ("articles", "paying")),
        (("office", "site_url"), ("office", "_all")),
        (("office", "open_questions", 0, "pages", 0), ("", "")),
    ],
)
def test_a_mistake_elsewhere_leads_to_a_form_that_there_is(path, leads_to):
    message = mistake(Location("data/office.yaml", key_path=path), "dead_link", target="page:x")

    _, (note,) = field_notes([message], lambda _: None, "id")

    assert (note.table, note.key) == leads_to


def test_a_page_that_a_colleague_has_written_on_since_is_not_thrown_away(port, root):
    step = saved(port, NEW, {**entries_of(ask(port, NEW)[2]), **ENTERED})
    page = root / "content/id/parking-way-in.md"
    page.write_text(f"{INDONESIAN}\nPintu samping tertutup.\n", "utf-8")
    before = files_of(root)

    status, _, body = undo(port, step)

    assert (status, "sudah berubah lagi" in body) == (409, True)
    assert files_of(root) == before
