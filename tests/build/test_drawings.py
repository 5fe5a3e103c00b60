"""QR codes are drawn once and kept between builds, as long as the program draws the same way."""

import json

import pytest

from noticeboard.build.qr_cache import DRAWINGS, keep_drawings, recall_drawings
from noticeboard.surfaces import output


@pytest.fixture(autouse=True)
def nothing_drawn(monkeypatch):
    """Begin each test like a new process."""
    monkeypatch.setattr(output, "QR_DRAWINGS", output.Drawings({}, {}))


def test_the_next_build_shows_a_code_as_it_was_drawn(tmp_path, monkeypatch):
    drawn = output.qr_svg("Paspor: Rp950.000", "Kode QR")
    keep_drawings(tmp_path)
    monkeypatch.setattr(output, "QR_DRAWINGS", output.Drawings({}, {}))
    monkeypatch.delattr(output, "_drawn")

    recall_drawings(tmp_path)

    assert output.qr_svg("Paspor: Rp950.000", "Kode QR") == drawn


def test_a_code_that_is_no_longer_shown_is_not_kept(tmp_path):
    output.QR_DRAWINGS.before["Paspor: Rp650.000"] = ("<svg>", "</svg>")
    output.qr_svg("Paspor: Rp950.000", "Kode QR")

    keep_drawings(tmp_path)

    kept = json.loads((tmp_path / DRAWINGS).read_text("utf-8"))
    assert list(kept["drawings"]) == ["Paspor: Rp950.000"]


def test_what_another_program_drew_is_forgotten(tmp_path):
    kept = {"rules": "another", "drawings": {"Paspor": ["<svg>", "</svg>"]}}
    (tmp_path / DRAWINGS).write_text(json.dumps(kept), "utf-8")

    recall_drawings(tmp_path)

    assert output.QR_DRAWINGS.before == {}
