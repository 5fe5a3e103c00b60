"""The queue as its server runs it: acts are told to every open page, and faults to staff."""

from __future__ import annotations

import datetime
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, TypeVar

from noticeboard.loopback import EventHub
from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence
from noticeboard.time_zone import WIB
from visit.queue.day import Call, DayState
from visit.queue.deliveries import Deliveries
from visit.queue.desk import Desk
from visit.queue.queue_events import EventRefused
from visit.queue.queue_feed import FeedFile

TICK_S = 0.5
"""How often a feed and other programs' acts are looked for; a share of a network tells nothing."""
BEAT_S = 5.0
"""How often a board hears that all is well; after three such beats missed it shows no numbers."""
FEED_AWAY_S = 15.0
STAYS = datetime.timedelta(seconds=60)
FEWEST_SHOWN, MOST_SHOWN = 5, 30
CLOCK_BACK = datetime.timedelta(minutes=1)
NOTES = 5
"""How many refused lines of a feed staff still see."""

Answer = TypeVar("Answer")


class ShownCall(TypedDict):
    """A call as pages get it."""

    id: str
    number: str
    counter: int
    times: int
    at_ms: int
    """When it was called, in milliseconds as browsers count them."""


class BoardState(TypedDict):
    """All that a board shows."""

    is_lost: bool
    """True when the numbers may be wrong: a board then shows none."""
    now_ms: int
    """The server's moment, so that a board with another clock knows how old a call is."""
    is_closed: bool
    calls: list[ShownCall]
    """The newest first."""
    missed: list[str]


class ToldBoard(BoardState):
    """The board as those who follow it are told of it."""

    is_example: bool
    """True when services and counters are made up: whoever shows a call then says so."""
    unheard: list[str]
    """The ids of calls that a board should speak now: none has, and nobody has answered them."""


class LiveQueue:
    """One desk and all who follow it; any thread may call it."""

    def __init__(
        self,
        desk: Desk,
        now: Callable[[], datetime.datetime],
        seconds: Callable[[], float] = time.monotonic,
        *,
        is_example: bool = False,
    ) -> None:
        self.is_example = is_example
        self.desk, self.now, self.seconds = desk, now, seconds
        self.public, self.staff = EventHub(), EventHub()
        self.deliveries = Deliveries()
        self.problems: dict[str, Message] = {}
        """Faults that last, each until it is over."""
        self.notes: deque[Message] = deque(maxlen=NOTES)
        self.followers: list[Callable[[DayState], None]] = []
        """Each is given the day at every change, and must take no time over it."""
        self._feed: FeedFile | None = None
        self._feed_path, self._feed_seen = Path(), 0.0
        self._latest = now()
        self._state: DayState | None = None
        self._called = 0
        self._unheard: list[str] = []
        self._told: list[str] = []
        self._beat = 0.0
        self._lock = threading.Lock()
        self._is_ending = threading.Event()

    def follow(self, path: Path, feed: FeedFile) -> None:
        """Take in the feed of a file at every tick from now on."""
        self._feed_path, self._feed, self._feed_seen = path, feed, self.seconds()

    def start(self) -> None:
        """Begin to tick in a thread of its own."""
        self.refresh()
        threading.Thread(target=self._tick_on, name="queue", daemon=True).start()

    def close(self) -> None:
        """End the ticking and every page's stream."""
        self._is_ending.set()
        self.public.close()
        self.staff.close()

    def set_problem(self, name: str, message: Message | None) -> None:
        """Tell staff of a fault that lasts, or with None that it is over."""
        if message is None:
            self.problems.pop(name, None)
        else:
            self.problems[name] = message
        self.refresh()

    def note(self, message: Message) -> None:
        """Tell staff of something that happened; what they have not yet seen is not said twice."""
        if message not in self.notes:
            self.notes.append(message)
            self.refresh()

    def state(self) -> DayState:
        """Return the day as it was at the last look. Raises EventRefused while it is unknown."""
        if self._state is None or "log" in self.problems:
            raise EventRefused("queue_page_unknown")
        return self._state

    def act(self, work: Callable[[Desk], Answer]) -> Answer:
        """Do something at the desk and tell every page. Raises EventRefused."""
        try:
            return work(self.desk)
        finally:
            self.refresh()

    def refresh(self) -> None:
        """Tell pages what is new since the last time, by whomever it was done."""
        with self._lock:
            try:
                state = self.desk.state()
            except EventRefused as refused:
                self.problems["log"] = refused.message
                self._tell_board(_lost(self.now()), [])
                self._tell_staff(is_changed=True)
                return
            self.problems.pop("log", None)
            self._watch_clock()
            is_changed = self._tell_calls(state)
            board = self.board(state)
            unheard = self._unheard_of(state, board)
            if is_changed or unheard != self._unheard or self.seconds() - self._beat >= BEAT_S:
                self._beat, self._unheard = self.seconds(), unheard
                self._tell_board(board, unheard)
            self._tell_staff(is_changed)
            for follow in self.followers if is_changed else ():
                follow(state)

    def tick(self) -> None:
        """Look once for what a feed or another program did, and what a board has not told."""
        if self._feed is not None:
            self._feed.read_new()
            self._watch_feed()
        self.refresh()

    def board(self, state: DayState) -> BoardState:
        """Return what a board shows: the last five calls, and all of the last minute."""
        if "feed" in self.problems:
            return _lost(self.now())
        now, shown = self.now(), list[ShownCall]()
        numbers = set[str]()
        for place in range(len(state.calls) - 1, -1, -1):
            call = state.calls[place]
            is_due = len(shown) >= FEWEST_SHOWN and now - call.at > STAYS
            if is_due or len(shown) == MOST_SHOWN:
                break
            if call.number not in numbers:
                numbers.add(call.number)
                shown.append(_shown(state, place, call))
        missed = [one.number for one in state.missed()]
        return BoardState(
            is_lost=False, now_ms=_ms(now), is_closed=state.is_closed, calls=shown, missed=missed
        )

    def alarms(self) -> list[Message]:
        """Return all that staff must know now, faults that last before calls."""
        return [*self.problems.values(), *self.deliveries.alarms(self.seconds()), *self.notes]

    def dismiss(self) -> None:
        """Put away the alarms that staff have seen; faults that last stay."""
        self.deliveries.dismiss()
        self.notes.clear()
        self.refresh()

    def _tell_calls(self, state: DayState) -> bool:
        """Publish the calls since the last look, at the first look those of the last minute.

        Before its first look the server may have ended between a call and its sound. A board that
        has spoken it knows better, and says so.
        """
        before = self._state
        if before is None or before.day != state.day:
            # A clock that was set back leads to a day whose calls were told long ago.
            told = (one for one in state.calls if abs(self.now() - one.at) > STAYS)
            self._called = sum(1 for _ in told)
        for place in range(self._called, len(state.calls)):
            call = state.calls[place]
            if self._is_late(call):
                continue
            shown = _shown(state, place, call)
            if _is_open(state, call):
                self.deliveries.called(shown["id"], call, self.seconds())
            self.public.publish("call", dict(shown))
        self._called, self._state = len(state.calls), state
        return state != before

    def _tell_board(self, board: BoardState, unheard: list[str]) -> None:
        told = ToldBoard(**board, is_example=self.is_example, unheard=unheard)
        self.public.publish_state("board", dict(told))

    def _unheard_of(self, state: DayState, board: BoardState) -> list[str]:
        """Return which of the calls on the board are to be spoken, the first called first."""
        found = []
        for one in reversed(board["calls"]):
            delivery = self.deliveries.of(one["id"])
            if delivery and not delivery.is_played and _is_open(state, delivery.call):
                found.append(one["id"])
        return found

    def _is_late(self, call: Call) -> bool:
        """Return whether a call is older than boards speak, and tell staff of its clock.

        Only another machine sends such calls: read late, or marked by a clock that is behind.
        """
        is_late = self.now() - call.at > STAYS
        self.problems.pop("late", None)
        if is_late:
            time_ = f"{call.at.astimezone(WIB):%H:%M}"
            values: dict[str, Value] = {"number": call.number, "time": time_}
            self.problems["late"] = Message("queue_clock_behind", values)
        return is_late

    def _tell_staff(self, is_changed: bool) -> None:
        told = [sentence(one, STAFF_LANGUAGES[0]) for one in self.alarms()]
        if is_changed or told != self._told:
            self._told = told
            self.staff.publish_state("changed", {"alarms": len(told)})

    def _watch_feed(self) -> None:
        """Tell of a file that has been away for a while; one that is replaced is away shortly."""
        if self._feed_path.exists():
            self._feed_seen = self.seconds()
            self.problems.pop("feed", None)
        elif self.seconds() - self._feed_seen > FEED_AWAY_S:
            self.problems["feed"] = Message("queue_alarm_feed", {"path": self._feed_path})

    def _watch_clock(self) -> None:
        now = self.now()
        if now < self._latest - CLOCK_BACK:
            self.problems["clock"] = Message(
                "queue_clock_back", {"time": f"{self._latest.astimezone(WIB):%H:%M}"}
            )
        else:
            self.problems.pop("clock", None)
            self._latest = max(now, self._latest)

    def _tick_on(self) -> None:
        while not self._is_ending.wait(TICK_S):
            self.tick()


def _is_open(state: DayState, call: Call) -> bool:
    """Return whether a call is its ticket's last, and still waits for its visitor."""
    ticket = state.tickets[call.number]
    return ticket.state == "called" and ticket.called_at == call.at


def _lost(now: datetime.datetime) -> BoardState:
    return BoardState(is_lost=True, now_ms=_ms(now), is_closed=False, calls=[], missed=[])


def _ms(moment: datetime.datetime) -> int:
    return round(moment.timestamp() * 1000)


def _shown(state: DayState, place: int, call: Call) -> ShownCall:
    return ShownCall(
        id=f"{state.day}-{place}",
        number=call.number,
        counter=call.counter,
        times=call.times,
        at_ms=_ms(call.at),
    )
