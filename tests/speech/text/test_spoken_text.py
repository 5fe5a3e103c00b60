from __future__ import annotations

import pytest

from noticeboard.model import Pronunciation, TermRecord
from noticeboard.speech.text import UnknownAbbreviation, make_lexicon, spoken


def term(*written: str, say: object = None, foreign: str | None = None) -> TermRecord:
    name = {"id": written[0], "en": written[0]}
    return TermRecord(id="a-term", name=name, written=written, say=say, foreign=foreign)


TERMS = (
    term("KTP", say="letters"),
    term("KK", say={"id": "kartu keluarga", "en": "family card"}),
    term("TPI", say="letters"),
    term("ITAS", say="word"),
    term("A4", "B1", "E31A", say="letters"),
    term("SP4N", say={"id": "es pe empat en", "en": "S P four N"}),
    term("M-Paspor", say={"id": "em paspor", "en": "M Paspor"}),
    term("VOA", say={"id": "visa saat kedatangan", "en": "visa on arrival"}),
    term("e-VOA", say={"id": "VOA elektronik", "en": "electronic VOA"}),
    term("EPO", say="letters", foreign="en"),
    term("Golden Visa", foreign="en"),
    term("Padang", foreign="id"),
    term("SKIM"),
)
LEXICONS = {language: make_lexicon(TERMS, (), language) for language in ("id", "en")}

INDONESIAN = {
    # money
    "Rp650.000": "enam ratus lima puluh ribu rupiah",
    "Rp100.000": "seratus ribu rupiah",
    "Rp1.000.000": "satu juta rupiah",
    "Rp1.950.000": "satu juta sembilan ratus lima puluh ribu rupiah",
    "Rp10.200.000": "sepuluh juta dua ratus ribu rupiah",
    "Rp21.000": "dua puluh satu ribu rupiah",
    "Rp0": "tidak ada biaya",
    "Rp 650.000,-": "enam ratus lima puluh ribu rupiah",
    "Rp650.000,00": "enam ratus lima puluh ribu rupiah",
    "Rp950,000": "sembilan ratus lima puluh ribu rupiah",
    "650rb": "enam ratus lima puluh ribu",
    "650 ribu": "enam ratus lima puluh ribu",
    "1 jt": "satu juta",
    "1,5 juta": "satu koma lima juta",
    "Rp1,5 juta": "satu koma lima juta rupiah",
    "USD 50": "lima puluh dolar Amerika",
    "Rp350.000 + Rp1.000.000": "tiga ratus lima puluh ribu rupiah ditambah satu juta rupiah",
    "Rp350.000–650.000": (
        "tiga ratus lima puluh ribu rupiah sampai enam ratus lima puluh ribu rupiah"
    ),
    "Rp1.000.000/hari": "satu juta rupiah per hari",
    # numbers
    "1.500 orang": "seribu lima ratus orang",
    "3,5": "tiga koma lima",
    "3,25%": "tiga koma dua lima persen",
    "4–6 hari kerja": "empat sampai enam hari kerja",
    "4 - 6 hari": "empat sampai enam hari",
    "1x24 jam": "satu kali dua puluh empat jam",
    "foto 4×6": "foto empat kali enam",
    "ke-1, ke-2, ke-10": "pertama, kedua, kesepuluh",
    "60+": "enam puluh ke atas",
    "≥20 orang": "sekurang-kurangnya dua puluh orang",
    "≤ 5 MB": "paling banyak lima megabita",
    "±3 hari": "kurang lebih tiga hari",
    "kode 820241": "kode delapan dua nol dua empat satu",
    "-5 °C": "minus lima derajat C",
    # days and hours
    "17 Desember 2024": "tujuh belas Desember dua ribu dua puluh empat",
    "17 Des 2024": "tujuh belas Desember dua ribu dua puluh empat",
    "17/12/2024": "tujuh belas Desember dua ribu dua puluh empat",
    "2024-12-17": "tujuh belas Desember dua ribu dua puluh empat",
    "1–3 Mei 2026": "satu sampai tiga Mei dua ribu dua puluh enam",
    "sejak 2009": "sejak dua ribu sembilan",
    "08.00–16.00 WIB": "pukul delapan sampai pukul enam belas, Waktu Indonesia Barat",
    "07.30": "pukul tujuh lewat tiga puluh",
    "pukul 08.05.": "pukul delapan lewat lima.",
    "jam 8": "jam delapan",
    "Senin–Jumat, 08.00": "Senin sampai Jumat, pukul delapan",
    # laws
    "PP 45/2024": "Peraturan Pemerintah Nomor empat puluh lima Tahun dua ribu dua puluh empat",
    "PP No. 45 Tahun 2024": (
        "Peraturan Pemerintah Nomor empat puluh lima Tahun dua ribu dua puluh empat"
    ),
    "Permenkumham 8/2014": (
        "Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor delapan Tahun dua ribu empat belas"
    ),
    "UU 6/2011 Pasal 78": (
        "Undang-Undang Nomor enam Tahun dua ribu sebelas Pasal tujuh puluh delapan"
    ),
    "Pasal 5 ayat (1) huruf a": "Pasal lima, ayat satu, huruf a",
    "Pasal 2A": "Pasal dua A",
    "Pasal 115(3)a": "Pasal seratus lima belas, ayat tiga, huruf a",
    "SE IMI-417.GR.01.01/2025": (
        "Surat Edaran Nomor I M I, empat satu tujuh, G R, nol satu, nol satu, "
        "Tahun dua ribu dua puluh lima"
    ),
    "PMK 9/PMK.02/2022": (
        "Peraturan Menteri Keuangan Nomor sembilan, P M K, nol dua, Tahun dua ribu dua puluh dua"
    ),
    # ways to reach somebody
    "(0751) 7055113": "nol tujuh lima satu, tujuh nol lima lima satu satu tiga",
    "021-5224658": "nol dua satu, lima dua dua empat enam lima delapan",
    "0812 3456 7890": (
        "nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol"
    ),
    "+62 751 7055113": (
        "plus enam dua, tujuh lima satu, tujuh nol lima lima satu satu tiga"
    ),
    "imigrasi.go.id": "imigrasi titik go titik i de",
    "Buka https://www.lapor.go.id/.": "Buka we we we titik lapor titik go titik i de.",
    "contact@imigrasi.go.id": "contact et imigrasi titik go titik i de",
    "e-visa.imigrasi.go.id/ppid": (
        "e strip visa titik imigrasi titik go titik i de garis miring ppid"
    ),
    "Jl. Khatib Sulaiman No. 50": "jalan Khatib Sulaiman nomor lima puluh",
    # abbreviations and codes
    "KTP dan KK": "K T P dan kartu keluarga",
    "KTP-nya": "K T P-nya",
    "ITAS": "itas",
    "A4, B1, E31A": "A empat, B satu, E tiga puluh satu A",
    "SP4N": "es pe empat en",
    "M-Paspor": "em paspor",
    "e-VOA": "visa saat kedatangan elektronik",
    "Kelas I TPI Padang": "Kelas satu T P I Padang",
    "Kelas II dan Bab XII": "Kelas dua dan Bab dua belas",
    "XIV": "empat belas",
    # signs
    "dan/atau": "dan atau",
    "hilang/rusak": "hilang atau rusak",
    "KTP (asli) & KK": "K T P, asli, dan kartu keluarga",
    "“Reguler” (baru).": "Reguler, baru.",
    "• Foto": "Foto",
    "Menu → Paspor": "Menu, lalu Paspor",
    "Tutup — besok buka": "Tutup, besok buka",
    "a.n. pemohon s.d. hari ini": "atas nama pemohon sampai dengan hari ini",
    "Apakah gratis? Ya!": "Apakah gratis? Ya!",
}  # fmt: skip

ENGLISH = {
    # money
    "Rp950,000": "nine hundred and fifty thousand rupiah",
    "Rp650.000": "six hundred and fifty thousand rupiah",
    "Rp1.950.000": "one million nine hundred and fifty thousand rupiah",
    "Rp0": "no fee",
    "+ Rp1,000,000": "plus one million rupiah",
    "Rp1,000,000/day": "one million rupiah per day",
    "Rp350,000–Rp650,000": (
        "three hundred and fifty thousand rupiah to six hundred and fifty thousand rupiah"
    ),
    "Rp1.5 million": "one point five million rupiah",
    # numbers
    "1,500 people": "one thousand five hundred people",
    "3.5": "three point five",
    "11%": "eleven per cent",
    "4–6 working days": "four to six working days",
    "within 1x24 hours": "within twenty-four hours",
    "a 4×6 photo": "a four by six photo",
    "the 2nd and 3rd": "the second and third",
    "60+": "sixty and over",
    "a 10-year passport": "a ten-year passport",
    "≥20 people": "at least twenty people",
    # days and hours
    "17 December 2024": "the seventeenth of December two thousand and twenty-four",
    "from the 17 Dec 2024": "from the seventeenth of December two thousand and twenty-four",
    "December 17, 2024": "the seventeenth of December two thousand and twenty-four",
    "17/12/2024": "the seventeenth of December two thousand and twenty-four",
    "1–3 May 2026": "the first to the third of May two thousand and twenty-six",
    "in 1945": "in nineteen forty-five",
    "5 may apply": "five may apply",
    "08:00": "eight o'clock in the morning",
    "08:00–16:30 WIB": (
        "eight o'clock in the morning to four thirty in the afternoon, Western Indonesia Time"
    ),
    "at 12:00 or 19:05": "at noon or seven oh five in the evening",
    "4:30 pm": "four thirty in the afternoon",
    # laws
    "PP 45/2024": "Government Regulation number forty-five of two thousand and twenty-four",
    "Government Regulation No. 45 of 2024": (
        "Government Regulation number forty-five of two thousand and twenty-four"
    ),
    "Permenkumham 8/2014": (
        "Regulation of the Minister of Law and Human Rights number eight "
        "of two thousand and fourteen"
    ),
    "Article 5(1)(a)": "Article five, paragraph one, letter a",
    "Annex III.A": "Annex three, A",
    "SE IMI-417.GR.01.01/2025": (
        "Circular number I M I, four one seven, G R, zero one, zero one, "
        "of two thousand and twenty-five"
    ),
    # ways to reach somebody
    "(0751) 7055113": "zero seven five one, seven zero five five one one three",
    "imigrasi.go.id": "imigrasi dot go dot I D",
    "contact@imigrasi.go.id": "contact at imigrasi dot go dot I D",
    "Jl. Khatib Sulaiman No. 50": "Jalan Khatib Sulaiman number fifty",
    # abbreviations and codes
    "your KTP and KK": "your K T P and family card",
    "two KTPs": "two K T P's",
    "A4, B1, E31A": "A four, B one, E thirty-one A",
    "an e-VOA": "an electronic visa on arrival",
    "Class I": "Class one",
    # signs
    "and/or": "and or",
    "lost/damaged": "lost or damaged",
    "the applicant’s book": "the applicant's book",
    "Monday–Friday — closed": "Monday to Friday, closed",
    "e.g. a form": "for example a form",
    "As observed. Is it?": "As observed. Is it?",
}


SHARED_UNITS = {
    "Rp350–650 ribu": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "Rp350-650 ribu": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "Rp350 - 650rb": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "Rp350–650k": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "Rp 350 s.d. 650 ribu": (
        "tiga ratus lima puluh ribu sampai dengan enam ratus lima puluh ribu rupiah"
    ),
    "Rp350 s/d 650 ribu": (
        "tiga ratus lima puluh ribu sampai dengan enam ratus lima puluh ribu rupiah"
    ),
    "Rp350 hingga Rp650 ribu": (
        "tiga ratus lima puluh ribu hingga enam ratus lima puluh ribu rupiah"
    ),
    "antara Rp350 dan 650 ribu": (
        "antara tiga ratus lima puluh ribu dan enam ratus lima puluh ribu rupiah"
    ),
    "Rp350–650 ribu/orang": (
        "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah per orang"
    ),
    "IDR 350–650 ribu": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "350–650 ribu rupiah": "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah",
    "Rp1–1,5 juta": "satu juta sampai satu koma lima juta rupiah",
    "5–10 ribu orang": "lima ribu sampai sepuluh ribu orang",
    # each with a unit of its own
    "Rp500 ribu–1 juta": "lima ratus ribu rupiah sampai satu juta rupiah",
    "Rp350rb-650rb": (
        "tiga ratus lima puluh ribu rupiah sampai enam ratus lima puluh ribu rupiah"
    ),
    "Rp950.000–1,5 juta": (
        "sembilan ratus lima puluh ribu rupiah sampai satu koma lima juta rupiah"
    ),
    "350.000–650.000 rupiah": (
        "tiga ratus lima puluh ribu sampai enam ratus lima puluh ribu rupiah"
    ),
    # no amounts, whatever stands before
    "Rp350.000 sampai 4 hari": "tiga ratus lima puluh ribu rupiah sampai empat hari",
    "Rp350.000 dan 2 foto": "tiga ratus lima puluh ribu rupiah dan dua foto",
    "Rp350.000 sampai 17 Desember": "tiga ratus lima puluh ribu rupiah sampai tujuh belas Desember",
}  # fmt: skip

ENGLISH_SHARED_UNITS = {
    "IDR 350–650 thousand": (
        "three hundred and fifty thousand to six hundred and fifty thousand rupiah"
    ),
    "Rp350 to 650 thousand": (
        "three hundred and fifty thousand to six hundred and fifty thousand rupiah"
    ),
    "Rp350–650 ribu": (
        "three hundred and fifty thousand to six hundred and fifty thousand rupiah"
    ),
    "between Rp1 and 1.5 million": "between one million and one point five million rupiah",
    "USD 1–2 million": "one million to two million American dollars",
    "350–650 thousand rupiah": (
        "three hundred and fifty thousand to six hundred and fifty thousand rupiah"
    ),
    "5–10 m": "five to ten metres",
    "Rp350,000 to 4 days": "three hundred and fifty thousand rupiah to four days",
}  # fmt: skip

AS_CLERKS_WRITE = {
    # money
    "650000 rupiah": "enam ratus lima puluh ribu rupiah",
    "650.000 rupiah": "enam ratus lima puluh ribu rupiah",
    "650.000,- Rupiah": "enam ratus lima puluh ribu Rupiah",
    "650 ribu rupiah": "enam ratus lima puluh ribu rupiah",
    "1 juta rupiah": "satu juta rupiah",
    "650000 IDR": "enam ratus lima puluh ribu rupiah",
    "RP 650.000": "enam ratus lima puluh ribu rupiah",
    "rp.650.000": "enam ratus lima puluh ribu rupiah",
    "Rp2 M": "dua miliar rupiah",
    "Rp1.001.000": "satu juta seribu rupiah",
    "Rp101.000": "seratus satu ribu rupiah",
    "Rp21.001": "dua puluh satu ribu satu rupiah",
    "1.001": "seribu satu",
    "2.001.000.000": "dua miliar satu juta",
    # addresses and people
    "Jl.Khatib Sulaiman No.50": "jalan Khatib Sulaiman nomor lima puluh",
    "jl. Khatib no. 5A": "jalan Khatib nomor lima A",
    "Jl. Khatib No. 5A. Bawa KTP.": "jalan Khatib nomor lima A. Bawa K T P.",
    "Jln.Mawar No. 12/B": "jalan Mawar nomor dua belas B",
    "Gg.Mawar, Kel.Durian, Kec.Barangin, Kab.Solok": (
        "gang Mawar, kelurahan Durian, kecamatan Barangin, kabupaten Solok"
    ),
    "RT/RW 01/02": "R T nol satu, R W nol dua",
    "RT 01/RW 02": "R T nol satu, R W nol dua",
    "RT.3 RW.4": "R T tiga R W empat",
    "Gedung A Lt.2": "Gedung A lantai dua",
    "Telp.(0751) 7055113": "telepon nol tujuh lima satu, tujuh nol lima lima satu satu tiga",
    "Telp.0751-7055113": "telepon nol tujuh lima satu, tujuh nol lima lima satu satu tiga",
    "62812-3456-7890": "enam dua delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol",
    "d.a.Kantor, a.n.Budi, u.p. Kepala": (
        "dengan alamat Kantor, atas nama Budi, untuk perhatian Kepala"
    ),
    "KTP, KK, dll.": "K T P, kartu keluarga, dan lain-lain",
    "akta, ijazah, dst": "akta, ijazah, dan seterusnya",
    "Dr. H. Budi, S.H., M.Si.": "doktor haji Budi, S H, M Si",
    "Budi, S.H. ... Senin tutup": "Budi, S H. Senin tutup",
    "Bpk. Budi dan Hj.Siti": "bapak Budi dan hajah Siti",
    # web addresses
    "wa.me/62812": "wa titik me garis miring enam dua delapan satu dua",
    "bit.ly/paspor-2024": "bit titik ly garis miring paspor strip dua nol dua empat",
    "instagram.com/imigrasi_padang": (
        "instagram titik com garis miring imigrasi garis bawah padang"
    ),
    "Ikuti @imigrasi_padang.": "Ikuti et imigrasi garis bawah padang.",
    "sub.imigrasi.go.id/path?x=1": (
        "sub titik imigrasi titik go titik i de garis miring path tanda tanya eks "
        "sama dengan satu"
    ),
    "layanan.info@imigrasi.go.id": "layanan titik info et imigrasi titik go titik i de",
    # days and years
    "17/12/24": "tujuh belas Desember dua ribu dua puluh empat",
    "17-12-2024": "tujuh belas Desember dua ribu dua puluh empat",
    "17.12.24": "tujuh belas Desember dua ribu dua puluh empat",
    "1/2/26": "satu Februari dua ribu dua puluh enam",
    "31/12/99": "tiga puluh satu Desember seribu sembilan ratus sembilan puluh sembilan",
    "12/17/24": "tujuh belas Desember dua ribu dua puluh empat",
    "17-20/12/2024": "tujuh belas sampai dua puluh Desember dua ribu dua puluh empat",
    "1/2/26-3/2/26": (
        "satu Februari dua ribu dua puluh enam sampai tiga Februari dua ribu dua puluh enam"
    ),
    # A school year lasts from one year to the other: its meaning is said, not its stroke.
    "tahun ajaran 2026/2027": (
        "tahun ajaran dua ribu dua puluh enam sampai dua ribu dua puluh tujuh"
    ),
    "2026/27": "dua ribu dua puluh enam sampai dua ribu dua puluh tujuh",
    "2025-2026": "dua ribu dua puluh lima sampai dua ribu dua puluh enam",
    # numbers
    "W.18.IMI-0123": "Nomor W, satu delapan, I M I, nol satu dua tiga",
    "UU No.6 Th.2011": "Undang-Undang Nomor enam Tahun dua ribu sebelas",
    "1/2 jam": "setengah jam",
    "2 1/2 jam": "dua setengah jam",
    "3/4": "tiga perempat",
    "2,5%": "dua koma lima persen",
    "ke-21": "kedua puluh satu",
    "24/7": "dua puluh empat jam setiap hari",
    "08.00-12.00": "pukul delapan sampai pukul dua belas",
}  # fmt: skip

ENGLISH_AS_CLERKS_WRITE = {
    "650000 rupiah": "six hundred and fifty thousand rupiah",
    "100,000 dollars": "one hundred thousand dollars",
    "Rp1.001.000": "one million one thousand rupiah",
    "Jl.Khatib Sulaiman No.50": "Jalan Khatib Sulaiman number fifty",
    "RT/RW 01/02, Kec.Barangin": "R T zero one, R W zero two, Kecamatan Barangin",
    "wa.me/62812": "wa dot me slash six two eight one two",
    "@imigrasi_padang": "at imigrasi underscore padang",
    "17/12/24": "the seventeenth of December two thousand and twenty-four",
    "17.12.2024": "the seventeenth of December two thousand and twenty-four",
    "2026/2027": "two thousand and twenty-six to two thousand and twenty-seven",
    "1/2": "one half",
    "2 1/2 hours": "two and a half hours",
    "3/4": "three quarters",
    "24/7": "twenty-four hours every day",
    "08.00-12.00": "eight o'clock in the morning to noon",
    "Dr. Budi, S.H.": "Doctor Budi, S H",
}


@pytest.mark.parametrize(("shown", "said"), SHARED_UNITS.items())
def test_a_unit_written_once_for_two_amounts_is_said_with_both(shown, said):
    assert spoken(shown, LEXICONS["id"]) == said


@pytest.mark.parametrize(("shown", "said"), ENGLISH_SHARED_UNITS.items())
def test_a_unit_written_once_is_said_with_both_in_english(shown, said):
    assert spoken(shown, LEXICONS["en"]) == said


@pytest.mark.parametrize(("shown", "said"), AS_CLERKS_WRITE.items())
def test_what_clerks_write_is_said_as_a_person_would_say_it(shown, said):
    assert spoken(shown, LEXICONS["id"]) == said


@pytest.mark.parametrize(("shown", "said"), ENGLISH_AS_CLERKS_WRITE.items())
def test_what_clerks_write_is_said_in_english_too(shown, said):
    assert spoken(shown, LEXICONS["en"]) == said


@pytest.mark.parametrize(("shown", "said"), INDONESIAN.items())
def test_indonesian_is_said_in_words(shown, said):
    assert spoken(shown, LEXICONS["id"]) == said


@pytest.mark.parametrize(("shown", "said"), ENGLISH.items())
def test_english_is_said_in_words(shown, said):
    assert spoken(shown, LEXICONS["en"]) == said


def test_a_whole_notice_is_said_as_a_person_would_say_it():
    shown = (
        "Mulai 17 Desember 2024, paspor elektronik (paling lama 10 tahun) Rp950.000; "
        "selesai 4 hari kerja."
    )

    assert spoken(shown, LEXICONS["id"]) == (
        "Mulai tujuh belas Desember dua ribu dua puluh empat, paspor elektronik, paling lama "
        "sepuluh tahun, sembilan ratus lima puluh ribu rupiah; selesai empat hari kerja."
    )


@pytest.mark.parametrize("token", ["XYZ", "E31B", "KBRI", "SP5N", "5G"])
def test_capitals_and_codes_without_a_term_are_reported(token):
    with pytest.raises(UnknownAbbreviation) as error:
        spoken(f"Bawa {token} Anda", LEXICONS["id"])

    assert error.value.token == token


def test_a_term_without_a_saying_explains_its_capitals_as_a_word():
    assert spoken("SKIM", LEXICONS["id"]) == "skim"


def test_a_term_that_is_said_by_itself_is_refused():
    terms = [term("KK", say={"id": "KK, kartu keluarga", "en": "family card"})]

    with pytest.raises(ValueError, match="KK"):
        make_lexicon(terms, (), "id")


def test_terms_outrank_the_built_in_explanations():
    lexicon = make_lexicon([term("SE", say="letters")], (), "id")

    assert spoken("SE dan UU", lexicon) == "S E dan Undang-Undang"


def test_the_digest_follows_every_part_of_the_lexicon():
    entry = Pronunciation(word="enam", language="id", engine="espeak", phonemes="@n'am")
    english_entry = entry.model_copy(update={"language": "en"})
    spelled = make_lexicon([term("KK", say="letters")], (), "id")
    digests = [
        spelled.digest,
        make_lexicon([term("KK", say="word")], (), "id").digest,
        make_lexicon([term("KK", say="letters", foreign="en")], (), "id").digest,
        make_lexicon([term("KK", say="letters")], [entry], "id").digest,
        make_lexicon([term("KK", say="letters")], (), "en").digest,
    ]

    assert len(set(digests)) == len(digests)
    assert make_lexicon([term("KK", say="letters")], [english_entry], "id").digest == digests[0]
