"""How people write numbers, money, lengths of time and dates, in both languages at once."""

from __future__ import annotations

from typing import TypedDict

Span = tuple[int, str]
"""A number of days, weeks, months or years."""


class NumberWords(TypedDict):
    """Words for numbers, units and days, as `understand.js` reads them too."""

    digits: dict[str, int]
    tens: dict[str, int]
    times: dict[str, int]
    units: dict[str, str]
    single: dict[str, str]
    months: dict[str, int]
    days_away: dict[str, int]
    ahead: list[str]
    behind: list[str]
    before: list[str]
    after: list[str]
    year_words: list[str]
    age_gaps: list[str]
    old: list[str]
    own_dates: list[str]
    i_am: list[str]


UNITS = {
    "day": "hari hr hri ari day days",
    "week": "minggu mgg mggu mingg week weeks wk",
    "month": "bulan bln bl bulanan month months mo",
    "year": "tahun thn th taun tahunan year years yr yrs yo",
}
MONTHS = (
    "januari jan january", "februari feb pebruari february", "maret mar march",
    "april apr", "mei may", "juni jun june", "juli jul july", "agustus agu ags aug agt august",
    "september sep sept", "oktober okt oct october", "november nov nop nopember",
    "desember des dec december",
)  # fmt: skip


def _numbered(words: str, first: int) -> dict[str, int]:
    return {word: first + at for at, word in enumerate(words.split())}


NUMBER_WORDS: NumberWords = {
    "digits": {
        **_numbered("nol satu dua tiga empat lima enam tujuh delapan sembilan", 0),
        **_numbered("one two three four five six seven eight nine", 1),
        "duo": 2, "tigo": 3, "ampek": 4, "limo": 5, "anam": 6, "tujuah": 7, "salapan": 8,
    },
    "tens": {
        "sepuluh": 10, "sebelas": 11, "seratus": 100, "sapuluah": 10,
        **_numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen", 10),
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    "times": {
        "belas": 0, "puluh": 10, "puluah": 10, "ratus": 100, "hundred": 100,
        "ribu": 1000, "rb": 1000, "rbu": 1000, "rebu": 1000, "k": 1000, "thousand": 1000,
        "juta": 1_000_000, "jt": 1_000_000, "jta": 1_000_000, "jeti": 1_000_000,
        "million": 1_000_000, "mio": 1_000_000,
        "seribu": -1000, "sejuta": -1_000_000, "sejeti": -1_000_000,
    },
    "units": {word: unit for unit, words in UNITS.items() for word in words.split()},
    "single": {
        "sehari": "day",
        **dict.fromkeys(("seminggu", "semgg", "semggu", "semingg"), "week"),
        **dict.fromkeys(("sebulan", "sebln", "sebl"), "month"),
        **dict.fromkeys(("setahun", "sethn", "setaun"), "year"),
    },
    "months": {word: at for at, row in enumerate(MONTHS, start=1) for word in row.split()},
    "days_away": {
        "besok": 1, "bsk": 1, "besuk": 1, "esok": 1, "bisuak": 1, "lusa": 2, "tomorrow": 1,
        "kemarin": -1, "kmrn": -1, "kmaren": -1, "kemaren": -1, "patang": -1, "yesterday": -1,
    },
    "ahead": ["depan", "dpn", "muka", "next", "coming"],
    "behind": ["lalu", "kemarin", "kmrn", "kemaren", "last", "silam", "ago"],
    "before": ["sebelum", "sblm", "sebelom", "before"],
    "after": ["sejak", "setelah", "sesudah", "mulai", "since", "after", "from", "per"],
    "year_words": ["tahun", "thn", "th", "taun", "year", "in"],
    "age_gaps": [
        "saya", "ku", "aku", "gue", "gw", "baru", "masih", "sudah", "udah", "umur", "usia",
        "yang", "yg", "is", "my", "s", "sekitar", "hampir", "berumur", "berusia", "umurnya",
        "usianya", "aged", "age", "a", "was", "who", "of", "nya", "kami", "our", "ini", "laki",
        "perempuan", "cowok", "cewek", "pertama", "kedua",
    ],
    "old": ["old", "tua"],
    "i_am": ["am", "im", "turned", "turns", "turning", "genap", "menginjak"],
    "own_dates": [
        "terbit", "terbitan", "terbitnya", "keluaran", "dibuat", "buatan", "expired", "exp", "mati",
        "habis", "abis", "habisnya", "lahir", "kelahiran", "berlaku", "sampai", "sampe", "hilang",
        "ilang", "nikah", "menikah", "masuk", "issued", "born", "expires", "expire", "until",
        "valid", "lost", "married", "entered", "arrived", "kadaluarsa", "kedaluwarsa",
    ],
}  # fmt: skip
