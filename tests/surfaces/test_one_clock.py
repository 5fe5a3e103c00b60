"""One clock for all surfaces: a notice that runs is seen on site, screen and kiosk, or on none."""

import datetime
import functools

import pytest

from tests.fixtures.office import TODAY, Office, served

PLACES = {"site": "", "screen": "signage/lobby/?always", "kiosk": "kiosk/"}
NOTICE = """- id: {id}
  text:
    id: "{id} diumumkan."
    en: "{id} is announced."
  from: "{first}"
  until: "{last}"
  surfaces: [site, signage, kiosk]
  rank: 1
"""
NOTICES = NOTICE.format(id="berjalan", first="2026-11-20 00:00", last="2026-11-30 00:00") + (
    NOTICE.format(id="kelak", first="2026-12-10 00:00", last="2026-12-11 00:00")
)
SHOWN = """() => [...document.querySelectorAll('[data-first][data-last]')]
  .filter((one) => !one.hidden)
  .map((one) => /berjalan|kelak/.exec(one.textContent)[0])"""


@pytest.fixture(scope="module")
def noticed(slim, tmp_path_factory):
    """Give the office with both notices, built as of a day; each is built once."""

    @functools.cache
    def build(day, is_preview):
        office = Office(tmp_path_factory.mktemp("noticed") / "repository", slim.folder)
        (office.folder / "data" / "notices.yaml").write_text(NOTICES, encoding="utf-8")
        (office.folder / "data" / "campaigns.yaml").write_text("[]\n", encoding="utf-8")
        office.build(day, is_preview=is_preview)
        return office

    return build


def told(browser, address, moment):
    """The ids of the notices that each surface shows at a moment, whatever it shows beside them."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    seen = {}
    for name, path in PLACES.items():
        page = context.new_page()
        page.clock.install(time=moment)
        page.goto(address + path)
        page.wait_for_function("document.documentElement.dataset.editionDay")
        found = set()
        for _ in range(6 if name == "screen" else 1):
            found |= set(page.evaluate(SHOWN))
            if name == "screen":
                page.clock.run_for(10_000)
        seen[name] = sorted(found)
        page.close()
    context.close()
    return seen


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("day", "is_preview", "now", "shown"),
    [
        (TODAY, False, "2026-11-24T09:00+07:00", ["berjalan"]),
        (TODAY, False, "2026-12-10T09:00+07:00", ["kelak"]),
        (TODAY, False, "1970-01-01T00:00+00:00", ["berjalan"]),
        (datetime.date(2026, 12, 10), True, "2026-11-24T09:00+07:00", ["kelak"]),
        (datetime.date(2026, 12, 10), True, "2026-11-24T23:59+07:00", ["kelak"]),
        (datetime.date(2026, 12, 11), True, "2026-11-24T09:00+07:00", []),
    ],
    ids=["today", "later", "dead battery", "preview", "preview at night", "preview after it"],
)
def test_all_surfaces_show_the_notices_of_one_moment(noticed, browser, day, is_preview, now, shown):
    with served(noticed(day, is_preview).site) as address:
        seen = told(browser, address, datetime.datetime.fromisoformat(now))

    assert seen == dict.fromkeys(PLACES, shown)
