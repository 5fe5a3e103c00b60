"""The places that serve people, and how to reach each."""

from __future__ import annotations

import re
from dataclasses import replace

from noticeboard.edition import Edition, literal, values
from noticeboard.surfaces.kiosk.article_screens import question_items
from noticeboard.surfaces.kiosk.view import Item, KioskView, item
from noticeboard.telling.standing import short_note


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
