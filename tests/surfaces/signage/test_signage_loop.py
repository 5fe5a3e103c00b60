"""A screen's loop shows everything, no language waits long, and what is asked most comes back."""

import json
import random
import subprocess
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import deno
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.surfaces.signage.play_order import LONGEST_LOOP_S, loop_of, play_order
from noticeboard.surfaces.signage.turns import LoopPlace

SCRIPT = Path(__file__).parent / "loop_parity.js"
BOTH = ("id", "en")


@dataclass(frozen=True)
class Turn:
    """A slide as the loop sees it."""

    place: LoopPlace
    languages: tuple[str, ...]
    seconds: int
    rank: int = 2
    yields: int = 0
    shares_place: bool = False


def entry(number, *, parts=(1, 1), together=0, seconds=6, rank=2, yields=0, shares_place=False):
    """The slides of one entry: some in each language alone, some in both together."""
    alone = [
        Turn(LoopPlace(number, part, at), (language,), seconds, rank, yields, shares_place)
        for at, language in enumerate(BOTH)
        for part in range(parts[at])
    ]
    first = max(parts)
    both = [
        Turn(LoopPlace(number, first + part, 0), BOTH, seconds, rank, yields, shares_place)
        for part in range(together)
    ]
    return [*alone, *both]


def loops(shapes):
    return [
        turn
        for number, shape in enumerate(shapes)
        for turn in entry(
            number, parts=shape[0], together=shape[1], seconds=shape[2], rank=shape[3]
        )
    ]


SHAPE = st.tuples(
    st.sampled_from([(1, 1), (2, 2), (3, 3)]),
    st.integers(0, 1),
    st.integers(6, 14),
    st.integers(1, 3),
)
UNEVEN = st.tuples(
    st.sampled_from([(1, 1), (3, 2), (1, 3), (0, 0), (0, 1)]),
    st.integers(0, 1),
    st.integers(6, 14),
    st.integers(1, 3),
)


def named(loop):
    return [(turn.place.entry, turn.place.part, " ".join(turn.languages)) for turn in loop]


def test_languages_take_turns_also_where_one_needs_more_slides():
    loop = play_order([*entry(0, parts=(3, 2)), *entry(1)])

    assert named(loop) == [
        (0, 0, "id"), (0, 0, "en"), (0, 1, "id"), (0, 1, "en"), (0, 2, "id"),
        (1, 0, "en"), (1, 0, "id"),
    ]  # fmt: skip


def test_what_is_asked_most_comes_back_half_a_loop_later():
    loop = play_order([*entry(0, rank=1), *(turn for at in range(1, 5) for turn in entry(at))])

    assert [turn.place.entry for turn in loop[::2]] == [0, 1, 2, 0, 3, 4]


def test_nothing_comes_back_where_the_loop_would_take_more_than_three_minutes():
    long = [turn for at in range(1, 10) for turn in entry(at, seconds=9)]

    loop = play_order([*entry(0, rank=1, seconds=9), *long])

    assert loop_of([*entry(0, rank=1, seconds=9), *long]).seconds == LONGEST_LOOP_S == 180
    assert Counter(turn.place for turn in loop).most_common(1)[0][1] == 1


def with_campaign(seconds):
    """A loop of 180 s in which entries 8 and 9 are ranked low, 9 lowest, and a campaign beside."""
    usual = [turn for at in range(8) for turn in entry(at, seconds=9)]
    low = [*entry(8, seconds=9, yields=2), *entry(9, seconds=9, yields=3)]
    return [*usual, *low, *entry(10, seconds=seconds, shares_place=True)]


def entries_of(loop):
    return sorted({turn.place.entry for turn in loop})


def test_a_campaign_takes_turns_with_as_much_of_what_is_ranked_lowest_as_it_needs():
    short, long = with_campaign(9), with_campaign(12)

    assert entries_of(play_order(short)) == [*range(9), 10]
    assert entries_of(play_order(long)) == [*range(8), 10]
    for turns in (short, long):
        assert entries_of(play_order(turns, is_odd=True)) == [*range(10)]
        assert loop_of(turns).seconds == 180
        assert loop_of(turns).longest_wait_for_message <= 2 * 180


def test_where_a_campaign_fits_into_three_minutes_it_is_in_every_loop():
    turns = [turn for turn in with_campaign(9) if turn.place.entry != 4]

    assert set(play_order(turns)) == set(play_order(turns, is_odd=True)) == set(turns)


@given(shapes=st.lists(SHAPE, min_size=1, max_size=14))
@settings(max_examples=150)
def test_everything_is_shown_and_nobody_waits_longer_than_one_slide_for_a_language(shapes):
    turns = loops(shapes)

    loop = play_order(turns)

    assert set(loop) == set(turns)
    assert all(1 <= count <= 1 + (turn.rank == 1) for turn, count in Counter(loop).items())
    assert loop_of(turns).longest_wait <= max(turn.seconds for turn in turns) <= 20
    once = sum(turn.seconds for turn in turns)
    assert loop_of(turns).seconds <= max(once, LONGEST_LOOP_S)
    assert loop_of(turns).longest_wait_for_message <= loop_of(turns).seconds


@given(shapes=st.lists(UNEVEN, min_size=1, max_size=14))
@settings(max_examples=150)
def test_the_parts_of_an_entry_keep_their_order_in_each_language(shapes):
    loop = play_order(loops(shapes))

    for language in ("id", "en", "id en"):
        places = [turn.place for turn in loop if " ".join(turn.languages) == language]
        for before, after in pairwise(places):
            assert (
                before.entry != after.entry
                or before.part < after.part
                or after.part == min(place.part for place in places if place.entry == after.entry)
            )


def with_low_ranks(turns, chance):
    """Let some entries yield to others, which share a place."""
    kinds = {turn.place.entry: chance.choice([(0, False), (2, False), (3, False), (0, True)])
             for turn in turns}  # fmt: skip
    return [
        replace(turn, yields=kinds[turn.place.entry][0], shares_place=kinds[turn.place.entry][1])
        for turn in turns
    ]


KINDS = [(1, 1), (2, 2), (3, 2), (1, 3), (0, 0), (0, 1)]


def any_turns(chance):
    """Up to eleven shapes of entries, as turns."""
    return loops(
        [
            (chance.choice(KINDS), chance.randrange(2), chance.randint(6, 14), chance.randint(1, 3))
            for _ in range(chance.randrange(12))
        ]
    )


def as_item(turn):
    """A turn as the page gives it to the player."""
    return {
        "order": turn.place.number,
        "languages": " ".join(turn.languages),
        "seconds": turn.seconds,
        "asked": turn.rank == 1,
        "yields": turn.yields,
        "shares": turn.shares_place,
    }


def test_the_player_makes_the_same_loop(tmp_path):
    chance = random.Random(12)
    lists = [any_turns(chance) for _ in range(400)]
    lists = [with_low_ranks(turns, chance) for turns in lists]
    items = [[as_item(turn) for turn in turns] for turns in lists]
    (tmp_path / "lists.json").write_text(json.dumps(items), encoding="utf-8")

    found = subprocess.run(
        [deno.find_deno_bin(), "run", "--no-config", "--quiet", f"--allow-read={tmp_path}",
         SCRIPT, tmp_path / "lists.json"],
        capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip

    ours = [
        [
            [turn.place.number for turn in play_order(turns, is_odd=is_odd)]
            for is_odd in (False, True)
        ]
        for turns in lists
    ]
    assert json.loads(found.stdout) == ours
