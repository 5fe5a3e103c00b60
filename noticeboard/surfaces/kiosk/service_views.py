"""The screens of one service: a menu of its parts, and each part as a list to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from noticeboard.edition import Edition, filled, literal, values
from noticeboard.language import joined_by_or, long_date
from noticeboard.surfaces.kiosk.fee_views import fee_items, fee_screens, short_fees
from noticeboard.surfaces.kiosk.lists import item_of, list_of, wording_of
from noticeboard.surfaces.kiosk.take_away import TakeAway, braille_screen, take_away_items
from noticeboard.surfaces.kiosk.view import Item, KioskView, item, with_standing
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import marked_standing
from noticeboard.telling.time import DURATION


def service_screens(
    service: values.Service,
    edition: Edition,
    parent: str,
    take_away: TakeAway | None,
    *,
    has_clip: bool = False,
) -> tuple[KioskView, ...]:
    """Lay a service out; a part that a service does not have is left out of its menu."""
    key, words = f"service-{service.id}", edition.words
    told = tell_service(edition, service)
    own = own_lists(told, edition)
    parts = {
        "glance": _glance(told, edition),
        "clip": _clip(service, edition) if has_clip else (),
        "bring": own["bring"],
        "fees": own["fees"],
        "steps": own["steps"],
        "time": _time(told, edition),
        "where": _where(told, edition),
        "know": own["know"],
        "open": tuple(item_of(line, wording_of(edition)) for line in told.asked.lines),
        "basis": _basis(service, edition),
        "take": take_away_items(service, edition, take_away) if take_away else (),
    }
    sections = [
        KioskView(f"{key}-{part}", key, literal(words[f"kiosk_{part}"]), items, kicker=service.name)
        for part, items in parts.items()
        if items
    ]
    choices = [item(section.heading, goto=section.key) for section in sections]
    items = (*_asking(service, edition), *choices)
    menu = KioskView(key, parent, service.name, items, service=service.id)
    braille = (braille_screen(service, edition),) if take_away else ()
    return (menu, *sections, *braille, *fee_screens(service, edition, key))


def _asking(service: values.Service, edition: Edition) -> Iterator[Item]:
    dialogue = edition.dialogues.get(service.id)
    if dialogue is not None:
        question = question_key(service.id, dialogue.questions[0])
        yield item(edition.words["checker_link"], edition.words["kiosk_ask"], goto=question)


def question_key(service: str, question: str) -> str:
    """Name the screen that asks a question about a service."""
    return f"service-{service}-ask-{question}"


def _glance(told: Telling, edition: Edition) -> tuple[Item, ...]:
    service, words, wording = told.service, edition.words, wording_of(edition)
    channels = [channel.name.plain for channel in service.channels]
    standing = marked_standing(
        [service.glance_standing, *(fact.standing for fact in service.facts)]
    )
    (time,) = told.time.lines
    rows = [
        item(words["kiosk_for_whom"], service.summary),
        item(words["kiosk_fees"], *short_fees(told, wording)),
        item(words["kiosk_time"], wording.said(time.parts[0])),
        *([item(words["kiosk_place"], service.place.name)] if service.place else []),
        *(
            [item(words["kiosk_register"], joined_by_or(channels, edition.language))]
            if channels
            else []
        ),
        item(words["kiosk_outcome"], service.outcome),
    ]
    return with_standing(rows, standing, words)


def _clip(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    play = item(
        words["kiosk_clip_play"],
        words["kiosk_clip_captions"],
        words["kiosk_clip_stop"],
        action="clip",
    )
    read = item(words["kiosk_clip_read"], words["kiosk_clip_same"], goto=f"service-{service.id}")
    return (replace(play, clip=service.id), read)


def own_lists(told: Telling, edition: Edition) -> dict[str, tuple[Item, ...]]:
    """Return the lists that answers may narrow to a person, by part of the menu."""
    wording = wording_of(edition)
    return {
        "bring": list_of(told.documents, wording),
        "fees": fee_items(told, wording, f"service-{told.service.id}-days"),
        "steps": list_of(told.steps, wording),
        "know": list_of(told.statements, wording),
    }


def _time(told: Telling, edition: Edition) -> tuple[Item, ...]:
    lines = [
        replace(line, parts=(*line.all(*DURATION, "counted_from"), *line.basis))
        for line in told.time.lines
    ]
    return (*list_of(told.time, wording_of(edition), lines), *_collecting(told.service, edition))


def _where(told: Telling, edition: Edition) -> tuple[Item, ...]:
    words, wording = edition.words, wording_of(edition)
    # Where to go comes first: whoever is at a kiosk is on the way there already.
    lines = sorted(told.register.lines, key=lambda line: line.role != "place")
    rows = [item_of(line, wording) for line in lines]
    if told.service.priority:
        goto = "article-priority" if "priority" in edition.articles else None
        rows.append(item(words["kiosk_priority"], words["kiosk_priority_applies"], goto=goto))
    return with_standing(rows, told.register.mark, words)


def _collecting(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    article = edition.articles.get("collecting")
    if not service.collecting or article is None:
        return ()
    return (item(article.title, article.summary, goto="article-collecting"),)


def _basis(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    titles = [source.title for source in service.sources]
    checked = filled(words["kiosk_checked"], day=long_date(service.checked, edition.language))
    rows = [item(words["kiosk_rules"], *titles, checked)]
    article = edition.articles.get("complaints")
    if article is not None:
        rows.append(item(words["kiosk_complain"], article.summary, goto="article-complaints"))
    return tuple(rows)
