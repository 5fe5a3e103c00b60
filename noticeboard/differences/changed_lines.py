"""Lines of pages, slides and utterances that one bundle has and another has not."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticeboard.differences.bundle_texts import (
    BundleTexts,
    ListedUtterance,
    PassagesByPlace,
    Place,
)
from noticeboard.differences.difference import ChangedUtterance, Difference
from noticeboard.differences.shown_lines import facts_in, lines_on, without_figures

MANY = 4_000
"""Pairs of sentences beyond which only those with the same words are looked for."""
ALIKE = 0.6


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
    before: PassagesByPlace, after: PassagesByPlace, days: Sequence[datetime.date]
) -> Iterator[ChangedPlace]:
    """Yield the pages, or the slides, that read differently on one of some days."""
    for place in dict.fromkeys((*after, *before)):
        was, now = before.get(place, ()), after.get(place, ())
        if was == now:
            continue
        gone, added = dict[str, None](), dict[str, None]()
        for day in days:
            old, new = Counter(lines_on(was, day)), Counter(lines_on(now, day))
            gone |= dict.fromkeys(old - new)
            added |= dict.fromkeys(new - old)
        if gone or added:
            yield ChangedPlace(place, tuple(gone), tuple(added), not (was and now))


def days_of_change(on: datetime.date, *bundles: BundleTexts) -> list[datetime.date]:
    """Return a day and every later one on which pages or slides of a bundle change by themselves.

    An alternative that is empty leaves no trace on its own page, but its day does on others.
    """
    firsts = {
        one.first
        for texts in bundles
        for passages in (*texts.pages.values(), *texts.slides.values())
        for one in passages
        if one.first and one.first > on
    }
    return [on, *sorted(firsts)]


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
    """Pair new sentences with old ones: those alike but for their figures, then others much alike.

    No old sentence is paired twice.
    """
    pairs: dict[str, str] = {}
    by_words: defaultdict[str, list[str]] = defaultdict(list)
    for text in gone:
        by_words[_without_digits(text)].append(text)
    for words, texts in by_words.items():
        pairs |= _nearest([text for text in new if _without_digits(text) == words], texts)
    taken = set(pairs.values())
    rest = [text for text in new if text not in pairs]
    left = [text for text in gone if text not in taken]
    if len(rest) * len(left) <= MANY:
        pairs |= _nearest(rest, left, ALIKE)
    return pairs


def _nearest(new: Sequence[str], gone: Sequence[str], least: float = 0.0) -> dict[str, str]:
    """Pair those first that are most alike."""
    found = [
        (SequenceMatcher(None, text, other).ratio(), text, other) for text in new for other in gone
    ]
    pairs: dict[str, str] = {}
    for likeness, text, other in sorted(found, key=lambda pair: -pair[0]):
        if likeness >= least and text not in pairs and other not in pairs.values():
            pairs[text] = other
    return pairs


def _without_digits(text: str) -> str:
    return re.sub(r"\d[\d.,:]*", "#", text)


def explains(difference: Difference, line: str, language: str) -> bool:
    """Return whether a line reads differently because of a difference."""
    if difference.facts & facts_in(line):
        return True
    words = without_figures(line)
    texts = (without_figures(text[language]) for text in difference.words)
    return any(text and (text in words or words in text) for text in texts)


def is_explained(difference: Difference, line: str, place: Place) -> bool:
    """Return whether a line of a page or slide reads differently because of a difference."""
    language, name = place
    own = difference.page.get(language)
    return bool(own and name.startswith(own)) or explains(difference, line, language)


def explained_places(
    difference: Difference, places: Iterable[ChangedPlace]
) -> tuple[ChangedPlace, ...]:
    """Return the places that read differently because of a difference."""
    return tuple(
        one
        for one in places
        if any(is_explained(difference, line, one.place) for line in one.lines)
    )
