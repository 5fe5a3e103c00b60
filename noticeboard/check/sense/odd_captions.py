"""Captions that browsers cannot show: WebVTT as the W3C describes it, not SubRip."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticeboard.load import Captions
from noticeboard.messages import Message, warning

HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
CLOCK = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(rf"\s*{CLOCK}[ \t]+-->[ \t]+{CLOCK}(?:[ \t].*)?")
COMMA = re.compile(r"(\d\d:\d\d),(\d{3})")
ARROW = "-->"


def caption_warnings(captions: Captions) -> Iterator[Message]:
    """Yield what keeps captions from being shown, each file's first fault of a kind."""
    for page in captions:
        first = page.mark(1, 1)
        if "\ufffd" in page.text or "\0" in page.text:
            yield warning(first, "caption_letters")
        elif not HEAD.fullmatch(page.lines[0]):
            yield warning(first, "caption_head", "WEBVTT\n")
        told: set[str] = set()
        for code, number, mend in _faults(page.lines):
            if code not in told:
                told.add(code)
                yield warning(page.mark(number, 1), code, mend)


def _faults(lines: list[str]) -> Iterator[tuple[str, int, str | None]]:
    """Yield code, line and mend of every time that no browser reads or that is out of order."""
    before, cues = -1, 0
    for number, line in enumerate(lines, start=1):
        if ARROW not in line:
            continue
        cues += 1
        found = TIMING.fullmatch(line)
        if found is None:
            mend = COMMA.sub(r"\1.\2", line).strip()
            fits = TIMING.fullmatch(mend)
            yield ("caption_comma", number, mend) if fits else ("caption_time", number, None)
            continue
        starts, ends = _milliseconds(found.groups()[:4]), _milliseconds(found.groups()[4:])
        if ends <= starts:
            yield "caption_reversed", number, None
        elif starts < before:
            yield "caption_order", number, None
        if not "".join(lines[number : number + 1]).strip():
            yield "caption_silent", number, None
        before = starts
    if not cues:
        yield "caption_none", 1, None


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
