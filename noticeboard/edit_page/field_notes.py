"""Notes at the fields of a form: mistakes and warnings, each with its mend, and guides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.check.better_words import BETTER_WORDS
from noticeboard.check.hard_sentences import MOST_WORDS, SENTENCE
from noticeboard.check.plain_words import PATTERNS
from noticeboard.check.sense.odd_languages import WordCounts
from noticeboard.edit_page.form_places import FORM_TABLES, WHOLE
from noticeboard.edit_page.message_fields import FieldOf
from noticeboard.editing import EditRefused, YamlValue, held_in
from noticeboard.editing.field_labels import field_label
from noticeboard.editing.record_forms import Entries
from noticeboard.messages import Message, Severity, sentence
from noticeboard.model import LANGUAGES

WORDS_A_SECOND = 2.2
"""About as fast as the voices of the kiosk speak."""
PLAIN_WORDS = {
    "both_languages": "edit_fill_in",
    "key_missing": "edit_fill_in",
    "language_missing": "edit_fill_in",
    "too_few": "edit_fill_in",
    "too_short": "edit_fill_in",
}
"""Messages whose sentence is about lines of a file, and what to say at a field instead."""
QUOTED = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class FieldNote:
    """A sentence about a field; `mend` is what to enter in its place where that is certain."""

    text: str
    severity: Severity
    field: str = ""
    mend: str | None = None
    table: str = ""
    key: str = ""
    """The record that it is about, where it is another one."""
    label: str = ""
    """What staff call the field."""


def field_notes(
    messages: Sequence[Message], find: FieldOf, language: str
) -> tuple[Mapping[str, tuple[FieldNote, ...]], tuple[FieldNote, ...]]:
    """Return what to say at each field, and what is about something else."""
    at_fields: dict[str, tuple[FieldNote, ...]] = {}
    elsewhere: list[FieldNote] = []
    for message in messages:
        field = find(message)
        is_plain = field is not None and message.code in PLAIN_WORDS
        said = sentence(Message(PLAIN_WORDS[message.code]) if is_plain else message, language)
        said = said[:1].upper() + said[1:]
        if field is None:
            elsewhere.append(_elsewhere(message, said))
            continue
        mend = mended_entry(message, field)
        note = FieldNote(said, message.severity, field, mend, label=label_of(field, language))
        at_fields[field] = (*at_fields.get(field, ()), note)
    return at_fields, tuple(elsewhere)


def label_of(name: str, language: str) -> str:
    """Return what staff call a field by its name in the form, items counted from 1."""
    words: list[str] = []
    for part in name.split("."):
        found = field_label(part) if part not in LANGUAGES or not words else None
        if found or part.isdecimal():
            words.append(sentence(found, language) if found else str(int(part) + 1))
        elif part in LANGUAGES:
            words.append(f"({sentence(Message(f'edit_page_in_{part}'), language)})")
    said = " ".join(words)
    return said[:1].upper() + said[1:]


def _elsewhere(message: Message, said: str) -> FieldNote:
    place = message.location
    if place is None:
        return FieldNote(said, message.severity)
    table, *rest = map(str, place.key_path or ("",))
    form = FORM_TABLES.get(table)
    if form and rest and not form.is_single:
        return FieldNote(said, message.severity, table=table, key=rest[0])
    if form and rest and rest[0] in form.keys:
        return FieldNote(said, message.severity, table=table, key=WHOLE)
    return FieldNote(f"{said} ({place.file}:{place.line})", message.severity)


def mended_entry(message: Message, field: str) -> str | None:
    """Return what a mend would enter in a field; None where it is no single text."""
    if message.mend is None or message.location is None:
        return None
    try:
        held = held_in(message.mend)
    except EditRefused:
        return None
    path = message.location.key_path
    for start in range(len(path)):
        found = _within(held, path[start:])
        is_whole = isinstance(found, (str, int)) and "…" not in str(found)
        if is_whole and field.endswith(str(path[-1])):
            return str(found)
    return None


def _within(held: YamlValue, path: Sequence[str | int]) -> YamlValue:
    if isinstance(held, tuple) and len(held) == 1:
        held = held[0]
    for part in path:
        if not isinstance(held, Mapping):
            return None
        held = held.get(str(part))
    return held


def guides(
    entries: Entries, texts: Sequence[str], learnt: WordCounts | None
) -> Iterator[tuple[str, Message]]:
    """Yield a hint about the words in each text field: length, plainer words, language, its twin.

    `texts` are the names of fields that hold words in each language; without `learnt` words
    nothing is said of the language.
    """
    for name in texts:
        words = {each: entries.get(f"{name}.{each}", ("",))[0] for each in LANGUAGES}
        for language, text in words.items():
            if text.strip():
                yield f"{name}.{language}", _length(text)
                yield from ((f"{name}.{language}", each) for each in _plainer(text, language))
                if learnt and name != "slug" and learnt.is_foreign(text, language):
                    yield f"{name}.{language}", Message(f"guide_not_{language}")
            elif any(words.values()):
                yield f"{name}.{language}", Message("guide_twin")


def _length(text: str) -> Message:
    plain = QUOTED.sub("…", text)
    longest = max((len(found[0].split()) for found in SENTENCE.finditer(plain)), default=0)
    seconds = round(len(plain.split()) / WORDS_A_SECOND) or 1
    code = "guide_long" if longest > MOST_WORDS else "guide_length"
    return Message(code, {"words": longest, "most": MOST_WORDS, "seconds": seconds})


def _plainer(text: str, language: str) -> Iterator[Message]:
    if language not in PATTERNS:
        return
    for found in PATTERNS[language].finditer(QUOTED.sub("", text)):
        better = BETTER_WORDS[language][found[0].lower()]
        yield Message("guide_word", {"word": found[0], "better": better})
