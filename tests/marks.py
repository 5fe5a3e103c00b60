"""Reading the marks of truth rule 7 off a surface: which figure stands where, in which role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

RUPIAH = re.compile(r"Rp\s?\d")
VOID = {"meta", "link", "input", "br", "img", "hr", "source", "path", "rect", "circle", "use"}


@dataclass(frozen=True)
class Mark:
    """One `<data>` element."""

    fact: str
    value: str
    role: str
    shown: str
    hidden: bool
    first: str
    last: str
    """The days of the alternative it stands in; "" when it stands on every day."""

    def stands_on(self, day) -> bool:
        """Whether a surface shows it on a day."""
        return (self.first or str(day)) <= str(day) <= (self.last or str(day))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[Mark] = []
        self.loose: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.stack.append((tag, dict(attributes)))

    def handle_startendtag(self, tag, attributes):
        """An element without content closes itself."""

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, text):
        inside = [attributes for tag, attributes in self.stack if tag == "data"]
        if any(tag in ("script", "style") for tag, _ in self.stack):
            return
        if inside:
            hidden = any("hidden" in attributes for _, attributes in self.stack)
            days = [attributes for _, attributes in self.stack if "data-from" in attributes]
            one, span = inside[-1], days[-1] if days else {}
            self.marks.append(
                Mark(
                    one["data-fact"],
                    one["value"],
                    one["data-role"],
                    text,
                    hidden,
                    span.get("data-from", ""),
                    span.get("data-until", ""),
                )
            )
        elif RUPIAH.search(text):
            self.loose.append(text.strip())


def marks_of(html: str) -> list[Mark]:
    """Every marked figure of a page."""
    return _read(html).marks


def loose_amounts(html: str) -> list[str]:
    """Every text with a rupiah amount outside a mark: there may be none."""
    return _read(html).loose


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader
