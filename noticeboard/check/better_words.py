"""Words that people stumble over, each with one to put in its place as it is."""

from __future__ import annotations

from collections.abc import Mapping

_INDONESIAN_OFFICE = {
    "adalah merupakan": "adalah", "agar supaya": "agar",
    "akan tetapi": "tetapi", "antara lain": "misalnya", "apabila": "jika",
    "berdomisili": "tinggal", "bertempat tinggal": "tinggal", "bilamana": "jika",
    "dalam hal ini": "di sini", "dalam rangka": "untuk", "demi untuk": "untuk",
    "dengan demikian": "jadi", "diharuskan": "harus", "diinformasikan": "diberi tahu",
    "dikarenakan": "karena", "dikenakan biaya": "membayar", "diperkenankan": "boleh",
    "dipergunakan": "dipakai", "diperbolehkan": "boleh", "dipersilakan": "silakan",
    "ditindaklanjuti": "ditangani", "diwajibkan": "harus", "dokumen persyaratan": "dokumen",
    "domisili": "tempat tinggal", "guna": "untuk", "hendaknya": "sebaiknya",
    "jangka waktu": "waktu", "jikalau": "jika", "ketentuan yang berlaku": "aturan",
    "kurun waktu": "waktu", "manakala": "saat", "melakukan pembayaran": "membayar",
    "melakukan pemeriksaan": "memeriksa", "melakukan pendaftaran": "mendaftar",
    "melakukan pengambilan": "mengambil", "melakukan pengecekan": "memeriksa",
    "melakukan perpanjangan": "memperpanjang", "melakukan verifikasi": "memeriksa",
    "melalui": "lewat", "memiliki": "punya", "memperoleh": "mendapat",
    "mempergunakan": "memakai", "menginformasikan": "memberi tahu",
    "mengajukan permohonan": "mengurus", "mengenai": "tentang",
    "menindaklanjuti": "menangani", "merupakan": "adalah", "namun demikian": "namun",
    "oleh karena itu": "jadi", "oleh sebab itu": "jadi", "pada saat": "saat",
    "pada waktu": "saat", "pemohon": "Anda", "persyaratan": "syarat",
    "sebagaimana": "seperti", "sebagaimana dimaksud": "seperti",
    "sehubungan dengan": "tentang", "sekurang-kurangnya": "paling sedikit",
    "selambat-lambatnya": "paling lambat", "senantiasa": "selalu", "serta": "dan",
    "seyogianya": "sebaiknya", "seyogyanya": "sebaiknya", "telah": "sudah",
    "terdapat": "ada", "terkait": "tentang", "terkait dengan": "tentang",
    "terlampir": "di bawah", "tersebut": "itu", "tidak dipungut biaya": "tanpa biaya",
    "tsb.": "itu", "wajib": "harus", "yang bersangkutan": "Anda", "yang mana": "yang",
}  # fmt: skip
_INDONESIAN_TACT = {"denda": "biaya tambahan", "mohon maklum": "terima kasih"}
_INDONESIAN_SPELLING = {
    "aktifitas": "aktivitas", "antri": "antre", "antrian": "antrean", "diantara": "di antara",
    "diatas": "di atas", "dibawah": "di bawah", "dimana": "di mana", "dirubah": "diubah",
    "disini": "di sini", "fotocopy": "fotokopi", "ijasah": "ijazah", "ijin": "izin",
    "jadual": "jadwal", "kwitansi": "kuitansi", "merubah": "mengubah", "nomer": "nomor",
    "propinsi": "provinsi", "resiko": "risiko", "silahkan": "silakan", "telpon": "telepon",
    "terimakasih": "terima kasih",
}  # fmt: skip
"""Voices and searches depend on it."""

_ENGLISH = {
    "additionally": "also", "aforementioned": "this", "aforesaid": "this", "amongst": "among",
    "applicants": "people", "approximately": "about", "assist": "help", "assistance": "help",
    "are required to": "must", "at the present time": "now", "at this time": "now",
    "by means of": "with", "cease": "stop", "commence": "start", "concerning": "about",
    "consequently": "so", "due to the fact that": "because", "e.g.": "for example",
    "endeavor": "try", "endeavour": "try", "enquire": "ask", "enquiries": "questions",
    "ensure": "make sure", "erroneous": "wrong", "expedite": "speed up",
    "for the purpose of": "for", "for the purposes of": "for", "forthwith": "at once",
    "furnish": "give", "hence": "so", "henceforth": "from now on", "hereby": "now",
    "herein": "here", "i.e.": "that is", "in accordance with": "under",
    "in addition to": "besides", "in compliance with": "under", "in excess of": "more than",
    "in lieu of": "instead of", "in order to": "to", "in relation to": "about",
    "in respect of": "about", "in the absence of": "without",
    "in the event of": "if there is", "in the event that": "if", "inform": "tell",
    "inquire": "ask", "is required to": "must", "kindly": "please", "necessitate": "need",
    "notify": "tell", "notwithstanding": "despite", "numerous": "many", "obtain": "get",
    "on account of": "because of", "owing to": "because of", "penalty": "additional charge",
    "per annum": "a year", "permissible": "allowed", "pertaining to": "about",
    "prior to": "before", "provided that": "if", "purchase": "buy", "pursuant to": "under",
    "regarding": "about", "reside": "live", "resides": "lives", "residing": "living",
    "retain": "keep", "shall": "must", "should you": "if you", "subsequent to": "after",
    "subsequently": "then", "sufficient": "enough", "terminate": "end",
    "terminated": "ended", "the applicant": "you", "the majority of": "most",
    "thereafter": "after that", "therefore": "so", "therein": "in it", "thereof": "of it",
    "thus": "so", "until such time as": "until", "upon": "on", "utilise": "use",
    "utilize": "use", "whilst": "while", "wish to": "want to", "with regard to": "about",
    "with respect to": "about", "with the exception of": "except",
}  # fmt: skip

BETTER_WORDS: Mapping[str, Mapping[str, str]] = {
    "id": _INDONESIAN_OFFICE | _INDONESIAN_TACT | _INDONESIAN_SPELLING,
    "en": _ENGLISH,
}
"""By language; a language without a list is not looked at."""
