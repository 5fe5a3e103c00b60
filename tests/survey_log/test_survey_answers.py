"""Answers are kept whole, say nothing of who gave them, and are counted by open rules."""

import datetime
import sqlite3
from contextlib import closing

import pytest

from noticeboard.survey_log import AnswersLog, SurveyForm, SurveyRefused, fates_of, mark_of
from noticeboard.time_zone import WIB

DAY = datetime.date(2026, 11, 30)


def form(minute="09:00", answers="444444444", **more):
    moment = datetime.datetime.combine(DAY, datetime.time.fromisoformat(minute), WIB)
    values = {"channel": "phone", "language": "id", "details": {}, "seconds": 60}
    numbers = tuple(map(int, answers))
    mark = mark_of(minute + answers + str(more), DAY)
    return SurveyForm(minute=moment, answers=numbers, **{"form": mark, **values, **more})


def test_what_was_answered_is_there_after_the_program_has_ended(tmp_path):
    given = [form(details={"age": "from-26"}), form("10:15", "123400000", channel="paper")]
    with closing(AnswersLog(tmp_path / "survey.sqlite")) as log:
        for one in given:
            log.add(one)
    with closing(AnswersLog(tmp_path / "survey.sqlite")) as log:
        assert log.forms(DAY, DAY) == given
        assert log.forms(DAY + datetime.timedelta(1), DAY + datetime.timedelta(9)) == []


@pytest.mark.parametrize(
    "kept",
    [
        {"details": {"work": "Budi Santoso"}},
        {"details": {"age": "1371012345678901"}},
        {"details": {"sex": "081234567890"}},
        {"device": "192.168.1.20"},
        {"form": "not a mark"},
        {"language": "saya kecewa"},
        {"answers": "444444445"},
    ],
)
def test_no_column_takes_a_name_a_number_an_address_or_a_sentence(tmp_path, kept):
    with closing(AnswersLog(tmp_path / "survey.sqlite")) as log:
        with pytest.raises(SurveyRefused):
            log.add(form(**kept))
        assert log.forms(DAY, DAY) == []


def test_no_answer_can_be_changed_or_taken_out(tmp_path):
    path = tmp_path / "survey.sqlite"
    with closing(AnswersLog(path)) as log, closing(sqlite3.connect(path)) as other:
        log.add(form())
        for statement in (
            "DELETE FROM survey_forms",
            "UPDATE survey_forms SET answers='111111111'",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                other.execute(statement)
            other.rollback()
        assert log.forms(DAY, DAY) == [form()]


def test_a_file_that_cannot_be_used_is_told_to_staff(tmp_path):
    (tmp_path / "survey.sqlite").write_bytes(b"something else" * 500)

    with pytest.raises(SurveyRefused) as refused:
        AnswersLog(tmp_path / "survey.sqlite")
    assert refused.value.message.code == "survey_log_unusable"


def test_double_answers_and_play_are_counted_apart_and_never_dropped():
    first = form("09:00", device="a" * 16)
    forms = [
        first,
        form("09:01", device="a" * 16),  # The same device a minute later.
        form("09:03", device="a" * 16),  # The next of the family, who took some time.
        first,  # Sent twice.
        form("09:10", seconds=14),
        form("09:11", seconds=15),
        form("09:12", "444404444"),
        form("09:12", channel="paper", seconds=None),
        form("09:12", "333333333", channel="paper", seconds=None),
    ]

    assert [fate for _, fate in fates_of(forms)] == [
        "counted", "too_many", "counted", "double", "too_fast", "counted", "incomplete",
        "counted", "counted",
    ]  # fmt: skip


def test_a_device_leaves_another_mark_on_another_day():
    assert mark_of("token", DAY) != mark_of("token", DAY + datetime.timedelta(days=1))
    assert "token" not in mark_of("token", DAY)
