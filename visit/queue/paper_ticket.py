"""A number on paper, as the bytes of an ESC/POS printer: large type, both languages, a QR code.

Any receipt printer understands these few commands, on paper 58 mm wide or wider. The code is sent
as a picture: cheap printers draw pictures and cannot make codes.
"""

from __future__ import annotations

import datetime
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from noticeboard.surfaces.qr_code import code_modules
from noticeboard.time_zone import WIB

COLUMNS, DOTS = 32, 384
"""Letters of usual width on a line, and dots, of the narrowest paper."""
MOST_TIMES = 8
"""How many times wider and higher a printer can make its letters."""

RESET, CENTRED = b"\x1b@", b"\x1ba\x01"
FEED_AND_CUT = b"\n\n\n\n\x1dV\x42\x00"
"""Room to tear, then a cut; a printer without a knife leaves it out."""


@dataclass(frozen=True)
class PaperTicket:
    """A number and all that its visitor takes away with it."""

    number: str
    service: Mapping[str, str]
    """Its name by language."""
    before: int
    at: datetime.datetime
    address: str = ""
    """The ticket's own page; empty where no phone can reach it."""
    is_example: bool = False


def ticket_bytes(ticket: PaperTicket) -> bytes:
    """Return all that a printer needs for one ticket, from its reset to its cut."""
    return b"".join([RESET, CENTRED, *_parts(ticket), FEED_AND_CUT])


def _parts(ticket: PaperTicket) -> Iterator[bytes]:
    if ticket.is_example:
        yield _both(Message("queue_page_example"))
    yield _both(Message("queue_page_your_number"))
    times = min(MOST_TIMES, DOTS // 12 // max(len(ticket.number), 1))
    yield _lines(ticket.number, wide=times, high=times)
    for language in STAFF_LANGUAGES:
        yield _lines(ticket.service.get(language, ""), high=2)
    yield _both(Message("queue_page_before", {"before": ticket.before}))
    yield _lines(f"{ticket.at.astimezone(WIB):%d-%m-%Y  %H:%M} WIB", high=2)
    if ticket.address:
        yield b"\n" + _picture(ticket.address) + b"\n"
        yield _both(Message("queue_page_follow"))
        yield _lines(ticket.address, high=1)


def _both(message: Message) -> bytes:
    return b"".join(_lines(sentence(message, one), high=2) for one in STAFF_LANGUAGES)


def _lines(text: str, *, wide: int = 1, high: int) -> bytes:
    """Return a text in lines that end between words, so many times as wide and as high."""
    size = bytes([0x1D, ord("!"), (wide - 1) << 4 | (high - 1)])
    lines = textwrap.wrap(_plain(text), COLUMNS // wide, break_on_hyphens=False)
    return size + b"".join(line.encode("ascii", "replace") + b"\n" for line in lines)


def _plain(text: str) -> str:
    """Leave out accents: what a printer has beyond ASCII depends on its country and its switches."""
    parts = unicodedata.normalize("NFKD", text)
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return plain.translate(str.maketrans("–—‘’“”", "--''\"\""))


def _picture(text: str) -> bytes:
    """Return a QR code as a picture, as large as the narrowest paper allows up to a module of 8."""
    modules = code_modules(text)
    scale = min(8, DOTS // len(modules))
    width = -(-len(modules) * scale // 8)
    rows = []
    for row in modules:
        dots = "".join("1" * scale if is_dark else "0" * scale for is_dark in row)
        rows += [int(dots.ljust(width * 8, "0"), 2).to_bytes(width, "big")] * scale
    head = b"\x1dv0\x00" + width.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    return head + b"".join(rows)
