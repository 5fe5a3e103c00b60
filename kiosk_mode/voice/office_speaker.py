"""The office's voices as the device uses them: figures in words, rendered, verified, not stored."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_mode.voice.voice_worker import NotSpoken, Pair, SpokenText
from noticeboard.messages import Message, text

MOST_UNKNOWN = 8
"""Abbreviations of one text that are spelled because no term explains them."""


@dataclass(frozen=True)
class OfficeVoices:
    """Makes the office's voices: lexicon and `speech.yaml` from `root`, sounds in memory only."""

    root: Path
    folder: Path

    def __call__(self) -> OfficeSpeaker:
        """Load the data; when that is wrong, the built-in voice speaks without a lexicon."""
        tempfile.tempdir = str(self.folder)
        try:
            from noticeboard.load import load_catalogue

            catalogue = load_catalogue(self.root)
        except Exception as error:
            return OfficeSpeaker(self.folder, {}, (), (), [_broken_data(error)])
        voices = catalogue.speech.voices
        terms = tuple(catalogue.terms.values())
        return OfficeSpeaker(self.folder, voices, terms, catalogue.pronunciations, [])


@dataclass
class OfficeSpeaker:
    """Speaks by the office's voice and lexicon; falls through to the wheel's voice."""

    folder: Path
    voices: Mapping[str, object]
    terms: tuple
    pronunciations: tuple
    notes: list[Pair]
    _ready: dict[str, tuple] = field(default_factory=dict)

    def say(self, text: str, language: str) -> SpokenText | NotSpoken:
        """Normalise, render, verify; notes go out with the answer, once."""
        try:
            lexicon, engines = self._prepared(language)
            words = self._in_words(text, lexicon)
        except KeyError:
            return self._unsaid(
                (f"Bahasa {language} tidak ada.", f"There is no language {language}.")
            )
        except ValueError as error:
            return self._unsaid((f"Teks tidak dapat dibaca: {error}", f"Unreadable text: {error}"))
        problem = ("Tidak ada suara.", "There is no voice.")
        for make_engine in engines:
            sound = self._rendered(words, language, lexicon, make_engine)
            if isinstance(sound, bytes):
                return SpokenText(sound, words, self._told())
            problem = sound
            self.notes.append(problem)
        return self._unsaid(problem)

    def _unsaid(self, problem: Pair) -> NotSpoken:
        return NotSpoken(*problem, self._told())

    def _told(self) -> tuple[Pair, ...]:
        notes, self.notes = tuple(self.notes), []
        return notes

    def _prepared(self, language: str) -> tuple:
        if language not in self._ready:
            from noticeboard.speech.text import make_lexicon

            lexicon = make_lexicon(self.terms, self.pronunciations, language)
            self._ready[language] = lexicon, self._engines(language)
        return self._ready[language]

    def _engines(self, language: str) -> list:
        """The voices to try in turn, each made when its turn comes."""
        from noticeboard.model import Voice

        built_in = Voice(engine="espeak", voice=language)
        chosen = self.voices.get(language, built_in)
        if chosen.engine == "gtts":
            self.notes.append(_not_on_line(language))
            chosen = built_in
        voices = [chosen] if chosen.engine == "espeak" else [chosen, built_in]
        return [_once(voice, language) for voice in voices]

    def _in_words(self, text: str, lexicon) -> str:
        """Say it in words; capitals that no term explains are spelled, and staff are told."""
        from noticeboard.speech.text import UnknownAbbreviation, spoken

        for _ in range(MOST_UNKNOWN):
            try:
                return spoken(text, lexicon)
            except UnknownAbbreviation as unknown:
                token = unknown.args[0]
                # A code with figures may be a visitor's own, and is spelled by intention.
                if token.isalpha():
                    self.notes.append(_spelled(token))
                text = text.replace(token, " ".join(token))
        raise ValueError(text)

    def _rendered(self, words: str, language: str, lexicon, make_engine) -> bytes | Pair:
        from noticeboard.speech.synthesis import CannotStore, Wanted, render_missing
        from noticeboard.speech.text import marked_up
        from noticeboard.speech.voices import EngineUnavailable

        wanted = Wanted("spoken", words, language, marked_up(words, lexicon))
        try:
            engines = {language: make_engine()}
            with tempfile.TemporaryDirectory(dir=self.folder) as folder:
                cache = Path(folder)
                report = render_missing([wanted], engines, cache, cache / "none")
                if report.failures:
                    return _pair(report.failures[0].reason)
                return report.files[(language, "spoken")].path.read_bytes()
        except (EngineUnavailable, CannotStore) as error:
            return _pair(error.messages[0])
        except OSError as error:
            return f"Suara tidak dapat disimpan: {error}", f"The sound cannot be stored: {error}"


def _once(voice, language: str) -> Callable:
    made: list = []

    def make():
        from noticeboard.speech.voices import make_engine

        if not made:
            made.append(make_engine(voice, language))
        return made[0]

    return make


def _pair(message: Message) -> Pair:
    return text(message, "id"), text(message, "en")


def _broken_data(error: Exception) -> Pair:
    first = (str(error).splitlines() or [type(error).__name__])[0]
    return (
        f"Data kantor tidak dapat dibaca, jadi suara memakai pengaturan bawaan: {first}",
        f"The office's data cannot be read, so the voice uses its built-in settings: {first}",
    )


def _not_on_line(language: str) -> Pair:
    return (
        f"Suara gTTS ({language}) tidak dipakai di kiosk, karena mengirim teks ke internet.",
        f"The gTTS voice ({language}) is not used on the kiosk: it sends texts to the internet.",
    )


def _spelled(token: str) -> Pair:
    return (
        f"Singkatan {token} tidak ada di terms.yaml, jadi dieja.",
        f"The abbreviation {token} is not in terms.yaml, so it was spelled.",
    )
