"""A folder is filled anew over an older bundle, and ends with what was asked for and nothing else."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.bundle.refill import RefilledFolder


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def spare_folder(folder: Path, files: dict[str, str]) -> Path:
    """A folder that an older bundle has left."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def filled(folder: Path, spare: Path | None, files: dict[str, str]) -> RefilledFolder:
    """A folder with these files."""
    refilled = RefilledFolder(folder, spare)
    refilled.write(OutputFile(name, text) for name, text in files.items())
    refilled.finish()
    return refilled


def test_what_is_alike_stays_and_the_rest_is_made_anew_or_goes(tmp_path):
    spare = spare_folder(tmp_path / "spare", {"a.html": "A", "b/b.html": "old", "c/c/c.html": "C"})
    before = (spare / "a.html").stat()

    filled(tmp_path / "new", spare, {"a.html": "A", "b/b.html": "B"})

    assert contents(tmp_path / "new") == {"a.html": "A", "b/b.html": "B"}
    assert (tmp_path / "new/a.html").stat().st_mtime_ns == before.st_mtime_ns
    assert not (tmp_path / "new/c").exists() and not spare.exists()


def test_no_file_with_a_second_name_is_ever_written_into(tmp_path):
    """Other bundles may hold a second name of a spare file, damaged or not."""
    spare = spare_folder(tmp_path / "spare", {"page.html": "old", "audio/a.mp3": "old sound"})
    for name in ("page.html", "audio/a.mp3"):
        os.link(spare / name, tmp_path / Path(name).name)
    (tmp_path / "sound.mp3").write_text("sound", encoding="utf-8")

    refilled = RefilledFolder(tmp_path / "new", spare)
    refilled.write([OutputFile("page.html", "new")])
    refilled.write([CopiedFile("audio/a.mp3", tmp_path / "sound.mp3", is_immutable=True)])

    assert contents(tmp_path / "new") == {"page.html": "new", "audio/a.mp3": "sound"}
    assert (tmp_path / "page.html").read_text("utf-8") == "old"
    assert (tmp_path / "a.mp3").read_text("utf-8") == "old sound"


@pytest.mark.parametrize("old", ["a much longer text than the new one", "old", ""])
def test_a_file_of_one_name_holds_the_new_text_and_nothing_of_the_old(tmp_path, old):
    spare = spare_folder(tmp_path / "spare", {"page.html": old, "locked.html": old})
    (spare / "locked.html").chmod(0o400)

    filled(tmp_path / "new", spare, {"page.html": "Rp950.000", "locked.html": "Rp950.000"})

    assert contents(tmp_path / "new") == {"page.html": "Rp950.000", "locked.html": "Rp950.000"}


def test_a_damaged_file_of_the_same_size_and_time_is_made_anew(tmp_path):
    spare = spare_folder(tmp_path / "spare", {"page.html": "Rp950.000", "copy.css": "green"})
    source = spare_folder(tmp_path / "sources", {"copy.css": "white"})
    times = (spare / "page.html").stat()
    (spare / "page.html").write_text("Rp850.000", encoding="utf-8")
    os.utime(spare / "page.html", ns=(times.st_atime_ns, times.st_mtime_ns))

    refilled = RefilledFolder(tmp_path / "new", spare)
    files = [OutputFile("page.html", "Rp950.000"), CopiedFile("copy.css", source / "copy.css")]
    refilled.write(files)

    assert contents(tmp_path / "new") == {"page.html": "Rp950.000", "copy.css": "white"}


def test_a_folder_stands_where_a_file_was_and_a_file_where_a_folder_was(tmp_path):
    spare = spare_folder(tmp_path / "spare", {"fees": "a file", "en/fees/deep/x.html": "X"})
    pages = spare_folder(tmp_path / "html", {"fees/index.html": "moved"})

    refilled = RefilledFolder(tmp_path / "new", spare)
    refilled.write([OutputFile("en/fees", "written")])
    refilled.move(pages)
    refilled.finish()

    assert contents(tmp_path / "new") == {"en/fees": "written", "fees/index.html": "moved"}
    assert refilled.names == {"en/fees", "fees/index.html"}


def test_two_files_of_one_path_are_refused(tmp_path):
    spare = spare_folder(tmp_path / "spare", {"a.html": "A"})
    refilled = RefilledFolder(tmp_path / "new", spare)

    with pytest.raises(FileExistsError, match=r"a\.html"):
        refilled.write([OutputFile("a.html", "A"), OutputFile("a.html", "A")])


NAMES = st.sampled_from(["a", "b", "a/a", "a/b", "b/a/c", "b/b"])
FILES = st.dictionaries(NAMES, st.sampled_from(["", "x", "y"])).filter(
    # One name cannot be a file and a folder at the same time.
    lambda files: not any(other.startswith(f"{name}/") for name in files for other in files)
)


@given(old=FILES, new=FILES)
def test_a_refilled_folder_is_what_a_new_one_would_be(tmp_path_factory, old, new):
    folder = tmp_path_factory.mktemp("refill")
    spare = spare_folder(folder / "spare", old)
    spare.mkdir(exist_ok=True)

    filled(folder / "refilled", spare, new)

    filled(folder / "fresh", None, new)
    assert contents(folder / "refilled") == contents(folder / "fresh") == new
    folders = [
        sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_dir())
        for made in (folder / "refilled", folder / "fresh")
    ]
    assert folders[0] == folders[1]


def test_a_released_file_may_be_written_once_more_and_only_then(tmp_path):
    refilled = RefilledFolder(tmp_path / "new")
    refilled.write([OutputFile("version.json", "one"), OutputFile("a.html", "A")])
    with pytest.raises(FileExistsError, match=r"version\.json"):
        refilled.write([OutputFile("version.json", "two")])

    refilled.release(["version.json", "never-written.json"])
    refilled.write([OutputFile("version.json", "two")])
    refilled.finish()

    assert contents(tmp_path / "new") == {"version.json": "two", "a.html": "A"}


def test_a_released_file_that_is_not_written_again_goes(tmp_path):
    refilled = RefilledFolder(tmp_path / "new")
    refilled.write([OutputFile("slide.html", "old"), OutputFile("a.html", "A")])

    refilled.release(["slide.html"])
    refilled.finish()

    assert contents(tmp_path / "new") == {"a.html": "A"}
