"""What keeps a visitor out of a page is found before it is published, without a browser."""

from __future__ import annotations

import pytest

from noticeboard.publishing.language_pairs import unlike_pairs
from noticeboard.publishing.page_faults import page_faults
from tests.fixtures.web_pages import web_page


@pytest.mark.parametrize(
    ("html", "faults"),
    [
        (web_page("Biaya").replace(' lang="id"', ""), ["lang"]),
        (web_page("Biaya").replace("<title>Biaya", "<title> "), ["title"]),
        (web_page("Biaya").replace("h1>", "p>"), ["h1: 0"]),
        (web_page("Biaya", "<h1>Lagi</h1>"), ["h1: 2"]),
        (web_page("Biaya", '<img src="foto.jpg">'), ["alt: foto.jpg"]),
        (web_page("Biaya", '<input name="q">'), ["label: q"]),
        (
            web_page("Biaya", '<label for="a">A</label><input id="a"><select id="b"></select>'),
            ["label: b"],
        ),
        (web_page("Biaya", "<h2>A</h2><h4>B</h4>"), ["heading: h2–h4"]),
        (web_page("Biaya", '<p id="a"></p><p id="a"></p>'), ["id: a"]),
        (web_page("Biaya", '<p aria-describedby="gone">A</p>'), ["target: gone"]),
        (web_page("Biaya", '<p data-a="1 > 0"><img src="x">'), ["alt: x"]),
    ],
)
def test_a_fault_is_named_with_what_it_is_about(html, faults):
    assert page_faults(html) == faults


@pytest.mark.parametrize(
    "more",
    [
        "<h2>A</h2><h3>B</h3><h2>C</h2>",
        '<img src="hiasan.svg" alt="">',
        '<label for="a">A</label><input id="a">',
        "<label>A <input></label>",
        '<input aria-label="A"><input type="hidden"><input type="submit">',
        '<p id="a">A</p><p aria-labelledby="a">B</p>',
        '<template><img><h1>B</h1></template><script>"<img>"</script><!-- <img> -->',
        '<template><p id="later"></p></template><p aria-controls="later">A</p>',
    ],
)
def test_a_page_that_is_right_has_no_fault(more):
    assert page_faults(web_page("Biaya", more)) == []


def test_a_page_of_many_screens_has_one_heading_for_each():
    screens = "<section data-screen><h1>A</h1></section><section data-screen><h1>B</h1></section>"

    assert page_faults(f'<html lang="id"><title>Kios</title>{screens}') == []
    assert page_faults(f'<html lang="id"><title>Kios</title>{screens}<h1>C</h1>') == ["h1: 3"]


def fee(amount, twin):
    data = f'<data value="{amount}" data-fact="paspor" data-role="current">Rp{amount}</data>'
    return web_page("Biaya", f'<a hreflang="xx" href="{twin}">other</a>{data}')


def test_a_fact_that_the_two_languages_show_differently_is_named():
    pages = {
        "biaya/index.html": fee(950000, "../en/fees/"),
        "en/fees/index.html": fee(950000, "../../biaya/"),
    }
    assert unlike_pairs(pages) == []

    pages["en/fees/index.html"] = fee(650000, "../../biaya/")
    assert unlike_pairs(pages) == ["biaya/index.html ≠ en/fees/index.html: paspor"]


def test_the_built_site_keeps_nobody_out_and_says_the_same_in_both_languages(office):
    pages = {
        path.relative_to(office.site).as_posix(): path.read_text("utf-8")
        for path in office.site.rglob("*.html")
    }

    assert {name: found for name, html in pages.items() if (found := page_faults(html))} == {}
    assert unlike_pairs(pages) == []
