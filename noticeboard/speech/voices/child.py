"""A program run to the end and judged: its time limit, its exit code, its last words."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from noticeboard.speech.voices.problem import unavailable


def run_to_end(name: str, command: Sequence[str], timeout_s: float) -> None:
    """Run a program without a shell; EngineUnavailable when it fails in any way."""
    try:
        done = subprocess.run(
            list(command), stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout_s
        )
    except subprocess.TimeoutExpired as error:
        raise unavailable(
            f"suara {name} belum selesai sesudah {timeout_s:g} detik",
            f"the voice {name} had not finished after {timeout_s:g} seconds",
        ) from error
    except OSError as error:
        raise unavailable(
            f"suara {name} tidak dapat dijalankan: {error}",
            f"the voice {name} cannot be started: {error}",
        ) from error
    if done.returncode != 0:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = lines[-1] if lines else "-"
        raise unavailable(
            f"suara {name} gagal (kode {done.returncode}): {last}",
            f"the voice {name} failed (code {done.returncode}): {last}",
        )
