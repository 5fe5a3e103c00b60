"""A program run to the end and judged: its time limit, its exit code, its last words."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence

from noticeboard.messages import Value
from noticeboard.speech.voices.problem import unavailable

Explain = Callable[[int, str], Value]
"""From an exit code and the last line of a program to the reason that staff read."""


def run_to_end(
    name: str, command: Sequence[str], timeout_s: float, explain: Explain = lambda _, last: last
) -> None:
    """Run a program without a shell; EngineUnavailable when it fails in any way."""
    try:
        done = subprocess.run(
            list(command), stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout_s
        )
    except subprocess.TimeoutExpired as error:
        raise unavailable("voice_too_slow", name=name, seconds=f"{timeout_s:g}") from error
    except OSError as error:
        raise unavailable("voice_not_started", name=name, reason=str(error)) from error
    if done.returncode != 0:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = explain(done.returncode, lines[-1] if lines else "-")
        raise unavailable("voice_failed", name=name, code=done.returncode, reason=reason)
