"""Builds again when a file is saved, while `serve` runs, and sends the result to open pages."""

from __future__ import annotations

import gc
import threading
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.build.go_live import Built
from noticeboard.build.pipeline import build_site, read_sources
from noticeboard.build.request import BuildRequest
from noticeboard.build.tools import Tools
from noticeboard.bundle.stage import only_build
from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import problem_text
from noticeboard.cli.progress import Report
from noticeboard.edition import Recall
from noticeboard.loopback import ASGIApp, BaseRoute, EventHub, file_route, make_app
from noticeboard.messages import Mistakes, text

LIVE = Path(__file__).parent / "live"
PAGE_END = b'<script type="module" src="/serve/reload.js"></script>'
"""What the server adds to every page it shows; no file of a bundle holds it."""
WATCHED = (
    "content",
    "data",
    "kiosk_mode/app",
    "noticeboard/static",
    "noticeboard/templates",
    "recordings",
)
"""What a build reads anew each time; a change of the program itself needs a new `serve`."""
QUIET_MS = 50
"""Programs save in several steps; so long must be nothing new."""


@dataclass(frozen=True)
class WarmBuilds:
    """Builds in this process, one after the other, for pages that are open."""

    request: Callable[[], BuildRequest]
    """Makes the request of the moment: the day may have changed since the last one."""
    tools: Tools
    messenger: Messenger
    hub: EventHub = field(default_factory=EventHub)
    recall: Recall = field(default_factory=Recall)
    """What the builds remember for one another."""

    def first(self, report: Report) -> Built:
        """Build once, like `build`; raises what is wrong."""
        return self._build(report)

    def again(self) -> None:
        """Build, then have the pages show the new bundle, or what stops it.

        To look for garbage between its steps would lengthen a build by a sixth.
        """
        gc.disable()
        try:
            self._build_and_tell()
        finally:
            gc.enable()
            gc.collect()

    def _build_and_tell(self) -> None:
        try:
            made = self._build(lambda stage, done, total: None)
        except Exception as error:
            self.hub.publish_state("mistakes", self._overlay(self._messages(error)))
            return
        self.hub.publish_state("mistakes", self._overlay(()))
        self.hub.publish("reloaded", {"bundle": made.id})

    def _build(self, report: Report) -> Built:
        request = self.request()
        with only_build(request.cache):
            report("reading", 0, 1)
            sources = read_sources(request)
            checking.refuse_early_day(sources.catalogue, request.day)
            report("making", 0, 1)
            return build_site(request, sources, self.tools, report, self.recall)

    def _messages(self, error: Exception) -> Sequence[str]:
        if isinstance(error, Mistakes):
            return [text(one, self.messenger.language) for one in error.mistakes]
        message, _ = problem_text(error, self.messenger, self.request().root)
        return [message or "".join(traceback.format_exception(error))]

    def _overlay(self, messages: Sequence[str]) -> dict[str, object]:
        title = self.messenger.text("not_built", count=len(messages))
        return {"title": title, "messages": list(messages)}


def live_app(builds: WarmBuilds, site: Path, port: int, more: Sequence[BaseRoute] = ()) -> ASGIApp:
    """Return the application that shows a site, its pages listening to the builds.

    `more` are routes of other pages of this computer.
    """
    files = (LIVE / "reload.js", LIVE / "live.css")
    routes = [*more, *(file_route(f"/serve/{path.name}", path) for path in files)]
    return make_app(site, port, hub=builds.hub, routes=routes, page_end=PAGE_END)


def rebuild_on_change(builds: WarmBuilds, root: Path, stop: threading.Event) -> threading.Thread:
    """Start a thread that builds whenever a file is saved, until it is asked to stop."""
    from watchfiles import watch

    paths = [root / name for name in WATCHED if (root / name).exists()]

    def work() -> None:
        changes: Iterable[object] = watch(
            *paths, stop_event=stop, step=QUIET_MS, raise_interrupt=False
        )
        for _ in changes:
            builds.again()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
