"""What the kiosk offers beside reading: spelling, notices, a code to take along, staff, touch."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

import pytest

from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import kiosk_files, screens_of
from noticeboard.surfaces.kiosk.take_away import short_codes
from noticeboard.surfaces.open_data import service_qr_text
from noticeboard.surfaces.site import braille_files
from tests.fixtures.kiosk import (
    LANGUAGES,
    ROOT,
    SETTINGS,
    TODAY,
    Visitor,
    small_catalogue,
    timelines_of,
    write_kiosk,
)
from tests.fixtures.office import served

WIB = datetime.timezone(datetime.timedelta(hours=7))
QUIET = "?hint=600&silence=600"


def write_office(folder, *, site_url: str | None = None):
    """The small catalogue, perhaps with an address of its site."""
    if site_url is None:
        return small_catalogue(folder)
    line = "complaints_url: https://www.lapor.go.id/"
    return small_catalogue(folder, office=(line, f"site_url: {site_url}\n{line}"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("extras")
    write_kiosk(folder / "site", write_office(folder / "facts"), seconds=0.05)
    with served(folder / "site") as address:
        yield address


@pytest.fixture(scope="module")
def windows():
    """The window of each kind that looks at the kiosk; its visitors come one after the other."""
    opened: dict[str, Visitor] = {}
    yield opened
    for visitor in opened.values():
        visitor.page.close()


@pytest.fixture
def visit(browser, site, windows):
    arrived = []

    def arrive(target: str, hour: int = 12, **options) -> Visitor:
        moment = datetime.datetime(2026, 12, 1, hour, tzinfo=WIB)
        kind = repr((hour, options))
        if kind in windows:
            windows[kind].arrive(QUIET + target)
        else:
            windows[kind] = Visitor(
                browser, site, QUIET + target, moment=moment, is_quick=True, **options
            )
        arrived.append(windows[kind])
        return arrived[-1]

    yield arrive
    problems = [visitor.take_problems() for visitor in arrived]
    for visitor in arrived:
        visitor.leave()
    assert [one for one in problems if one] == []


def spellable(page) -> dict[str, list]:
    """Every item that can be spelled, by its text: the screen it is on, and its number."""
    return page.evaluate("""() => Object.fromEntries(
      [...document.querySelectorAll('[data-language=id] [data-spell]')].map(($one) => [
        $one.dataset.spell, [$one.closest('[data-screen]').id,
          [...$one.closest('ol').children].indexOf($one.parentElement)]]))""")


def test_a_number_is_spelled_and_then_a_word_is_given_for_each_letter(visit):
    found = spellable(visit("").page)
    text = next(text for text in found if re.search("[a-z]", text))
    screen, place = found[text]
    visitor = visit(f"#{screen}")
    visitor.hear("Enter")
    for _ in range(place):
        visitor.hear("ArrowDown")

    spelled = visitor.hear("e")
    assert spelled[:3] == [sign.upper() for sign in text[:3]]
    with_words = visitor.hear("e")
    assert re.fullmatch(rf"{text[0].upper()}, [A-Z][a-z]+", with_words[0], re.IGNORECASE)
    visitor.hear("ArrowUp")
    assert visitor.hear("e") == ["Tidak ada yang dieja di sini."]


def test_choosing_a_number_with_three_keys_spells_it(visit):
    screen, place = next(iter(spellable(visit("").page).values()))
    visitor = visit(f"#{screen}")
    visitor.hear("NumpadEnter")
    for _ in range(place):
        visitor.hear("NumpadAdd")

    assert all(len(one) <= 2 or one.islower() for one in visitor.hear("NumpadEnter"))


@pytest.mark.requirement("R13")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_of_every_number_and_address_can_be_spelled(language):
    """R13: codes, phones and addresses are spelled whole; no sign of them is passed over."""
    catalogue = load_catalogue(ROOT)
    timeline = timelines_of(catalogue)[LANGUAGES.index(language)]
    from noticeboard.surfaces.kiosk.messages import messages

    known = messages(timeline.now.words)
    texts = [
        item.spell
        for screen in screens_of(timeline.now).values()
        for item in screen.items
        if item.spell
    ]

    assert len(texts) > 3
    assert {
        sign for text in texts for sign in text.lower() if f"sign_{ord(sign)}" not in known
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_word_begins_with_its_letter(language):
    from noticeboard.surfaces.kiosk.messages import messages

    words = timelines_of(load_catalogue(ROOT))[LANGUAGES.index(language)].now.words
    made = messages(words)
    said = {
        letter: made[f"letter_{ord(letter)}"][0].sentence.plain
        for letter in "abcdefghijklmnopqrstuvwxyz"
    }

    assert [
        letter for letter, one in said.items() if not one.lower().startswith(f"{letter}, {letter}")
    ] == []


@pytest.mark.parametrize(
    ("hour", "is_told"),
    [(7, False), (8, True), (13, True), (14, False)],
    ids=["before", "first minute", "while it lasts", "last moment"],
)
def test_a_notice_is_shown_and_spoken_on_the_first_screens_while_it_lasts(visit, hour, is_told):
    visitor = visit("", hour)
    first = visitor.hear("Enter")
    seen = visitor.page.locator("[data-screen=start] .news:visible").count()
    home = visitor.hear("Enter")

    told = [
        "Pengumuman: Pendaftaran berhenti sebentar.",
        "Notice: Registration pauses for a while.",
    ]
    assert [one for one in told if one in first] == (told if is_told else [])
    assert home[-1] == told[0] if is_told else told[0] not in home
    assert seen == (2 if is_told else 0)


def test_a_notice_comes_and_goes_on_an_open_page(browser, site):
    page = browser.new_page()
    page.clock.install(time=datetime.datetime(2026, 12, 1, 7, 59, 30, tzinfo=WIB))
    page.goto(f"{site}kiosk/{QUIET}")
    page.wait_for_selector("html[data-running]")
    counts = []
    for seconds in (1, 60, 6 * 3600):
        page.clock.fast_forward(seconds * 1000)
        page.clock.run_for(11_000)
        counts.append(page.locator("[data-screen=start] .news:visible").count())
    page.close()

    assert counts == [0, 2, 0]


def test_a_notice_for_other_surfaces_is_not_on_the_kiosk(tmp_path):
    catalogue = small_catalogue(
        tmp_path, notices=("surfaces: [site, signage, kiosk]", "surfaces: [site]")
    )

    assert screens_of(timelines_of(catalogue)[0].now)["home"].news == ()


@pytest.mark.requirement("R2")
def test_what_is_taken_along_is_the_text_itself_and_is_explained(visit, site):
    visitor = visit("#id-service-passport-new-adult-take")
    heard = visitor.hear("Enter")
    picture = visitor.page.locator("[data-current] img")
    source = picture.evaluate("(one) => one.currentSrc || one.src")

    assert heard[:5] == [
        "Bawa pulang ringkasan",
        "2 butir",
        "1",
        "Kode untuk telepon",
        "Arahkan kamera telepon ke kode di layar ini.",
    ]
    assert heard[-1] == picture.get_attribute("alt") == "Gambar kode ada di layar."
    assert visitor.page.request.get(source).text().startswith("<svg")


def test_every_real_service_has_a_code_with_its_own_text():
    catalogue = load_catalogue(ROOT)
    settings = replace(SETTINGS, take_away=service_qr_text)
    for timeline in timelines_of(catalogue):
        screens = screens_of(timeline.now, settings.take_away)
        for service in timeline.now.services:
            item, braille = screens[f"service-{service.id}-take"].items
            assert item.picture == service_qr_text(service, timeline.now)
            assert braille.goto == f"service-{service.id}-braille"


def test_without_an_address_there_is_no_code_to_type(site, tmp_path):
    files = kiosk_files(timelines_of(write_office(tmp_path)), SETTINGS).files

    assert [file.path for file in files if file.path.startswith("k/")] == []


def test_with_an_address_a_short_code_is_spoken_spelled_and_leads_to_the_page(tmp_path):
    catalogue = write_office(tmp_path, site_url="https://example.go.id/")
    timelines = timelines_of(catalogue)
    files = {file.path: file for file in kiosk_files(timelines, SETTINGS).files}
    for timeline in timelines:
        codes = short_codes(timeline.now)
        (service, *_) = timeline.now.services
        code = codes[service.id]
        _, typed, _ = screens_of(timeline.now, SETTINGS.take_away)[
            f"service-{service.id}-take"
        ].items
        folder = "" if timeline.language == "id" else f"{timeline.language}/"

        assert re.fullmatch(r"\d{4}", code)
        assert typed.spell == code
        assert [piece.sentence.plain for piece in typed.pieces][1:] == [
            " ".join(code),
            f"https://example.go.id/k/{code}/",
        ]
        assert f'url=../../{folder}{service.slug}/"' in files[f"k/{code}/index.html"].content


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_braille_file_of_every_service_is_offered_and_said_to_be_unchecked(language):
    timeline = timelines_of(load_catalogue(ROOT))[LANGUAGES.index(language)]
    published = {file.path for file in braille_files([timeline])}
    office = replace(timeline.now.office, site_url="https://example.go.id/")
    here = screens_of(timeline.now, SETTINGS.take_away)
    online = screens_of(replace(timeline.now, office=office), SETTINGS.take_away)
    unchecked = timeline.now.words["braille_unchecked"]

    opened = set()
    for service in timeline.now.services:
        *_, offer = here[f"service-{service.id}-take"].items
        for screens in (here, online):
            screen = screens[offer.goto]
            assert screen.parent == f"service-{service.id}-take"
            assert screen.items[-1].pieces[0].sentence.plain == unchecked
        assert [one.picture for one in here[offer.goto].items if one.picture] == []
        (picture,) = [one.picture for one in online[offer.goto].items if one.picture]
        opened.add(picture.removeprefix("https://example.go.id/"))
    assert opened == published


@pytest.mark.parametrize(("language", "words"), [
    ("id", ["Berkas braille", "3 butir", "1", "Braille tanpa singkatan",
            "Isi layanan ini untuk layar braille atau mesin braille."]),
    ("en", ["Braille file", "3 items", "1", "Uncontracted braille",
            "This service for a braille display or an embosser."]),
])  # fmt: skip
def test_a_visitor_hears_what_the_braille_file_is_and_where_to_get_it(visit, language, words):
    visitor = visit(f"#{language}-service-passport-new-adult-take")
    visitor.hear("NumpadEnter")
    visitor.hear("NumpadAdd")
    heard = visitor.hear("NumpadEnter")
    rest = visitor.hear("a")

    assert heard == words
    assert (
        rest[-2]
        == {"id": "Belum diperiksa pembaca braille.", "en": "Not checked by a braille reader."}[
            language
        ]
    )


def test_codes_differ_and_stay_when_a_service_is_added():
    now = make_timeline(load_catalogue(ROOT), on=TODAY, language="id").now
    codes = short_codes(now)
    in_english = short_codes(make_timeline(load_catalogue(ROOT), on=TODAY, language="en").now)

    assert len({*codes.values(), *in_english.values()}) == 2 * len(now.services)
    assert codes["passport-new-adult"] == short_codes(now)["passport-new-adult"]


@pytest.mark.requirement("R15")
def test_calling_staff_flashes_says_what_happens_and_ends_with_a_key(visit):
    visitor = visit("#id-help")
    visitor.page.evaluate("""() => {
      window.calls = 0
      document.addEventListener('noticeboard:call', () => calls++)
    }""")
    visitor.hear("NumpadEnter")
    heard = visitor.hear("Numpad9")
    flash = visitor.page.evaluate("""() => {
      const { animationName, animationDuration, borderTopWidth } =
        getComputedStyle(document.documentElement, '::before')
      return [animationName, parseFloat(animationDuration), parseFloat(borderTopWidth) > 20]
    }""")
    visitor.hear("NumpadAdd")

    assert heard[0].startswith("Layar berkedip untuk memanggil petugas.")
    assert "tombol titik" in heard[0]
    # One flash a second; three a second is where it may harm (WCAG 2.3.1).
    assert flash == ["calling", 1, True]
    assert visitor.page.evaluate("calls") == 1
    assert visitor.page.locator("html[data-calling]").count() == 0


def test_whoever_wants_less_motion_gets_a_still_frame(visit):
    visitor = visit("#id-help")
    visitor.page.emulate_media(reduced_motion="reduce")
    visitor.press("NumpadEnter")
    visitor.hear("Numpad9")
    flash = visitor.page.evaluate("""() => {
      const { animationName, borderTopStyle } =
        getComputedStyle(document.documentElement, '::before')
      return [animationName, borderTopStyle]
    }""")
    visitor.page.emulate_media(reduced_motion="no-preference")

    assert flash == ["none", "solid"]


def tell(visitor: Visitor, kind: str, **detail) -> None:
    """What a device tells the page."""
    visitor.page.evaluate(
        """([kind, detail]) =>
      document.dispatchEvent(new CustomEvent(`noticeboard:${kind}`, { detail }))""",
        [kind, detail],
    )


def test_an_answer_to_a_call_cuts_nobody_off_and_stays_on_the_screen(visit):
    visitor = visit("#id-help")
    visitor.hear("NumpadEnter")
    visitor.hear("Numpad9")
    visitor.forget()
    visitor.press("NumpadSubtract")
    tell(visitor, "called", state="coming")
    heard = visitor.listen()
    later = visitor.hear("NumpadSubtract")

    assert len(heard) == 3 and "Petugas datang." in heard
    assert [one["state"] for one in visitor.log()].count("stopped") == 0
    assert "Petugas datang." not in later
    assert visitor.page.locator("[data-call]:visible").all_inner_texts() == ["Petugas datang."]


def test_the_next_visitor_hears_nothing_of_a_call_of_the_one_before(visit):
    visitor = visit("&unplugged=0.05#id-help")
    visitor.hear("NumpadEnter")
    visitor.hear("Numpad9")
    tell(visitor, "headphones", plugged=False)
    visitor.page.wait_for_selector("#start[data-current]")
    visitor.hear("NumpadEnter")
    visitor.forget()
    tell(visitor, "called", state="coming")
    visitor.page.wait_for_timeout(100)

    assert (visitor.log(), visitor.page.locator("[data-call]:visible").count()) == ([], 0)


def touch(visitor: Visitor, kind: str, place: dict) -> None:
    """Put a finger down, move it or lift it; one session, else the finger is another's."""
    if not hasattr(visitor, "hand"):
        visitor.hand = visitor.page.context.new_cdp_session(visitor.page)
    points = [] if kind == "touchEnd" else [place]
    visitor.hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def middle(visitor: Visitor, number: int) -> dict:
    box = visitor.page.locator("[data-current] .item").nth(number - 1).bounding_box()
    return {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}


def test_a_finger_that_slides_hears_each_item_and_chooses_none(visit):
    visitor = visit("#id-home", has_touch=True)
    visitor.hear("Enter")
    visitor.forget()
    touch(visitor, "touchStart", middle(visitor, 2))
    second = visitor.listen()
    visitor.forget()
    touch(visitor, "touchMove", middle(visitor, 3))
    third = visitor.listen()
    touch(visitor, "touchEnd", middle(visitor, 3))
    visitor.page.wait_for_timeout(50)

    assert (second[-1], third[-1]) == ("2 dari 4", "3 dari 4")
    assert visitor.screen() == "id/home"


def test_a_first_tap_says_an_item_and_a_second_one_chooses_it(visit):
    visitor = visit("#id-home", has_touch=True)
    visitor.hear("Enter")
    place = middle(visitor, 3)
    visitor.forget()
    visitor.page.touchscreen.tap(place["x"], place["y"])
    heard = visitor.listen()
    before = visitor.screen()
    visitor.page.touchscreen.tap(place["x"], place["y"])
    visitor.page.wait_for_selector("[data-current][data-screen='id/ask']")

    assert heard[-1] == "3 dari 4"
    assert before == "id/home"


def test_a_first_tap_on_the_first_item_says_it_while_the_heading_is_spoken(browser, tmp_path):
    write_kiosk(tmp_path / "site", small_catalogue(tmp_path / "facts"), seconds=2)
    with served(tmp_path / "site") as address:
        visitor = Visitor(browser, address, "#id-home", has_touch=True)
        visitor.press("Enter")
        visitor.until("heard.length")
        visitor.forget()
        place = middle(visitor, 1)
        visitor.page.touchscreen.tap(place["x"], place["y"])
        visitor.until("heard.at(-1)?.state === 'start'")
        said, screen = visitor.log()[-1]["shown"], visitor.screen()
        visitor.page.close()

    assert (said, screen) == ("Paspor", "id/home")


def test_without_sound_one_tap_chooses_at_once(visit):
    visitor = visit("#id-home", has_touch=True)
    place = middle(visitor, 3)
    visitor.page.touchscreen.tap(place["x"], place["y"])
    visitor.page.wait_for_selector("[data-current][data-screen='id/ask']")

    assert visitor.log() == []


@pytest.mark.requirement("R5")
def test_while_reading_the_choosing_key_pauses_and_goes_on(browser, tmp_path):
    """Three keys are enough for a pause, too."""
    write_kiosk(tmp_path / "site", small_catalogue(tmp_path / "facts"), seconds=3)
    with served(tmp_path / "site") as address:
        visitor = Visitor(browser, address, QUIET + "#id-service-passport-new-adult-fees")
        visitor.press("NumpadEnter")
        visitor.until("heard.length")
        # The sentence that the second key cuts off is not the one that is to be held.
        visitor.page.evaluate("forgetting = true")
        visitor.press("NumpadEnter")
        visitor.until("!window.forgetting && heard.length && heard.at(-1).state === 'start'")
        visitor.press("NumpadEnter")
        visitor.until("[...voices].every((one) => one.paused)")
        held = visitor.log()[-1]["state"]
        visitor.press("NumpadEnter")
        visitor.until("[...voices].some((one) => !one.paused)")
        visitor.page.close()

    assert held == "start"


def test_the_manifest_holds_every_letter_and_digit(site, browser):
    page = browser.new_page()
    page.goto(f"{site}kiosk/")
    manifest = json.loads(page.request.get(f"{site}kiosk/id/utterances.json").text())
    page.close()
    shown = {one["shown"] for one in manifest.values()}

    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") <= shown
