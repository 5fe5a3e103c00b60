"""The order of a screen's loop, and how long one waits in it; `screen-loop.js` makes the same for what changes while it plays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticeboard.surfaces.signage.turns import ASKED_MOST, LoopPlace, Turn

LONGEST_LOOP_S = 180
"""Beyond this nothing comes twice, and what staff rank low takes turns with a campaign."""


@dataclass(frozen=True)
class Loop:
    """How long a screen takes, and how long anybody waits at most; all in seconds."""

    seconds: int
    longest_wait: int
    """For a language: from the end of one of its slides to the next that has it."""
    longest_wait_for_message: int
    """For a message in a language: from its end to its next beginning."""


def loop_of(turns: Sequence[Turn]) -> Loop:
    """Return how long the longer of two loops takes, and the longest waits, over their ends too."""
    loops = (play_order(turns), play_order(turns, is_odd=True))
    loop = (*loops[0], *loops[1])
    languages = {language for turn in loop for language in turn.languages}
    messages = {turn.place for turn in loop}
    return Loop(
        max(sum(turn.seconds for turn in one) for one in loops),
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


def play_order(turns: Sequence[Turn], *, is_odd: bool = False) -> tuple[Turn, ...]:
    """Return a loop: entry by entry, languages in turn; what is asked most comes back midway.

    It does so as far as the loop then takes three minutes at most, the first entries first. Where
    a campaign makes it longer, odd loops are without it, and even ones without what yields to it.
    """
    ordered = sorted(turns, key=lambda turn: turn.place)
    whole = [list(group) for _, group in groupby(ordered, key=lambda turn: turn.place.entry)]
    entries = _in_turns(whole, is_odd)
    loop: list[Turn] = []
    for index in _rounds(len(entries), _repeated(entries)):
        _add_in_turns(loop, entries[index])
    return tuple(loop)


def _in_turns(entries: Sequence[list[Turn]], is_odd: bool) -> list[list[Turn]]:
    """Leave out what the loop before or after shows, as much as a campaign is too much."""
    campaign = [entry for entry in entries if entry[0].shares_place]
    over = min(_seconds(entries) - LONGEST_LOOP_S, _seconds(campaign))
    left = campaign if is_odd and over > 0 else []
    low = [entry for entry in entries if entry[0].yields]
    low.sort(key=lambda entry: (entry[0].yields, entry[0].place), reverse=True)
    while over > 0 and low and not is_odd:
        left.append(low.pop(0))
        over -= _seconds(left[-1:])
    return [entry for entry in entries if entry not in left]


def _seconds(entries: Sequence[Sequence[Turn]]) -> int:
    return sum(turn.seconds for entry in entries for turn in entry)


def _repeated(entries: Sequence[Sequence[Turn]]) -> list[int]:
    """Return the numbers of the entries that come twice."""
    room = LONGEST_LOOP_S - _seconds(entries)
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
