"""The order of a screen's loop, and how long one waits in it; `screen-loop.js` makes the same for what changes while it plays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticeboard.surfaces.signage.turns import LoopPlace, Turn

ASKED_MOST = 1
"""The rank of what comes twice in a loop, where there is room."""

LONGEST_LOOP_S = 180
"""Nothing comes twice beyond this: people who wait see everything in three minutes."""


@dataclass(frozen=True)
class Loop:
    """How long a screen takes, and how long anybody waits at most; all in seconds."""

    seconds: int
    longest_wait: int
    """For a language: from the end of one of its slides to the next that has it."""
    longest_wait_for_message: int
    """For a message in a language: from its end to its next beginning."""


def loop_of(turns: Sequence[Turn]) -> Loop:
    """Return how long a loop takes, and the longest waits in it, over its end too."""
    loop = play_order(turns)
    languages = {language for turn in loop for language in turn.languages}
    messages = {turn.place for turn in loop}
    return Loop(
        sum(turn.seconds for turn in loop),
        max((_longest_wait(loop, _speaks(one)) for one in languages), default=0),
        max((_longest_wait(loop, _is_at(one)) for one in messages), default=0),
    )


def _speaks(language: str) -> Callable[[Turn], bool]:
    return lambda turn: language in turn.languages


def _is_at(place: LoopPlace) -> Callable[[Turn], bool]:
    return lambda turn: turn.place == place


def _longest_wait(loop: Sequence[Turn], is_awaited: Callable[[Turn], bool]) -> int:
    longest = wait = 0
    for turn in (*loop, *loop):
        wait = 0 if is_awaited(turn) else wait + turn.seconds
        longest = max(longest, wait)
    return longest


def play_order(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return a loop: entry by entry, languages in turn; what is asked most comes back midway.

    It does so as far as the loop then takes three minutes at most, the first entries first.
    """
    ordered = sorted(turns, key=lambda turn: turn.place)
    entries = [list(group) for _, group in groupby(ordered, key=lambda turn: turn.place.entry)]
    loop: list[Turn] = []
    for index in _rounds(len(entries), _repeated(entries)):
        _add_in_turns(loop, entries[index])
    return tuple(loop)


def _repeated(entries: Sequence[Sequence[Turn]]) -> list[int]:
    """Return the numbers of the entries that come twice."""
    room = LONGEST_LOOP_S - sum(turn.seconds for entry in entries for turn in entry)
    repeated = []
    for index, entry in enumerate(entries):
        seconds = sum(turn.seconds for turn in entry)
        # Among one or two, everything comes back soon enough.
        if entry[0].rank == ASKED_MOST and seconds <= room and len(entries) > 2:
            repeated.append(index)
            room -= seconds
    return repeated


def _rounds(count: int, repeated: Sequence[int]) -> list[int]:
    """Return the entries' numbers in order, the repeated ones again half a loop later."""
    places = [(2 * index, 0, index) for index in range(count)]
    places += [((2 * index + count) % (2 * count), 1, index) for index in repeated]
    numbers = [index for _, _, index in sorted(places)]
    # Nothing comes back at once, at the loop's end neither.
    return [one for at, one in enumerate(numbers) if len(numbers) == 1 or one != numbers[at - 1]]


def _add_in_turns(loop: list[Turn], entry: Sequence[Turn]) -> None:
    """Add an entry's slides, its languages spread evenly, first the one not seen for longest."""
    keys = list(dict.fromkeys(" ".join(turn.languages) for turn in entry))
    queues = {key: [one for one in entry if " ".join(one.languages) == key] for key in keys}
    taken = dict.fromkeys(keys, 0)
    seen = {" ".join(turn.languages): at for at, turn in enumerate(loop)}
    for _ in entry:
        key = min(
            (key for key in keys if taken[key] < len(queues[key])),
            key=lambda key: ((2 * taken[key] + 1) / len(queues[key]), seen.get(key, -1)),
        )
        seen[key] = len(loop)
        loop.append(queues[key][taken[key]])
        taken[key] += 1
