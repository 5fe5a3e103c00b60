"""The file that switches an emergency on: what it says, what is refused, what outlives a bundle."""

import datetime

import pytest

from noticeboard.emergency import QUIET, EmergencySignal, carried, parse_signal, signal_of
from noticeboard.model import EmergencyNow
from noticeboard.time_zone import WIB

TEN = datetime.datetime(2026, 11, 24, 10, 0, tzinfo=WIB)
FIRE = EmergencySignal("fire", TEN, TEN + datetime.timedelta(minutes=30), True, ("lobby",))
WRITTEN = (
    b'{"kind": "fire", "from": "2026-11-24T03:00:00+00:00", "until": "2026-11-24T03:30:00+00:00", '
    b'"drill": true, "screens": ["lobby"], "data": false}\n'
)


def test_an_emergency_is_written_in_one_line_and_read_as_it_was():
    assert FIRE.as_json() == WRITTEN
    assert parse_signal(WRITTEN) == FIRE
    assert parse_signal(QUIET) is None


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'"fire"', b'"../fire"'),
        (b'"fire"', b"7"),
        (b"03:30:00+00:00", b"09:30:00+00:00"),
        (b"03:30:00+00:00", b"03:00:00+00:00"),
        (b"03:30:00+00:00", b"03:30:00"),
        (b"2026-11-24T03:30", b"2026-11-31T03:30"),
        (b'"drill": true', b'"drill": "no"'),
        (b'["lobby"]', b'["<b>"]'),
        (b'"screens": ["lobby"], ', b""),
        (b"}", b""),
        (WRITTEN, b"[]"),
        (WRITTEN, b"\xff"),
        (WRITTEN, b"[" * 100_000),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(right, wrong):
    with pytest.raises(ValueError):
        parse_signal(WRITTEN.replace(right, wrong))


def test_an_emergency_outlives_a_new_bundle_and_a_line_of_yaml_ends_with_the_line():
    of_data = WRITTEN.replace(b'"data": false', b'"data": true')

    assert carried(WRITTEN, QUIET) == WRITTEN
    assert carried(of_data, QUIET) == QUIET
    assert carried(b"broken", QUIET) == QUIET
    assert carried(None, QUIET) == QUIET
    assert carried(WRITTEN, of_data) == of_data


def test_the_last_line_of_yaml_is_the_one_that_counts():
    lines = [
        EmergencyNow.model_validate(
            {"id": kind, "kind": kind, "from": "2026-11-24 10:00", "until": "2026-11-24 10:30"}
        )
        for kind in ("earthquake", "fire")
    ]

    signal = signal_of(lines)

    assert signal is not None
    assert (signal.kind, signal.start, signal.is_of_data) == ("fire", TEN, True)
    assert signal_of([]) is None
