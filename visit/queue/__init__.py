"""The queue of a lobby: events kept in a log, the day they make, and what may be done with it.

desk = Desk(SqliteLog(path), plan, now)
ticket = desk.issue("passport")             # A001, with a secret token to follow it by
call = desk.call_next(counter=3)            # A001 to counter 3
desk.settle(3, "A001", "served")
waiting_range(desk.state(), "passport", before=4)
"""

from visit.queue.day import Call, DayState, Ticket, state_of, taken_in
from visit.queue.demonstration import DEMONSTRATION_PLAN, Scene, demonstration_day
from visit.queue.desk import Desk
from visit.queue.event_log import EventLog, LogWriter, SqliteLog
from visit.queue.postgres_log import PostgresLog, open_log
from visit.queue.queue_events import EventRefused, QueueEvent, event_json, read_event
from visit.queue.queue_feed import FeedFile
from visit.queue.queue_plan import QueuePlan, QueueService
from visit.queue.waiting import WaitingRange, waiting_range

__all__ = [
    "DEMONSTRATION_PLAN",
    "Call",
    "DayState",
    "Desk",
    "EventLog",
    "EventRefused",
    "FeedFile",
    "LogWriter",
    "PostgresLog",
    "QueueEvent",
    "QueuePlan",
    "QueueService",
    "Scene",
    "SqliteLog",
    "Ticket",
    "WaitingRange",
    "demonstration_day",
    "event_json",
    "open_log",
    "read_event",
    "state_of",
    "taken_in",
    "waiting_range",
]
