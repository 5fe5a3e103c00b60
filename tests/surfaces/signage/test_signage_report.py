"""What staff are told of a screen, and that every colour on it can be read."""

import re

import pytest

from noticeboard.surfaces.signage.palette import PAIRS, contrast, least_contrast, tokens_of
from noticeboard.surfaces.signage.player import make_player
from tests.fixtures.signage import page_of, render, small_signage


def test_contrast_is_counted_as_wcag_does():
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert contrast("#0f3057", "#0f3057") == 1


@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_every_pair_of_colours_on_a_screen_is_seven_to_one(pair):
    tokens = tokens_of(make_player().style)

    assert contrast(*(tokens[name] for name in pair)) >= 7


def test_every_accent_of_the_style_is_among_the_pairs():
    used = set(re.findall(r"--accent: var\(--([\w-]+)\)", make_player().style))

    assert used == {text for text, _ in PAIRS} - {"on-ground", "on-accent", "on-paper", "soft"}


def test_the_list_of_screens_tells_heights_by_norm_and_the_time_of_a_slide(tmp_path):
    page = page_of(render(small_signage(tmp_path)), "signage/index.html")
    rows = dict(re.findall(r'__term">([^<]+)</dt><dd class="sheet__value">([^<]+)<', page))

    told = [value for term, value in rows.items() if "EN 301 549" in term or "ADA" in term]
    assert told == ["61.1 mm", "40.1 mm", "55.5 mm"]
    assert rows["Huruf sebaris × baris, kira-kira"] == "28 × 6"
    assert rows["Kontras paling rendah"] == f"{least_contrast(make_player().style):.1f} : 1"
    assert re.fullmatch(r"6–\d+ s", rows["Lama satu slide"])
