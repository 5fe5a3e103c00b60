"""Publishing from the page: build, the gates, the names that it needs, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from noticeboard.build.kept_warnings import recall_warnings
from noticeboard.build.listening_list import note_publication
from noticeboard.build.pipeline import build_site, read_sources
from noticeboard.build.request import BuildRequest
from noticeboard.build.tools import opened_tools
from noticeboard.build.unchanged import is_of_present_facts
from noticeboard.bundle.manifest import Manifest, read_manifest
from noticeboard.bundle.place import sound_manifest
from noticeboard.bundle.stage import only_build
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.page_words import PageWords, render_page
from noticeboard.messages import Message, Mistakes, StaffError, Value, reason_at
from noticeboard.publishing.gates import look_through, refuse_failed
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publications import PublicationDesk, Reasons, last_place
from noticeboard.publishing.second_names import changed_amounts, refuse_one_name


@dataclass(frozen=True)
class PublishOrder:
    """A publication as it was entered: where to, who stands for it, and why."""

    place: str = ""
    by: str = ""
    approved_by: str = ""
    why: str = ""
    is_agreed: bool = False
    """Whether the warnings were read."""


@dataclass(frozen=True)
class PublishOutcome:
    """The result of an order; everything is empty before one was given."""

    done: Message | None = None
    problems: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()
    """Those that wait for a yes."""
    gates: tuple[tuple[Message, Message, Message], ...] = field(default=())
    """For each gate its name, its state and what was found."""


def publish_now(office: EditedOffice, order: PublishOrder) -> PublishOutcome:
    """Build where the site is older than the facts, look through it, and publish it."""
    try:
        desk = _desk(office, order.place)
        manifest = _present_site(office)
        desk.look(manifest)
        warnings = tuple(recall_warnings(office.root / "site", office.root / ".cache"))
        found = look_through(office.root / "site", manifest, office.root, len(warnings))
        gates = tuple(
            (Message(f"gate_{each.name}"), Message(f"gate_state_{each.state}"), each.found)
            for each in found
        )
        refuse_failed(found)
        if warnings and not order.is_agreed:
            return PublishOutcome(None, (Message("edit_page_agree_first"),), warnings, gates)
        fees = changed_amounts(desk.before(), office.root / "site")
        refuse_one_name(fees, order.by, order.approved_by)
        reasons = Reasons(order.by, order.approved_by or None, order.why)
        delivered = desk.publish(office.root / "site", manifest, reasons)
        note_publication(office.root / "site", office.root / ".cache")
    except (StaffError, Mistakes, OSError) as error:
        return PublishOutcome(problems=_problems(error))
    words: dict[str, Value] = {"count": delivered.files, "place": str(desk.address)}
    return PublishOutcome(Message("published", words), (), (), gates)


def roll_back_now(office: EditedOffice, order: PublishOrder) -> PublishOutcome:
    """Put the bundle that a place held before back there."""
    try:
        desk = _desk(office, order.place)
        bundle, _ = desk.roll_back(Reasons(order.by, None, order.why))
    except (StaffError, OSError) as error:
        return PublishOutcome(problems=_problems(error))
    words = {"place": str(desk.address), "bundle": bundle}
    return PublishOutcome(Message("rolled_back_place", words))


def _desk(office: EditedOffice, place: str) -> PublicationDesk:
    if not place.strip():
        raise StaffError(Message("place_empty"))
    return PublicationDesk(address_of_place(place, office.root), office.root, office.now())


def _present_site(office: EditedOffice) -> Manifest:
    """Return the manifest of a site made of the present facts, built first where it is not."""
    site, cache = office.root / "site", office.root / ".cache"
    there = read_manifest(site) if site.exists() else None
    is_present = (
        there is not None
        and there.day == office.today
        and is_of_present_facts(office.root, there.bundle)
    )
    if not is_present:
        request = BuildRequest(office.root, site, office.today, office.today)
        with only_build(cache), opened_tools(office.root, speaks=True) as tools:
            build_site(request, read_sources(request), tools, lambda *far: None)
    return sound_manifest(site, cache)


def _problems(error: Exception) -> tuple[Message, ...]:
    if isinstance(error, StaffError):
        return error.messages
    if isinstance(error, Mistakes):
        return error.mistakes
    if isinstance(error, BlockingIOError):
        return (Message("edit_busy"),)
    return (Message("edit_not_written", {"reason": reason_at(error)}),)


def publishing_page(
    office: EditedOffice, order: PublishOrder, outcome: PublishOutcome, page: Mapping[str, object]
) -> str:
    """Return the page on which staff publish what they have saved, and take it back."""
    words = page["words"]
    assert isinstance(words, PageWords)
    return render_page(
        "publish.html",
        {
            **page,
            "title": words("edit_page_publish"),
            "order": order,
            "place": order.place or last_place(office.root) or "",
            "done": words.of(outcome.done) if outcome.done else "",
            "problem": _said(outcome.problems, words),
            "warnings": _said(outcome.warnings, words),
            "gates": [[words.of(part) for part in row] for row in outcome.gates],
        },
    )


def _said(messages: Sequence[Message], words: PageWords) -> list[str]:
    return [words.of(message) for message in messages]
