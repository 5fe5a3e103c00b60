"""Ten errands of a visitor who sees nothing: three keys, and only what is announced counts."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.fixtures.kiosk import UNSEEN, Visitor

UP, DOWN, SELECT = "NumpadSubtract", "NumpadAdd", "NumpadEnter"
MOST_PRESSES = 25
MOST_ITEMS = 15
"""An item further down than that is not looked for."""


@dataclass(frozen=True)
class Errand:
    """What a visitor listens for and chooses in turn, and what they must have heard at last."""

    name: str
    ways: dict[str, tuple[str, ...]]
    answers: dict[str, str]


ERRANDS = [
    Errand("cost of an e-passport for ten years", {
        "id": ("Paspor baru", "Biaya", "Paspor elektronik, paling lama 10 tahun"),
        "en": ("New passport", "Fees", "E-passport, valid up to 10 years"),
    }, {"id": "sembilan ratus lima puluh ribu rupiah",
        "en": "nine hundred and fifty thousand rupiah"}),
    Errand("documents for a child of five", {
        "id": ("Paspor anak", "Paspor baru untuk anak", "Yang dibawa", "Akta kelahiran"),
        "en": ("Passport for a child", "New passport for a child", "What to bring", "irth"),
    }, {"id": "kelahiran", "en": "irth"}),
    Errand("a lost passport", {
        "id": ("Paspor hilang atau rusak", "Paspor hilang", "Langkah"),
        "en": ("Lost or damaged passport", "Lost passport", "Steps"),
    }, {"id": "olis", "en": "olice"}),
    Errand("three days of overstay", {
        "id": ("Warga asing", "Melebihi izin tinggal", "Biaya", "Hitungan menurut hari", "3 hari"),
        "en": ("Foreigners", "Overstay", "Fees", "Cost by number of days", "3 days"),
    }, {"id": "tiga juta rupiah", "en": "three million rupiah"}),
    Errand("where to complain", {
        "id": ("Informasi lain", "Pengaduan dan saran", "SP4N-LAPOR"),
        "en": ("Other information", "Complaints and suggestions", "SP4N-LAPOR"),
    }, {"id": "titik go titik", "en": "dot go dot"}),
    Errand("priority for a wheelchair user", {
        "id": ("Layanan prioritas", "Penyandang disabilitas"),
        "en": ("Priority service", "Disabled people"),
    }, {"id": "Penyandang disabilitas", "en": "Disabled people"}),
    Errand("how long a new passport takes", {
        "id": ("Paspor baru", "Lama proses"),
        "en": ("New passport", "How long it takes"),
    }, {"id": "hari kerja", "en": "working days"}),
    Errand("a relative collects the passport", {
        "id": ("Informasi lain", "Mengambil paspor", "Keluarga"),
        "en": ("Other information", "Collecting a passport", "A family member"),
    }, {"id": "bukti bayar", "en": "proof of payment"}),
    Errand("how to pay", {
        "id": ("Informasi lain", "Cara membayar", "Bayar tepat waktu"),
        "en": ("Other information", "How to pay", "Pay in time"),
    }, {"id": "dua jam", "en": "two hours"}),
    Errand("what the extension of a visa on arrival costs", {
        "id": ("Warga asing", "Memperpanjang visa saat kedatangan", "Biaya"),
        "en": ("Foreigners", "Extending a visa on arrival", "Fees"),
    }, {"id": "lima ratus ribu rupiah", "en": "five hundred thousand rupiah"}),
]  # fmt: skip


class Listener:
    """Goes down a list until the wanted words are heard, then chooses; counts every press."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.presses = 0
        self.heard: list[str] = []
        self.said: list[str] = []

    def press(self, key: str) -> None:
        """Press a key and listen to the end."""
        self.presses += 1
        self.heard = self.visitor.hear(key)
        starts = [one for one in self.visitor.log() if one["state"] == "start"]
        self.said = [one["text"] for one in starts]

    def find(self, words: str) -> None:
        """Go on until an item begins with these words."""
        for _ in range(MOST_ITEMS):
            if any(words in one for one in self.heard):
                return
            self.press(DOWN)
        raise AssertionError(f"never heard {words!r}, last: {self.heard}")


@pytest.fixture(scope="module")
def address(real_address):
    return real_address


@pytest.fixture(scope="module")
def visitor(browser, address):
    query = "?hint=600&silence=600&unplugged=0.01"
    visitor = Visitor(browser, address, query, is_quick=True, viewport=UNSEEN)
    yield visitor
    assert visitor.problems == []
    visitor.page.close()


def begin(visitor: Visitor, language: str) -> Listener:
    """A new visitor: the one before has gone, the kiosk is silent, the first key wakes it."""
    visitor.page.evaluate("""() => document.dispatchEvent(
      new CustomEvent('noticeboard:headphones', { detail: { plugged: false } }))""")
    visitor.page.wait_for_selector("html:not([data-awake]) [data-screen=start][data-current]")
    listener = Listener(visitor)
    listener.press(SELECT)
    if language == "en":
        listener.press(DOWN)
    listener.press(SELECT)
    return listener


@pytest.mark.requirement("R16")
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("errand", ERRANDS, ids=lambda errand: errand.name)
def test_an_errand_is_done_with_three_keys_by_listening(visitor, errand, language):
    listener = begin(visitor, language)
    *choices, last = errand.ways[language]
    for words in choices:
        listener.find(words)
        listener.press(SELECT)
    listener.find(last)
    if errand.answers[language] not in " ".join(listener.said):
        listener.press(SELECT)

    assert errand.answers[language] in " ".join(listener.said)
    assert listener.presses < MOST_PRESSES
