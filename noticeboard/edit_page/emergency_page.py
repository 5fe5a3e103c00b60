"""The page that switches an emergency on after a second question, and off at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.page_words import PageWords, render_page
from noticeboard.emergency import EmergencySignal, known_emergencies
from noticeboard.messages import Message, StaffError
from noticeboard.publishing.emergency_order import EmergencyOrder, told_signal
from noticeboard.publishing.emergency_switch import emergency_now, switch_emergency


@dataclass(frozen=True)
class EmergencyOutcome:
    """The state of the page: what is asked once more, what was done, what went wrong."""

    asked: EmergencyOrder | None = None
    """The order that waits for a yes."""
    done: tuple[Message, ...] = ()
    problems: tuple[Message, ...] = ()


def ask_again(office: EditedOffice, order: EmergencyOrder) -> EmergencyOutcome:
    """Return the second question about an order that can be carried out."""
    try:
        order.signal(known_emergencies(office.root / "site"), office.now())
    except StaffError as error:
        return EmergencyOutcome(problems=error.messages)
    return EmergencyOutcome(asked=order)


def begin_now(office: EditedOffice, order: EmergencyOrder, language: str) -> EmergencyOutcome:
    """Switch an emergency on in the site and every place published to."""
    known = known_emergencies(office.root / "site")
    try:
        signal = order.signal(known, office.now())
        done = switch_emergency(office.root, signal)
    except StaffError as error:
        return EmergencyOutcome(problems=error.messages)
    places = Message("emergency_places", {"places": ", ".join(done.places)})
    return EmergencyOutcome(None, (told_signal(signal, known, language), places), done.problems)


def end_now(office: EditedOffice) -> EmergencyOutcome:
    """Switch whatever is on off."""
    try:
        done = switch_emergency(office.root, None)
    except StaffError as error:
        return EmergencyOutcome(problems=error.messages)
    places = Message("emergency_places", {"places": ", ".join(done.places)})
    return EmergencyOutcome(None, (Message("emergency_ended"), places), done.problems)


def emergency_page(
    office: EditedOffice, outcome: EmergencyOutcome, page: Mapping[str, object]
) -> str:
    """Return the page: what is on, the form or its second question, and the end."""
    words = page["words"]
    assert isinstance(words, PageWords)
    known = known_emergencies(office.root / "site")
    running = emergency_now(office.root, office.now())
    told = running
    if isinstance(running, EmergencySignal):
        told = told_signal(running, known, words.language)
    problems = outcome.problems or (() if known.kinds else (Message("emergency_no_kinds"),))
    return render_page(
        "emergency.html",
        {
            **page,
            "title": words("edit_page_emergency"),
            "problem": [words.of(one) for one in problems],
            "done": [words.of(one) for one in outcome.done],
            "asked": outcome.asked,
            "sure": _question(outcome.asked, known.kinds, words),
            "kinds": {id: names.get(words.language, id) for id, names in known.kinds.items()},
            "running": words.of(told) if isinstance(told, Message) else words("emergency_off"),
            "is_on": running is not None,
        },
    )


def _question(
    order: EmergencyOrder | None, kinds: Mapping[str, Mapping[str, str]], words: PageWords
) -> str:
    if order is None:
        return ""
    code = "edit_page_emergency_sure_drill" if order.is_drill else "edit_page_emergency_sure"
    name = kinds[order.kind].get(words.language, order.kind)
    return words(code, name=name, minutes=order.minutes)
