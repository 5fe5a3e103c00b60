"""A preview is the office as it would be: rendered in memory, whole, still, and never written."""

import datetime
import io
import wave

import pytest

from noticeboard.editing import EditedFile, NewPeriod, period_edits
from noticeboard.language import money
from noticeboard.load import load_with_source_map
from noticeboard.previews import (
    Edited,
    OfficePreviews,
    PreviewDayOutside,
    PreviewRequest,
    braille_text,
    choose,
    next_change,
    page_document,
    sheet_document,
    slide_document,
    speak_preview,
)
from tests.fixtures.office_copy import copy_slim_facts

TODAY = datetime.date(2026, 11, 24)
CHANGE = datetime.date(2026, 12, 1)
FEE = Edited(fact="passport-electronic-10y")
FEES = "data/fees.yaml"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_slim_facts(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def see(root):
    """The office with some texts in place of its files', on a day."""
    previews = OfficePreviews(root)

    def look(texts=None, day=TODAY):
        changed = {file: text.encode() for file, text in (texts or {}).items()}
        request = PreviewRequest(texts or {}, day, TODAY)
        return previews.see(request, lambda: load_with_source_map(root, changed)[0]).office

    return look


@pytest.fixture(scope="module")
def amounts(see):
    """The fee of today, and one that is dearer."""
    now = see().catalogue.facts[FEE.fact].period_on(TODAY).value
    return now, now + 25_000


@pytest.fixture(scope="module")
def draft(root, amounts):
    """The files as they would be with the dearer fee from a day on."""
    text = (root / FEES).read_text("utf-8")
    period = NewPeriod((FEE.fact,), CHANGE, amounts[1], ("pp-45-2024",), TODAY, ("pp-45-2024",))
    return {FEES: EditedFile.opened(FEES, text).with_edits(*period_edits(text, period)).text}


def test_a_fee_is_the_old_one_today_and_the_new_one_from_its_day_on(see, draft, amounts):
    for day, amount in ((TODAY, amounts[0]), (CHANGE, amounts[1])):
        office = see(draft, day)
        shown = choose(office, see({}, day), FEE)
        # A slide that announces the change says the new amount before its day, and the end of
        # the old one may move other fees to a slide of their own.
        said = (one for one in shown.slides if "slide--change" not in one.markup)
        own = [one for one in said if one.language == "id" and FEE.fact in one.markup]

        assert money(amount, "id") in page_document(shown.pages[0], "/own/")
        assert own and all(
            money(amount, "id") in slide_document(office, slide, "/own/") for slide in own
        )
        assert money(amount, "id") in {
            one.sentence.plain for one in shown.sentences if one.language == "id"
        }


def test_what_shows_the_fee_comes_first_and_the_rest_is_left_out(see, draft):
    office = see(draft, CHANGE)

    shown = choose(office, see({}, CHANGE), FEE)

    assert shown.pages[0].page.kind == "service"
    assert 0 < len(shown.pages) < len(office.pages)
    assert 0 < len(shown.slides) < len(office.slides)
    assert 0 < len(shown.sentences) < len(office.sentences)


def test_where_nothing_is_changed_only_what_quotes_the_fact_or_is_the_page_is_shown(see):
    office = see()

    assert choose(office, office, Edited()).pages == ()
    own = choose(office, office, Edited(page="passport-lost")).pages
    assert [(one.language, one.page.id) for one in own] == [
        ("id", "passport-lost"),
        ("en", "passport-lost"),
    ]


def test_the_next_change_of_a_fact_comes_before_that_of_others(see, draft):
    assert next_change(see(draft).catalogue, TODAY, FEE.fact) == CHANGE


def test_a_document_runs_nothing_and_leads_nowhere(see, draft):
    office = see(draft, CHANGE)
    shown = choose(office, None, FEE)
    documents = [page_document(page, "/own/") for page in office.pages.values()]
    documents += [slide_document(office, slide, "/own/") for slide in office.slides]
    documents.append(sheet_document(office, shown.pages[0], "/own/"))

    for document in documents:
        assert document.startswith("<!doctype html>")
        assert "<script" not in document and "<noscript" not in document
        assert "<a href" not in document and ' href="http' not in document
        assert 'stylesheet" href="/own/' in document


def test_another_day_than_today_is_marked_on_every_surface(see):
    office = see({}, CHANGE)
    page = choose(office, None, FEE).pages[0]

    for text in (
        page_document(page, "/own/"),
        slide_document(office, office.slides[0], "/own/"),
        sheet_document(office, page, "/own/"),
    ):
        assert "1 Desember 2026" in text
    assert braille_text(office, page)


def test_a_day_before_the_facts_begin_is_refused(see):
    for day in (datetime.date(1999, 1, 1), datetime.date.max):
        with pytest.raises(PreviewDayOutside):
            see({}, day)


def test_a_sentence_is_spoken_in_the_words_of_the_preview(see, draft):
    office = see(draft, CHANGE)
    said = choose(office, see({}, CHANGE), FEE).sentences[0]

    with wave.open(io.BytesIO(speak_preview(office.catalogue, said))) as sound:
        assert sound.getnframes() > sound.getframerate() / 2


def test_nothing_is_written(root, see, draft):
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    office = see(draft, CHANGE)
    shown = choose(office, see({}, CHANGE), FEE)
    sheet_document(office, shown.pages[0], "/own/")
    speak_preview(office.catalogue, shown.sentences[0])

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_preview_made_after_a_change_is_what_a_fresh_one_would_be(root, see, draft):
    kept = see(draft, CHANGE)
    changed = {file: text.encode() for file, text in draft.items()}
    fresh = OfficePreviews(root).see(
        PreviewRequest(draft, CHANGE, TODAY), lambda: load_with_source_map(root, changed)[0]
    )

    assert kept.pages == fresh.office.pages
    assert kept.screens == fresh.office.screens
    assert list(kept.sentences) == list(fresh.office.sentences)
