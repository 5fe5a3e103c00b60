"""English words for figures and signs."""

from __future__ import annotations

from noticeboard.speech.text.numbers import cardinal, ordinal
from noticeboard.speech.text.vocabulary import LawWords, Signs, Vocabulary, WebWords


def _date(day: str, month: str, year: str) -> str:
    return " ".join(part for part in (f"the {day}", f"of {month}" if month else "", year) if part)


def _ordinal(number: int) -> str:
    return ordinal(number, "en")


def _year(number: int) -> str:
    """Say 1945 as two pairs; from 2000 on a year is said like any number."""
    if not 1900 <= number <= 1999:
        return cardinal(number, "en")
    rest = number - 1900
    if rest == 0:
        return "nineteen hundred"
    return f"nineteen {'oh ' if rest < 10 else ''}{cardinal(rest, 'en')}"


def _clock(hours: int, minutes: int, announced: str) -> str:
    if minutes == 0 and hours in (0, 12, 24):
        said = "noon" if hours == 12 else "midnight"
    else:
        said = f"{_twelve_hours(hours % 24, minutes)} {_part_of_day(hours % 24)}"
    return f"{announced} {said}".strip()


def _twelve_hours(hours: int, minutes: int) -> str:
    hour = cardinal(hours % 12 or 12, "en")
    if minutes == 0:
        return f"{hour} o'clock"
    return f"{hour} {'oh ' if minutes < 10 else ''}{cardinal(minutes, 'en')}"


def _part_of_day(hours: int) -> str:
    if 4 <= hours < 12:
        return "in the morning"
    if 12 <= hours < 18:
        return "in the afternoon"
    return "in the evening" if 18 <= hours < 21 else "at night"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9,
    "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip

ENGLISH = Vocabulary(
    language="en",
    decimal=".",
    decimal_word="point",
    signs=Signs(
        plus="plus",
        minus="minus",
        percent="per cent",
        times="by",
        equals="equals",
        at_least="at least",
        at_most="at most",
        more_than="more than",
        less_than="less than",
        about="about",
        and_over="and over",
        degrees="degrees",
        and_="and",
        or_="or",
        to="to",
        per="per",
        then="then",
    ),
    web=WebWords(
        dot="dot",
        at="at",
        slash="slash",
        underscore="underscore",
        dash="dash",
        plus="plus",
        others={
            "?": "question mark",
            "=": "equals",
            "&": "and",
            "%": "per cent",
            "#": "hash",
            "~": "tilde",
            ":": "colon",
        },
        letters={letter: letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"},
    ),
    laws=LawWords(
        number="number {}",
        year="of {}",
        article=r"[Aa]rticle|Pasal",
        paragraph="paragraph",
        letter="letter",
        ranked=r"[Cc]lass|[Kk]elas|[Cc]hapter|[Aa]nnex|[Pp]hase|[Pp]art|[Ll]evel|[Gg]roup",
    ),
    months={name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT_MONTHS,
    day=_ordinal,
    date=_date,
    ordinal_pattern=r"\b(\d{1,4})(?:st|nd|rd|th)\b",
    ordinal=_ordinal,
    year=_year,
    clock_sign=":",
    clock_words=r"[Aa]t|[Ff]rom",
    clock=_clock,
    multiples={
        "k": "thousand",
        "thousand": "thousand",
        "m": "million",
        "mn": "million",
        "million": "million",
        "bn": "billion",
        "billion": "billion",
        "trillion": "trillion",
        # As they are in names and quotations from Indonesian.
        "rb": "thousand",
        "ribu": "thousand",
        "jt": "million",
        "juta": "million",
        "miliar": "billion",
    },
    currencies={
        "Rp": "rupiah",
        "IDR": "rupiah",
        "US$": "American dollars",
        "USD": "American dollars",
        "$": "dollars",
        "€": "euros",
        "EUR": "euros",
    },
    ranges=r"to|until|up\s+to|sampai|s\.d\.|s/d",
    pairs="and|or",
    no_fee="no fee",
    abbreviations={
        r"[Nn]o\.?(?=\s*\d)": "number",
        r"[Tt]elp?\.": "telephone",
        r"e\.g\.": "for example",
        r"i\.e\.": "that is",
        r"etc\.?": "and so on",
        r"approx\.?": "approximately",
        r"and/or": "and or",
        r"St\.": "Street",
        r"1\s?[x×]\s?24(?=\s?h)": "24",
        r"24/7(?!/)": "24 hours every day",
        r"s\.d\.|s/d": "to",
        r"a\.n\.|a/n": "in the name of",
        r"(?<=\d )1/2(?![/,]\d)": "and a half",
        r"(?<![/,])1/2(?![/,]\d)": "one half",
        r"(?<![/,])1/4(?![/,]\d)": "one quarter",
        r"(?<![/,])1/3(?![/,]\d)": "one third",
        r"(?<![/,])3/4(?![/,]\d)": "three quarters",
        r"(?<![/,])2/3(?![/,]\d)": "two thirds",
    },
    units={
        "km": "kilometres",
        "m": "metres",
        "cm": "centimetres",
        "mm": "millimetres",
        "kg": "kilograms",
        "g": "grams",
        "KB": "kilobytes",
        "MB": "megabytes",
        "GB": "gigabytes",
        "px": "pixels",
        "h": "hours",
        "hrs": "hours",
        "min": "minutes",
        "x": "times",
        "pp": "pages",
        "k": "thousand",
    },
    addresses={
        r"[Nn]o\.(?=\s*\d)": "number",
        r"[Jj]ln?\.|JL\.": "Jalan",
        r"[Gg]g\.": "Gang",
        r"[Kk]el\.": "Kelurahan",
        r"[Kk]ec\.": "Kecamatan",
        r"[Kk]ab\.": "Kabupaten",
        r"[Pp]rov\.": "Province of",
        r"[Ll]t\.?(?=\s*\d)": "floor",
        r"(?<!\b[A-Z] )H\.(?=\s?[A-Z][a-z])": "Haji",
        r"Hj\.": "Hajjah",
        r"[Dd]r\.": "Doctor",
        r"Prof\.": "Professor",
        r"Ir\.": "Engineer",
        r"Mr\.": "Mister",
        r"Mrs\.": "Missus",
        r"Ms\.": "Miss",
    },
    counted=(
        r"working day|day|person|month|year|hour|minute|week|application|applicant|book|card|page|copy|"
        r"child|time"
    ),
    explained={
        "PP": "Government Regulation",
        "UU": "Law",
        "SE": "Circular",
        "PMK": "Regulation of the Minister of Finance",
        "Perpres": "Presidential Regulation",
        "Keppres": "Presidential Decree",
        "Perda": "Regional Regulation",
        "Perki": "Regulation of the Information Commission",
        "Permenkumham": "Regulation of the Minister of Law and Human Rights",
        "PermenPANRB": ("Regulation of the Minister of State Apparatus and Bureaucratic Reform"),
        "RT": "R T",
        "RW": "R W",
        "WIB": "Western Indonesia Time",
        "WITA": "Central Indonesia Time",
        "WIT": "Eastern Indonesia Time",
    },
)
