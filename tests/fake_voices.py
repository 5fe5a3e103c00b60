"""Voices made for tests: each behaves like a real engine, or like one with one real fault.

Run as a program, `fake_voices.py TEXT_FILE WAV`, it is an installed speech command.
"""

from __future__ import annotations

import base64
import io
import json
import sys
import threading
import urllib.parse
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np

RATE = 22_050
LETTERS_A_SECOND = 13


class NoVoiceHere(Exception):
    """The error of an engine that cannot speak at all."""

    def __init__(self) -> None:
        super().__init__()
        self.messages = {"id": "mesin suara tidak ada", "en": "the speech engine is absent"}


@dataclass(frozen=True)
class ToneVoice:
    """Says every letter as a tone of its own, at a steady pace; never the same for two texts."""

    identity: str = "tones 1"
    gain: float = 0.3
    share: float = 1.0
    """How much of the text it says before it stops."""
    times: int = 1
    """How often it says the text."""
    rate: int = RATE
    diary: Path | None = None
    """Where it notes what it was given, one line a sentence."""
    words_per_minute: int | None = 135
    wants_markup: bool = False
    is_reproducible: bool = True

    def speak(self, text: str, into: Path) -> None:
        """Write the tones as a WAV file."""
        self.note(text)
        whole = np.concatenate([_tone(letter, self.rate) for letter in text] * self.times)
        part = whole[: int(len(whole) * self.share)]
        write_wav(into, np.clip(part * self.gain, -1, 1), self.rate)

    def note(self, text: str) -> None:
        """Write the text into the diary, if there is one."""
        if self.diary is not None:
            with self.diary.open("a", encoding="utf-8") as diary:
                diary.write(text + "\n")


@dataclass(frozen=True)
class ForgetfulVoice(ToneVoice):
    """Says only two thirds of the sentences that hold a word, the first time it is asked."""

    word: str = "paspor"
    always: bool = False

    def speak(self, text: str, into: Path) -> None:
        """Write the tones, cut off where it forgets."""
        heard = self.diary.read_text(encoding="utf-8") if self.diary.exists() else ""
        forgets = self.word in text and (self.always or text not in heard)
        self.note(text)
        share = 0.66 if forgets else 1.0
        ToneVoice(gain=self.gain, share=share).speak(text, into)


@dataclass(frozen=True)
class MixedUpVoice(ToneVoice):
    """Writes the same file whatever it is asked, as pyttsx3 does when used plainly."""

    def speak(self, text: str, into: Path) -> None:
        """Write a sentence that is not the one asked for."""
        super().speak("Biaya paspor biasa tahun lalu saja.", into)


@dataclass(frozen=True)
class SilentVoice(ToneVoice):
    """Writes a file of the right length in which nothing is heard."""

    gain: float = 0.0001


@dataclass(frozen=True)
class EmptyVoice(ToneVoice):
    """Writes the header of a WAV file and nothing else: 44 bytes."""

    share: float = 0.0


@dataclass(frozen=True)
class NoFileVoice(ToneVoice):
    """Returns without an error and without a file."""

    def speak(self, text: str, into: Path) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class AbsentVoice(ToneVoice):
    """An engine that is not installed."""

    def speak(self, text: str, into: Path) -> None:
        """Say why it cannot speak."""
        self.note(text)
        raise NoVoiceHere


def write_wav(path: Path, samples: np.ndarray, rate: int = RATE) -> None:
    """Write samples between -1 and 1 as 16-bit mono."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes((samples * 32_767).astype("<i2").tobytes())


def read_wav(path: Path) -> np.ndarray:
    """Return the samples of a 16-bit mono file, between -1 and 1."""
    with wave.open(str(path), "rb") as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32_768


def _tone(letter: str, rate: int) -> np.ndarray:
    count = int(rate / LETTERS_A_SECOND)
    if not letter.isalnum():
        return np.zeros(count)
    moments = np.arange(count) / rate
    swell = np.hanning(count)
    return swell * np.sin(2 * np.pi * (200 + 23 * (ord(letter) % 64)) * moments)


@dataclass
class FakeGoogle:
    """Google's speech server, as far as gTTS knows it, on this machine."""

    busy_answers: int = 0
    """How many requests it turns away with 429 first."""
    answers_without_sound: bool = False
    asked: list[str] = field(default_factory=list)
    """The texts it was asked for, those turned away too."""

    def answer(self, body: str) -> tuple[int, bytes]:
        """Return the status and the body of one answer."""
        packed = urllib.parse.parse_qs(body)["f.req"][0]
        text = json.loads(json.loads(packed)[0][0][1])[0]
        self.asked.append(text)
        if len(self.asked) <= self.busy_answers:
            return 429, b""
        sound = "" if self.answers_without_sound else _mp3(text)
        inner = json.dumps([sound]) if sound else "null"
        row = json.dumps([["wrb.fr", "jQ1olc", inner, None, None, None, "generic"]])
        return 200, f")]}}'\n\n{len(row)}\n{row}\n".encode()

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Answer on a free port of this machine; yields the address."""
        google = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status, content = google.answer(body)
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/batchexecute"
        finally:
            server.shutdown()
            server.server_close()


def _mp3(text: str) -> str:
    import soundfile

    samples = np.concatenate([_tone(letter, 24_000) for letter in text]) * 0.3
    content = io.BytesIO()
    # At a constant rate there is no header that counts frames, just as in Google's files.
    soundfile.write(
        content, samples, 24_000, format="MP3", bitrate_mode="CONSTANT", compression_level=0.8
    )
    return base64.b64encode(content.getvalue()).decode()


def main(text_file: str, wav: str) -> None:
    """Speak a text file with the wheel's voice, as an installed program would."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from noticeboard.model import Voice
    from noticeboard.speech.voices import make_engine

    text = Path(text_file).read_text(encoding="utf-8")
    if "gagal" in text:
        sys.exit("baris pertama\nmodel suara rusak")
    make_engine(Voice(engine="espeak", voice="id"), "id").speak(text, Path(wav))


if __name__ == "__main__":
    main(*sys.argv[1:])
