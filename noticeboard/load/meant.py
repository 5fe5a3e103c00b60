"""Guesses at a word that is nearly right: to ask about, or certain."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

SHORTEST_SWAP = 5
"""In a shorter word another letter makes another word: `man` and `men`."""

SAME_AS: Mapping[str, str] = {
    "permohonan": "application", "pemohon": "person", "orang": "person", "buku": "book",
    "kartu": "card", "hari": "day", "hari kerja": "working_day", "jam": "hour",
    "menit": "minute", "bulan": "month", "tahun": "year", "halaman": "page", "lembar": "copy",
    "kali": "time", "angka": "digit", "asli": "original", "fotokopi": "copy", "salinan": "copy",
    "asli dan fotokopi": "original_and_copy", "paling lama": "at_most", "sekitar": "about",
    "kira-kira": "about", "tidak diketahui": "unknown", "belum diketahui": "unknown",
    "warga negara": "citizen", "wni": "citizen", "orang asing": "foreigner", "wna": "foreigner",
    "keduanya": "both", "peraturan": "regulation", "situs": "site", "kios": "kiosk",
    "layar": "signage", "layar lobi": "signage", "huruf": "letters", "kata": "word",
    "dinding": "wall", "biaya": "fee", "dokumen": "documents", "teks": "text",
    "telepon": "phone", "surat elektronik": "email", "alamat": "address",
    "jam buka": "hours", "wawancara": "interview",
}  # fmt: skip
"""Indonesian words for the English ones that the files hold; used where the choice has them."""

YES = ("ya", "iya", "yes", "y", "benar", "betul", "on", "true")
NO = ("tidak", "tdk", "bukan", "no", "n", "salah", "off", "false")


def choice_meant(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a word can only mean: its translation, or a slip of the hand."""
    known = list(choices)
    same = SAME_AS.get(re.sub(r"[\s_]+", " ", word.strip().lower()))
    if same is not None:
        return same if same in known else None
    return certain(word, known)


def switch_meant(word: str) -> str | None:
    """Return "true" or "false" for a word that says yes or no."""
    low = word.strip().lower()
    return "true" if low in YES else "false" if low in NO else None


def certain(word: str, words: Iterable[str]) -> str | None:
    """Return the only word within one slip of the hand; other digits are another word."""
    slips = [each for each in words if _is_slip(word, each)]
    return slips[0] if len(slips) == 1 else None


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word that was perhaps meant, to be asked for, or None when none comes near."""
    found = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return found[0] if found else None


def _is_slip(word: str, other: str) -> bool:
    """Return whether words differ by case, marks, or one letter left out, doubled or moved."""
    bare, right = (re.sub(r"[\s_-]+", "", each.lower()) for each in (word, other))
    if bare == right:
        return bool(bare)
    if re.findall(r"\d+", word) != re.findall(r"\d+", other):
        return False
    return _is_one_edit(bare, right)


def _is_one_edit(word: str, right: str) -> bool:
    if abs(len(word) - len(right)) > 1 or min(len(word), len(right)) < 2:
        return False
    pairs = zip(word, right, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(word), len(right)))
    if len(word) != len(right):
        longer, shorter = (word, right) if len(word) > len(right) else (right, word)
        return longer[at + 1 :] == shorter[at:]
    if word[at : at + 2] == right[at : at + 2][::-1] and word[at + 2 :] == right[at + 2 :]:
        return True
    return len(word) >= SHORTEST_SWAP and word[at + 1 :] == right[at + 1 :]
