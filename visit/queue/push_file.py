"""The file of subscriptions to notifications: a restart in the middle of a day must lose nobody.

Its owner alone may read it. It holds what is needed to notify, by the secret tokens of tickets.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from visit.queue.push_subscription import PushSubscription, subscription_of


@dataclass(frozen=True)
class KeptSubscription:
    """One ticket's subscription, the day it is for, and the last step that was told."""

    day: datetime.date
    subscription: PushSubscription
    told: str


def read_kept(path: Path) -> dict[str, KeptSubscription]:
    """Return the subscriptions in a file by their tokens; none from one that cannot be read."""
    try:
        rows = json.loads(path.read_bytes())
        return {row["token"]: _kept(row) for row in rows}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write_kept(path: Path, kept: Mapping[str, KeptSubscription]) -> None:
    """Replace the file in one step, and take it away when nobody is left. Raises OSError."""
    if not kept:
        path.unlink(missing_ok=True)
        return
    rows = [
        {"token": token, "day": f"{one.day}", "told": one.told, **asdict(one.subscription)}
        for token, one in kept.items()
    ]
    part = path.with_name(f".{path.name}.part")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(rows, file)
    os.replace(part, path)


def _kept(row: Mapping[str, str]) -> KeptSubscription:
    day = datetime.date.fromisoformat(row["day"])
    return KeptSubscription(day, subscription_of(row), row["told"])
