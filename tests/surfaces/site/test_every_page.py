"""Every page in both languages, sheets and answers too: what each must be, at any width."""

import pytest

from tests.fixtures import page_checks
from tests.fixtures.axe import violations
from tests.fixtures.framed_pages import Frame, resized
from tests.fixtures.office import served

DESK = {
    "targets": page_checks.SMALL_TARGETS,
    "structure": page_checks.STRUCTURE,
    "headers": page_checks.HEADERLESS,
}
NARROW = {"wide": page_checks.TOO_WIDE, "cut": page_checks.CUT}


def pages_of(site):
    """Every page for visitors, and the answers of every page that asks."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = sorted(
        name.removesuffix("index.html")
        for name in files
        if not name.startswith(("kiosk/", "signage/"))
    )
    answers = [
        f"{name}?result" for name in pages if name.endswith(("dokumen-saya/", "my-documents/"))
    ]
    return pages + answers


@pytest.fixture(scope="module")
def walked(browser, full):
    """What is wrong on which page, by kind and width; a page is fetched once for all."""
    script = resized(
        page_checks.OPEN_ALL,
        {
            "1280": (1280, page_checks.at_once(DESK)),
            "360": (360, page_checks.at_once(NARROW)),
            "320": (320, page_checks.at_once(NARROW)),
            "256": (256, page_checks.at_once({**NARROW, "targets": page_checks.SMALL_TARGETS})),
        },
        f"({page_checks.SPACE})()",
        {f"{width} spaced": (width, page_checks.at_once(NARROW)) for width in (256, 320, 640)},
    )
    found = {}
    with served(full.site) as where, Frame(browser, where) as frame:
        for path in pages_of(full.site):
            page = frame.open(path)
            if path.endswith("?result"):
                page.wait_for_selector("[data-result]:not([hidden])")
            for kind, by_check in page.evaluate(script).items():
                for name, wrong in by_check.items():
                    if wrong:
                        found.setdefault(f"{name} {kind}", {})[path] = wrong
    return found


def test_the_walk_meets_every_page(full):
    pages = pages_of(full.site)

    assert len([one for one in pages if one.startswith(("cetak/", "en/print/"))]) == 44
    assert len(pages) >= 160 and "404.html" in pages


@pytest.mark.accessibility("narrow")
@pytest.mark.parametrize("width", [360, 320, 256])
def test_no_page_scrolls_sideways_or_cuts_text(walked, width):
    assert walked.get(f"wide {width}", {}) == {}
    assert walked.get(f"cut {width}", {}) == {}


@pytest.mark.accessibility("spacing")
@pytest.mark.parametrize("width", [640, 320, 256])
def test_no_page_cuts_text_or_scrolls_sideways_with_wider_spacing(walked, width):
    assert walked.get(f"wide {width} spaced", {}) == {}
    assert walked.get(f"cut {width} spaced", {}) == {}


@pytest.mark.accessibility("narrow")
@pytest.mark.parametrize("width", [1280, 256])
def test_everything_that_is_pressed_is_at_least_44_pixels_wide_and_high(walked, width):
    assert walked.get(f"targets {width}", {}) == {}


@pytest.mark.accessibility("axe")
def test_every_cell_of_every_table_has_its_headers(walked):
    assert walked.get("headers 1280", {}) == {}


@pytest.mark.accessibility("axe")
def test_every_page_has_a_sound_outline_and_names_its_parts(walked):
    assert walked.get("structure 1280", {}) == {}


BAD = """<!doctype html><title>x</title><h1>x</h1><h3 id="a">y</h3><p id="a"><a href="/">z</a></p>
<div style="width: 2em; overflow: hidden; white-space: nowrap">much too long for this box</div>
<div style="width: 5000px">wide</div>
<table><tr><th>Fee<td>1</table>"""


def test_the_checks_find_what_is_wrong(page):
    page.set_viewport_size({"width": 320, "height": 800})
    page.set_content(BAD)

    assert page.evaluate(page_checks.SMALL_TARGETS) == ["A z"]
    assert page.evaluate(page_checks.TOO_WIDE) == ["DIV "]
    assert page.evaluate(page_checks.CUT)[0] == "cut: DIV "
    assert page.evaluate(page_checks.STRUCTURE) == ["id a", "H3 y", "main", "lang, title"]
    assert page.evaluate(page_checks.HEADERLESS) == [
        "a table without a name",
        "null: Fee: scope ",
        "null: 1",
    ]


NARROWS = """<!doctype html><style>@media (max-width: 300px) { p { width: 900px } }
@media (min-width: 600px) { b { display: inline-block; width: 110vw } }
</style><h1>x</h1><p class="low">x</p><b>y</b>"""


def test_a_frame_is_a_window_of_each_width_and_what_is_done_there_stays(browser, tmp_path):
    (tmp_path / "index.html").write_text(NARROWS, encoding="utf-8")
    looks = {str(width): (width, page_checks.TOO_WIDE) for width in (640, 320, 256)}
    with served(tmp_path) as where, Frame(browser, where) as frame:
        found = frame.open("").evaluate(
            resized(looks, "document.querySelector('p').remove()", {"after": looks["256"]})
        )

    assert found == {"640": ["B "], "320": [], "256": ["P low"], "after": []}


def test_axe_names_every_element_that_it_finds_wrong(page):
    page.set_content('<html lang="id"><title>x</title><main><h1>x</h1><img src="a"><img src="b">')

    assert violations(page) == ['image-alt: <img src="a">', 'image-alt: <img src="b">']


PALE = """<html lang="id"><title>x</title><main style="background: #fff"><h1>x</h1>
<p style="color: #{colour}; font-size: {size}">pale</p>"""


@pytest.mark.parametrize(
    ("colour", "size", "is_found"),
    [
        ("777777", "1rem", True),  # 4.48:1, too little for AA
        ("6b6b6b", "1rem", True),  # 5.33:1, enough for AA
        ("595959", "1rem", False),  # 7.00:1
        ("949494", "2rem", True),  # 3.03:1, enough for large letters in AA
        ("767676", "2rem", False),  # 4.54:1
    ],
)
def test_axe_finds_contrast_that_is_too_low_for_aaa_whether_or_not_aa_has_it(
    page, colour, size, is_found
):
    page.set_content(PALE.format(colour=colour, size=size))

    found = [one.partition(":")[0] for one in violations(page)]

    assert found == ["color-contrast-enhanced"] * is_found


def test_axe_finds_a_pale_colour_wherever_it_comes_again(page):
    page.set_content(
        '<html lang="id"><title>x</title><main style="background: #fff"><h1>x</h1>'
        '<p style="color: #777">one<p style="color: #000">two<p style="color: #777">three'
        '<p style="color: rgb(0 0 0 / 30%)">four<p style="color: rgb(0 0 0 / 90%)">five'
    )

    assert violations(page) == [
        'color-contrast-enhanced: <p style="color: #777">one</p>',
        'color-contrast-enhanced: <p style="color: #777">three</p>',
        'color-contrast-enhanced: <p style="color: rgb(0 0 0 / 30%)">four</p>',
    ]
