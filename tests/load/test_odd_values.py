"""Whatever stands in a field, staff read where and what: never a traceback."""

import datetime
from itertools import cycle

import pytest
import yaml

from noticeboard import messages
from noticeboard.check import check_catalogue
from noticeboard.check.sense import sense_warnings
from noticeboard.load import load_with_source_map
from noticeboard.messages import Mistakes
from noticeboard.messages.records import record_of
from noticeboard.model import plain_value
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

ON = datetime.date(2026, 11, 27)
ODD = (
    "9" * 40, "9" * 5000, "-1", "0", "3000000000", "999999999999", "9999-12-31", "0001-01-01",
    "1899-12-31", "2062-01-01", '"9999-12-31 23:59"', '"0001-01-01 00:00"', '"2026-12-31 24:00"',
    '"9999-12-31 24:00"', '"00:00"', '"24:00"', '"25:00"', "unknown", '""', "~",
    '"' + "kata " * 2000 + '"', '"' + "x" * 10000 + '"', '"😀👍"', r'"\u0007\u001b"',
    r'"\u202eabc\u200f"', r'"\0"', r'"\ud800"', "[a, b]", "[]", "{}", "{id: a, en: b}",
    "{a: {b: {c: [[[[1]]]]}}}", "[" * 60 + "]" * 60, "true", ".nan", ".inf", "1.5", "1e999",
    '"{fee:x"', '"{}"', '"{0}"', '"%s"', '"<b>&"', '"http://[::1"', '"a b@c"', "0x1F",
)  # fmt: skip
YAML = sorted(path for path in FILES if path.endswith(".yaml"))


def spans_of(text):
    """Where each scalar value of a file begins and ends."""

    def walk(node):
        if isinstance(node, yaml.ScalarNode):
            yield node.start_mark.index, node.end_mark.index
        for child in node.value if isinstance(node, yaml.SequenceNode) else ():
            yield from walk(child)
        for _, child in node.value if isinstance(node, yaml.MappingNode) else ():
            yield from walk(child)

    return list(walk(yaml.compose(text, Loader=yaml.CSafeLoader)))


def told_of(folder):
    """Load and check as staff do, and read what they are told in both languages."""
    try:
        catalogue, source_map = load_with_source_map(folder)
    except Mistakes as refused:
        return refused.mistakes
    return [
        *check_catalogue(catalogue, source_map, on=ON),
        *sense_warnings(catalogue, source_map, today=ON),
    ]


@pytest.mark.parametrize("path", YAML)
def test_an_odd_value_in_any_field_is_read_or_told_with_its_place(tmp_path, path):
    """Each field meets one odd value; over all files each value meets many fields."""
    text = FILES[path]
    odd = cycle(ODD)
    for _ in range(7 * YAML.index(path)):
        next(odd)
    write_small_catalogue(tmp_path)
    for (start, end), value in zip(spans_of(text), odd, strict=False):
        content = (text[:start] + value + text[end:]).encode("utf-8")
        (tmp_path / path).write_bytes(content)

        for one in told_of(tmp_path):
            place = one.location
            assert place.line >= 1 and place.column >= 1 and place.file, (value[:40], start)
            assert messages.text(one, "id") and messages.text(one, "en") and record_of(one)


def test_what_may_be_odd_is_built_whole(own):
    """No end at the calendar's end, midnight as 24:00, two holidays of one day."""
    path = own.folder / "data/fees.yaml"
    before, card, after = path.read_text("utf-8").partition("- id: apec-card")
    endless = after.replace("{from: 2024-12-17, ", "{from: 2024-12-17, until: 9999-12-31, ", 1)
    path.write_text(before + card + endless, "utf-8")
    own.edit(
        "data/office.yaml",
        "serving: kanim-padang",
        (
            "serving: kanim-padang\nholidays_decreed_until: 2026-12-31\nholidays:\n"
            "  - {date: 2026-12-25, name: {id: Natal, en: Christmas}, kind: national, "
            "source: pp-45-2024}\n"
            "  - {date: 2026-12-25, name: {id: Hari Ibu, en: Day of Mothers}, kind: national, "
            "source: pp-45-2024}"
        ),
    )
    notice = (
        "\n- id: loket-tutup\n  text: {id: Loket tutup., en: The counter is closed.}\n"
        '  from: "2026-12-01 08:00"\n  until: "2026-12-01 24:00"\n'
        "  surfaces: [site, signage, kiosk]\n"
    )
    path = own.folder / "data/notices.yaml"
    path.write_text(path.read_text("utf-8").replace("\n[]", notice), "utf-8")

    done = own.run("build", "--on", "2026-11-27")

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("Perhatian:") >= 3


DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
"""What an Arabic keyboard types; digits to Python, but to no screen, player or clock."""
TIMES = [
    ("signage", "07:30", "data/signage.yaml:9:11: '{}' is not a time; write for example \"08:00\""),
    ("notices", "2026-12-01 08:00",
     "data/notices.yaml:3:9: '{}' is not a moment; write for example \"2026-12-01 08:00\""),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "time", "line"), TIMES, ids=[stem for stem, _, _ in TIMES])
def test_digits_of_another_script_are_no_time(tmp_path, stem, time, line):
    typed = time.translate(DIGITS)
    write_small_catalogue(tmp_path, **{stem: (time, typed)})

    assert [messages.text(one, "en").splitlines()[0] for one in told_of(tmp_path)] == [
        line.format(typed)
    ]


@pytest.mark.parametrize(
    ("kind", "written"),
    [("clock", "09:00"), ("date", "2026-08-17"), ("number", "2"), ("code", "A-012")],
)
def test_digits_of_another_script_are_no_plain_value(kind, written):
    assert plain_value(kind, written) is not None
    assert plain_value(kind, written.translate(DIGITS)) is None
