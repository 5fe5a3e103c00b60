"""Tables of records that have forms, and where the record of a form is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticeboard.edit_page.article_texts import (
    ARTICLE_FIELDS,
    ARTICLES,
    BETWEEN,
    article_file,
    article_ids,
    article_record,
)
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.editing import EditRefused, FilePath, YamlValue
from noticeboard.editing.record_forms import FormField, form_fields
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.messages import STAFF_LANGUAGES
from noticeboard.model import LANGUAGES, FactRecord, Record, known
from noticeboard.surfaces.signage import SCREEN_PARTS, ScreenPart

NEW, WHOLE = "_new", "_all"
"""Keys of a form for a record that is not there yet, and for a file that is one record."""

LAST = ("searched_as", "stands_alone", "not_before", "source", "checked", "id")
"""Keys that are shown after the others of a record."""

TOGETHER = {"office": ("holidays",)}
"""Lists of a single record that are edited whole, as a decree gives them."""

NAMES = ("name", "title", "question", "text", "heading", "meant", "word", "phrases")
"""Keys under which a record has the words that staff know it by."""

SLIDES: Mapping[str, tuple[ScreenPart, ...]] = {
    "notices": ("notices",),
    "campaigns": ("playlist",),
    "emergencies": ("emergencies",),
    "playlists": ("playlist",),
    "screens": SCREEN_PARTS,
}
"""What the forms of a table may break on lobby screens; a screen says its way out, too."""


@dataclass(frozen=True)
class FormTable:
    """Records of one kind: a list of them, or one form for what a file says but once."""

    name: str
    kind: type[Record]
    file: str
    path: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """Of a single record, the keys that its form shows."""
    own_fields: tuple[FormField, ...] = ()
    """The fields of what is no record of YAML."""

    @property
    def is_single(self) -> bool:
        """Return whether it is one form rather than a list."""
        return bool(self.keys)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Return the fields of its form, in the order in which staff fill them in."""
        if self.own_fields:
            return self.own_fields
        return in_form_order(
            field for field in form_fields(self.kind) if not self.keys or field.key in self.keys
        )

    @property
    def may_grow(self) -> bool:
        """Return whether records are added and taken out here."""
        return not self.is_single

    @property
    def has_order(self) -> bool:
        """Return whether staff order its records; articles are files, in the order of their names."""
        return not self.is_single and not self.own_fields

    @property
    def screen_parts(self) -> tuple[ScreenPart, ...]:
        """Return the slides of lobby screens for which its words are written; none for most."""
        return SLIDES.get(self.name, ())

    @property
    def has_periods(self) -> bool:
        """Return whether its records are facts, whose values change from a day on."""
        return issubclass(self.kind, FactRecord)


def in_form_order(fields: Iterator[FormField]) -> tuple[FormField, ...]:
    """Return fields with those last that few records need."""
    ranks = {key: rank for rank, key in enumerate(LAST, 1)}
    return tuple(sorted(fields, key=lambda field: ranks.get(field.key, 0)))


def _tables() -> Iterator[FormTable]:
    for file, tables in TABLES.items():
        for table in tables:
            yield FormTable(table.name, table.kind, file, (table.key,) if table.key else ())
    for file, (name, kind) in SINGLES.items():
        yield from _parts_of(name, kind, file)
    yield FormTable(ARTICLES, Record, "content", own_fields=ARTICLE_FIELDS)


def _parts_of(name: str, kind: type[Record], file: str) -> Iterator[FormTable]:
    """Yield the tables of a file that is one record: its lists of records, and the rest of it."""
    together = TOGETHER.get(name, ())
    rest = []
    for each in form_fields(kind):
        if each.key in together or any(each.key.startswith(f"{key}_") for key in together):
            continue
        if each.kind == "list" and each.item.record:
            yield FormTable(each.key, each.item.record, file, (each.key,))
        else:
            rest.append(each.key)
    for key in together:
        keys = [each.key for each in form_fields(kind) if each.key.startswith(key)]
        yield FormTable(key, kind, file, (), tuple(keys))
    if rest:
        yield FormTable(name, kind, file, (), tuple(rest))


FORM_TABLES: Mapping[str, FormTable] = {table.name: table for table in _tables()}


@dataclass(frozen=True)
class FormPlace:
    """Where a form's record is: its table, its key there, and the way to it in its file."""

    table: FormTable
    key: str
    file: str
    path: FilePath
    at: int = 0
    """Its position in the list of its file."""

    @property
    def is_new(self) -> bool:
        """Return whether the record is not there yet."""
        return self.key == NEW


def place_of(office: EditedOffice, table: FormTable, key: str) -> FormPlace | None:
    """Return where a record is; None where it is not there."""
    if table.is_single:
        return FormPlace(table, key, table.file, ()) if key == WHOLE else None
    if key == NEW and not table.may_grow:
        return None
    if key == NEW:
        return FormPlace(table, NEW, table.file, table.path)
    return next((place for place, _ in places(office, table) if place.key == key), None)


def places(office: EditedOffice, table: FormTable) -> Iterator[tuple[FormPlace, YamlValue]]:
    """Yield every record of a table with its place, in the order of the files."""
    if table.own_fields:
        for article in article_ids(office.root):
            file = article_file(LANGUAGES[0], article)
            yield FormPlace(table, article, file, ()), article_record_of(office, article)
        return
    before, at = "", 0
    for number, (file, row) in enumerate(office.rows(table.file, table.path)):
        at = at + 1 if file == before else 0
        before = file
        id_ = row.get("id") if isinstance(row, Mapping) else None
        key = id_ if isinstance(id_, str) else str(number)
        part: str | int = id_ if isinstance(id_, str) else at
        yield FormPlace(table, key, file, (*table.path, part), at), row


def article_base(office: EditedOffice, id_: str) -> str:
    """Return the texts of an article's files as the base of a draft."""
    return BETWEEN.join(office.text(article_file(language, id_)) for language in LANGUAGES)


def article_record_of(office: EditedOffice, id_: str) -> YamlValue:
    """Return what a form shows of an article; None of one that cannot be read."""
    try:
        return article_record(article_base(office, id_))
    except EditRefused:
        return None


def record_name(row: YamlValue, language: str) -> str:
    """Return the words that staff know a record by, in their language; else its id."""
    if not isinstance(row, Mapping):
        return str(row)
    for key in NAMES:
        words = row.get(key)
        if isinstance(words, Mapping):
            words = words.get(language) or words.get(STAFF_LANGUAGES[0])
        if isinstance(words, str) and known(words) is not None:
            return words
    return str(row.get("id", ""))
