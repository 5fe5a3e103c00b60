"""A mend never means something else: every line that staff may paste, and what is only asked."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.load import load_catalogue
from noticeboard.load.amounts import amount_of
from noticeboard.load.dates import MONTHS, day_meant, days_meant, moment_meant, time_meant
from noticeboard.load.impossible_hours import _meant_spans
from noticeboard.load.meant import certain, choice_meant
from noticeboard.messages import Mistakes, sentence
from tests.fixtures.small_catalogue import write_small_catalogue

# By file and what is swapped in it: what somebody typed, and the line to paste or None.
MENDS: dict[tuple[str, str | None], list[tuple[str, str | None]]] = {
    ('fees', 'amount: 950000'): [
        ('amount: 950,000', 'amount: 950000'),
        ('amount: 950.000', 'amount: 950000'),
        ('amount: Rp950.000', 'amount: 950000'),
        ('amount: Rp 950.000,-', 'amount: 950000'),
        ('amount: 950 000', 'amount: 950000'),
        ('amount: 950rb', 'amount: 950000'),
        ('amount: 950 ribu', 'amount: 950000'),
        ('amount: 1,5 juta', 'amount: 1500000'),
        ('amount: 1.5 juta', 'amount: 1500000'),
        ('amount: Rp1,2 miliar', 'amount: 1200000000'),
        ('amount: 950.000,00', 'amount: 950000'),
        ('amount: 950,000.00', 'amount: 950000'),
        ('amount: IDR 950,000', 'amount: 950000'),
        ('amount: 950000.00', 'amount: 950000'),
        ('amount: 950.000 rupiah', 'amount: 950000'),
        ('amount: "950000"', 'amount: 950000'),
        ('amount: 0950000', 'amount: 950000'),
        ('amount: 0650000', 'amount: 650000'),
        ('amount: 950k', 'amount: 950000'),
        ('amount: 950.00', None),
        ('amount: 950,-', None),
        ('amount: 1.500 juta', None),
        ('amount: 950.000 ribu', None),
        ('amount: 1,950.000', None),
        ('amount: 950,00', None),
        ('amount: 950.000-1.000.000', None),
        ('amount: sejuta', None),
        ('amount: 950000,', None),
        ('amount: 0.950', None),
        ('amount: 0x1F', None),
        ('amount: 9,5 juta rupiah', 'amount: 9500000'),
        ('amount: 1,000,000', 'amount: 1000000'),
        ('amount: 12:30', None),
        ('ammount: 950000', 'amount: 950000'),
    ],
    ('fees', 'unit: person'): [
        ('unit: permohonan', 'unit: application'),
        ('unit: Permohonan', 'unit: application'),
        ('unit: orang', 'unit: person'),
        ('unit: buku', 'unit: book'),
        ('unit: kartu', 'unit: card'),
        ('unit: hari', 'unit: day'),
        ('unit: persn', 'unit: person'),
        ('unit: aplication', 'unit: application'),
        ('unit: pasport', None),
        ('unit: applicant', None),
        ('unit: cart', None),
        ('unit: dai', None),
        ('unit: bulan', None),
        ('unit: APPLICATION', 'unit: application'),
        ('unit: books', 'unit: book'),
    ],
    ('limits', 'unit: hour'): [
        ('unit: hari kerja', 'unit: working_day'),
        ('unit: jam', 'unit: hour'),
        ('unit: hours', 'unit: hour'),
        ('unit: tahun', 'unit: year'),
        ('unit: working-day', 'unit: working_day'),
        ('unit: hari', 'unit: day'),
    ],
    ('documents', 'copies: original_and_copy'): [
        ('copies: asli', 'copies: original'),
        ('copies: fotokopi', 'copies: copy'),
        ('copies: asli dan fotokopi', 'copies: original_and_copy'),
        ('copies: origin', None),
        ('copies: originals', 'copies: original'),
        ('copies: salinan asli', None),
    ],
    ('requirements', 'priority: false'): [
        ('priority: tidak', 'priority: false'),
        ('priority: ya', 'priority: true'),
        ('priority: no', 'priority: false'),
        ('priority: yes', 'priority: true'),
        ('priority: Tidak', 'priority: false'),
        ('priority: mungkin', None),
        ('priority: 0', None),
    ],
    ('fees', 'from: 2024-12-17'): [
        ('from: 17-12-2024', 'from: 2024-12-17'),
        ('from: 17 Desember 2024', 'from: 2024-12-17'),
        ('from: Dec 17, 2024', 'from: 2024-12-17'),
        ('from: 12-17-2024', 'from: 2024-12-17'),
        ('from: 05-04-2026', None),
        ('from: 05/04/2026', None),
        ('from: 04.04.2026', 'from: 2026-04-04'),
        ('from: 2024/12/17', 'from: 2024-12-17'),
        ('from: "2024-12-17"', 'from: 2024-12-17'),
        ('from: 2024-12-17 08:00:00', None),
        ('from: 2024-12-17 00:00:00', 'from: 2024-12-17'),
        ('from: 31-02-2024', None),
        ('from: 17/12/24', None),
        ('from: 2024-12', None),
        ('from: besok', None),
    ],
    ('notices', 'from: "2026-12-01 08:00"'): [
        ('from: 2026-12-01', None),
        ('from: "2026-12-01 8:00"', 'from: "2026-12-01 08:00"'),
        ('from: "2026-12-01 08.00"', 'from: "2026-12-01 08:00"'),
        ('from: 2026-12-01 08:00:00', 'from: "2026-12-01 08:00"'),
        ('from: 2026-12-01T08:00:00Z', None),
        ('from: "1 Desember 2026 pukul 08.00"', 'from: "2026-12-01 08:00"'),
        ('from: "05-04-2026 08:00"', None),
        ('from: "1 Desember 2026"', None),
        ('from: "2026-12-01 08:00 WITA"', None),
    ],
    ('signage', '"off": "16:00"'): [
        ('"off": 16:00', '"off": "16:00"'),
        ('"off": 16.00', '"off": "16:00"'),
        ('"off": 8', None),
        ('"off": 8:00', '"off": "08:00"'),
        ('"off": "8:00"', '"off": "08:00"'),
        ('"off": "08.00"', '"off": "08:00"'),
        ('"off": "4 sore"', None),
        ('"off": "16:00 WIB"', None),
        ('"off": 24:00', '"off": "24:00"'),
    ],
    ('office', 'kind: phone, value: unknown'): [
        ('kind: hours, value: {monday: "08:00-04:00"}', None),
        ('kind: hours, value: {monday: "16:00-08:00"}', None),
        ('kind: hours, value: {monday: "08:00-12:00, 11:00-16:00"}', None),
        ('kind: hours, value: {monday: "13:00-16:00, 08:00-12:00"}',
         'monday: "08:00-12:00, 13:00-16:00"'),
        ('kind: hours, value: {monday: "8.00 s.d. 12.00 dan 13.00 s.d. 16.00"}',
         'monday: "08:00-12:00, 13:00-16:00"'),
        ('kind: hours, value: {monday: "08:00 12:00"}', 'monday: "08:00-12:00"'),
        ('kind: hours, value: {monday: "istirahat 12:00-13:00"}', None),
        ('kind: hours, value: {monday: "08:00-12:00 WITA"}', None),
        ('kind: hours, value: {monday: "08.00–16.00 WIB"}', 'monday: "08:00-16:00"'),
        ('kind: hours, value: {monday: "8:00 am-4:00 pm"}', None),
        ('kind: hours, value: {monday: "08:00-12:00, 12:00-16:00"}', None),
        ('kind: hours, value: {monday: "08:00"}', None),
        ('kind: hours, value: {monday: "8-16"}', None),
        ('kind: hours, value: {monday: 16:00}', None),
        ('kind: hours, value: {"senin-kamis": "08:00-12:00"}', 'monday-thursday: "08:00-12:00"'),
        ('kind: hours, value: {"Senin - Kamis": "08:00-12:00"}', 'monday-thursday: "08:00-12:00"'),
        ('kind: hours, value: {"senin s.d. kamis": "08:00-12:00"}',
         'monday-thursday: "08:00-12:00"'),
        ('kind: hours, value: {"senin kamis": "08:00-12:00"}', None),
        ('kind: hours, value: {"friday-monday": "08:00-12:00"}', None),
        ('kind: hours, value: {"jum\'at": "08:00-12:00"}', 'friday: "08:00-12:00"'),
        ('kind: hours, value: {"munday": "08:00-12:00"}', None),
        ('kind: hours, value: {"thrusday": "08:00-12:00"}', 'thursday: "08:00-12:00"'),
        ('kind: hours, value: {"hari-kerja": "08:00-12:00"}', None),
        ('kind: hours, value: {"minggu": "08:00-12:00"}', 'sunday: "08:00-12:00"'),
        ('kind: hours, value: {"senin, kamis": "08:00-12:00"}', None),
    ],
    ('requirements', 'document: ktp'): [
        ('document: ktpp', '- document: ktp'),
        ('document: kpt', '- document: ktp'),
        ('document: KTP', None),
        ('document: kta', None),
    ],
    ('requirements', 'when: name-changed'): [
        ('when: name-change', '- {document: name-change-ruling, when: name-changed}'),
        ('when: not-name-changed', None),
    ],
    ('requirements', 'processing_time: overstay-observed'): [
        ('processing_time: overstay-day', None),
    ],
    ('requirements', 'channels: [m-paspor]'): [
        ('channels: [mpaspor]', 'channels: [m-paspor]'),
        ('channels: m-paspor', 'channels: [m-paspor]'),
        ('channels: -m-paspor', None),
    ],
    ('requirements', 'place: padang'): [
        ('place: padng', 'place: padang'),
    ],
    ('requirements', 'any_of: [birth-certificate, diploma]'): [
        ('any_of: birth-certificate, diploma', 'any_of: [birth-certificate, diploma]'),
        ('any_of: diploma', 'any_of: [diploma]'),
    ],
    ('requirements', '  steps: unknown'): [
        ('  steps: belum', None),
    ],
    ('fees', 'source: pp-45-2024}'): [
        ('source: pp-45-2025}', None),
    ],
    ('fees', 'against: dgi-fee-table'): [
        ('against: dgi-table', None),
    ],
    ('terms', 'written: [KTP]'): [
        ('written: KTP', 'written: [KTP]'),
        ('written: KTP, e-KTP', None),
        ('written: -KTP', None),
    ],
    ('fees', 'id: golden-visa'): [
        ('id: Golden Visa', 'id: golden-visa'),
        ('id: 2026', 'id: "2026"'),
        ('id: 12,5%', None),
    ],
    ('fees', '{id: Golden Visa, en: Golden Visa}'): [
        ('Golden Visa', 'name: {id: "Golden Visa", en: "…"}'),
        ('{id: 1.000, en: x}', 'id: "1.000"'),
        ('{id: no, en: x}', 'id: "no"'),
        ('{id: 12:30, en: x}', 'id: "12:30"'),
        ('{id: “Golden Visa”, en: Golden Visa}', 'name: {id: "Golden Visa", en: Golden Visa}'),
        ('{id: “Golden” Visa, en: Golden Visa}', None),
        ("{id: 'Jum’at', en: x}", None),
    ],
    ('fees', '{date: 2026-09-26'): [
        ('{on: 2026-09-26', None),
    ],
    ('notices', 'until: "2026-12-01 14:00"'): [
        ('untill: "2026-12-01 14:00"', 'until: "2026-12-01 14:00"'),
        ('sampai: "2026-12-01 14:00"', None),
    ],
    ('limits', 'value: 2'): [
        ('value: 1.000', 'value: 1000'),
        ('value: 12:30', None),
        ('value: 2.5', None),
        ('value: 2.30', None),
        ('value: 02', 'value: 2'),
        ('value: yes', None),
        ('value: 1,000', None),
        ('value: "2"', 'value: 2'),
    ],
    ('office', 'value: unknown'): [
        ('value: 0751123', 'value: "0751123"'),
        ('value: 8.30', 'value: "8.30"'),
    ],
    ('notices', 'rank: 2'): [
        ('rank: 02', 'rank: 2'),
    ],
    ('signage', 'inches: 55'): [
        ('inches: 055', 'inches: 55'),
        ('inches: 55,5', 'inches: 55.5'),
    ],
    ('fees', None): [
        ('', None),
    ],
    ('notices', None): [
        ('', '[]'),
        ('# nanti\n', '[]'),
    ],
    ('questions', None): [
        ('questions: []\n', None),
    ],
    ('requirements', '{limit:pay-within} setelah'): [
        ('{limit:pay-wihin} setelah',
         'id: "Bayar paling lambat {limit:pay-within} setelah mendaftar."'),
        ('{limit:overstay-day} setelah', None),
    ],
    ('fees', 'from: 2024-12-17, amount: 950000'): [
        ('from: 2024-12-20, amount: 950000', None),
    ],
    ('fees', '{from: 2022-10-12, until: 2024-12-16,'): [
        ('{from: 2022-10-12,', 'until: 2024-12-16'),
    ],
    ('speech', 'engine: espeak, voice: id'): [
        ('engine: gtts, voice: id', None),
        ('engine: espeek, voice: id', 'id: {engine: espeak, voice: id}'),
    ],
}  # fmt: skip
ROWS = [(stem, old, new, mend) for (stem, old), rows in MENDS.items() for new, mend in rows]


def mistakes_of(folder):
    try:
        load_catalogue(folder)
    except Mistakes as mistakes:
        return mistakes.mistakes
    return ()


@pytest.mark.parametrize(("stem", "old", "new", "mend"), ROWS, ids=range(len(ROWS)))
def test_a_line_to_paste_is_given_only_where_one_thing_can_be_meant(tmp_path, stem, old, new, mend):
    write_small_catalogue(tmp_path, **{stem: (old, new) if old else new})

    (mistake,) = mistakes_of(tmp_path)

    assert mistake.mend == mend
    assert sentence(mistake, "id") != sentence(mistake, "en")


SAME_KEY = [
    row for row in ROWS if row[1] and row[3] and row[2].split(":")[0] == row[3].split(":")[0]
]


@pytest.mark.parametrize(("stem", "old", "new", "mend"), SAME_KEY, ids=range(len(SAME_KEY)))
def test_the_pasted_line_ends_the_mistake(tmp_path, stem, old, new, mend):
    write_small_catalogue(tmp_path, **{stem: (old, new)})
    (before,) = mistakes_of(tmp_path)

    write_small_catalogue(tmp_path, **{stem: (old, mend)})

    assert before.code not in [mistake.code for mistake in mistakes_of(tmp_path)]


FORMS = [
    "{0}",
    "{1}",
    "Rp{1}",
    "Rp. {1},-",
    "{2}",
    "{3}",
    "IDR {2}",
    "{1},00",
    "{2}.00",
    "{1} rupiah",
]
TIMES = [("ribu", 3), ("rb", 3), ("juta", 6), ("miliar", 9)]


@given(st.integers(1000, 10**10), st.sampled_from(FORMS))
def test_an_amount_is_read_as_it_was_written_or_not_at_all(amount, form):
    commas = f"{amount:,}"
    marks = (str(amount), commas.replace(",", "."), commas, commas.replace(",", " "))

    assert amount_of(form.format(*marks)) == amount


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(TIMES))
def test_a_multiplied_amount_is_exact_or_not_read(whole, part, times):
    word, zeros = times

    meant = amount_of(f"{whole},{part:02} {word}")

    exact = (whole * 100 + part) * 10**zeros
    assert meant == (exact // 100 if exact % 100 == 0 else None)


@given(st.text("0123456789.,- Rprbujtaik", max_size=14))
def test_whatever_is_read_as_an_amount_has_the_same_digits(text):
    amount = amount_of(text)

    digits = "".join(sign for sign in text if sign.isdigit()).lstrip("0")
    assert amount is None or digits.rstrip("0") == str(amount).rstrip("0").lstrip("0")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31)), st.sampled_from("-/."))
def test_a_day_in_figures_is_read_only_where_day_and_month_cannot_change_places(day, mark):
    found = days_meant(f"{day.day:02}{mark}{day.month:02}{mark}{day.year}")

    assert day in found
    assert (len(found) == 1) == (day.day > 12 or day.day == day.month)


@given(st.dates(), st.sampled_from(sorted(MONTHS)))
def test_a_day_with_a_named_month_is_that_day(day, name):
    wanted = day.replace(month=MONTHS[name], day=min(day.day, 28))

    assert day_meant(f"{wanted.day} {name.title()} {wanted.year:04}") == wanted
    assert moment_meant(f"{wanted.isoformat()} 8.05") == f"{wanted.isoformat()} 08:05"


@given(st.times(), st.times(), st.sampled_from(["{}-{}", "{} s.d. {}", "pukul {} sampai {} WIB"]))
def test_a_span_is_never_turned_round(opens, closes, form):
    clocks = (opens.strftime("%H.%M"), closes.strftime("%H.%M"))
    forward = clocks[0] < clocks[1]

    meant = _meant_spans(form.format(*clocks))

    assert meant == ("-".join(clocks).replace(".", ":") if forward else None)
    assert time_meant(clocks[0]) == clocks[0].replace(".", ":")


CHOICES = ["application", "person", "book", "card", "day"]


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_a_choice_is_never_guessed_from_a_word_of_its_own(word):
    """One slip at most lies between what was typed and what is offered."""
    meant = choice_meant(word, CHOICES)

    if meant and word not in ("permohonan", "orang", "buku", "kartu", "hari"):
        assert abs(len(word) - len(meant)) <= 1
        assert len(set(word) ^ set(meant)) <= 2


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("permohonan", ["person"]), ("pp-45-2025", ["pp-45-2024"]), ("lost", ["last"]),
        ("unmarried", ["married"]), ("passport-electronic-15y", ["passport-electronic-10y"]),
        ("pay-withn", ["pay-within", "pay-with"]), ("man", ["men"]), ("", ["a"]),
    ],
)  # fmt: skip
def test_what_may_be_another_word_is_not_certain(word, words):
    assert certain(word, words) is None
