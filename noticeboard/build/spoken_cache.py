"""Spoken forms of texts, kept between builds: half of a build with nothing new goes there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.speech import text
from noticeboard.speech.text import Lexicon
from noticeboard.speech.utterances import SpokenText, SpokenTexts


def recall_spoken_texts(lexicons: Mapping[str, Lexicon], cache: Path) -> dict[str, SpokenTexts]:
    """Return each language's texts, with what a build of the same lexicon and program found."""
    return {
        language: SpokenTexts(language, lexicon, _recalled(lexicon, _path(cache, language)))
        for language, lexicon in lexicons.items()
    }


def _recalled(lexicon: Lexicon, path: Path) -> dict[str, SpokenText]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["rules"] != _rules(lexicon):
            return {}
        return {shown: SpokenText(*found) for shown, found in kept["wording"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # What is lost or damaged is worked out again.
        return {}


def keep_spoken_texts(spoken: Mapping[str, SpokenTexts], cache: Path) -> None:
    """Write down what was found, only for texts that are still spoken or checked."""
    for language, texts in spoken.items():
        path = _path(cache, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"rules": _rules(texts.lexicon), "wording": texts.used}
        write_atomically(path, json.dumps(kept, ensure_ascii=False))


def _path(cache: Path, language: str) -> Path:
    return cache / "wording" / f"{language}.json"


def _rules(lexicon: Lexicon) -> str:
    """Name the rules by their own source and the lexicon: a changed rule forgets everything."""
    digest = hashlib.sha256(lexicon.digest.encode())
    for source in sorted(Path(text.__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()
