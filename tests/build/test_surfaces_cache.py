"""Results kept on the disk are found again by the same program, and by no other."""

import pickle

import pytest

from noticeboard.build.surfaces_cache import SURFACES, WORTH, keep_surfaces, recall_surfaces
from noticeboard.edition import Recall, recall


def built(memory, names, cache):
    """Let a build make a result for each name, and return the names that it had to make."""
    made = []
    with memory.during("program"):
        for name in names:
            recall(name, (), (), lambda _, name=name: made.append(name) or name.upper())
        keep_surfaces(memory, cache)
    return made


@pytest.fixture
def cache(tmp_path):
    """A cache in which a build has left two results."""
    built(Recall(), ["fees", "home"], tmp_path)
    return tmp_path


def test_a_new_process_recalls_what_an_earlier_one_made(cache):
    assert built(recall_surfaces(cache, "program"), ["fees", "home", "az"], cache) == ["az"]
    assert built(recall_surfaces(cache, "program"), ["fees", "home", "az"], cache) == []


def test_another_program_recalls_nothing(cache):
    assert recall_surfaces(cache, "another program").kept == {}


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[:20],
        lambda _: b"",
        lambda content: content.replace(b"FEES", b"SEEF"),
        lambda content: content[:40] + bytes([content[40] ^ 1]) + content[41:],
    ],
)
def test_a_damaged_file_counts_as_none_and_is_written_again(cache, damage):
    path = cache / SURFACES
    path.write_bytes(damage(path.read_bytes()))

    assert built(recall_surfaces(cache, "program"), ["fees", "home"], cache) == ["fees", "home"]
    assert built(recall_surfaces(cache, "program"), ["fees", "home"], cache) == []


def test_a_file_that_holds_something_else_is_not_even_read(tmp_path):
    class Trap:
        def __reduce__(self):
            return (tmp_path.joinpath("sprung").touch, ())

    (tmp_path / SURFACES).write_bytes(bytes(32) + pickle.dumps(Trap()))

    assert recall_surfaces(tmp_path, "program").kept == {}
    assert not (tmp_path / "sprung").exists()


def test_what_builds_do_not_ask_for_any_more_goes_from_the_file(cache):
    names = [f"page-{number}" for number in range(WORTH)]

    built(recall_surfaces(cache, "program"), names, cache)

    assert [about for (about,) in recall_surfaces(cache, "program").kept] == names


def test_a_file_that_holds_nearly_all_is_left_as_it_is(cache):
    names = [f"page-{number}" for number in range(2 * WORTH)]
    built(recall_surfaces(cache, "program"), names, cache)
    before = (cache / SURFACES).read_bytes()

    assert built(recall_surfaces(cache, "program"), [*names, "new"], cache) == ["new"]

    assert (cache / SURFACES).read_bytes() == before
