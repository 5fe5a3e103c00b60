"""What real notices say: dates, times and numbers that are no facts, on every surface."""

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.load.plain_digits import FORMS, VALUE_FORMS
from noticeboard.messages import Mistakes, text
from noticeboard.model import plain_value
from tests.fixtures.office import TODAY
from tests.fixtures.small_catalogue import write_small_catalogue

REAL = [
    ("Kantor tutup tanggal {date:2026-08-17}.", "The office is closed on {date:2026-08-17}.",
     "Kantor tutup tanggal 17 Agustus 2026.", "The office is closed on 17 August 2026.",
     "Kantor tutup tanggal tujuh belas Agustus dua ribu dua puluh enam."),
    ("Loket {number:2} tutup sampai pukul {clock:12:00}.",
     "Counter {number:2} is closed until {clock:12:00}.",
     "Loket 2 tutup sampai pukul 12.00.", "Counter 2 is closed until 12:00.",
     "Loket dua tutup sampai pukul dua belas."),
    ("Kuota hari ini {number:50} orang sudah habis.",
     "All {number:50} places of today are taken.",
     "Kuota hari ini 50 orang sudah habis.", "All 50 places of today are taken.",
     "Kuota hari ini lima puluh orang sudah habis."),
    ("Pelayanan pindah ke lantai {number:3} mulai {from:date}.",
     "The service moves to floor {number:3} on {from:date}.",
     "Pelayanan pindah ke lantai 3 mulai 20 November 2026.",
     "The service moves to floor 3 on 20 November 2026.",
     "Pelayanan pindah ke lantai tiga mulai dua puluh November dua ribu dua puluh enam."),
    ("Sistem dirawat {from:clock}–{until:clock} WIB.",
     "The system is serviced {from:clock}–{until:clock} WIB.",
     "Sistem dirawat 08.00–10.30 WIB.", "The system is serviced 08:00–10:30 WIB.",
     "Sistem dirawat pukul delapan sampai pukul sepuluh lewat tiga puluh, Waktu Indonesia Barat."),
    ("Hubungi nomor antrean {code:A-012}.", "Ask for queue number {code:A-012}.",
     "Hubungi nomor antrean A-012.", "Ask for queue number A-012.",
     "Hubungi nomor antrean A-nol satu dua."),
    ("Loket tutup sampai {until}.", "The counter is closed until {until}.",
     "Loket tutup sampai 31 Desember 2026 pukul 10.30 WIB.",
     "The counter is closed until 31 December 2026 at 10:30 WIB.",
     "Loket tutup sampai tiga puluh satu Desember dua ribu dua puluh enam pukul sepuluh "
     "lewat tiga puluh, Waktu Indonesia Barat."),
]  # fmt: skip
"""What staff write in both languages, what is shown, and what the Indonesian voice says."""

NOTICE = """\
- id: notice-{number}
  text:
    id: "{id}"
    en: "{en}"
  from: "2026-11-20 08:00"
  until: "2026-12-31 10:30"
  surfaces: [site, signage, kiosk]
"""
NOTICES = "".join(
    NOTICE.format(number=number, id=row[0], en=row[1]) for number, row in enumerate(REAL)
)


@pytest.fixture(scope="module")
def site(slim, tmp_path_factory):
    from tests.fixtures.office import Office

    office = Office(tmp_path_factory.mktemp("notices"), slim.folder)
    (office.folder / "data" / "notices.yaml").write_text(NOTICES, encoding="utf-8")
    office.build(TODAY)
    return office.site


def words_of(path):
    """The text of a page, each run of spaces one space; lines of a slide follow each other."""
    text = re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8"))
    return " ".join(html.unescape(text).split())


PAGES = {
    "site": ("index.html", "en/index.html"),
    "screen": ("signage/lobby/index.html",) * 2,
    "kiosk": ("kiosk/index.html",) * 2,
    "data": ("data/v1/catalogue.json",) * 2,
}


@pytest.mark.parametrize("surface", PAGES)
@pytest.mark.parametrize("row", REAL, ids=[row[2] for row in REAL])
def test_a_real_notice_is_shown_in_both_languages(site, row, surface):
    for page, shown in zip(PAGES[surface], row[2:4], strict=True):
        assert shown in words_of(site / page)


@pytest.mark.parametrize("row", REAL, ids=[row[2] for row in REAL])
def test_a_real_notice_is_spoken_in_words(site, row):
    said = json.loads((site / "kiosk" / "id" / "utterances.json").read_text(encoding="utf-8"))

    assert row[4] in json.dumps(said, ensure_ascii=False)


WHOLE = "{id: Pendaftaran berhenti sebentar., en: Registration pauses for a while.}"


def told(folder, indonesian, english="Closed.", language="id"):
    """The mistakes of a notice: the sentence of each, and its line to paste."""
    texts = f'\n    id: "{indonesian}"\n    en: "{english}"'
    write_small_catalogue(folder, notices=(WHOLE, texts))
    try:
        load_catalogue(folder)
    except Mistakes as mistakes:
        return [(text(one, language).splitlines()[0], one.mend) for one in mistakes.mistakes]
    return []


PLAIN = "angka '{0}' ditulis langsung; tulis {1}, atau kutip faktanya bila ini fakta"
UNSURE = (
    "angka '{0}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}; "
    f"bila bukan fakta, tulis salah satu dari {FORMS.replace('{', '{{').replace('}', '}}')}"
)
MONEY = "angka '{0}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}"
WRITTEN = [
    ("Kantor tutup tanggal 17 Agustus 2026.", [("17 Agustus 2026", "{date:2026-08-17}")],
     "Kantor tutup tanggal {date:2026-08-17}."),
    ("Loket 2 tutup sampai pukul 12.00.", [("2", "{number:2}"), ("12.00", "{clock:12:00}")],
     "Loket {number:2} tutup sampai pukul {clock:12:00}."),
    ("Kuota hari ini 50 orang sudah habis.", [("50", "{number:50}")],
     "Kuota hari ini {number:50} orang sudah habis."),
    ("Pelayanan pindah ke lantai 3 mulai 1 Desember 2026.",
     [("3", "{number:3}"), ("1 Desember 2026", "{date:2026-12-01}")],
     "Pelayanan pindah ke lantai {number:3} mulai {date:2026-12-01}."),
    ("Sistem dirawat 08.00–10.00 WIB.", [("08.00", "{clock:08:00}"), ("10.00", "{clock:10:00}")],
     "Sistem dirawat {clock:08:00}–{clock:10:00} WIB."),
    ("Hubungi nomor antrean A-012.", [("A-012", "{code:A-012}")],
     "Hubungi nomor antrean {code:A-012}."),
    ("Tutup mulai 31-12-2026.", [("31-12-2026", "{date:2026-12-31}")],
     "Tutup mulai {date:2026-12-31}."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "mended"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_figure_in_a_notice_is_told_with_the_form_that_fits(tmp_path, text, figures, mended):
    found = told(tmp_path, text)

    assert [sentence.split(": ", 1)[1] for sentence, _ in found] == [
        PLAIN.format(*figure) for figure in figures
    ]
    assert {mend for _, mend in found} == {f'id: "{mended}"'}


@pytest.mark.parametrize("text", [row[2] for row in WRITTEN])
def test_the_offered_sentence_is_accepted_and_says_the_same(tmp_path, text):
    offered = told(tmp_path, dict((row[0], row[2]) for row in WRITTEN).get(text, text))

    assert offered == []


@pytest.mark.parametrize(
    ("text", "figure", "form"),
    [
        ("Tutup 5 Desember.", "5", UNSURE),
        ("Datang 2 jam lebih awal.", "2", UNSURE),
        ("Tutup tanggal 05/04/2026.", "05/04/2026", UNSURE),
        ("Buka pukul 9.", "9", UNSURE),
        ("Anak berusia 17 ke atas.", "17", UNSURE),
        ("Ruang 2a dipakai.", "2", UNSURE),
        ("Telepon 0751-12345.", "0751-12345", UNSURE),
        ("Antrean 1.500 orang.", "1.500", UNSURE),
        ("Bayar Rp50.000 di loket.", "50.000", MONEY),
        ("Bayar 50 ribu di loket.", "50", MONEY),
        ("Bayar 50 rupiah.", "50", MONEY),
        ("Diskon 50%.", "50", MONEY),
    ],
)  # fmt: skip
def test_a_figure_that_may_be_a_fact_or_money_is_asked_for_without_a_line(
    tmp_path, text, figure, form
):
    ((sentence, mend),) = told(tmp_path, text)

    assert (sentence.split(": ", 1)[1], mend) == (form.format(figure), None)


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("{number:50} ribu", "ribu"), ("Rp{number:50}", "Rp"), ("IDR {number:50}", "IDR"),
        ("{number:50} rupiah", "rupiah"), ("{number:2} juta", "juta"), ("{number:5}%", "%"),
        ("{number:5} persen", "persen"), ("{number:950}.{number:0}", ".{number:"),
        ("{number:50} thousand", "thousand"),
    ],
)  # fmt: skip
def test_a_plain_number_is_no_way_round_the_facts(tmp_path, quote, word):
    ((sentence, mend),) = told(tmp_path, f"Bayar {quote} ya.", f"Pay {quote} now.")[:1]
    number = re.search(r"\{number:\d+\}", quote)[0]

    assert sentence.split(": ", 1)[1] == (
        f"'{number}' bersama '{word}' menjadi jumlah uang atau persen; "
        "kutip faktanya, misalnya {fee:…}"
    )
    assert mend is None


@pytest.mark.parametrize(
    "quote",
    ["{number:95000}", "{number:007}", "{number:dua}", "{date:2026-02-30}", "{date:17-08-2026}",
     "{clock:9:00}", "{clock:24:00}", "{clock:08.00}", "{code:a-1}", "{code:AB-1}", "{date:}"],
)  # fmt: skip
def test_a_plain_quote_that_names_nothing_is_refused(tmp_path, quote):
    ((sentence, _),) = told(tmp_path, f"Lihat {quote}.", language="en")

    assert sentence == (
        f"data/notices.yaml:3:16: the quote '{quote}' names nothing; the forms are {VALUE_FORMS}"
    )


def test_plain_quotes_stand_only_in_what_the_office_announces(tmp_path):
    """A step of a service tells facts, and facts have one home."""
    step = "Bayar paling lambat {limit:pay-within} setelah mendaftar."
    write_small_catalogue(tmp_path, requirements=(step, "Datang ke lantai {number:2}."))

    with pytest.raises(Mistakes, match="1 mistakes"):
        load_catalogue(tmp_path)


def test_a_slide_may_name_a_counter_but_has_no_moments_of_its_own(tmp_path):
    slide = "{kind: text, heading: {id: Loket, en: Counter}, text: {id: '%s', en: '%s'}}"
    old = "{kind: time, fact: passport-standard}"
    counter = slide % ("Loket {number:2} tutup.", "Counter {number:2} is closed.")
    write_small_catalogue(tmp_path / "a", signage=(old, counter))
    write_small_catalogue(tmp_path / "b", signage=(old, slide % ("Sampai {until}.", "x")))

    assert load_catalogue(tmp_path / "a").signage.screens[0].playlist
    with pytest.raises(Mistakes, match="1 mistakes"):
        load_catalogue(tmp_path / "b")


@given(st.dates(), st.times(), st.integers(0, 9999))
def test_every_day_time_and_small_number_can_be_quoted(day, time, number):
    clock = time.replace(second=0, microsecond=0)

    assert plain_value("date", day.isoformat()) == day
    assert plain_value("clock", f"{clock:%H:%M}") == clock
    assert plain_value("number", str(number)) == str(number)


def test_both_languages_quote_the_same_day(tmp_path):
    from noticeboard.check import check_catalogue
    from noticeboard.load import load_with_source_map

    texts = '\n    id: "Tutup {date:2026-08-17}."\n    en: "Closed {date:2026-08-18}."'
    catalogue, source_map = load_with_source_map(
        write_small_catalogue(tmp_path, notices=(WHOLE, texts))
    )

    found = check_catalogue(catalogue, source_map, on=TODAY)

    assert [text(one, "id").splitlines()[0] for one in found] == [
        "data/notices.yaml:3:9: kutipan berbeda antara bahasa: di sini kurang {date:2026-08-18}",
        "data/notices.yaml:4:9: kutipan berbeda antara bahasa: di sini kurang {date:2026-08-17}",
    ]
    assert make_edition(catalogue, on=TODAY, language="en").notices[0].text.shown == (
        "Closed 18 August 2026."
    )
