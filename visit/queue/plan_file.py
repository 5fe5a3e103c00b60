"""The plan of a queue as an office writes it: a small YAML file beside the log.

It is no fact of the catalogue, because it is published nowhere; a wrong line stops the queue only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from noticeboard.load import LoneFile, load_lone_file
from noticeboard.messages import STAFF_LANGUAGES, KeyPath, Message, Mistakes, mistake
from visit.queue.queue_plan import QueuePlan, QueueService

EXAMPLE = Path(__file__).parent / "example-plan.yaml"
MOST_EVERY, MOST_COUNTER, LONGEST_NAME = 20, 99, 60
NUMBERS = frozenset({"counters", "priority_every"})
_PLAN_KEYS = ("services", "priority_every", "at_close")
_SERVICE_KEYS = ("id", "prefix", "name", "counters")


class PlanRefused(Exception):
    """Says what a plan, or the screen that it is shown on, lacks, as a message to staff."""

    def __init__(self, code: str, **values: str) -> None:
        self.message = Message(code, values)
        super().__init__(code, values)


def read_plan(path: Path) -> QueuePlan:
    """Read and check a plan. Raises Mistakes with all that is wrong, each at its line."""
    reader = _PlanReader(load_lone_file(path, numbers=NUMBERS))
    plan = reader.plan()
    if reader.mistakes:
        raise Mistakes(reader.mistakes)
    return plan


class _PlanReader:
    """Makes a plan of a file's values and collects what keeps it from being one."""

    def __init__(self, file: LoneFile) -> None:
        self._file = file
        self.mistakes: list[Message] = []

    def plan(self) -> QueuePlan:
        """Return the plan; of no use when there is a mistake."""
        plan = self._keys((), self._file.value, _PLAN_KEYS)
        rows = plan.get("services")
        listed = rows if isinstance(rows, tuple) else ()
        self._expect(bool(listed), ("services",), "services")
        services = tuple(self._service(("services", at), row) for at, row in enumerate(listed))
        for key, values in (
            ("id", [one.id for one in services]),
            ("prefix", [one.prefix for one in services]),
        ):
            for at in _repeated(values):
                self._expect(False, ("services", at, key), key)
        every, at_close = plan.get("priority_every", 2), plan.get("at_close", "close")
        is_count = type(every) is int and 1 <= every <= MOST_EVERY
        self._expect(is_count, ("priority_every",), "priority_every")
        self._expect(at_close in ("close", "carry"), ("at_close",), "at_close")
        ends: Literal["close", "carry"] = "carry" if at_close == "carry" else "close"
        return QueuePlan(services, every if isinstance(every, int) else 0, ends)

    def _service(self, path: KeyPath, content: object) -> QueueService:
        found = self._keys(path, content, _SERVICE_KEYS)
        id_, prefix = str(found.get("id", "")), str(found.get("prefix", ""))
        is_id = re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) is not None
        self._expect(is_id, (*path, "id"), "id")
        self._expect(re.fullmatch("[A-Z]", prefix) is not None, (*path, "prefix"), "prefix")
        name = self._keys((*path, "name"), found.get("name"), STAFF_LANGUAGES)
        names = {one: str(name.get(one) or "").strip() for one in STAFF_LANGUAGES}
        is_name = all(1 <= len(one) <= LONGEST_NAME for one in names.values())
        self._expect(is_name, (*path, "name"), "name")
        numbers = found.get("counters")
        counters = numbers if isinstance(numbers, tuple) else ()
        are_counters = all(type(one) is int and 1 <= one <= MOST_COUNTER for one in counters)
        is_once = not _repeated(map(str, counters))
        self._expect(bool(counters) and are_counters and is_once, (*path, "counters"), "counters")
        return QueueService(id_, prefix, names, counters)

    def _keys(self, path: KeyPath, content: object, known: Iterable[str]) -> Mapping[str, object]:
        """Return the values of a record, which are none where there is something else."""
        if not isinstance(content, dict):
            return {}
        for key in content:
            if key not in known:
                mark = self._file.key_mark((*path, key))
                self.mistakes.append(mistake(mark, "key_unknown", key=key, known=", ".join(known)))
        return content

    def _expect(self, is_right: bool, path: KeyPath, key: str) -> None:
        if not is_right:
            how = Message(f"queue_plan_{key}", {"every": MOST_EVERY, "counter": MOST_COUNTER,
                                                "longest": LONGEST_NAME})  # fmt: skip
            mark = self._file.mark(path)
            self.mistakes.append(mistake(mark, "queue_plan_bad", key=key, how=how))


def _repeated(values: Iterable[str]) -> list[int]:
    """Return the places of values that were there before."""
    seen: set[str] = set()
    found = []
    for at, value in enumerate(values):
        if value in seen:
            found.append(at)
        seen.add(value)
    return found
