"""What a function of editions returned is kept for as long as all that it has read is the same."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from noticeboard.edition import Recall, make_edition, recall
from noticeboard.load import load_catalogue
from tests.fixtures.office import TODAY
from tests.fixtures.small_catalogue import write_small_catalogue


@pytest.fixture
def edition(tmp_path):
    write_small_catalogue(tmp_path)
    made = make_edition(load_catalogue(tmp_path), on=TODAY, language="id")
    return with_words(made, menu="Menu", slug_fees="biaya")


def with_words(edition, **words):
    """The same edition with other interface words."""
    return replace(edition, words={**edition.words, **words})


def made(edition, read, given=()):
    """Return a new list of what is read, or the very list that was made before."""
    return recall("test", (edition,), given, lambda own: [read(own[0])])


def after(edition, other, read, given=(), other_given=()):
    """Return what is made of two editions by the builds of one process."""
    memory = Recall()
    with memory.during("program"):
        first = made(edition, read, given)
    with memory.during("program"):
        return first, made(other, read, other_given)


def test_a_change_elsewhere_keeps_a_result(edition):
    first, second = after(edition, with_words(edition, home="Awal"), lambda one: one.words["menu"])

    assert second is first


def test_a_changed_word_that_was_read_makes_a_new_result(edition):
    other = with_words(edition, menu="Daftar")

    first, second = after(edition, other, lambda one: one.words["menu"])

    assert (first, second) == (["Menu"], ["Daftar"])


@pytest.mark.parametrize(
    "read",
    [
        lambda one: "baru" in one.words,
        lambda one: one.words.get("baru"),
        lambda one: len(one.words),
        lambda one: list(one.words),
        lambda one: dict(one.words.items()),
    ],
)
def test_a_word_that_was_looked_for_in_vain_is_seen_when_it_comes(edition, read):
    other = with_words(edition, baru="Baru")

    _, second = after(edition, other, read)

    assert second == [read(other)]


def test_an_answer_of_an_edition_is_asked_again(edition):
    other = with_words(edition, slug_fees="tarif")

    _, second = after(edition, other, lambda one: one.path_of("fees"))

    assert second == ["tarif/"]


def test_a_result_depends_on_what_its_function_is_given(edition):
    first, second = after(edition, edition, lambda one: one.day, ("a",), ("b",))

    assert second == first and second is not first


def test_a_result_depends_on_what_its_parts_have_read(edition):
    def whole(one):
        return recall("part", (one,), (), lambda own: own[0].words["menu"])

    other = with_words(edition, menu="Daftar")
    memory = Recall()
    with memory.during("program"):
        made(edition, whole)
    with memory.during("program"):
        # The part is known by now, so that the whole reads nothing of its own.
        assert whole(other) == "Daftar"
        assert made(other, whole) == ["Daftar"]
    with memory.during("program"):
        assert made(edition, whole) == ["Menu"]


def test_another_program_keeps_nothing(edition):
    memory = Recall()
    with memory.during("program"):
        first = made(edition, lambda one: one.day)
    with memory.during("another"):
        assert made(edition, lambda one: one.day) is not first


def test_what_a_build_did_not_ask_for_is_forgotten(edition):
    memory = Recall()
    with memory.during("program"):
        made(edition, lambda one: one.day)
    with memory.during("program"):
        pass

    assert not memory.kept


def test_a_build_that_fails_forgets_nothing(edition):
    memory = Recall()
    with memory.during("program"):
        first = made(edition, lambda one: one.day)
    with pytest.raises(ValueError), memory.during("program"):
        raise ValueError
    with memory.during("program"):
        assert made(edition, lambda one: one.day) is first


def test_a_process_that_builds_once_keeps_nothing(edition):
    assert made(edition, lambda one: one.day) is not made(edition, lambda one: one.day)


def test_a_memory_belongs_to_the_thread_that_builds(edition):
    """`serve` builds in one thread while a preview is made in another."""

    def read(one):
        return one.words["menu"]

    memory = Recall()
    with memory.during("program"):
        first = made(edition, read)
    with ThreadPoolExecutor(1) as other, memory.during("program"):
        elsewhere = other.submit(made, edition, read).result()
        again = made(edition, read)

    assert (elsewhere, again) == (first, first)
    assert again is first
    assert elsewhere is not first
