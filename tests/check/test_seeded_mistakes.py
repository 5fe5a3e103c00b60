"""Every mistake that a clerk may make is told, at its line, with no mend that means another thing.

The real files are taken, one of them with one mistake in it; nothing is written, and the whole
check runs in this process as `check` runs it.
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import cycle

import pytest
import yaml

from noticeboard.build.judge import Findings, misfit
from noticeboard.build.render import lay_out_screens, make_lexicons
from noticeboard.check import check_catalogue
from noticeboard.check.sense import sense_warnings
from noticeboard.edition import make_timeline
from noticeboard.load import load_captions, load_with_source_map, read_office
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.messages import Message, text
from noticeboard.model import LANGUAGES
from noticeboard.speech.utterances import SpokenTexts
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from noticeboard.surfaces.open_data.published_facts import read_facts
from noticeboard.surfaces.signage import TooLong
from tests.fixtures.office import ROOT
from tests.fixtures.pace import idle_seconds
from tests.fixtures.seeded_mistakes import KINDS, SeededMistake, seeded_mistakes
from tests.fixtures.sense import TODAY
from tests.fixtures.sudden_death import THOROUGH

SEEDED = tuple(seeded_mistakes(ROOT))
LEAST = 100
"""So many mistakes at least are tried."""
SECONDS = 1.0
"""Of the processor, for one check of everything."""


UNREADABLE = b"- {id: satu\n\tdua: [\n"
"""What no file of staff may be: it holds a tab, and brackets that nobody closes."""
ALL_FILES = (*TABLES, *SINGLES, "content/strings.yaml", "content/id/paying.md")
EVERY = 3
"""Every third pair of mistakes is tried, unless all are asked for."""
MEANINGS: dict[str, tuple[str, ...]] = {
    "HTML in a text": (),
    "address misspelt": (),
    "figure quoted in one language": (),
    "blank left out": (),
    "telephone too short": (),
    "screen on after off": (),
    "notice of last year": (),
    "sentence too long": (),
    "abbreviation unexplained": ("data/terms",),
    "nought too many": ("data/office", "data/limits"),
    "check in the future": ("data/office", "data/sources"),
    "languages the wrong way": ("data/office", "data/terms"),
    "link misspelt": ("data/office", "data/requirements", "content/id", "content/en"),
}
"""Kinds of mistakes that are well formed, and how files begin without which nobody sees them."""
JUDGED_LATER = {
    *MEANINGS, "Indonesian as English", "amount overwritten", "value overwritten",
    "check long ago", "digits swapped", "e-mail without its sign", "nought lost",
    "heading in one language only", "heading too long for a screen", "picture in an answer",
}  # fmt: skip
"""Kinds of mistakes that leave every file to be read."""


@pytest.fixture(scope="module")
def published():
    """The facts as they are, as if they had been published."""
    catalogue, _ = load_with_source_map(ROOT)
    timelines = [make_timeline(catalogue, on=TODAY, language=language) for language in LANGUAGES]
    return read_facts(catalogue_json(catalogue, timelines, "id")) or ()


@pytest.fixture(scope="module")
def spoken():
    """What is spoken for texts that were seen before, as builds remember it."""
    lexicons = make_lexicons(load_with_source_map(ROOT)[0])
    return {language: SpokenTexts(language, lexicon) for language, lexicon in lexicons.items()}


def found_in(changed: dict[str, bytes], published, spoken=None) -> tuple[Message, ...]:
    """Everything that `check` tells of the real files with some of them changed."""
    reading = read_office(ROOT, changed)
    catalogue, source_map, broken = reading.catalogue, reading.source_map, reading.broken
    mistakes = (
        *reading.mistakes,
        *check_catalogue(catalogue, source_map, on=TODAY, spoken=spoken, broken=broken),
    )
    warnings = tuple(
        sense_warnings(
            catalogue,
            source_map,
            today=TODAY,
            captions=load_captions(ROOT),
            published=published,
            broken=broken,
        )
    )
    if mistakes:
        return (*mistakes, *warnings)
    try:
        lay_out_screens(catalogue, TODAY)
    except TooLong as error:
        misfits = misfit(error, catalogue, source_map, Findings((), warnings))
        return (*misfits.mistakes, *warnings)
    return warnings


def right_ones(seeded: SeededMistake, found: tuple[Message, ...]) -> Iterator[Message]:
    """The messages that name the file and a line where somebody will look."""
    for one in found:
        place = one.location
        if place is None:
            continue
        if (place.file == seeded.file and place.line in seeded.lines) or (
            seeded.told_at and re.search(seeded.told_at, place.excerpt)
        ):
            yield one


def words_of(line: str) -> str:
    return " ".join(re.sub(r"\s+#.*", "", line).split())


def leaves(written: object, key: str = "") -> set[tuple[str, str]]:
    """Every value of a piece of YAML with the key that it stands at."""
    if isinstance(written, dict):
        return {leaf for name, value in written.items() for leaf in leaves(value, str(name))}
    if isinstance(written, list):
        return {leaf for value in written for leaf in leaves(value, key)}
    return {(key, str(written))}


def changes_meaning(seeded: SeededMistake, mend: str) -> bool:
    """Whether a line to paste is neither a right line nor one to be filled in."""
    meant = words_of(seeded.meant)
    if "…" in mend or all(words_of(line) in meant for line in mend.splitlines()):
        return False
    try:
        pasted, right = (yaml.safe_load(textwrap.dedent(one)) for one in (mend, seeded.meant))
    except yaml.YAMLError:
        return True
    return not leaves(pasted) <= leaves(right)


def test_the_real_files_are_told_nothing(published):
    assert found_in({}, published) == ()


def test_enough_mistakes_of_every_kind_are_tried():
    assert len(SEEDED) >= LEAST
    assert {one.kind for one in SEEDED} == {kind.name for kind in KINDS}
    assert len({(one.file, one.content) for one in SEEDED}) == len(SEEDED)


def apart_in_files(some: Iterable[SeededMistake]) -> list[list[SeededMistake]]:
    """Return mistakes in as few groups as can be, no two of a group in one file.

    Each is told in its own file, so one check can be asked about all of a group. What keeps a file
    from being read stands only beside its like: it would hide what is judged later. Alone stay
    mistakes that keep a screen from being laid out, and those told elsewhere.
    """
    groups: list[list[SeededMistake]] = []
    alone: list[list[SeededMistake]] = []
    for one in some:
        if one.told_at or "screen" in one.kind:
            alone.append([one])
            continue
        free = (group for group in groups if all(may_stand_beside(one, each) for each in group))
        group = next(free, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return [*groups, *alone]


def may_stand_beside(one: SeededMistake, other: SeededMistake) -> bool:
    """Whether one check tells two mistakes: of two files, and of one stage."""
    are_judged_later = {each.kind in JUDGED_LATER for each in (one, other)}
    return one.file != other.file and len(are_judged_later) == 1


@pytest.fixture(scope="module")
def found_beside(published, spoken):
    """What is found of a mistake, and of those of its group, in one check."""
    groups = apart_in_files(SEEDED)

    @cache
    def of_group(number: int) -> tuple[Message, ...]:
        changed = {one.file: one.content.encode() for one in groups[number]}
        return found_in(changed, published, spoken)

    def found(seeded: SeededMistake) -> tuple[Message, ...]:
        return of_group(next(n for n, group in enumerate(groups) if seeded in group))

    return found


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_mistake_is_told_at_its_line_and_mended_as_it_was_meant(kind, found_beside):
    for seeded in (one for one in SEEDED if one.kind == kind):
        found = found_beside(seeded)
        there = list(right_ones(seeded, found))
        told = [text(one, "id") for one in found]

        assert there, (seeded.file, seeded.lines, seeded.meant, told)
        mends = [one.mend for one in there if one.mend is not None]
        assert [mend for mend in mends if changes_meaning(seeded, mend)] == [], seeded.meant


@pytest.mark.parametrize("file", ALL_FILES)
def test_a_file_that_cannot_be_read_is_all_that_is_told(file, published, spoken):
    found = found_in({file: UNREADABLE}, published, spoken)

    assert {one.location.file for one in found if one.location} == {file}
    assert {one.severity for one in found} == {"mistake"}


def pairs() -> list[tuple[SeededMistake, SeededMistake]]:
    """A file that cannot be read whole, and another in which something cannot be meant."""
    first_of = {one.kind: one for one in reversed(SEEDED)}
    unread = [one for one in first_of.values() if one.kind not in JUDGED_LATER]
    meant = cycle(MEANINGS)
    found = []
    for one in unread:
        others = (first_of[next(meant)] for _ in MEANINGS)
        found += [(one, other) for other in others if is_judged_beside(one.file, other)][:1]
    return found if os.environ.get(THOROUGH) else found[::EVERY]


def is_judged_beside(unread: str, other: SeededMistake) -> bool:
    """Whether what cannot be meant is seen without a file that cannot be read."""
    return unread != other.file and not unread.startswith(MEANINGS[other.kind])


@pytest.mark.parametrize(("unread", "meant"), pairs(), ids=lambda one: one.kind)
def test_a_mistake_of_loading_hides_no_mistake_of_meaning_in_another_file(
    unread, meant, published, spoken
):
    changed = {one.file: one.content.encode() for one in (unread, meant)}
    found = found_in(changed, published, spoken)
    told = [text(one, "id") for one in found]

    of_unread, of_meant = (list(right_ones(one, found)) for one in (unread, meant))
    assert of_unread and of_meant, (unread.file, meant.file, told)
    elsewhere = [one for one in found if one not in of_unread and one not in of_meant]
    assert elsewhere == [], told


def test_one_check_of_everything_takes_less_than_a_second_of_the_processor(published):
    seeded = SEEDED[0]
    found_in({seeded.file: seeded.content.encode()}, published)

    def once() -> None:
        found_in({seeded.file: seeded.content.encode()}, published)

    assert idle_seconds(once, rounds=3) <= SECONDS
