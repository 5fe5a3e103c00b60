"""What is wrong in a file of the staff, where it stands, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

WRITE: Mapping[str, str] = {"id": "Tulis", "en": "Write"}
"""The word that stands before a mend, by language."""

WARN: Mapping[str, str] = {"id": "Perhatian", "en": "Warning"}
"""The word that tells a warning from a mistake, by language."""

Severity = Literal["mistake", "warning"]
"""A mistake stops a build; a warning is told, and the clerk decides."""


@dataclass(frozen=True)
class Mark:
    """A place in a file; line and column count from 1, the excerpt is the whole line."""

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""

    def mended(self, wrong: str, right: str) -> str:
        """Return the line with a word at this place put right, or the right word alone."""
        at = self.excerpt.find(wrong, self.column - 1)
        if at < 0:
            return right
        return (self.excerpt[:at] + right + self.excerpt[at + len(wrong) :]).strip()


@dataclass(frozen=True)
class Mistake:
    """One thing to mend, told in every language; `mend` is text to paste."""

    file: str
    line: int
    column: int
    code: str
    said: Mapping[str, str]
    mend: str | None = None
    excerpt: str = ""
    severity: Severity = "mistake"

    @classmethod
    def at(
        cls,
        mark: Mark,
        code: str,
        said: Mapping[str, str],
        mend: str | None = None,
        severity: Severity = "mistake",
    ) -> Mistake:
        """Put a mistake at a place, with the line that stands there."""
        return cls(mark.file, mark.line, mark.column, code, said, mend, mark.excerpt, severity)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Mistake:
        """Make a mistake of what `record` returned."""
        rest = {name: value for name, value in record.items() if name != "message"}
        return cls(**rest, said=record["message"])

    def record(self) -> dict[str, Any]:
        """Return every part as plain values for JSON; the sentences are called `message`."""
        rest = asdict(self)
        return {"severity": rest.pop("severity"), "message": rest.pop("said"), **rest}

    def text(self, language: str) -> str:
        """Return the place and what is wrong, then the line itself, then the mend."""
        word = f"{WARN[language]}: " if self.severity == "warning" else ""
        lines = [f"{self.file}:{self.line}:{self.column}: {word}{self.said[language]}"]
        if self.excerpt.strip():
            lines.append(f"    {self.excerpt.strip()}")
        if self.mend is not None:
            lines.append(f"  {WRITE[language]}:")
            lines += [f"    {line}" for line in self.mend.splitlines()]
        return "\n".join(lines)


class Mistakes(Exception):
    """Everything that must be mended before there is a catalogue, in order of file and line."""

    def __init__(self, mistakes: Iterable[Mistake], warnings: Iterable[Mistake] = ()) -> None:
        self.mistakes, self.warnings = in_order(mistakes), in_order(warnings)
        super().__init__(f"{len(self.mistakes)} mistakes")

    def text(self, language: str) -> str:
        """Return every mistake, then what was found beside, a blank line between two."""
        return "\n\n".join(one.text(language) for one in (*self.mistakes, *self.warnings))


def in_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Sort mistakes by file, line and column; the same mistake is kept once."""
    once = {(m.file, m.line, m.column, m.code, m.said["id"]): m for m in mistakes}
    # A key that does not belong here needs no word about its quotes.
    unknown = {key[:3] for key in once if key[3] in ("key_unknown", "key_meant")}
    return tuple(
        once[key] for key in sorted(once) if key[3] != "key_type" or key[:3] not in unknown
    )
