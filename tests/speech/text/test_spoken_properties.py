"""Figures are read back from the words by readers that know nothing of how they were made."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from noticeboard.model import TermRecord
from noticeboard.speech.text import make_lexicon, spoken

TERMS = (
    TermRecord(id="ktp", name={"id": "KTP", "en": "KTP"}, written=("KTP",), say="letters"),
    TermRecord(id="itas", name={"id": "ITAS", "en": "ITAS"}, written=("ITAS",), say="word"),
    TermRecord(id="visas", name={"id": "B1", "en": "B1"}, written=("B1", "E31A"), say="letters"),
    TermRecord(
        id="voa",
        name={"id": "VOA", "en": "VOA"},
        written=("VOA", "e-VOA"),
        say={"id": "visa saat kedatangan", "en": "visa on arrival"},
    ),
)
LEXICONS = {language: make_lexicon(TERMS, (), language) for language in ("id", "en")}
languages = st.sampled_from(["id", "en"])

UNITS = {
    "id": ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
    "en": [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
}
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12,
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
ORDINALS = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve", "twentieth": "twenty", "thirtieth": "thirty",
}  # fmt: skip


def read_indonesian(words: str) -> int:
    total = group = 0
    for word in re.sub(r"\bse(puluh|belas|ratus|ribu)\b", r"satu \1", words).split():
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word == "ratus":
            group *= 100
        elif word in ("puluh", "belas"):
            last = group % 10
            group += last * 9 if word == "puluh" else 10
        else:
            group += UNITS["id"].index(word)
    return total + group


def read_english(words: str) -> int:
    total = group = 0
    for word in words.replace("-", " ").replace(" and ", " ").split():
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word == "hundred":
            group *= 100
        elif word in TENS:
            group += 20 + 10 * TENS.index(word)
        else:
            group += UNITS["en"].index(word)
    return total + group


READ = {"id": read_indonesian, "en": read_english}


def grouped(amount: int, sign: str) -> str:
    return f"{amount:,}".replace(",", sign)


@settings(max_examples=400)
@given(amount=st.one_of(st.integers(1, 10**6), st.integers(1, 10**12)), language=languages)
def test_every_amount_reads_back_to_itself(amount, language):
    for sign in (".", ","):
        said = spoken(f"Rp{grouped(amount, sign)}", LEXICONS[language])

        assert said.endswith(" rupiah")
        assert READ[language](said.removesuffix(" rupiah")) == amount


@pytest.mark.parametrize("amount", [1, 11, 100, 1000, 1100, 10**6, 10**9, 10**12])
@pytest.mark.parametrize("language", ["id", "en"])
def test_amounts_at_the_edges_read_back(amount, language):
    said = spoken(f"Rp{grouped(amount, '.')}", LEXICONS[language])

    assert READ[language](said.removesuffix(" rupiah")) == amount


def told_in_indonesian(number: int) -> str:
    """The number as it is taught in school, group by group: se- for a single one up to seribu."""
    units = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]

    def below_thousand(group: int) -> str:
        hundreds, rest = divmod(group, 100)
        tens, ones = divmod(rest, 10)
        words = ["seratus" if hundreds == 1 else f"{units[hundreds]} ratus"] if hundreds else []
        if rest in (10, 11):
            words.append("sepuluh" if rest == 10 else "sebelas")
        elif tens == 1:
            words.append(f"{units[ones]} belas")
        else:
            words += ([f"{units[tens]} puluh"] if tens else []) + ([units[ones]] if ones else [])
        return " ".join(words)

    words = []
    for scale, name in ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu")):
        group, number = divmod(number, scale)
        if group:
            is_single = (group, name) == (1, "ribu")
            words.append("seribu" if is_single else f"{below_thousand(group)} {name}")
    return " ".join([*words, *([below_thousand(number)] if number else [])])


@settings(max_examples=400)
@given(groups=st.lists(st.one_of(st.sampled_from([0, 1, 10, 11, 21, 100, 101, 111]),
       st.integers(0, 999)), min_size=1, max_size=5))  # fmt: skip
def test_every_amount_is_said_as_it_is_taught_in_school(groups):
    amount = int("".join(f"{group:03}" for group in groups)) or 1

    said = spoken(f"Rp{grouped(amount, '.')}", LEXICONS["id"])

    assert said == f"{told_in_indonesian(amount)} rupiah"


AMOUNT_LINKS = {"id": ["–", "-", " – ", " s.d. ", " sampai ", " hingga "], "en": ["–", "-", " to "]}
UNIT_WORDS = {"id": {"ribu": 10**3, "juta": 10**6}, "en": {"thousand": 10**3, "million": 10**6}}


@settings(max_examples=300)
@given(data=st.data(), language=languages, first=st.integers(1, 998), more=st.integers(1, 998))
def test_both_ends_of_a_range_of_money_read_back_whatever_they_share(data, language, first, more):
    second = min(first + more, 999)
    unit = data.draw(st.sampled_from(list(UNIT_WORDS[language])))
    link = data.draw(st.sampled_from(AMOUNT_LINKS[language]))
    currency = data.draw(st.sampled_from(["Rp{}{}{} {}", "IDR {}{}{} {}", "{}{}{} {} rupiah"]))

    said = spoken(currency.format(first, link, second, unit), LEXICONS[language])

    ends = re.split(r" (?:sampai dengan|sampai|hingga|to) ", said.removesuffix(" rupiah"))
    scale = UNIT_WORDS[language][unit]
    assert [READ[language](end) for end in ends] == [first * scale, second * scale]


@settings(max_examples=300)
@example(amount=62_800_000_000, language="id")
@example(amount=628_123_456_789, language="en")
@given(amount=st.integers(1, 10**12), language=languages)
def test_an_amount_before_the_name_of_its_currency_reads_back(amount, language):
    for shown in (f"{amount} rupiah", f"{grouped(amount, '.')} rupiah", f"{amount} IDR"):
        said = spoken(shown, LEXICONS[language])

        assert READ[language](said.removesuffix(" rupiah")) == amount


def read_date(said: str, language: str) -> date:
    months = MONTHS[language].split()
    day, month, year = re.fullmatch(rf"(.+?) (?:of )?({'|'.join(months)}) (.+)", said).groups()
    if language == "en":
        day = day.removeprefix("the ")
        last = re.search(r"[a-z]+$", day)[0]
        day = day.removesuffix(last) + ORDINALS.get(last, last.removesuffix("th"))
    return date(READ[language](year), months.index(month) + 1, READ[language](day))


@settings(max_examples=300)
@given(day=st.dates(date(2000, 1, 1), date(2100, 12, 31)), language=languages)
def test_every_date_reads_back_to_itself(day, language):
    month = MONTHS[language].split()[day.month - 1]

    written = [
        f"{day.day} {month} {day.year}",
        day.isoformat(),
        *(day.strftime(form) for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")),
    ]
    if day.year < 2050:
        written += [day.strftime(form) for form in ("%d/%m/%y", "%d-%m-%y", "%d.%m.%y")]
    for shown in written:
        assert read_date(spoken(shown, LEXICONS[language]), language) == day


def read_time(said: str, language: str) -> tuple[int, int]:
    if language == "id":
        hours, _, minutes = said.removeprefix("pukul ").partition(" lewat ")
        return read_indonesian(hours), read_indonesian(minutes)
    if said in ("noon", "midnight"):
        return (12 if said == "noon" else 0), 0
    clock, part = re.fullmatch(r"(.+) (?:in the|at) (\w+)", said).groups()
    hour, *rest = clock.replace(" o'clock", "").replace("oh ", "").split(" ", 1)
    hours = read_english(hour) % 12
    is_afternoon = part in ("afternoon", "evening") or (part == "night" and hours > 8)
    return hours + 12 * is_afternoon, read_english(rest[0]) if rest else 0


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_minute_of_the_day_reads_back_to_itself(language):
    sign = "." if language == "id" else ":"
    for hours in range(24):
        for minutes in range(60):
            said = spoken(f"{hours:02}{sign}{minutes:02}", LEXICONS[language])

            assert read_time(said, language) == (hours, minutes)


PIECES = (
    "KTP", "ITAS", "B1", "E31A", "e-VOA", "Rp650.000", "Rp950,000", "Rp0", "Rp 650.000,-",
    "+ Rp1.000.000", "1,5 juta", "650rb", "3,5", "3.5", "1.500", "17 Desember 2024",
    "17 December 2024", "17/12/2024", "2024-12-17", "08.00–16.00 WIB", "08:00", "4–6 hari",
    "PP 45/2024", "Pasal 5 ayat (1) huruf a", "Article 5(1)(a)", "SE IMI-417.GR.01.01/2025",
    "(0751) 7055113", "imigrasi.go.id", "contact@imigrasi.go.id", "Jl. Khatib No. 50", "60+",
    "≥20", "±3", "&", "/", "*", "Kelas I", "Class XII", "ke-2", "2nd", "1x24 jam", "4×6 cm",
    "(baru)", "“kutipan”", "→", "•", "—", "–", "-", ",", ".", "?", "!", ":", ";", "'", "%", "<",
    "Rp350–650 ribu", "1.001.000", "650000 rupiah", "RT/RW 01/02", "No.5A", "Jl.Mawar", "S.H.",
    "wa.me/62?x=1", "@nama_1", "17/12/24", "2026/2027", "24/7", "1/2", "s.d.650", "H. Ali", "k",
    ">", "[[", "]]", "a.n.", "dan/atau", "paspor", "Senin–Jumat", "I", "V", "X", "A", "...", "½",
    "٣", "²", "0", "007", "123456789", "1.2.3", "=", "@", "#", "_", "no.", "Rp", "WIB", "\n", "é",
)  # fmt: skip
texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", " ", ", ", "\n"])), max_size=8
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@settings(max_examples=600)
@example(text="S.H. ... Pasal 5", language="id")
@example(text="S.H. . H. Ali", language="id")
@example(text="S.H. . Kelas I", language="en")
@given(text=texts, language=languages)
def test_what_is_said_has_no_figure_and_no_sign_and_is_said_as_it_is(text, language):
    said = spoken(text, LEXICONS[language])

    assert re.fullmatch(r"[^\W\d_]*(?:[ .,?!:;'-]|[^\W\d_])*", said)
    assert "Rp" not in said
    assert spoken(said, LEXICONS[language]) == said


@settings(max_examples=300)
@given(text=st.text(alphabet="0123456789.,-–:/ ()+%xR", max_size=24), language=languages)
def test_no_jumble_of_figures_and_signs_gets_through(text, language):
    said = spoken(text.replace("R", " Rp "), LEXICONS[language])

    assert not any(sign.isnumeric() for sign in said)
    assert not set(said) & set("/()–—+%@&")
