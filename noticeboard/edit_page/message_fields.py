"""Fields of a form that messages about the catalogue are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from noticeboard.edit_page.drafts import FormAct
from noticeboard.edit_page.form_places import FormPlace
from noticeboard.messages import Message

FieldOf = Callable[[Message], str | None]


def field_finder(place: FormPlace, act: FormAct, names: Sequence[str]) -> FieldOf:
    """Return a function that tells which field of a form a message is about; None for another."""
    heads = tuple(_heads(place))

    def find(message: Message) -> str | None:
        if message.code in ("edit_need_first", "overlap", "gap", "edit_before_running"):
            return "from" if act == "period" else None
        path = message.location.key_path if message.location else ()
        head = next((each for each in heads if path[: len(each)] == each), None)
        if head is None or not path:
            return None
        if place.table.own_fields:
            return _nearest(_article_field(path[len(head) :]), names)
        name = _form_path(path[len(head) :], act)
        # A text that lacks a language is said at that language's field.
        language = message.values.get("language")
        return _nearest(f"{name}.{language}" if isinstance(language, str) else name, names)

    return find


def _article_field(path: Sequence[str | int]) -> str:
    """Return the field of an article's form by the way within it: language, then the part."""
    language, part = (*map(str, path[:2]), "blocks", "blocks")[:2]
    return f"{'text' if part == 'blocks' else part}.{language}"


def _heads(place: FormPlace) -> Iterator[tuple[str | int, ...]]:
    """Yield the ways in which messages name the record of a form."""
    table = place.table
    if table.is_single:
        yield (_single_name(table.file),)
        return
    # The lists of a file of several are named as the file has them: kinds of emergency by "kinds".
    names = ((table.name,), (_single_name(table.file), table.name), table.path or (table.name,))
    for name in names:
        yield (*name, place.key)
        yield (*name, place.at)


def _single_name(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


def _form_path(path: Sequence[str | int], act: FormAct) -> str:
    parts = [str(part) for part in path]
    if act == "period" and parts:
        parts = parts[2:] if parts[0] == "periods" else parts[1:]
    return ".".join(parts)


def _nearest(name: str, names: Sequence[str]) -> str:
    """Return the field that shows a value, or that in which it lies; "" for the whole form."""
    known_names = {re.sub(r"\._\d+(?=\.|$)", "", each): each for each in names}
    while name and name not in known_names:
        name = name.rpartition(".")[0]
    return known_names.get(name, "")
