"""What a key may hold is said once, on the model: money, switches, texts, moments."""

import datetime
from typing import Annotated

import pytest

from noticeboard.load.keys import keys_of, sorts_of
from noticeboard.load.text_file import TextFile
from noticeboard.load.tree import read_tree
from noticeboard.model import Citation, Money, NoticeRecord, Record, Text, written_moment
from noticeboard.time_zone import WIB


class Parking(Record):
    """A record that the program does not have."""

    name: Text
    title: Citation | None = None
    cost: Annotated[int, Money()]
    spaces: int = 0
    is_covered: bool = False


def records(base=Record):
    """Every kind of record of the program, in the order of their names."""
    found = {kind: None for kind in base.__subclasses__() if kind is not Parking}
    inner = [each for kind in found for each in records(kind)]
    return sorted({*found, *inner}, key=lambda kind: kind.__name__)


def mends_of(text):
    mistakes = read_tree(TextFile("data/parking.yaml", text), text, keys_of(Parking))[2]
    return [(mistake.code, mistake.mend) for mistake in mistakes]


@pytest.mark.parametrize("kind", records(), ids=lambda kind: kind.__name__)
def test_the_loader_knows_what_each_field_of_a_record_holds(kind):
    for name, field in kind.model_fields.items():
        assert list(sorts_of(field.annotation, field.metadata)), name


def test_only_amounts_are_money():
    assert keys_of(*records()).money == {"amount"}


def test_a_new_field_of_money_or_yes_and_no_is_mended_as_any_other():
    assert mends_of("cost: Rp5.000\nspaces: 10\nis_covered: yes\n") == [
        ("rupiah", "cost: 5000"),
        ("true_false", "is_covered: true"),
    ]


def test_a_new_text_is_one_in_every_language_and_a_name_is_too():
    keys = keys_of(Parking)

    assert [key for key in ("name", "title", "cost", "spaces") if keys.is_text(key)] == [
        "name",
        "title",
    ]


def test_a_type_that_the_loader_has_no_line_for_is_an_error_of_the_program():
    with pytest.raises(TypeError, match="no sort of key for <class 'complex'>"):
        list(sorts_of(complex | None))


def notice(first, last):
    text = {"id": "Loket tutup.", "en": "The counter is closed."}
    moments = {"from": first, "until": last}
    return NoticeRecord.model_validate(
        {"id": "closed", "text": text, **moments, "surfaces": ("site",)}
    )


def test_a_notice_holds_instants_of_the_clock_in_sawahlunto():
    closed = notice("2026-12-01 06:30", "2026-12-01 24:00")

    assert closed.from_ == datetime.datetime(2026, 11, 30, 23, 30, tzinfo=datetime.UTC)
    assert closed.until == datetime.datetime(2026, 12, 2, tzinfo=WIB)


def test_a_moment_is_written_as_staff_write_it():
    closed = notice("0998-12-01 06:30", "2026-12-01 24:00")

    assert written_moment(closed.from_) == "0998-12-01 06:30"
    assert written_moment(closed.until) == "2026-12-02 00:00"
    assert written_moment(closed.until.astimezone(datetime.UTC)) == "2026-12-02 00:00"
