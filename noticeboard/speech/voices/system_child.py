"""Speaks one sentence with pyttsx3 and ends; `engines.system` runs it as a program."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

STEP_S = 0.01
STEADY_STEPS = 100
"""For drivers that never report the end: a file that stays the same this long is finished."""


def main(arguments: list[str]) -> int:
    """Speak, and return 0 only when the driver has said that the file is complete."""
    voice, language, words_per_minute, text_file, into = arguments
    _lend_espeak()
    import pyttsx3

    engine = pyttsx3.init()
    listed = list(engine.getProperty("voices") or [])
    chosen = [one for one in listed if voice.lower() in (one.id.lower(), one.name.lower())]
    if not chosen:
        print(_near(language, listed), file=sys.stderr)
        return 2
    finished: list[bool] = []
    engine.connect("finished-utterance", lambda **news: finished.append(True))
    engine.setProperty("voice", chosen[0].id)
    engine.setProperty("rate", int(words_per_minute))
    reports_end = str(engine) == "espeak"
    if reports_end:
        _settle_before_speech(engine, int(words_per_minute))
    engine.save_to_file(Path(text_file).read_text(encoding="utf-8"), into)
    engine.runAndWait()
    _wait(finished, Path(into), reports_end=reports_end)
    return 0


def _lend_espeak() -> None:
    # On Linux pyttsx3 looks for an installed espeak; loaded first, the wheel's is found.
    if not sys.platform.startswith("linux"):
        return
    try:
        import espeakng_loader
    except ImportError:
        return
    os.environ["ESPEAK_DATA_PATH"] = os.path.dirname(espeakng_loader.get_data_path())
    ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)


def _settle_before_speech(engine: Any, words_per_minute: int) -> None:
    # The library takes settings in a thread of its own, and most first sentences were said
    # at the driver's usual speed; so wait for it, and say the speed once more.
    from pyttsx3.drivers import _espeak

    def settle(**_: object) -> None:
        _espeak.Synchronize()
        _espeak.SetParameter(_espeak.RATE, words_per_minute, 0)
        _espeak.Synchronize()

    engine.connect("started-utterance", settle)


def _wait(finished: list[bool], into: Path, *, reports_end: bool) -> None:
    # The parent sets the limit on the time; here it would only be a second opinion.
    size, steady = -1, 0
    while not finished and (reports_end or steady < STEADY_STEPS):
        time.sleep(STEP_S)
        now = into.stat().st_size if into.exists() else 0
        steady = steady + 1 if now == size > 0 else 0
        size = now


def _near(language: str, listed: list[Any]) -> str:
    near = [one.id for one in listed if language in str(one.languages)] or [
        one.id for one in listed
    ]
    return ", ".join(near[:8])


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stderr.flush()
    # The drivers may crash while Python cleans up, after the file is complete.
    os._exit(code)
