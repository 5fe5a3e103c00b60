"""Ask every engine every question, and judge the replies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bench.ask.attacks import Faults, faults_of, known_words
from bench.ask.engines import Engine, bm25, minisearch, ours
from bench.ask.figures import held_amounts
from bench.ask.pages import page_texts, pages_of
from bench.ask.questions import FURTHER, HALVES, UNSEEN, JudgedQuestion, load_attacks, load_half
from bench.ask.scores import Answered, Pair, Scores, first_wrong, is_first, scores_of
from tests.fixtures.office import Office


@dataclass(frozen=True)
class Row:
    """The scores of one engine in one half, or further set, and language."""

    half: str
    language: str
    engine: str
    scores: Scores


@dataclass(frozen=True)
class Result:
    """All that one run found."""

    rows: tuple[Row, ...]
    faults: Mapping[str, Faults]
    """By the id of the attack, also where there is none."""
    sizes: Mapping[str, int]
    misses: tuple[str, ...]
    """Of our own engine, in the sets that may be read."""


def measure(office: Office) -> Result:
    """Ask and judge; the engines get the same questions in the same order."""
    rows: list[Row] = []
    faults: dict[str, Faults] = {}
    sizes: dict[str, int] = {}
    missed: list[str] = []
    halves = {half: load_half(half) for half in (*HALVES, *FURTHER, *UNSEEN)}
    pages = {one.language: page_texts(office.site, one.now) for one in office.timelines}
    known = known_words(office.folder, (page.text for one in pages.values() for page in one))
    for timeline in office.timelines:
        language, edition = timeline.language, timeline.now
        held, texts = held_amounts(edition), pages[language]
        own = ours(office, language, sizes)
        for engine in (own, bm25(texts, sizes), minisearch(texts, sizes)):
            pairs = asked(engine, halves, language)
            for half, some in pairs.items():
                pages_here = partial(pages_of, edition)
                scores = scores_of(some, pages_here, held, knows_units=engine.knows_units)
                rows.append(Row(half, language, engine.name, scores))
            if engine is own:
                open_sets = (pairs[half] for half in (HALVES[0], *FURTHER))
                missed += [line for some in open_sets for line in misses_of(some, held)]
        faults |= attacked(own, language, known, held)
    return Result(tuple(rows), faults, sizes, tuple(missed))


def attacked(
    engine: Engine, language: str, known: Collection[str], held: Collection[int]
) -> dict[str, Faults]:
    """Return the faults of each attack in a language, also where there are none."""
    attacks = [one for one in load_attacks() if one.language == language]
    replies = engine.ask([one.asked for one in attacks])
    return {
        attack.id: faults_of(attack, given, known, held)
        for attack, given in zip(attacks, replies, strict=True)
    }


def asked(
    engine: Engine, halves: Mapping[str, Sequence[JudgedQuestion]], language: str
) -> dict[str, list[Pair]]:
    """Return the replies of an engine by half; no half where it cannot be asked."""
    chosen = [
        (half, question)
        for half, questions in halves.items()
        for question in questions
        if question.language == language
    ]
    replies = engine.ask([question.question for _, question in chosen])
    if not replies:
        return {}
    pairs: dict[str, list[Pair]] = {half: [] for half in halves}
    for (half, question), given in zip(chosen, replies, strict=True):
        pairs[half].append((question, given))
    return pairs


def misses_of(pairs: Sequence[Pair], held: Collection[int]) -> list[str]:
    """Return a line for each question that got no right answer, refusal or figure, by kind."""
    lines = []
    for question, given in pairs:
        wrong = first_wrong(question, given, held)
        right = is_first(question, given) if question.answerable else given.abstained
        if not right or wrong:
            asked = f"{question.kind}, {question.id}: {question.question!r}"
            lines.append(f"{asked}: {_told(given)}{_wanted(question)}")
            lines[-1] += f", wrong figures {wrong}" if wrong else ""
    return sorted(lines)


def _told(given: Answered) -> str:
    return f"refused ({given.reason})" if given.abstained else " ".join(given.ids)


def _wanted(question: JudgedQuestion) -> str:
    wanted = [*question.expect, *(f"refusal ({one})" for one in question.reason or ())]
    return f", not {' or '.join(wanted)}"
