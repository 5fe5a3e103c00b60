"""Two hundred visitors, one after the other: nothing stays, nothing grows, nothing leaves."""

from __future__ import annotations

import pytest

from tests.kiosk_fixture import Visitor, small_catalogue, write_kiosk
from tests.office import served

SESSIONS = """async (sessions) => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms))
  const press = (code) => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
    document.activeElement.dispatchEvent(new KeyboardEvent('keyup', { code, bubbles: true }))
  }
  const keys = ['NumpadEnter', 'NumpadEnter', 'NumpadEnter', 'NumpadAdd', 'NumpadAdd', 'NumpadEnter',
    'NumpadAdd', 'KeyK', 'KeyT', 'KeyL', 'Equal', 'BracketRight', 'KeyS', 'KeyD', 'KeyE']
  const stuck = []
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
    if (!isFresh) stuck.push(session)
    heard.length = 0
    voices.clear()
  }
  return stuck
}"""

TRACES = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
  caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
  history: history.length, hash: location.hash,
})"""


@pytest.fixture(scope="module")
def kiosk(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sessions")
    write_kiosk(folder / "site", small_catalogue(folder / "facts"), seconds=0.05)
    with served(folder / "site") as address:
        visitor = Visitor(browser, address,
                          "?hint=600&silence=600&unplugged=0.001", is_quick=True)  # fmt: skip
        visitor.asked = []
        visitor.page.on("request", lambda request: visitor.asked.append(request.url))
        visitor.address = address
        yield visitor
        assert visitor.problems == []
        visitor.page.close()


def weigh(visitor: Visitor) -> dict[str, float]:
    """What the page holds after everything unneeded has been let go."""
    # The sounds that the first key may want are prepared in an idle moment; they belong to both.
    visitor.page.wait_for_timeout(1000)
    session = visitor.page.context.new_cdp_session(visitor.page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return {name: metrics[name] for name in ("JSHeapUsedSize", "Nodes", "JSEventListeners")}


@pytest.mark.requirement("R9")
def test_two_hundred_sessions_leave_nothing_behind(kiosk):
    """R9, R12: settings, storage, memory and sound are after each as before the first."""
    assert kiosk.page.evaluate(SESSIONS, 30) == []
    before = weigh(kiosk)
    assert kiosk.page.evaluate(SESSIONS, 170) == []
    after = weigh(kiosk)

    assert kiosk.page.evaluate(TRACES) == {
        "local": 0, "session": 0, "cookie": "", "caches": 0, "databases": 0, "history": 2,
        "hash": "",
    }  # fmt: skip
    assert after["JSHeapUsedSize"] - before["JSHeapUsedSize"] < 1_000_000
    assert after["Nodes"] <= before["Nodes"] + 200
    assert after["JSEventListeners"] <= before["JSEventListeners"] + 20
    assert kiosk.page.evaluate("document.querySelectorAll('audio').length") == 0


@pytest.mark.requirement("R12")
def test_nothing_asked_for_lies_outside_the_device(kiosk):
    kiosk.page.reload()
    kiosk.page.wait_for_selector("html[data-running]")
    kiosk.page.evaluate(SESSIONS, 3)

    assert kiosk.asked
    assert [url for url in kiosk.asked if not url.startswith((kiosk.address, "data:"))] == []
