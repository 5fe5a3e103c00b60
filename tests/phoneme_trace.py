"""What espeak-ng makes of a text, as phonemes: the cheapest proof that it is read right."""

from __future__ import annotations

import _ctypes
import ctypes
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

SYNCHRONOUS, DO_NOT_EXIT = 2, 0x8000
UTF8, SSML, PHONEMES = 0x1, 0x10, 0x100
MARKED_UP = UTF8 | SSML | PHONEMES

_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class Tracer:
    """espeak-ng without its sound."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        if self._library.espeak_Initialize(SYNCHRONOUS, 0, data, DO_NOT_EXIT) <= 0:
            raise RuntimeError("espeak-ng does not start")
        # The engine keeps only the address, so the object must live as long as the tracer.
        self._callback = _Callback(lambda samples, count, events: 0)
        self._library.espeak_SetSynthCallback(self._callback)
        self._library.espeak_Synth.argtypes = [
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        ]

    def __call__(self, text: str, voice: str, flags: int = MARKED_UP) -> str:
        """Return the phonemes of a text, its clauses joined by a space."""
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise ValueError(f"no voice {voice}")
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            with self._writing_to(file.name):
                encoded = text.encode()
                self._library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, flags, None, None)
                self._library.espeak_Synchronize()
            return " ".join(file.read().decode().split())

    def close(self) -> None:
        """Unload the library: other tests rely on getting it anew."""
        self._library.espeak_Terminate()
        handle = self._library._handle
        del self._library
        _ctypes.dlclose(handle)

    @contextmanager
    def _writing_to(self, path: str) -> Iterator[None]:
        libc = ctypes.CDLL(None)
        libc.fopen.restype = ctypes.c_void_p
        stream = ctypes.c_void_p(libc.fopen(os.fsencode(path), b"w"))
        self._library.espeak_SetPhonemeTrace(1, stream)
        try:
            yield
        finally:
            self._library.espeak_SetPhonemeTrace(0, None)
            libc.fclose(stream)
