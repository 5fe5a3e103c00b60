"""The report of a screen for staff: what the norms ask of it, and how much it says how fast."""

from __future__ import annotations

from collections.abc import Sequence

from noticeboard.edition import Edition, filled
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.norms import ADA, EN_V3, EN_V4, legal_heights, room_of
from noticeboard.surfaces.signage.palette import least_contrast
from noticeboard.surfaces.signage.turns import Turn

ReportRow = tuple[str, str]
"""What is told, and its value."""


def report_of(
    frame: Frame, turns: Sequence[Turn], edition: Edition, style: str
) -> tuple[ReportRow, ...]:
    """Return heights by norm, the room for words, contrast and reading time, in words."""
    words = edition.words
    asked = legal_heights(frame.screen)
    norms = (("norm", EN_V3, asked.en_v3), ("draft", EN_V4, asked.en_v4), ("norm", ADA, asked.ada))
    heights = (
        (
            filled(words[f"signage_report_{kind}"], norm=norm).shown,
            filled(words["signage_report_mm"], mm=f"{height:.1f}").shown,
        )
        for kind, norm, height in norms
    )
    letters, lines = room_of(frame.screen)
    seconds = [turn.seconds for turn in turns]
    read = sum(turn.slide.words for turn in turns) / max(1, len(turns))
    return (
        *heights,
        (words["signage_report_room"], f"{letters} × {lines}"),
        (words["signage_report_contrast"], f"{least_contrast(style):.1f} : 1"),
        (words["signage_report_dwell"], f"{min(seconds, default=0)}–{max(seconds, default=0)} s"),
        (words["signage_report_words"], f"{read:.1f}"),
    )
