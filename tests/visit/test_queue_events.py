"""An event of the queue: its seven attributes, and that it has no place for a name."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.messages import sentence
from visit.queue import EventRefused, event_json, read_event

CALLED = {
    "specversion": "1.0",
    "id": "7d444840-9dc0-11d1-b245-5ffdce74fad2",
    "source": "/counter/3",
    "type": "called",
    "time": "2026-11-30T01:00:00.500000Z",
    "subject": "A012",
    "datacontenttype": "application/json",
    "data": {"day": "2026-11-30", "counter": 3},
}


def refusal(event: object) -> str:
    with pytest.raises(EventRefused) as refused:
        read_event(event if isinstance(event, (str, bytes)) else json.dumps(event))
    return refused.value.message.code


def test_an_event_is_read_and_written_as_the_same_line():
    line = json.dumps(CALLED, separators=(",", ":"))

    event = read_event(line)

    assert event_json(event) == line
    assert event.time == datetime.datetime(2026, 11, 30, 1, 0, 0, 500_000, datetime.UTC)
    assert (event.subject, event.data.counter) == ("A012", 3)


def test_a_moment_of_another_zone_is_the_same_instant():
    event = read_event(json.dumps({**CALLED, "time": "2026-11-30T08:00:00.5+07:00"}))

    assert json.loads(event_json(event)) == CALLED


@pytest.mark.parametrize(
    "key",
    [
        "name",
        "nama",
        "Nama",
        "NAMA_LENGKAP",
        "full-name",
        "na me",
        "n.a.m.a",
        "ｎａｍｅ",
        "fullName",
    ],
)
def test_a_field_for_a_name_is_refused_wherever_it_stands(key):
    for event in (
        {**CALLED, key: "x"},
        {**CALLED, "data": {**CALLED["data"], key: "x"}},
        {**CALLED, key: None},
    ):
        assert refusal(event) == "queue_field_name"


@pytest.mark.parametrize(
    "change",
    [
        {"pemohon": "x"},
        {"nаme": "x"},  # a Cyrillic letter
        {"subject": "Siti"},
        {"subject": "A012 Siti"},
        {"source": "/siti"},
        {"id": "siti"},
        {"type": "Siti"},
        {"data": {**CALLED["data"], "visitor": {"name": "x"}}},
        {"data": {**CALLED["data"], "service": {"name": "x"}}},
        {"data": {**CALLED["data"], "token": ["x"]}},
        {"data": {**CALLED["data"], "counter": "Siti"}},
        {"data": [{"name": "x"}]},
        {"datacontenttype": "text/plain; name=x"},
    ],
)
def test_nothing_else_can_carry_a_name_either(change):
    assert refusal({**CALLED, **change}) in ("queue_field_unknown", "queue_field_bad")


def test_a_key_written_twice_hides_nothing():
    line = json.dumps(CALLED)

    assert refusal(line[:-1] + ', "data": {"day": "2026-11-30"}}') == "queue_field_twice"


@pytest.mark.parametrize("missing", CALLED)
def test_an_attribute_that_is_missing_is_told(missing):
    event = {key: value for key, value in CALLED.items() if key != missing}

    assert refusal(event) == "queue_field_missing"


@pytest.mark.parametrize(
    "change",
    [
        {"time": "2026-11-30T08:00:00"},
        {"time": "0001-01-01T00:00:00+14:00"},
        {"time": 5},
        {"specversion": "2.0"},
        {"data": {"day": "20261130"}},
        {"data": {"day": "2026-11-31"}},
        {"data": {**CALLED["data"], "counter": True}},
        {"data": {**CALLED["data"], "counter": 0}},
    ],
)
def test_a_value_of_another_shape_is_refused(change):
    assert refusal({**CALLED, **change}) == "queue_field_bad"


@pytest.mark.parametrize(
    "line", ["", "null", "[]", "{", b"\xff\xfe{", "9" * 4_000, "[" * 4_000, '"\\ud800"']
)
def test_a_broken_line_is_told_and_never_read(line):
    assert refusal(line) == "queue_event_no_json"


def test_a_line_without_end_is_not_even_parsed():
    assert refusal("[" * 100_000) == "queue_event_too_long"


@settings(max_examples=30, deadline=None)
@given(st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text(), max_size=2))
def test_whatever_stands_in_a_field_is_read_or_refused_with_a_sentence(value):
    for key in CALLED:
        try:
            event = read_event(json.dumps({**CALLED, key: value}))
        except EventRefused as refused:
            assert all(sentence(refused.message, one) for one in ("id", "en"))
        else:
            assert read_event(event_json(event)) == event
