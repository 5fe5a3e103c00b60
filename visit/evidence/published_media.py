"""Media of a built site that carry the six components of each service, found in its files."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

FIRST_LANGUAGE = "id"
COMPONENTS = ("requirements", "procedure", "time", "fee", "product", "complaints")
MEDIA = ("page", "sheet", "kiosk", "screen", "message", "data")
CATALOGUE = "data/v1/catalogue.json"
KIOSK = "kiosk/index.html"

ON_PAGE = {
    "requirements": "documents",
    "procedure": "steps",
    "time": "time",
    "fee": "fees",
    "complaints": "complaints",
}
"""Parts of a page and of a sheet by their ids."""
ON_KIOSK = {
    "requirements": "bring",
    "procedure": "steps",
    "time": "time",
    "fee": "fees",
    "complaints": "basis",
}
"""Views of the kiosk by the ends of their ids."""
IN_DATA = {
    "requirements": "requirements",
    "procedure": "steps",
    "time": "processing_time",
    "fee": "fees",
    "product": "outcome",
}
"""Keys of a service in the open data; complaints have one address for the whole office."""
_TAG = re.compile(r"<[^>]*>")
_QUOTE = re.compile(r"\{[^}]*\}")


class ServiceInData(TypedDict):
    """A service as the open data has it, as far as it is needed here."""

    id: str
    slug: Mapping[str, str]
    name: Mapping[str, str]
    outcome: Mapping[str, str]


class FactInData(TypedDict):
    """A fact as the open data has it, as far as it is needed here."""

    id: str
    periods: Sequence[Mapping[str, object]]


@dataclass(frozen=True)
class Carried:
    """One component of one service on one medium, and the file that shows it; None if none does."""

    service: str
    component: str
    medium: str
    file: str | None


@dataclass(frozen=True)
class SiteFiles:
    """The texts of a site by path; one that is not there is empty."""

    folder: Path

    def text(self, path: str) -> str:
        """Return the text of a file."""
        found = self.folder / path
        return found.read_text(encoding="utf-8") if found.is_file() else ""


def carried_components(files: SiteFiles, language: str = FIRST_LANGUAGE) -> tuple[Carried, ...]:
    """Return every component of every service on every medium, in order; names in a language.

    The files looked at are those in the first language, which all media have.

    Raises OSError without a built site, ValueError for one whose data cannot be read.
    """
    site = files.folder
    catalogue = json.loads((site / CATALOGUE).read_text(encoding="utf-8"))
    kiosk = files.text(KIOSK)
    screens = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((site / "signage").glob("*/index.html"))
    }
    has_address = bool(catalogue["office"].get("complaints_url"))
    found: list[Carried] = []
    known = _known_facts(catalogue["facts"])
    for service in catalogue["services"]:
        unknown = _unknown_components(service, known)
        places = {
            **_printed(files, service),
            "kiosk": (KIOSK, _on_kiosk(kiosk, service)),
            "screen": _on_screens(screens, service),
            "data": (CATALOGUE, _in_data(service, has_address)),
        }
        for component in COMPONENTS:
            for medium in MEDIA:
                file, components = places[medium]
                is_there = component in components - unknown
                name = service["name"][language]
                found.append(Carried(name, component, medium, file if is_there else None))
    return tuple(found)


def _known_facts(facts: Iterable[FactInData]) -> frozenset[str]:
    """Return the ids of facts whose last period has a value; a word in its place is none."""
    return frozenset(
        fact["id"]
        for fact in facts
        if fact["periods"] and not isinstance(fact["periods"][-1].get("value"), str)
    )


def _unknown_components(service: ServiceInData, known: frozenset[str]) -> frozenset[str]:
    """Return the components of which a service only says that they are not known.

    Every medium has a place for them, and says so there: that carries nothing.
    """
    fees = frozenset(_values(service.get("fees"), "fee"))
    components = set() if service.get("processing_time") in known else {"time"}
    return frozenset(components if fees & known else components | {"fee"})


Place = tuple[str, frozenset[str]]
"""A file, and the components that it shows."""


def _printed(files: SiteFiles, service: ServiceInData) -> Mapping[str, Place]:
    """Return what page, sheet and message say; the message's parts have the page's headings."""
    slug = service["slug"][FIRST_LANGUAGE]
    page, sheet = f"{slug}/index.html", f"cetak/{slug}/index.html"
    message = f"data/v1/text/{FIRST_LANGUAGE}/{slug}.txt"
    page_text, message_text = files.text(page), files.text(message)
    heads = {part: _heading(page_text, anchor) for part, anchor in ON_PAGE.items()}
    told = {
        part
        for part, head in heads.items()
        if head and re.search(rf"^{re.escape(head)}:", message_text, re.M)
    }
    return {
        "page": (page, _in_html(page_text, service)),
        "sheet": (sheet, _in_html(files.text(sheet), service)),
        "message": (message, frozenset(told) | _product(message_text, service)),
    }


def _in_html(text: str, service: ServiceInData) -> frozenset[str]:
    parts = {part for part, anchor in ON_PAGE.items() if f'id="{anchor}"' in text}
    return frozenset(parts) | _product(_words(text), service)


def _on_kiosk(text: str, service: ServiceInData) -> frozenset[str]:
    view = f'id="{FIRST_LANGUAGE}-service-{service["id"]}-'
    parts = {part for part, end in ON_KIOSK.items() if f'{view}{end}"' in text}
    has_views = view in text
    return frozenset(parts) | (_product(_words(text), service) if has_views else frozenset())


def _on_screens(screens: Mapping[str, str], service: ServiceInData) -> Place:
    """Return the first screen that shows a fee of the service."""
    fees = frozenset(_values(service.get("fees"), "fee"))
    for path, text in screens.items():
        shown = {
            one for fact in re.findall(r'data-fact="([^"]*)"', text) for one in fact.split("+")
        }
        if fees & shown:
            return path, frozenset({"fee"})
    return "", frozenset()


def _in_data(service: ServiceInData, has_address: bool) -> frozenset[str]:
    parts = {part for part, key in IN_DATA.items() if service.get(key)}
    return frozenset(parts | ({"complaints"} if has_address else set()))


def _values(found: object, key: str) -> Iterable[str]:
    """Yield every text below a key, at any depth."""
    if isinstance(found, Mapping):
        for name, value in found.items():
            if name == key and isinstance(value, str):
                yield value
            yield from _values(value, key)
    elif isinstance(found, Sequence) and not isinstance(found, str):
        for value in found:
            yield from _values(value, key)


def _product(text: str, service: ServiceInData) -> frozenset[str]:
    """Return the product where its sentence stands in a text; figures in it may be set in any way."""
    outcome = (service.get("outcome") or {}).get(FIRST_LANGUAGE, "")
    pieces = [piece.strip() for piece in _QUOTE.split(outcome) if piece.strip(" .")]
    is_there = bool(pieces) and all(piece in text for piece in pieces)
    return frozenset({"product"}) if is_there else frozenset()


def _heading(page: str, anchor: str) -> str:
    found = re.search(rf'<h2[^>]* id="{anchor}"[^>]*>(.*?)</h2>', page, re.S)
    return _words(found[1]).strip() if found else ""


def _words(text: str) -> str:
    return html.unescape(" ".join(_TAG.sub("", text).split()))
