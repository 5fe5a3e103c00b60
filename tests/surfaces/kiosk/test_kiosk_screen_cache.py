"""A screen that a process remembers is the one it would render anew."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.surfaces.kiosk import document, kiosk_files
from tests.fixtures.kiosk import SETTINGS, small_catalogue, timelines_of

FEE = "amount: 950000, source: pp-45-2024"
WORD = 'kiosk_qr_picture: {id: "'


def kiosk_of(amount, word):
    """The kiosk of an office with this fee, and this word in one interface sentence."""
    with tempfile.TemporaryDirectory() as folder:
        new = f"amount: {amount}, source: pp-45-2024"
        catalogue = small_catalogue(Path(folder), fees=(FEE, new))
        timelines = timelines_of(catalogue)
    for timeline in timelines:
        for edition in timeline.editions:
            edition.words["kiosk_qr_picture"] = word
    return kiosk_files(timelines, SETTINGS)


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(1, 9_999_999), st.sampled_from(["Kode", "QR"])), max_size=4))
def test_after_any_edits_a_remembered_screen_is_the_one_rendered_anew(edits):
    for edit in edits:
        kiosk_of(*edit)
    last = edits[-1] if edits else (950_000, "Kode")

    remembered = kiosk_of(*last)
    document._rendered_screen.cache_clear()

    assert remembered == kiosk_of(*last)


def test_one_changed_fee_renders_only_the_screens_that_show_it():
    kiosk_of(950_000, "Kode")
    before = document._rendered_screen.cache_info()

    kiosk_of(975_000, "Kode")

    after = document._rendered_screen.cache_info()
    rendered, kept = after.misses - before.misses, after.hits - before.hits
    assert 0 < rendered < kept
