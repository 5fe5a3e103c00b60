"""Human recordings: `recordings/<language>/<id>.wav` or `.mp3`, with `<id>.txt` beside it.

The text file holds the words that were spoken. When the sentence has changed since, the
recording is left out and reported: a voice must never go on saying yesterday's fee.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from noticeboard.speech.synthesis.sounds import Wanted


@dataclass(frozen=True)
class Recording:
    """An engine that knows one sentence: somebody spoke it."""

    path: Path
    identity: str
    words_per_minute = None
    wants_markup = False
    is_reproducible = True

    def speak(self, text: str, into: Path) -> None:
        """Hand over the recording, whatever the text."""
        shutil.copyfile(self.path, into)


def load_recordings(
    folder: Path, sentences: Iterable[Wanted]
) -> tuple[dict[str, Recording], list[Path]]:
    """Return the recordings of one language by id, and those whose text is out of date."""
    if not folder.is_dir():
        return {}, []
    there = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix in _SUFFIXES}
    current: dict[str, Recording] = {}
    stale: list[Path] = []
    for wanted in sentences:
        path = there.get(wanted.id)
        if path is None:
            continue
        if _same_words(path.with_suffix(".txt"), wanted.text):
            current[wanted.id] = _recording(path)
        else:
            stale.append(path)
    return current, stale


_SUFFIXES = (".wav", ".mp3")


def _same_words(text_file: Path, text: str) -> bool:
    if not text_file.exists():
        return False
    return text_file.read_text(encoding="utf-8-sig").split() == text.split()


def _recording(path: Path) -> Recording:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    return Recording(path, f"recording {digest}")
