"""The audio report: what every sound says, who speaks it, and how it was checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from noticeboard.render.output import OutputFile
from noticeboard.speech.audio import Sound
from noticeboard.speech.proof import Proof
from noticeboard.speech.utterances import Utterance, UtteranceBook

_compact = json.JSONEncoder(ensure_ascii=False).encode


def audio_report(
    books: Mapping[str, UtteranceBook],
    sounds: Mapping[str, Sound],
    proofs: Mapping[str, Proof],
    bundle_id: str,
) -> OutputFile:
    """List every utterance, one to a line; the proofs are by the name of the sound."""
    lines = [
        _compact(_entry(one, sounds[one.id], proofs.get(sounds[one.id].key)))
        for book in books.values()
        for _, one in sorted(book.utterances.items())
    ]
    head = _compact({"bundle": bundle_id, "utterances": []}).removesuffix("]}")
    text = head + "\n" + ",\n".join(lines) + "\n]}\n"
    return OutputFile("data/v1/audio.json", text)


def _entry(one: Utterance, sound: Sound, proof: Proof | None) -> dict[str, Any]:
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
        "tier_2": _tier_2(proof),
    }


def _tier_2(proof: Proof | None) -> dict[str, Any] | None:
    if proof is None:
        return None
    return {
        "margin": proof.margin,
        "nearest_wrong": proof.nearest,
        "against": proof.against,
        "strays": proof.strays,
    }
