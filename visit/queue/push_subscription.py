"""A subscription to notifications, as a browser gives it for one ticket, and nothing of a person.

Anybody with a ticket may send one, so the address in it is believed only so far: it is https, at
the usual port, of a name that looks like one of the internet. Where that name leads is looked at
when something is sent there.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.messages import STAFF_LANGUAGES

MOST_ENDPOINT = 1_024
"""The longest addresses of push services that we know have some 700 characters."""
_ENDPOINT = re.compile(
    r"https://(?P<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])"
    r"(?::443)?(?P<path>/[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)"
)
"""A number is no last part of a name, so no address in digits gets through."""
_OWN_NETWORKS = re.compile(
    r".*\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|onion)"
)
POINT_BYTES, SECRET_BYTES = 65, 16


@dataclass(frozen=True)
class PushSubscription:
    """Where one browser is notified, the keys that only it can read by, and its language."""

    endpoint: str
    p256dh: str
    """Its public key, in base64url, as is the secret."""
    auth: str
    language: str

    @property
    def host(self) -> str:
        """Return the name of the push service."""
        return self._parts()["host"]

    @property
    def path(self) -> str:
        """Return what the push service is asked for."""
        return self._parts()["path"]

    def _parts(self) -> re.Match[str]:
        found = _ENDPOINT.fullmatch(self.endpoint)
        if found is None or len(self.endpoint) > MOST_ENDPOINT:
            raise ValueError("endpoint")
        return found


def read_subscription(written: bytes) -> PushSubscription:
    """Return the subscription that a page sent as JSON. Raises ValueError for any other."""
    try:
        sent = json.loads(written)
    except RecursionError as error:
        raise ValueError("nested") from error
    keys = sent.get("keys") if isinstance(sent, dict) else None
    if not isinstance(keys, dict):
        raise ValueError("keys")
    return subscription_of(
        {**keys, "endpoint": sent.get("endpoint"), "language": sent.get("language")}
    )


def subscription_of(values: Mapping[str, object]) -> PushSubscription:
    """Return the subscription of four values, each looked at. Raises ValueError."""
    found = PushSubscription(
        *(_text(values, name) for name in ("endpoint", "p256dh", "auth", "language"))
    )
    if _OWN_NETWORKS.fullmatch(found.host):
        raise ValueError("endpoint")
    if len(from_base64url(found.p256dh)) != POINT_BYTES:
        raise ValueError("p256dh")
    if len(from_base64url(found.auth)) != SECRET_BYTES:
        raise ValueError("auth")
    if found.language not in STAFF_LANGUAGES:
        raise ValueError("language")
    return found


def from_base64url(text: str) -> bytes:
    """Return the bytes that a text stands for, with or without its padding. Raises ValueError."""
    return base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), b"-_", True)


def to_base64url(content: bytes) -> str:
    """Return bytes as text for headers and scripts, without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str) or not value.isascii():
        raise ValueError(name)
    return value
