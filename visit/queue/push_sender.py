"""Notifications on their way to push services: tried again for a minute, then dropped.

A push service is where a visitor's browser says that it is. So nothing is sent into the office's
own networks, whatever a name leads to; no answer is read but its status; no redirect is followed.
"""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from visit.queue.push_subscription import PushSubscription

PORT = 443
DROPPED_AFTER_S = 60.0
"""A call that comes later sends a visitor to a counter that has long called somebody else."""
ATTEMPT_S = 10.0
PAUSES_S = (0.0, 2.0, 5.0, 10.0, 15.0, 30.0)
KEPT_BY_SERVICE_S = 120
"""How long a push service keeps a notification for a phone that is away."""
MOST_STATUS_LINE = 4_096
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})[ \r]")
_GONE = (404, 410)
_TRY_AGAIN = (408, 425, 429)
_V4_BEHIND_V6 = ipaddress.IPv6Network("64:ff9b::/96")

Address = tuple[str, int]
Finder = Callable[[str], Awaitable[Sequence[Address]]]
"""Finds the addresses of a name that may be asked; none where all are near."""


class PushSeal(Protocol):
    """Keys that content is sealed and signed with."""

    public: str

    def authorization(self, host: str, now: datetime.datetime) -> str:
        """Return the header that says who sends."""

    def sealed(self, content: bytes, to: PushSubscription) -> bytes:
        """Return content that one browser can read. Raises ValueError for a bad key."""


@dataclass(frozen=True)
class Push:
    """One notification to one browser; a newer one of the same topic replaces it."""

    to: PushSubscription
    content: bytes
    topic: str


@dataclass(frozen=True)
class PushResult:
    """How a notification ended, and for one that failed why."""

    end: Literal["taken", "gone", "failed"]
    reason: str = ""


class PushSender:
    """Sends notifications; each is a task of an event loop, and none waits for another."""

    def __init__(
        self,
        seal: PushSeal,
        now: Callable[[], datetime.datetime],
        *,
        find: Finder | None = None,
        trust: ssl.SSLContext | None = None,
        dropped_after_s: float = DROPPED_AFTER_S,
    ) -> None:
        self.seal, self._now = seal, now
        self._find = find or far_addresses
        self._trust = trust or ssl.create_default_context()
        self._dropped_after_s = dropped_after_s

    async def send(self, push: Push) -> PushResult:
        """Send until a push service takes it, refuses it, or it is too late."""
        reason = "timeout"
        try:
            async with asyncio.timeout(self._dropped_after_s):
                for pause in PAUSES_S:
                    await asyncio.sleep(pause)
                    result = await self._attempt(push)
                    if isinstance(result, PushResult):
                        return result
                    reason = result
        except TimeoutError:
            pass
        return PushResult("failed", reason)

    async def _attempt(self, push: Push) -> PushResult | str:
        """Send once; return the end of it, or why it may be tried again."""
        try:
            async with asyncio.timeout(ATTEMPT_S):
                status = await self._status(push)
        except TimeoutError:
            return "timeout"
        except OSError as error:
            # Only the kind: the text of some errors names what the visitor's browser sent.
            return type(error).__name__
        except ValueError:
            return PushResult("gone")
        if status is None or status in _GONE:
            return PushResult("gone")
        if 200 <= status < 300:
            return PushResult("taken")
        reason = f"HTTP {status}"
        may_come = status >= 500 or status in _TRY_AGAIN
        return reason if may_come else PushResult("failed", reason)

    async def _status(self, push: Push) -> int | None:
        """Return the status that a push service answers with; None where its name leads near.

        Raises OSError, and ValueError where the browser's key is none.
        """
        content = self.seal.sealed(push.content, push.to)
        addresses = await self._find(push.to.host)
        if not addresses:
            return None
        address, port = addresses[0]
        # The address that was looked at is the one that is spoken to: a name may change its mind.
        reader, writer = await asyncio.open_connection(
            address, port, ssl=self._trust, server_hostname=push.to.host, limit=MOST_STATUS_LINE
        )
        try:
            writer.write(self._head(push, len(content)) + content)
            await writer.drain()
            line = await _first_line(reader)
        finally:
            writer.transport.abort()
        found = _STATUS.match(line)
        if found is None:
            raise ConnectionError
        return int(found[1])

    def _head(self, push: Push, length: int) -> bytes:
        host = push.to.host
        lines = (
            f"POST {push.to.path} HTTP/1.1",
            f"Host: {host}",
            f"Authorization: {self.seal.authorization(host, self._now())}",
            "Content-Encoding: aes128gcm",
            "Content-Type: application/octet-stream",
            f"Content-Length: {length}",
            f"TTL: {KEPT_BY_SERVICE_S}",
            "Urgency: high",
            f"Topic: {push.topic}",
            "Connection: close",
        )
        return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


async def far_addresses(host: str) -> list[Address]:
    """Return where a name leads on the internet; nothing when any of it is near. Raises OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(host, PORT, type=socket.SOCK_STREAM)
    addresses = [str(one[4][0]) for one in found]
    return [(one, PORT) for one in addresses] if all(map(is_far, addresses)) else []


def is_far(address: str) -> bool:
    """Return whether an address is one of the internet, and no way round to one of a network here."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped or found.sixtofour or found.teredo:
            return False
        if found in _V4_BEHIND_V6:
            found = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
    return found.is_global and not found.is_multicast


async def _first_line(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readline()
    except ValueError as error:
        raise ConnectionError from error
