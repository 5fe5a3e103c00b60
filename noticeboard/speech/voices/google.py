"""Google's voice through gTTS, only when the publisher has allowed the network.

gTTS splits and packs the text; the sending is done here, because gTTS switches the check of
the server's certificate off, and whoever sits between could then put words in our mouth.
"""

from __future__ import annotations

import base64
import re
import time
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.messages import Message
from noticeboard.speech.voices.problem import EngineUnavailable, unavailable

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Voice

ENDPOINT = "https://translate.google.com/_/TranslateWebserverUi/data/batchexecute"
WAITS_S = (2.0, 8.0, 30.0)
"""Pauses before each new attempt when the server says "too many requests"."""
TOO_MANY = 429
_SOUND = re.compile(r'\[\\"([A-Za-z0-9+/=]+)\\"')


@dataclass(frozen=True)
class GoogleVoice:
    """The one voice Google has for a language; it sends every sentence to Google."""

    identity: str
    language: str
    endpoint: str = ENDPOINT
    waits_s: tuple[float, ...] = WAITS_S
    timeout_s: float = 20
    words_per_minute = None
    wants_markup = False
    is_reproducible = False

    def speak(self, text: str, into: Path) -> None:
        """Write the sentence as an MP3 file, its parts one after the other."""
        from gtts import gTTS

        bodies = gTTS(text, lang=self.language, lang_check=False).get_bodies()
        parts = [self._asked(body, gTTS.GOOGLE_TTS_HEADERS) for body in bodies]
        into.write_bytes(b"".join(parts))

    def _asked(self, body: str, headers: dict[str, str]) -> bytes:
        # Heavy, and most builds have another voice.
        import http.client
        import urllib.error
        import urllib.request

        # requests turns a text into ASCII bytes silently; urllib wants them so.
        request = urllib.request.Request(self.endpoint, body.encode("ascii"), headers)
        for wait_s in (*self.waits_s, None):
            try:
                with urllib.request.urlopen(request, timeout=self.timeout_s) as answer:
                    return _sound_in(answer.read().decode("utf-8", "replace"))
            except urllib.error.HTTPError as error:
                if error.code != TOO_MANY or wait_s is None:
                    raise _failed(f"{error.code} {error.reason}") from error
                time.sleep(wait_s)
            except (OSError, http.client.HTTPException) as error:
                raise _unreachable(error) from error
        raise AssertionError("the last attempt either returns or raises")


def make_google_voice(voice: Voice, language: str) -> GoogleVoice:
    """Return Google's voice; refused unless `allow_network` is true in `speech.yaml`."""
    if not voice.allow_network:
        raise unavailable("google_not_allowed")
    try:
        version = metadata.version("gTTS")
    except metadata.PackageNotFoundError as error:
        raise unavailable("google_missing") from error
    return GoogleVoice(f"gTTS {version} {voice.voice}", voice.voice)


def _sound_in(answer: str) -> bytes:
    from gtts import gTTS

    lines = [line for line in answer.splitlines() if gTTS.GOOGLE_TTS_RPC in line]
    found = [match for line in lines if (match := _SOUND.search(line))]
    if not found:
        raise _failed(Message("answer_without_sound"))
    return b"".join(base64.b64decode(match.group(1)) for match in found)


def _unreachable(error: Exception) -> EngineUnavailable:
    return unavailable("google_unreachable", reason=str(error))


def _failed(reason: str | Message) -> EngineUnavailable:
    return unavailable("google_failed", reason=reason)
