"""Lines and slides: nothing is lost, nothing is cut, nothing sticks out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.edition import Figure, Sentence, literal
from noticeboard.surfaces.signage.fitting import (
    DoesNotFit,
    joined,
    packed,
    sentences_of,
    split,
    wrap,
)

TWO_HOURS = Figure("pay-within", 2, "2 jam", "current", "official")
WORD = st.text(alphabet="abcdefg", min_size=1, max_size=9)


def shown(lines):
    return [line.shown for line in lines]


def test_lines_are_as_few_as_possible_and_about_equally_long():
    lines = wrap(literal("Petugas tidak menerima uang tunai"), 22, len)

    assert shown(lines) == ["Petugas tidak", "menerima uang tunai"]


def test_a_list_item_fills_its_lines():
    lines = wrap(literal("Kartu keluarga (KK) asli"), 14, len, is_even=False)

    assert shown(lines) == ["Kartu keluarga", "(KK) asli"]


def test_a_figure_is_never_broken_and_keeps_its_full_stop():
    text = Sentence(("Bayar dalam ", TWO_HOURS, ". Jika lewat, daftar lagi."))

    lines = wrap(text, 14, len, is_even=False)

    assert shown(lines) == ["Bayar dalam", "2 jam. Jika", "lewat, daftar", "lagi."]
    assert lines[1].figures == (TWO_HOURS,)


def test_a_word_wider_than_the_line_is_refused_by_name():
    with pytest.raises(DoesNotFit, match="^pewarganegaraan$"):
        wrap(literal("Surat pewarganegaraan"), 12, len)


def test_a_text_may_only_go_on_behind_a_full_stop():
    text = Sentence(("Bayar dalam ", TWO_HOURS, ". Alamat berakhir .go.id. Tanya?"))

    assert shown(sentences_of(text)) == ["Bayar dalam 2 jam.", "Alamat berakhir .go.id.", "Tanya?"]


def test_items_are_spread_evenly_over_as_few_slides_as_possible():
    assert split("abcde", [1, 1, 1, 1, 1], gap=0, room=4) == [["a", "b", "c", "d"], ["e"]]
    assert split("abcde", [100] * 5, gap=10, room=440) == [["a", "b", "c"], ["d", "e"]]


def test_an_item_taller_than_a_slide_is_refused():
    with pytest.raises(DoesNotFit):
        split(["short", "tall"], [1, 5], gap=0, room=4)


@given(st.lists(WORD, min_size=1, max_size=25), st.integers(9, 40), st.booleans())
def test_no_line_is_too_wide_and_no_word_is_lost(words, width, is_even):
    lines = wrap(literal(" ".join(words)), width, len, is_even=is_even)

    assert max(len(line.shown) for line in lines) <= width
    assert " ".join(shown(lines)) == " ".join(words)


@given(st.lists(WORD, min_size=1, max_size=25), st.integers(9, 40))
def test_even_lines_are_no_more_than_full_ones(words, width):
    text = literal(" ".join(words))

    assert len(wrap(text, width, len)) == len(wrap(text, width, len, is_even=False))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30), st.integers(0, 3), st.integers(9, 40))
def test_rooms_keep_order_and_never_overflow(sizes, gap, room):
    rooms = packed(sizes, sizes, gap, room)

    assert [size for one in rooms for size in one] == sizes
    assert max(sum(one) + gap * (len(one) - 1) for one in rooms) <= room


def test_joined_texts_keep_their_figures_apart():
    whole = joined(
        [literal("Bayar"), Sentence((TWO_HOURS, ".")), literal("Lalu"), literal("datang.")]
    )

    assert whole == Sentence(("Bayar", " ", TWO_HOURS, ". Lalu datang."))
