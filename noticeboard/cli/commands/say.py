"""`say`: a sentence in words, and in a file when asked."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli.problems import UsedWrongly, no_language
from noticeboard.messages import Message

if TYPE_CHECKING:
    from noticeboard.model import Voice
    from noticeboard.speech.utterances import Utterance

LONGEST = 2_000
"""Signs of a sentence; the longest of the office's own has a tenth of it."""


def speak_sentence(root: Path, sentence: str, language: str, wav: str | None) -> None:
    """Print how a sentence is spoken, and save it as a sound when asked."""
    from noticeboard.load import load_catalogue
    from noticeboard.model import LANGUAGES
    from noticeboard.speech.text import make_lexicon
    from noticeboard.speech.utterances import SpokenTexts, make_book, request_utterance

    _refuse_sentence(sentence)
    path = None if wav is None else _refuse_wav(wav)
    catalogue = load_catalogue(root)
    if language not in LANGUAGES:
        raise UsedWrongly(no_language("--language", language, ", ".join(LANGUAGES)))
    lexicon = make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
    request = request_utterance(language, sentence)
    utterance = make_book([request], SpokenTexts(language, lexicon)).utterances[request.id]
    typer.echo(utterance.text)
    if path is not None:
        _save_sound(utterance, catalogue.speech.voices[language], path)


def _refuse_sentence(sentence: str) -> None:
    """Raise UsedWrongly for what is no sentence: nothing to say, too much, or no text."""
    if any("\ud800" <= sign <= "\udfff" for sign in sentence):
        raise UsedWrongly(Message("not_text"))
    if not any(sign.isalnum() for sign in sentence):
        raise UsedWrongly(Message("nothing_to_say"))
    if len(sentence) > LONGEST:
        raise UsedWrongly(Message("sentence_too_long", {"count": len(sentence), "most": LONGEST}))


def _refuse_wav(written: str) -> Path:
    """Return the path of a sound to be saved; raises UsedWrongly for one that cannot be."""
    path = Path(written)
    if not written.strip() or path.is_dir() or path.suffix.lower() != ".wav":
        raise UsedWrongly(Message("wav_ending", {"path": written}))
    if not path.parent.is_dir():
        raise UsedWrongly(Message("wav_folder", {"path": written, "folder": path.parent}))
    return path


def _save_sound(utterance: Utterance, voice: Voice, path: Path) -> None:
    """Speak into a file; raises OSError, with nothing spoken there, when it cannot be written."""
    from noticeboard.speech.voices import make_engine

    engine = make_engine(voice, utterance.language)
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.wav"
        engine.speak(utterance.markup if engine.wants_markup else utterance.text, sound)
        shutil.copyfile(sound, path)
