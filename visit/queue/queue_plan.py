"""The plan of a queue: its services, its counters and its rules, as an office sets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class QueueService:
    """One line of the queue: its letter, its name in each language, the counters that serve it."""

    id: str
    prefix: str
    """One capital letter; no two services have the same."""
    name: Mapping[str, str]
    counters: tuple[int, ...]
    groups: tuple[str, ...] = ()
    """Groups of services (`data/groups.yaml`) whose visitors draw a number here."""


@dataclass(frozen=True)
class QueuePlan:
    """All services of a queue and the rules that hold for each."""

    services: tuple[QueueService, ...]
    priority_every: int = 2
    """Of so many calls of a service one goes to a priority visitor, if any is waiting."""
    at_close: Literal["close", "carry"] = "close"
    """What becomes of a ticket that is not served: it ends, or gets a number on the next day."""

    @property
    def counters(self) -> tuple[int, ...]:
        """Return the numbers of all counters, in order."""
        return tuple(sorted({one for service in self.services for one in service.counters}))

    def service(self, service_id: str) -> QueueService | None:
        """Return the service of an id, or None."""
        return next((one for one in self.services if one.id == service_id), None)

    def services_at(self, counter: int) -> tuple[QueueService, ...]:
        """Return the services that a counter serves."""
        return tuple(one for one in self.services if counter in one.counters)
