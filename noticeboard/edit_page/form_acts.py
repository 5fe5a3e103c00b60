"""Buttons of a form, as changes of its draft."""

from __future__ import annotations

import re
from collections.abc import Callable

from noticeboard.editing.record_forms import (
    Entries,
    count_of,
    with_item,
    with_moved_item,
    without_item,
)

ITEM = re.compile(r"(up|down|remove):([\w.-]+):([0-9]{1,4})")
ADD = re.compile(r"add:([\w.-]+)")
MEND = re.compile(r"mend:([\w.-]+)=(.*)", re.DOTALL)

MOVES: dict[str, Callable[[Entries, str, int], dict[str, tuple[str, ...]]]] = {
    "up": lambda entries, name, at: with_moved_item(entries, name, at, -1),
    "down": lambda entries, name, at: with_moved_item(entries, name, at, 1),
    "remove": without_item,
}


def pressed(entries: Entries, button: str) -> tuple[Entries, str]:
    """Return entries after a button was pressed, and where on the page that shows."""
    if found := ITEM.fullmatch(button):
        act, name, at = found[1], found[2], int(found[3])
        after = MOVES[act](entries, name, at)
        shown = at + {"up": -1, "down": 1, "remove": -1}[act]
        last = max(count_of(after, name) - 1, 0)
        return after, f"{name}.{min(max(shown, 0), last)}-item"
    if found := ADD.fullmatch(button):
        after = with_item(entries, found[1])
        return after, f"{found[1]}.{count_of(after, found[1]) - 1}-item"
    if found := MEND.fullmatch(button):
        return {**entries, found[1]: (found[2],)}, found[1]
    return entries, "findings"
