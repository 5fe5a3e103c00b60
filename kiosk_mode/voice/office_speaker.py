"""The office's voices as the device uses them: figures in words, rendered, verified, not stored."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk_mode.voice.voice_worker import NotSpoken, SpokenSound
from noticeboard.messages import Message

if TYPE_CHECKING:
    # Read when the worker needs them: the device itself starts without the speech engines.
    from noticeboard.model import Pronunciation, TermRecord, Voice
    from noticeboard.speech.synthesis import Engine
    from noticeboard.speech.text import Lexicon

    MakeEngine = Callable[[], Engine]

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
            return OfficeSpeaker(self.folder, {}, (), (), [_data_unreadable(error)])
        voices = catalogue.speech.voices
        terms = tuple(catalogue.terms.values())
        return OfficeSpeaker(self.folder, voices, terms, catalogue.pronunciations, [])


@dataclass
class OfficeSpeaker:
    """Speaks by the office's voice and lexicon; falls through to the wheel's voice."""

    folder: Path
    voices: Mapping[str, Voice]
    terms: Sequence[TermRecord]
    pronunciations: Sequence[Pronunciation]
    remarks: list[Message]
    _ready: dict[str, tuple[Lexicon, list[MakeEngine]]] = field(default_factory=dict)

    def say(self, text: str, language: str) -> SpokenSound | NotSpoken:
        """Say a text: normalise, render, verify; remarks go out with the answer, once."""
        try:
            lexicon, engines = self._prepared(language)
            words = self._in_words(text, lexicon)
        except KeyError:
            return self._not_spoken(Message("device_language_unknown", {"language": language}))
        except ValueError as error:
            return self._not_spoken(Message("device_text_unreadable", {"reason": str(error)}))
        problem = Message("device_no_voice")
        for make_engine in engines:
            sound = self._rendered(words, language, lexicon, make_engine)
            if isinstance(sound, bytes):
                return SpokenSound(sound, words, self._taken_remarks())
            problem = sound
            self.remarks.append(problem)
        return self._not_spoken(problem)

    def _not_spoken(self, problem: Message) -> NotSpoken:
        return NotSpoken(problem, self._taken_remarks())

    def _taken_remarks(self) -> tuple[Message, ...]:
        remarks, self.remarks = tuple(self.remarks), []
        return remarks

    def _prepared(self, language: str) -> tuple[Lexicon, list[MakeEngine]]:
        if language not in self._ready:
            from noticeboard.speech.text import make_lexicon

            lexicon = make_lexicon(self.terms, self.pronunciations, language)
            self._ready[language] = lexicon, self._engines(language)
        return self._ready[language]

    def _engines(self, language: str) -> list[MakeEngine]:
        """Return the voices to try in turn, each made when its turn comes."""
        from noticeboard.model import Voice

        built_in = Voice(engine="espeak", voice=language)
        chosen = self.voices.get(language, built_in)
        if chosen.engine == "gtts":
            self.remarks.append(Message("device_voice_not_online", {"language": language}))
            chosen = built_in
        voices = [chosen] if chosen.engine == "espeak" else [chosen, built_in]
        return [_once(voice, language) for voice in voices]

    def _in_words(self, text: str, lexicon: Lexicon) -> str:
        """Say it in words; capitals that no term explains are spelled, and staff can read it."""
        from noticeboard.speech.text import UnknownAbbreviation, spoken

        for _ in range(MOST_UNKNOWN):
            try:
                return spoken(text, lexicon)
            except UnknownAbbreviation as unknown:
                token = unknown.args[0]
                # A code with figures may be a visitor's own, and is spelled by intention.
                if token.isalpha():
                    self.remarks.append(Message("device_abbreviation_spelled", {"token": token}))
                text = text.replace(token, " ".join(token))
        raise ValueError(text)

    def _rendered(
        self, words: str, language: str, lexicon: Lexicon, make_engine: MakeEngine
    ) -> bytes | Message:
        """Return the sound as MP3, or why there is none."""
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
                    return report.failures[0].reason
                return report.files[(language, "spoken")].path.read_bytes()
        except (EngineUnavailable, CannotStore) as error:
            return error.messages[0]
        except OSError as error:
            return Message("device_sound_not_stored", {"reason": str(error)})


def _once(voice: Voice, language: str) -> MakeEngine:
    made: list[Engine] = []

    def make() -> Engine:
        from noticeboard.speech.voices import make_engine

        if not made:
            made.append(make_engine(voice, language))
        return made[0]

    return make


def _data_unreadable(error: Exception) -> Message:
    first = (str(error).splitlines() or [type(error).__name__])[0]
    return Message("device_data_unreadable", {"reason": first})
