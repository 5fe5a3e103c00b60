"""Words are understood in every form and spelling that people give them."""

import pytest

from noticeboard.answers.named_terms import terms_in
from noticeboard.answers.readings import read_word
from noticeboard.answers.word_forms import distance, sound_of
from tests.answers.test_understand import VOCABULARY

FORMS = {
    "ambil": "mengambil diambil pengambilan ambilkan mengambilkan diambilkan ambilnya terambil",
    "bayar": "membayar dibayar bayarnya dibayarkan membayarkan bayarin terbayar pembayaran",
    "hilang": "kehilangan menghilang menghilangkan dihilangkan hilangnya",
    "rusak": "kerusakan merusak dirusak rusaknya perusakan merusakkan",
    "perpanjang": "perpanjangan memperpanjang diperpanjang perpanjangannya perpanjangin",
    "ganti": "mengganti diganti penggantian gantinya gantiin menggantikan pengganti bergantian",
    "ubah": "mengubah diubah pengubahan ubahnya ubahkan",
    "daftar": "mendaftar didaftar pendaftaran mendaftarkan didaftarkan pendaftarannya daftarin",
    "syarat": "persyaratan syaratnya mensyaratkan disyaratkan bersyarat",
    "biaya": "biayanya pembiayaan membiayai dibiayai berbiaya",
    "buat": "membuat dibuat pembuatan buatkan dibuatkan membuatkan buatnya buatin",
    "urus": "mengurus diurus pengurusan uruskan menguruskan diuruskan ngurus urusin",
    "cetak": "mencetak dicetak pencetakan cetakan tercetak",
    "kirim": "mengirim dikirim pengiriman kirimkan mengirimkan dikirimkan kirimin",
    "antar": "mengantar diantar pengantaran antarkan diantarkan antarin",
    "titip": "menitip dititip titipan menitipkan dititipkan penitipan",
    "wakil": "mewakili diwakili mewakilkan diwakilkan perwakilan wakilnya",
    "lapor": "melapor dilapor laporan melaporkan dilaporkan pelaporan lapornya",
    "keluh": "mengeluh keluhan dikeluhkan mengeluhkan",
    "denda": "mendenda didenda dendanya pendendaan",
    "proses": "memproses diproses prosesnya pemrosesan terproses",
    "antri": "mengantri antrian diantri antriannya ngantri antrinya",
    "transfer": "mentransfer ditransfer transferan transfernya ditransferkan",
    "naik": "menaikkan dinaikkan kenaikan naiknya kenaikannya",
    "tutup": "menutup ditutup penutupan tutupnya tertutup",
    "buka": "membuka dibuka pembukaan bukanya terbuka",
    "hubungi": "menghubungi dihubungi hubungin",
    "paspor": "paspornya pasporku paspormu berpaspor paspor2 paspornyo",
    "anak": "anaknya anakku anakmu anak2 anak2nya",
    "jemput": "menjemput dijemput penjemputan jemputan jemputin",
    "koreksi": "mengoreksi dikoreksi pengoreksian koreksinya",
    "tambah": "menambah ditambah penambahan tambahkan menambahkan ditambahkan tambahan",
}
"""Roots, and the forms that somebody at a counter hears of them."""


def concepts(word):
    return read_word(word, VOCABULARY).concepts


def test_the_forms_of_a_root_are_understood_as_the_root():
    pairs = [(root, form) for root, forms in FORMS.items() for form in forms.split()]
    known = [pair for pair in pairs if concepts(pair[0])]

    wrong = [
        (root, form, concepts(form)) for root, form in known if concepts(form) != concepts(root)
    ]

    assert len({root for root, _ in known}) >= 30 and len(known) >= 100
    assert len(wrong) <= 0.02 * len(known), wrong


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pspr", "paspor"), ("pasporr", "paspor"), ("passpor", "paspor"), ("paspotr", "paspor"),
        ("hlng", "hilang"), ("hilagn", "hilang"), ("kehilngan", "hilang"), ("hilaaang", "hilang"),
        ("rsk", "rusak"), ("syrat", "syarat"), ("saratnya", "syarat"), ("biyaya", "biaya"),
        ("perpanjngan", "perpanjang"), ("perpnjangan", "perpanjang"), ("prpanjang", "perpanjang"),
        ("dokumentnya", "syarat"), ("imigarsi", "imigrasi"), ("imigrasinya", "imigrasi"),
        ("kantoor", "kantor"), ("visanya", "visa"), ("vissa", "visa"), ("fisa", "visa"),
        ("oeroes", "buat"), ("doeit", "biaya"), ("tjetak", "cetak"), ("quota", "kuota"),
        ("akhirat", None), ("requirments", "syarat"), ("renewel", "perpanjang"), ("adress", "di-mana"),
        ("documnets", "syarat"), ("passprot", "paspor"), ("overstayd", "overstay"),
        ("foreigners", "wna"), ("kids", "anak"), ("anak2nya", "anak"), ("ibu2", "ibu"),
    ],
)  # fmt: skip
def test_a_word_is_understood_as_it_sounds_or_slips(typed, meant):
    assert concepts(typed) == ((meant,) if meant else ())


@pytest.mark.parametrize(
    "word",
    ["pasar", "kapal", "pesan", "badan", "bawah", "kasur", "sumber", "majalah", "beruang",
     "capek", "kelas", "bantal", "sering"],
)  # fmt: skip
def test_another_word_is_not_taken_for_a_slip_of_ours(word):
    assert concepts(word) in ((), (word,))


@pytest.mark.parametrize(
    ("typed", "concept"),
    [("KK", "kk"), ("SKIM", "skim"), ("IMK", "imk"), ("EPO", "epo"), ("HAM", "ham")],
)
def test_abbreviations_of_the_office_stay_what_they_are(typed, concept):
    assert concepts(typed.lower()) == (concept,)


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("BAP", "examination-report"), ("SKM", "satisfaction-survey"), ("kelurahan", "kelurahan"),
    ],
)  # fmt: skip
def test_a_word_of_the_glossary_is_itself_and_no_slip_of_another(typed, term):
    assert [one.id for one in terms_in([typed.lower()], VOCABULARY)] == [term]
    assert concepts(typed.lower()) == ()


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("paspor", "paspor", 0), ("paspr", "paspor", 1), ("passpor", "paspor", 1),
        ("papsor", "paspor", 1), ("paspir", "paspor", 1), ("pasoor", "paspor", 1),
        ("paskor", "paspor", 2), ("biasa", "bisa", 1), ("badan", "bayar", 3),
    ],
)  # fmt: skip
def test_slips_of_the_hand_are_counted(one, other, slips):
    assert distance(one, other, 2) == slips


def test_old_and_learned_spellings_sound_alike():
    assert sound_of("oeroes") == sound_of("urus")
    assert sound_of("khusus") == sound_of("kusus")
    assert sound_of("vitas") == sound_of("fitas") == sound_of("pitass")
