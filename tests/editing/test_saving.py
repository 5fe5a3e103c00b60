"""Saving on the disk: whole or not at all, noted, and taken back on demand."""

import datetime
import hashlib
import os

import pytest

from noticeboard.editing import (
    Act,
    AddItem,
    EditRefused,
    MoveItem,
    RemoveItem,
    SetValue,
    Verdict,
    finish_interrupted,
    judge_texts,
    open_file,
    save,
    saved_steps,
    undo,
)
from noticeboard.editing.edit_journal import JOURNAL, SavedStep, file_step, note_step
from noticeboard.files import lock
from noticeboard.messages import Mistakes
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

FEES, SOURCES = "data/fees.yaml", "data/sources.yaml"
AMOUNT = ("passport-same-day", "periods", 0, "amount")
ACT = Act("Sari", "PP 45/2024", datetime.datetime(2026, 11, 28, 9, 55, tzinfo=datetime.UTC))


@pytest.fixture
def root(tmp_path):
    return write_small_catalogue(tmp_path)


def read(root, file=FEES):
    return (root / file).read_bytes().decode("utf-8")


def save_value(root, path, value, **other):
    return save(root, [open_file(root, FEES).with_edits(SetValue(path, value))], ACT, **other)


def digests(root):
    """The hash of every file, and no other file beside them."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in ("data", "content")
        for path in sorted((root / name).rglob("*"))
        if path.is_file()
    }


def test_an_edit_is_saved_and_noted_with_who_why_when_and_what(root):
    step = save_value(root, AMOUNT, 1250000)

    assert read(root) == FILES[FEES].replace("{amount: 1000000, s", "{amount: 1250000, s")
    assert saved_steps(root) == (step,)
    assert (step.number, step.act, step.state, step.undoes) == (1, ACT, "saved", None)
    (part,) = step.files
    assert part.file == FEES
    assert part.words["id"] == (
        "Percepatan paspor selesai pada hari yang sama › masa 1 › jumlah (rupiah): "
        "Rp1.000.000 → Rp1.250.000",
    )
    (hunk,) = part.hunks
    assert hunk.old == ("    - {amount: 1000000, source: [pp-28-2019, pp-45-2024]}\n",)
    assert hunk.new == ("    - {amount: 1250000, source: [pp-28-2019, pp-45-2024]}\n",)


def test_a_bad_edit_is_refused_with_its_place_and_no_file_changes(root):
    before = digests(root)

    with pytest.raises(Mistakes) as refused:
        save_value(root, AMOUNT, -1)

    (mistake,) = refused.value.mistakes
    assert mistake.code == "negative"
    assert mistake.location.file == FEES
    assert (
        mistake.location.line
        == FILES[FEES][: FILES[FEES].index("{amount: 1000000")].count("\n") + 1
    )
    assert mistake.location.key_path == ("fees", "passport-same-day", "periods", 0, "amount")
    assert digests(root) == before
    assert saved_steps(root) == ()


def test_several_files_are_one_step(root):
    source = {
        "id": "pp-1-2027",
        "title": {"id": "PP baru", "en": "New PP"},
        "short": {"id": "PP baru", "en": "New PP"},
        "kind": "regulation",
    }
    fees = open_file(root, FEES).with_edits(
        SetValue(("overstay-day", "periods", 1, "source"), "pp-1-2027")
    )
    assert [one.code for one in judge_texts(root, {FEES: fees.text}).mistakes] == ["id_meant"]

    step = save(root, [open_file(root, SOURCES).with_edits(AddItem((), source)), fees], ACT)

    assert [part.file for part in step.files] == [SOURCES, FEES]
    assert judge_texts(root, {}).is_good
    undo(root, 1, ACT)
    assert (read(root, SOURCES), read(root)) == (FILES[SOURCES], FILES[FEES])


def test_another_hands_change_in_the_meantime_is_kept(root):
    mine = open_file(root, FEES).with_edits(SetValue(AMOUNT, 1250000))
    theirs = FILES[FEES].replace("Same-day passport service", "Passport on the same day")
    (root / FEES).write_bytes(theirs.encode())

    save(root, [mine], ACT)

    assert read(root) == theirs.replace("{amount: 1000000, s", "{amount: 1250000, s")


def test_one_field_changed_by_two_hands_is_refused_and_the_file_stays(root):
    mine = open_file(root, FEES).with_edits(SetValue(AMOUNT, 1250000))
    (root / FEES).write_bytes(FILES[FEES].replace("{amount: 1000000, s", "{amount: 7, s").encode())
    before = digests(root)

    with pytest.raises(EditRefused) as refused:
        save(root, [mine], ACT)

    (clash,) = refused.value.messages
    assert (clash.values["mine"], clash.values["theirs"]) == ("1250000", "7")
    assert digests(root) == before


def test_what_another_hand_writes_while_we_judge_is_not_written_over(root):
    new = [
        open_file(root, SOURCES).with_edits(SetValue(("newspaper", "kind"), "agent")),
        open_file(root, FEES).with_edits(SetValue(AMOUNT, 1250000)),
    ]
    theirs = FILES[FEES].replace("Same-day passport service", "Passport on the same day")

    def look(catalogue, source_map):
        (root / FEES).write_bytes(theirs.encode())
        return Verdict(())

    with pytest.raises(EditRefused) as refused:
        save(root, new, ACT, look)

    assert [message.code for message in refused.value.messages] == ["edit_changed_meanwhile"]
    assert (read(root, SOURCES), read(root)) == (FILES[SOURCES], theirs)
    assert [step.state for step in saved_steps(root)] == ["dropped"]
    assert save(root, new, ACT).state == "saved"


def test_an_article_is_saved_as_a_whole_and_taken_back(root):
    file = "content/id/paying.md"
    before = read(root, file)
    opened = open_file(root, file)
    paragraph = before.split("\n\n")[-1].strip()

    save(root, [opened.with_text(before.replace(paragraph, f"Kalimat baru. {paragraph}"))], ACT)
    assert read(root, file) == before.replace(paragraph, f"Kalimat baru. {paragraph}")
    with pytest.raises(EditRefused) as refused:
        save(root, [opened.with_text(before + "\nLagi.\n")], ACT)
    assert [message.code for message in refused.value.messages] == ["edit_changed_meanwhile"]
    with pytest.raises(Mistakes):
        save(root, [open_file(root, file).with_text(before + "\n<b>Lagi.</b>\n")], ACT)
    undo(root, 1, ACT)

    assert read(root, file) == before


def test_any_step_can_be_undone_while_what_it_touched_is_so(root):
    save_value(root, AMOUNT, 1250000)
    save_value(root, ("golden-visa", "unit"), "card")
    save(root, [open_file(root, FEES).with_edits(MoveItem(("golden-visa",), up=True))], ACT)

    back = undo(root, 1, ACT)

    assert (back.number, back.undoes) == (4, 1)
    assert "{amount: 1000000, source: [pp-28" in read(root)
    assert "unit: card" in read(root)
    undo(root, 3, ACT)
    undo(root, 2, ACT)
    assert read(root) == FILES[FEES]
    undo(root, 4, ACT)
    assert read(root) == FILES[FEES].replace("{amount: 1000000, s", "{amount: 1250000, s")


def test_a_removed_record_comes_back_where_it_was(root):
    file = "data/documents.yaml"
    (root / file).write_text(
        FILES[file] + "# Lama.\n- id: card\n  name: {id: K, en: C}\n  copies: copy\n"
    )
    before = read(root, file)
    save(root, [open_file(root, file).with_edits(RemoveItem(("card",)))], ACT)
    assert read(root, file) == FILES[file]

    undo(root, 1, ACT)

    assert read(root, file) == before


def test_what_has_changed_since_cannot_be_undone_and_says_so(root):
    save_value(root, AMOUNT, 1250000)
    save_value(root, AMOUNT, 1300000)
    before = digests(root)

    for number, code in ((1, "edit_cannot_undo"), (9, "edit_no_step")):
        with pytest.raises(EditRefused) as refused:
            undo(root, number, ACT)
        assert [message.code for message in refused.value.messages] == [code]
    assert digests(root) == before


def test_equal_lines_of_another_record_are_never_undone_instead(root):
    """Two fees have the same line; the one that was changed has gone since."""
    save_value(root, ("passport-electronic-5y", "unit"), "book")
    save_value(root, ("golden-visa", "unit"), "book")
    save_value(root, ("passport-electronic-5y", "unit"), "person")

    with pytest.raises(EditRefused):
        undo(root, 1, ACT)


REFUSED = {
    "data/../secret.yaml": "edit_no_file",
    "../data/fees.yaml": "edit_no_file",
    "/etc/passwd": "edit_no_file",
    "mkdocs.yml": "edit_no_file",
    "data/none.yaml": "edit_no_file",
}


@pytest.mark.parametrize("file", REFUSED)
def test_only_the_files_of_the_office_can_be_opened(root, file):
    with pytest.raises(EditRefused) as refused:
        open_file(root, file)

    assert [message.code for message in refused.value.messages] == [REFUSED[file]]


def test_nothing_is_saved_while_another_process_saves(root):
    (root / ".cache/edits").mkdir(parents=True)
    descriptor = os.open(root / ".cache/edits/lock", os.O_RDWR | os.O_CREAT)
    try:
        lock(descriptor)
        with pytest.raises(EditRefused) as refused:
            save_value(root, AMOUNT, 1250000)
    finally:
        os.close(descriptor)

    assert [message.code for message in refused.value.messages] == ["edit_busy"]
    assert save_value(root, AMOUNT, 1250000).state == "saved"


def test_saving_what_is_so_already_is_refused(root):
    with pytest.raises(EditRefused) as refused:
        save_value(root, AMOUNT, 1000000)

    assert [message.code for message in refused.value.messages] == ["edit_no_change"]


def begun_step(root, changes):
    """A step noted in the journal by a process that was killed right after."""
    parts = tuple(file_step(file, read(root, file), new) for file, new in changes.items())
    step = SavedStep(1, ACT, parts)
    note_step(root, step)
    return step


def test_what_a_killed_process_had_begun_is_finished(root):
    new = {
        FEES: FILES[FEES].replace("{amount: 1000000, s", "{amount: 1250000, s"),
        SOURCES: FILES[SOURCES].replace("A newspaper", "Some newspaper"),
    }
    begun_step(root, new)
    (root / FEES).write_bytes(new[FEES].encode())

    (step,) = finish_interrupted(root)

    assert step.state == "saved"
    assert {file: read(root, file) for file in new} == new
    assert finish_interrupted(root) == ()
    undo(root, 1, ACT)
    assert read(root, SOURCES) == FILES[SOURCES]


def test_what_another_hand_wrote_after_a_killed_process_is_left_alone(root):
    begun_step(root, {FEES: FILES[FEES].replace("{amount: 1000000, s", "{amount: 1250000, s")})
    theirs = FILES[FEES].replace("Golden Visa, en", "Visa emas, en")
    (root / FEES).write_bytes(theirs.encode())

    (step,) = finish_interrupted(root)

    assert step.state == "dropped"
    assert read(root) == theirs


def test_a_line_that_was_torn_off_is_no_step_and_hides_none(root):
    save_value(root, AMOUNT, 1250000)
    path = root / JOURNAL
    path.write_bytes(path.read_bytes() + b'{"step": 2, "who": "Sa')

    save_value(root, AMOUNT, 1300000)

    assert [(step.number, step.state) for step in saved_steps(root)] == [(1, "saved"), (2, "saved")]
    assert undo(root, 2, ACT).number == 3


def test_a_disk_that_cannot_be_written_leaves_all_files_as_they_were(root):
    new = [
        open_file(root, FEES).with_edits(SetValue(AMOUNT, 1250000)),
        open_file(root, SOURCES).with_edits(SetValue(("newspaper", "kind"), "agent")),
    ]
    before = digests(root)
    (root / "data/.sources.yaml.part").mkdir()

    with pytest.raises(EditRefused) as refused:
        save(root, new, ACT)

    assert [message.code for message in refused.value.messages] == ["edit_not_written"]
    assert digests(root) == before
    assert [step.state for step in saved_steps(root)] == ["dropped"]
    assert finish_interrupted(root) == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps other permissions")
def test_a_file_keeps_its_permissions(root):
    (root / FEES).chmod(0o640)

    save_value(root, AMOUNT, 1250000)

    assert (root / FEES).stat().st_mode & 0o777 == 0o640
