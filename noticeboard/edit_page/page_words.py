"""Templates of the page, and what each of them may ask for."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from noticeboard.editing.field_labels import field_label
from noticeboard.editing.record_forms import FormField, count_of
from noticeboard.language import long_date
from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence
from noticeboard.model import LANGUAGES, WEEKDAYS
from noticeboard.templating import Environment, make_environment

HERE = Path(__file__).parent
TEMPLATES, ASSETS = HERE / "templates", HERE / "assets"

HELPED = (
    "against",
    "amount",
    "checked",
    "copies",
    "from",
    "id",
    "must_confirm",
    "must_show",
    "not_before",
    "old_slugs",
    "optional",
    "otherwise",
    "rank",
    "reason",
    "searched_as",
    "slug",
    "source",
    "stands_alone",
    "unless",
    "until",
    "when",
    "written",
)
"""Keys whose fields have a sentence of help."""


@dataclass(frozen=True)
class PageWords:
    """Words of the page in the language of the reader."""

    language: str

    def __call__(self, code: str, /, **values: Value) -> str:
        """Return the sentence of a code."""
        return sentence(Message(code, values), self.language)

    def of(self, message: Message) -> str:
        """Return the sentence of a message."""
        return sentence(message, self.language)

    def label(self, field: FormField) -> str:
        """Return what staff call a field, as the beginning of a line."""
        if field.kind == "id" or field.label:
            return self(field.label or "edit_page_id")
        found = field_label(field.key)
        words = self.of(found) if found else field.key
        return words[:1].upper() + words[1:]

    def help(self, field: FormField) -> str:
        """Return a sentence that helps to fill a field in; empty for most."""
        return self(f"help_{field.key}") if field.key in HELPED else ""

    def choice(self, field: FormField, value: str) -> str:
        """Return what staff call one of the choices of a field."""
        return self(f"choice_{field.key}_{value.replace('-', '_')}")

    def day(self, day: datetime.date) -> str:
        """Return a day as it is read."""
        return long_date(day, self.language)


@cache
def environment() -> Environment:
    """Return the environment of the page's templates."""
    made = make_environment(TEMPLATES)
    made.globals.update(
        languages=STAFF_LANGUAGES,
        text_languages=LANGUAGES,
        weekdays=WEEKDAYS,
        count_of=count_of,
        words_in=PageWords,
    )
    return made


def render_page(template: str, context: Mapping[str, object]) -> str:
    """Fill a template of the page."""
    return environment().get_template(template).render(context)
