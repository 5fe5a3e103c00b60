"""Changes of facts as a feed to follow: Atom, RFC 4287."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

from noticeboard.edition import Timeline, values
from noticeboard.surfaces.open_data.data_sentences import change_told, preview_mark
from noticeboard.surfaces.open_data.naming import permanent_uuid, start_of_day, without_controls

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def changes_atom(timeline: Timeline) -> str:
    """Write the feed of one language; nothing in it depends on when it was built."""
    edition = timeline.now
    feed = ElementTree.Element(
        "feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": timeline.language}
    )
    _add(feed, "id", _name("feed", timeline.language))
    title = f"{edition.office.short_name}: {edition.words['data_feed_title']}"
    _add(feed, "title", " | ".join((*preview_mark(timeline), title)))
    _add(feed, "updated", _moment(_last_update(edition)))
    _add(ElementTree.SubElement(feed, "author"), "name", edition.office.name)
    _add_links(feed, timeline)
    for change in edition.changes:
        _add_entry(feed, change, edition)
    ElementTree.indent(feed)
    return f"{_XML}{ElementTree.tostring(feed, encoding='unicode')}\n"


def _last_update(edition: values.Edition) -> datetime.date:
    updates = [_updated(change, edition) for change in edition.changes]
    checks = [fact.checked for fact in edition.facts.values()]
    return max(updates or checks, default=edition.day)


def _updated(change: values.Change, edition: values.Edition) -> datetime.date:
    """Return the day of a change, or of the last check for one that is still to come.

    Readers drop or misplace entries of the future, and the bundle's own day would make
    everything new again every day.
    """
    return change.day if change.day <= edition.day else min(change.fact.checked, edition.day)


def _add_links(feed: ElementTree.Element, timeline: Timeline) -> None:
    site = timeline.now.office.site_url
    folder = f"{site}data/v1/" if site else ""
    ElementTree.SubElement(
        feed,
        "link",
        rel="self",
        type="application/atom+xml",
        href=f"{folder}changes.{timeline.language}.atom",
    )
    _add_page(feed, _home(timeline.now))


def _home(edition: values.Edition) -> str:
    """Return the language's home page; without a public address relative, which Atom allows."""
    return (edition.office.site_url or "../../") + edition.path_of("home")


def _add_page(parent: ElementTree.Element, address: str) -> None:
    ElementTree.SubElement(parent, "link", rel="alternate", type="text/html", href=address)


def _page_of(change: values.Change, edition: values.Edition) -> str:
    """Return the page that shows the fact: its row among the fees, or its day among the changes."""
    slug, anchor = (
        (edition.words["slug_fees"], change.fact.id)
        if change.fact.kind == "fee"
        else (edition.words["slug_changes"], f"day-{change.day}")
    )
    return f"{_home(edition)}{slug}/#{anchor}"


def _add_entry(feed: ElementTree.Element, change: values.Change, edition: values.Edition) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _add(entry, "id", _name("change", change.fact.id, change.day, edition.language))
    _add(entry, "title", change.fact.name.shown)
    _add(entry, "updated", _moment(_updated(change, edition)))
    _add_page(entry, _page_of(change, edition))
    _add(entry, "content", change_told(change, edition), type="text")


def _name(*parts: object) -> str:
    return permanent_uuid(*parts).urn


def _moment(day: datetime.date) -> str:
    return start_of_day(day).isoformat()


def _add(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = without_controls(text)
