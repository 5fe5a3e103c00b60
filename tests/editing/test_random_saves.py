"""Random saves in a copy of the real facts: right and written, or refused and nothing changed."""

import hashlib
import random
import shutil
from datetime import UTC, datetime

import pytest

from noticeboard.editing import Act, EditRefused, SetValue, canonical, held_in, open_file, save
from noticeboard.messages import Mistakes, text
from tests.fixtures.random_edits import FILES, ROOT, SEED, THOROUGH, random_value, scalars_of

SAVES = 1000 if THOROUGH else 40
ACT = Act("Sari", "", datetime(2026, 11, 28, tzinfo=UTC))


@pytest.fixture
def facts(tmp_path):
    """The real facts, to be changed."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in ("data", "content")
        for path in (folder / name).rglob("*")
        if path.is_file()
    }


def likely_value(dice, old):
    """A value that may be right here now and then, besides those that hardly can."""
    if dice.random() < 0.5:
        return random_value(dice)
    if isinstance(old, str):
        return f"{old} lagi" if " " in old else dice.choice(("unknown", f"{old}-2"))
    return old + 1 if type(old) is int else old


def test_a_random_save_is_right_or_leaves_every_file_as_it_was(facts):
    dice = random.Random(SEED)
    saved = refused = 0
    for number in range(SAVES):
        source = dice.choice(FILES)
        file = source.relative_to(ROOT).as_posix()
        opened = open_file(facts, file)
        paths = list(scalars_of(opened.text))
        if not paths:
            continue
        path = dice.choice(paths)
        value = likely_value(dice, held_in(opened.text, path))
        before, hint = digests(facts), (SEED, number, file, path, value)

        try:
            save(facts, [opened.with_edits(SetValue(path, value))], ACT)
        except Mistakes as mistakes:
            refused += 1
            assert digests(facts) == before, hint
            for mistake in mistakes.mistakes:
                place = mistake.location
                assert place.file and place.line and place.column and place.key_path, hint
                assert text(mistake, "id") and text(mistake, "en")
        except EditRefused as refusal:
            assert digests(facts) == before, hint
            assert [one.code for one in refusal.messages] == ["edit_no_change"], hint
        else:
            saved += 1
            after = digests(facts)
            assert {name for name in after if after[name] != before[name]} == {file}, hint
            new = (facts / file).read_bytes().decode("utf-8")
            assert canonical(held_in(new, path)) == canonical(value), hint

    assert saved and refused, "some edits are right, and some are not"
