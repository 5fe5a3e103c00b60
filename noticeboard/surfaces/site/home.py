"""The home page: what people come for first, what is new, and every other service by its group."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.edition import Edition, values
from noticeboard.time_zone import WIB

HOME_BLOCKS = ("home/question", "home/tasks", "home/panels", "home/groups")
FIRST_ANCHOR = "tasks"
NEWS_SHOWN = 4
NEWS_LASTS = datetime.timedelta(days=365)


@dataclass(frozen=True)
class HomeNews:
    """A change that is still new, between two moments by the reader's clock."""

    change: values.Change
    first: datetime.datetime
    last: datetime.datetime


def home_context(edition: Edition) -> Mapping[str, object]:
    """Return what the home page's blocks need beside the edition."""
    return {
        "first": first_tasks(edition),
        "first_anchor": FIRST_ANCHOR,
        "news": news_of(edition),
        "groups": other_services(edition),
        "group_anchor": lambda group: group_anchor(edition, group),
    }


def first_tasks(edition: Edition) -> tuple[values.Service, ...]:
    """Return the services that the home page offers first."""
    return tuple(edition.service(id) for id in edition.office.first_tasks)


def other_services(edition: Edition) -> tuple[tuple[values.Group, tuple[values.Service, ...]], ...]:
    """Return each group with its services that are not offered first; none without any."""
    first = edition.office.first_tasks
    left = (
        (group, tuple(service for service in group.services if service.id not in first))
        for group in edition.groups
    )
    return tuple((group, services) for group, services in left if services)


def group_anchor(edition: Edition, group: values.Group) -> str:
    """Return the place of a group on the home page: its own, or that of the first tasks."""
    has_place = any(group.id == other.id for other, _ in other_services(edition))
    return f"group-{group.id}" if has_place else FIRST_ANCHOR


def news_of(edition: Edition) -> tuple[HomeNews, ...]:
    """Return the newest changes, none older than a year on the edition's day."""
    start = _moment(edition.day)
    recent = (
        HomeNews(change, first=start, last=_moment(change.day) + NEWS_LASTS)
        for change in edition.changes
    )
    return tuple(news for news in recent if start < news.last)[:NEWS_SHOWN]


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, WIB)
