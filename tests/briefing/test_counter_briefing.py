"""The counter's page of what changed: how to say it to everyone, and a self-test of just that."""

import datetime
from dataclasses import replace

import pytest

from noticeboard.briefing import briefing_page
from noticeboard.build.fresh_texts import make_fact_texts
from noticeboard.differences import compare_bundles
from noticeboard.differences.shown_lines import lines_of, visible
from noticeboard.load import load_catalogue
from tests.fixtures.axe import violations
from tests.fixtures.marks import marks_of
from tests.fixtures.office import ROOT

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def published(catalogue):
    return make_fact_texts(catalogue, TODAY)


def changed(catalogue, table, id, **parts):
    """Return the catalogue with other parts of one record."""
    records = getattr(catalogue, table)
    record = records[id].model_copy(update=parts)
    return replace(catalogue, **{table: {**records, id: record}})


def priced(catalogue, id, amount):
    """Return the catalogue with another amount in a fee's present period."""
    *past, present = catalogue.fees[id].periods
    return changed(
        catalogue, "fees", id, periods=(*past, present.model_copy(update={"amount": amount}))
    )


def page_of(published, after):
    return briefing_page(
        compare_bundles(published, make_fact_texts(after, TODAY), TODAY), after, TODAY
    )


def read(page):
    """Return the lines that somebody reads, from top to bottom."""
    return [visible(line) for line in lines_of(page[page.index("<main>") :])]


def part(page, heading, end):
    """Return the lines from below a heading to another one."""
    lines = read(page)
    start = lines.index(heading) + 1
    return lines[start : lines.index(end, start)]


@pytest.fixture(scope="module")
def dearer(catalogue, published):
    return page_of(published, priced(catalogue, "passport-electronic-10y", 960000))


RISE = [
    "Pengarahan loket: yang berubah",
    "Imigrasi Sawahlunto: informasi untuk warga. Keadaan per 24 November 2026.",
    "Counter briefing: what changed",
    "Imigrasi Sawahlunto: information for residents. As of 24 November 2026.",
    "Yang berubah",
    "Paspor elektronik, paling lama 10 tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024",
    "Dasarnya",
    "PP 45/2024",
    "Katakan",
    "Paspor elektronik, paling lama 10 tahun: Rp960.000 per permohonan.",
    "Untuk pengunjung tunanetra, bacakan",
    "Paspor elektronik, paling lama sepuluh tahun: sembilan ratus enam puluh ribu rupiah per"
    " permohonan.",
    "Untuk pengunjung tuli, tunjukkan",
    "Paspor elektronik, paling lama 10 tahun: Rp960.000 per permohonan.",
    "What changed",
    "E-passport, valid up to 10 years: Rp950,000 → Rp960,000 from 17 December 2024",
    "Its basis",
    "PP 45/2024",
    "Say",
    "E-passport, valid up to 10 years: Rp960,000 per application.",
    "To a blind visitor, read out",
    "E-passport, valid up to ten years: nine hundred and sixty thousand rupiah per application.",
    "To a deaf visitor, show",
    "E-passport, valid up to 10 years: Rp960,000 per application.",
    "Uji diri",
    "Paspor elektronik, paling lama 10 tahun: berapa biayanya per permohonan?",
    "Rp650.000",
    "Rp750.000",
    "Rp960.000",
    "Rp1.000.000",
    "Test yourself",
    "E-passport, valid up to 10 years: what is the fee per application?",
    "Rp650,000",
    "Rp750,000",
    "Rp960,000",
    "Rp1,000,000",
    "Jawaban",
    "C. Rp960.000 berlaku sejak 17 Desember 2024. Dasar: PP 45/2024.",
    "Answers",
    "C. Rp960,000 has applied since 17 December 2024. Basis: PP 45/2024.",
]
"""The page of a fee that rises, line by line."""


def test_a_fee_that_rises_is_told_said_spoken_shown_and_asked_in_both_languages(dearer):
    assert read(dearer) == RISE
    said = marks_of(dearer[: dearer.index("Uji diri")])
    assert {(one.value, one.role) for one in said if one.fact == "passport-electronic-10y"} == {
        ("960000", "current")
    }


def test_the_page_has_nothing_that_axe_finds_wrong_and_fits_a_phone(dearer, reader_with):
    page = reader_with(viewport={"width": 320, "height": 640})
    page.set_content(dearer)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_where_nothing_changed_the_page_says_so(catalogue, published):
    assert read(page_of(published, catalogue)) == [
        "Pengarahan loket: yang berubah",
        "Imigrasi Sawahlunto: informasi untuk warga. Keadaan per 24 November 2026.",
        "Counter briefing: what changed",
        "Imigrasi Sawahlunto: information for residents. As of 24 November 2026.",
        "Tidak ada yang berbeda bagi pengunjung.",
        "Visitors will notice no difference.",
    ]


def test_a_fee_that_nobody_confirmed_is_said_with_that_and_not_asked(catalogue, published):
    page = page_of(published, priced(catalogue, "passport-non-electronic-5y", 360000))

    assert part(page, "Katakan", "Untuk pengunjung tunanetra, bacakan") == [
        "Paspor tanpa cip, paling lama 5 tahun: Rp360.000 per permohonan."
        " Belum dikonfirmasi kantor."
    ]
    assert "Uji diri" not in read(page)


def test_a_fee_that_is_announced_is_said_with_the_one_until_then(catalogue, published):
    *past, present = catalogue.fees["passport-electronic-10y"].periods
    last = present.model_copy(update={"until": datetime.date(2026, 12, 31)})
    coming = present.model_copy(update={"from_": datetime.date(2027, 1, 1), "amount": 990000})
    page = page_of(
        published,
        changed(catalogue, "fees", "passport-electronic-10y", periods=(*past, last, coming)),
    )

    assert part(page, "Katakan", "Untuk pengunjung tunanetra, bacakan") == [
        "Paspor elektronik, paling lama 10 tahun: Rp950.000 (berlaku sampai 31 Desember 2026) per"
        " permohonan. Mulai 1 Januari 2027: Rp990.000."
    ]


def test_a_limit_is_said_as_a_service_says_it(catalogue, published):
    (present,) = catalogue.limits["simple-renewal-from"].periods
    periods = (present.model_copy(update={"value": 2010}),)
    page = page_of(published, changed(catalogue, "limits", "simple-renewal-from", periods=periods))

    assert part(page, "Say", "To a blind visitor, read out") == [
        "For passports issued in Indonesia since 2010, the KTP and the old passport are enough."
    ]


def test_a_time_is_said_with_what_it_is_counted_from(catalogue, published):
    (present,) = catalogue.processing_times["passport-standard"].periods
    periods = (present.model_copy(update={"value": 3}),)
    page = page_of(
        published, changed(catalogue, "processing_times", "passport-standard", periods=periods)
    )

    assert part(page, "Katakan", "Untuk pengunjung tunanetra, bacakan") == [
        "Waktu terbit paspor biasa: paling lama 3 hari kerja. Dihitung sejak wawancara."
    ]


def test_a_rule_in_other_words_is_said_with_its_standing_and_what_is_gone_is_only_told(
    catalogue, published
):
    service = catalogue.services["passport-new-adult"]
    *kept, last = service.statements
    assert last.id == "new-adult-epassport-only"
    text = {"id": "Kantor beralih bertahap ke e-paspor. Belum pasti apakah Padang masih"
            " menerbitkan paspor tanpa cip.",
            "en": "Offices are moving to e-passports step by step. Whether Padang still issues"
            " non-electronic ones is not certain."}  # fmt: skip
    page = page_of(
        published,
        changed(
            catalogue,
            "services",
            service.id,
            statements=(*kept, last.model_copy(update={"text": text})),
            channels=service.channels[1:],
        ),
    )

    assert part(page, "Katakan", "Untuk pengunjung tunanetra, bacakan") == [
        f"{text['id']} Belum dikonfirmasi kantor."
    ]
    assert part(page, "Juga berubah", "Also changed") == [
        "Paspor baru untuk dewasa: cara mendaftar dihapus: Aplikasi M-Paspor"
    ]
