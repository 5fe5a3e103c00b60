"""Articles as forms: their front matter and their Markdown, in each language a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from noticeboard.editing import EditedFile, EditRefused, SetValue, YamlValue, held_in
from noticeboard.editing.record_forms import Entries, FormField, entered_record
from noticeboard.editing.written_scalars import written_scalar
from noticeboard.edition import values
from noticeboard.messages import Message
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.site.links import GENERATED

ARTICLES = "articles"
WORDS = re.compile(r"[a-z0-9]+")
FRONT = re.compile(r"---\r?\n(.*?\n)---\r?\n", re.DOTALL)
HEADS = ("title", "summary")
TAKEN = ("home", *GENERATED, values.SURVEY_PAGE)
"""Ids that no article may have: those of the pages that are made from data alone."""
BETWEEN = "\0"
"""Stands between the texts of a draft's files; no file holds it."""

ARTICLE_FIELDS = (
    *(FormField(key, "by_language", parts=(FormField(key, "words"),)) for key in HEADS),
    FormField("text", "by_language", parts=(FormField("text", "prose"),)),
)
NEW_ARTICLE_FIELDS = (
    *ARTICLE_FIELDS,
    FormField("slug", "by_language", is_required=False, parts=(FormField("slug", "words"),)),
)
"""The address of a page is settled when it is new: it is permanent once published."""


def article_ids(root: Path) -> Iterator[str]:
    """Yield the ids of all articles, by name."""
    yield from sorted(path.stem for path in (root / "content" / LANGUAGES[0]).glob("*.md"))


def article_file(language: str, id_: str) -> str:
    """Return the name of an article's file in one language."""
    return f"content/{language}/{id_}.md"


def article_record(base: str) -> Mapping[str, YamlValue]:
    """Return what a form shows of an article's files."""
    parts = dict(zip(LANGUAGES, map(_parts, base.split(BETWEEN)), strict=True))
    heads = {language: held_in(front) for language, (front, _) in parts.items()}
    found: dict[str, YamlValue] = {
        key: {each: held.get(key) for each, held in heads.items() if isinstance(held, Mapping)}
        for key in HEADS
    }
    texts = {language: body.replace("\r\n", "\n") for language, (_, body) in parts.items()}
    return {**found, "text": texts}


def article_files(id_: str, base: str, entries: Entries) -> tuple[EditedFile, ...]:
    """Return the files of an article with what was entered; raises EditRefused."""
    old = article_record(base)
    new = entered_record(ARTICLE_FIELDS, entries, old)
    return tuple(
        _edited(EditedFile.opened(article_file(language, id_), text), language, old, new)
        for language, text in zip(LANGUAGES, base.split(BETWEEN), strict=True)
    )


def new_article_files(id_: str, entries: Entries) -> tuple[EditedFile, ...]:
    """Return the files of an article that is not there yet; raises EditRefused."""
    new = entered_record(NEW_ARTICLE_FIELDS, entries)
    return tuple(_made(id_, language, new) for language in LANGUAGES)


def _made(id_: str, language: str, new: Mapping[str, YamlValue]) -> EditedFile:
    heads = {key: _said(new, key, language).strip() for key in HEADS}
    slug = _said(new, "slug", language).strip() or "-".join(WORDS.findall(heads["title"].lower()))
    front = "".join(
        f"{key}: {written_scalar(said, None, in_flow=False)}\n"
        for key, said in {"slug": slug, **heads}.items()
        if said
    )
    body = _said(new, "text", language).replace("\r\n", "\n").strip()
    file = EditedFile.opened(article_file(language, id_), "")
    return file.with_text(f"---\n{front}---\n\n{body}\n")


def gone_article_files(id_: str, base: str) -> tuple[EditedFile, ...]:
    """Return the files of an article as its withdrawal leaves them: without a text, so gone."""
    return tuple(
        EditedFile.opened(article_file(language, id_), text).with_text("")
        for language, text in zip(LANGUAGES, base.split(BETWEEN), strict=True)
    )


def _edited(
    file: EditedFile, language: str, old: Mapping[str, YamlValue], new: Mapping[str, YamlValue]
) -> EditedFile:
    front, body = _parts(file.base)
    head = EditedFile.opened(file.file, front)
    for key in HEADS:
        before, after = _said(old, key, language), _said(new, key, language)
        if before != after:
            head = head.with_edits(SetValue((key,), after))
    before, after = _said(old, "text", language), _said(new, "text", language)
    newline = "\r\n" if "\r\n" in file.base else "\n"
    if before != after:
        above = before[: len(before) - len(before.lstrip())]
        body = f"{above}{after.strip()}\n".replace("\n", newline)
    return file.with_text(f"---{newline}{head.text}---{newline}{body}")


def _said(record: Mapping[str, YamlValue], key: str, language: str) -> str:
    words = record.get(key)
    said = words.get(language) if isinstance(words, Mapping) else None
    return said if isinstance(said, str) else ""


def _parts(text: str) -> tuple[str, str]:
    """Return the front matter and the body of an article; raises EditRefused."""
    if not text:
        return "{}", ""
    found = FRONT.match(text)
    if found is None:
        raise EditRefused(Message("edit_broken_text"))
    return found[1], text[found.end() :]
