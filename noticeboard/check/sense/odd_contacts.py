"""Addresses that lead nowhere: e-mail, telephone numbers and links that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import (
    Catalogue,
    ChannelRecord,
    ContactRecord,
    OfficeRecord,
    Record,
    SourceRecord,
)

RecordPath = tuple[str | int, ...]
EMAIL = re.compile(r"[^\s@,;:<>()\"]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.I)
PHONE = re.compile(r"[+(]?\d[\d ()./-]*(?: (?:ext|psw)\.? \d+)?")
DIGITS = range(5, 16)
"""How many digits a number may have: a short code, up to the longest of E.164."""
WITH_AREA = re.compile(r"(?:\(0\d{2,3}\)|\+62|0)\D*\d")
SHORTEST_WITH_AREA = 9
"""Digits of the shortest number with its area code: four of the area and five of the place."""
CHAT = re.compile(r"(?:https://)?(?:wa\.me|api\.whatsapp\.com)/\S+")
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.I)
OFFICIAL = ".go.id"
CLOCK_KINDS = ("address", "hours")


def contact_warnings(
    catalogue: Catalogue, records: Sequence[tuple[RecordPath, Record]], source_map: SourceMap
) -> Iterator[Message]:
    """Yield e-mail addresses, telephone numbers and links that nobody can use."""
    for path, record in records:
        match record:
            case OfficeRecord():
                yield from _email(record.email, (*path, "email"), source_map)
                yield from _link(record.complaints_url, (*path, "complaints_url"), source_map)
                yield from _own_address(record, path, source_map)
            case ChannelRecord() | SourceRecord():
                # An old page may have no https, and evidence is what it is.
                may_be_open = isinstance(record, SourceRecord)
                if record.url is not None:
                    yield from _link(record.url, (*path, "url"), source_map, may_be_open)
            case ContactRecord():
                yield from _contact(record, (*path, "value"), source_map)


def _contact(contact: ContactRecord, path: RecordPath, source_map: SourceMap) -> Iterator[Message]:
    if contact.value == "unknown" or contact.kind in CLOCK_KINDS:
        return
    by_key = contact.value if isinstance(contact.value, dict) else {None: contact.value}
    for key, value in by_key.items():
        place = path if key is None else (*path, key)
        if contact.kind == "email":
            yield from _email(value, place, source_map)
        elif contact.kind == "website":
            yield from _link(value if "//" in value else f"https://{value}", place, source_map)
        elif not (contact.kind == "whatsapp" and CHAT.fullmatch(value)):
            yield from _phone(value, place, source_map)


def _email(value: str, path: RecordPath, source_map: SourceMap) -> Iterator[Message]:
    if not EMAIL.fullmatch(value):
        yield warning(source_map.mark(path), "email", raw=value, why=Message(_fault_of(value)))


def _fault_of(email: str) -> str:
    if re.search(r"\s", email):
        return "has_space"
    return "lacks_at" if "@" not in email else "no_address_form"


def _phone(value: str, path: RecordPath, source_map: SourceMap) -> Iterator[Message]:
    numbers = re.split(r"\s*(?:,|;| / )\s*", value)
    if not all(map(_is_phone, numbers)):
        yield warning(source_map.mark(path), "phone", raw=value)


def _is_phone(number: str) -> bool:
    digits = sum(map(str.isdigit, number))
    is_whole = digits >= SHORTEST_WITH_AREA or not WITH_AREA.match(number)
    return bool(PHONE.fullmatch(number)) and digits in DIGITS and is_whole


def _link(
    value: str, path: RecordPath, source_map: SourceMap, may_be_open: bool = False
) -> Iterator[Message]:
    if re.search(r"\s", value):
        yield warning(source_map.mark(path), "link_space", raw=value)
    elif not re.match(r"https?://", value) or not HOST.fullmatch(_host(value)):
        yield warning(source_map.mark(path), "link", raw=value)
    elif value.startswith("http://") and not may_be_open:
        mend = f"{path[-1]}: {value.replace('http://', 'https://', 1)}"
        yield warning(source_map.mark(path), "link_open", mend, raw=value)


def _host(value: str) -> str:
    try:
        return urlsplit(value).hostname or ""
    except ValueError:
        return ""


def _own_address(
    office: OfficeRecord, path: RecordPath, source_map: SourceMap
) -> Iterator[Message]:
    """Yield a doubt about an address: an office that has adopted this has a government's."""
    if office.site_url is None:
        return
    yield from _link(office.site_url, (*path, "site_url"), source_map)
    host = _host(office.site_url)
    if office.adopted_by and HOST.fullmatch(host) and not host.endswith(OFFICIAL):
        yield warning(source_map.mark((*path, "site_url")), "not_official", raw=office.site_url)
