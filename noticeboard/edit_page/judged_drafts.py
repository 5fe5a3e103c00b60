"""A draft with its edits, the file as it would be, and what the checks say of each field."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from noticeboard.edit_page.article_drafts import article_files_of, made_article
from noticeboard.edit_page.article_texts import NEW_ARTICLE_FIELDS
from noticeboard.edit_page.drafts import FormAct, FormDraft
from noticeboard.edit_page.edited_office import EditedOffice, list_in
from noticeboard.edit_page.form_places import FormPlace, article_base, article_record_of, places
from noticeboard.edit_page.loose_ends import without_loose_ends
from noticeboard.edit_page.suggested_ids import suggested_id
from noticeboard.editing import (
    AddItem,
    Edit,
    EditedFile,
    EditRefused,
    NewPeriod,
    RemoveItem,
    Verdict,
    YamlValue,
    change_messages,
    held_in,
    period_edits,
)
from noticeboard.editing.article_changes import article_message
from noticeboard.editing.merged_edits import merged
from noticeboard.editing.record_forms import (
    FormField,
    by_name,
    entered_record,
    form_fields,
    shown_entries,
    value_edits,
)
from noticeboard.messages import Message
from noticeboard.model import Check, Fee, FeePeriod, ValuePeriod, known


@dataclass(frozen=True)
class JudgedDraft:
    """The files as a saved draft would leave them, and what is wrong with it."""

    edited: tuple[EditedFile, ...] = ()
    verdict: Verdict | None = None
    """None where the draft cannot be made into edits."""
    refused: tuple[Message, ...] = ()
    changes: tuple[Message, ...] = ()
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Each changed file as it is on the disk and as it would be."""
    place: FormPlace | None = None
    """Where the record would be; a new one has an id and a position by now."""

    @property
    def mistakes(self) -> tuple[Message, ...]:
        """Return what must be mended before anything is saved."""
        return (*self.refused, *(self.verdict.mistakes if self.verdict else ()))

    @property
    def warnings(self) -> tuple[Message, ...]:
        """Return what the clerk decides."""
        return self.verdict.warnings if self.verdict else ()

    @property
    def may_be_saved(self) -> bool:
        """Return whether there is a change, and nothing wrong with it."""
        return bool(self.changes) and not self.mistakes


def act_fields(place: FormPlace, act: FormAct) -> tuple[FormField, ...]:
    """Return the fields of the form of an act."""
    if act == "removal":
        return ()
    if act == "change":
        is_new_article = place.is_new and place.table.own_fields
        return NEW_ARTICLE_FIELDS if is_new_article else place.table.fields
    period = FeePeriod if place.table.kind is Fee else ValuePeriod
    wanted = ("amount", "value", "reason", "from", "until", "source")
    found = {each.key: each for each in (*form_fields(period), *form_fields(Check))}
    found["date"] = replace(found["date"], label="edit_page_checked_on")
    fields = tuple(found[key] for key in (*wanted, "date", "against") if key in found)
    must = ("from", "source")
    return tuple(replace(each, is_required=True) if each.key in must else each for each in fields)


def opened_draft(office: EditedOffice, place: FormPlace, act: FormAct) -> FormDraft:
    """Return the draft of a form that has just been opened."""
    fields = act_fields(place, act)
    if place.table.own_fields:
        base = article_base(office, place.key)
        record = article_record_of(office, place.key)
        return FormDraft(base, by_name(shown_entries(fields, record)))
    base = office.text(place.file)
    record = record_in(base, place) if act == "change" and not place.is_new else None
    entries = by_name(shown_entries(fields, record))
    if record is None:
        today = office.today.isoformat()
        entries |= {name: (today,) for name in ("date", "checked.date") if name in entries}
    return FormDraft(base, entries)


def record_in(text: str, place: FormPlace) -> YamlValue:
    """Return the record of a form as a text of its file has it; None where it has gone."""
    try:
        return held_in(text, place.path)
    except EditRefused:
        return None


def judge_draft(
    office: EditedOffice, place: FormPlace, act: FormAct, draft: FormDraft, *, is_full: bool
) -> JudgedDraft:
    """Return what a draft would do to the files, and everything that is wrong with it."""
    if place.table.own_fields:
        return _judged_article(office, place, act, draft, is_full=is_full)
    now = office.text(place.file)
    try:
        edits = draft_edits(office, place, act, draft)
        mine = EditedFile.opened(place.file, draft.base).with_edits(*edits)
        new = merged(mine, now).text
        changes = change_messages(now, new)
    except EditRefused as error:
        return JudgedDraft(refused=error.messages)
    if act == "removal":
        return _removal(office, place, mine)
    verdict = office.judge({place.file: new}, is_full=is_full)
    made = _made_place(office, place, edits)
    return JudgedDraft((mine,), verdict, (), changes, {place.file: (now, new)}, made)


def _judged_article(
    office: EditedOffice, place: FormPlace, act: FormAct, draft: FormDraft, *, is_full: bool
) -> JudgedDraft:
    try:
        made = made_article(office, place, draft)
        files = article_files_of(made, act, draft)
        edited = tuple(each for each in files if each.text != each.base)
        now = {each.file: office.text(each.file) for each in edited}
        texts = {each.file: (now[each.file], merged(each, now[each.file]).text) for each in edited}
    except EditRefused as error:
        return JudgedDraft(refused=error.messages)
    # What still leads to a page that is withdrawn is found by all checks alone.
    is_full = is_full or act == "removal"
    verdict = office.judge({file: new for file, (_, new) in texts.items()}, is_full=is_full)
    changes = tuple(article_message(file, *both) for file, both in texts.items())
    return JudgedDraft(edited, verdict, (), changes, texts, made)


def _removal(office: EditedOffice, place: FormPlace, mine: EditedFile) -> JudgedDraft:
    """Return the removal of a record with that of everything that names it."""
    edited, verdict = without_loose_ends(office, place.key, mine)
    texts = {each.file: (office.text(each.file), each.text) for each in edited}
    changes = tuple(change for old, new in texts.values() for change in change_messages(old, new))
    return JudgedDraft(edited, verdict, (), changes, texts, place)


def _made_place(office: EditedOffice, place: FormPlace, edits: Sequence[Edit]) -> FormPlace:
    """Return where the record is once the edits are made."""
    added = edits[0] if place.is_new else None
    if not isinstance(added, AddItem):
        return place
    at = len(list_in(office.text(place.file), place.table.path))
    id_ = added.value.get("id") if isinstance(added.value, Mapping) else None
    return replace(place, key=str(id_ or at), at=at)


def draft_edits(
    office: EditedOffice, place: FormPlace, act: FormAct, draft: FormDraft
) -> Sequence[Edit]:
    """Return the edits that a draft asks for; raises EditRefused."""
    if act == "removal":
        return (RemoveItem(place.path),)
    if act == "period":
        return period_edits(draft.base, _new_period(place, draft))
    fields = place.table.fields
    if place.is_new:
        return (AddItem(place.path, _new_record(office, place, draft)),)
    old = record_in(draft.base, place)
    return tuple(value_edits(place.path, old, entered_record(fields, draft.entries, old), fields))


def _new_record(office: EditedOffice, place: FormPlace, draft: FormDraft) -> YamlValue:
    record = entered_record(form_fields(place.table.kind), draft.entries)
    if any(each.kind == "id" for each in place.table.fields) and "id" not in record:
        taken = {other.key for other, _ in places(office, place.table)}
        record["id"] = suggested_id(record, taken)
    # In the files a record begins with its id.
    return {key: record[key] for key in ("id", *record) if key in record}


def _new_period(place: FormPlace, draft: FormDraft) -> NewPeriod:
    entered = entered_record(act_fields(place, "period"), draft.entries)
    value = entered.get("amount", entered.get("value"))
    first, checked, until = (entered.get(key) for key in ("from", "date", "until"))
    if not isinstance(first, datetime.date):
        raise EditRefused(Message("edit_need_first"))
    if not isinstance(value, int) and (value is None or known(value) is not None):
        raise EditRefused(Message("edit_need_value"))
    if not isinstance(checked, datetime.date) or not (
        until is None or isinstance(until, datetime.date)
    ):
        raise EditRefused(Message("edit_need_check"))
    reason = entered.get("reason")
    return NewPeriod(
        place.path,
        first,
        value if isinstance(value, int) else "unknown",
        _ids(entered.get("source")),
        checked,
        _ids(entered.get("against")),
        until,
        reason if isinstance(reason, str) else None,
    )


def _ids(value: YamlValue) -> tuple[str, ...]:
    ids = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in ids if isinstance(each, str) and each)
