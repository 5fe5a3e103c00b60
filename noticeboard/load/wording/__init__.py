"""The sentences about mistakes, in every language of the staff."""

from __future__ import annotations

from noticeboard.load.wording.files import FILES
from noticeboard.load.wording.records import RECORDS
from noticeboard.load.wording.shapes import SHAPES
from noticeboard.load.wording.syntax import SYNTAX
from noticeboard.load.wording.texts import TEXTS
from noticeboard.load.wording.values import VALUES

SENTENCES = {**FILES, **SYNTAX, **VALUES, **SHAPES, **RECORDS, **TEXTS}
STAFF_LANGUAGES = ("id", "en")


def said(code: str, **values: object) -> dict[str, str]:
    """Return the sentence of a code in every language.

    A value may be a tuple: its words in each of the languages.
    """
    return {
        language: SENTENCES[code][number].format(
            **{name: _in(value, number) for name, value in values.items()}
        )
        for number, language in enumerate(STAFF_LANGUAGES)
    }


def _in(value: object, number: int) -> object:
    return value[number] if isinstance(value, tuple) else value
