"""Indonesian words for figures and signs."""

from __future__ import annotations

from noticeboard.speech.words.numbers import cardinal
from noticeboard.speech.words.vocabulary import LawWords, Signs, Vocabulary, WebWords


def _date(day: str, month: str, year: str) -> str:
    return " ".join(part for part in (day, month, year) if part)


def _ordinal(number: int) -> str:
    return "pertama" if number == 1 else f"ke{cardinal(number, 'id')}"


def _year(number: int) -> str:
    return cardinal(number, "id")


def _clock(hours: int, minutes: int, announced: str) -> str:
    said = f"{announced or 'pukul'} {cardinal(hours, 'id')}"
    return f"{said} lewat {cardinal(minutes, 'id')}" if minutes else said


_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
_SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Agu": 8, "Ags": 8, "Agt": 8,
    "Sep": 9, "Sept": 9, "Okt": 10, "Nov": 11, "Des": 12,
}  # fmt: skip

_LETTERS = "a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet"

INDONESIAN = Vocabulary(
    language="id",
    decimal=",",
    decimal_word="koma",
    signs=Signs(
        plus="ditambah", minus="minus", percent="persen", times="kali", equals="sama dengan",
        at_least="sekurang-kurangnya", at_most="paling banyak", more_than="lebih dari",
        less_than="kurang dari", about="kurang lebih", and_over="ke atas", degrees="derajat",
        and_="dan", or_="atau", to="sampai", per="per", then="lalu",
    ),
    web=WebWords(
        dot="titik", at="et", slash="garis miring", underscore="garis bawah", dash="strip",
        plus="plus",
        letters=dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTERS.split(), strict=True)),
    ),
    laws=LawWords(
        number="Nomor {}", year="Tahun {}",
        article=r"[Pp]asal", paragraph="ayat", letter="huruf",
        ranked=r"[Kk]elas|[Bb]ab|BAB|[Ll]ampiran|[Tt]ahap|[Gg]olongan|[Tt]ingkat|[Bb]agian",
    ),
    months={name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT_MONTHS,
    day=_year,
    date=_date,
    ordinal_pattern=r"\bke-(\d{1,4})\b",
    ordinal=_ordinal,
    year=_year,
    clock_sign=".:",
    clock_words=r"[Pp]ukul|[Jj]am",
    clock=_clock,
    multiples={
        "rb": "ribu", "ribu": "ribu", "jt": "juta", "juta": "juta", "miliar": "miliar",
        "triliun": "triliun",
    },
    currencies={
        "Rp": "rupiah", "IDR": "rupiah", "US$": "dolar Amerika", "USD": "dolar Amerika",
        "$": "dolar", "€": "euro", "EUR": "euro",
    },
    no_fee="tidak ada biaya",
    abbreviations={
        r"No\.?(?=\s*\d)|Nomor(?=\s*\d)": "nomor", r"Jl\.|Jln\.": "jalan", r"Gg\.": "gang",
        r"Kel\.": "kelurahan", r"Kec\.": "kecamatan", r"Kab\.": "kabupaten",
        r"Prov\.": "provinsi", r"[Tt]elp?\.": "telepon", r"[Tt]gl\.?": "tanggal",
        r"a\.n\.|a/n": "atas nama", r"s\.d\.|s/d": "sampai dengan", r"d\.a\.|d/a": "dengan alamat",
        r"dll\.?": "dan lain-lain", r"dsb\.?": "dan sebagainya", r"yth\.?|Yth\.?": "yang terhormat",
        r"dan/atau": "dan atau", r"hlm\.?": "halaman", r"thn\.?": "tahun", r"bln\.?": "bulan",
        r"mnt\.?": "menit",
    },
    units={
        "km": "kilometer", "m": "meter", "cm": "sentimeter", "mm": "milimeter",
        "kg": "kilogram", "g": "gram", "KB": "kilobita", "MB": "megabita", "GB": "gigabita",
        "px": "piksel", "x": "kali", "rb": "ribu", "jt": "juta",
    },
    counted=(
        r"hari|orang|bulan|tahun|jam|menit|minggu|permohonan|pemohon|buku|kartu|lembar|halaman|"
        r"salinan|anak|kali"
    ),
    explained={
        "PP": "Peraturan Pemerintah", "UU": "Undang-Undang", "SE": "Surat Edaran",
        "PMK": "Peraturan Menteri Keuangan", "Perpres": "Peraturan Presiden",
        "Keppres": "Keputusan Presiden", "Perda": "Peraturan Daerah",
        "Perki": "Peraturan Komisi Informasi",
        "Permenkumham": "Peraturan Menteri Hukum dan Hak Asasi Manusia",
        "PermenPANRB": (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
        ),
        "WIB": "Waktu Indonesia Barat", "WITA": "Waktu Indonesia Tengah",
        "WIT": "Waktu Indonesia Timur",
    },
)  # fmt: skip
