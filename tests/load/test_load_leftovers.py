"""Copies that programs leave beside the files, and files that nobody sees."""

import pytest

from noticeboard.build.clips import find_clips
from noticeboard.bundle.identity import make_bundle_id
from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.office import TODAY
from tests.fixtures.small_catalogue import FILES, write_files, write_small_catalogue

FEES = FILES["data/fees.yaml"]
FIRST, SECOND = FEES.split("- id: golden-visa")
PART = " Berkas sambungan bernama '{stem}-kata.yaml', huruf kecil saja"


def lines_of(folder, language="id"):
    """The first line of every mistake; none for a sound catalogue."""
    try:
        load_catalogue(folder)
    except Mistakes as mistakes:
        return [text(mistake, language).splitlines()[0] for mistake in mistakes.mistakes]
    return []


def copy_line(file, original):
    stem = original.split("/")[-1].removesuffix(".yaml")
    return (
        f"{file}:1:1: tampaknya salinan '{original}'; pindahkan isi yang masih perlu ke sana, "
        f"lalu hapus berkas ini.{PART.format(stem=stem)}"
    )


COPIES = [
    "fees (1).yaml", "fees - Copy.yaml", "fees - Copy (2).yaml", "fees - Salinan.yaml",
    "fees-DESKTOP-7K2.yaml", "fees-laptop-budi.yaml", "fees.sync-conflict-20261120-101500-ABC.yaml",
    "fees_conflict-20261120.yaml", "fees (Budi's conflicted copy 2026-11-20).yaml",
    "fees.yaml.bak", "fees.yaml.orig", "fees.yaml~", "fees.yaml.swp", "#fees.yaml#",
    "Copy of fees.yaml", "Salinan fees.yaml", "fees.yml", "FEES.YAML", "fees.yaml.txt",
    "fees-2.yaml", "fees-copy.yaml", "fees-lama.yaml", "fees_backup.yaml", "fees-.yaml",
    "fees..yaml", "fees 2.yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_a_list_is_refused_by_name_and_never_read(tmp_path, name):
    """What stands in it is a fee that the list itself no longer has."""
    write_small_catalogue(tmp_path)
    write_files(tmp_path, {f"data/{name}": FEES.replace("golden-visa", "deleted-fee")})

    assert lines_of(tmp_path) == [copy_line(f"data/{name}", "data/fees.yaml")]


@pytest.mark.parametrize(
    "name",
    ["notices-DESKTOP-7K2.yaml", "notices-budi.yaml", "notices (1).yaml", "notices-desember.yaml"],
)
def test_a_deleted_notice_is_not_published_again_by_a_copy_of_its_list(tmp_path, name):
    write_small_catalogue(tmp_path, notices="[]\n")
    write_files(tmp_path, {f"data/{name}": FILES["data/notices.yaml"]})

    assert lines_of(tmp_path) == [
        f"data/{name}:1:1: tampaknya salinan 'data/notices.yaml'; pindahkan isi yang masih perlu "
        "ke sana, lalu hapus berkas ini"
    ]


def test_a_copy_with_a_harmless_name_is_known_by_its_first_line(tmp_path):
    head = "# BIAYA resmi, satu catatan setiap biaya.\n"
    write_small_catalogue(tmp_path, fees=head + FEES)
    write_files(tmp_path, {"data/fees-budi.yaml": head + FEES.replace("golden", "deleted")})

    assert lines_of(tmp_path) == [copy_line("data/fees-budi.yaml", "data/fees.yaml")]


@pytest.mark.parametrize("name", ["fees-visa.yaml", "fees-visa-lansia.yaml"])
def test_a_further_file_in_small_letters_goes_on_with_the_list(tmp_path, name):
    write_small_catalogue(tmp_path, fees=FIRST)
    write_files(tmp_path, {f"data/{name}": f"- id: golden-visa{SECOND}"})

    assert "golden-visa" in load_catalogue(tmp_path).fees


def test_a_copy_is_told_in_english_too(tmp_path):
    write_small_catalogue(tmp_path)
    write_files(tmp_path, {"data/office (1).yaml": "x", "data/fees (1).yaml": "x"})

    assert lines_of(tmp_path, "en") == [
        "data/fees (1).yaml:1:1: this looks like a copy of 'data/fees.yaml'; move what is still "
        "needed there, then delete this file. A further file is named 'fees-word.yaml', "
        "small letters only",
        "data/office (1).yaml:1:1: this looks like a copy of 'data/office.yaml'; move what is "
        "still needed there, then delete this file",
    ]


def test_a_copy_that_alone_is_left_is_asked_for_its_name(tmp_path):
    write_small_catalogue(tmp_path, groups=None)
    write_files(tmp_path, {"data/groups (1).yaml": FILES["data/groups.yaml"]})

    assert lines_of(tmp_path) == [
        "data/groups (1).yaml:1:1: berkas tidak dikenal; maksud Anda 'data/groups.yaml'?",
        "data/groups.yaml:1:1: berkas tidak ada",
    ]


UNSEEN = [
    ".DS_Store", "._fees.yaml", ".directory", ".gitkeep", ".~lock.fees.yaml#", ".fees.yaml.swp",
    "Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "~$fees.yaml",
    "~WRL0003.tmp", "fees.yaml.tmp", "__MACOSX/._fees.yaml", ".git/HEAD", "@eaDir/x",
    "$RECYCLE.BIN/x", "System Volume Information/x", "lost+found/x",
]  # fmt: skip
FOLDERS = ["data", "content", "content/id", "content/en", "content/bisindo", "recordings/id"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_files_that_nobody_sees_stop_nothing_and_change_nothing(tmp_path, folder):
    write_small_catalogue(tmp_path)
    before = make_bundle_id(tmp_path, TODAY, ())
    write_files(tmp_path, {f"{folder}/{name}": "x" for name in UNSEEN})
    write_files(tmp_path, {f"{folder}/._passport-new-adult.mp4": "x"})

    assert lines_of(tmp_path) == []
    assert find_clips(tmp_path, ["passport-new-adult"]) == {}
    assert make_bundle_id(tmp_path, TODAY, ()) == before


@pytest.mark.parametrize(
    "file",
    [
        "data/catatan.txt",
        "data/arsip",
        "content/gambar.png",
        "content/id/foto.jpg",
        "content/en/paying (1).md",
        "content/id/paying - Salinan.md",
        "content/bisindo/film.mov",
        "content/bisindo/passport-new-adult.MP4",
        "content/bisindo/passport-new-adult.srt",
    ],
)
def test_any_other_file_is_refused_by_name(tmp_path, file):
    write_small_catalogue(tmp_path)
    write_files(tmp_path, {file: "x"})

    assert lines_of(tmp_path) == [f"{file}:1:1: berkas tidak dikenal; pindahkan ke luar folder ini"]
