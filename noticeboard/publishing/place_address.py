"""Addresses of places to publish to, as they are typed or written into `places.txt`.

    /var/www/html                      a folder, or a disk that is mounted there
    releases:/var/www/noticeboard      a folder of releases; a web server shows its `current`
    sftp://web@host.example/htdocs     a folder of another computer; `/~/htdocs` is below the home
    releases:sftp://web@host.example/n a folder of releases on another computer
    s3://bucket/prefix                 storage that speaks S3

`places.txt`, beside `build.py`, gives them names: one a line, `website: sftp://web@…`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from noticeboard.messages import Message
from noticeboard.publishing.publication_refusals import AddressRefused

PLACES = "places.txt"
RELEASES = "releases:"
SFTP_PORT = 22

Kind = Literal["folder", "releases", "sftp", "s3"]

_NAMED = re.compile(r"([\w-]+)\s*:\s*(\S.*)")
_REMOTE = re.compile(r"(sftp|s3)://", re.IGNORECASE)
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


@dataclass(frozen=True)
class PlaceAddress:
    """Where a bundle is put; it never holds a secret."""

    kind: Kind
    path: str
    """A folder of this computer or of the host; in S3 what every name begins with."""
    host: str = ""
    """The computer's name; in S3 the bucket's."""
    port: int = SFTP_PORT
    user: str = ""

    def __str__(self) -> str:
        """Return the address in full, the same however it was typed: the log knows it by this."""
        if self.kind == "folder":
            return self.path
        if self.kind == "releases":
            return RELEASES + (self._far if self.host else self.path)
        return self._far

    @property
    def scheme(self) -> str:
        """Return what is spoken with another computer."""
        return "s3" if self.kind == "s3" else "sftp"

    @property
    def _far(self) -> str:
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port != SFTP_PORT else ""
        return f"{self.scheme}://{user}{self.host}{port}/{self.path.removeprefix('/')}"

    @property
    def folder(self) -> Path:
        """Return the folder of this computer."""
        return Path(self.path)


def address_of_place(written: str, root: Path) -> PlaceAddress:
    """Read an address or a name of `places.txt`; raises AddressRefused for what is neither."""
    written = _named(root).get(written.strip(), written)
    if _REMOTE.match(written.strip()):
        return _remote(written.strip())
    if written.startswith(RELEASES):
        return _releases(written.removeprefix(RELEASES).strip())
    return PlaceAddress("folder", str(_resolved(written)))


def _releases(written: str) -> PlaceAddress:
    if not written:
        raise AddressRefused(Message("place_empty"))
    if not _REMOTE.match(written):
        return PlaceAddress("releases", str(_resolved(written)))
    address = _remote(written)
    if address.kind == "s3":
        # No name of a bucket can lead to another, so nothing could be switched in one step.
        raise AddressRefused(Message("place_no_releases", {"place": written}))
    return replace(address, kind="releases")


def _resolved(written: str) -> Path:
    try:
        return Path(written).resolve()
    except RuntimeError as error:
        raise AddressRefused(Message("place_loop", {"place": written})) from error


def _remote(written: str) -> PlaceAddress:
    try:
        parts = urlsplit(written)
        host, port, password = parts.hostname or "", parts.port, parts.password
    except ValueError as error:
        raise AddressRefused(_no_place(written)) from error
    if password is not None or (parts.scheme == "s3" and parts.username is not None):
        # Never repeated here: a message may be copied anywhere.
        raise AddressRefused(Message("place_with_secret"))
    if not host or parts.query or parts.fragment or ".." in parts.path.split("/"):
        raise AddressRefused(_no_place(written))
    path = unquote(parts.path).rstrip("/")
    if parts.scheme == "s3":
        if port is not None or not _BUCKET.fullmatch(host):
            raise AddressRefused(_no_place(written))
        return PlaceAddress("s3", path.strip("/"), host)
    return PlaceAddress("sftp", path or "/", host, port or SFTP_PORT, parts.username or "")


def _no_place(written: str) -> Message:
    return Message("place_unreadable", {"place": written})


def _named(root: Path) -> dict[str, str]:
    """Return the addresses of `places.txt` by name; raises AddressRefused for a line that is none."""
    try:
        lines = (root / PLACES).read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return {}
    found = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        named = _NAMED.fullmatch(line.strip())
        if named is None:
            raise AddressRefused(Message("places_line", {"path": PLACES, "line": number}))
        found[named[1]] = named[2]
    return found
