"""The guard: who may ask, and which headers every answer carries. Plain ASGI, before all else.

Only this machine can reach the server, but so can any web page that is open on it; so the name it
is asked by and the page that asks must both be its own. A server on a network of the office has
that network's address for a name, and no other.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_NAMES = ("127.0.0.1", "localhost")
"""What this computer is called by itself."""

POLICY = (
    "default-src 'self' data: blob:; base-uri 'self'; frame-ancestors 'self'; form-action 'self'"
)
"""Nothing that a page loads or sends may leave this computer, and no markup may hold code or style.

An answer may bring a policy of its own, which then replaces this one.
"""

_POLICY_HEADER = b"content-security-policy"
HEADERS = (
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    # "no-referrer" would make a form of our own pages come from nowhere, and be refused.
    (b"referrer-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
)


class LoopbackGuard:
    """Lets a request through when it names this server and comes from its own pages."""

    def __init__(self, app: ASGIApp, port: int, names: Sequence[str] = OWN_NAMES) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}".encode() for name in names}
        self._origins = {b"http://" + host for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to strangers; add the headers to every other answer."""
        if scope["type"] != "http":
            return
        if not self._is_welcome(dict(scope["headers"])):
            await _refuse(send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with_security(message["headers"])}
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _is_welcome(self, headers: dict[bytes, bytes]) -> bool:
        if headers.get(b"host") not in self._hosts:
            return False
        if b"origin" in headers and headers[b"origin"] not in self._origins:
            return False
        return headers.get(b"sec-fetch-site", b"none") in (b"same-origin", b"none")


def https_host(address: str) -> str:
    """Return the host of an https address as a request names it."""
    return address.removeprefix("https://")


class ProxiedGuard(LoopbackGuard):
    """The same guard for pages that a proxy hands on: they have one https address of their own."""

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._app = app
        self._hosts = {https_host(address).encode()}
        self._origins = {address.encode()}


def _with_security(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    has_policy = any(name.lower() == _POLICY_HEADER for name, _ in headers)
    policy = () if has_policy else ((_POLICY_HEADER, POLICY.encode()),)
    return [*headers, *policy, *HEADERS]


async def _refuse(send: Send) -> None:
    body = b"Only this server's own pages are answered.\n"
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": body})
