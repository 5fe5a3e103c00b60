"""What nobody has confirmed says so, in the block that shows it, on every surface (truth rule 3)."""

import csv
import io
import re
from pathlib import Path

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.surfaces.open_data.text_message import service_qr_text, service_text
from tests.fixtures.javascript import ask_document
from tests.fixtures.office import ROOT, TODAY, Office

MARK = re.compile(r"belum dikonfirmasi kantor|not confirmed by the office", re.IGNORECASE)
CHECK = re.compile(
    r"checked: \{date: ([\d-]+), against: (\[[^\]]*\]|[\w-]+)(, must_confirm: true)?\}"
)


def make_doubtful_office(folder: Path) -> Office:
    """An office whose every fact the office must still confirm, with one notice."""
    office = Office(folder)
    for path in (office.folder / "data").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        doubted = CHECK.sub(r"checked: {date: \1, against: \2, must_confirm: true}", text)
        path.write_text(doubted, encoding="utf-8")
    notice = office.folder / "data" / "notices.yaml"
    notice.write_text(
        "- id: fee-news\n"
        '  text: {id: "Biaya paspor {fee:passport-electronic-5y}.",'
        ' en: "A passport costs {fee:passport-electronic-5y}."}\n'
        '  from: "2026-11-24 00:00"\n  until: "2026-11-25 00:00"\n'
        "  surfaces: [site, kiosk]\n",
        encoding="utf-8",
    )
    office.build()
    return office


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory):
    return make_doubtful_office(tmp_path_factory.mktemp("doubtful") / "repository")


@pytest.fixture(scope="module")
def read(browser):
    """Ask a file what the document itself says."""
    page = browser.new_page()

    def ask(path, question, argument=None):
        return ask_document(page, path.read_text("utf-8"), question, argument)

    yield ask
    page.close()


@pytest.fixture(scope="module", params=["real", "doubtful"])
def some_office(request, office):
    """The real facts, and the same with everything in doubt."""
    return office if request.param == "real" else request.getfixturevalue("doubtful")


def editions(office):
    catalogue = load_catalogue(office.folder)
    return [make_edition(catalogue, on=TODAY, language=language) for language in ("id", "en")]


FIGURES = """reported => {
  const inRow = ".task, tr[id], .changes > li, .times > div, .glossary > div, .brief > div"
  const inBlock = "section, .part, .screen, .lead"
  return [...document.querySelectorAll("main data[data-fact], .screen data[data-fact]")]
    .filter(one => one.dataset.fact.split("+").some(id => reported.includes(id.split("*").pop())))
    .filter(one => one.value !== "unknown" && !one.closest("template, h1, .kicker"))
    .map(one => (one.closest(inRow) ?? one.closest(inBlock))?.textContent ?? one.textContent)
}"""


def unmarked_figures(read, path, facts):
    return [text for text in read(path, FIGURES, facts) if not MARK.search(text)]


def test_every_reported_figure_has_its_mark_in_its_own_row_or_block(some_office, read):
    reported = [
        fact.id for fact in editions(some_office)[0].facts.values() if fact.standing == "reported"
    ]
    pages = [
        path
        for path in some_office.site.rglob("*.html")
        if "signage" not in path.parts and "404" not in path.name
    ]

    found = {
        path.relative_to(some_office.site).as_posix(): texts
        for path in pages
        if (texts := unmarked_figures(read, path, reported))
    }

    assert reported and found == {}


VALUES = """values => {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data
    if (!values.some(value => text.includes(value))) continue
    found.push(walker.currentNode.parentElement.closest("p, dd, li, tr, section").textContent)
  }
  return found
}"""


def test_every_reported_address_and_phone_has_its_mark_beside_it(some_office, read):
    office = editions(some_office)[0].office
    values = [
        contact.value
        for place in office.places
        for contact in place.contacts
        if contact.standing == "reported"
    ]
    seen, found = 0, []
    for path in some_office.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if not any(value in text for value in values):
            continue
        told = read(path, VALUES, values)
        seen += len(told)
        found += [(path.parent.name, one) for one in told if not MARK.search(one)]

    assert found == []
    assert seen > len(editions(some_office)[0].services)


PARTS = """() => Object.fromEntries(
  [...document.querySelectorAll("section[aria-labelledby], section.glance")]
    .map(one => [one.getAttribute("aria-labelledby") ?? "glance", one.textContent]))"""


def test_a_service_that_is_reported_says_so_at_a_glance_and_in_every_list(some_office, read):
    for edition in editions(some_office):
        home = "" if edition.language == "id" else "en/"
        for service in edition.services:
            if service.standing != "reported":
                continue
            told = read(some_office.site / home / service.slug / "index.html", PARTS)
            lists = [
                "glance",
                *(["documents"] if service.requirements else []),
                *(["steps"] if service.steps else []),
            ]
            assert [name for name in lists if not MARK.search(told[name])] == [], service.id
            sheets = some_office.site / home / edition.words["slug_print"]
            told = read(sheets / service.slug / "index.html", PARTS)
            assert [name for name in lists[1:] if not MARK.search(told[name])] == [], service.id


STATEMENTS_AND_WAYS = """() => [".statements > li", ".channel"].flatMap(found =>
  [...document.querySelectorAll(found)].map(one => one.textContent))"""


def test_every_reported_statement_and_way_in_is_marked_by_itself(some_office, read):
    for edition in editions(some_office):
        home = "" if edition.language == "id" else "en/"
        for service in edition.services:
            page = some_office.site / home / service.slug / "index.html"
            marked = [bool(MARK.search(text)) for text in read(page, STATEMENTS_AND_WAYS)]
            assert marked == [
                one.standing == "reported" for one in (*service.statements, *service.channels)
            ], service.id


def test_messages_and_codes_mark_what_they_carry_away(some_office):
    for edition in editions(some_office):
        for service in edition.services:
            shown = {fact.standing for fact in service.facts} | {service.standing}
            if "reported" in shown:
                assert MARK.search(service_text(service, edition)), service.id
            has_papers = service.requirements and service.standing == "reported"
            due = [way.figure.standing for way in service.brief]
            if has_papers or "reported" in due:
                assert MARK.search(service_qr_text(service, edition)), service.id


def test_feed_and_calendar_mark_a_reported_change_in_title_and_text(some_office):
    edition = editions(some_office)[0]
    reported = sum(change.standing == "reported" for change in edition.changes)
    data = some_office.site / "data" / "v1"
    calendar = (data / "calendar.ics").read_text(encoding="utf-8").replace("\n ", "")
    events = [event for event in calendar.split("BEGIN:VEVENT")[1:] if "Rp" in event]
    entries = (data / "changes.id.atom").read_text(encoding="utf-8").split("<entry>")[1:]

    assert sum(bool(MARK.search(entry)) for entry in entries) == reported > 0
    for name in ("SUMMARY", "DESCRIPTION"):
        lines = [re.search(rf"{name}:.*", event)[0] for event in events]
        assert sum(bool(MARK.search(line)) for line in lines) == reported


def test_the_fee_table_has_the_standing_of_every_amount(some_office):
    table = (some_office.site / "data/v1/fees.csv").read_text(encoding="utf-8")
    facts = editions(some_office)[0].facts

    rows = [row for row in csv.DictReader(io.StringIO(table)) if row["status"] == "current"]

    assert {row["id"]: row["standing"] for row in rows} == {
        id: fact.standing for id, fact in facts.items() if fact.kind == "fee"
    }


def test_nothing_that_is_in_doubt_reaches_a_lobby_screen_or_a_search_engine(doubtful):
    for path in (doubtful.site / "signage").rglob("index.html"):
        assert "data-fact" not in path.read_text(encoding="utf-8"), path
    page = (doubtful.site / "paspor-baru-dewasa/index.html").read_text(encoding="utf-8")
    described = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1]
    assert "price" not in described and "telephone" not in described


def test_a_notice_that_quotes_a_reported_fee_is_marked_on_site_and_kiosk(doubtful):
    for path in ("index.html", "en/index.html", "kiosk/index.html"):
        html = (doubtful.site / path).read_text(encoding="utf-8")
        told = re.findall(r"(?:Biaya paspor|A passport costs) (?:<data|Rp)[^\n]*", html)
        assert told and all(MARK.search(one) for one in told), path


def test_the_marks_are_words_that_the_office_may_edit():
    strings = load_catalogue(ROOT).strings

    for key in ("standing_reported", "standing_reported_short", "kiosk_contact_unconfirmed"):
        assert all(MARK.search(strings[key][language]) for language in ("id", "en")), key
