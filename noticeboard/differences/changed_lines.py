"""Lines of pages, slides and utterances that one bundle has and another has not."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticeboard.differences.bundle_texts import BundleTexts, ListedUtterance, Place
from noticeboard.differences.difference import ChangedUtterance, Difference
from noticeboard.differences.shown_lines import Passages, facts_in, lines_on, without_figures

MANY = 4_000
"""Pairs of sentences beyond which only those with the same words are looked for."""
ALIKE = 0.6
A_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class ChangedPlace:
    """A page or a slide that reads differently on some day."""

    place: Place
    gone: tuple[str, ...]
    added: tuple[str, ...]
    is_whole: bool = False
    """It was not there before, or is there no longer."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return every line that is gone or new."""
        return (*self.gone, *self.added)


def changed_places(
    before: Mapping[Place, Passages], after: Mapping[Place, Passages], on: datetime.date
) -> Iterator[ChangedPlace]:
    """Yield the pages, or the slides, that read differently on a day or later."""
    for place in dict.fromkeys((*after, *before)):
        was, now = before.get(place, ()), after.get(place, ())
        if was == now:
            continue
        gone, added = dict[str, None](), dict[str, None]()
        for day in _days((*was, *now), on):
            old, new = Counter(lines_on(was, day)), Counter(lines_on(now, day))
            gone |= dict.fromkeys(old - new)
            added |= dict.fromkeys(new - old)
        if gone or added:
            yield ChangedPlace(place, tuple(gone), tuple(added), not (was and now))


def _days(passages: Passages, on: datetime.date) -> list[datetime.date]:
    firsts = {one.first for one in passages if one.first and one.first > on}
    ends = {one.last + A_DAY for one in passages if one.last and one.last >= on}
    return [on, *sorted(firsts | ends)]


def changed_utterances(before: BundleTexts, after: BundleTexts) -> tuple[ChangedUtterance, ...]:
    """Return every spoken sentence that is new, gone, or says something else."""
    return tuple(
        change
        for language, spoken in after.spoken.items()
        for change in _of_language(language, before.spoken.get(language, {}), spoken)
    )


def _of_language(
    language: str, before: Mapping[str, ListedUtterance], after: Mapping[str, ListedUtterance]
) -> Iterator[ChangedUtterance]:
    old, new = ({one["shown"] for one in side.values()} for side in (before, after))
    gone = {one["shown"]: id for id, one in before.items() if one["shown"] not in new}
    added = {one["shown"]: id for id, one in after.items() if one["shown"] not in old}
    earlier = pair_texts(list(added), list(gone))
    for shown, id in added.items():
        address = after[id]["file"].lstrip("./") or None
        yield ChangedUtterance(language, id, earlier.get(shown), shown, address)
    paired = set(earlier.values())
    for shown, id in gone.items():
        if shown not in paired:
            yield ChangedUtterance(language, id, shown, None, None)


def sounds_changed(before: BundleTexts, after: BundleTexts) -> dict[str, int]:
    """Count, by language, the sentences with the same words whose sound is another."""
    counts = {
        language: sum(
            1
            for id, one in spoken.items()
            if (old := before.spoken.get(language, {}).get(id)) is not None
            and old["shown"] == one["shown"]
            and old["file"] != one["file"] != ""
        )
        for language, spoken in after.spoken.items()
    }
    return {language: count for language, count in counts.items() if count}


def pair_texts(new: Sequence[str], gone: Sequence[str]) -> dict[str, str]:
    """Pair new sentences with old ones: the same but for its figures, else much alike."""
    same = {_without_digits(text): text for text in gone}
    pairs = {text: same[_without_digits(text)] for text in new if _without_digits(text) in same}
    rest = [text for text in new if text not in pairs]
    if len(rest) * len(gone) <= MANY:
        pairs |= {text: near for text in rest if (near := _nearest(text, gone)) is not None}
    return pairs


def _nearest(text: str, gone: Sequence[str]) -> str | None:
    alike = [(SequenceMatcher(None, text, other).ratio(), other) for other in gone]
    best = max(alike, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


def _without_digits(text: str) -> str:
    return re.sub(r"\d[\d.,:]*", "#", text)


def explains(difference: Difference, line: str, language: str) -> bool:
    """Return whether a line reads differently because of a difference."""
    if difference.facts & facts_in(line):
        return True
    words = without_figures(line)
    texts = (without_figures(text[language]) for text in difference.words)
    return any(text and (text in words or words in text) for text in texts)


def explained_places(
    difference: Difference, places: Iterable[ChangedPlace]
) -> tuple[ChangedPlace, ...]:
    """Return the places that read differently because of a difference."""
    return tuple(
        one for one in places if any(explains(difference, line, one.place[0]) for line in one.lines)
    )
