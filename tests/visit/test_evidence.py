"""The folder of evidence: what is found in a site, what is missing, and pictures."""

import csv
import datetime
import json

import pytest

from noticeboard.bundle.manifest import make_manifest, write_manifest
from noticeboard.publishing.publication_log import Deed, add_record
from tests.fixtures.chromium import find_chromium
from visit.evidence.__main__ import main
from visit.evidence.published_media import COMPONENTS, MEDIA, Carried, SiteFiles, carried_components
from visit.evidence.screenshots import take_pictures

SERVICE = {
    "id": "passport-lost",
    "slug": {"id": "paspor-hilang", "en": "lost-passport"},
    "name": {"id": "Paspor hilang", "en": "Lost passport"},
    "outcome": {"id": "Paspor baru, berlaku {limit:long}.", "en": "A new passport."},
    "requirements": [{"document": "ktp"}],
    "steps": [],
    "fees": [{"choose_one": [{"fee": "passport-5y"}, {"fee": "passport-10y"}]}],
    "processing_time": "no-time-yet",
}
FACTS = [
    {"id": "passport-10y", "periods": [{"value": "unknown"}, {"value": 950000}]},
    {"id": "no-time-yet", "periods": [{"value": "unknown"}]},
]
QUARTER = {
    "id": "2026-q3", "published": "2026-10-05", "forms": 40, "forms_asked_for": 291,
    "index_hundredths": 7507, "band": "C", "follow_ups": [{}],
}  # fmt: skip
FILES = {
    "data/v1/catalogue.json": json.dumps(
        {"facts": FACTS, "services": [SERVICE], "office": {"complaints_url": "https://example.org"}}
    ),
    "paspor-hilang/index.html": (
        '<h2 id="documents">Yang dibawa</h2><h2 id="fees"><b>Biaya</b></h2>'
        # The page has a place for the time, and says there that nobody knows it.
        '<h2 id="time">Lama proses</h2><p>Belum tersedia.</p>'
        '<h2 id="complaints">Pengaduan</h2><p>Paspor baru, berlaku <data>10 tahun</data>.</p>'
    ),
    "cetak/paspor-hilang/index.html": '<h2 id="fees">Biaya</h2>',
    "kiosk/index.html": '<section id="id-service-passport-lost-steps"></section>',
    "kiosk/conformance/index.html": "<h1>Kios</h1>",
    "aksesibilitas/index.html": '<a href="../kiosk/conformance/">Kios</a>',
    "hasil-survei/index.html": '<a href="../data/v1/survey.csv">CSV</a>',
    "data/v1/survey.json": json.dumps(
        {"quarters": [QUARTER, {**QUARTER, "published": "2025-01-02"}]}
    ),
    "signage/lobby/index.html": '<data data-fact="passport-10y+extra">1</data>',
    "data/v1/text/id/paspor-hilang.txt": "Paspor hilang\nYang dibawa:\n- KTP\n",
}
CARRIED = {
    ("requirements", "page"): "paspor-hilang/index.html",
    ("requirements", "message"): "data/v1/text/id/paspor-hilang.txt",
    ("requirements", "data"): "data/v1/catalogue.json",
    ("procedure", "kiosk"): "kiosk/index.html",
    ("fee", "page"): "paspor-hilang/index.html",
    ("fee", "sheet"): "cetak/paspor-hilang/index.html",
    ("fee", "screen"): "signage/lobby/index.html",
    ("fee", "data"): "data/v1/catalogue.json",
    ("product", "page"): "paspor-hilang/index.html",
    ("product", "data"): "data/v1/catalogue.json",
    ("complaints", "page"): "paspor-hilang/index.html",
    ("complaints", "data"): "data/v1/catalogue.json",
}


@pytest.fixture
def office(tmp_path):
    """A folder with a small site and one publication."""
    site = tmp_path / "site"
    for name, text in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    day = datetime.date(2026, 11, 28)
    write_manifest(site, make_manifest(site, "7f3a-19c2", day, is_preview=False))
    deed = Deed(
        "publish", "web", "7f3a-19c2", day.isoformat(), "x", "Clerk", None, "why", ("Biaya naik",)
    )
    for year in (2025, 2026):
        moment = datetime.datetime(year, 12, 31, 20, tzinfo=datetime.UTC)
        add_record(tmp_path / "publications", deed, moment - datetime.timedelta(days=30))
    return tmp_path


def gathered(office, *options: str) -> tuple[int, list[dict[str, str]]]:
    folders = ["--site", str(office / "site"), "--publications", str(office / "publications")]
    code = main(["--year", "2026", "--to", str(office / "out"), *folders, *options])
    path = office / "out" / "evidence.csv"
    return code, list(csv.DictReader(path.open())) if path.exists() else []


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_each_component_is_found_on_the_media_that_carry_it_and_on_no_other(office):
    assert carried_components(SiteFiles(office / "site")) == tuple(
        Carried("Paspor hilang", component, medium, CARRIED.get((component, medium)))
        for component in COMPONENTS
        for medium in MEDIA
    )


def test_the_folder_says_what_is_there_with_file_and_date_and_what_is_not(office):
    code, rows = gathered(office, "--no-pictures")

    others = [
        (row["part"], row["subject"], row["file"], row["date"])
        for row in rows
        if row["part"] != "media"
    ]
    assert code == 0
    assert others == [
        ("updates", "7f3a-19c2", "web", "2026-12-02"),
        ("complaints", "data", "data/v1/catalogue.json", "2026-11-28"),
        ("complaints", "page", "paspor-hilang/index.html", "2026-11-28"),
        ("accessibility", *["aksesibilitas/index.html"] * 2, "2026-11-28"),
        ("accessibility", *["kiosk/conformance/index.html"] * 2, "2026-11-28"),
        ("accessibility", "kiosk/conformance/openacr.yaml", "", ""),
        ("survey", "2026-q3", "data/v1/survey.json", "2026-10-05"),
        ("survey", *["hasil-survei/index.html"] * 2, "2026-11-28"),
        ("queue", "queue", "", ""),
    ]
    page = (office / "out" / "index.html").read_text()
    assert "Tanpa gambar" in page and "belum ada" in page and "Biaya naik" in page
    # Who published is in the log, and of no use to an assessor.
    assert "Clerk" not in page


def test_the_page_says_in_one_language_what_visitors_thought_and_lends_the_data(office):
    pages = {}
    for language in ("id", "en"):
        gathered(office, "--no-pictures", "--lang", language)
        pages[language] = (office / "out" / "index.html").read_text()

    assert "Indeks 75,07, mutu C, 40 dari 291 lembar yang diminta, 1 tindak lanjut" in pages["id"]
    assert "Index 75.07, band C, 40 of 291 forms asked for, 1 follow-ups" in pages["en"]
    assert "<h3>Paspor hilang</h3>" in pages["id"] and "<h3>Lost passport</h3>" in pages["en"]
    assert 'href="files/data/v1/survey.json"' in pages["id"]
    copy = office / "out" / "files" / "data/v1/survey.json"
    assert copy.read_text() == FILES["data/v1/survey.json"]


def test_months_of_the_queue_are_copied_from_the_publications(office):
    month = office / "publications" / "counts" / "2026-10.json"
    month.parent.mkdir()
    month.write_text("{}")

    _, rows = gathered(office, "--no-pictures")

    (queue,) = [row for row in rows if row["part"] == "queue"]
    assert (queue["subject"], queue["file"]) == ("2026-10", "counts/2026-10.json")
    assert (office / "out" / "files" / queue["file"]).read_text() == "{}"


def test_the_same_site_gives_the_same_folder(office):
    gathered(office, "--no-pictures")
    first = contents(office / "out")

    gathered(office, "--no-pictures")

    assert contents(office / "out") == first


def test_a_browser_that_cannot_be_run_is_told_and_the_rest_is_there(office, capsys):
    code, rows = gathered(office, "--browser", str(office / "none"), "--lang", "en")

    assert code == 0 and rows
    assert "pages could not be pictured" in capsys.readouterr().err


def test_a_real_browser_takes_a_picture_of_a_page(office):
    pictures = take_pictures(
        find_chromium(), office / "site", ["paspor-hilang/index.html"], office / "pictures"
    )

    assert pictures == {"paspor-hilang/index.html": "pictures/paspor-hilang-index.png"}
    picture = office / "pictures" / "paspor-hilang-index.png"
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_without_a_site_nothing_is_written_and_the_next_step_is_named(office, capsys):
    code, rows = gathered(office, "--site", str(office / "nothing"))

    assert (code, rows) == (3, [])
    assert "python3 build.py" in capsys.readouterr().err


def test_a_changed_log_of_publications_is_no_evidence(office, capsys):
    log = office / "publications" / "log.jsonl"
    log.write_text(log.read_text().replace("Biaya naik", "Biaya turun"))

    assert gathered(office, "--no-pictures") == (3, [])


def test_evidence_that_is_asked_for_wrongly_names_the_help(capsys):
    for language, word in (("id", "Bantuan"), ("en", "Help")):
        with pytest.raises(SystemExit) as ended:
            main(["--year", "20", "--to", "x", "--lang", language])
        assert ended.value.code == 2
        assert f"{word}: python3 build.py evidence --help" in capsys.readouterr().err
