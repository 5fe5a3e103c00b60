"""espeak-ng from its wheel, called in this process: no system package, same bytes every time."""

from __future__ import annotations

import ctypes
import shutil
import sys
import tempfile
import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.speech.voices.problem import EngineUnavailable, unavailable

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Voice

SYNCHRONOUS = 2
DONT_EXIT = 0x8000
UTF8_SSML_PHONEMES = 0x111
RATE = 1

LONGEST_DATA_PATH = 158
"""espeak-ng copies the path into a buffer of its own and fails beyond this length."""

_Listener = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class _VoiceFound(ctypes.Structure):
    """The beginning of what the library tells about a voice."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
    )


# Two threads inside the library crash the whole process.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class EspeakWheel:
    """One espeak-ng voice; it reads SSML and `[[phonemes]]`."""

    identity: str
    voice: str
    words_per_minute: int
    program: str = field(repr=False)
    """Where the shared library lies."""
    data: str = field(repr=False)
    file: str = field(default="", repr=False)
    """Where the voice lies among the data; empty when it can only be asked for by name."""
    wants_markup = True
    is_reproducible = True

    def speak(self, text: str, into: Path) -> None:
        """Write the sentence as a WAV file."""
        rate, samples = self._samples(text.encode())
        with wave.open(str(into), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(rate)
            sound.writeframes(samples)

    def checked(self) -> EspeakWheel:
        """Return itself, knowing its file; EngineUnavailable when the voice cannot be had."""
        with _one_at_a_time, _fresh_library(self.program) as espeak:
            _start(espeak, self.data)
            self._choose_voice(espeak)
            file = espeak.espeak_GetCurrentVoice().contents.identifier.decode()
        # The library looks for files in lower case only, and a variant ("id+f3") is not in one.
        is_findable = file == file.lower() and "+" not in self.voice
        return replace(self, file=file if is_findable else "")

    def _samples(self, text: bytes) -> tuple[int, bytes]:
        heard: list[bytes] = []

        def listen(samples: int | None, count: int, _events: object) -> int:
            if samples and count > 0:
                heard.append(ctypes.string_at(samples, 2 * count))
            return 0

        listener = _Listener(listen)
        with _one_at_a_time, _fresh_library(self.program) as espeak:
            rate = _start(espeak, self.data)
            espeak.espeak_SetSynthCallback(listener)
            self._choose_voice(espeak)
            espeak.espeak_SetParameter(RATE, self.words_per_minute, 0)
            espeak.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8_SSML_PHONEMES, None, None)
            espeak.espeak_Synchronize()
        return rate, b"".join(heard)

    def _choose_voice(self, espeak: ctypes.CDLL) -> None:
        # Asked by name, the library reads all of its hundred voices first: as long as it speaks.
        # An unknown name leaves the old voice speaking, so the result must be looked at.
        if espeak.espeak_SetVoiceByName((self.file or self.voice).encode()) != 0:
            raise unavailable("espeak_no_voice", voice=self.voice)


def make_espeak_wheel(voice: Voice, language: str) -> EspeakWheel:
    """Return the wheel's voice, checked; EngineUnavailable when the wheel is not installed."""
    try:
        import espeakng_loader
    except ImportError as error:
        raise _missing(str(error)) from error
    version = metadata.version("espeakng-loader")
    wheel = EspeakWheel(
        identity=f"espeakng-loader {version} {voice.voice} {voice.words_per_minute}",
        voice=voice.voice,
        words_per_minute=voice.words_per_minute,
        program=str(espeakng_loader.get_library_path()),
        data=str(espeakng_loader.get_data_path()),
    )
    return wheel.checked()


@contextmanager
def _fresh_library(path: str) -> Iterator[ctypes.CDLL]:
    # Nothing but unloading makes espeak-ng forget what it said before, and what it said
    # before changes the samples of the next sentence.
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise _missing(str(error)) from error
    _declare(library)
    try:
        yield library
    finally:
        library.espeak_Terminate()
        _unload(library._handle)


def _declare(library: ctypes.CDLL) -> None:
    text, whole, size = ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t
    natural, anything = ctypes.c_uint, ctypes.c_void_p
    library.espeak_Initialize.argtypes = [whole, whole, text, whole]
    library.espeak_SetVoiceByName.argtypes = [text]
    library.espeak_GetCurrentVoice.restype = ctypes.POINTER(_VoiceFound)
    library.espeak_SetParameter.argtypes = [whole, whole, whole]
    library.espeak_Synth.argtypes = [
        text,
        size,
        natural,
        whole,
        natural,
        natural,
        anything,
        anything,
    ]


def _unload(handle: int) -> None:
    import _ctypes

    if sys.platform == "win32":
        _ctypes.FreeLibrary(handle)
    else:
        _ctypes.dlclose(handle)


def _start(espeak: ctypes.CDLL, data: str) -> int:
    folder = data if len(data.encode()) <= LONGEST_DATA_PATH else _short_copy(data)
    # Without DONT_EXIT a bad data path ends the whole Python process.
    rate = espeak.espeak_Initialize(SYNCHRONOUS, 0, folder.encode(), DONT_EXIT)
    if rate <= 0:
        raise unavailable("espeak_no_data", count=len(folder), folder=folder)
    return rate


@cache
def _short_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="espeak-")


@lru_cache(maxsize=4)
def _short_copy(data: str) -> str:
    copy = Path(_short_folder().name, "espeak-ng-data")
    try:
        shutil.copytree(data, copy)
    except OSError as error:
        raise unavailable("espeak_not_copied", reason=str(error)) from error
    return str(copy)


def _missing(reason: str) -> EngineUnavailable:
    return unavailable("espeak_missing", reason=reason)
