"""Typing a question at the kiosk: by touch or with a keyboard, offline, gone with the visitor."""

from __future__ import annotations

import shutil

import pytest

from noticeboard.answers import make_answer_table, make_vocabulary
from noticeboard.load import load_catalogue
from noticeboard.surfaces.site.answer_files import answer_files
from tests.fixtures.kiosk import ROOT, Visitor, keep_screens, timelines_of
from tests.fixtures.office import served

LATE = "id/answer-m-paspor-lost-payment"
SCREENS = ("start", "id/home", "id/ask", "id/ask-type", "en/ask", "en/ask-type", LATE)
SMALLEST_PX = 80.6
"""20 mm on a screen of 0.248 mm a pixel."""


@pytest.fixture(scope="module")
def address(real_kiosk, tmp_path_factory):
    site, catalogue = tmp_path_factory.mktemp("typing"), load_catalogue(ROOT)
    shutil.copytree(real_kiosk[0], site, dirs_exist_ok=True)
    keep_screens(site, SCREENS)
    folder = site / "assets" / "answers"
    folder.mkdir(parents=True)
    for script in (ROOT / "noticeboard" / "answers").glob("*.js"):
        shutil.copy(script, folder)
    tables = map(make_answer_table, timelines_of(catalogue))
    for file in answer_files(make_vocabulary(catalogue), tables):
        (site / file.path).write_text(file.content, encoding="utf-8")
    with served(site) as where:
        yield where


@pytest.fixture(scope="module")
def windows(browser, address):
    """The windows of these visitors by their settings; who comes later finds one open."""
    opened: dict[str, Visitor] = {}
    yield opened
    for visitor in opened.values():
        visitor.page.close()


@pytest.fixture
def visit(browser, address, windows):
    arrived = []

    def arrive(target="#id-ask-type", **options) -> Visitor:
        kind = repr(options)
        if kind in windows:
            windows[kind].arrive(target)
        else:
            windows[kind] = Visitor(browser, address, target, is_quick=True, **options)
        arrived.append(windows[kind])
        arrived[-1].page.evaluate(
            """() => {
              window.sent = []
              document.addEventListener('noticeboard:unanswered', ({ detail }) => sent.push(detail))
            }"""
        )
        return arrived[-1]

    yield arrive
    problems = [visitor.take_problems() for visitor in arrived]
    for visitor in arrived:
        visitor.leave()
        visitor.page.unroute_all()
    assert [one for one in problems if one] == []


def key(visitor, name):
    """A key of the keyboard on the screen."""
    return visitor.page.locator(
        f"[data-current] :is([data-key='{name}'], [data-typing-action='{name}'])"
    )


def touch(visitor, text):
    for sign in text:
        key(visitor, "space" if sign == " " else sign).click()


def query(visitor):
    return visitor.page.locator("[data-current] [data-query]").text_content()


def answered(visitor):
    """The headings of the answers, once there is an answer or a sentence."""
    visitor.page.locator("[data-current] [data-answers] > *").first.wait_for()
    return visitor.page.locator("[data-current] [data-answers] h2").all_text_contents()


def test_a_question_is_written_by_touch_and_answered_with_marked_figures(visit):
    visitor = visit()
    touch(visitor, "biaya paspor anakk")
    key(visitor, "delete").click()
    before = query(visitor)
    key(visitor, "ask").click()
    headings = answered(visitor)
    figures = visitor.page.locator("[data-current] [data-answers] data").evaluate_all(
        "all => all.map((one) => [one.textContent, one.value, one.dataset.fact, one.dataset.role])"
    )

    assert (before, headings[0]) == ("biaya paspor anak", "Paspor baru untuk anak: Biaya")
    assert len(headings) <= 3
    assert ["Rp650.000", "650000", "passport-electronic-5y", "current"] in figures
    assert visitor.page.evaluate("sent") == []


def test_a_keyboard_writes_letters_that_are_commands_elsewhere(visit):
    visitor = visit()
    visitor.hear("Enter")
    visitor.page.keyboard.type("harga splp")
    written, screen = query(visitor), visitor.screen()
    said = visitor.hear("Enter")

    assert (written, screen) == ("harga splp", "id/ask-type")
    assert "SPLP" in answered(visitor)[0]
    assert said[-1] == "Jawaban selengkapnya tampil di layar."


def test_lines_that_the_kiosk_can_say_are_heard(visit):
    visitor = visit()
    visitor.hear("Enter")
    visitor.page.keyboard.type("terlambat bayar m-paspor")
    said = visitor.hear("Enter")

    assert said[:3] == [
        "Jangan membayar kode yang sudah lewat waktunya.",
        "Daftar lagi di M-Paspor dan pilih jadwal baru.",
        "Bayar dengan kode bayar yang baru.",
    ]


def test_whoever_comes_by_keys_hears_what_it_is_and_where_the_keys_lead(visit):
    visitor = visit()
    said = visitor.hear("NumpadEnter")
    way = visitor.hear("NumpadAdd")
    visitor.hear("NumpadEnter")

    assert said[0] == "Tulis pertanyaan"
    assert said[-1].startswith("Di sini ada papan ketik untuk disentuh. Huruf tidak dapat")
    assert way[0] == "Dengan tombol kios: daftar Tanya"
    assert visitor.screen() == "id/ask"


def test_a_refusal_is_spoken_and_its_words_are_told_once_a_session(visit):
    visitor = visit()
    visitor.hear("Enter")
    visitor.page.keyboard.type("paspor zqxdrone 12 a@b.id")
    said = visitor.hear("Enter")
    answered(visitor)
    visitor.hear("Enter")
    sent = visitor.page.evaluate("sent")

    assert said[-1] == "Tanyakan petugas."
    assert [(one["unknown"], "paspor" in one["words"]) for one in sent] == [(["zqxdrone"], True)]


def test_another_language_keeps_what_was_written_and_another_screen_wipes_it(visit):
    visitor = visit()
    touch(visitor, "splp")
    visitor.page.locator("[data-commands=id] [data-action=language]").click()
    there = (visitor.screen(), query(visitor))
    visitor.page.locator("[data-current] [data-typing] [data-action=back]").click()
    left = visitor.page.locator("[data-query]").all_text_contents()

    assert there == ("en/ask-type", "splp")
    assert visitor.screen() == "en/ask"
    assert left == ["", ""]


def test_what_was_written_goes_with_the_session(visit):
    visitor = visit("?silence=0.3&more-time=0.3#id-ask-type")
    # All at once: between two touches from here a busy machine lets the session end.
    visitor.page.evaluate(
        """(signs) => signs.forEach((sign) =>
      document.querySelector(`[data-current] [data-key="${sign}"]`).click())""",
        [*"splp"],
    )
    visitor.page.wait_for_selector("[data-current][data-screen=start]")

    assert visitor.page.locator("[data-query]").all_text_contents() == ["", ""]
    assert visitor.page.locator("[data-answers]").all_text_contents() == ["", ""]


@pytest.mark.parametrize("side", [(1080, 1920), (1920, 1080)], ids=["upright", "across"])
def test_no_key_is_smaller_than_two_centimetres(visit, side):
    visitor = visit(viewport={"width": side[0], "height": side[1]})
    small = visitor.page.locator("[data-current] .key").evaluate_all(
        """(all, least) => all.map((one) => [one.textContent, one.getBoundingClientRect()])
          .filter(([, box]) => box.width < least || box.height < least)
          .map(([name, box]) => [name, box.width, box.height])""",
        SMALLEST_PX,
    )

    assert small == []


def test_without_the_files_it_says_so_and_where_to_go(visit):
    visitor = visit()
    visitor.page.route("**/assets/answers/*.json", lambda route: route.abort())
    visitor.hear("Enter")
    visitor.page.keyboard.type("splp")
    said = visitor.hear("Enter")

    assert said == ["Pertanyaan tidak dapat dijawab sekarang. Pakai daftar Tanya."]
