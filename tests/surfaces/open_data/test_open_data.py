"""Open data as a whole: which files there are, and the catalogue as JSON with its schema."""

import copy
import io
import json
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from noticeboard.load import load_catalogue
from noticeboard.surfaces.open_data import open_data_files, service_json_ld, service_qr_text
from tests.fixtures.open_data import (
    FEES,
    OFFICE,
    OFFICIAL,
    SERVICES,
    WORDS,
    both,
    day,
    document,
    small_catalogue,
    timelines_of,
)
from tests.fixtures.pace import idle_seconds

ROOT = Path(__file__).parents[3]


def files_of(catalogue=None, **how):
    catalogue = catalogue or small_catalogue()
    made = open_data_files(catalogue, timelines_of(catalogue, **how), "bundle-1")
    return {file.path: file.content for file in made}


@pytest.fixture(scope="module")
def files():
    return files_of()


@pytest.fixture(scope="module")
def catalogue(files):
    return json.loads(files["data/v1/catalogue.json"])


@pytest.fixture(scope="module")
def validator(files):
    schema = json.loads(files["data/v1/catalogue.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_every_file_has_its_address(files):
    assert list(files) == [
        "data/v1/catalogue.json",
        "data/v1/catalogue.schema.json",
        "data/v1/fees.csv",
        "data/v1/fees.xlsx",
        "data/v1/calendar.ics",
        "data/v1/changes.id.atom",
        "data/v1/changes.en.atom",
        "data/v1/hsds.id.json",
        "data/v1/hsds.en.json",
        "data/v1/quiz.id.gift.txt",
        "data/v1/quiz.id.csv",
        "data/v1/quiz.en.gift.txt",
        "data/v1/quiz.en.csv",
        "data/v1/cpsv-ap.jsonld",
        "data/v1/text/id/paspor-baru.txt",
        "data/v1/text/id/lewat-izin.txt",
        "data/v1/text/en/new-passport.txt",
        "data/v1/text/en/overstay.txt",
    ]


def test_the_same_facts_make_the_same_bytes(files):
    assert files_of() == files


def test_json_ends_with_a_line_end_and_keeps_letters_readable():
    office = {"tagline": both("Ringkas – jelas", "Short – clear")}
    text = files_of(small_catalogue(office=office))["data/v1/catalogue.json"]

    assert text.endswith("}\n")
    assert "Ringkas – jelas" in text


def test_the_catalogue_says_which_bundle_and_day_it_is_of(catalogue):
    said = ("bundle", "day", "last_day", "is_preview", "covers_from", "languages", "licence")

    assert {name: catalogue[name] for name in said} == {
        "bundle": "bundle-1",
        "day": "2026-11-24",
        "last_day": "2027-12-29",
        "is_preview": False,
        "covers_from": "2022-10-12",
        "languages": ["id", "en"],
        "licence": {"id": "Bebas dipakai.", "en": "Free to use."},
    }


def test_a_fee_has_all_its_periods(catalogue):
    assert catalogue["facts"][0] == {
        "id": "passport-10y",
        "kind": "fee",
        "name": {"id": "Paspor, sepuluh tahun", "en": "Passport, ten years"},
        "unit": "application",
        "currency": "IDR",
        "checked": {"date": "2026-09-26", "standing": "official"},
        "searched_as": [],
        "periods": [
            {
                "from": None,
                "until": "2024-12-16",
                "value": 650000,
                "standing": "official",
                "sources": ["old-law"],
            },
            {
                "from": "2024-12-17",
                "until": "2026-12-31",
                "value": 950000,
                "standing": "official",
                "sources": ["new-law"],
            },
            {
                "from": "2027-01-01",
                "until": None,
                "value": 1000000,
                "standing": "official",
                "sources": ["new-law"],
            },
        ],
    }


def test_history_we_lack_is_written_unknown(catalogue):
    overstay = next(fact for fact in catalogue["facts"] if fact["id"] == "overstay-day")

    assert overstay["periods"][0] == {
        "from": None,
        "until": "2024-12-16",
        "value": "unknown",
        "standing": "unknown",
        "sources": [],
    }


def test_a_service_keeps_its_conditions_and_says_what_is_unknown(catalogue):
    passport, overstay = catalogue["services"]

    assert passport["requirements"] == [
        {"document": "ktp"},
        {"any_of": ["birth-certificate", "diploma"]},
        {"when": "name-changed", "document": "ruling"},
    ]
    assert passport["fees"] == [{"fee": "passport-10y"}, {"optional": "same-day"}]
    assert overstay["requirements"] == overstay["steps"] == "unknown"
    assert overstay["fees"] == [
        {"fee": "overstay-day", "times": "days-over", "at_most": "overstay-cap"}
    ]
    assert catalogue["conditions"] == [
        {
            "id": "name-changed",
            "name": {"id": "nama berubah", "en": "your name changed"},
            "rule": {"not": {"answer": {"name-changed": ["no"]}}},
        }
    ]


def test_an_unknown_contact_is_null(catalogue):
    contacts = catalogue["office"]["places"][0]["contacts"]

    assert [(contact["kind"], contact["value"]) for contact in contacts] == [
        ("email", "padang@example.org"),
        ("phone", None),
        ("address", {"id": "Jalan Satu", "en": "Jalan Satu"}),
    ]


HOURS = {"monday-tuesday": "08:00-12:00", "friday": "08:00-11:30"}


def test_hours_are_spans_for_machines_and_words_for_people(validator):
    contact = {"kind": "hours", "value": HOURS, "checked": OFFICIAL}
    place = {**OFFICE["places"][0], "contacts": (contact,)}
    files = files_of(small_catalogue(office={"places": (place,)}))

    published = json.loads(files["data/v1/catalogue.json"])

    validator.validate(published)
    assert published["office"]["places"][0]["contacts"] == [
        {
            "kind": "hours",
            "value": [
                {"day": "monday", "opens": "08:00", "closes": "12:00"},
                {"day": "tuesday", "opens": "08:00", "closes": "12:00"},
                {"day": "friday", "opens": "08:00", "closes": "11:30"},
            ],
            "checked": {"date": "2026-09-26", "standing": "official"},
            "shown": {
                "id": "Senin–Selasa 08.00–12.00; Jumat 08.00–11.30 WIB",
                "en": "Monday–Tuesday 08:00–12:00; Friday 08:00–11:30 WIB",
            },
        }
    ]


def test_an_edition_shows_each_figure_with_its_role(catalogue):
    edition = catalogue["editions"]["en"]

    assert (edition["from"], edition["until"]) == ("2026-11-24", "2026-12-31")
    assert edition["facts"][0] == {
        "id": "passport-10y",
        "name": "Passport, ten years",
        "unit": "per application",
        "figures": [
            {
                "role": "past",
                "value": 650000,
                "shown": "Rp650,000",
                "standing": "official",
                "from": None,
                "until": "2024-12-16",
            },
            {
                "role": "current",
                "value": 950000,
                "shown": "Rp950,000",
                "standing": "official",
                "from": "2024-12-17",
                "until": "2026-12-31",
            },
            {
                "role": "coming",
                "value": 1000000,
                "shown": "Rp1,000,000",
                "standing": "official",
                "from": "2027-01-01",
                "until": None,
            },
        ],
    }


def unpacked(workbook):
    """Everything that is written in a workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def test_evidence_for_staff_stays_with_the_staff(files):
    """A newspaper is evidence in checks, periods, services and holidays, never a source."""
    for path, content in files.items():
        text = content if isinstance(content, str) else unpacked(content)
        assert "newspaper" not in text and "koran" not in text.lower(), path
        assert "against" not in text or path.endswith("schema.json"), path


def ids_in(catalogue, name):
    """Every id that stands anywhere under a name, lists included."""
    found = set()
    queue = [catalogue]
    while queue:
        thing = queue.pop()
        children = thing.items() if isinstance(thing, dict) else enumerate(thing)
        for key, child in children:
            if key == name:
                found |= {child} if isinstance(child, str) else set(child)
            if isinstance(child, (dict, list)):
                queue.append(child)
    return found


def test_every_id_leads_somewhere(catalogue):
    def known(part):
        return {record["id"] for record in catalogue[part]}

    parts = {key: part for key, part in catalogue.items() if key != "sources"}
    assert ids_in(parts, "sources") == {"old-law", "new-law", "fee-table"} == known("sources")
    assert ids_in(catalogue, "document") <= known("documents")
    assert ids_in(catalogue, "when") <= known("conditions")
    assert ids_in(catalogue, "processing_time") <= known("facts")
    assert ids_in(catalogue["services"], "channels") <= known("channels")


def test_the_schema_describes_the_catalogue(catalogue, validator):
    validator.validate(catalogue)


def test_the_schema_describes_what_the_small_catalogue_leaves_out(validator):
    statement = {
        "id": "hint",
        "text": both("Ya.", "Yes."),
        "checked": OFFICIAL,
        "unless": "name-changed",
        "from": day("2026-12-01"),
    }
    choice = {
        "choose_one": ("same-day", {"fee": "passport-10y", "when": "name-changed"}),
        "until": day("2027-06-30"),
    }
    service = {**SERVICES[0], "statements": (statement,), "fees": (choice,)}
    office = {
        "adopted_by": both("Kantor", "Office"),
        "site_url": "https://example.org/",
        "holidays_decreed_until": day("2026-12-31"),
    }
    fees = ({**FEES[0], "not_before": day("2020-01-01")}, *FEES[1:])
    made = files_of(small_catalogue(services=(service,), office=office, fees=fees))

    validator.validate(json.loads(made["data/v1/catalogue.json"]))


def broken(catalogue, *path, value):
    """A copy with another value at a path."""
    copied = copy.deepcopy(catalogue)
    thing = copied
    for step in path[:-1]:
        thing = thing[step]
    thing[path[-1]] = value
    return copied


@pytest.mark.parametrize("path, value", [
    (("facts", 0, "periods", 0, "value"), "650.000"),
    (("facts", 0, "periods", 0, "value"), -1),
    (("facts", 0, "periods", 0, "until"), "16-12-2024"),
    (("facts", 0, "checked", "against"), ["newspaper"]),
    (("facts", 0, "surprise"), 1),
    (("sources", 0, "kind"), "press"),
    (("documents", 0, "name"), {"id": "KTP"}),
    (("services", 0, "audience"), "nobody"),
    (("conditions", 0, "rule"), {"all": [], "any": []}),
    (("office", "places", 0, "contacts", 1, "value"), 751),
    (("editions", "id", "facts", 0, "figures", 0, "role"), "total"),
    (("day",), None),
])  # fmt: skip
def test_the_schema_refuses(catalogue, validator, path, value):
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(broken(catalogue, *path, value=value))


def test_the_offices_own_facts_fit(validator):
    """On the first day of the catalogue, around its great change, and later."""
    catalogue = load_catalogue(ROOT)
    days = (catalogue.covers_from, day("2024-12-16"), day("2024-12-17"), day("2026-11-24"))
    for on in days:
        files = files_of(catalogue, on=on)

        validator.validate(json.loads(files["data/v1/catalogue.json"]))
        assert len(files) == 14 + 2 * len(catalogue.services)


def test_every_office_service_has_a_qr_text_and_a_description():
    for timeline in timelines_of(load_catalogue(ROOT)):
        for service in timeline.now.services:
            assert service_qr_text(service, timeline.now).startswith(service.name.shown)
            assert service_json_ld(service, timeline)["identifier"] == service.id


def test_a_preview_says_so_wherever_people_read():
    files = files_of(is_preview=True)

    assert json.loads(files["data/v1/catalogue.json"])["is_preview"] is True
    assert "X-WR-CALNAME:Pratinjau 24 November 2026 | " in files["data/v1/calendar.ics"]
    assert "<title>Preview of 24 November 2026 | " in files["data/v1/changes.en.atom"]
    assert files["data/v1/text/id/paspor-baru.txt"].startswith("Pratinjau 24 November 2026\n")


def test_the_words_in_use_are_the_words_there_are():
    """Editors may reword `strings-data.yaml`, but not lose a key or the name of a place."""
    written = yaml.safe_load((ROOT / "content/strings-data.yaml").read_text(encoding="utf-8"))

    assert set(written) == set(WORDS)
    for key, text in WORDS.items():
        for language, expected in text.items():
            assert places_in(written[key][language]) == places_in(expected), key


def places_in(template):
    return sorted(part.split("}")[0] for part in template.split("{")[1:])


def test_a_whole_office_takes_no_time():
    """About 0.1 s on an idle core; the bound leaves room for another kind of processor."""
    fees = tuple({**FEES[0], "id": f"fee-{number}"} for number in range(60))
    papers = tuple(document(f"paper-{n}", f"Surat {n}", f"Paper {n}") for n in range(12))
    services = tuple(
        {
            **SERVICES[0],
            "id": f"service-{number}",
            "slug": {"id": f"layanan-{number}", "en": f"service-{number}"},
            "requirements": tuple({"document": paper["id"]} for paper in papers),
            "fees": ({"fee": f"fee-{number}"}, {"optional": f"fee-{number + 30}"}),
        }
        for number in range(22)
    )
    catalogue = small_catalogue(fees=fees, services=services, documents=papers)
    timelines = timelines_of(catalogue)

    assert idle_seconds(lambda: open_data_files(catalogue, timelines, "bundle-1")) < 0.2
