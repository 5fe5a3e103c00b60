"""Random edits of all real files: the value that was meant, and no other sign of the file."""

import copy
import random

import pytest
import yaml

from noticeboard.editing import (
    AddItem,
    AddKey,
    EditRefused,
    MoveItem,
    RemoveItem,
    RemoveKey,
    SetValue,
    SetValues,
    edited,
)
from tests.fixtures.random_edits import (
    FILES,
    HOSTILE,
    SEED,
    THOROUGH,
    at,
    lists_of,
    loaded,
    random_value,
    scalars_of,
    texts_without,
)

EDITS = 100_000 if THOROUGH else 10_000
SINGLE = 2_000 if THOROUGH else 100
OF_RECORDS = 3_000 if THOROUGH else 150


def texts():
    """Every real file by its name."""
    return {path.name: path.read_bytes().decode("utf-8") for path in FILES}


def with_values(value, changes):
    """What a file has to hold with other values at some paths."""
    value = copy.deepcopy(value)
    for path, new in changes.items():
        at(value, path[:-1])[path[-1]] = new
    return value


def assert_only_values_differ(old, new, changes, hint):
    """Read both texts as any program would, and compare what lies between the values."""
    assert repr(loaded(new)) == repr(with_values(loaded(old), changes)), hint
    before, after = scalars_of(old), scalars_of(new)
    kept = texts_without(old, [before[path] for path in changes])
    assert texts_without(new, [after[path] for path in changes]) == kept, hint


def test_ten_thousand_random_values_change_nothing_but_themselves():
    dice = random.Random(SEED)
    made = 0
    while made < EDITS:
        for name, text in texts().items():
            paths = list(scalars_of(text))
            chosen = dice.sample(paths, len(paths) // 2)
            changes = {path: random_value(dice) for path in chosen}

            new = edited(text, SetValues(tuple(SetValue(*each) for each in changes.items())))

            assert_only_values_differ(text, new, changes, (SEED, name))
            made += len(changes)


def test_random_values_one_after_another_change_nothing_but_themselves():
    dice = random.Random(SEED)
    for name, text in texts().items():
        for _ in range(max(1, SINGLE // len(FILES)) if scalars_of(text) else 0):
            path, value = dice.choice(list(scalars_of(text))), random_value(dice)

            new = edited(text, SetValue(path, value))

            assert_only_values_differ(text, new, {path: value}, (SEED, name, path, value))
            text = new


STYLES = """\
# Semua gaya.
plain: kata
single: 'kata'   # tunggal
double: "kata"
broken: "kata
    lagi"
literal: |
  kata
  lagi

# di antara
folded: >-
  kata
  lagi
below:
  kata
flow: {a: kata, b: 'kata', c: [kata, "kata"]}
empty:
- - kata
""".replace("- - kata", "list:\n- kata\n-  - kata\n   - 'kata'")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_values_of_every_style_take_whatever_is_written(line_end):
    dice = random.Random(SEED)
    text = STYLES.replace("\n", line_end)
    empty = STYLES.partition("empty:")[0].replace("\n", line_end) + "empty:"
    for path in scalars_of(text):
        for value in (*HOSTILE, *(random_value(dice) for _ in range(20))):
            new = edited(text, SetValue(path, value))

            hint = (SEED, path, value)
            assert repr(loaded(new)) == repr(with_values(loaded(text), {path: value})), hint
            if path == ("empty",):
                assert new.startswith(f"{empty}{line_end if value is None else ' '}"), hint
            else:
                assert_only_values_differ(text, new, {path: value}, hint)


def random_record(dice):
    """A record with all that records have: names, words, lists and lists of records."""
    words = {"id": random_value(dice), "en": random_value(dice)}
    periods = ({"from": random_value(dice), "amount": 5}, {"x": random_value(dice)})
    return {
        "id": f"baru-{dice.randrange(10**6)}",
        "name": words,
        "unit": random_value(dice),
        "periods": periods[: dice.randrange(3)],
        "on": (random_value(dice), random_value(dice)),
    }


def random_edit(dice, text):
    """An edit of records or lists, with what the file has to hold then."""
    value = copy.deepcopy(loaded(text))
    lists = lists_of(text)
    if value == []:
        record = random_record(dice)
        return AddItem((), record), [plain(record)]
    path = dice.choice([each for each in lists] or [()])
    items = at(value, path)
    kind = dice.randrange(5)
    number = dice.randrange(len(items)) if isinstance(items, list) and items else 0
    if not lists or kind == 0:
        owner = dice.choice(mappings_of(value))
        record = at(value, owner)
        if dice.random() < 0.5 and len(record) > 1:
            key = dice.choice(list(record))
            del record[key]
            return RemoveKey((*owner, key)), value
        new = dice.choice((random_value(dice), random_record(dice)))
        order = (*dice.sample(list(record), len(record) // 2), "kunci baru")
        record["kunci baru"] = plain(new)
        return AddKey(owner, "kunci baru", new, order), value
    if kind == 1:
        new = random_record(dice) if isinstance(items[0], dict) else random_value(dice)
        before = dice.choice((None, number))
        items.insert(len(items) if before is None else number, plain(new))
        return AddItem(path, new, before), value
    if kind == 2 or len(items) == 1:
        del items[number]
        return RemoveItem((*path, number)), value
    up = number > 0
    one = number - 1 if up else number
    items[one], items[one + 1] = items[one + 1], items[one]
    return MoveItem((*path, number), up=up), value


def mappings_of(value, path=()):
    """The path of every mapping."""
    found = [path] if isinstance(value, dict) else []
    inner = value.items() if isinstance(value, dict) else ()
    inner = enumerate(value) if isinstance(value, list) else inner
    for part, each in inner:
        found += mappings_of(each, (*path, part))
    return found


def plain(value):
    """A value as YAML gives it back: lists for tuples."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def sorted_keys(value):
    """A value with its keys in one order: where a new key goes is no matter of what it holds."""
    if isinstance(value, dict):
        return {key: sorted_keys(value[key]) for key in sorted(value, key=str)}
    return [sorted_keys(each) for each in value] if isinstance(value, list) else value


def comments_of(text):
    """Every comment that stands on lines of its own."""
    return sorted(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


def test_random_records_come_go_and_move_alone():
    dice = random.Random(SEED)
    refused = 0
    for number in range(OF_RECORDS):
        path = FILES[number * len(FILES) // OF_RECORDS]
        text = path.read_bytes().decode("utf-8")
        edit, expected = random_edit(dice, text)
        hint = (SEED, number, path.name, edit)

        try:
            new = edited(text, edit)
        except EditRefused:
            refused += 1
            continue

        assert repr(sorted_keys(loaded(new))) == repr(sorted_keys(expected)), hint
        if isinstance(edit, MoveItem):
            assert sorted(new) == sorted(text), hint
            assert comments_of(new) == comments_of(text), hint
        elif isinstance(edit, (AddKey, AddItem)):
            assert comments_of(new) == comments_of(text), hint
            assert is_one_stretch_longer(text.replace("\n[]", "\n"), new), hint
        else:
            # Where the last of a list is gone, an empty list stands in its place.
            emptied = new.replace(": []", ":").replace("[]", "")
            assert any(is_one_stretch_longer(short, text) for short in (new, emptied)), hint
    assert refused <= OF_RECORDS // 25, "almost all of them can be made"


def is_one_stretch_longer(short, long):
    """Whether one text is the other with one stretch more."""
    begin = 0
    while begin < len(short) and short[begin] == long[begin]:
        begin += 1
    return long.endswith(short[begin:])


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_a_file_of_any_line_ends_keeps_them(line_end):
    dice = random.Random(SEED)
    text = (FILES[4].read_text("utf-8")).replace("\n", line_end)
    for _ in range(10):
        edit, _ = random_edit(dice, text)
        try:
            text = edited(text, edit)
        except EditRefused:
            continue
        assert text.count("\n") == text.count(line_end)
        assert yaml.compose(text, Loader=yaml.CSafeLoader) is not None
