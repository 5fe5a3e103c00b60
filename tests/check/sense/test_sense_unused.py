"""What is written to be used and is used by nothing is told; a fact may say it stands alone."""

import pytest

from noticeboard.surfaces.open_data.published_facts import PublishedFact
from noticeboard.surfaces.open_data.published_services import PublishedDocument
from tests.fixtures.sense import lines_of
from tests.fixtures.small_catalogue import FILES

OPTIONAL = "    - optional: passport-same-day\n"
UNUSED = (
    "tidak dipakai di mana pun; pakailah, hapus, "
    "atau tulis stands_alone: true bila memang berdiri sendiri"
)


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("requirements", OPTIONAL, "",
         f"data/fees.yaml:17:7: Perhatian: biaya 'passport-same-day' {UNUSED}"),
        ("requirements", "any_of: [birth-certificate, diploma]",
         "any_of: [birth-certificate, ktp]",
         f"data/documents.yaml:8:7: Perhatian: dokumen 'diploma' {UNUSED}"),
        ("requirements", ", at_most: overstay-days-paid", "",
         f"data/limits.yaml:8:7: Perhatian: batas 'overstay-days-paid' {UNUSED}"),
        ("requirements", "channels: [counter]", "channels: [m-paspor]",
         "data/channels.yaml:5:7: Perhatian: jalur 'counter' tidak dipakai di mana pun; "
         "pakailah atau hapus"),
        ("groups", "- id: stay\n",
         "- id: visa\n  name: {id: Visa, en: Visa}\n"
         "  summary: {id: Masuk Indonesia., en: Entering Indonesia.}\n- id: stay\n",
         "data/groups.yaml:4:7: Perhatian: kelompok 'visa' tidak dipakai di mana pun; "
         "pakailah atau hapus"),
        ("questions", "  - id: age\n",
         "  - id: colour\n    name: {id: Apa warnanya?, en: Which colour is it?}\n"
         "    answers: [{id: red, name: {id: Merah, en: Red}}]\n  - id: age\n",
         "data/questions.yaml:7:9: Perhatian: pertanyaan 'colour' tidak dipakai di mana pun; "
         "pakailah atau hapus"),
    ],
    ids=["fee", "document", "limit", "channel", "group", "question"],
)  # fmt: skip
def test_what_nothing_uses_is_told_at_its_id(tmp_path, file, old, new, line):
    assert lines_of(tmp_path, **{file: (old, new)}) == [line]


def test_a_fee_may_say_that_it_stands_alone(tmp_path):
    alone = ("  searched_as: [kilat]", "  stands_alone: true")

    assert lines_of(tmp_path, requirements=(OPTIONAL, ""), fees=alone) == []


def test_a_quote_in_a_sentence_is_a_use(tmp_path):
    outcome = "outcome: {id: Bukti bayar dan izin keluar, en: A receipt and leave to depart}"
    new = (
        'outcome: {id: "Bukti bayar {fee:passport-same-day}", '
        'en: "A receipt for {fee:passport-same-day}"}'
    )
    requirements = FILES["data/requirements.yaml"].replace(OPTIONAL, "").replace(outcome, new)

    assert lines_of(tmp_path, requirements=requirements) == []


def test_what_nobody_knows_yet_is_a_question_to_the_office_and_no_clutter(tmp_path):
    unknown = (
        "- id: golden-visa",
        "- id: bronze-visa\n  name: {id: Visa perunggu, en: Bronze "
        "visa}\n  unit: person\n  periods: [{amount: unknown}]\n"
        "  checked: {date: 2026-09-26, against: newspaper}\n- id: golden-visa",
    )

    assert lines_of(tmp_path, fees=unknown) == []


def test_the_public_is_not_told_which_facts_stand_alone():
    published = {**PublishedFact.model_fields, **PublishedDocument.model_fields}

    assert "stands_alone" not in published
