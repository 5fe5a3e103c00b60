"""One file read into the draft: a list of records, a single one, or interface words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from noticeboard.load.draft import Draft
from noticeboard.load.keys import keys_of
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.scalars import TRAPPED
from noticeboard.load.shapes import read_record
from noticeboard.load.text_file import load_page
from noticeboard.load.tree import Tree, read_tree
from noticeboard.messages import Message
from noticeboard.model import CampaignRecord, NoticeRecord, Record, Text

MAY_BE_EMPTY = {NoticeRecord: "no_notices", CampaignRecord: "no_campaigns"}
"""Records of which there may be none, each with what staff are told of a file without a list."""


@dataclass(frozen=True)
class Table:
    """A list of records: its name in the catalogue, its kind, the key it is under."""

    name: str
    kind: type[Record]
    key: str | None = None


class Words(Record):
    """One entry of the interface words, so that it is read like any other record."""

    text: Text


def load_tables(files: OfficeFiles, file: str, tables: tuple[Table, ...], draft: Draft) -> None:
    """Read a file of one list, or of one list under each of its keys."""
    keys = [table.key for table in tables if table.key]
    key_path = () if keys else (tables[0].name,)
    found = _load(files, file, key_path, draft, *(table.kind for table in tables))
    if not found or (keys and not _has_keys(*found, keys, draft)):
        draft.broken.update(table.name for table in tables)
        return
    tree, value = found
    for table in tables:
        rows = value.get(table.key, ()) if table.key else value
        path = (table.key,) if table.key else ()
        if isinstance(rows, tuple):
            _read_rows(table, tree, path, rows, draft)
        else:
            draft.broken.add(table.name)
            if rows is not TRAPPED:
                draft.report(tree.mark(path), "file_list")


def load_single(files: OfficeFiles, file: str, name: str, kind: type[Record], draft: Draft) -> None:
    """Read a file that is one record."""
    found = _load(files, file, (name,), draft, kind)
    if not found:
        return
    tree, value = found
    record, mistakes = read_record(kind, value, tree, ())
    draft.mistakes += mistakes
    draft.starts[(name,)] = (tree, ())
    if record is not None:
        draft.singles[name] = record


def load_strings(files: OfficeFiles, file: str, draft: Draft) -> None:
    """Read interface words by key."""
    found = _load(files, file, ("strings",), draft, Words)
    if not found:
        draft.broken.add("strings")
        return
    tree, value = found
    if not isinstance(value, dict):
        draft.broken.add("strings")
        draft.report(tree.mark(), "file_strings")
        return
    for key, text in value.items():
        record, mistakes = read_record(Words, {"text": text}, tree, (key,))
        draft.mistakes += mistakes
        if draft.first_of("strings", key, tree, (key,), at_key=True) and record:
            draft.records.setdefault("strings", {})[key] = record.text


def _load(
    files: OfficeFiles, file: str, key_path: tuple[str, ...], draft: Draft, *kinds: type[Record]
) -> tuple[Tree, Any] | None:
    if not files.is_folder(file.rpartition("/")[0]):
        return None
    page, mistakes = load_page(files, file, key_path)
    tree, value = None, None
    if page:
        tree, value, more = read_tree(page, page.text, keys_of(*kinds))
        # Strange signs often break the YAML as well; then they are the mistake to mend.
        mistakes = [tree.located(one) for one in mistakes] + more if tree else mistakes or more
    for kind in MAY_BE_EMPTY.keys() & set(kinds):
        # Only here does an empty file mean what an empty list means: nothing is announced.
        code = MAY_BE_EMPTY[kind]
        mistakes = [_no_records(m, code) if m.code == "file_empty" else m for m in mistakes]
    draft.mistakes += mistakes
    return (tree, value) if tree else None


def _no_records(empty: Message, code: str) -> Message:
    return replace(empty, code=code, mend="[]")


def _has_keys(tree: Tree, value: Any, keys: list[str], draft: Draft) -> bool:
    shown = ", ".join(keys)
    if not isinstance(value, dict):
        draft.report(tree.mark(), "file_mapping", keys=shown)
        return False
    for key in value:
        if key not in keys:
            draft.report(tree.key_mark((key,)), "key_unknown", key=key, known=shown)
    missing = [key for key in keys if key not in value]
    for key in missing:
        draft.report(tree.mark(), "key_missing", key=key)
    return not missing


def _read_rows(table: Table, tree: Tree, path: tuple[Any, ...], rows: Any, draft: Draft) -> None:
    if "id" not in table.kind.model_fields:
        _read_nameless(table, tree, path, rows, draft)
        return
    records = draft.records.setdefault(table.name, {})
    for number, row in enumerate(rows):
        place = (*path, number)
        record, mistakes = read_record(table.kind, row, tree, place)
        draft.mistakes += mistakes
        id_ = row.get("id") if isinstance(row, dict) else None
        if not isinstance(id_, str) or any(map(_is_of_id, mistakes)):
            # A record without a right id may be the one that others name.
            draft.broken.add(table.name)
        if not isinstance(id_, str):
            continue
        if draft.first_of(table.name, id_, tree, place) and record is not None:
            records[id_] = record


def _is_of_id(wrong: Message) -> bool:
    """Return whether a mistake is in the id of a record itself: a table, the record, the key."""
    path = wrong.location.key_path if wrong.location else ()
    return len(path) == 3 and path[-1] == "id"


def _read_nameless(
    table: Table, tree: Tree, path: tuple[Any, ...], rows: Any, draft: Draft
) -> None:
    records = list(draft.singles.get(table.name, ()))
    for number, row in enumerate(rows):
        place = (*path, number)
        record, mistakes = read_record(table.kind, row, tree, place)
        draft.mistakes += mistakes
        if record is not None:
            draft.starts[(table.name, len(records))] = (tree, place)
            records.append(record)
    draft.singles[table.name] = tuple(records)
