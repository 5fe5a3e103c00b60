"""Words that people stumble over, each with the one to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from noticeboard.check.sentences import language_of
from noticeboard.check.wording import mistake
from noticeboard.load import Mistake, Places, Texts

INSTEAD: Mapping[str, Mapping[str, str]] = {
    "id": {
        # Office language.
        "apabila": "jika", "dalam rangka": "untuk", "dikarenakan": "karena",
        "dipergunakan": "dipakai", "oleh karena itu": "jadi",
        "sebagaimana dimaksud": "seperti", "sehubungan dengan": "tentang",
        "sekurang-kurangnya": "paling sedikit", "selambat-lambatnya": "paling lambat",
        "terlampir": "di bawah", "yang bersangkutan": "Anda",
        # Tact.
        "denda": "biaya tambahan", "mohon maklum": "terima kasih",
        # Spelling, which voices and searches depend on.
        "aktifitas": "aktivitas", "antri": "antre", "antrian": "antrean", "dimana": "di mana",
        "ijin": "izin", "merubah": "mengubah", "resiko": "risiko", "silahkan": "silakan",
    },
    "en": {
        "aforementioned": "this", "approximately": "about", "commence": "start",
        "hereby": "now", "in order to": "to", "kindly": "please", "notwithstanding": "despite",
        "obtain": "get", "penalty": "additional charge", "prior to": "before",
        "pursuant to": "under", "regarding": "about", "shall": "must", "thereof": "of it",
        "utilise": "use", "utilize": "use", "e.g.": "for example", "i.e.": "that is",
    },
}  # fmt: skip
"""By language; a language without a list is not looked at."""


def _pattern(words: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE
    )


PATTERNS = {language: _pattern(words) for language, words in INSTEAD.items()}


def word_mistakes(texts: Texts, places: Places) -> Iterator[Mistake]:
    """Yield every word to avoid, with its line as it would read with the plainer one."""
    for path, text in texts:
        language = language_of(path)
        for found in PATTERNS[language].finditer(text) if language in PATTERNS else ():
            better = INSTEAD[language][found[0].lower()]
            if found[0][0].isupper():
                better = better[0].upper() + better[1:]
            mark = places.inside(path, text, found.start(), len(found[0]))
            mend = mark.mended(found[0], better)
            yield mistake(mark, "plain_word", mend, word=found[0], better=better)
