"""A screen that is remembered is the one that would be rendered anew."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.edition import Recall
from noticeboard.surfaces.kiosk import kiosk_files
from tests.fixtures.kiosk import SETTINGS, small_catalogue, timelines_of

FEE = "amount: 950000, source: pp-45-2024"


def kiosk_of(amount, word, memory):
    """The kiosk of an office with this fee, and this word in one interface sentence."""
    with tempfile.TemporaryDirectory() as folder:
        new = f"amount: {amount}, source: pp-45-2024"
        catalogue = small_catalogue(Path(folder), fees=(FEE, new))
        timelines = timelines_of(catalogue)
    for timeline in timelines:
        for edition in timeline.editions:
            edition.words["kiosk_qr_picture"] = word
    with memory.during("program"):
        return kiosk_files(timelines, SETTINGS)


def screens_in(memory):
    """What is remembered of each screen."""
    return {key: one.result for key, one in memory.kept.items() if key[0][0] == "screen"}


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(1, 9_999_999), st.sampled_from(["Kode", "QR"])), max_size=4))
def test_after_any_edits_a_remembered_screen_is_the_one_rendered_anew(edits):
    memory = Recall()
    for edit in edits:
        kiosk_of(*edit, memory)
    last = edits[-1] if edits else (950_000, "Kode")

    remembered = kiosk_of(*last, memory)

    assert remembered == kiosk_of(*last, Recall())


def test_one_changed_fee_renders_only_the_screens_that_show_it():
    memory = Recall()
    kiosk_of(950_000, "Kode", memory)
    before = screens_in(memory)

    kiosk_of(975_000, "Kode", memory)

    after = screens_in(memory)
    rendered = {key for key, screen in after.items() if screen is not before.get(key)}
    assert 0 < len(rendered) < len(after) - len(rendered)
