"""Braille: every sign by a table written by hand, and all of it read back."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.surfaces.braille import BrailleBlock, braille, brf
from noticeboard.surfaces.braille.braille_signs import SIGNS

TABLE = [
    ("paspor", "paspor"),
    ("Paspor baru", ",paspor baru"),
    ("KTP", ",,ktp"),
    ("M-Paspor", ",m-,paspor"),
    ("e-VOA", "e-,,voa"),
    ("Rp950.000", ",rp#iej4jjj"),
    ("Rp950,000", ",rp#iej1jjj"),
    ("4 hari kerja.", "#d hari kerja4"),
    ("08.00–16.00", "#jh4jj,-#af4jj"),
    ("PP 45/2024", ",,pp #de_/#bjbd"),
    ("SP4N", ",,sp#d,n"),
    ("B1, A4", ",b#a1 ,a#d"),
    ("2a", "#b;a"),
    ("2k", "#bk"),
    ("Belum punya?", ",belum punya8"),
    ("“Paspor”", "8,paspor0"),
    ("surat (asli)", 'surat "<asli">'),
    ("Jika: ya; tidak!", ",jika3 ya2 tidak6"),
    ("contact@imigrasi.go.id", "contact@aimigrasi4go4id"),
    ("staff’s", "staff's"),
    ("50%", "#ej.0"),
    ("é", "e"),
    ("€", '"<euro sign">'),
]


@pytest.mark.parametrize(("shown", "cells"), TABLE)
def test_each_kind_of_sign_is_written_as_the_table_says(shown, cells):
    assert braille(shown) == cells


def test_only_cells_of_six_dots_are_used():
    cells = set("".join(braille(sign) for sign in string.printable))

    assert cells - set(string.whitespace) <= set(
        string.ascii_lowercase + "0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_"
    )


FIGURES = dict(zip("abcdefghij", "1234567890", strict=True))
BACK = sorted(
    ((cells, sign) for sign, cells in SIGNS.items() if sign not in "?“”"),
    key=lambda pair: -len(pair[0]),
)


def read(cells):
    """Read a line of ASCII braille back to print, sign by sign, as a person would."""
    text, figures, at = "", False, 0
    while at < len(cells):
        rest = cells[at:]
        if figures and rest[0] in FIGURES:
            text, at = text + FIGURES[rest[0]], at + 1
            continue
        if figures and rest[0] in "14" and rest[1:2] in tuple(FIGURES):
            text, at = text + {"1": ",", "4": "."}[rest[0]], at + 1
            continue
        figures = False
        if word := re.match(r",,([a-z]+)", rest):
            text, at = text + word[1].upper(), at + word.end()
        elif letter := re.match(r",([a-z])", rest):
            text, at = text + letter[1].upper(), at + 2
        elif rest[0] == "#":
            figures, at = True, at + 1
        elif rest.startswith(";8"):
            text, at = text + "?", at + 2
        elif rest[0] == ";":
            at += 1
        elif rest[0] == "8":
            text, at = text + ("“" if not text or text[-1] == " " else "?"), at + 1
        elif rest[0] == "0":
            text, at = text + "”", at + 1
        elif rest[0].isalpha() or rest[0] == " ":
            text, at = text + rest[0], at + 1
        else:
            cells_of, sign = next(pair for pair in BACK if rest.startswith(pair[0]))
            text, at = text + sign, at + len(cells_of)
    return text


@pytest.mark.parametrize(
    "shown", [shown for shown, _ in TABLE if shown not in ("é", "€", "staff’s")]
)
def test_the_table_can_be_read_back(shown):
    assert read(braille(shown)) == shown


LETTERS = st.text(string.ascii_letters, min_size=1, max_size=9)
NUMBERS = st.integers(0, 9_999_999).map(lambda n: f"{n:,}".replace(",", "."))
CODES = st.builds(lambda letters, number: f"{letters}{number}", LETTERS, st.integers(0, 99))
HOUSES = st.builds(
    lambda number, letter: f"{number}{letter}",
    st.integers(0, 999),
    st.sampled_from("abcdefghijklmXYZ"),
)
JOINED = st.lists(LETTERS, min_size=2, max_size=3).flatmap(
    lambda parts: st.sampled_from("-/'@&+_").map(lambda sign: sign.join(parts))
)
ENDS = st.sampled_from(["", ".", ",", ";", ":", "!", "?", "%", ")", "”"])
STARTS = st.sampled_from(["", "(", "“"])
WORDS = st.builds(
    lambda start, word, end: start + word + end,
    STARTS,
    st.one_of(LETTERS, NUMBERS, CODES, HOUSES, JOINED),
    ENDS,
)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from(["–", "?", "="])), min_size=1, max_size=30).map(
    " ".join
)


@given(TEXTS)
def test_any_text_of_words_numbers_and_signs_can_be_read_back(text):
    assert read(braille(text)) == text


def pages_of(file):
    return [page.split("\r\n")[:-1] for page in file.split("\f")]


BLOCKS = st.lists(
    st.builds(BrailleBlock, st.sampled_from(["heading", "paragraph", "item"]), TEXTS),
    min_size=1,
    max_size=12,
)


@given(BLOCKS)
def test_a_page_has_twenty_five_lines_of_at_most_forty_cells_and_its_number(blocks):
    pages = pages_of(brf(blocks))

    assert all(len(page) == 25 for page in pages)
    assert all(len(line) <= 40 for page in pages for line in page)
    assert [page[-1].strip() for page in pages] == [
        braille(str(number)) for number in range(1, len(pages) + 1)
    ]


@given(BLOCKS)
def test_no_word_is_lost_between_lines_and_pages(blocks):
    lines = [line for page in pages_of(brf(blocks)) for line in page[:-1]]
    cells = "".join(
        line.strip()[:-1] if line.endswith('"') and len(line.strip()) >= 34 else f"{line.strip()} "
        for line in lines
    )

    assert " ".join(read(" ".join(cells.split())).split()) == " ".join(
        " ".join(block.text for block in blocks).split()
    )


def test_a_word_longer_than_a_line_goes_on_with_dot_five():
    address = "a" * 60

    ((first, second, *_),) = pages_of(brf([BrailleBlock("item", address)]))

    assert first == "a" * 37 + '"'
    assert second == "  " + "a" * 23


def test_a_heading_stands_in_the_fifth_cell_under_an_empty_line():
    (page,) = pages_of(brf([BrailleBlock("paragraph", "satu"), BrailleBlock("heading", "Dua")]))

    assert page[:3] == ["  satu", "", "    ,dua"]
