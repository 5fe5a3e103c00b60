"""The kiosk in a browser: worked by keys alone, judged by what it says."""

from __future__ import annotations

import random
import shutil

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.kiosk import (
    PORTRAIT,
    Visitor,
    keep_screens,
    small_catalogue,
    visible_text,
    write_kiosk,
)
from tests.fixtures.office import served
from tests.fixtures.waiting import wait_until

PHONE = {"width": 360, "height": 740}
WAKE = "Enter"


@pytest.fixture(scope="module")
def small(small_address):
    return small_address


@pytest.fixture(scope="module")
def slow(tmp_path_factory):
    """A kiosk whose every sentence lasts two seconds, so that there is something to interrupt."""
    folder = tmp_path_factory.mktemp("slow")
    site = folder / "site"
    write_kiosk(site, small_catalogue(folder / "facts"), seconds=2)
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def real(real_address, real_kiosk):
    return real_address, real_kiosk[1]


@pytest.fixture(scope="module")
def windows(browser):
    """The window that looks at a kiosk, by its address; its visitors come one after the other."""
    opened: dict[str, Visitor] = {}
    yield opened
    for visitor in opened.values():
        visitor.page.close()


@pytest.fixture
def visit(browser, windows):
    arrived = []

    def arrive(address: str, query: str = "") -> Visitor:
        if address in windows:
            windows[address].arrive(query)
        else:
            windows[address] = Visitor(browser, address, query)
        arrived.append(windows[address])
        return arrived[-1]

    yield arrive
    problems = [visitor.take_problems() for visitor in arrived]
    for visitor in arrived:
        visitor.leave()
    assert [one for one in problems if one] == []


@pytest.mark.requirement("R17")
def test_it_is_silent_until_a_key_is_pressed(small, visit):
    visitor = visit(small)
    visitor.page.wait_for_timeout(400)

    assert visitor.log() == []
    assert visitor.screen() == "start"


def test_the_first_key_speaks_both_languages_and_how_to_choose(small, visit):
    visitor = visit(small)

    assert visitor.hear("NumpadEnter") == [
        "Informasi imigrasi dengan suara",
        "Immigration information by voice",
        "Bahasa Indonesia",
        "Tekan Enter.",
        "English",
        "Press plus, then Enter.",
        "Atau sentuh layar.",
        "Versi percontohan, belum disahkan kantor.",
        "Or touch the screen.",
        "Pilot, not yet adopted by the office.",
    ]
    assert visitor.screen() == "start"


@pytest.mark.requirement("R17")
def test_headphones_wake_it_too(small, visit):
    visitor = visit(small)
    visitor.page.evaluate(
        "document.dispatchEvent(new CustomEvent("
        "'noticeboard:headphones', { detail: { plugged: true } }))"
    )

    assert visitor.listen()[0] == "Informasi imigrasi dengan suara"


def test_content_is_two_presses_away(small, visit):
    visitor = visit(small)
    visitor.press(WAKE)

    assert visitor.hear("Enter") == [
        *[
            "Apa yang ingin Anda urus?",
            "4 pilihan",
            "1",
            "Paspor baru untuk dewasa",
            "Untuk WNI yang belum pernah punya paspor.",
        ][:3],
        "Paspor",
        "Membuat paspor.",
    ]


def test_down_while_the_heading_is_spoken_goes_to_the_first_item(slow, visit):
    visitor = visit(slow, "#id-home")
    visitor.press(WAKE)
    visitor.until("heard.at(-1)?.shown === 'Apa yang ingin Anda urus?'")
    visitor.forget()
    visitor.press("ArrowDown")
    visitor.until("heard.at(-1)?.state === 'start'")

    assert visitor.log()[-1]["shown"] == "Paspor"
    assert visitor.page.locator("[data-current] li:first-child [data-here]").count() == 1


def test_three_keys_lead_to_a_fee_and_to_the_end_of_its_list(small, visit):
    visitor = visit(small, "?keys=ez")
    visitor.press("F19", "F20")
    visitor.hear("F20")
    for _ in range(3):
        visitor.hear("F19")

    assert visitor.hear("F20") == [
        "Biaya",
        "7 butir",
        "1",
        "Pilih salah satu:",
        "Paspor elektronik, paling lama lima tahun",
        "Rp650.000 per permohonan",
    ]
    assert visitor.hear("F19") == [
        "Atau:",
        "Jika Anda sudah dewasa:",
        "Paspor elektronik, paling lama sepuluh tahun",
        "Rp950.000 per permohonan",
        "2 dari 7",
    ]
    spoken = next(one for one in visitor.log() if one["shown"] == "Rp950.000 per permohonan")
    assert spoken["text"] == "sembilan ratus lima puluh ribu rupiah per permohonan"
    assert [visitor.hear("F19")[-1] for _ in range(5)] == [f"{n} dari 7" for n in range(3, 8)]
    assert [visitor.hear("F19") for _ in range(7)] == [
        ["Perintah", "Ulangi"],
        ["Kembali"],
        ["Awal"],
        ["Suara"],
        ["Bahasa"],
        ["Bantuan"],
        ["Akhir daftar."],
    ]
    assert visitor.hear("F19") == ["Ini akhir daftar. Tekan segitiga atas untuk kembali ke atas."]


@pytest.mark.requirement("R15")
def test_what_is_announced_begins_and_ends_in_turn(small, visit):
    visitor = visit(small)
    visitor.press(WAKE)
    visitor.hear("Enter")
    states = [(one["state"], one["shown"]) for one in visitor.log()[-4:]]

    assert states == [
        ("start", "Paspor"),
        ("end", "Paspor"),
        ("start", "Membuat paspor."),
        ("end", "Membuat paspor."),
    ]


@pytest.mark.requirement("R6")
def test_any_key_silences_the_voice_at_once(slow, visit):
    visitor = visit(slow)
    visitor.press(WAKE)
    visitor.until("heard.length === 1")
    visitor.page.evaluate("""() => {
      addEventListener('keydown', (event) => {
        window.pressedAt = performance.now()
      }, { capture: true })
      document.addEventListener('noticeboard:utterance', ({ detail }) => {
        if (detail.state === 'stopped') window.silentAfter = performance.now() - window.pressedAt
      })
    }""")
    visitor.press("Escape")
    visitor.until("heard.at(-1).state === 'stopped'")

    assert visitor.page.evaluate("silentAfter") <= 50
    assert visitor.page.evaluate("[...voices].every((one) => one.paused)")


@pytest.mark.requirement("R5")
def test_it_can_be_paused_and_goes_on_and_repeats_from_the_beginning(slow, visit):
    visitor = visit(slow)
    visitor.press(WAKE)
    visitor.until("heard.length === 1")
    visitor.press("p")
    visitor.until("[...voices].every((one) => one.paused)")
    at = visitor.page.evaluate("[...voices].map((one) => [one.paused, one.currentTime])")
    visitor.press("p")
    visitor.until("[...voices].some((one) => !one.paused)")
    on = visitor.page.evaluate("[...voices].at(-1).currentTime")
    visitor.forget()
    visitor.press("r")
    visitor.until("heard.some((one) => one.state === 'start')")

    assert [paused for paused, _ in at] == [True]
    assert on >= at[0][1]
    assert visitor.log()[-1]["shown"] == "Informasi imigrasi dengan suara"
    assert visitor.page.evaluate("[...voices].at(-1).currentTime") < 1


@pytest.mark.requirement("R10")
def test_the_language_changes_in_place(small, visit):
    visitor = visit(small)
    visitor.press(WAKE, "Enter", "Digit1")
    visitor.hear("Digit4")
    visitor.press("ArrowDown")
    heard = visitor.hear("l")

    assert visitor.screen() == "en/service-passport-new-adult-fees"
    assert heard == [
        "English.",
        "Fees",
        "7 items",
        "2",
        "Or:",
        "If you are an adult:",
        "E-passport, valid up to ten years",
        "Rp950,000 per application",
    ]
    assert visitor.page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.requirement("R11")
def test_a_number_opens_an_item_and_a_wrong_one_is_named(small, visit):
    visitor = visit(small)
    visitor.press(WAKE, "Enter")

    assert visitor.hear("Digit9") == ["Tidak ada nomor 9 di sini."]
    assert visitor.hear("Digit1")[0] == "Paspor baru untuk dewasa"


def test_choosing_a_line_reads_on_to_the_end(small, visit):
    visitor = visit(small)
    visitor.press(WAKE, "Enter", "Digit1", "Digit4", "ArrowDown", "ArrowDown", "ArrowDown")
    heard = visitor.hear("ArrowDown", "Enter")

    assert heard[-1] == "Selesai dibacakan."
    assert "7 dari 7" not in heard
    assert [one for one in heard if one.startswith("Rp")][-3:] == [
        "Rp1.650.000",
        "Rp950.000",
        "Rp1.950.000",
    ]


@pytest.mark.requirement("R20")
def test_held_keys_count_once(small, visit):
    """R20: key repeat does nothing, whatever its rate."""
    visitor = visit(small)
    visitor.press(WAKE)
    visitor.hear("Enter")
    visitor.forget()
    for _ in range(4):
        visitor.page.keyboard.down("ArrowDown")
    visitor.page.keyboard.up("ArrowDown")

    assert visitor.listen()[-1] == "2 dari 4"


@pytest.mark.requirement("R20")
def test_double_presses_are_ignored_when_the_visitor_asks_for_it(small, visit):
    visitor = visit(small, "?double-strike=60")
    visitor.press(WAKE)
    visitor.press("NumpadEnter")
    visitor.listen()

    assert visitor.hear("ArrowDown", "ArrowDown")[-1] == "2 dari 4"


@pytest.mark.requirement("R18")
def test_while_help_is_held_keys_are_described_and_do_nothing(small, visit):
    visitor = visit(small, "?keys=items")
    visitor.press(WAKE)
    visitor.hear("NumpadEnter")
    visitor.page.keyboard.down("Numpad0")
    heard = visitor.hear("NumpadEnter")
    visitor.page.keyboard.up("Numpad0")

    assert heard[-1] == "Tombol ini memilih."
    assert visitor.screen() == "id/home"


def test_help_comes_in_layers_in_the_words_of_the_keys_in_use(small, visit):
    visitor = visit(small, "?numpad=arrows")
    visitor.press("Numpad5")
    visitor.hear("Numpad5")

    assert visitor.hear("Numpad0") == [
        "Tekan tombol dua untuk berikutnya, tombol lima untuk memilih."
    ]
    assert visitor.hear("Numpad0")[:4] == [
        "Bantuan",
        "9 butir",
        "Tiga tombol sudah cukup: tombol delapan dan tombol dua untuk pindah, "
        "tombol lima untuk memilih.",
    ]


def test_a_hint_follows_silence_three_times_and_no_more(small, visit):
    visitor = visit(small, "?hint=0.2")
    visitor.press(WAKE)
    visitor.hear("Enter")
    heard = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown"):
        visitor.forget()
        visitor.press(key)
        visitor.page.wait_for_timeout(1500)
        heard.append(any(one["shown"].startswith("Tekan panah bawah") for one in visitor.log()))

    assert heard.count(True) <= 3
    assert heard[-1] is False


@pytest.mark.requirement("R21")
def test_a_session_ends_after_silence_a_warning_and_more_silence(small, visit):
    """R21: the time counts from the end of speech; the warning is seen and heard."""
    visitor = visit(small, "?silence=0.6&more-time=3&hint=60")
    visitor.press(WAKE, "Enter", "s", "Digit1", "t", "k")
    visitor.forget()
    visitor.until("heard.some((one) => one.shown.startsWith('Apakah Anda masih'))")
    seen = visitor.page.locator("[data-warning]:visible").inner_text()
    visitor.page.wait_for_selector("#start[data-current]")

    assert seen == "Apakah Anda masih di sini? Tekan tombol apa saja untuk melanjutkan."
    html = visitor.page.locator("html")
    assert html.get_attribute("data-size") == "100"
    assert html.get_attribute("data-contrast") is None
    assert visitor.page.evaluate(
        "[localStorage.length, sessionStorage.length, document.cookie]"
    ) == [0, 0, ""]


COUNT_WITHDRAWALS = """() => {
  window.withdrawn = 0
  const count = (changes) => { withdrawn += changes.filter(({ target }) => target.hidden).length }
  for (const $warning of document.querySelectorAll('[data-warning]')) {
    new MutationObserver(count).observe($warning, { attributeFilter: ['hidden'] })
  }
}"""
"""Counts how often a warning goes: the next one may be there before a busy machine has looked."""


@pytest.mark.requirement("R21")
def test_any_key_gives_more_time_ten_times_over(small, visit):
    # Were there little time, a busy machine could be slower than the visitor may be.
    visitor = visit(small, "?silence=0.15&more-time=120&hint=600")
    visitor.press(WAKE)
    visitor.hear("Enter")
    visitor.page.evaluate(COUNT_WITHDRAWALS)
    for _ in range(10):
        visitor.page.wait_for_selector("[data-warning]:visible")
        visitor.forget()
        before = visitor.page.evaluate("withdrawn")
        visitor.press("Escape")
        visitor.until("(before) => withdrawn > before", before)
        visitor.until("heard.some((one) => one.shown === 'Baik, silakan lanjutkan.')")

    assert visitor.screen() == "id/home"


@pytest.mark.requirement("R9")
def test_unplugged_headphones_end_the_session_in_silence(slow, visit):
    visitor = visit(slow, "?unplugged=0.3")
    visitor.press(WAKE, "Enter")
    visitor.until("heard.some((one) => one.shown.startsWith('Apa yang'))")
    visitor.forget()
    visitor.page.evaluate(
        "document.dispatchEvent(new CustomEvent("
        "'noticeboard:headphones', { detail: { plugged: false } }))"
    )
    silent = visitor.page.evaluate("[...voices].every((one) => one.paused)")
    visitor.page.wait_for_selector("#start[data-current]")

    assert silent
    assert [one["state"] for one in visitor.log() if one["state"] == "start"] == []


@pytest.mark.requirement("R8")
def test_the_voice_goes_faster_with_its_pitch_kept_and_louder(slow, visit):
    visitor = visit(slow)
    visitor.press(WAKE, "Enter", "]", "]", "=")
    visitor.until("[...voices].some((one) => !one.paused)")
    voice = visitor.page.evaluate("""() => {
      const one = [...voices].find((one) => !one.paused)
      return [one.playbackRate, one.preservesPitch, one.volume.toFixed(3)]
    }""")

    assert voice == [1.5, True, "0.501"]


@pytest.mark.requirement("R25")
def test_the_curtain_blackens_every_pixel_and_the_voice_goes_on(slow, visit):
    """R25: darkened on request; the same key shows the screen again."""
    visitor = visit(slow)
    visitor.press(WAKE, "Enter", "d")
    visitor.until("[...voices].some((one) => !one.paused)")
    colours = visitor.page.evaluate(
        "[getComputedStyle(document.documentElement, '::after').backgroundColor,"
        " getComputedStyle(document.documentElement, '::after').position]"
    )
    corner = visitor.page.evaluate(
        "document.elementFromPoint(500, 300) === document.documentElement"
    )
    visitor.press("d")

    assert colours == ["rgb(0, 0, 0)", "fixed"]
    assert corner
    assert visitor.page.locator("html").get_attribute("data-curtain") is None


@pytest.mark.requirement("R4")
def test_focus_is_where_the_voice_is(small, visit):
    """R4: while an item is spoken, the item that has focus holds its utterance."""
    visitor = visit(small)
    visitor.page.evaluate("""() => {
      window.astray = []
      document.addEventListener('noticeboard:utterance', ({ detail }) => {
        const $said = document.querySelector(`[data-current] [data-utterance="${detail.id}"]`)
        const inside = document.activeElement.querySelector?.(`[data-utterance="${detail.id}"]`)
        if (detail.state !== 'start' || !$said || $said.closest('.start__note')) return
        if (!inside && document.activeElement !== $said) astray.push(detail.shown)
      })
    }""")
    visitor.press(WAKE)
    visitor.listen()
    visitor.hear("Enter")
    visitor.hear("ArrowDown")
    visitor.hear("Digit1")
    visitor.hear("Digit3")
    visitor.hear("Enter")

    assert visitor.page.evaluate("astray") == []


@pytest.mark.requirement("R15")
def test_a_missing_sound_is_a_caption_a_message_and_never_silence(small, visit, tmp_path):
    site = tmp_path / "site"
    write_kiosk(site, small_catalogue(tmp_path / "facts"), seconds=0.1)
    (site / "audio" / "id" / "tone.mp3").unlink()
    (site / "audio" / "en" / "tone.mp3").write_bytes(b"not a sound")
    with served(site) as address:
        visitor = visit(address)
        visitor.press(WAKE, "Enter")
        visitor.until(
            "heard.some((one) => one.state === 'start' && one.shown.startsWith('Apa yang'))"
        )
        caption = visitor.page.locator("[data-caption]").inner_text()

    assert "Apa yang ingin Anda urus?" in caption
    assert "Sebagian suara tidak dapat diputar. Baca di layar, atau tanyakan petugas." in caption


def test_without_its_manifest_it_still_shows_everything_it_would_say(tmp_path, visit):
    site = tmp_path / "site"
    write_kiosk(site, small_catalogue(tmp_path / "facts"))
    (site / "kiosk" / "id" / "utterances.json").unlink()
    with served(site) as address:
        visitor = visit(address)
        visitor.press(WAKE, "Enter")
        visitor.until("heard.some((one) => one.shown.startsWith('Apa yang'))")

        assert visitor.screen() == "id/home"


ANY_KEY = [
    "ArrowUp", "ArrowDown", "Enter", "ArrowLeft", "ArrowRight", "Home", "h", "r", "p", "Escape",
    "a", "w", "l", "s", "k", "t", "=", "-", "]", "[", "1", "2", "3", "7", "9", "q", "NumpadAdd",
    "NumpadEnter", "Numpad0", "F19", "F20",
]  # fmt: skip
"""What a visitor presses who presses anything: keys of a keyboard, of a number pad, of a keypad."""


@pytest.mark.requirement("R6")
@pytest.mark.requirement("R16")
def test_five_hundred_random_keys_find_no_trap_and_never_two_voices(small, visit):
    """R6, R16: whatever is pressed, one voice at most, and home is one press away."""
    chance = random.Random(28)
    visitor = visit(small)
    for number in range(500):
        visitor.press(chance.choice(ANY_KEY))
        if number % 5 == 4:
            # However fast the keys come, now and then a voice has begun before the next.
            visitor.page.wait_for_timeout(40)
        if number % 50 == 49:
            visitor.press("Home")
            assert visitor.screen().split("/")[1] == "home"

    assert visitor.page.evaluate("mostVoices") <= 1
    log = visitor.log()
    assert len(log) > 100
    speaking = 0
    for one in log:
        speaking += 1 if one["state"] == "start" else -1
        assert speaking in (0, 1)


@pytest.mark.requirement("R28")
def test_a_switch_alone_reaches_and_chooses(small, visit):
    """One switch: the list goes round by itself, any key chooses."""
    visitor = visit(small, "?scan=1.5")
    visitor.press("Space")
    visitor.until("heard.some((one) => one.shown.startsWith('Pilot'))")
    visitor.page.wait_for_selector("[data-screen=start] li:nth-child(2) [data-here]")
    visitor.press("Space")

    visitor.page.wait_for_selector("[data-current][data-screen='en/home']")


@pytest.mark.requirement("R28")
def test_touch_stays_silent_until_sound_is_asked_for(small, visit):
    visitor = visit(small)
    visitor.page.click("[data-screen=start] a >> nth=0")
    visitor.page.click("[data-current] a >> nth=0")
    visitor.page.wait_for_timeout(300)
    silent = visitor.log()
    visitor.page.click("[data-commands=id] [data-action=sound]")

    assert silent == []
    assert visitor.listen()[0] == "Suara dan tampilan"


@pytest.mark.requirement("12.1.2")
def test_without_script_every_screen_is_one_long_page_with_links(small, browser):
    page = browser.new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{small}kiosk/")
    shown = page.locator("h1:visible").count()
    page.click("text=English")

    assert shown > 30
    assert page.url.endswith("#en-home")
    page.close()


IS_LAID_OUT = "one => one.checkVisibility({ contentVisibilityAuto: true })"


def test_before_its_script_runs_only_what_is_in_view_is_laid_out(small, browser):
    page = browser.new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{small}kiosk/")
    first, last = page.locator("h1").first, page.locator(".screen h1").last

    # The browser lays out what comes into view by the next picture that it paints.
    wait_until(page, lambda: first.evaluate(IS_LAID_OUT))
    assert not last.evaluate(IS_LAID_OUT)
    last.scroll_into_view_if_needed()
    wait_until(page, lambda: last.evaluate(IS_LAID_OUT))
    page.close()


SCREENS = [
    "start", "id/home", "id/service-{0}", "id/service-{0}-glance", "id/service-{0}-bring",
    "id/service-{0}-fees", "id/service-{0}-take", "en/service-{0}-braille",
    "id/article-priority", "id/place-kanim-padang", "id/sound", "id/help", "en/home", "en/service-{0}-fees", "en/service-overstay-days",
]  # fmt: skip
"""One of each kind; the rest are made by the same templates."""

ONLY_WHAT_SHOWS = """() =>
  document.querySelectorAll('.screen:not([data-current]), [data-messages]')
    .forEach((one) => one.remove())"""

ON_A_PHONE = [
    "start",
    "id/home",
    "id/service-{0}-bring",
    "id/service-{0}-fees",
    "en/service-{0}",
    "en/sound",
]

SERVICE = "passport-new-adult"


@pytest.fixture(scope="module")
def few(real_kiosk, tmp_path_factory):
    """The real kiosk with one screen of each kind: axe looks at hidden ones, too, for minutes."""
    whole, books = real_kiosk
    site = tmp_path_factory.mktemp("few")
    shutil.copytree(whole, site, dirs_exist_ok=True)
    keep_screens(site, {screen.format(SERVICE) for screen in (*SCREENS, *ON_A_PHONE)})
    with served(site) as address:
        yield address, books


@pytest.mark.requirement("R1")
@pytest.mark.requirement("R27")
@pytest.mark.parametrize(
    ("viewport", "screens"), [(PORTRAIT, SCREENS), (PHONE, ON_A_PHONE)], ids=["kiosk", "phone"]
)
def test_every_kind_of_screen_is_accessible_also_while_it_speaks(few, browser, viewport, screens):
    """axe: no violation of A, AA, AAA or best practice; nothing scrolls sideways; all is spoken."""
    address, books = few
    known = {id: one for book in books.values() for id, one in book.utterances.items()}
    found: dict[str, object] = {}
    visitor = Visitor(browser, address, viewport=viewport)
    for screen in screens:
        key = screen.format(SERVICE)
        visitor.arrive("" if key == "start" else "#" + key.replace("/", "-", 1))
        assert visitor.screen() == key
        visitor.press(WAKE, "ArrowDown")
        visitor.until("heard.length > 2")
        visitor.page.evaluate(ONLY_WHAT_SHOWS)
        wrong = violations(visitor.page)
        if wrong:
            found[f"{key} axe"] = wrong
        if visitor.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[f"{key} scrolls sideways"] = True
        for text in visible_text(visitor.page):
            one = known.get(text["id"])
            if one is None or one.shown != text["shown"] or one.language != text["lang"]:
                found[f"{key} unspoken"] = text
    # Looking ahead to a screen that was taken out fails, which no real kiosk does.
    visitor.page.close()

    assert found == {}


@pytest.mark.requirement("R1")
@pytest.mark.requirement("R10")
def test_every_text_of_the_document_has_an_utterance_in_its_own_language(real, browser):
    """R1, R10: walked over the whole page, hidden screens included."""
    address, books = real
    page = browser.new_page(java_script_enabled=True)
    page.goto(f"{address}kiosk/")
    page.wait_for_selector("html[data-running]")
    page.add_style_tag(content="*, [hidden] { display: block !important }")
    texts = visible_text(page)
    page.close()

    assert len(texts) > 5000
    known = {id: one for book in books.values() for id, one in book.utterances.items()}
    assert [
        text
        for text in texts
        if text["id"] not in known
        or known[text["id"]].shown != text["shown"]
        or known[text["id"]].language != text["lang"]
    ] == []


@pytest.mark.requirement("R27")
@pytest.mark.parametrize("steps", [1, 2], ids=["150%", "200%"])
def test_larger_text_is_not_cut_off(real, browser, steps):
    address, _ = real
    visitor = Visitor(browser, address, "#id-service-passport-new-adult-fees")
    visitor.press(WAKE, *["t"] * steps)
    cut = visitor.page.evaluate("""() =>
      [...document.querySelectorAll('[data-current] *, .commands *')]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 &&
          getComputedStyle(one).display !== 'inline')
        .map((one) => one.outerHTML)""")
    sideways = visitor.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    visitor.page.close()

    assert cut == []
    assert not sideways
