"""Changes of facts as a feed to follow: Atom, RFC 4287."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

from noticeboard.edition import Timeline, values
from noticeboard.model import LANGUAGES
from noticeboard.render.open_data.naming import permanent_uuid, start_of_day, without_controls
from noticeboard.render.open_data.wording import change_told, preview_mark

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
    """A change is news on its day; one still to come is dated by when it was last checked.

    Readers drop or misplace entries of the future, and the bundle's own day would make
    everything new again every day.
    """
    return change.day if change.day <= edition.day else min(change.fact.checked, edition.day)


def _add_links(feed: ElementTree.Element, timeline: Timeline) -> None:
    """Without a public address the links are relative, which Atom allows."""
    site = timeline.now.office.site_url
    home = site if site else "../../"
    folder = f"{site}data/v1/" if site else ""
    page = home if timeline.language == LANGUAGES[0] else f"{home}{timeline.language}/"
    ElementTree.SubElement(
        feed, "link", rel="self", type="application/atom+xml",
        href=f"{folder}changes.{timeline.language}.atom",
    )  # fmt: skip
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=page)


def _add_entry(
    feed: ElementTree.Element, change: values.Change, edition: values.Edition
) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _add(entry, "id", _name("change", change.fact.id, change.day, edition.language))
    _add(entry, "title", change.fact.name.shown)
    _add(entry, "updated", _moment(_updated(change, edition)))
    _add(entry, "content", change_told(change, edition), type="text")


def _name(*parts: object) -> str:
    return permanent_uuid(*parts).urn


def _moment(day: datetime.date) -> str:
    return start_of_day(day).isoformat()


def _add(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = without_controls(text)
