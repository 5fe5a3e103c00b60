"""The promise of the look: every pair of text and ground is at least 7:1, in every style sheet."""

import re

import pytest

from tests.fixtures.office import ROOT

SITE = (ROOT / "noticeboard/static/site.css").read_text("utf-8")

PAIRS = [
    ("ink", "ground"), ("ink-soft", "ground"), ("on-panel", "panel"), ("ink-soft", "panel"),
    ("on-brand", "brand"), ("on-accent", "accent"), ("link", "ground"), ("link", "panel"),
    ("on-warning", "warning"), ("on-link", "link"),
]  # fmt: skip
"""Text tokens and the grounds they are set on."""


def tokens(dark):
    light, _, rest = SITE.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", light))
    if dark:
        found |= dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", rest.partition("} }")[0]))
    return found


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.accessibility("contrast")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_pair_of_text_and_ground_is_at_least_seven_to_one(text, ground, dark):
    found = tokens(dark)

    assert contrast(found[text], found[ground]) >= 7


@pytest.mark.accessibility("contrast")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "panel", "brand", "accent", "warning"])
def test_one_of_the_two_focus_rings_stands_out_on_every_ground(ground, dark):
    found = tokens(dark)
    rings = (found["focus-inner"], found["focus-outer"])

    assert max(contrast(ring, found[ground]) for ring in rings) >= 3


def test_every_class_of_the_pages_is_in_the_style_sheet_and_the_other_way_round(site):
    pages = [
        path
        for path in site.rglob("index.html")
        if path.relative_to(site).parts[0] not in ("kiosk", "signage")
    ]
    used = {
        name
        for path in pages
        for names in re.findall(r'class="([^"]+)"', path.read_text("utf-8"))
        for name in names.split()
    }
    styled = set(
        re.findall(r"\.([a-z][a-z_-]*[a-z])(?![a-z])", re.sub(r"/\*.*?\*/", "", SITE, flags=re.S))
    )

    assert {name for name in styled if name not in used and not name.startswith("go.")} <= {
        "preview",
        "emergency",
        "notice",
        "notices",
        "edition",
        "id",
        "opening",
    }
