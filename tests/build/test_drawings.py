"""QR codes are drawn once and kept between builds, as long as the program draws the same way."""

import json

import pytest

from noticeboard.build.qr_cache import DRAWINGS, keep_drawings, recall_drawings
from noticeboard.speech.workers import Workers
from noticeboard.surfaces.qr_code import Drawing, Drawings, draw_all


def test_a_code_is_shown_as_an_earlier_build_drew_it(tmp_path):
    first = Drawings()
    drawn = first.svg("Paspor: Rp950.000", "Kode QR")
    keep_drawings(first, tmp_path)

    again = recall_drawings(tmp_path)

    assert list(again.known) == ["Paspor: Rp950.000"]
    assert again.svg("Paspor: Rp950.000", "Kode QR") == drawn


def test_what_was_drawn_before_is_not_drawn_again():
    known = Drawings({"Paspor": Drawing("<svg>", "</svg>")})

    assert known.svg("Paspor", "Kode & QR") == "<svg><title>Kode &amp; QR</title></svg>"


def test_a_code_that_is_no_longer_shown_is_not_kept(tmp_path):
    drawings = Drawings({"Paspor: Rp650.000": Drawing("<svg>", "</svg>")})
    drawings.svg("Paspor: Rp950.000", "Kode QR")

    keep_drawings(drawings, tmp_path)

    kept = json.loads((tmp_path / DRAWINGS).read_text("utf-8"))
    assert list(kept["drawings"]) == ["Paspor: Rp950.000"]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"rules": "another", "drawings": {"Paspor": ["<svg>", "</svg>"]}}),
        '{"rules": "half a fi',
        "[]",
        "",
    ],
    ids=["another program", "half a file", "another shape", "empty"],
)
def test_what_another_program_drew_or_a_damaged_file_says_is_forgotten(tmp_path, text):
    (tmp_path / DRAWINGS).write_text(text, "utf-8")

    assert recall_drawings(tmp_path).known == {}


def test_a_code_that_a_worker_draws_is_the_one_that_would_be_drawn_here():
    here, expecting = Drawings(), Drawings({"KTP": Drawing("<svg>", "</svg>")})
    texts = expecting.unknown(["Paspor", "KTP", "Paspor", "Visa"])

    with Workers() as workers:
        expecting.expect(texts, workers.submit(draw_all, texts).result)
        drawn = [expecting.svg(text, "Kode QR") for text in ("Paspor", "Visa", "Paspor")]

    assert texts == ("Paspor", "Visa")
    assert drawn == [here.svg(text, "Kode QR") for text in ("Paspor", "Visa", "Paspor")]
    assert expecting.unknown(["Paspor", "KTP", "Visa"]) == ()


def test_a_worker_that_fails_to_draw_stops_the_build():
    drawings = Drawings()

    with Workers() as workers:
        drawings.expect(["x" * 5000], workers.submit(draw_all, ("x" * 5000,)).result)

        with pytest.raises(ValueError, match="does not fit|Data too large"):
            drawings.svg("x" * 5000, "Kode QR")
