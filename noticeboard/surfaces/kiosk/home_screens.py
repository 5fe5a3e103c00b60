"""The first screens: the start, a menu of each group, other information, and campaigns."""

from __future__ import annotations

from dataclasses import replace

from noticeboard.edition import Edition, filled, literal, values
from noticeboard.surfaces.kiosk.article_screens import listed_articles
from noticeboard.surfaces.kiosk.counter_screen import counter_way
from noticeboard.surfaces.kiosk.lists import wording_of
from noticeboard.surfaces.kiosk.quarter_screen import quarter_way
from noticeboard.surfaces.kiosk.survey_dialogue import SURVEY
from noticeboard.surfaces.kiosk.view import KioskView, News, item, note
from noticeboard.telling.campaign import tell_campaigns
from noticeboard.telling.notice import tell_notices


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
    articles = [edition.articles[id] for id in listed_articles(edition)]
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
