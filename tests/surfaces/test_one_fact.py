"""One fact, written once, is the same on every page, screen, sentence and file (truth rules 1-7).

Kits are walked where they are made: `tests/kits/test_partner_kits.py` and `test_kits.py`.
"""

import csv
import io
import json

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from tests.fixtures.marks import loose_amounts, marks_of
from tests.fixtures.office import TODAY

FEE = "passport-electronic-10y"


def pages(site):
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }


def utterances(site, language):
    return json.loads((site / "kiosk" / language / "utterances.json").read_text("utf-8"))


def language_of(path):
    return "en" if path.startswith(("en/", "kiosk/en")) else "id"


@pytest.fixture(scope="module")
def editions(office):
    catalogue = load_catalogue(office.folder)
    return {lang: make_edition(catalogue, on=TODAY, language=lang) for lang in ("id", "en")}


@pytest.fixture(scope="module")
def marks(site):
    """The figures on every page."""
    return {path: marks_of(html) for path, html in pages(site).items()}


def test_every_current_figure_on_every_page_is_that_of_the_edition(marks, editions):
    facts = editions["id"].facts
    wrong, seen = [], set()
    for path, found in marks.items():
        for mark in found:
            if mark.role == "current" and mark.stands_on(TODAY):
                seen.add(mark.fact)
                if mark.value != str(facts[mark.fact].current.value):
                    wrong.append((path, mark))

    assert wrong == []
    assert {fee.id for fee in editions["id"].fees} <= seen


def test_every_total_is_the_sum_of_the_fees_it_names(marks, editions):
    facts = editions["id"].facts
    sums = {
        (mark.fact, mark.value)
        for found in marks.values()
        for mark in found
        if mark.role == "total"
    }

    assert len(sums) > 10
    for ids, value in sums:
        assert int(value) == sum(amount(part, facts) for part in ids.split("+")), ids


def amount(part, facts):
    """A part of a sum is a fee, or a fee so many times: "9*overstay-day"."""
    times, _, id = part.rpartition("*")
    return int(times or 1) * facts[id].current.value


def test_no_rupiah_amount_stands_outside_a_mark(site):
    assert {
        path: found for path, html in pages(site).items() if (found := loose_amounts(html))
    } == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_fee_of_a_service_is_the_same_on_page_kiosk_speech_and_data(site, editions, language):
    edition = editions[language]
    root = site if language == "id" else site / "en"
    fees_page = {
        mark.fact: mark.shown
        for mark in marks_of((root / edition.words["slug_fees"] / "index.html").read_text("utf-8"))
        if mark.role == "current"
    }
    spoken = {
        figure["fact"]: str(figure["value"])
        for one in utterances(site, language).values()
        for figure in one["figures"]
        if figure["role"] == "current"
    }
    table = {
        row["id"]: row["amount_idr"]
        for row in csv.DictReader(io.StringIO((site / "data/v1/fees.csv").read_text("utf-8")))
        if row["status"] == "current"
    }
    in_services = {
        fact.id for service in edition.services for fact in service.facts if fact.kind == "fee"
    }

    for fee in edition.fees:
        assert fees_page[fee.id] == fee.current.shown
        value = "" if fee.current.value == "unknown" else str(fee.current.value)
        assert table[fee.id] == value
        if fee.id in in_services:
            assert spoken[fee.id] == str(fee.current.value), fee.id


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_official_fee_of_a_service_is_the_same_in_the_words_of_others(
    site, editions, language
):
    """In HSDS by its name, in CPSV-AP by its id: of each service these fees and no others."""
    due = {
        (service.id, fee.id): fee
        for service in editions[language].services
        for fee in service.facts
        if fee.kind == "fee" and {fee.standing, fee.name.standing} == {"official"}
    }
    directory = json.loads((site / f"data/v1/hsds.{language}.json").read_text("utf-8"))
    portal = json.loads((site / "data/v1/cpsv-ap.jsonld").read_text("utf-8"))
    prices = {
        (service["attributes"][0]["value"], one["option"]): one["amount"]
        for service in directory["services"]
        for one in service.get("cost_options", ())
        if one.get("valid_from", "") <= TODAY.isoformat() <= one.get("valid_to", "9999")
    }
    costs = {
        tuple(one["dct:identifier"].split(".")): one["cv:hasValue"]["@value"]
        for one in portal["@graph"]
        if one["@type"] == "cv:Cost"
    }

    assert len(due) > 20
    assert prices == {
        (service, fee.name.shown): fee.current.value for (service, _), fee in due.items()
    }
    assert costs == {ids: str(fee.current.value) for ids, fee in due.items()}


def test_a_changed_amount_changes_page_slide_sentence_sound_json_and_csv(slim_built):
    before = surfaces(slim_built.site)
    slim_built.edit(
        "data/fees.yaml",
        "{from: 2024-12-17, amount: 950000, source: pp-45-2024}",
        "{from: 2024-12-17, amount: 975000, source: pp-45-2024}",
    )

    slim_built.build()

    after = surfaces(slim_built.site)
    assert after["page"] == {"Rp975.000"} and before["page"] == {"Rp950.000"}
    assert after["slide"] == {"Rp975.000"} and before["slide"] == {"Rp950.000"}
    assert after["english"] == {"Rp975,000"}
    assert after["json"] == 975_000 and after["csv"] == "975000"
    assert "sembilan ratus tujuh puluh lima ribu rupiah" in after["spoken"]
    assert "sembilan ratus lima puluh ribu rupiah" in before["spoken"]
    assert after["sounds"].isdisjoint(before["sounds"])
    assert all((slim_built.site / path).is_file() for path in after["sounds"])


def surfaces(site, day=TODAY):
    """What each surface says of the ten-year e-passport."""

    def shown(path):
        return {
            mark.shown
            for mark in marks_of((site / path).read_text("utf-8"))
            if mark.fact == FEE and mark.role == "current" and mark.stands_on(day)
        }

    slides = {
        mark.shown
        for path in site.glob("signage/*/index.html")
        for mark in marks_of(path.read_text("utf-8"))
        if mark.fact == FEE and mark.role == "current" and "." in mark.shown and mark.stands_on(day)
    }
    spoken = {
        one["text"]: one["file"]
        for one in utterances(site, "id").values()
        if any(figure["fact"] == FEE and figure["role"] == "current" for figure in one["figures"])
    }
    catalogue = json.loads((site / "data/v1/catalogue.json").read_text("utf-8"))
    table = csv.DictReader(io.StringIO((site / "data/v1/fees.csv").read_text("utf-8")))
    return {
        "page": shown("paspor-baru-dewasa/index.html"),
        "english": shown("en/new-passport-adult/index.html"),
        "slide": slides,
        "spoken": " | ".join(spoken),
        "sounds": {path.removeprefix("../../") for path in spoken.values()},
        "json": current_in(catalogue),
        "csv": next(
            row["amount_idr"] for row in table if row["id"] == FEE and row["status"] == "current"
        ),
    }


def current_in(catalogue):
    """The value that the JSON gives for the bundle's day."""
    facts = {fact["id"]: fact for fact in catalogue["editions"]["id"]["facts"]}
    return next(figure["value"] for figure in facts[FEE]["figures"] if figure["role"] == "current")


@pytest.mark.parametrize(
    ("day", "shown", "english", "words"),
    [
        ("2024-12-16", "Rp650.000", "Rp650,000", "enam ratus lima puluh ribu rupiah"),
        ("2024-12-17", "Rp950.000", "Rp950,000", "sembilan ratus lima puluh ribu rupiah"),
    ],
)
def test_time_travel_shows_the_fee_of_that_day_everywhere(shared, day, shown, english, words):
    office = shared(f"preview {day}")

    found = surfaces(office.site, day)

    assert (found["page"], found["english"]) == ({shown}, {english})
    assert found["slide"] == {shown}
    assert words in found["spoken"]
    page = (office.site / "paspor-baru-dewasa/index.html").read_text("utf-8")
    assert f"Pratinjau {int(day[-2:])} Desember 2024" in page
