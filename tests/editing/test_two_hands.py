"""Random edits by two hands and random undoing: no field of anybody is ever lost."""

import random
import shutil
from datetime import UTC, datetime

import pytest

from noticeboard.editing import (
    Act,
    EditedFile,
    EditRefused,
    SetValue,
    edited,
    merged,
    open_file,
    save,
    undo,
)
from tests.fixtures.random_edits import (
    FILES,
    ROOT,
    SEED,
    THOROUGH,
    at,
    lists_of,
    loaded,
    random_value,
    scalars_of,
    texts_without,
)

MERGES = 2000 if THOROUGH else 80
ACT = Act("Sari", "", datetime(2026, 11, 28, tzinfo=UTC))
SHORT = [path for path in FILES if path.stat().st_size < 14_000 and path.stem != "notices"]


def field_of(text, path):
    """The path as far as one hand may change it at a time: to the first item without an id."""
    lists, value = lists_of(text), loaded(text)
    for length in range(len(path)):
        if path[:length] in lists:
            items = at(value, path[:length])
            ids = [item.get("id") if isinstance(item, dict) else None for item in items]
            if None in ids or len(set(ids)) < len(ids):
                return path[:length]
    return path


def test_two_hands_keep_both_fields_or_are_told():
    dice = random.Random(SEED)
    kept = told = 0
    for number in range(MERGES):
        path = dice.choice(SHORT)
        text = path.read_bytes().decode("utf-8")
        # An id may change, too, but then its record is another one.
        places = [
            each for each in scalars_of(text) if each[-1] != "id" or "en" in at_parent(text, each)
        ]
        one = dice.choice(places)
        other = one if dice.random() < 0.2 else dice.choice(places)
        mine, theirs = f"saya {random_value(dice)}", f"mereka {random_value(dice)}"
        hint = (SEED, number, path.name, one, mine, other, theirs)
        their_text = edited(text, SetValue(other, theirs))
        my_file = EditedFile.opened(path.name, text).with_edits(SetValue(one, mine))

        try:
            both = merged(my_file, their_text).text
        except EditRefused as refused:
            told += 1
            assert field_of(text, one) == field_of(text, other), hint
            # An answer of the survey goes by its Indonesian words: changed, it is another one.
            gone = ["edit_no_place"] if one[-1] == "id" else ["edit_clash"]
            assert [each.code for each in refused.messages] in (["edit_clash"], gone), hint
            continue

        kept += 1
        assert field_of(text, one) != field_of(text, other), hint
        assert repr(at(loaded(both), one)) == repr(mine), hint
        spans = scalars_of(their_text), scalars_of(both)
        assert repr(at(loaded(both), other)) == repr(theirs), hint
        assert texts_without(both, [spans[1][one]]) == texts_without(their_text, [spans[0][one]]), (
            hint
        )
    assert kept > MERGES // 2 and told, (SEED, kept, told)


def at_parent(text, path):
    """The keys beside a value, if it has a key."""
    parent = at(loaded(text), path[:-1])
    return parent if isinstance(parent, dict) else {}


@pytest.mark.parametrize("name", ["data/limits.yaml", "content/strings.yaml"])
def test_steps_undone_in_any_order_give_the_file_back(tmp_path, name):
    dice = random.Random(SEED)
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    before = (tmp_path / name).read_bytes()
    words = [path for path in scalars_of(before.decode("utf-8")) if path[-1] == "en"]
    places = dice.sample(words, 6)
    steps = [
        save(
            tmp_path,
            [open_file(tmp_path, name).with_edits(SetValue(path, f"Words {letter}."))],
            ACT,
        ).number
        for path, letter in zip(places, "abcdef", strict=True)
    ]

    for number in dice.sample(steps, len(steps)):
        undo(tmp_path, number, ACT)

    assert (tmp_path / name).read_bytes() == before, (SEED, places)
