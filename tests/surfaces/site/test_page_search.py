"""The search of pages: which parts there are, and which of them a visitor's words find."""

import datetime
import json

import pytest

from noticeboard.surfaces.site.tools.ask.page_sections import FigureMark, PageSection, sections_of
from tests.fixtures.javascript import call

FIVE = FigureMark("650000", "passport-electronic-5y", "current", "Rp650.000")

PAGE = """<div class="page">
<p><span data-utterance="2">Bayar tepat waktu.</span></p>
<h2 id="fees"><span data-utterance="3">Biaya &amp; cara</span></h2>
<p>Paspor:</p>
<ul>
<li>baru</li>
<li><data value="650000" data-fact="passport-electronic-5y" data-role="current">Rp650.000</data>
per <svg class="icon"><path d="M1 1"/></svg> buku</li>
</ul>
<details><summary>Tentang</summary><p>Lihat di sini.</p></details>
<template data-tool="fees"><label>Cari</label></template>
<h3>Tanpa jangkar</h3>
</div>"""


def test_a_page_falls_into_the_parts_below_its_anchored_headings():
    assert list(sections_of(PAGE)) == [
        PageSection("", (), ("Bayar tepat waktu.",)),
        PageSection(
            "fees",
            ("Biaya & cara",),
            ("Paspor: baru · ", FIVE, " per buku · Lihat di sini. Tanpa jangkar"),
        ),
    ]


def test_each_row_of_a_table_and_each_term_is_a_part_of_its_own():
    html = """<table><thead><tr><th>Biaya</th></tr></thead><tbody>
<tr id="voa" data-words="visa; e-VOA"><th scope="row">Visa<span class="unit">per orang</span></th>
<td>lima ratus</td><td><span class="rate">sekarang</span><span class="rate">dulu</span></td></tr>
</tbody></table><p>Tunai tidak.</p>
<dl><div id="wna"><dt>WNA</dt><dd>Warga asing.</dd></div></dl>"""

    assert list(sections_of(html)) == [
        PageSection("voa", ("Visa",), ("per orang · lima ratus · sekarang · dulu",), "visa; e-VOA"),
        PageSection("", (), ("Tunai tidak.",)),
        PageSection("wna", ("WNA",), ("Warga asing.",)),
    ]


def test_a_part_that_changes_is_kept_with_the_days_of_each_alternative():
    html = """<h2 id="a">Satu</h2><p>Selalu.</p>
<div class="edition" data-from="2026-11-24" data-until="2026-11-30"><h2 id="b">Dua</h2>
<div><p>Dulu.</p></div></div>
<div class="edition" data-from="2026-12-01" data-until="2027-01-01" hidden><h2 id="b">Dua</h2>
<p>Nanti.</p></div>"""
    day = datetime.date

    assert list(sections_of(html)) == [
        PageSection("a", ("Satu",), ("Selalu.",)),
        PageSection("b", ("Dua",), ("Dulu.",), "", day(2026, 11, 24), day(2026, 11, 30)),
        PageSection("b", ("Dua",), ("Nanti.",), "", day(2026, 12, 1), day(2027, 1, 1)),
    ]


FIND = """async ({ file, day, terms }) => {
  const { prepareSections, findSections } = await import('./assets/tools/page-search.js')
  const index = prepareSections(file, day)
  return terms.map((one) => findSections(index, one).map(({ address, anchor }) =>
    address + (anchor && '#' + anchor)))
}"""


def file_of(site, language):
    return json.loads((site / f"assets/sections-{language}.json").read_text("utf-8"))


@pytest.fixture
def find(page, address, site):
    """Find the parts for lists of terms, the best first, on a day."""

    def found(language, *terms, day="2026-11-24", file=None):
        page.goto(address)
        argument = {"file": file or file_of(site, language), "day": day, "terms": terms}
        return call(page, FIND, argument)

    return found


def test_an_amount_finds_the_rows_of_the_fees_that_cost_it(find):
    (found,) = find("id", [[650000]])

    rows = {one for one in found if one.startswith("biaya/#")}
    assert {"biaya/#passport-electronic-5y", "biaya/#passport-non-electronic-10y"} <= rows
    assert len(found) <= 10


def test_words_find_the_part_whose_heading_and_page_say_them(find):
    lost, code = find("id", [["hilang"], ["langkah"], ["paspor"]], [["kode"], ["bayar"]])
    (english,) = find("en", [["lost"], ["steps"], ["passport"]])

    assert lost[0] == "paspor-hilang/#steps"
    assert set(code[:2]) == {"arti-kata/#billing-code", "bayar/#billing-code"}
    assert english[0] == "en/lost-passport/#steps"


def test_a_word_finds_its_other_forms(find, site):
    forms = file_of(site, "id")["forms"]
    assert {
        "bayarlah": "bayar",
        "biayanya": "biaya",
        "bentuknya": "bentuk",
    }.items() <= forms.items()

    plain, inflected = find("id", [["bayar"], ["tepat"]], [["bayarlah"], ["tepat"]])
    assert "bayar/#pay-in-time" in plain[:3]
    assert plain == inflected


def test_words_that_stand_nowhere_find_nothing(find):
    assert find("id", [["kulkas"]], []) == [[], []]


def test_no_page_fills_the_list_alone_and_no_text_comes_twice(find, site):
    (found,) = find("id", [["paspor"], ["biaya"]])

    pages = [one.partition("#")[0] for one in found]
    assert len(found) == len(set(found)) == 10
    assert max(pages.count(one) for one in pages) <= 4


FIGURES = """async ({ file, day, amount }) => {
  const { prepareSections, findSections } = await import('./assets/tools/page-search.js')
  const found = findSections(prepareSections(file, day), [[amount]])
  return found.flatMap(({ snippet }) => snippet.map(({ figure }) => figure)).filter(Boolean)
    .map(({ value, fact, role }) => [value, fact, role])
}"""


def test_a_part_is_found_with_the_figures_of_the_day_and_no_others(page, address, rising):
    file = file_of(rising.site, "id")
    page.goto(address)

    def figures(day, amount):
        argument = {"file": file, "day": day, "amount": amount}
        return {tuple(one) for one in call(page, FIGURES, argument)}

    old = ("950000", "passport-electronic-10y", "current")
    new = ("975000", "passport-electronic-10y", "current")
    assert old in figures("2026-11-24", 950000)
    assert old not in figures("2026-11-25", 950000)
    assert new not in figures("2026-11-24", 975000)
    assert new in figures("2026-11-25", 975000)


def test_every_figure_of_the_search_is_marked_and_no_amount_stands_loose(site):
    for language in ("id", "en"):
        file = file_of(site, language)
        texts = [part for pair in file["texts"] for parts in pair
                 for part in (parts if isinstance(parts, list) else [parts])]  # fmt: skip

        assert [text for text in texts if isinstance(text, str) and "Rp" in text] == []
        assert all(value and fact and role and shown for value, fact, role, shown, _ in
                   file["figures"])  # fmt: skip


def test_a_figure_that_the_office_has_not_confirmed_carries_its_note(site):
    file = file_of(site, "id")
    notes = {(fact, role): note for _, fact, role, _, note in file["figures"]}

    assert notes["passport-electronic-10y", "current"] == ""
    assert notes["passport-non-electronic-10y", "current"] == "belum dikonfirmasi kantor"


def test_every_figure_of_the_search_is_that_of_the_edition(office):
    for timeline in office.timelines:
        facts = timeline.now.facts
        wrong = [
            (value, fact)
            for value, fact, role, *_ in file_of(office.site, timeline.language)["figures"]
            if role == "current" and fact in facts and str(facts[fact].current.value) != value
        ]

        assert wrong == []
