"""Sentences that are so: prices under a condition, times by their evidence, what nobody knows."""

import re
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.check import check_catalogue
from noticeboard.edition import literal, make_edition
from noticeboard.edition.prices import brief_of
from noticeboard.edition.sentence import Figure
from noticeboard.edition.values import Condition, Fact, FeeLine, FeeOption
from noticeboard.load import load_catalogue, load_with_source_map
from noticeboard.messages import sentence
from noticeboard.model import SOURCE_KINDS
from noticeboard.surfaces.open_data.text_message import service_qr_text, service_text
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.telling.time import tell_time
from tests.fixtures.office import ROOT, TODAY
from tests.fixtures.page_checks import OPEN_ALL
from tests.fixtures.signage import SETTINGS, timelines, write_bundle

LANGUAGES = ("id", "en")
HOMES = {"id": "", "en": "en/"}


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def editions(catalogue):
    return {one: make_edition(catalogue, on=TODAY, language=one) for one in LANGUAGES}


@pytest.fixture(scope="module")
def reader(browser):
    """A page without script: what the document itself says."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def read(reader, path, selector="main"):
    """The text of an element of a file, as it is laid out."""
    reader.goto(path.as_uri())
    return re.sub(r"\s+", " ", reader.locator(selector).first.inner_text()).strip()


# ---- a price that depends on something

TILES = {
    "paspor-pmi": "Jika Anda bekerja di luar negeri untuk pertama kali: Rp0 per permohonan "
    "Selain itu: Rp650.000 atau Rp950.000",
    "paspor-hilang": "Kecuali jika penyebabnya bencana: Rp1.650.000 atau Rp1.950.000 "
    "Jika penyebabnya bencana: Rp650.000 atau Rp950.000",
    "en/migrant-worker-passport": "If you go abroad to work for the first time: Rp0 per application "
    "Otherwise: Rp650,000 or Rp950,000",
    "en/damaged-passport": "Unless a disaster was the cause: Rp1,150,000 or Rp1,450,000 "
    "If a disaster was the cause: Rp650,000 or Rp950,000",
}


@pytest.mark.parametrize("slug", TILES)
def test_a_tile_tells_every_case_of_a_price_with_its_condition(site, reader, slug):
    home = "en/index.html" if slug.startswith("en/") else "index.html"
    reader.goto((site / home).as_uri())
    reader.evaluate(OPEN_ALL)

    fact = reader.locator(f'.task:has(a[href$="{slug.split("/")[-1]}/"]) .task__fact').first

    assert re.sub(r"\s+", " ", fact.inner_text()).strip() == TILES[slug]


def conditional(edition):
    """The services whose price depends on something, with the words of the condition."""
    for service in edition.services:
        lines = [line for line in service.fee_lines or () if line.kind != "optional"]
        names = {line.condition.name.shown for line in lines if line.condition}
        if names:
            yield service, names


def test_wherever_a_price_depends_on_something_no_surface_gives_one_amount_alone(
    site, editions, reader
):
    # The kiosk is one long page: opened once for all.
    reader.goto((site / "kiosk/index.html").as_uri())
    spoken = {
        (language, service.id): reader.locator(
            f"#{language}-service-{service.id}-glance"
        ).inner_text()
        for language, edition in editions.items()
        for service, _ in conditional(edition)
    }
    for language, edition in editions.items():
        for service, names in conditional(edition):
            page = site / HOMES[language] / service.slug / "index.html"
            glance = read(reader, page, ".glance dl > div")
            totals = [
                line
                for line in service_text(service, edition).splitlines()
                if line.startswith(("Jumlah:", "In all:"))
            ]
            codes = [
                line
                for line in service_qr_text(service, edition).splitlines()
                if line.startswith(("Biaya:", "Fee:"))
            ]
            for text in (glance, *totals, *codes, spoken[language, service.id]):
                if re.search(r"Rp\d", text):
                    assert all(name in text for name in names), (service.id, text)
    assert {service.id for service, _ in conditional(editions["id"])} == {
        "passport-lost",
        "passport-damaged",
        "passport-migrant-worker",
    }


def test_a_lobby_slide_about_a_charge_says_who_does_not_pay_it(site, reader):
    reader.goto((site / "signage/lobby/index.html").as_uri())

    for fee in ("passport-lost-charge", "passport-damaged-charge"):
        slides = reader.locator(f'section:has(data[data-fact="{fee}"])').all_text_contents()
        told = [" ".join(text.split()) for text in slides]
        assert told, fee
        assert all(
            "Kecuali jika penyebabnya bencana" in text or "Unless a disaster was the cause" in text
            for text in told
        ), told


def test_who_pays_nothing_is_not_told_to_pay_in_time(editions):
    for edition in editions.values():
        for service in edition.services:
            free = [
                case.condition
                for case in service.cases
                if case.condition and all(way.figure.value == 0 for way in case.ways)
            ]
            to_pay = [
                step
                for step in service.steps or ()
                if "pay-within" in {figure.fact for figure in step.text.figures}
            ]
            for condition in free:
                assert to_pay, service.id
                for step in to_pay:
                    assert step.condition, (service.id, step.text.shown)
                    assert (step.condition.id, step.condition.negated) == (
                        condition.id,
                        not condition.negated,
                    )


def test_a_price_that_cannot_be_told_briefly_is_said_to_depend_and_names_no_amount(facts):
    edit(
        facts,
        "data/requirements.yaml",
        "    - fee: affidavit\n",
        "    - {fee: affidavit, when: by-proxy}\n",
    )
    edition = make_edition(load_catalogue(facts), on=TODAY, language="id")

    service = edition.service("affidavit")

    assert (service.brief, service.cases, service.fees_depend) == ((), (), True)
    message = service_text(service, edition)
    assert "Rp500.000 per permohonan (jika orang lain mengurus untuk Anda)" in message
    assert "Jumlah:" not in message


def test_a_charge_that_ends_still_says_on_its_slide_who_does_not_pay_it(facts, reader, tmp_path):
    edit(
        facts,
        "data/fees.yaml",
        "    - {from: 2024-12-17, amount: 500000, source: pp-45-2024}\n"
        "  checked: {date: 2026-09-26, against: [dgi-new-passport, dgi-new-passport-public, "
        "malang-2026, karawang-lost]}",
        "    - {from: 2024-12-17, until: 2026-12-31, amount: 500000, source: pp-45-2024}\n"
        "    - {from: 2027-01-01, amount: 600000, source: pp-45-2024}\n"
        "  checked: {date: 2026-09-26, against: [dgi-new-passport, dgi-new-passport-public, "
        "malang-2026, karawang-lost]}",
    )
    real, bundle = load_catalogue(facts), tmp_path / "bundle"
    write_bundle(signage_files(timelines(real), real.signage, SETTINGS), bundle)

    reader.goto((bundle / "signage/lobby/index.html").as_uri())

    slides = reader.locator('section:has(data[value="500000"])').all_text_contents()
    told = [" ".join(text.split()) for text in slides]
    assert told and all("31 Des 2026" in text or "31 Dec 2026" in text for text in told), told
    assert all("penyebabnya bencana" in text or "a disaster was the cause" in text for text in told)


def test_an_open_question_takes_nothing_from_the_page_that_asks_for_answers(site, editions, reader):
    for language, edition in editions.items():
        for service in edition.services:
            if edition.rules[service.id].questions:
                path = (
                    site
                    / HOMES[language]
                    / service.slug
                    / edition.words["slug_checker"]
                    / "index.html"
                )
                assert 'data-tool="checker"' in path.read_text(encoding="utf-8"), path


def a_fee(number, amount):
    return Fact(
        id=f"fee-{number}",
        kind="fee",
        name=literal(f"Fee {number}"),
        current=Figure(f"fee-{number}", amount, f"Rp{amount}", "current", "official"),
        unit_id="application",
        unit="per application",
        since=None,
        until=None,
        past=(),
        coming=(),
        sources=(),
        checked=TODAY,
        standing="official",
    )


CONDITIONS = [
    None,
    *(Condition(id, literal(id), negated) for id in "ab" for negated in (False, True)),
]


@st.composite
def fee_lines(draw):
    fees = (a_fee(number, draw(st.sampled_from([0, 350_000, 650_000]))) for number in range(99))
    return tuple(
        FeeLine(
            kind,
            tuple(
                FeeOption(next(fees), draw(st.sampled_from(CONDITIONS[:3])))
                for _ in range(2 if kind == "choice" else 1)
            ),
            draw(st.sampled_from(CONDITIONS)),
            None,
            None,
        )
        for kind in draw(st.lists(st.sampled_from(["fee", "optional", "choice"]), max_size=4))
    )


def holds(condition, truth):
    return condition is None or truth[condition.id] != condition.negated


def due(lines, truth):
    """Every sum that one person may owe, worked out apart from the program."""
    sums = {0}
    for line in lines:
        if line.kind != "optional" and holds(line.condition, truth):
            amounts = {
                option.fee.current.value
                for option in line.options
                if holds(option.condition, truth)
            }
            sums = {one + amount for one in sums for amount in amounts}
    return sums


@settings(max_examples=200)
@given(fee_lines())
def test_what_is_told_briefly_is_what_each_person_owes(lines):
    told = brief_of(lines, "id")
    decided = {line.condition.id for line in lines if line.condition and line.kind != "optional"}

    if not told:
        return
    assert len(decided) <= 1
    for truth in ({"a": a, "b": b} for a in (True, False) for b in (True, False)):
        mine = [way for way in told if all(holds(one, truth) for one in way.conditions)]
        if decided:
            assert {one.id for way in told for one in way.conditions} == decided
            # A choice that only some people have is told with the others, by its own name.
            is_open = any(
                option.condition and option.condition.id not in decided
                for line in lines
                for option in line.options
            )
            assert is_open or {way.figure.value for way in mine} == due(lines, truth)


# ---- what a time rests on

KINDS = {
    "pp-45-2024": ("Menurut aturan", "Waktu ini tertulis di peraturan."),
    "dgi-b1": ("Menurut halaman Direktorat Jenderal Imigrasi",
               "Waktu ini tertulis di halaman Direktorat Jenderal Imigrasi."),
    "dgi-news-2021-splp": ("Menurut berita Direktorat Jenderal Imigrasi",
                           "Waktu ini disebut dalam berita Direktorat Jenderal Imigrasi, "
                           "bukan dalam peraturan. Keterangan itu bertanggal 14 September 2021."),
    "malang-2026": ("Menurut satu kantor imigrasi",
                    "Waktu ini disebut halaman satu kantor imigrasi. Kantor lain dapat berbeda. "
                    "Keterangan itu bertanggal 9 April 2026."),
    "jogja-child": ("Menurut satu kantor imigrasi",
                    "Waktu ini disebut halaman satu kantor imigrasi. Kantor lain dapat berbeda."),
    "alurnews-2023": ("Menurut media", "Waktu ini hanya disebut media. "
                      "Keterangan itu bertanggal 29 Desember 2023."),
    "visa-agent-note": ("Menurut agen", "Waktu ini hanya disebut agen, bukan kantor imigrasi. "
                        "Keterangan itu bertanggal 31 Agustus 2026."),
    "service-audit-checklist": ("Menurut daftar internal", "Waktu ini ada dalam daftar internal "
                                "yang asalnya belum dipastikan."),
    "padang-old-site": ("Menurut catatan lain",
                        "Waktu ini ada dalam catatan yang asalnya belum dipastikan."),
}  # fmt: skip


@pytest.fixture
def facts(tmp_path):
    """A copy of the facts and words that a test may change."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def edit(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{name}: {old!r} occurs {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("source", KINDS)
def test_a_time_stands_under_the_kind_of_its_evidence_and_tells_its_day(facts, source):
    edit(
        facts,
        "data/processing_times.yaml",
        "against: service-audit-checklist, must_confirm: true",
        f"against: {source}",
    )
    edition = make_edition(load_catalogue(facts), on=TODAY, language="id")

    kind, time = next(
        (kind, time)
        for kind, times in edition.times_by_basis.items()
        for time in times
        if time.id == "stay-permit-time"
    )

    heading, told = KINDS[source]
    assert edition.words[f"times_heading_{kind}"] == heading
    said = wording_of(edition).said
    assert (
        " ".join(said(line).shown for line in tell_time(time).basis) == f"{told} Ini bukan janji."
    )


def test_by_the_rules_stands_only_what_a_regulation_says(catalogue, site, reader):
    for language, heading in (("id", "lama-proses"), ("en", "en/processing-times")):
        reader.goto((site / heading / "index.html").as_uri())
        names = reader.locator("section[aria-labelledby=regulation] dt").all_inner_texts()
        by_rule = {
            time.name[language]
            for time in catalogue.processing_times.values()
            if time.periods[-1].value != "unknown"
            and any(
                catalogue.sources[id].kind == "regulation"
                for id in (*(time.periods[-1].source or ()), *time.checked.against)
            )
        }
        assert set(names) == by_rule
        assert catalogue.processing_times["passport-standard"].name[language] in by_rule


def test_every_kind_of_source_has_its_heading_and_sentence(catalogue):
    for kind in SOURCE_KINDS:
        assert {f"times_heading_{kind}", f"time_basis_{kind}"} <= set(catalogue.strings), kind


# ---- what nobody knows


def test_what_is_unknown_is_said_in_one_sentence_and_not_called_without_a_fixed_time(
    site, editions, reader
):
    told = {
        "id": ("Lama proses Belum tersedia di sini. Tanyakan lewat surel contact@imigrasi.go.id."),
        "en": "Processing time Not available here yet. Ask by e-mail: contact@imigrasi.go.id.",
    }
    for language, edition in editions.items():
        unknown = [one for one in edition.services if not one.time.is_known]
        assert len(unknown) > 4
        for service in unknown:
            path = site / HOMES[language] / service.slug / "index.html"
            assert read(reader, path, "section[aria-labelledby=time]") == told[language]
    for path in (*site.rglob("*.html"), *site.rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "tidak ada waktu pasti" not in text and "no fixed time" not in text, path


def test_a_fee_that_is_unknown_has_no_history_to_be_silent_about(site, reader):
    for path in ("paspor-perubahan-data", "en/passport-data-change"):
        said = read(reader, site / path / "index.html", "section[aria-labelledby=history]")
        assert "Tidak ada perubahan" not in said and "No change" not in said


def test_no_page_speaks_of_components_to_a_visitor(site):
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "Komponen lain" not in text and "Other components" not in text, path


def test_a_news_page_is_not_called_a_legal_basis(site):
    for path in site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        assert "Dasar hukum" not in text and "Legal basis" not in text, path


def test_a_visa_from_the_internet_or_the_airport_names_no_office_to_go_to(site, reader):
    for path in ("visa-saat-kedatangan", "en/visa-on-arrival", "cetak/visa-saat-kedatangan"):
        said = read(reader, site / path / "index.html")
        assert "TPI Padang" not in said, path


# ---- what an open question says is not answered


def mistakes_in(folder):
    catalogue, source_map = load_with_source_map(folder)
    return [sentence(one, "en") for one in check_catalogue(catalogue, source_map, on=TODAY)]


def test_a_document_for_a_case_that_nobody_can_answer_is_refused(facts):
    first = "    - {document: parents-marriage-book, unless: parents-apart}\n"
    text = (facts / "data/requirements.yaml").read_text(encoding="utf-8")
    asked = "    - {document: parents-statement, when: parents-apart}\n"
    (facts / "data/requirements.yaml").write_text(text.replace(first, first + asked, 1), "utf-8")

    found = mistakes_in(facts)

    assert len(found) == 1
    assert "parents-apart" in found[0] and "child-of-one-parent" in found[0]


def test_the_child_of_parents_apart_is_sent_to_ask_and_given_no_papers(site, editions, reader):
    for language, edition in editions.items():
        for id in ("passport-new-child", "passport-dual-child"):
            service = edition.service(id)
            under = [
                one
                for one in (*service.requirements, *service.steps)
                if one.condition and one.condition.id == "parents-apart"
            ]
            assert all(one.condition.negated for one in under), id
            path = site / HOMES[language] / service.slug / "index.html"
            asked = read(reader, path, "section[aria-labelledby=asked]")
            question = next(
                one for one in edition.office.open_questions if one.id == "child-of-one-parent"
            )
            assert question.question.shown in asked and "contact@imigrasi.go.id" in asked


# ---- what people ask about M-Paspor

ASKED = {
    "id": (
        "menunggu pembayaran",
        "Kuota di M-Paspor habis",
        "mengganti tanggal",
        "M-Paspor tidak dapat dibuka",
    ),
    "en": ("menunggu pembayaran", "no places left", "another date", "app does not open"),
}
WHOM = {"id": "Tanyakan petugas.", "en": "Please ask an officer."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_ask_about_m_paspor_stands_where_they_look_with_a_next_step(
    site, editions, reader, language
):
    edition = editions[language]
    services = [
        one for one in edition.services if "m-paspor" in {channel.id for channel in one.channels}
    ]
    assert len(services) == 6
    slugs = [edition.articles["paying"].slug, *(one.slug for one in services)]
    for slug in slugs:
        path = site / HOMES[language] / slug / "index.html"
        said = read(reader, path, "section[aria-labelledby=asked]")
        assert [words for words in ASKED[language] if words not in said] == [], slug
        assert "contact@imigrasi.go.id" in said, slug
    office = read(reader, site / HOMES[language] / edition.articles["office"].slug / "index.html")
    assert all(words in office for words in ASKED[language])
    reader.goto((site / "kiosk/index.html").as_uri())
    keys = ["questions", "article-paying", *(f"service-{one.id}-open" for one in services)]
    for key in keys:
        parts = reader.locator(f'[id="{language}-{key}"], [id^="{language}-{key}-"]')
        items = [text for part in parts.all() for text in part.locator("li").all_text_contents()]
        for words in ASKED[language]:
            told = [text for text in items if words in text]
            assert told and all(WHOM[language] in text for text in told), (key, words)


def test_every_question_about_m_paspor_says_what_to_do_now(editions):
    for edition in editions.values():
        asked = [one for one in edition.office.open_questions if one.id.startswith("m-paspor")]
        assert len(asked) == 4
        assert all(one.now and one.pages == ("paying",) for one in asked)


# ---- screens and kiosk stand nowhere yet

PLACES = re.compile(
    r"(?:sudah terpasang|that stand in place|the waiting-room screens and the kiosk|"
    r"di situs, layar ruang tunggu, dan kios)",
    re.IGNORECASE,
)


def test_until_an_office_adopts_it_no_page_says_that_a_kiosk_or_screen_stands_anywhere(
    site, reader
):
    for path in site.rglob("index.html"):
        assert not PLACES.search(path.read_text(encoding="utf-8")), path
    for path, words in (
        (
            "aksesibilitas",
            "Kios dapat dipasang di kantor. Kami belum tahu kantor yang memasangnya.",
        ),
        ("en/accessibility", "It can be installed in an office. We know of none that has one."),
        ("tentang", "bila sebuah kantor memasangnya"),
        ("en/about", "where an office installs them"),
    ):
        assert words in read(reader, site / path / "index.html"), path


def test_an_office_that_adopted_it_is_not_told_that_no_kiosk_stands_there(slim_own, reader):
    slim_own.edit(
        "data/office.yaml",
        "serving: kanim-padang",
        'serving: kanim-padang\nadopted_by: {id: "Disahkan.", en: "Adopted."}',
    )
    slim_own.build()

    assert "Kami belum tahu kantor" not in read(reader, slim_own.site / "aksesibilitas/index.html")
