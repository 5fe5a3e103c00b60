"""The document checker as a spoken dialogue: its questions, and a list for every way it ends.

The lists of all ends are merged, so that a sentence that many people hear is in the document
once; each item carries the numbers of the ends that have it, and the app shows those of one end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from graphlib import TopologicalSorter
from itertools import pairwise

from noticeboard.edition import Edition, literal, outcome_of, values
from noticeboard.rules import Answers, Json, dialogue_json
from noticeboard.surfaces.kiosk.service_views import own_lists, question_key
from noticeboard.surfaces.kiosk.take_away import TakeAway, take_away_items
from noticeboard.surfaces.kiosk.view import Item, KioskView, item, pages_of
from noticeboard.surfaces.output import first_upper
from noticeboard.telling.service import tell_service


def dialogue_screens(
    service: values.Service, edition: Edition, take_away: TakeAway | None
) -> Iterator[KioskView]:
    """Lay the dialogue of a service out; nothing where there is nothing to ask."""
    dialogue = edition.dialogues.get(service.id)
    if dialogue is None:
        return
    for question in dialogue.questions:
        yield _question_screen(edition.questions[question], service, edition)
    yield _answers_screen([edition.questions[one] for one in dialogue.questions], service, edition)
    found: dict[str, list[tuple[int, KioskView]]] = {}
    for end, answers in enumerate(dialogue.ends):
        for screen in _screens_at(end, answers, service, edition, take_away):
            found.setdefault(screen.key, []).append((end, screen))
    for screens in found.values():
        yield replace(_merged(screens), dialogue=f"service-{service.id}")


def checker_nodes(edition: Edition) -> dict[str, list[Json]]:
    """Return the nodes of every service's dialogue, by what the keys of its screens begin with."""
    return {f"service-{id}": dialogue_json(one) for id, one in edition.dialogues.items()}


def end_key(service: str) -> str:
    """Name the screen at the end of a service's dialogue."""
    return f"service-{service}-own"


def _question_screen(
    question: values.Question, service: values.Service, edition: Edition
) -> KioskView:
    choices = [
        replace(item(answer.name), answer=(question.id, answer.id)) for answer in question.answers
    ]
    unsure = item(
        edition.words["checker_not_sure"],
        edition.words["kiosk_ask_unsure"],
        goto=f"service-{service.id}-bring",
    )
    return KioskView(
        question_key(service.id, question.id),
        f"service-{service.id}",
        question.name,
        (*choices, unsure),
        kicker=service.name,
        dialogue=f"service-{service.id}",
    )


def _answers_screen(
    questions: Iterable[values.Question], service: values.Service, edition: Edition
) -> KioskView:
    """Return what was answered; choosing an answer asks again."""
    rows = tuple(
        replace(
            item(answer.name, before=[question.name]),
            goto=question_key(service.id, question.id),
            given=(question.id, answer.id),
        )
        for question in questions
        for answer in question.answers
    )
    key = end_key(service.id)
    heading = literal(edition.words["checker_answers"])
    return KioskView(
        f"{key}-answers", key, heading, rows, kicker=service.name, dialogue=f"service-{service.id}"
    )


def _screens_at(
    end: int,
    answers: Answers,
    service: values.Service,
    edition: Edition,
    take_away: TakeAway | None,
) -> Iterator[KioskView]:
    """Yield the menu and the lists of one end, as those of a service that is this person's only."""
    words, key = edition.words, end_key(service.id)
    found = outcome_of(service, answers, edition.rules[service.id], edition.language)
    if found.elsewhere:
        yield _elsewhere_screen(found.elsewhere, service, edition)
        return
    own = found.service
    parts = {
        **own_lists(tell_service(edition, own), edition),
        "take": take_away_items(own, edition, take_away, end) if take_away else (),
    }
    lists = [
        KioskView(f"{key}-{part}", key, literal(words[f"kiosk_{part}"]), items, kicker=service.name)
        for part, items in parts.items()
        if items
    ]
    ways = {one.key: item(one.heading, goto=one.key) for one in lists}
    last = [ways.pop(f"{key}-take")] if take_away else []
    menu = (
        *ways.values(),
        item(words["kiosk_time"], goto=f"service-{service.id}-time"),
        item(words["checker_answers"], goto=f"{key}-answers"),
        *last,
    )
    yield KioskView(
        key, f"service-{service.id}", literal(words["checker_result"]), menu, kicker=service.name
    )
    for one in lists:
        yield from pages_of(one, words["kiosk_next_page"])


def _elsewhere_screen(
    other: values.Elsewhere, service: values.Service, edition: Edition
) -> KioskView:
    """Lead to the service that fits instead: nothing of this one is for this person."""
    words, key = edition.words, end_key(service.id)
    there = item(
        other.name,
        before=[first_upper(words["checker_elsewhere"])],
        goto=f"service-{other.service}",
    )
    answers = item(words["checker_answers"], goto=f"{key}-answers")
    return KioskView(
        key,
        f"service-{service.id}",
        literal(words["checker_result"]),
        (there, answers),
        kicker=service.name,
    )


def _merged(found: Sequence[tuple[int, KioskView]]) -> KioskView:
    """Make one screen of the same one at several ends; each end keeps the order of its items."""
    # By number: to tell two items apart by their words each time takes long.
    numbers: dict[Item, int] = {}
    ends: dict[int, list[int]] = {}
    order: TopologicalSorter[int] = TopologicalSorter()
    for end, screen in found:
        own = [numbers.setdefault(one, len(numbers)) for one in screen.items]
        for one in own:
            ends.setdefault(one, []).append(end)
            order.add(one)
        for one, following in pairwise(own):
            order.add(following, one)
    items = list(numbers)
    rows = tuple(replace(items[one], ends=tuple(ends[one])) for one in order.static_order())
    return replace(found[0][1], items=rows)
