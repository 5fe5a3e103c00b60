"""A port of this computer, and the server on it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Sequence
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from noticeboard.loopback.guard import OWN_NAMES


def listen(port: int, address: str = OWN_NAMES[0]) -> socket.socket:
    """Take a port that only this computer reaches; 0 takes any that is free.

    Another of the computer's own addresses lets the computers of that network reach it.

    Raises OSError when it is in use or may not be taken.
    """
    own = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":
        # So that a restart does not wait for the old connections to be forgotten. On Windows the
        # same option would share the port with another program.
        own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        own.bind((address, port))
        own.listen(128)
    except OSError:
        own.close()
        raise
    return own


def make_server(
    app: ASGIApp,
    on_exit: Callable[[], None] = lambda: None,
    proxies: Sequence[str] = (OWN_NAMES[0],),
) -> uvicorn.Server:
    """Return a server to `run(sockets=[…])`; `on_exit` is called when it is asked to end.

    A proxy at one of the addresses `proxies` is believed when it says for whom it asks.
    """

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            on_exit()
            super().handle_exit(sig, frame)

    return Server(
        uvicorn.Config(
            app,
            log_level="error",
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            timeout_graceful_shutdown=2,
            forwarded_allow_ips=list(proxies),
        )
    )


def run(app: ASGIApp, own: socket.socket, on_exit: Callable[[], None] = lambda: None) -> None:
    """Serve until Ctrl+C, then let go of the port.

    `on_exit` must end what keeps connections open, such as `EventHub.close`. Raises
    KeyboardInterrupt after the end, as the system asked for it.
    """
    with own:
        make_server(app, on_exit).run(sockets=[own])
