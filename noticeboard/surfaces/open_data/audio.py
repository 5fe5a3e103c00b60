"""The audio report: what every sound says, who speaks it, and how it was checked."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping

from noticeboard.bundle.output_file import OutputFile
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import Utterance, UtteranceBook

_compact = json.JSONEncoder(ensure_ascii=False).encode


def audio_report(
    books: Mapping[str, UtteranceBook],
    sounds: Mapping[str, Sound],
    proven: Container[str],
    bundle_id: str,
) -> OutputFile:
    """List every utterance, one to a line; `proven` holds the names of the sounds that were."""
    lines = [
        _compact(_entry(one, sounds[one.id], sounds[one.id].key in proven))
        for book in books.values()
        for _, one in sorted(book.utterances.items())
    ]
    head = _compact({"bundle": bundle_id, "utterances": []}).removesuffix("]}")
    text = head + "\n" + ",\n".join(lines) + "\n]}\n"
    return OutputFile("data/v1/audio.json", text)


def _entry(one: Utterance, sound: Sound, is_proven: bool) -> dict[str, str | float | bool | None]:
    found = sound.measures
    return {
        "id": one.id,
        "language": one.language,
        "shown": one.shown,
        "text": one.text,
        "file": f"../../audio/{one.language}/{sound.path.name}",
        "engine": sound.engine,
        "seconds": found.duration_s,
        "loudness": found.loudness,
        "peak_db": found.peak_db,
        # A sound that fails a check is in no bundle, so this is never anything else.
        "tier_1": "passed",
        "has_figure": bool(one.figures),
        # What it was compared with are false sentences, which stay in the cache.
        "tier_2": "passed" if is_proven else None,
    }
