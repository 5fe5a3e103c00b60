"""A service on paper: one sheet, its QR code, large print, and braille."""

import re

import pytest

from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from noticeboard.surfaces.open_data import service_qr_text
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.site import braille_files, sheet_files
from tests.fixtures.axe import violations
from tests.fixtures.marks import loose_amounts, marks_of
from tests.fixtures.office import ROOT, TODAY
from tests.surfaces.braille.test_braille import pages_of, read

SHEETS = ("cetak/paspor-baru-dewasa/", "en/print/overstay/")


@pytest.fixture(scope="module")
def timelines():
    catalogue = load_catalogue(ROOT)
    return [make_timeline(catalogue, on=TODAY, language=language) for language in ("id", "en")]


def test_every_service_has_a_sheet_and_a_braille_file_in_both_languages(site, timelines):
    for timeline in timelines:
        root = site if timeline.language == "id" else site / "en"
        for service in timeline.now.services:
            page = (root / service.slug / "index.html").read_text("utf-8")
            for address in re.findall(
                r'href="\.\./(?:\.\./)?([^"#]*(?:cetak|print|braille)[^"#]*)', page
            ):
                target = site / address
                assert (target / "index.html" if address.endswith("/") else target).is_file()
            assert f"braille/{timeline.language}/{service.slug}.brf" in page
            assert f"{timeline.now.words['slug_print']}/{service.slug}/#large" in page


def test_a_sheet_marks_its_figures_like_a_page(site, timelines):
    facts = timelines[0].now.facts
    sheets = [*site.glob("cetak/*/index.html"), *site.glob("en/print/*/index.html")]

    assert len(sheets) == sum(len(timeline.now.services) for timeline in timelines)
    for path in sheets:
        html = path.read_text("utf-8")
        assert loose_amounts(html) == []
        assert all(mark.value == str(facts[mark.fact].current.value) for mark in marks_of(html))


def qr_texts(files):
    """What the sheets were told to draw, by the label beside it."""
    return [re.findall(r'<svg[^>]*class="qr"', file.content) for file in files]


def test_without_an_address_the_code_holds_the_text_itself(timelines):
    asked = []

    def qr_text(service, edition):
        asked.append((service.id, edition.language))
        return service_qr_text(service, edition)

    files = list(sheet_files(timelines, qr_text, Drawings()))

    assert set(asked) == {
        (service.id, timeline.language)
        for timeline in timelines
        for service in timeline.now.services
    }
    assert all(len(codes) == 1 for codes in qr_texts(files))


def test_with_an_address_the_code_holds_the_address(timelines):
    import dataclasses

    from noticeboard.surfaces.site.sheets import _qr

    now = timelines[1].now
    office = dataclasses.replace(now.office, site_url="https://example.go.id/")
    service = now.service("passport-new-adult")

    text = _qr(dataclasses.replace(now, office=office), service, service_qr_text)

    assert text == "https://example.go.id/en/new-passport-adult/"


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_a_sheet_and_nothing_scrolls_sideways(browser, address, path, width):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark")
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_selector("nav button")

    found = violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")

    context.close()
    assert found == []
    assert not wide


def printed(page, tmp_path):
    path = tmp_path / "sheet.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page[^s]", path.read_bytes()))


def test_the_sheet_of_a_passport_is_one_page_of_paper(page, address, tmp_path):
    page.goto(address + "cetak/paspor-baru-dewasa/")

    assert printed(page, tmp_path) == 1


def test_large_print_is_at_least_eighteen_points_on_paper(page, address, tmp_path):
    page.goto(address + "cetak/paspor-baru-dewasa/#large")
    page.emulate_media(media="print")

    small = page.evaluate("""[...document.querySelectorAll('.sheet *')].filter(($one) =>
      $one.childNodes.length && [...$one.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
      && !$one.closest('svg') && parseFloat(getComputedStyle($one).fontSize) < 23.9
    ).map(($one) => $one.outerHTML.slice(0, 80))""")

    assert small == []
    assert printed(page, tmp_path) > 1


def test_without_script_a_sheet_shows_no_button(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SHEETS[0])

    assert page.locator("button").count() == 0
    assert page.locator("a[href='#large']").is_visible()
    context.close()


def test_a_braille_file_says_in_its_first_line_that_no_reader_checked_it(timelines):
    first = {"id": "Belum diperiksa pembaca braille.", "en": "Not checked by a braille reader."}
    for file in braille_files(timelines):
        language = file.path.split("/")[3]
        line = file.content.split("\r\n")[0]

        assert read(line.strip()) == first[language]


def test_no_sign_of_the_real_texts_is_unknown_to_braille(timelines):
    """A sign without braille would be named in words, which a staff text can avoid."""
    import unicodedata

    for file in braille_files(timelines):
        text = read(" ".join(file.content.split()))
        assert not [name for name in re.findall(r"\(([a-z -]+)\)", text) if _is_sign(name)]
    assert _is_sign(unicodedata.name("€").lower())


def _is_sign(name):
    import unicodedata

    try:
        unicodedata.lookup(name.upper())
    except KeyError:
        return False
    return True


def test_a_braille_file_holds_documents_fees_steps_and_time(timelines):
    (file,) = [
        file
        for file in braille_files(timelines)
        if file.path == "data/v1/braille/id/paspor-baru-dewasa.brf"
    ]
    lines = [line for page in pages_of(file.content) for line in page[:-1]]
    text = read(" ".join(" ".join(lines).split()))

    for part in (
        "Kartu keluarga (KK).",
        "Rp950.000 per permohonan",
        "Rp650.000 per permohonan",
        "Bayar dalam 2 jam.",
        "Paling lama 4 hari kerja.",
        "Petugas tidak menerima uang tunai.",
    ):
        assert part in text
    assert max(map(len, lines)) <= 40
