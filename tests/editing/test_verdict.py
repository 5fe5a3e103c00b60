"""The verdict on edits before they are saved: every mistake and warning with its place."""

import datetime

from noticeboard.build.judge import find_mistakes
from noticeboard.build.request import BuildRequest
from noticeboard.editing import EditedFile, SetValue, judge_texts
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

FEES = "data/fees.yaml"
ON = datetime.date(2026, 11, 27)


def text_with(*edits):
    return EditedFile.opened(FEES, FILES[FEES]).with_edits(*edits).text


def test_every_mistake_is_told_with_file_line_and_key_path(tmp_path):
    root = write_small_catalogue(tmp_path)
    text = text_with(
        SetValue(("golden-visa", "unit"), "flower"),
        SetValue(("passport-same-day", "periods", 0, "amount"), "1.000.000"),
    )

    verdict = judge_texts(root, {FEES: text})

    assert not verdict.is_good
    assert verdict.catalogue is None
    lines = text.splitlines()
    assert [
        (one.code, one.location.file, lines[one.location.line - 1].strip(), one.location.key_path)
        for one in verdict.mistakes
    ] == [
        (
            "rupiah",
            FEES,
            '- {amount: "1.000.000", source: [pp-28-2019, pp-45-2024]}',
            ("fees", "passport-same-day", "periods", 0, "amount"),
        ),
        ("choice", FEES, "unit: flower", ("fees", "golden-visa", "unit")),
    ]
    assert (root / FEES).read_bytes().decode() == FILES[FEES]


def test_the_checks_of_the_command_judge_a_form_as_well(tmp_path):
    root = write_small_catalogue(tmp_path)

    def look(catalogue, source_map):
        return find_mistakes(BuildRequest(root, root / "site", ON, ON), catalogue, source_map)

    before = judge_texts(root, {}, look)
    text = text_with(SetValue(("passport-electronic-10y", "periods", 1, "amount"), 9500000))
    verdict = judge_texts(root, {FEES: text}, look)

    assert verdict.catalogue.fees["passport-electronic-10y"].periods[1].amount == 9500000
    new = [one for one in verdict.warnings if one not in before.warnings]
    assert [one.location.key_path for one in new] == [
        ("fees", "passport-electronic-10y", "periods", 1, "amount")
    ]


def test_a_mistake_leads_back_to_the_place_to_edit(tmp_path):
    root = write_small_catalogue(tmp_path)
    source_map = judge_texts(root, {}).source_map

    file, path = source_map.written_at(("fees", "golden-visa", "unit"))

    assert (file, path) == (FEES, (4, "unit"))
    assert text_with(SetValue(path, "card")) == FILES[FEES].replace(
        "Golden Visa}\n  unit: person", "Golden Visa}\n  unit: card"
    )
