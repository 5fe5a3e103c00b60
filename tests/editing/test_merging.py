"""Two hands in one file: what each has changed is kept, and never one lost for the other."""

import pytest

from noticeboard.editing import AddItem, AddKey, EditedFile, EditRefused, MoveItem, SetValue
from noticeboard.editing.field_changes import FieldChange, field_changes
from noticeboard.editing.merged_edits import merged

FEES = """\
# Biaya.
- id: a
  name: {id: "Satu", en: "One"}
  periods:
    - {from: 2022-10-12, until: 2024-12-16, amount: 1}
    - {from: 2024-12-17, amount: 2}

- id: b
  name: {id: "Dua", en: "Two"}
  unit: card
"""
FILE = "data/fees.yaml"


def mine(*edits, text=FEES):
    """The file as it was, with my edits."""
    return EditedFile.opened(FILE, text).with_edits(*edits)


def test_changes_name_the_record_the_field_and_both_values():
    new = mine(
        SetValue(("a", "name", "en"), "First"),
        SetValue(("a", "periods", 1, "amount"), 3),
        AddItem(("a", "periods"), {"amount": 4}),
        AddKey(("b",), "rank", 1),
        MoveItem(("b",), up=True),
    ).text

    assert set(field_changes(FEES, new)) == {
        FieldChange(("a", "name", "en"), '"One"', '"First"'),
        FieldChange(("a", "periods", 1, "amount"), "2", "3"),
        FieldChange(("a", "periods", 2), None, '{"amount": 4}'),
        FieldChange(("b", "rank"), None, "1"),
        FieldChange((), '["a", "b"]', '["b", "a"]', is_order=True),
    }
    assert field_changes(FEES, FEES) == ()


def test_other_fields_of_another_hand_are_kept_with_its_comments():
    theirs = FEES.replace('"Two"}', '"Second"}  # dilihat').replace("# Biaya.", "# Semua biaya.")
    theirs += "\n- id: c\n  unit: day\n"

    done = merged(
        mine(SetValue(("b", "name", "id"), "Kedua"), SetValue((1, "unit"), "day")), theirs
    )

    assert done.text == theirs.replace('"Dua"', '"Kedua"').replace("unit: card", "unit: day")
    assert done.base == theirs


def test_a_record_that_came_before_moves_no_edit_to_its_neighbour():
    theirs = FEES.replace("- id: a\n", "- id: z\n  unit: day\n\n- id: a\n")

    done = merged(mine(SetValue((1, "unit"), "book")), theirs)

    assert done.text == theirs.replace("unit: card", "unit: book")


def test_one_field_changed_by_both_is_refused_and_both_values_are_shown():
    theirs = FEES.replace("amount: 2}", "amount: 5}").replace('"Two"', '"Second"')

    with pytest.raises(EditRefused) as refused:
        merged(mine(SetValue(("a", "periods", 1, "amount"), 3)), theirs)

    assert refused.value.text("en") == (
        "data/fees.yaml, a › periods › 2 › amount: somebody else changed it, too. "
        "Your value: 3. Their value: 5"
    )


CLASHES = {
    "two periods of one fact": (
        AddItem(("a", "periods"), {"amount": 3}), FEES.replace("amount: 1", "amount: 7"),
    ),
    "a field of a record that is gone": (
        SetValue(("b", "unit"), "day"), FEES[: FEES.index("\n- id: b")],
    ),
    "a name that was written over as a whole": (
        SetValue(("a", "name", "en"), "First"),
        FEES.replace('{id: "Satu", en: "One"}', "Satu"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CLASHES)
def test_what_cannot_be_told_apart_is_refused(name):
    edit, theirs = CLASHES[name]

    with pytest.raises(EditRefused) as refused:
        merged(mine(edit), theirs)

    assert {message.code for message in refused.value.messages} == {"edit_clash"}


def test_the_same_change_by_both_is_made_once():
    theirs = FEES.replace('"Two"', '"Second"').replace("unit: card", "unit: day")

    assert merged(mine(SetValue(("b", "unit"), "day")), theirs).text == theirs
    added = mine(AddKey(("b",), "rank", 1))
    assert merged(added, added.text + "# lagi\n").text == added.text + "# lagi\n"


def test_a_file_that_another_hand_broke_is_refused():
    with pytest.raises(EditRefused) as refused:
        merged(mine(SetValue(("b", "unit"), "day")), FEES + "- id: [\n")

    assert [message.code for message in refused.value.messages] == ["edit_broken_text"]
