"""Every screen of the kiosk for one edition."""

from __future__ import annotations

from collections.abc import Collection

from noticeboard.edition import Edition, literal, recall, values
from noticeboard.surfaces.kiosk.answer_screens import answer_screens
from noticeboard.surfaces.kiosk.article_screens import article_screens
from noticeboard.surfaces.kiosk.checker_dialogue import dialogue_screens
from noticeboard.surfaces.kiosk.counter_screen import counter_screens
from noticeboard.surfaces.kiosk.device_screens import device_screens
from noticeboard.surfaces.kiosk.home_screens import campaign_screens, group_goto, home_screens
from noticeboard.surfaces.kiosk.office_screens import office_screens
from noticeboard.surfaces.kiosk.quarter_screen import quarter_screens
from noticeboard.surfaces.kiosk.service_views import service_screens
from noticeboard.surfaces.kiosk.survey_dialogue import survey_screens
from noticeboard.surfaces.kiosk.take_away import TakeAway
from noticeboard.surfaces.kiosk.view import KioskView, marked_screen, note, pages_of


def screens_of(
    edition: Edition, take_away: TakeAway | None = None, clips: Collection[str] = ()
) -> dict[str, KioskView]:
    """Return every screen of an edition by key, long lists split."""
    services = [
        screen
        for group in edition.groups
        for service in group.services
        for screen in _service(service, edition, _parent(group), take_away, service.id in clips)
    ]
    screens = (
        *home_screens(edition),
        *services,
        *article_screens(edition),
        *office_screens(edition),
        *campaign_screens(edition),
        *counter_screens(edition),
        *device_screens(edition),
        *quarter_screens(edition),
        *survey_screens(edition),
    )
    screens = (*screens, *answer_screens(edition, {one.key: one for one in screens}))
    more = edition.words["kiosk_next_page"]
    # The lists of a dialogue are short at each of its ends, and split where they are not.
    marked = (marked_screen(screen, edition.words) for screen in screens)
    split = (pages_of(screen, more) if screen.dialogue is None else (screen,) for screen in marked)
    return {page.key: page for pages in split for page in pages}


def screen_without_facts(edition: Edition, key: str) -> KioskView:
    """Return a screen in place of one that another edition has and this one has not."""
    heading = literal(edition.words["kiosk_more"])
    return KioskView(key, "home", heading, (note(edition.words["kiosk_unknown"]),))


def _service(
    service: values.Service,
    edition: Edition,
    parent: str,
    take_away: TakeAway | None,
    has_clip: bool,
) -> tuple[KioskView, ...]:
    def make(editions: tuple[Edition, ...]) -> tuple[KioskView, ...]:
        (own,) = editions
        return (
            *service_screens(service, own, parent, take_away, has_clip=has_clip),
            *dialogue_screens(service, own, take_away),
        )

    given = (service, parent, take_away, has_clip)
    return recall(("kiosk", service.id), (edition,), given, make)


def _parent(group: values.Group) -> str:
    return "home" if group_goto(group).startswith("service-") else group_goto(group)
