"""What a visitor has done at the kiosk stays, whatever time and the office's data do meanwhile."""

from __future__ import annotations

import datetime
import shutil
from zoneinfo import ZoneInfo

import pytest

from noticeboard.load import load_catalogue
from tests.fixtures.kiosk import (
    FEE_RISES_TOMORROW,
    ROOT,
    UNSEEN,
    Visitor,
    keep_screens,
    small_catalogue,
    write_kiosk,
)
from tests.fixtures.office import served

WIB = ZoneInfo("Asia/Jakarta")
BEFORE = datetime.datetime(2026, 11, 24, 23, 59, 50, tzinfo=WIB)
AFTER = BEFORE + datetime.timedelta(minutes=1)
PATIENT = "?silence=900&hint=900&more-time=900"

LOST = ("", "-ask-age", "-ask-cause", "-ask-marriage", "-own")
SCREENS = {
    "start",
    *(f"{language}/{name}" for language in ("id", "en") for name in ("home", "help", "sound")),
    *(f"id/service-passport-lost{part}" for part in LOST),
}
"""Where the visitors of these tests are, and what they come by; each leads to its own list."""

SEEN = """() => ({
  screen: document.querySelector('[data-current]').dataset.screen,
  items: [...document.querySelectorAll('[data-current] .item')]
    .filter((one) => one.checkVisibility()).map((one) => one.innerText),
  here: document.querySelector('[data-here]')?.innerText,
  focus: document.activeElement.innerText,
  caption: document.querySelector('[data-caption]').innerText,
  page: document.documentElement.outerHTML.match(/^<html[^>]*>/)[0].replace(/ style="[^"]*"/, ''),
  scroll: scrollY,
})"""
"""Everything that a visitor can see of where they are and what they have done."""

COMES_BACK = """() => {
  document.dispatchEvent(new Event('visibilitychange'))
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
}"""


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The kiosk of the real facts, with a fee that changes at midnight."""
    folder = tmp_path_factory.mktemp("undisturbed")
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, folder / name)
    fees = folder / "data" / "fees.yaml"
    now, then = FEE_RISES_TOMORROW
    fees.write_text(fees.read_text("utf-8").replace(now, then, 1), "utf-8")
    write_kiosk(folder / "site", load_catalogue(folder), seconds=0.05)
    keep_screens(folder / "site", SCREENS)
    with served(folder / "site") as address:
        yield address


@pytest.fixture(scope="module")
def slow(tmp_path_factory):
    """A small kiosk whose sentences last three seconds, with a fee that changes at midnight."""
    folder = tmp_path_factory.mktemp("slow")
    catalogue = small_catalogue(folder / "facts", fees=FEE_RISES_TOMORROW)
    write_kiosk(folder / "site", catalogue, seconds=3)
    with served(folder / "site") as address:
        yield address


def seen(visitor: Visitor) -> dict:
    return visitor.page.evaluate(SEEN)


def waits(visitor: Visitor) -> None:
    """Two minutes pass, in another tab, and the visitor comes back."""
    visitor.page.clock.run_for(120_000)
    visitor.page.evaluate(COMES_BACK)
    visitor.page.clock.run_for(1_000)


DONE = {
    "answers in a dialogue": ("#id-service-passport-lost-ask-age", ["Enter", "3", "1"]),
    "a list half read": ("#id-service-passport-lost", ["Enter", "ArrowDown", "ArrowDown"]),
    "help": ("#id-home", ["Enter", "h", "h", "ArrowDown"]),
    "settings": ("#id-home", ["Enter", "k", "t", "=", "]", "ArrowDown"]),
    "the curtain": ("#id-home", ["Enter", "d"]),
    "the other language": ("#id-home", ["Enter", "ArrowDown", "l"]),
    "the commands": ("#id-home", ["Enter", "ArrowUp", *["ArrowDown"] * 9]),
}


@pytest.fixture(scope="module")
def window(real, browser):
    """A window whose clock runs from noon; its visitors come one after the other."""
    noon = datetime.datetime(2026, 11, 24, 12, tzinfo=WIB)
    visitor = Visitor(browser, real, PATIENT, is_quick=True, is_running_from=noon, viewport=UNSEEN)
    yield visitor
    visitor.page.close()


@pytest.mark.parametrize(("target", "keys"), DONE.values(), ids=DONE)
def test_two_minutes_and_a_return_to_the_tab_undo_nothing(window, target, keys):
    window.arrive(f"{PATIENT}{target}")
    for key in keys:
        window.hear(key)
    before = seen(window)
    window.forget()

    waits(window)

    after, said = seen(window), window.log()
    window.leave()
    assert after == before
    assert said == []


def test_answers_by_touch_stay_while_a_silent_visitor_reads(window):
    window.arrive(f"{PATIENT}#id-service-passport-lost-ask-age")
    window.page.click("[data-current] .item >> nth=2")
    before = seen(window)

    waits(window)

    after = seen(window)
    window.leave()
    assert before["screen"] != "id/service-passport-lost-ask-age"
    assert after == before


def test_at_midnight_with_another_edition_the_answers_stay(real, browser):
    visitor = Visitor(
        browser, real, f"{PATIENT}#id-service-passport-lost-ask-age", is_quick=True, moment=BEFORE
    )
    for key in ("Enter", "3", "1", "ArrowDown"):
        visitor.hear(key)
    before = seen(visitor)
    visitor.forget()
    visitor.page.clock.set_fixed_time(AFTER)
    visitor.page.evaluate(COMES_BACK)
    said = visitor.listen()
    after = seen(visitor)
    visitor.page.close()

    assert before["screen"] == "id/service-passport-lost-own"
    assert said[0] == "Isi layar ini baru saja diperbarui."
    assert {**after, "caption": ""} == {
        **before,
        "caption": "",
        "page": before["page"].replace("11-24", "11-25", 2).replace("11-25", "11-24", 1),
    }


def test_at_midnight_no_voice_is_cut_and_the_visitor_stays_at_the_item(slow, browser):
    visitor = Visitor(browser, slow, f"{PATIENT}#id-service-passport-new-adult-fees", moment=BEFORE)
    visitor.press("Enter", "ArrowDown", "ArrowDown")
    visitor.until("heard.at(-1)?.shown === 'Atau:' && heard.at(-1).state === 'start'")
    visitor.forget()

    visitor.page.clock.set_fixed_time(AFTER)
    visitor.page.evaluate(COMES_BACK)

    visitor.until("heard.filter((one) => one.state === 'end').length >= 6", timeout=60_000)
    said = [(one["state"], one["shown"]) for one in visitor.log()][:11]
    number = visitor.page.locator("[data-here] .item__number").inner_text()
    visitor.page.close()
    assert said == [
        ("end", "Atau:"),
        ("start", "Isi layar ini baru saja diperbarui."),
        ("end", "Isi layar ini baru saja diperbarui."),
        ("start", "Atau:"),
        ("end", "Atau:"),
        ("start", "Jika Anda sudah dewasa:"),
        ("end", "Jika Anda sudah dewasa:"),
        ("start", "Paspor elektronik, paling lama sepuluh tahun"),
        ("end", "Paspor elektronik, paling lama sepuluh tahun"),
        ("start", "Rp1.100.000 per permohonan"),
        ("end", "Rp1.100.000 per permohonan"),
    ]
    assert number == "2"


def test_a_notice_that_begins_or_ends_moves_nobody_on_the_list(tmp_path, browser):
    write_kiosk(tmp_path / "site", small_catalogue(tmp_path / "facts"), seconds=0.05)
    moments = [datetime.datetime(2026, 12, 1, hour, tzinfo=WIB) for hour in (7, 12, 20)]
    with served(tmp_path / "site") as address:
        visitor = Visitor(browser, address, f"{PATIENT}#id-home", is_quick=True, moment=moments[0])
        visitor.hear("Enter")
        visitor.hear("ArrowDown")
        visitor.forget()
        found = []
        for moment in moments:
            visitor.page.clock.set_fixed_time(moment)
            visitor.page.evaluate(COMES_BACK)
            news = visitor.page.locator("[data-current] .news:visible").count()
            found.append((news, seen(visitor)["here"], visitor.log()))
        after = visitor.hear("ArrowDown")
        visitor.page.close()

    here = found[0][1]
    assert found == [(0, here, []), (1, here, []), (0, here, [])]
    assert after[-1] == "3 dari 4"
