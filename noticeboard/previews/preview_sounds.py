"""A sentence of a preview as a sound, spoken on demand by the voice that comes with the program."""

from __future__ import annotations

from noticeboard.build.dropped_voices import with_wheel
from noticeboard.model import Catalogue
from noticeboard.previews.rendered_office import PreviewSentence
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.text import make_lexicon
from noticeboard.speech.utterances import SpokenTexts, UtteranceRequest, make_book
from noticeboard.speech.voices import make_engine


def speak_preview(catalogue: Catalogue, said: PreviewSentence) -> bytes:
    """Return a sentence as a WAV file; raises UnknownAbbreviation."""
    language = said.language
    lexicon = make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
    request = UtteranceRequest(language, said.id, said.sentence)
    utterance = make_book([request], SpokenTexts(language, lexicon)).utterances[said.id]
    voice = with_wheel(catalogue, [language]).speech.voices[language]
    engine = make_engine(voice, language)
    with scratch_file() as sound:
        engine.speak(utterance.markup if engine.wants_markup else utterance.text, sound)
        return sound.read_bytes()
