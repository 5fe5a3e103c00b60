"""The plan of a queue as an office writes it: a small YAML file beside the log.

It is no fact of the catalogue, because it is published nowhere; a wrong line stops the queue only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import yaml

from noticeboard.messages import STAFF_LANGUAGES, Message
from visit.queue.queue_plan import QueuePlan, QueueService

EXAMPLE = Path(__file__).parent / "example-plan.yaml"
MOST_EVERY = 20
_PLAN_KEYS = {"services", "priority_every", "at_close"}
_SERVICE_KEYS = {"id", "prefix", "name", "counters"}


class PlanRefused(Exception):
    """Says what is wrong with a plan, as a message to staff."""

    def __init__(self, code: str, **values: str) -> None:
        self.message = Message(code, values)
        super().__init__(code, values)


def read_plan(path: Path) -> QueuePlan:
    """Read and check a plan. Raises PlanRefused with the first thing that is wrong."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = str(error).splitlines()[0]
        raise PlanRefused("queue_plan_unreadable", path=str(path), reason=reason) from error
    plan = _keys(content, _PLAN_KEYS, "queue")
    services = plan.get("services")
    _expect(isinstance(services, list) and services, "services")
    assert isinstance(services, list)
    read = tuple(_service(one) for one in services)
    for key, values in (("id", [one.id for one in read]), ("prefix", [one.prefix for one in read])):
        _expect(len(set(values)) == len(values), key)
    every, at_close = plan.get("priority_every", 2), plan.get("at_close", "close")
    _expect(type(every) is int and 1 <= every <= MOST_EVERY, "priority_every")
    _expect(at_close in ("close", "carry"), "at_close")
    assert isinstance(every, int)
    ends: Literal["close", "carry"] = "carry" if at_close == "carry" else "close"
    return QueuePlan(read, every, ends)


def _service(content: object) -> QueueService:
    found = _keys(content, _SERVICE_KEYS, "services")
    id_, prefix = str(found.get("id", "")), str(found.get("prefix", ""))
    _expect(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_), "id")
    _expect(re.fullmatch("[A-Z]", prefix), "prefix")
    name = _keys(found.get("name"), set(STAFF_LANGUAGES), "name")
    _expect(all(isinstance(name.get(one), str) and name[one] for one in STAFF_LANGUAGES), "name")
    counters = found.get("counters")
    _expect(isinstance(counters, list) and counters, "counters")
    assert isinstance(counters, list)
    _expect(all(type(one) is int and 1 <= one <= 99 for one in counters), "counters")
    names = {one: str(name[one]) for one in STAFF_LANGUAGES}
    return QueueService(id_, prefix, names, tuple(counters))


def _keys(content: object, known: set[str], place: str) -> Mapping[str, object]:
    _expect(isinstance(content, dict), place)
    assert isinstance(content, dict)
    for key in content:
        if key not in known:
            raise PlanRefused("queue_plan_key", key=str(key)[:40])
    return content


def _expect(is_right: object, key: str) -> None:
    if not is_right:
        raise PlanRefused("queue_plan_bad", key=key)
