"""What replies are worth: understanding, answers, refusals and figures, each judged apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import quantiles

from bench.ask.figures import wrong_figures
from bench.ask.questions import JudgedQuestion


@dataclass(frozen=True)
class Answered:
    """What an engine gave for one question."""

    abstained: bool
    reason: str | None = None
    ids: tuple[str, ...] = ()
    """Units, the first answer first; an engine that finds pages only has none."""
    pages: tuple[str, ...] = ()
    """Pages, as they lie below the site's root."""
    texts: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Scores:
    """Shares from 0 to 1, of one engine, half and language; None where nothing could be judged."""

    questions: int
    subject: float | None
    facet: float | None
    first: float | None
    within_three: float | None
    page_first: float | None
    page_within_three: float | None
    precision: float | None
    recall: float | None
    f1: float | None
    f2: float | None
    reason: float | None
    answerable_refused: float | None
    wrong_figures: int | None
    p50_ms: float
    p95_ms: float


Pair = tuple[JudgedQuestion, Answered]


def scores_of(
    pairs: Sequence[Pair],
    pages_of: Callable[[JudgedQuestion], Collection[str]],
    held: Collection[int],
    *,
    knows_units: bool,
) -> Scores:
    """Judge the replies to some questions, at least two.

    `pages_of` names the pages on which a question's answer stands; `held` are the amounts in
    rupiah that the edition holds. Of an engine that finds pages and no units only pages and
    refusals are judged.
    """
    answerable = [pair for pair in pairs if pair[0].answerable]
    of_units = answerable if knows_units else []
    refused = [pair for pair in pairs if not pair[0].answerable and pair[1].abstained]
    strict = [pair for pair in answerable if not pair[0].is_either]
    wrong = [pair for pair in pairs if first_wrong(*pair, held)]
    precision, recall, f1, f2 = refusals(pairs)
    right_page = partial(has_page, pages_of=pages_of)
    times = quantiles([given.seconds * 1000 for _, given in pairs], n=20, method="inclusive")

    return Scores(
        questions=len(pairs),
        subject=_share(of_units, has_subject),
        facet=_share(of_units, has_facet),
        first=_share(of_units, is_first),
        within_three=_share(of_units, is_within_three),
        page_first=_share(answerable, partial(right_page, first=1)),
        page_within_three=_share(answerable, partial(right_page, first=3)),
        precision=precision,
        recall=recall,
        f1=f1,
        f2=f2,
        reason=_share(refused if knows_units else [], has_reason),
        answerable_refused=_share(strict, lambda _, given: given.abstained),
        wrong_figures=len(wrong) if knows_units else None,
        p50_ms=times[9],
        p95_ms=times[18],
    )


def has_reason(question: JudgedQuestion, given: Answered) -> bool:
    """Tell whether a refusal is for one of the reasons judged right."""
    return given.reason in (question.reason or ())


def asked_back(question: JudgedQuestion, given: Answered) -> bool:
    """Tell a refusal that is as good as an answer: what is meant cannot be told from one word."""
    return question.is_either and given.abstained and has_reason(question, given)


def is_first(question: JudgedQuestion, given: Answered) -> bool:
    """Tell whether the first answer is one of those judged right."""
    return asked_back(question, given) or _hit(given.ids[:1], question.expect)


def is_within_three(question: JudgedQuestion, given: Answered) -> bool:
    """Tell whether one of the first three answers is one of those judged right."""
    return asked_back(question, given) or _hit(given.ids[:3], question.expect)


def has_page(
    question: JudgedQuestion,
    given: Answered,
    *,
    pages_of: Callable[[JudgedQuestion], Collection[str]],
    first: int,
) -> bool:
    """Tell whether the answer stands on one of the first pages."""
    return asked_back(question, given) or _hit(given.pages[:first], pages_of(question))


def has_subject(question: JudgedQuestion, given: Answered) -> bool:
    """Tell whether the first answer is about the thing asked for; of a sum, one part is enough."""
    wanted = {subject for id in question.expect for subject in subjects_of(id)}
    found = {subject for id in given.ids[:1] for subject in subjects_of(id)}
    return is_first(question, given) or bool(wanted & found)


def has_facet(question: JudgedQuestion, given: Answered) -> bool:
    """Tell whether the first answer tells what was asked of it: its fee, its documents."""
    wanted = {facet_of(id) for id in question.expect}
    return is_first(question, given) or _hit([facet_of(id) for id in given.ids[:1]], wanted)


def subjects_of(id: str) -> list[str]:
    """Return the subjects of a unit: one, several of a sum, itself for an open question."""
    if id.startswith("open."):
        return [id]
    return id.rpartition(".")[0].split("+")


def facet_of(id: str) -> str:
    """Return the facet of a unit; an open question is a facet of its own."""
    return id if id.startswith("open.") else id.rpartition(".")[2]


def first_wrong(question: JudgedQuestion, given: Answered, held: Collection[int]) -> list[int]:
    """Return the amounts of the first answer that are not this visitor's."""
    wrong = (wrong_figures(question.figures, text, held) for text in given.texts[:1])
    return next(wrong, [])


def refusals(pairs: Sequence[Pair]) -> tuple[float | None, ...]:
    """Return precision, recall, F1 and F2 of refusing, without questions where both are right."""
    strict = [(question, given) for question, given in pairs if not question.is_either]
    refused = [question for question, given in strict if given.abstained]
    unanswerable = [question for question, _ in strict if not question.answerable]
    right = sum(not question.answerable for question in refused)
    precision = right / len(refused) if refused else None
    recall = right / len(unanswerable) if unanswerable else None
    return precision, recall, _f(1, precision, recall), _f(2, precision, recall)


def _f(beta: int, precision: float | None, recall: float | None) -> float | None:
    if not precision or not recall:
        return None if precision is None or recall is None else 0.0
    return (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def _hit(found: Collection[str], wanted: Collection[str]) -> bool:
    return any(one in wanted for one in found)


def _share(
    pairs: Sequence[Pair], is_right: Callable[[JudgedQuestion, Answered], bool]
) -> float | None:
    return sum(is_right(*pair) for pair in pairs) / len(pairs) if pairs else None
