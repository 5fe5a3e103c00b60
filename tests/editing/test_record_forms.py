"""Forms come from the model: every record of every file opens in one and leaves it unchanged."""

import datetime
import random
from functools import cache

import pytest

from noticeboard.editing import EditedFile, canonical, held_in
from noticeboard.editing.field_labels import field_label
from noticeboard.editing.record_forms import (
    by_name,
    count_of,
    entered_record,
    form_fields,
    shown_entries,
    value_edits,
    with_item,
    with_moved_item,
    without_item,
)
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.model import ConditionRecord, Fee, NoticeRecord, PlaceRecord, Screen, ServiceRecord
from tests.fixtures.office import ROOT
from tests.fixtures.survey import QUARTER_YAML

EXAMPLES = {"data/survey_results.yaml": QUARTER_YAML}
"""Files that no office has yet."""


@cache
def text_of(file):
    return EXAMPLES.get(file) or (ROOT / file).read_bytes().decode()


def records():
    """Every record of the office: its file, its way there, and its class."""
    for file, tables in TABLES.items():
        for table in tables:
            path = (table.key,) if table.key else ()
            for at in range(len(held_in(text_of(file), path))):
                yield file, (*path, at), table.kind
    for file, (_, kind) in SINGLES.items():
        yield file, (), kind


def opened(kind, record):
    return by_name(shown_entries(form_fields(kind), record))


def test_a_form_that_nobody_touches_changes_nothing():
    for file, path, kind in records():
        record = held_in(text_of(file), path)

        entered = entered_record(form_fields(kind), opened(kind, record), record)

        assert canonical(entered) == canonical(record), (file, path)


def test_every_field_of_every_form_has_a_label():
    waiting = [field for _, _, kind in records() for field in form_fields(kind)]
    met = set()
    while waiting:
        field = waiting.pop()
        if field not in met:
            met.add(field)
            waiting += [*field.parts, *field.fields]
    assert len(met) > 100
    assert [field.key for field in met if field.kind != "id" and not field_label(field.key)] == []


def test_an_amount_may_be_entered_as_people_write_it():
    record = {"id": "card", "periods": ({"amount": 650000},)}
    fields = form_fields(Fee)
    for written in ("750000", "750.000", "Rp750.000", "Rp 750.000,-", "750 000", "750,000"):
        entries = {**opened(Fee, record), "periods.0.amount._0": (written,)}

        assert entered_record(fields, entries, record)["periods"] == ({"amount": 750000},), written


def test_what_is_no_amount_stays_as_it_was_entered_so_that_the_verdict_can_explain_it():
    record = {"id": "card", "periods": ({"amount": 650000},)}
    entries = {**opened(Fee, record), "periods.0.amount._0": ("sekitar 700 ribu",)}

    entered = entered_record(form_fields(Fee), entries, record)

    assert entered["periods"] == ({"amount": "sekitar 700 ribu"},)


def test_an_unknown_amount_becomes_known_and_a_known_one_unknown():
    fields = form_fields(Fee)
    record = {"id": "card", "periods": ({"amount": "unknown"},)}
    entries = opened(Fee, record)
    assert entries["periods.0.amount._as"] == ("1",)

    entries |= {"periods.0.amount._as": ("0",), "periods.0.amount._0": ("5000",)}
    assert entered_record(fields, entries, record)["periods"] == ({"amount": 5000},)

    entries |= {"periods.0.amount._as": ("1",)}
    assert entered_record(fields, entries, record)["periods"] == ({"amount": "unknown"},)

    entries |= {"periods.0.reason": ("Menunggu surat",)}
    assert entered_record(fields, entries, record)["periods"] == (
        {"amount": "unknown", "reason": "Menunggu surat"},
    )


def test_opening_hours_are_entered_by_day_and_written_by_runs_of_days():
    record = {"id": "padang", "contacts": ({"kind": "hours", "value": "unknown"},)}
    entries = opened(PlaceRecord, record) | {"contacts.0.value._as": ("2",)}
    for day in ("monday", "tuesday", "wednesday", "thursday"):
        entries[f"contacts.0.value._2.{day}"] = ("08:00-12:00, 13:00-16:00",)
    entries["contacts.0.value._2.friday"] = ("08:00-11:30",)

    entered = entered_record(form_fields(PlaceRecord), entries, record)

    assert entered["contacts"][0]["value"] == {
        "monday-thursday": "08:00-12:00, 13:00-16:00",
        "friday": "08:00-11:30",
    }


def test_a_new_notice_is_complete_from_its_form():
    entries = by_name(shown_entries(form_fields(NoticeRecord), None)) | {
        "id": ("sistem",),
        "text.id": ("Layanan berhenti sebentar.",),
        "text.en": ("Service pauses for a while.",),
        "from": ("2026-12-01T08:00",),
        "until": ("2026-12-01T14:00",),
        "surfaces": ("site", "kiosk"),
    }

    assert entered_record(form_fields(NoticeRecord), entries) == {
        "id": "sistem",
        "text": {"id": "Layanan berhenti sebentar.", "en": "Service pauses for a while."},
        "from": "2026-12-01 08:00",
        "until": "2026-12-01 14:00",
        "surfaces": ("site", "kiosk"),
    }


def test_a_new_screen_shows_no_size_that_nobody_has_said():
    shown = {field.key: field.default for field in form_fields(Screen)}

    assert {shown[key] for key in ("inches", "width", "height", "farthest_reader_m")} == {None}
    assert shown["mounting"] == "wall"


def test_items_are_added_moved_and_taken_out():
    record = {"id": "x", "steps": ({"step": "a"}, {"step": "b"}, {"step": "c"})}
    fields = form_fields(ServiceRecord)
    name = "steps._0"
    entries = with_moved_item(opened(ServiceRecord, record), name, 2, -1)
    entries = without_item(entries, name, 0)
    entries = with_item(entries, name) | {f"{name}.2.step": ("d",)}

    assert entered_record(fields, entries, record)["steps"] == (
        {"step": "c"},
        {"step": "b"},
        {"step": "d"},
    )


def test_answers_of_a_rule_are_pairs_of_question_and_answer():
    record = {"id": "x", "rule": {"answer": {"age": ("child", "adult"), "married": "yes"}}}
    entries = opened(ConditionRecord, record)
    assert entries["rule.answer.0"] == ("age/child",)

    entries = with_item(entries, "rule.answer") | {"rule.answer.3": ("lost/yes",)}

    entered = entered_record(form_fields(ConditionRecord), entries, record)
    assert entered["rule"] == {
        "answer": {"age": ("child", "adult"), "married": "yes", "lost": "yes"}
    }


def lists_of(entries):
    return [
        name.removesuffix("._count")
        for name in entries
        if name.endswith("._count") and count_of(entries, name.removesuffix("._count"))
    ]


def touched(entries, random_):
    """A form after one more thing that somebody may do in it."""
    lists = lists_of(entries)
    if lists and random_.random() < 0.6:
        name = random_.choice(lists)
        at = random_.randrange(count_of(entries, name))
        return random_.choice(
            [
                lambda: without_item(entries, name, at),
                lambda: with_moved_item(entries, name, at, random_.choice([-1, 1])),
            ]
        )()
    texts = [name for name in entries if name.endswith((".id", ".en"))]
    if not texts:
        return entries
    return {**entries, random_.choice(texts): (random_.choice(["no", "a: b # c", "<b>", "08:00"]),)}


@pytest.mark.parametrize("seed", range(4))
def test_the_edits_of_a_form_make_the_file_hold_what_was_entered(seed):
    random_ = random.Random(seed)
    for file, path, kind in random_.sample([*records()], 12):
        text, fields = text_of(file), form_fields(kind)
        record = held_in(text, path)
        entries = opened(kind, record)
        for _ in range(3):
            entries = touched(entries, random_)
        entered = entered_record(fields, entries, record)

        edits = value_edits(path, record, entered, fields)

        new = EditedFile.opened(file, text).with_edits(*edits).text
        assert canonical_of(held_in(new, path)) == canonical_of(entered), (file, path)


def canonical_of(value):
    """The one form of a value, whatever the order of its keys."""
    if isinstance(value, dict):
        return canonical({key: canonical_of(value[key]) for key in sorted(value)})
    if isinstance(value, tuple):
        return canonical(tuple(canonical_of(each) for each in value))
    return canonical(value)


def test_a_date_that_no_calendar_has_stays_as_it_was_entered():
    entries = by_name(shown_entries(form_fields(Fee), None)) | {
        "checked.date": ("2026-02-30",),
        "not_before": ("2026-03-01",),
    }

    entered = entered_record(form_fields(Fee), entries)

    assert entered["checked"]["date"] == "2026-02-30"
    assert entered["not_before"] == datetime.date(2026, 3, 1)
