"""The vocabulary is compiled once for the same words, and is never that of others."""

import json

import pytest

from noticeboard.answers import make_vocabulary
from noticeboard.build.vocabulary_cache import VOCABULARY, kept_vocabulary
from noticeboard.load import load_catalogue
from tests.fixtures.kiosk import small_catalogue


@pytest.fixture
def catalogue(tmp_path):
    return small_catalogue(tmp_path / "office")


def as_json(vocabulary):
    """What browsers get of a vocabulary."""
    return json.dumps(vocabulary.table, ensure_ascii=False)


def test_a_kept_vocabulary_is_the_one_that_would_be_compiled(catalogue, tmp_path):
    first = kept_vocabulary(catalogue, tmp_path)
    kept = (tmp_path / VOCABULARY).read_text("utf-8")

    again = kept_vocabulary(catalogue, tmp_path)

    assert as_json(again) == as_json(first) == as_json(make_vocabulary(catalogue))
    assert again.entries == make_vocabulary(catalogue).entries
    assert (tmp_path / VOCABULARY).read_text("utf-8") == kept


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("requirements.yaml", "New passport for adults", "First passport for adults"),
        ("terms.yaml", "written: [", "written: [SINGKATAN, "),
        ("fees.yaml", "amount: 950000", "amount: 975000"),
    ],
)
def test_after_an_edit_it_is_that_of_the_new_words(catalogue, tmp_path, name, old, new):
    kept_vocabulary(catalogue, tmp_path)
    path = tmp_path / "office" / "data" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    edited = load_catalogue(tmp_path / "office")

    assert as_json(kept_vocabulary(edited, tmp_path)) == as_json(make_vocabulary(edited))


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-30],
        lambda text: text.replace("paspor", "visa"),
        lambda _: "[]",
        lambda _: "",
    ],
)
def test_a_damaged_file_is_compiled_again(catalogue, tmp_path, damage):
    kept_vocabulary(catalogue, tmp_path)
    whole = (tmp_path / VOCABULARY).read_text("utf-8")
    (tmp_path / VOCABULARY).write_text(damage(whole), encoding="utf-8")

    assert as_json(kept_vocabulary(catalogue, tmp_path)) == as_json(make_vocabulary(catalogue))
    assert (tmp_path / VOCABULARY).read_text("utf-8") == whole
