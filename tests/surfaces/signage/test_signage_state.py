"""The staff's mark says it whenever a screen shows something else than was computed."""

import datetime
import re
from contextlib import nullcontext

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, make_player
from tests.fixtures.signage import (
    FEE_RISES_TOMORROW,
    ROOT,
    SETTINGS,
    TODAY,
    page_of,
    render,
    served,
    small_signage,
    timelines,
    write_bundle,
)
from tests.fixtures.waiting import wait_until

pytestmark = pytest.mark.chromium

WIB = datetime.timezone(datetime.timedelta(hours=7))
NINE = datetime.datetime.combine(TODAY, datetime.time(9), WIB)
STOPPED = [
    "Slide tidak berganti: skripnya tidak berjalan. Pakai Chromium 72 atau lebih baru.",
    "Slides stand still: the script does not run. Use Chromium 72 or newer.",
]
DISK = [
    "Dibuka dari disk: tidak diperbarui sendiri.",
    "Opened from a disk: it does not update itself.",
]
UNSTYLED = [
    "Tata letak tidak termuat: ukuran huruf tidak terjamin.",
    "The layout did not load: letters may be too small.",
]
TYPEFACE = [
    "Huruf layar tidak termuat: ukurannya tidak terjamin.",
    "The typeface did not load: letters may be too small.",
]
MIXED = [
    "Berkas dua edisi tercampur: unggah lagi semuanya.",
    "Files of two editions are mixed: upload them all again.",
]
FAILED = [
    "Pemutar terganggu: muat ulang layar ini.",
    "The player has failed: load this screen again.",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The small catalogue's screen on disk; its fee rises tomorrow."""
    made = tmp_path_factory.mktemp("state")
    write_bundle(render(small_signage(made / "data", fees=FEE_RISES_TOMORROW)), made)
    return made


@pytest.fixture
def opened(browser, folder):
    """Open the screen in a window of its own; `spoil` may spoil the page before it loads."""
    ends = []

    def open_screen(*, size=(1920, 1080), spoil=lambda page: None, address=None, **settings):
        server = served(folder)
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, service_workers="block", **settings
        )
        ends.append((context, server))
        page = context.new_page()
        page.clock.install(time=NINE)
        spoil(page)
        where = server.__enter__()
        page.goto(address or f"{where}lobby/?always")
        return page

    yield open_screen
    for context, server in ends:
        context.close()
        server.__exit__(None, None, None)


def told(page):
    """What the mark says is wrong, in both languages, after the player has looked again."""
    page.evaluate("document.fonts.ready")
    page.clock.run_for(2000)
    return page.locator(".staff .said").all_inner_texts()


def wait_until_told(page, sentences):
    """Fonts come when they come: look again until the mark says just this."""
    wait_until(page, lambda: told(page) == sentences)


def slides_seen(page, seconds=30):
    seen = []
    for _ in range(seconds):
        slide = page.locator(".slide:visible")
        assert slide.count() == 1
        seen.append(slide.get_attribute("data-slide") + slide.get_attribute("lang"))
        page.clock.run_for(1000)
    return list(dict.fromkeys(seen))


def test_on_its_own_screen_the_mark_says_the_edition_and_its_age_and_nothing_else(opened):
    page = opened()

    assert told(page) == []
    assert page.locator(".staff").inner_text().split() == [
        "7f3a-19c2",
        "·",
        "24",
        "Nov",
        "2026",
        "0",
        "hari",
    ]


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1080, 1920), 56), ((1280, 720), 66), ((1920, 955), 88), ((360, 640), 18)],
    ids=["upright", "smaller", "with the browser's bars", "phone"],
)
def test_letters_below_the_computed_size_are_told_with_what_is_wrong(opened, size, percent):
    page = opened(size=size)
    window = f"{size[0]} × {size[1]}"

    assert told(page) == [
        f"Huruf hanya {percent} % dari ukuran standar: jendela {window} piksel, "
        "seharusnya 1920 × 1080.",
        f"Letters at {percent}% of their legal size: window {window} pixels, made for 1920 × 1080.",
    ]
    # Staff before the screen can read it, however small the slide.
    drawn = page.evaluate("""() => {
      const scale = document.querySelector('.stage').getBoundingClientRect().width / 1920
      return scale * parseFloat(getComputedStyle(document.querySelector('.staff')).fontSize) }""")
    assert drawn >= 12


def test_turning_the_window_takes_the_sentence_away_again(opened):
    page = opened(size=(1080, 1920))
    assert len(told(page)) == 2

    page.set_viewport_size({"width": 1920, "height": 1080})

    assert told(page) == []


@pytest.mark.parametrize(
    ("size", "ratio"), [((1280, 720), 1.5), ((960, 540), 2)], ids=["150 %", "200 %"]
)
def test_a_zoomed_browser_shows_the_pixels_that_were_computed_and_says_nothing(opened, size, ratio):
    assert told(opened(size=size, device_scale_factor=ratio)) == []


@pytest.mark.parametrize(
    ("size", "window"), [((3840, 2160), "3840 × 2160"), ((1920, 1200), "1920 × 1200")]
)
def test_a_window_of_other_pixels_is_told_even_when_letters_are_large_enough(opened, size, window):
    assert told(opened(size=size)) == [
        f"Jendela {window} piksel, layar ini dihitung untuk 1920 × 1080.",
        f"The window has {window} pixels, this screen was made for 1920 × 1080.",
    ]


def test_opened_from_a_disk_the_slides_go_on_and_the_mark_says_it(opened, folder):
    file = folder / "signage" / "lobby" / "index.html"
    page = opened(address=f"{file.as_uri()}?always")

    wait_until_told(page, DISK)
    assert slides_seen(page)[:3] == ["playlist-1-1id", "playlist-1-1en", "automatic-1id"]


def test_the_list_of_screens_leads_to_them_from_a_disk_too(opened, folder):
    page = opened(address=(folder / "signage" / "index.html").as_uri())

    page.locator(".sheet__link").first.click()

    wait_until_told(page, DISK)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: page.route("**/signage.js*", lambda route: route.abort()),
        lambda page: page.route("**/signage.js*", lambda route: route.fulfill(body="a ?. b ?? #")),
        lambda page: page.add_init_script("document.querySelector = undefined"),
    ],
    ids=["missing", "too new", "stopped at once"],
)
def test_where_the_script_does_not_run_the_first_slide_stands_and_the_mark_says_why(opened, spoil):
    page = opened(spoil=spoil)

    page.clock.run_for(60_000)

    assert page.locator(".staff .said").all_inner_texts() == STOPPED
    assert page.locator(".slide:visible").get_attribute("data-slide") == "playlist-1-1"
    assert page.locator(".line:visible").count() == 3


def test_without_script_the_mark_says_that_slides_stand_still(opened):
    page = opened(java_script_enabled=False)

    assert page.locator(".staff .said").all_inner_texts() == STOPPED


def test_a_player_that_fails_on_its_way_says_so_and_keeps_time(opened):
    page = opened()

    page.evaluate("document.querySelector('.clock').remove()")

    assert told(page) == FAILED


def test_without_its_style_a_screen_is_plain_small_icons_and_one_sentence(opened):
    page = opened(spoil=lambda page: page.route("**/*.css*", lambda route: route.abort()))

    wait_until_told(page, UNSTYLED)
    icon = page.locator(".icon:visible")
    letter = icon.evaluate("icon => parseFloat(getComputedStyle(icon.parentElement).fontSize)")
    box = icon.bounding_box()
    assert letter == 16
    assert (box["width"], box["height"]) == (1.25 * letter, 1.25 * letter)
    assert page.locator(".slide:visible").count() == 1


def test_without_its_typeface_a_screen_says_so(opened):
    page = opened(spoil=lambda page: page.route("**/*.ttf", lambda route: route.abort()))

    wait_until_told(page, TYPEFACE)


def test_an_old_style_beside_a_new_page_is_told(opened):
    old = make_player().style.replace(make_player().make, "m00000000")
    page = opened(
        spoil=lambda page: page.route(
            "**/*.css*", lambda route: route.fulfill(body=old, content_type="text/css")
        )
    )

    wait_until_told(page, MIXED)


def test_an_old_page_beside_a_new_script_is_told(opened, folder):
    old = (folder / "signage/lobby/index.html").read_text("utf-8")
    old = old.replace(f'data-files="{make_player().make}"', "")
    answer = {"body": old, "content_type": "text/html"}
    page = opened(
        spoil=lambda page: page.route("**/lobby/?always", lambda route: route.fulfill(**answer))
    )

    wait_until_told(page, MIXED)


@pytest.mark.parametrize(
    ("version", "is_old"), [(OLDEST_CHROMIUM - 1, True), (OLDEST_CHROMIUM, False)]
)
def test_a_browser_below_the_oldest_is_told(opened, version, is_old):
    page = opened(user_agent=f"Mozilla/5.0 AppleWebKit/537.36 Chrome/{version}.0.1.2 Safari/537.36")

    assert told(page) == (
        [
            "Peramban terlalu lama (Chromium 71): pakai 72 atau lebih baru.",
            "Browser too old (Chromium 71): use 72 or newer.",
        ]
        if is_old
        else []
    )


REFUSED = """for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })
}"""


def test_a_browser_that_stores_nothing_plays_all_the_same(opened):
    page = opened(spoil=lambda page: page.add_init_script(REFUSED))

    assert len(slides_seen(page)) >= 4
    assert told(page) == []


@pytest.fixture(scope="module")
def real_files():
    real = load_catalogue(ROOT)
    return signage_files(timelines(real), real.signage, SETTINGS)


def pages_of(files):
    return [file.path for file in files if file.path.endswith(".html")]


def test_every_page_of_the_screens_has_one_main_and_one_heading_of_the_first_rank(real_files):
    paths = pages_of(real_files)
    assert len(paths) == 5

    for path in paths:
        page = page_of(real_files, path)
        assert (len(re.findall(r"<main\b", page)), len(re.findall(r"<h1\b", page))) == (1, 1), path


CUT_OFF = "net::ERR_ABORTED"


def failure_of(request):
    """Why a request failed: where it was cut off that alone, else with its address."""
    return CUT_OFF if request.failure == CUT_OFF else f"{request.url}: {request.failure}"


def test_no_page_of_the_screens_asks_for_what_is_not_there_or_complains(
    browser, real_files, tmp_path
):
    write_bundle(real_files, tmp_path)
    wrong = []
    with served(tmp_path) as address:
        for path in pages_of(real_files):
            context = browser.new_context(viewport={"width": 1920, "height": 1080})
            page = context.new_page()
            page.clock.install(time=NINE)
            seen = []
            page.on("console", lambda message, into=seen: into.append(message.text))
            page.on("pageerror", lambda error, into=seen: into.append(str(error)))
            page.on("requestfailed", lambda request, into=seen: into.append(failure_of(request)))
            page.on("response", lambda got, into=seen: into.append(got) if got.status > 399 else 0)
            page.goto(address.removesuffix("signage/") + path, wait_until="networkidle")
            with page.expect_response("**/version.json") if "lobby" in path else nullcontext():
                page.clock.run_for(130_000)
            # A browser asks for the icon of a page that names none; this one asks for nothing.
            assert page.locator("link[rel=icon]").get_attribute("href") == "data:,", path
            # What is cut off (a page that is closed or loads anew) is not missing.
            wrong += [one for one in seen if one and one != CUT_OFF]
            context.close()

    assert wrong == []


def test_every_slide_carries_its_name_and_its_language(real_files):
    for path in pages_of(real_files)[:2]:
        page = page_of(real_files, path)
        slides = re.findall(r'<section class="slide [^>]*>', page)
        pattern = r'<section class="slide [^"]+" lang="(id|en)" data-slide="([a-z0-9-]+)"'
        named = re.findall(pattern, page)
        assert slides and len(named) == len(slides)
        assert {name for language, name in named if language == "id"} >= {"playlist-1-1"}
