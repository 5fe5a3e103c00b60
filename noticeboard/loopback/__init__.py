"""A server for this computer alone: `serve`, the device and whatever staff use share it.

    hub = EventHub()
    app = make_app(site, port, hub=hub, routes=[…], page_end=b'<script src="/serve/reload.js">…')
    own = listen(port)                      # before the work that takes long: a taken port is known
    run(app, own, on_exit=hub.close)        # until Ctrl+C or SIGTERM

    hub.publish("reloaded", {"bundle": id})             # from any thread, to every open page
    hub.publish_state("mistakes", {"messages": [...]})  # also to every page that opens later

Pages listen with `new EventSource(EVENTS)`. A folder may be swapped under the server.
"""

from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from noticeboard.loopback.events import EventHub, event_stream
from noticeboard.loopback.guard import OWN_NAMES, LoopbackGuard, ProxiedGuard, https_host
from noticeboard.loopback.media_types import cache_rule, media_type
from noticeboard.loopback.request_body import BodyRefused, read_body, read_fields
from noticeboard.loopback.responses import NEVER_KEPT, file_response, html_response, not_here
from noticeboard.loopback.server import listen, make_server, run
from noticeboard.loopback.site_app import EVENTS, file_route, folder_route, make_app

__all__ = [
    "EVENTS",
    "NEVER_KEPT",
    "OWN_NAMES",
    "ASGIApp",
    "BaseRoute",
    "BodyRefused",
    "EventHub",
    "LoopbackGuard",
    "ProxiedGuard",
    "cache_rule",
    "event_stream",
    "file_response",
    "file_route",
    "folder_route",
    "html_response",
    "https_host",
    "listen",
    "make_app",
    "make_server",
    "media_type",
    "not_here",
    "read_body",
    "read_fields",
    "run",
]
