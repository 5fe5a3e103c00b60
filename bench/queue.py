"""The queue under load: a call seen and heard with 300 listeners, kill -9, a day replayed."""

import asyncio
import datetime
import json
import os
import random
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections import Counter
from contextlib import closing
from pathlib import Path

from playwright.async_api import async_playwright
from playwright.sync_api import sync_playwright

from bench.table import table
from noticeboard.loopback import listen, make_server
from noticeboard.time_zone import WIB
from tests.fixtures.chromium import FLAGS, find_chromium
from visit.queue import (
    DEMONSTRATION_PLAN,
    Call,
    Desk,
    SqliteLog,
    demonstration_day,
    event_json,
    read_event,
    state_of,
)
from visit.queue.access import CounterDoor, store_pin
from visit.queue.call_sounds import texts_of, write_chime
from visit.queue.deliveries import Deliveries
from visit.queue.live_queue import LiveQueue
from visit.queue.plan_file import EXAMPLE
from visit.queue.queue_routes import make_queue_app
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import QueueViews

LISTENERS, CALLS, KILLS, VISITORS = 300, 60, 100, 400
SPOKEN, RESTARTS = 30, 5
PAUSE_S, BETWEEN_S = 0.1, 6.0


def run() -> str:
    """Measure and return the table."""
    with tempfile.TemporaryDirectory() as folder:
        times, spoken = asyncio.run(_calls(Path(folder) / "calls.sqlite"))
        restarts = sorted(_restarts(Path(folder)))
        lost, doubled, told = _killed(Path(folder) / "kills.sqlite")
        seconds, is_same = _day(Path(folder) / "day.sqlite")
    late, spoken = sorted(times), sorted(spoken)
    rows = [
        ("call to a listener's socket, median", len(late), _ms(late[len(late) // 2]), "–"),
        ("call to a listener's socket, p95", len(late), _ms(late[len(late) * 95 // 100]),
         "≤ 500 ms"),
        ("call to a listener's socket, slowest", len(late), _ms(late[-1]), "–"),
        ("call to its sound on a board, median", len(spoken), _ms(spoken[len(spoken) // 2]), "–"),
        ("call to its sound on a board, p95", len(spoken), _ms(spoken[len(spoken) * 95 // 100]),
         "≤ 500 ms"),
        ("kill -9 and start: an open board is right again, slowest", len(restarts),
         f"{restarts[-1]:.1f} s", "≤ 5 s"),
        (f"numbers lost in {KILLS} kill -9", told, lost, "0"),
        (f"numbers doubled in {KILLS} kill -9", told, doubled, "0"),
        (f"a day of {VISITORS} visitors on the disk", VISITORS, f"{seconds:.1f} s", "≤ 60 s"),
        ("the same day replayed from its log", VISITORS, "the same" if is_same else "DIFFERS",
         "the same"),
    ]  # fmt: skip
    title = f"The queue, {LISTENERS} pages listening"
    return table(title, ("what", "times", "measured", "target"), rows)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"


def _now() -> datetime.datetime:
    return datetime.datetime.now(WIB)


class _TimedDeliveries(Deliveries):
    """Notes when a board told that a sound had begun."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[str, float] = {}

    def played(self, call_id: str) -> None:
        self.at.setdefault(call_id, time.monotonic())
        super().played(call_id)


async def _calls(path: Path) -> tuple[list[float], list[float]]:
    """Seconds from each act of a counter until each listener has read the call, and until its sound.

    The board tells of a sound when it has begun, and the way of that word is in the time.
    """
    with closing(SqliteLog(path)) as log, listen(0) as own:
        queue = LiveQueue(Desk(log, DEMONSTRATION_PLAN, _now), _now)
        port = own.getsockname()[1]
        views = QueueViews(DEMONSTRATION_PLAN, is_example=True)
        queue.deliveries = _TimedDeliveries()
        door = CounterDoor(path.parent / "pin", _now)
        server = QueueServer(queue, views, door, sounds=_short_sounds(path.parent))
        running = make_server(make_queue_app(server, port), on_exit=queue.close)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [own]}, daemon=True)
        thread.start()
        queue.start()
        heard: list[tuple[str, float]] = []
        listeners = [asyncio.create_task(_listen(port, heard)) for _ in range(LISTENERS)]
        while queue.public.listeners < LISTENERS:
            await asyncio.sleep(PAUSE_S)
        begun = {}
        for _ in range(CALLS):
            await asyncio.to_thread(queue.act, lambda desk: desk.issue("passport"))
        for _ in range(CALLS):
            at = time.monotonic()
            call = await asyncio.to_thread(queue.act, _next_call)
            begun[call.number] = at
            while len(heard) < LISTENERS * len(begun):
                await asyncio.sleep(0.01)
            done = call.number
            await asyncio.to_thread(
                queue.act, lambda desk, done=done: desk.settle(1, done, "served")
            )
        spoken = await _spoken(queue, queue.deliveries, port)
        queue.close()
        await asyncio.gather(*listeners)
        running.should_exit = True
        await asyncio.to_thread(thread.join, 30)
    return [at - begun[number] for number, at in heard if number in begun], spoken


async def _spoken(queue: LiveQueue, deliveries: _TimedDeliveries, port: int) -> list[float]:
    """Seconds from a call at a counter until a board in a real browser speaks it, each alone."""
    times = []
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        board = await chromium.new_page()
        await board.goto(f"http://127.0.0.1:{port}/board/")
        await board.wait_for_selector("html[data-ready]", state="attached")
        for _ in range(SPOKEN):
            await asyncio.to_thread(queue.act, lambda desk: desk.issue("passport"))
            at = time.monotonic()
            call = await asyncio.to_thread(queue.act, _next_call)
            told = f"{queue.state().day}-{len(queue.state().calls) - 1}"
            while told not in deliveries.at:
                await asyncio.sleep(0.01)
            times.append(deliveries.at[told] - at)
            done = call.number
            await asyncio.to_thread(
                queue.act, lambda desk, done=done: desk.settle(1, done, "served")
            )
            # The board is still saying the rest of it.
            await asyncio.sleep(BETWEEN_S)
        await chromium.close()
    return times


def _next_call(desk: Desk) -> Call:
    """Call whoever is next at the first counter; somebody waits there whenever it is measured."""
    call = desk.call_next(1)
    if call is None:
        raise SystemExit("bench queue: nobody waits to be called")
    return call


def _short_sounds(folder: Path) -> dict[str, tuple[Path, float]]:
    """The chime as it is, and words that are over soon, so that calls can follow each other."""
    word = folder / "word.wav"
    with wave.open(str(word), "wb") as file:
        file.setparams((1, 2, 22_050, 0, "NONE", ""))
        file.writeframes(bytes(2 * 1_100))
    names = [f"{language}-{one}" for language in ("id", "en") for one in texts_of(
        DEMONSTRATION_PLAN, language)]  # fmt: skip
    return {"chime": write_chime(folder / "chime.wav"), **dict.fromkeys(names, (word, 0.05))}


def _restarts(folder: Path) -> list[float]:
    """Seconds from the start of a killed server until a board that stayed open is right again.

    Meanwhile another program called a number, so that what the board showed before is wrong.
    """
    store_pin(folder / "pin", "271828")
    plan = folder / "plan.yaml"
    plan.write_bytes(EXAMPLE.read_bytes())
    with listen(0) as own:
        port = own.getsockname()[1]
    options = ("--state", str(folder), "--plan", str(plan), "--port", str(port))
    command = [sys.executable, "-m", "visit.queue", *options]
    times = []
    with sync_playwright() as playwright, closing(SqliteLog(folder / "queue.sqlite")) as log:
        desk = Desk(log, DEMONSTRATION_PLAN, _now)
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        board = chromium.new_page()
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while not _is_open(port):
            time.sleep(PAUSE_S)
        board.goto(f"http://127.0.0.1:{port}/board/")
        board.wait_for_selector("html[data-ready]", state="attached")
        for _ in range(RESTARTS):
            server.kill()
            server.wait()
            desk.issue("passport")
            call = _next_call(desk)
            desk.settle(1, call.number, "served")
            begun = time.monotonic()
            server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            board.wait_for_function("number => document.getElementById('hero').textContent === number"
                                    " && !document.getElementById('numbers').hidden",
                                    arg=call.number, timeout=120_000)  # fmt: skip
            times.append(time.monotonic() - begun)
        server.kill()
        server.wait()
        chromium.close()
    return times


def _is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=10).close()
    except OSError:
        return False
    return True


async def _listen(port: int, heard: list[tuple[str, float]]) -> None:
    """Read the stream as a browser does, and note when each call has come."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /queue/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    is_call = False
    while line := await reader.readline():
        if line.startswith(b"event: "):
            is_call = line == b"event: call\n"
        elif is_call and line.startswith(b"data: "):
            heard.append((json.loads(line[6:])["number"], time.monotonic()))
    writer.close()


def _killed(path: Path) -> tuple[int, int, int]:
    """Numbers lost, numbers doubled, and numbers told, when a program is killed again and again."""
    told: list[str] = []
    for _ in range(KILLS):
        told += _told_before_a_kill(path)
    with closing(SqliteLog(path)) as log, log.writing() as writer:
        kept = Counter(
            event.subject for _, event in writer.events(_now().date()) if event.type == "issued"
        )
    lost = len(set(told) - kept.keys())
    doubled = sum(count > 1 for count in (kept | Counter(told)).values())
    return lost, doubled, len(told)


def _told_before_a_kill(path: Path) -> list[str]:
    """Let a process draw numbers and tell each, kill it at a random moment, return what it told."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            desk = Desk(SqliteLog(path), DEMONSTRATION_PLAN, _now)
            while True:
                os.write(theirs, f"{desk.issue('passport').number}\n".encode())
        finally:
            os._exit(1)
    os.close(theirs)
    with os.fdopen(ours, "rb") as lines:
        # It has begun to work when the first number has come.
        select.select([lines], [], [], 60)
        time.sleep(random.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return lines.read().decode().split()


def _day(path: Path) -> tuple[float, bool]:
    """Seconds for a day played on the disk, and whether its log leads to the same day."""
    day = _now().date()
    begun = time.monotonic()
    with closing(SqliteLog(path)) as log:
        *_, last = demonstration_day(log, day, visitors=VISITORS, seed=1)
        seconds = time.monotonic() - begun
        with log.writing() as writer:
            lines = [event_json(event) for _, event in writer.events(day)]
    end = state_of(day, [read_event(line) for line in lines])
    return seconds, end.is_closed and end.calls == last.state.calls
