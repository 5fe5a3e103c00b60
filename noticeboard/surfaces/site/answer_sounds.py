"""The sounds of answers: which lines can be heard, for lines that another surface says, too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from noticeboard.answers import AnswerTable, line_parts, line_text
from noticeboard.bundle.output_file import OutputFile
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import content_id

_BASIS, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""FNV-1a of 32 bits: short, the same in a line of script, and no secret."""


def answer_sound_files(
    tables: Iterable[AnswerTable], sounds: Mapping[str, Sound]
) -> Iterator[OutputFile]:
    """Yield for each language the sound of every line of an answer that has one.

    A line is named by a short hash of its text. One name for two lines would speak a wrong
    figure: neither of the two gets a sound.
    """
    for table in tables:
        language = table.language
        lines = set(_lines_of(table))
        names = Counter(map(line_name, lines))
        found = {
            line_name(line): sounds[id].key
            for line in lines
            if (id := content_id(language, line)) in sounds and names[line_name(line)] == 1
        }
        text = json.dumps(dict(sorted(found.items())), separators=(",", ":"))
        yield OutputFile(f"assets/answers/sounds-{language}.json", text + "\n")


def line_name(line: str) -> str:
    """Return the short name of a line: "9b3c1f02"."""
    name = _BASIS
    for byte in line.encode():
        name = ((name ^ byte) * _PRIME) & _BITS
    return f"{name:08x}"


def _lines_of(table: AnswerTable) -> Iterator[str]:
    yield from table.words.values()
    for edition in table.editions:
        for unit in edition.units.values():
            counted = (one.line for one in unit.counted.values())
            for line in (*unit.lines, *counted, *unit.beyond):
                yield line_text(line_parts(line))
