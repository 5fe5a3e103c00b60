"""The typeface's own tables, read without a font library."""

import pytest

from noticeboard.surfaces.signage.frame import WEIGHTS
from noticeboard.surfaces.signage.typeface import MissingLetter, load_face
from tests.fixtures.signage import SETTINGS


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_width_is_the_one_that_a_font_library_reads(weight):
    ttlib = pytest.importorskip("fontTools.ttLib")
    path = SETTINGS.fonts / f"AtkinsonHyperlegible-{weight}.ttf"
    font = ttlib.TTFont(path)
    expected = {chr(code): font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}

    face = load_face(path)

    assert {sign: face.widths[sign] for sign in expected} == expected
    assert face.cap_height == font["OS/2"].sCapHeight


def test_a_width_grows_with_the_size_and_counts_the_larger_capitals():
    face = load_face(SETTINGS.fonts / "AtkinsonHyperlegible-Regular.ttf")

    # A zero is 648 units wide; capitals of 668 units are drawn 700 high; one per cent is slack.
    assert face.width("0", 1000) == pytest.approx(648 * 700 / 668 * 1.01)
    assert face.width("00", 500) == pytest.approx(face.width("0", 1000))


def test_a_letter_that_the_typeface_lacks_is_never_guessed():
    face = load_face(SETTINGS.fonts / "AtkinsonHyperlegible-Regular.ttf")

    with pytest.raises(MissingLetter):
        face.width("\u4e2d", 100)
