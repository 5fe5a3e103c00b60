"""Kits for partners: one zip a group of services, whole, checked, and of the day's facts alone."""

import csv
import dataclasses
import datetime
import functools
import hashlib
import html
import io
import re
import zipfile

import pypdf
import pytest
from pdfua import validate

from noticeboard.cli.commands.kit import write_kits
from noticeboard.cli.messenger import Messenger
from noticeboard.edition import make_timeline
from noticeboard.kits import make_campaign_kits, partner_files
from noticeboard.kits.partner_texts import message_text
from noticeboard.kits.service_sheet import service_sheet
from noticeboard.load import load_catalogue, load_with_source_map
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.telling.service import tell_service
from tests.fixtures.kit_words import cells_of, figures_in, figures_of, one_line, read_file
from tests.fixtures.marks import marks_of
from tests.fixtures.office import ROOT, TODAY

BUNDLE = "7f3a-19c2"
AMOUNT = re.compile(r"Rp\s?[\d.,]*\d")
MOST_BYTES = 5_000_000
"""What can still be sent by e-mail, and fetched over a village's network."""


def kits_of(catalogue, *groups, on=TODAY, campaigns=()):
    """Each zip by its path; of all groups or of some."""
    chosen = {id: group for id, group in catalogue.groups.items() if id in groups}
    few = dataclasses.replace(catalogue, groups=chosen or catalogue.groups)
    made = partner_files(few, timelines(few, on), BUNDLE, campaigns)
    return {file.path: file.content for file in made}


def timelines(catalogue, on=TODAY):
    return [make_timeline(catalogue, on=on, language=one) for one in ("id", "en")]


def unpacked(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


@functools.cache
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def zips():
    return kits_of(catalogue())


@pytest.fixture(scope="module")
def words(zips):
    """The words of every file of every kit, by `KIT:PATH`."""
    return {
        f"{kit}:{path}": read_file(path, file)
        for kit, content in zips.items()
        for path, file in unpacked(content).items()
    }


@pytest.fixture(scope="module")
def told(words):
    """The words of every sheet and message: `told[language, slug] == (sheet, message)`."""
    found = {}
    for path, said in words.items():
        if path.endswith(".pdf"):
            _, stem = path.removesuffix(".pdf").split(":")
            found[tuple(stem.split("/"))] = (said, words[path.replace(".pdf", ".txt")])
    return found


def services():
    for timeline in timelines(catalogue()):
        for service in timeline.now.services:
            yield timeline.now, service


def test_a_kit_holds_both_languages_of_every_service_and_the_checksum_of_every_file(zips):
    files = unpacked(zips["partners/passport-lost.zip"])
    sums = dict(reversed(line.split("  ")) for line in files["SHA256SUMS"].decode().splitlines())

    assert sorted(files) == [
        "BACA-DAHULU.txt", "LICENCE.txt", "READ-FIRST.txt", "SHA256SUMS",
        "en/damaged-passport.embed.txt", "en/damaged-passport.pdf", "en/damaged-passport.txt",
        "en/lost-passport.embed.txt", "en/lost-passport.pdf", "en/lost-passport.txt",
        "en/quiz.gift.txt", "en/slides.html", "en/slides.pptx", "fees.csv", "fees.xlsx",
        "id/paspor-hilang.embed.txt", "id/paspor-hilang.pdf", "id/paspor-hilang.txt",
        "id/paspor-rusak.embed.txt", "id/paspor-rusak.pdf", "id/paspor-rusak.txt",
        "id/quiz.gift.txt", "id/slides.html", "id/slides.pptx",
    ]  # fmt: skip
    assert sums == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if name != "SHA256SUMS"
    }


def test_every_group_has_a_kit_that_can_be_sent(zips):
    assert list(zips) == [f"partners/{id}.zip" for id in catalogue().groups]
    assert {path: len(zip) for path, zip in zips.items() if len(zip) > MOST_BYTES} == {}


def test_the_same_facts_give_the_same_bytes():
    first, second = (kits_of(load_catalogue(ROOT), "passport-lost") for _ in range(2))

    archive = zipfile.ZipFile(io.BytesIO(first["partners/passport-lost.zip"]))

    assert first == second
    assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}


def test_every_amount_of_a_sheet_and_a_message_is_one_of_its_service(told):
    for edition, service in services():
        sheet, message = told[edition.language, service.slug]
        fees = {fact.current.value for fact in service.facts if fact.kind == "fee"}
        sums = {total.figure.value for total in (*service.totals, *service.brief)}

        assert amounts(sheet) == {one for one in fees if isinstance(one, int)}, service.id
        assert amounts(message) <= fees | sums, service.id


def amounts(said):
    return {int(re.sub(r"\D", "", one)) for one in AMOUNT.findall(said)}


def test_no_figure_in_any_file_of_any_kit_differs_from_the_edition(words):
    editions = {one.language: one.now for one in timelines(catalogue())}
    right = {language: figures_of(edition) for language, edition in editions.items()}
    found = {path: figures_in(said, language_of(path)) for path, said in words.items()}
    read = {path.rpartition(".")[2]: 0 for path in words}
    for path, figures in found.items():
        read[path.rpartition(".")[2]] += len(figures)

    assert min(read[kind] for kind in ("pdf", "pptx", "html", "txt")) > 100, read
    wrong = {
        (path, figure)
        for path, figures in found.items()
        # A wrong answer is a value of another day or of something else, and says so.
        if not path.endswith((".gift.txt", ".csv", ".xlsx"))
        for figure in figures
        if figure not in right[language_of(path)]
    }
    assert wrong == set()


def test_slides_say_the_same_figures_on_the_screen_and_on_the_marked_page(words, zips):
    facts = timelines(catalogue())[0].now.facts
    for kit, content in zips.items():
        for language in ("id", "en"):
            shown, printed = (
                figures_in(words[f"{kit}:{language}/slides.{kind}"], language)
                for kind in ("pptx", "html")
            )
            marks = marks_of(unpacked(content)[f"{language}/slides.html"].decode())

            assert sorted(shown) == sorted(printed)
            assert [one for one in marks if one.value != str(facts[one.fact].current.value)] == []


def language_of(path):
    _, _, file = path.partition(":")
    return "en" if file.startswith(("en/", "READ")) else "id"


def test_every_document_step_and_time_of_a_service_is_on_its_sheet(told):
    for edition, service in services():
        sheet, _ = told[edition.language, service.slug]
        telling = tell_service(edition, service)
        papers = [one for line in telling.documents.lines for one in line.options]
        expected = [one.sentence.shown for one in (*papers, *telling.steps.lines)]
        expected += [service.time.current.shown] if service.time.is_known else []

        assert [one for one in expected if one_line(one) not in sheet] == [], service.id


def test_what_is_not_confirmed_says_so_on_paper_and_in_the_message(told):
    unsure = [
        (edition, service)
        for edition, service in services()
        if any(fact.standing == "reported" for fact in service.facts if fact.kind == "fee")
    ]

    assert unsure
    for edition, service in unsure:
        for said in told[edition.language, service.slug]:
            assert edition.words["standing_reported"].casefold() in said.casefold(), service.id


def test_every_sheet_and_message_carries_its_day_its_bundle_and_how_long_it_holds(told):
    for (language, slug), both in told.items():
        day, holds = {
            "id": ("24 November 2026", "sampai ada perubahan"),
            "en": ("24 November 2026", "until something changes"),
        }[language]
        for said in both:
            assert all(one in one_line(said) for one in (day, BUNDLE, holds)), (language, slug)


def test_a_kit_holds_the_campaigns_that_concern_its_services_until_they_are_over():
    own = dataclasses.replace(
        catalogue(),
        campaigns={id: catalogue().campaigns[id] for id in ("no-cash-no-brokers", "work-abroad")},
    )
    held, late = with_campaigns(own, TODAY), with_campaigns(own, datetime.date(2027, 7, 1))
    folder, names = "campaigns/no-cash-no-brokers", [
        "card-1080x1080-en.png", "card-1080x1080-id.png", "card-1080x1920-en.png",
        "card-1080x1920-id.png", "press-en.txt", "press-id.txt", "whatsapp-en.txt",
        "whatsapp-id.txt",
    ]  # fmt: skip

    assert sorted(one for one in held if one.startswith("campaigns/")) == [
        f"{folder}/{name}" for name in names
    ]
    assert "- Tanpa tunai, tanpa calo. Berlaku 28 November 2026 sampai 30 Juni 2027." in (
        held["BACA-DAHULU.txt"].decode()
    )
    assert sum(map(len, held.values())) < MOST_BYTES
    assert [one for one in late if one.startswith("campaigns/")] == []
    assert "calo" not in late["BACA-DAHULU.txt"].decode()


def with_campaigns(catalogue, on):
    now = [one.now for one in timelines(catalogue, on)]
    campaigns = make_campaign_kits(now, BUNDLE, load_with_source_map(ROOT)[1])
    (kit,) = kits_of(catalogue, "passport-new", on=on, campaigns=campaigns).values()
    return unpacked(kit)


def test_a_kit_ends_on_the_day_before_the_first_known_change():
    fee = catalogue().fees["passport-lost-charge"]
    (*past, last) = fee.periods
    ended = last.model_copy(update={"until": datetime.date(2026, 12, 31)})
    risen = last.model_copy(update={"from_": datetime.date(2027, 1, 1), "amount": 1_500_000})
    changing = fee.model_copy(update={"periods": (*past, ended, risen)})
    changed = dataclasses.replace(catalogue(), fees={**catalogue().fees, fee.id: changing})
    files = unpacked(kits_of(changed, "passport-lost")["partners/passport-lost.zip"])

    until, holds = "Berlaku sampai 31 Desember 2026.", "Berlaku sampai ada perubahan."
    assert until in read_file("a.pdf", files["id/paspor-hilang.pdf"])
    assert "Rp1.500.000" not in read_file("a.pdf", files["id/paspor-hilang.pdf"])
    assert until in files["id/paspor-hilang.txt"].decode()
    assert until in files["BACA-DAHULU.txt"].decode()
    assert files["id/slides.html"].decode().count(until) > 5
    assert "Holds until 31 December 2026." in files["READ-FIRST.txt"].decode()
    assert holds in read_file("a.pdf", files["id/paspor-rusak.pdf"])


def test_the_table_for_excel_holds_the_fees_of_the_one_for_programs(zips):
    files = unpacked(zips["partners/passport-lost.zip"])
    rows = csv.DictReader(io.StringIO(files["fees.csv"].decode()))
    cells = set(cells_of(files["fees.xlsx"]))

    for row in rows:
        assert row["id"] in cells, row
        assert not row["amount_idr"] or int(row["amount_idr"]) in cells, row


def test_the_right_answers_of_a_kit_are_those_of_its_own_fees(zips):
    facts = timelines(catalogue())[0].now.facts
    for path, content in zips.items():
        files = unpacked(content)
        rows = list(csv.DictReader(io.StringIO(files["fees.csv"].decode())))
        fees = {row["id"]: row["amount_idr"] for row in rows if row["status"] == "current"}

        assert fees == {id: str(facts[id].current.value) for id in fees}, path
        quiz = files.get("id/quiz.gift.txt", b"").decode()
        for id, right in re.findall(r"::(\S+) \(.*?\n\t=([^#]+)#", quiz, re.DOTALL):
            assert right == facts[id].current.shown, (path, id)
            assert facts[id].kind != "fee" or id in fees


def test_a_sheet_of_two_pages_is_tagged_and_breaks_none_of_the_checked_rules(zips, tmp_path):
    path, slug = tmp_path / "itas.pdf", timelines(catalogue())[0].now.service("itas").slug
    path.write_bytes(unpacked(zips["partners/foreigner.zip"])[f"id/{slug}.pdf"])
    report = validate(str(path))

    assert len(pypdf.PdfReader(path).pages) == 2
    assert list(report.findings) == []
    assert len([one for one in report.outcomes if not one.skipped_reason]) >= 10


def test_the_line_to_embed_leads_to_the_frame_of_its_service(zips):
    files = unpacked(zips["partners/passport-lost.zip"])

    assert 'src="https://ALAMAT-SITUS/sematkan/paspor-hilang/"' in (
        files["id/paspor-hilang.embed.txt"].decode()
    )
    assert "https://ALAMAT-SITUS/" in files["BACA-DAHULU.txt"].decode()


def test_the_command_writes_the_kits_of_the_built_bundle_and_drops_those_of_before(
    slim_built, capsys
):
    folder = slim_built.folder / "kits" / "partners"
    folder.mkdir(parents=True)
    (folder / "old.zip").touch()
    write_kits(slim_built.folder, Messenger("en"))
    kits = {path.stem: unpacked(path.read_bytes()) for path in sorted(folder.iterdir())}
    first = kits["foreigner"]["READ-FIRST.txt"].decode()

    assert list(kits) == ["foreigner", "passport-lost", "passport-new", "passport-renewal"]
    assert f"Edition of 24 November 2026, bundle {slim_built.bundle_id}." in first
    said = capsys.readouterr().out
    assert "4 kits for partners, 4 sheets for the national portal and 3 for the counter" in (
        one_line(said)
    )
    assert {path.name for path in (slim_built.folder / "kits" / "counter").iterdir()} == {
        "charter-en.pdf", "charter-id.pdf", "phrases.pdf",
    }  # fmt: skip
    sheets = {path.stem for path in (slim_built.folder / "kits" / "portal").iterdir()}
    assert sheets == {service.slug for service in slim_built.timelines[0].now.services}
    for timeline in slim_built.timelines:
        for service in timeline.now.services:
            paper = read_file(
                "a.pdf", kits[service.group][f"{timeline.language}/{service.slug}.pdf"]
            )
            page = slim_built.site / timeline.now.path_of(f"sheet:{service.id}") / "index.html"
            said = said_by(page.read_text("utf-8"))

            assert len(said) >= 9, service.id
            assert [one for one in said if one not in paper] == [], service.id


def said_by(sheet):
    """The entries of lists and tables, and the notes, of a sheet of the site."""
    body = sheet[sheet.index("<main") : sheet.index("<footer")]
    found = re.findall(r"<(li|th|td|dd|h1|h2)\b[^>]*>(.*?)</\1>", body, re.DOTALL)
    return {one_line(html.unescape(re.sub(r"<[^>]+>", "", one))) for _, one in found}


def test_the_code_of_a_sheet_leads_to_the_page_once_the_site_has_an_address():
    site = "https://example.org/"
    office = catalogue().office.model_copy(update={"site_url": site})
    placed = dataclasses.replace(catalogue(), office=office)
    timeline = make_timeline(placed, on=TODAY, language="id")
    service = timeline.now.service("passport-lost")
    page = f"{site}{timeline.now.path_of('service:passport-lost')}"
    sheet = service_sheet(timeline, "passport-lost", BUNDLE, Drawings())

    assert sheet.address == page
    assert sheet.code == str(Drawings().svg(page, sheet.code_label))
    assert page in message_text(timeline, service, BUNDLE)
