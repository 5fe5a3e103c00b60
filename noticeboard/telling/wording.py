"""How surfaces word lines: the interface string of each role, in one language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from noticeboard.edition import Sentence, filled, values
from noticeboard.language import long_date
from noticeboard.telling.line import COPIES, Line, Role
from noticeboard.telling.standing import Surface, sentence_note

SHARED_KEYS: Mapping[Role, str] = {
    **{role: f"line_{role}" for role in COPIES},
    "where": "line_where",
    "must_show": "line_must_show",
    "duration_at_most": "line_duration_at_most",
    "duration_about": "line_duration_about",
    "counted_from": "line_counted_from",
    "basis": "time_basis_{id}",
    "dated": "time_dated",
    "no_promise": "time_no_promise",
}
"""The words of what is read and of what is heard, which are the same sentences."""

_DAY_PLACES = ("day", "date")
_VALUE_PLACES = ("amount", "event", "limit", "option", "start", "text", "time", "what", "where")


@dataclass(frozen=True)
class Wording:
    """How one surface words lines, in one language."""

    words: Mapping[str, str]
    """Interface strings by key."""
    keys: Mapping[Role, str]
    """The string of each role, in which `{id}` is the line's id; a role without a string is worded
    by its own sentence alone."""
    language: str
    surface: Surface
    """Whose rule of standing gives a sentence its note."""
    if_: str = "line_if"
    unless: str = "line_unless"
    write_day: Callable[[datetime.date, str], str] = long_date

    def said(self, line: Line) -> Sentence:
        """Return a line in this surface's words, without its conditions and its parts."""
        if line.role not in self.keys:
            return line.sentence
        key = self.keys[line.role].format(id=line.id)
        days = (
            dict.fromkeys(_DAY_PLACES, self.write_day(line.day, self.language)) if line.day else {}
        )
        return filled(self.words[key], **dict.fromkeys(_VALUE_PLACES, line.sentence), **days)

    def noted(self, line: Line) -> Sentence:
        """Return a line in this surface's words, followed by the note that its standing needs."""
        said, note = self.said(line), self.note(line)
        return said + " " + note if note else said

    def note(self, line: Line) -> str:
        """Return what a line that is one sentence needs behind it; empty for a confirmed one."""
        return sentence_note(line.standing, self.surface, self.words)

    def condition(self, condition: values.Condition) -> Sentence:
        """Return the words that say for whom something holds."""
        key = self.unless if condition.negated else self.if_
        return filled(self.words[key], condition=condition.name)

    def conditions(self, line: Line) -> tuple[Sentence, ...]:
        """Return the words for each condition of a line, the option's own last."""
        found = (*line.conditions, *([line.only] if line.only else []))
        return tuple(self.condition(one) for one in found)
