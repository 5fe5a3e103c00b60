"""Phone numbers and e-mail addresses as links, wherever a page says one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from noticeboard.edition import Edition

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-z0-9]+)")
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_CALLED = ("phone", "whatsapp")
_UNTOUCHED = frozenset(("a", "button", "label", "script", "summary"))
"""What is pressed itself, or read by programs."""

KEPT_TEXTS = 8192
"""As many as the pages of a large office have."""
KEPT_PATTERNS = 16
"""One for each set of phone numbers: those of an edition."""


@dataclass(frozen=True)
class ContactLink:
    """A phone number or an e-mail address as it is shown, and where it leads."""

    shown: str
    address: str


def contacts_in(text: str, edition: Edition) -> Iterator[str | ContactLink]:
    """Yield a text in pieces: plain ones, and the phone numbers and addresses in it as links."""
    yield from _contacts_in(text, _phones(edition))


def _contacts_in(text: str, phones: tuple[str, ...]) -> Iterator[str | ContactLink]:
    end = 0
    for found in _pattern(phones).finditer(text):
        yield text[end : found.start()]
        shown = found.group()
        yield ContactLink(shown, f"mailto:{shown}" if "@" in shown else telephone_address(shown))
        end = found.end()
    yield text[end:]


def with_contact_links(html: str, edition: Edition) -> str:
    """Write phone numbers and e-mail addresses in the text of escaped HTML as links."""
    pieces, depth, phones = [], 0, _phones(edition)
    for piece in _TAG.split(html):
        name = _NAME.match(piece)
        if name and name[2] in _UNTOUCHED:
            depth += -1 if name[1] else 1
        pieces.append(piece if name or depth else _linked(piece, phones))
    return "".join(pieces)


def telephone_address(shown: str) -> str:
    """Return a phone number as programs dial it: "(0751) 70551" is `tel:+6275170551`.

    A number without the zero of an area, such as 112, is dialled as it is.
    """
    digits = re.sub(r"\D", "", shown)
    if shown.startswith("+"):
        return f"tel:+{digits}"
    return f"tel:+62{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


# Of fifty thousand texts between tags most are empty, or on other pages too.
@lru_cache(maxsize=KEPT_TEXTS)
def _linked(text: str, phones: tuple[str, ...]) -> str:
    return "".join(
        part if isinstance(part, str) else f'<a href="{part.address}">{part.shown}</a>'
        for part in _contacts_in(text, phones)
    )


def _phones(edition: Edition) -> tuple[str, ...]:
    contacts = (contact for place in edition.office.places for contact in place.contacts)
    return tuple(one.value for one in contacts if one.kind in _CALLED and one.value)


@lru_cache(maxsize=KEPT_PATTERNS)
def _pattern(phones: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join((_MAIL, *map(re.escape, phones))))
