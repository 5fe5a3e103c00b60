"""Many visitors, one after the other, at one open page: what they leave behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.kiosk_fixture import Visitor

QUERY = "?hint=600&silence=600&unplugged=0.001"
"""Only unplugging ends a session, and at once."""

SESSIONS = """async (sessions) => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms))
  const press = (code) => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
    document.activeElement.dispatchEvent(new KeyboardEvent('keyup', { code, bubbles: true }))
  }
  const keys = ['NumpadEnter', 'NumpadEnter', 'NumpadEnter', 'NumpadAdd', 'NumpadAdd', 'NumpadEnter',
    'NumpadAdd', 'KeyK', 'KeyT', 'KeyL', 'Equal', 'BracketRight', 'KeyS', 'KeyD', 'KeyE']
  const found = { changed: [], sounding: [] }
  for (let session = 0; session < sessions; session++) {
    for (const code of keys) {
      press(code)
      if (session % 10 === 0) await wait(3)
    }
    document.dispatchEvent(new CustomEvent('noticeboard:headphones', { detail: { plugged: false } }))
    await wait(8)
    const { lang, dataset } = document.documentElement
    const isFresh = lang === 'id' && dataset.size === '100' && !('awake' in dataset) &&
      !('contrast' in dataset) && !('curtain' in dataset) &&
      document.querySelector('[data-current]').dataset.screen === 'start'
    if (!isFresh) found.changed.push(session)
    if ([...voices].some((one) => !one.paused)) found.sounding.push(session)
    heard.length = 0
    voices.clear()
  }
  return found
}"""

TRACES = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie.length,
  caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
  visited: history.length - 2, hash: location.hash.length,
  sounds: document.querySelectorAll('audio').length,
})"""
"""What a page can leave, each of which is nought; a page in a fresh browser is its second."""

HELD = ("JSHeapUsedSize", "Nodes", "JSEventListeners")


@dataclass(frozen=True)
class Left:
    """What some sessions have left behind."""

    changed: list[int]
    """Sessions after which the page was not as before the first."""
    sounding: list[int]
    """Sessions after which something still sounded."""
    traces: int
    growth: dict[str, float]
    """By how much the page holds more after everything unneeded was let go."""
    outside: list[str]
    """Requests to anywhere but the device."""


class Row:
    """A row of visitors at one page; from its making on, every request is noted."""

    def __init__(self, visitor: Visitor, address: str) -> None:
        self.page, self.address = visitor.page, address
        self.asked: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))

    def come(self, sessions: int, *, first: int = 30) -> Left:
        """Let visitors come and go, after some `first` ones that fill the page's memory once."""
        warm = self.page.evaluate(SESSIONS, first)
        before = self._held()
        found = self.page.evaluate(SESSIONS, sessions)
        after = self._held()
        return Left(
            changed=[*warm["changed"], *found["changed"]],
            sounding=[*warm["sounding"], *found["sounding"]],
            traces=sum(self.page.evaluate(TRACES).values()),
            growth={name: after[name] - before[name] for name in HELD},
            outside=[url for url in self.asked if not url.startswith((self.address, "data:"))],
        )

    def _held(self) -> dict[str, Any]:
        # The sounds that the first key may want are prepared in an idle moment; they belong to both.
        self.page.wait_for_timeout(1000)
        session = self.page.context.new_cdp_session(self.page)
        session.send("HeapProfiler.collectGarbage")
        session.send("Performance.enable")
        metrics = session.send("Performance.getMetrics")["metrics"]
        session.detach()
        return {one["name"]: one["value"] for one in metrics}
