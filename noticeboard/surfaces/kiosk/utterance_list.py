"""The kiosk's lists of utterances: what each says, and in which file its sound is."""

from __future__ import annotations

import json
from collections.abc import Mapping

from noticeboard.bundle.output_file import OutputFile
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import UtteranceBook


def kiosk_manifests(
    books: Mapping[str, UtteranceBook], sounds: Mapping[str, Sound]
) -> tuple[OutputFile, ...]:
    """List, per language, every utterance with its words, its figures and its sound file."""
    return tuple(
        OutputFile(f"kiosk/{language}/utterances.json", _manifest(book, sounds))
        for language, book in books.items()
    )


def _manifest(book: UtteranceBook, sounds: Mapping[str, Sound]) -> str:
    entries = {
        id: {
            "text": one.text,
            "shown": one.shown,
            "language": one.language,
            "file": f"../../audio/{one.language}/{sounds[id].key}.mp3",
            "seconds": round(sounds[id].duration_s, 3),
            "figures": [
                {"fact": figure.fact, "value": figure.value, "role": figure.role}
                for figure in one.figures
            ],
        }
        for id, one in sorted(book.utterances.items())
    }
    return json.dumps(entries, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
