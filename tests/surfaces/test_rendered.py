"""Rendering is a function: the same facts give the same value, and nothing stays behind."""

import pytest

from noticeboard.edition import Figure, Sentence, literal
from noticeboard.speech.text import UnknownAbbreviation, make_lexicon
from noticeboard.speech.utterances import SpokenText, SpokenTexts, make_book, request_utterance
from noticeboard.surfaces.kiosk import join_kiosk, kiosk_files, kiosk_screens
from noticeboard.surfaces.rendered import Requests
from noticeboard.surfaces.site import SiteSettings, markdown_pages
from tests.fixtures.kiosk import ROOT, SETTINGS, timelines_of
from tests.fixtures.office import TODAY

LEXICON = make_lexicon([], {}, "id")
FEE = Figure("paspor", 950_000, "Rp950.000", "current", "official")


@pytest.fixture(scope="module")
def timelines():
    from noticeboard.load import load_catalogue

    return timelines_of(load_catalogue(ROOT), on=TODAY)


def test_the_same_facts_give_the_same_pages_and_the_same_sentences(timelines):
    settings = SiteSettings(lambda *_: {})

    first = list(markdown_pages(timelines, settings))
    assert first == list(markdown_pages(timelines, settings))
    assert [own[0].language for own in first] == [one.language for one in timelines]


def test_the_same_facts_give_the_same_kiosk_and_the_same_sentences(timelines):
    assert kiosk_files(timelines, SETTINGS) == kiosk_files(timelines, SETTINGS)


def test_each_languages_screens_come_with_their_sentences_and_make_the_kiosk(timelines):
    screens = tuple(kiosk_screens(timelines, SETTINGS))
    kiosk = join_kiosk(timelines, SETTINGS, screens)

    assert kiosk == kiosk_files(timelines, SETTINGS)
    for timeline, own in zip(timelines, screens, strict=True):
        assert {one.language for one in own.utterances} == {timeline.language}
        said = [one for one in kiosk.utterances if one.language == timeline.language]
        assert set(own.utterances) <= set(said)
        # What is missing is of the document itself: labels, messages, names of keys.
        assert {one for one in said if one.sentence.figures} <= set(own.utterances)


def test_every_sentence_of_a_page_is_asked_for_once_in_the_order_of_its_list(timelines):
    pages = next(markdown_pages(timelines, SiteSettings(lambda *_: {})))
    page = next(one for one in pages if one.path == "paspor-baru-dewasa.md")
    ids = [one.id for one in page.utterances]

    assert [one.sentence.plain for one in page.utterances[:1]] == ["Paspor baru untuk dewasa"]
    assert len(set(ids)) == len(ids)
    for place in range(2, len(ids)):
        assert f'data-utterance="{place}"' in page.content


def test_a_book_holds_each_sentence_once_in_words_with_the_figures_of_the_first():
    figured, plain = Sentence(("Biaya ", FEE)), literal("Biaya Rp950.000")
    requests = [request_utterance("id", one) for one in (figured, plain, "Selesai.")]
    requests.append(request_utterance("en", "Done."))

    book = make_book(requests, SpokenTexts("id", LEXICON))

    assert [(one.shown, one.text, one.figures) for one in book.utterances.values()] == [
        ("Biaya Rp950.000", "Biaya sembilan ratus lima puluh ribu rupiah", (FEE,)),
        ("Selesai.", "Selesai.", ()),
    ]


def test_what_is_known_is_not_worked_out_again_and_what_is_unused_is_forgotten():
    known = {"Rp1": SpokenText("known", "known"), "Rp2": SpokenText("old", "old")}
    texts = SpokenTexts("id", LEXICON, known)

    assert texts["Rp1"].text == "known"
    assert texts["Rp3"].text == "tiga rupiah"
    assert sorted(texts.used) == ["Rp1", "Rp3"]


def test_an_abbreviation_that_nothing_explains_makes_no_book():
    with pytest.raises(UnknownAbbreviation):
        make_book([request_utterance("id", "Bawa XQZ.")], SpokenTexts("id", LEXICON))


def test_a_rendering_notes_a_sentence_once_and_names_it_by_its_words():
    say = Requests("id")

    first, second, again = say("Ya"), say("Tidak"), say(literal("Ya"))

    assert first == again != second
    assert [one.sentence.plain for one in say.utterances] == ["Ya", "Tidak"]
