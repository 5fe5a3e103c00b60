"""Pictograms of screens: a few large shapes in the colours of their slide, told to nobody twice."""

import re
from typing import get_args

import pytest

from noticeboard.model.surfaces import SlideIcon
from noticeboard.surfaces.output import icon
from noticeboard.surfaces.signage.slide_drafts import ICONS, KIND_ICONS, OWN

DRAWN = sorted(name for name, drawing in ICONS.items() if drawing.startswith(OWN))


def test_what_a_slide_is_about_has_a_pictogram_of_its_own():
    assert DRAWN == [
        "call", "campaign", "cash", "clock", "complaint", "document", "notice", "payment",
        "priority",
    ]  # fmt: skip
    assert {*get_args(SlideIcon), *KIND_ICONS.values()} <= set(ICONS)
    assert len(set(ICONS.values())) == len(ICONS)


@pytest.mark.parametrize("name", DRAWN)
def test_a_pictogram_is_a_decoration_of_few_shapes_without_a_colour_of_its_own(name):
    drawing = icon(ICONS[name])

    assert 'aria-hidden="true"' in drawing and 'viewBox="0 0 24 24"' in drawing
    # A screen's pictogram is 100 pixels wide; at a tenth more than five shapes run together.
    shapes = re.findall(r"[Mm]", "".join(re.findall(r' d="([^"]+)"', drawing)))
    assert 1 <= len(shapes) <= 5
    assert not re.search(r"stroke|style=|#[0-9a-f]{3}|<(?!/?(svg|path)\b)", drawing)
