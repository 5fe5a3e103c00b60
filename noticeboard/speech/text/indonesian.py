"""Indonesian words for figures and signs."""

from __future__ import annotations

from noticeboard.speech.text.numbers import cardinal
from noticeboard.speech.text.vocabulary import LawWords, Signs, Vocabulary, WebWords


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
        plus="ditambah",
        minus="minus",
        percent="persen",
        times="kali",
        equals="sama dengan",
        at_least="sekurang-kurangnya",
        at_most="paling banyak",
        more_than="lebih dari",
        less_than="kurang dari",
        about="kurang lebih",
        and_over="ke atas",
        degrees="derajat",
        and_="dan",
        or_="atau",
        to="sampai",
        per="per",
        then="lalu",
    ),
    web=WebWords(
        dot="titik",
        at="et",
        slash="garis miring",
        underscore="garis bawah",
        dash="strip",
        plus="plus",
        others={
            "?": "tanda tanya",
            "=": "sama dengan",
            "&": "dan",
            "%": "persen",
            "#": "tagar",
            "~": "tilde",
            ":": "titik dua",
        },
        letters=dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTERS.split(), strict=True)),
    ),
    laws=LawWords(
        number="Nomor {}",
        year="Tahun {}",
        article=r"[Pp]asal",
        paragraph="ayat",
        letter="huruf",
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
        "rb": "ribu",
        "ribu": "ribu",
        "k": "ribu",
        "jt": "juta",
        "juta": "juta",
        "M": "miliar",
        "miliar": "miliar",
        "milyar": "miliar",
        "T": "triliun",
        "triliun": "triliun",
    },
    currencies={
        "Rp": "rupiah",
        "IDR": "rupiah",
        "US$": "dolar Amerika",
        "USD": "dolar Amerika",
        "$": "dolar",
        "€": "euro",
        "EUR": "euro",
    },
    ranges=r"sampai(?:\s+dengan)?|hingga|s\.d\.|s/d",
    pairs="dan|atau",
    no_fee="tidak ada biaya",
    abbreviations={
        r"[Nn]o\.?(?=\s*\d)|Nomor(?=\s*\d)": "nomor",
        r"[Tt]elp?\.?": "telepon",
        r"[Tt]gl\.?": "tanggal",
        r"a\.n\.|a/n": "atas nama",
        r"s\.d\.|s/d": "sampai dengan",
        r"d\.a\.|d/a": "dengan alamat",
        r"u\.p\.|u/p": "untuk perhatian",
        r"dll\.?": "dan lain-lain",
        r"dsb\.?": "dan sebagainya",
        r"dst\.?": "dan seterusnya",
        r"dkk\.?": "dan kawan-kawan",
        r"yth\.?|Yth\.?": "yang terhormat",
        r"dan/atau": "dan atau",
        r"24/7(?!/)": "24 jam setiap hari",
        r"(?<![/,])1/2(?![/,]\d)": "setengah",
        r"(?<![/,])1/4(?![/,]\d)": "seperempat",
        r"(?<![/,])1/3(?![/,]\d)": "sepertiga",
        r"(?<![/,])3/4(?![/,]\d)": "tiga perempat",
        r"(?<![/,])2/3(?![/,]\d)": "dua pertiga",
        r"hlm\.?": "halaman",
        r"thn\.?": "tahun",
        r"bln\.?": "bulan",
        r"mnt\.?": "menit",
    },
    units={
        "km": "kilometer",
        "m": "meter",
        "cm": "sentimeter",
        "mm": "milimeter",
        "kg": "kilogram",
        "g": "gram",
        "KB": "kilobita",
        "MB": "megabita",
        "GB": "gigabita",
        "px": "piksel",
        "x": "kali",
        "rb": "ribu",
        "jt": "juta",
        "k": "ribu",
        "th": "tahun",
    },
    addresses={
        r"[Nn]o\.(?=\s*\d)|NO\.(?=\s*\d)": "nomor",
        r"[Jj]ln?\.|JL\.": "jalan",
        r"[Gg]g\.": "gang",
        r"[Kk]el\.": "kelurahan",
        r"[Kk]ec\.": "kecamatan",
        r"[Kk]ab\.": "kabupaten",
        r"[Pp]rov\.": "provinsi",
        r"[Dd]s\.": "desa",
        r"[Dd]sn\.": "dusun",
        r"[Kk]omp\.": "kompleks",
        r"[Pp]erum\.": "perumahan",
        r"[Kk]av\.": "kaveling",
        r"[Ll]t\.?(?=\s*\d)": "lantai",
        r"[Tt]h\.(?=\s?\d{4})": "Tahun",
        # After a letter of its own it is spelling, and its full stop ends a sentence: "S H. Senin".
        r"(?<!\b[A-Z] )H\.(?=\s?[A-Z][a-z])": "haji",
        r"Hj\.": "hajah",
        r"Dr\.": "doktor",
        r"dr\.": "dokter",
        r"drg\.": "dokter gigi",
        r"Drs\.": "doktorandus",
        r"Dra\.": "doktoranda",
        r"Ir\.": "insinyur",
        r"Prof\.": "profesor",
        r"[Bb]pk\.": "bapak",
        r"[Ss]dr\.": "saudara",
        r"[Ss]dri\.": "saudari",
    },
    counted=(
        r"hari|orang|bulan|tahun|jam|menit|minggu|permohonan|pemohon|buku|kartu|lembar|halaman|"
        r"salinan|anak|kali"
    ),
    explained={
        "PP": "Peraturan Pemerintah",
        "UU": "Undang-Undang",
        "SE": "Surat Edaran",
        "PMK": "Peraturan Menteri Keuangan",
        "Perpres": "Peraturan Presiden",
        "Keppres": "Keputusan Presiden",
        "Perda": "Peraturan Daerah",
        "Perki": "Peraturan Komisi Informasi",
        "Permenkumham": "Peraturan Menteri Hukum dan Hak Asasi Manusia",
        "PermenPANRB": ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
        "RT": "R T",
        "RW": "R W",
        "WIB": "Waktu Indonesia Barat",
        "WITA": "Waktu Indonesia Tengah",
        "WIT": "Waktu Indonesia Timur",
    },
)
