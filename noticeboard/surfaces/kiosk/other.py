"""The screens beside the services: the first ones, articles, the office, sound and help."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from noticeboard.edition import Edition, Figure, Sentence, filled, literal, values
from noticeboard.surfaces.kiosk.counter_screen import counter_way
from noticeboard.surfaces.kiosk.lists import item_of, wording_of
from noticeboard.surfaces.kiosk.quarter_screen import quarter_way
from noticeboard.surfaces.kiosk.survey_dialogue import SURVEY
from noticeboard.surfaces.kiosk.view import (
    Item,
    KioskView,
    News,
    Piece,
    for_each_profile,
    item,
    note,
)
from noticeboard.telling.campaign import tell_campaigns
from noticeboard.telling.notice import tell_notices
from noticeboard.telling.open_question import tell_open_questions
from noticeboard.telling.standing import short_note

ARTICLES = ("paying", "collecting", "complaints", "charter", "about")
"""The first articles under "other information", before those that staff have added."""
ELSEWHERE = ("priority", "office")
"""Articles whose matter has a place of its own."""

SETTINGS = ("louder", "quieter", "faster", "slower", "size", "contrast", "curtain", "strike")
"""What a visitor can change, in the order of the sound screen."""

DIGITS = ("hundreds", "tens", "ones")
"""The digits of a queue number: choosing one counts it up."""

HELP = ("keys", "commands", "stop", "back", "numbers", "describe", "features", "private")


def home_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the first screen, the screen of other information, and a menu for each group."""
    words = edition.words
    groups = [item(group.name, group.summary, goto=group_goto(group)) for group in edition.groups]
    priority = edition.articles.get("priority")
    rows = [
        *groups,
        *(
            [item(words["kiosk_priority"], words["kiosk_priority_line"], goto="article-priority")]
            if priority
            else []
        ),
        item(words["kiosk_answers"], words["kiosk_answers_line"], goto="ask"),
        item(words["kiosk_more"], words["kiosk_more_line"], goto="more"),
    ]
    home = KioskView("home", "start", literal(words["kiosk_home"]), tuple(rows), news=news(edition))
    menus = (_group(group) for group in edition.groups if len(group.services) > 1)
    return (home, _more(edition), *menus)


def news(edition: Edition) -> tuple[News, ...]:
    """Return the notices of the kiosk, the most important first, each with its word before it."""
    wording = wording_of(edition)
    return tuple(
        News(wording.noted(told.line), told.first, told.last)
        for told in tell_notices(edition, "kiosk")
    )


def campaign_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the screen of all campaigns, each a sentence between its moments; none without any."""
    wording, words = wording_of(edition), edition.words
    sentences = tuple(
        News(
            filled(
                words["kiosk_campaign"],
                title=told.title,
                text=wording.noted(told.line),
                action=told.action,
            ),
            told.first,
            told.last,
        )
        for told in tell_campaigns(edition)
    )
    if not sentences:
        return ()
    heading = literal(words["kiosk_campaigns"])
    end = (note(words["kiosk_campaigns_end"]),)
    return (KioskView("campaigns", "more", heading, end, news=sentences),)


def group_goto(group: values.Group) -> str:
    """Name the screen that a group opens: itself, or its only service."""
    if len(group.services) == 1:
        return f"service-{group.services[0].id}"
    return f"group-{group.id}"


def _group(group: values.Group) -> KioskView:
    rows = tuple(
        item(service.name, service.summary, goto=f"service-{service.id}")
        for service in group.services
    )
    return KioskView(f"group-{group.id}", "home", group.name, rows)


def _more(edition: Edition) -> KioskView:
    articles = [edition.articles[id] for id in _told_here(edition)]
    rows = [item(one.title, one.summary, goto=f"article-{one.id}") for one in articles]
    words = edition.words
    if tell_campaigns(edition):
        rows.append(item(words["kiosk_campaigns"], words["kiosk_campaigns_line"], goto="campaigns"))
    rows.append(item(words["kiosk_places"], edition.office.serving.name, goto="office"))
    if edition.office.open_questions:
        rows.append(item(words["kiosk_open_questions"], goto="questions"))
    rows += [*counter_way(edition), *quarter_way(edition)]
    if edition.questionnaire.elements:
        # The last one, so that no other has another number where it is not there.
        ask = item(words["kiosk_survey"], words["kiosk_survey_line"], goto=SURVEY)
        rows.append(replace(ask, needs_device=True))
    return KioskView("more", "home", literal(words["kiosk_more"]), tuple(rows))


def _told_here(edition: Edition) -> tuple[str, ...]:
    there = (id for id in (*ARTICLES, *edition.articles) if id in edition.articles)
    return tuple(id for id in dict.fromkeys(there) if id not in ELSEWHERE)


def article_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make a screen of each article: a heading becomes the name of what follows it."""
    return tuple(
        KioskView(
            f"article-{id}",
            "home" if id == "priority" else "more",
            literal(edition.articles[id].title),
            (
                *_article_items(edition.articles[id]),
                *question_items(edition.office.questions_on(id), edition),
            ),
        )
        for id in (*_told_here(edition), "priority")
        if id in edition.articles
    )


def _article_items(article: values.Article) -> Iterable[Item]:
    heading: Sentence | None = None
    for block in article.blocks:
        text = without_markup(block.text)
        if block.kind == "heading":
            heading = text
            continue
        yield item(heading, text)
        heading = None


def without_markup(sentence: Sentence) -> Sentence:
    """Drop an article's bold and link marks, keeping its figures."""
    return Sentence(
        tuple(
            part if isinstance(part, Figure) else re.sub(r"\*\*|\[|\]\([^)]*\)", "", part)
            for part in sentence.parts
        )
    )


def office_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make a screen of the places and one of the questions nobody could answer."""
    words, office = edition.words, edition.office
    places = tuple(
        item(place.name, place.role, goto=f"place-{place.id}") for place in office.places
    )
    questions = question_items(office.open_questions, edition)
    return (
        KioskView("office", "more", literal(words["kiosk_places"]), places),
        *(_place(place, edition) for place in office.places),
        KioskView("questions", "more", literal(words["kiosk_open_questions"]), questions),
    )


def question_items(questions: Iterable[values.OpenQuestion], edition: Edition) -> tuple[Item, ...]:
    """Make an item of each open question, with what is known all the same and what to do."""
    wording = wording_of(edition)
    return tuple(item_of(line, wording) for line in tell_open_questions(questions).lines)


def _place(place: values.Place, edition: Edition) -> KioskView:
    rows = (item(place.role), *(_contact(contact, edition) for contact in place.contacts))
    return KioskView(f"place-{place.id}", "office", place.name, rows)


def _contact(contact: values.Contact, edition: Edition) -> Item:
    words = edition.words
    name = words[f"kiosk_contact_{contact.kind}"]
    if contact.value is None:
        return item(name, words["kiosk_unknown"])
    unsure = short_note(contact.standing, "kiosk", words)
    shown = item(name, contact.value, unsure or None)
    if contact.kind == "hours":
        return shown
    return replace(shown, action="spell", spell=_spelled(contact.kind, contact.value))


def _spelled(kind: str, value: str) -> str:
    """Return what is spelled of a contact; the brackets and gaps of a number only help the eye."""
    return re.sub(r"[^\d+]", "", value) if kind in ("phone", "whatsapp") else value


def device_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the screens of sound, of help, and of a queue number where a device knows the queue."""
    words = edition.words
    digits = [item(words[f"kiosk_queue_{name}"], action=name) for name in DIGITS]
    ask = item(words["kiosk_queue_ask"], words["kiosk_queue_ask_line"], action="ask-queue")
    settings = tuple(item(words[f"kiosk_{name}"], action=name) for name in SETTINGS)
    return (
        KioskView("queue", "home", literal(words["kiosk_queue"]), (*digits, ask), asks_number=True),
        KioskView("sound", "home", literal(words["kiosk_sound"]), settings),
        KioskView(
            "help",
            "home",
            literal(words["kiosk_help"]),
            (
                *(_help_item(f"kiosk_help_{name}", edition) for name in HELP),
                item(words["kiosk_call"], words["kiosk_call_line"], action="call"),
            ),
        ),
    )


def _help_item(key: str, edition: Edition) -> Item:
    sentence = edition.words[key]
    if "{" in sentence:
        return Item(for_each_profile(edition.words, key, "name"))
    return Item((Piece(literal(sentence), "name"),))


def missing(edition: Edition, key: str) -> KioskView:
    """Return a view in place of one that another edition has and this one has not."""
    return KioskView(
        key, "home", literal(edition.words["kiosk_more"]), (note(edition.words["kiosk_unknown"]),)
    )
