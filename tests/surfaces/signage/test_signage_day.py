"""A screen that plays for a day shows each slide at its second and keeps nothing in memory."""

import datetime
import json
from itertools import cycle, zip_longest
from pathlib import Path

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.play_order import play_order
from noticeboard.surfaces.signage.player import classic
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.time_zone import WIB
from tests.fixtures.campaigns import other, write_campaigns
from tests.fixtures.signage import (
    PLAYLIST,
    SETTINGS,
    TODAY,
    render,
    served,
    small_signage,
    timelines,
    write_bundle,
)

pytestmark = pytest.mark.chromium

CLOCK = classic(Path(__file__).parent / "day_clock.js")
NINE = round(datetime.datetime.combine(TODAY, datetime.time(9), WIB).timestamp() * 1000)
HOUR_S = 3600
TEXTS = "".join(
    "      - {kind: text, heading: {id: Tes, en: Test}, "
    f"text: {{id: '{name} kata kata kata kata. {more}', en: '{name} words words words. {more}'}}}}\n"
    for name in ("Satu", "Dua", "Tiga", "Empat")
    for more in ["Kata kata kata kata kata kata kata kata. " * 8]
)


def expected(catalogue, seconds):
    """Which slide begins at which second, of which language: loop after loop, by the model."""
    (screen,) = catalogue.signage.screens
    maker = ScreenMaker(timelines(catalogue), make_frame(screen, SETTINGS.fonts))
    assert maker.blocks
    at, begun = 0, []
    even, odd = (play_order(maker.turns, is_odd=is_odd) for is_odd in (False, True))
    assert set(even) - set(odd) and set(odd) - set(even)
    for turn in cycle([*even, *odd]):
        begun.append([at, turn.id, turn.language])
        at += turn.seconds
        if at >= seconds:
            return begun


class Memory:
    """What a page holds once everything that nobody holds is gone."""

    def __init__(self, page):
        self.line = page.context.new_cdp_session(page)
        self.line.send("Performance.enable")

    def counts(self):
        """DOM nodes, listeners, and bytes of the heap, compiled code among them."""
        self.line.send("HeapProfiler.collectGarbage")
        found = self.line.send("Performance.getMetrics")["metrics"]
        values = {one["name"]: one["value"] for one in found}
        return values["Nodes"], values["JSEventListeners"], values["JSHeapUsedSize"]

    def values(self):
        """Bytes of what the scripts hold.

        Compiled code and styles are left out: a browser makes them for hours of what it often
        needs, and stops.
        """
        chunks = []
        self.line.on("HeapProfiler.addHeapSnapshotChunk", lambda one: chunks.append(one["chunk"]))
        self.line.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
        found = json.loads("".join(chunks))
        meta = found["snapshot"]["meta"]
        fields, nodes = meta["node_fields"], found["nodes"]
        left_out = [meta["node_types"][0].index(one) for one in ("code", "native")]
        kinds = nodes[fields.index("type") :: len(fields)]
        sizes = nodes[fields.index("self_size") :: len(fields)]
        return sum(size for kind, size in zip(kinds, sizes, strict=True) if kind not in left_out)


def test_in_24_hours_no_slide_is_missed_and_memory_stays_as_it_is(browser, tmp_path):
    near = {"farthest_reader_m": 1.0, "mounting": "eye"}
    small_signage(tmp_path / "data", TEXTS + PLAYLIST, screen=near)
    write_campaigns(tmp_path / "data", other(until='"2026-11-26 00:00"'))
    catalogue = load_catalogue(tmp_path / "data")
    write_bundle(render(catalogue), tmp_path)
    places = (tmp_path / "signage/version.json", tmp_path / "emergency.json")
    files = {place.name: place.read_text(encoding="utf-8") for place in places}
    seen, faults, values, counts = [], [], {}, {}
    with served(tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda one: faults.append(one.text))
        page.on("pageerror", lambda one: faults.append(str(one)))
        page.add_init_script(f"{CLOCK}\ngoFromTimerToTimer({json.dumps(files)}, {NINE})")
        page.goto(f"{address}lobby/")
        memory = Memory(page)
        for hour in range(1, 25):
            page.evaluate("moment => goOnUntil(moment)", NINE + hour * HOUR_S * 1000)
            seen += page.evaluate("slidesSeen.splice(0)")
            if hour in (2, 12, 24):
                counts[hour], values[hour] = memory.counts(), memory.values()
        clock = page.locator(".clock time").get_attribute("datetime")

    told = zip_longest(seen, expected(catalogue, 24 * HOUR_S))
    assert next((pair for pair in told if pair[0] != pair[1]), None) is None
    assert (clock, faults) == ("08:59", [])
    assert values[24] <= 1.01 * values[2]
    nodes, listeners, heap = zip(*(counts[hour] for hour in (2, 12, 24)), strict=True)
    assert heap[2] <= 1.05 * heap[1]
    assert max(nodes) <= 1.01 * min(nodes)
    assert len(set(listeners)) == 1
