"""How large the board's letters must be, by the rule that sizes every lobby screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.messages import Mistakes
from visit.queue.plan_file import PlanRefused

if TYPE_CHECKING:
    from noticeboard.model import Profile, Screen


def board_style(root: Path, screen_id: str) -> str:
    """Return a style sheet with the least size for a screen or a profile of `data/signage.yaml`.

    It is a share of the display's height, so that a browser that scales its page changes nothing.
    Raises PlanRefused for a screen that is not there.
    """
    from noticeboard.load import load_catalogue
    from noticeboard.surfaces.signage.norms import text_px

    try:
        signage = load_catalogue(root).signage
    except Mistakes as mistakes:
        raise PlanRefused("queue_board_unread") from mistakes
    known: dict[str, Screen | Profile] = {one.id: one for one in signage.profiles}
    known |= {one.id: one for one in signage.screens}
    if screen_id not in known:
        raise PlanRefused("queue_board_unknown", screen=screen_id, known=", ".join(known))
    share = 100 * text_px(known[screen_id]) / known[screen_id].height
    return f":root {{ --least: {share:.2f}vh; }}\n"
