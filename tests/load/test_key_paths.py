"""A message names the field it is about, so that a form can show it there."""

from __future__ import annotations

import pytest

from noticeboard.check import check_catalogue
from noticeboard.check.sense import sense_warnings
from noticeboard.load import load_captions, load_catalogue, load_with_source_map
from noticeboard.messages import Mistakes
from tests.fixtures.office import TODAY
from tests.fixtures.small_catalogue import write_small_catalogue

FEES, TEN = "fees", "passport-electronic-10y"

WRONG = {
    "a trap of YAML": (
        {"fees": ("from: 2024-12-17, amount: 950000", "from: 2024-12-17, amount: 950.000")},
        (FEES, TEN, "periods", 1, "amount"),
    ),
    "a tab from another program": (
        {"fees": ("unit: day", "unit:\tday")},
        (FEES, "overstay-day", "unit"),
    ),
    "a key that is missing": (
        {"fees": ("  unit: day\n", "")},
        (FEES, "overstay-day", "unit"),
    ),
    "a key nearly right": (
        {"fees": ("unit: day", "unti: day")},
        (FEES, "overstay-day", "unti"),
    ),
    "a value of another kind": (
        {"fees": ("until: 2024-12-16, amount: 650000, source: pp-28-2019}\n    - {from: 2024-12-17, amount: 950000",
                  "until: besok, amount: 650000, source: pp-28-2019}\n    - {from: 2024-12-17, amount: 950000")},
        (FEES, TEN, "periods", 0, "until"),
    ),
    "a source that is nowhere": (
        {"fees": ("amount: 950000, source: pp-45-2024", "amount: 950000, source: pp-46-2024")},
        (FEES, TEN, "periods", 1, "source"),
    ),
    "a gap between periods": (
        {"fees": ("from: 2024-12-17, amount: 950000", "from: 2024-12-19, amount: 950000")},
        (FEES, TEN, "periods", 1, "from"),
    ),
}  # fmt: skip
"""What somebody typed, and the way to the field that must show it."""


def told_of(folder):
    """Everything that load, check and the look for sense find, each with its key path."""
    try:
        catalogue, source_map = load_with_source_map(folder)
    except Mistakes as error:
        return error.mistakes
    return (
        *check_catalogue(catalogue, source_map, on=TODAY),
        *sense_warnings(catalogue, source_map, today=TODAY, captions=load_captions(folder)),
    )


def paths_of(folder):
    return [one.location.key_path for one in told_of(folder)]


@pytest.mark.parametrize(("typed", "path"), WRONG.values(), ids=WRONG)
def test_a_mistake_in_a_record_names_its_table_its_id_and_its_keys(tmp_path, typed, path):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(write_small_catalogue(tmp_path, **typed))

    assert [one.location.key_path for one in raised.value.mistakes] == [path]


IN_AN_ARTICLE = {
    "a heading without its anchor": ("## Cara membayar {#how}", "## Cara membayar", 1),
    "bold that is not closed": ("**sebelum**", "**sebelum", 0),
    "a quote of what is not there": ("{fee:passport-electronic-10y}", "{fee:no-such-fee}", 4),
    "a digit": ("Pilih layanan.", "Pilih 3 layanan.", 3),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "block"), IN_AN_ARTICLE.values(), ids=IN_AN_ARTICLE)
def test_a_mistake_in_an_article_names_the_article_its_language_and_the_block(
    tmp_path, old, new, block
):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(write_small_catalogue(tmp_path, id_paying=(old, new)))

    assert {one.location.key_path for one in raised.value.mistakes} == {
        ("articles", "paying", "id", "blocks", block)
    }


def test_a_mistake_in_the_front_matter_of_an_article_names_its_key(tmp_path):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(
            write_small_catalogue(tmp_path, en_paying=("title: Paying", "titel: Paying"))
        )

    assert [one.location.key_path for one in raised.value.mistakes] == [
        ("articles", "paying", "en", "titel")
    ]


def test_a_file_that_cannot_be_read_names_what_it_holds(tmp_path):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(
            write_small_catalogue(
                tmp_path, fees=("- id: passport-same-day", '- id: "passport'), office=None
            )
        )

    found = {one.location.file: one.location.key_path for one in raised.value.mistakes}
    assert found == {"data/fees.yaml": ("fees",), "data/office.yaml": ("office",)}


CHECKED = {
    "a sentence that is too long": (
        {"strings": ("fees: {id: Biaya", "fees: {id: " + "biaya " * 21)},
        ("strings", "fees", "id"),
    ),
    "an amount without its thousands": (
        {"fees": ("from: 2024-12-17, amount: 950000", "from: 2024-12-17, amount: 950001")},
        (FEES, TEN, "periods", 1, "amount"),
    ),
    "a check that is yet to come": (
        {"fees": ("checked: {date: 2026-09-26", "checked: {date: 2062-09-26")},
        (FEES, "passport-electronic-5y", "checked", "date"),
    ),
    "an e-mail address with a space": (
        {"office": ("email: ", "email: di ")},
        ("office", "email"),
    ),
    "a link that leads nowhere": (
        {"id_paying": ("https://www.imigrasi.go.id/", "page:no-such-page")},
        ("articles", "paying", "id", "blocks", 2),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "path"), CHECKED.values(), ids=CHECKED)
def test_what_check_and_the_look_for_sense_find_names_its_field_too(tmp_path, typed, path):
    before = paths_of(write_small_catalogue(tmp_path))

    assert path in set(paths_of(write_small_catalogue(tmp_path, **typed))) - set(before)
