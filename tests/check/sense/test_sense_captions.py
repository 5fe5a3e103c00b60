"""Captions that no browser shows are told with their line; those that one shows are let be."""

import pytest

from noticeboard.check.sense.odd_captions import caption_warnings
from noticeboard.load import load_captions
from noticeboard.messages import text

NAME = "content/bisindo/passport-new-adult.vtt"
SRT = (
    "1\n00:00:00,000 --> 00:00:02,000\nPaspor baru.\n\n"
    "2\n00:00:02,000 --> 00:00:04,000\nBawa KTP.\n"
)
HEAD = (
    "takarir ini bukan WebVTT, jadi tidak tampil; baris pertamanya harus WEBVTT, lalu baris kosong"
)


def lines_of(folder, content):
    path = folder / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    found = caption_warnings(load_captions(folder))
    return [text(warning, "id").splitlines()[0] for warning in found]


def test_an_srt_file_with_another_name_is_told_with_the_line_mended(tmp_path):
    (tmp_path / NAME).parent.mkdir(parents=True)
    (tmp_path / NAME).write_text(SRT, encoding="utf-8")

    first, second = caption_warnings(load_captions(tmp_path))

    assert text(first, "id") == (f"{NAME}:1:1: Perhatian: {HEAD}\n    1\n  Tulis:\n    WEBVTT")
    assert text(second, "id") == (
        f"{NAME}:2:1: Perhatian: waktu takarir ditulis dengan titik, bukan koma; "
        "ganti di semua baris waktu\n"
        "    00:00:00,000 --> 00:00:02,000\n"
        "  Tulis:\n"
        "    00:00:00.000 --> 00:00:02.000"
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("00:00.000 --> 00:02.000\nPaspor.\n", f"1:1: Perhatian: {HEAD}"),
        ("webvtt\n\n00:00.000 --> 00:02.000\nPaspor.\n", f"1:1: Perhatian: {HEAD}"),
        ("WEBVTT\n\n00:00 --> 00:02\nPaspor.\n",
         "3:1: Perhatian: waktu takarir tidak terbaca; bentuknya 00:00.000 --> 00:02.000"),
        ("WEBVTT\n\n00:02.000 --> 00:00.000\nPaspor.\n",
         "3:1: Perhatian: takarir ini berakhir sebelum mulai; perbaiki waktunya"),
        ("WEBVTT\n\n00:05.000 --> 00:06.000\nA.\n\n00:00.000 --> 00:02.000\nB.\n",
         "6:1: Perhatian: takarir ini mulai sebelum takarir di atasnya; urutkan waktunya"),
        ("WEBVTT\n\n00:00.000 --> 00:02.000\n\n",
         "3:1: Perhatian: takarir ini tidak punya kata-kata; tulis di bawah waktunya"),
        ("WEBVTT\n", "1:1: Perhatian: takarir ini tidak berisi satu kalimat pun; "
         "tulis kalimatnya beserta waktunya"),
        ("WEBVTT\n\n00:00.000 --> 00:02.000\nCaf\xe9.\n".encode("latin-1"),
         "1:1: Perhatian: takarir ini tidak tersimpan sebagai UTF-8; "
         "simpan ulang dengan Encoding UTF-8"),
    ],
)  # fmt: skip
def test_what_keeps_captions_from_being_shown_is_told(tmp_path, content, line):
    assert lines_of(tmp_path, content) == [f"{NAME}:{line}"]


@pytest.mark.parametrize(
    "content",
    [
        "WEBVTT\n\n00:00.000 --> 00:02.000\nPaspor.\n",
        "\ufeffWEBVTT - paspor\r\n\r\nNOTE rekaman\r\n\r\n1\r\n"
        "00:00:00.000 --> 00:00:02.000 align:start\r\nPaspor.\r\n",
        "WEBVTT\n\nSTYLE\n::cue { color: white }\n\n100:00:00.000 --> 100:00:02.000\nPaspor.",
    ],
)
def test_what_a_browser_shows_is_let_be(tmp_path, content):
    assert lines_of(tmp_path, content) == []


def test_an_empty_or_binary_file_is_told_and_no_traceback(tmp_path):
    assert len(lines_of(tmp_path / "a", b"")) == 2
    assert len(lines_of(tmp_path / "b", b"\x00\xff\xfe\x00" * 50)) == 2
