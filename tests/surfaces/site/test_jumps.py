"""Long pages have a way to jump that stays, without a script, and covers little."""

import pytest

PHONE = {"width": 360, "height": 740}
LONG = {
    "a-z/": "Huruf",
    "en/a-z/": "Letters",
    "arti-kata/": "Huruf",
    "biaya/": "Isi halaman",
    "en/fees/": "On this page",
    "paspor-baru-dewasa/": "Isi halaman",
    "kantor/": "Isi halaman",
}


@pytest.fixture
def phone(reader_with):
    page = reader_with(java_script_enabled=False, viewport=PHONE)
    page.set_viewport_size(PHONE)
    return page


def test_every_page_of_more_than_six_screens_has_it(site, phone, address):
    paths = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    without = []
    for path in sorted(paths):
        if path.startswith(("kiosk", "signage")) or "cetak/" in path or "print/" in path:
            continue
        # What has it needs no measuring, which takes a browser a tenth of a second a page.
        if 'class="jump"' in (site / path / "index.html").read_text("utf-8"):
            continue
        phone.goto(f"{address}{path}/")
        height = phone.evaluate("document.documentElement.scrollHeight")
        if height > 6 * PHONE["height"]:
            without.append((path, height))

    assert without == []


@pytest.mark.accessibility("no_script")
@pytest.mark.parametrize(("path", "name"), LONG.items())
def test_wherever_a_reader_is_one_press_leads_to_the_parts_and_one_more_to_any(
    phone, address, path, name
):
    phone.goto(address + path)
    phone.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    jump = phone.get_by_role("link", name=name, exact=True)
    box = jump.bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]
    assert box["height"] >= 44 and box["width"] >= 44

    jump.click()
    parts = phone.locator("#contents")
    assert parts.bounding_box()["y"] >= 0
    if not parts.locator("a").first.is_visible():
        parts.locator("summary").click()
    last = parts.locator("a").last
    anchor = last.get_attribute("href")
    last.click()

    there = phone.locator(f"[id='{anchor[1:]}']").locator("visible=true").first.bounding_box()
    assert -1 <= there["y"] <= PHONE["height"]


@pytest.mark.parametrize("path", LONG)
def test_every_part_that_is_named_is_there(phone, address, path):
    phone.goto(address + path)

    lost = phone.evaluate("""() => [...document.querySelectorAll('#contents a')]
      .map(it => it.hash.slice(1)).filter(id => !document.getElementById(id))""")

    assert phone.locator("#contents a").count() > 3
    assert lost == []


def test_all_letters_are_in_sight_at_once(phone, address):
    for path in ("a-z/", "arti-kata/"):
        phone.goto(address + path)
        shown = phone.locator("#contents a").evaluate_all(
            "all => all.map(it => [it.innerText, it.checkVisibility()])"
        )
        heads = phone.locator("main h2").all_inner_texts()
        assert shown == [[letter, True] for letter in heads]


SIZES = ((320, 256), (360, 740), (740, 360), (320, 180))

COVER = """() => {
  const it = document.querySelector('.jump'), box = it.getBoundingClientRect()
  return getComputedStyle(it).position === 'sticky' ? box.height / innerHeight : 0
}"""


@pytest.mark.accessibility("narrow")
@pytest.mark.parametrize("path", LONG)
def test_it_never_covers_more_than_a_quarter_of_the_window(phone, address, path):
    phone.goto(address + path)
    for width, height in SIZES:
        phone.set_viewport_size({"width": width, "height": height})
        for letters in ("100%", "200%"):
            phone.evaluate("size => document.documentElement.style.fontSize = size", letters)
            assert phone.evaluate(COVER) <= 0.25, (width, height, letters)


HIDDEN = """() => {
  const jump = document.querySelector('.jump').getBoundingClientRect()
  const it = document.activeElement, box = it.getBoundingClientRect()
  if (it.matches('.jump, body')) return null
  const isIn = box.left >= jump.left && box.right <= jump.right &&
    box.top >= jump.top && box.bottom <= jump.bottom
  return isIn ? it.textContent.trim() : null
}"""


@pytest.mark.accessibility("keyboard")
@pytest.mark.parametrize("path", ["a-z/", "biaya/"])
def test_what_has_the_focus_is_never_hidden_below_it(phone, address, path):
    phone.goto(address + path)
    hidden = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        hidden.append(phone.evaluate(HIDDEN))

    assert [one for one in hidden if one] == []


@pytest.mark.accessibility("settings")
def test_in_the_readers_own_colours_it_has_a_line_around_it_and_on_paper_it_is_gone(
    reader_with, address
):
    page = reader_with(viewport=PHONE, forced_colors="active")
    page.goto(address + "a-z/")
    line = page.locator(".jump").evaluate("it => getComputedStyle(it).borderTopStyle")
    page.emulate_media(media="print")
    is_printed = page.locator(".jump").is_visible()

    assert (line, is_printed) == ("solid", False)


def test_a_wide_screen_has_the_parts_beside_the_page_instead(reader_with, address):
    page = reader_with(viewport={"width": 1440, "height": 900})
    for path in LONG:
        page.goto(address + path)
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        box = page.locator("#contents").bounding_box()
        assert 0 <= box["y"] < 900, path
        assert not page.locator(".jump").is_visible()
