"""What visitors answer to the survey at the kiosk: kept in the survey's log, told where it is not."""

from __future__ import annotations

import datetime
import json
from contextlib import closing

import pytest

from kiosk_mode.journal import Journal
from kiosk_mode.survey_answers import SurveyAnswers
from noticeboard.load import load_catalogue
from noticeboard.survey_log import AnswersLog, SurveyForm, fates_of, mark_of
from noticeboard.time_zone import WIB
from tests.fixtures.device import make_bundle_of, running, until
from tests.fixtures.kiosk import Visitor, small_catalogue, write_kiosk
from tests.fixtures.survey import write_survey

NOON = datetime.datetime(2026, 12, 1, 12, 0, 42, tzinfo=WIB)
DAY = NOON.date()
FORM = {
    "language": "id",
    "answers": [4, 3, 2, 1, 4, 3, 2, 1, 4],
    "details": {"age": "from-26"},
    "form": "a" * 16,
    "session": "b" * 16,
    "seconds": 75,
}


class Kiosk:
    """A kiosk's side of the survey, at a moment that a test sets."""

    def __init__(self, path):
        self.path, self.moment = path, NOON
        self.journal = Journal(lambda: self.moment)
        self.answers = SurveyAnswers(path, lambda: self.moment, self.journal)

    def hand_in(self, **more) -> str:
        return self.answers.keep(json.dumps({**FORM, **more}).encode())

    @property
    def kept(self) -> list[SurveyForm]:
        with closing(AnswersLog(self.path)) as log:
            return log.forms(DAY, DAY)


@pytest.fixture
def kiosk(tmp_path):
    return Kiosk(tmp_path / "survey.sqlite")


def test_a_form_of_the_kiosk_is_kept_without_its_second_and_without_its_marks(kiosk):
    assert kiosk.hand_in() == "kept"
    assert kiosk.kept == [
        SurveyForm(
            minute=NOON.replace(second=0),
            channel="kiosk",
            language="id",
            answers=(4, 3, 2, 1, 4, 3, 2, 1, 4),
            details={"age": "from-26"},
            form=mark_of("a" * 16, DAY),
            device=mark_of("b" * 16, DAY),
            seconds=75,
        )
    ]


def test_double_answers_and_hammered_keys_of_a_kiosk_are_counted_apart(kiosk):
    kiosk.hand_in()
    kiosk.hand_in()
    kiosk.hand_in(form="c" * 16)
    kiosk.hand_in(form="d" * 16, session="e" * 16, answers=[1] * 9, seconds=4)
    kiosk.hand_in(form="f" * 16, session="f" * 16, answers=[0, 3, 3, 3, 3, 3, 3, 3, 3])
    kiosk.moment += datetime.timedelta(minutes=2)
    kiosk.hand_in(form="1" * 16)

    assert [fate for _, fate in fates_of(kiosk.kept)] == [
        "counted", "double", "too_many", "too_fast", "incomplete", "counted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": [5] * 9},
        {"answers": [4] * 8},
        {"answers": ["4"] * 9},
        {"answers": "444444444"},
        {"details": {"work": "Budi Santoso"}},
        {"details": []},
        {"form": "me"},
        {"session": 7},
        {"seconds": "75"},
        {"language": "saya kecewa"},
    ],
)
def test_what_no_page_of_ours_sends_is_refused_and_nothing_is_kept(kiosk, wrong):
    assert kiosk.hand_in(**wrong) == "refused"
    assert kiosk.answers.keep(b"?") == "refused"
    assert kiosk.answers.keep(b"[]") == "refused"
    assert not kiosk.path.exists()


def test_a_log_that_takes_nothing_is_told_to_the_visitor_and_to_staff(kiosk):
    kiosk.path.write_bytes(b"something else" * 500)

    assert kiosk.hand_in() == "lost"
    assert [entry.message.code for entry in kiosk.journal.newest_first()] == ["survey_log_unusable"]


@pytest.fixture(scope="module")
def asking(tmp_path_factory):
    """A bundle of the small office, which has a survey."""
    place = tmp_path_factory.mktemp("asking")
    small_catalogue(place / "facts")
    catalogue = load_catalogue(write_survey(place / "facts"))
    write_kiosk(place / "site", catalogue, seconds=0.05)
    return make_bundle_of(place / "site")


@pytest.mark.chromium
def test_a_visitor_answers_with_number_keys_and_hears_that_it_is_kept(asking, browser, tmp_path):
    with running(asking, tmp_path / "state") as device:
        address = f"http://127.0.0.1:{device.port}/"
        query = "?hint=600&silence=600&keys=items#en-survey"
        visitor = Visitor(browser, address, query, is_quick=True)
        visitor.press("NumpadEnter")
        # Asked to say it again, then answered: nine questions, and the answers sent.
        for key in ["NumpadMultiply", "Numpad1", *["Numpad3"] * 9, "Numpad1"]:
            visitor.press(key)
        visitor.until(
            "(words) => heard.some((one) => one.shown === words && one.state === 'end')",
            arg="Thank you. Your answers are kept.",
            timeout=60_000,
        )
        screen, problems = visitor.screen(), visitor.take_problems()
        visitor.page.close()
        today = datetime.datetime.now(WIB).date()
        with closing(AnswersLog(tmp_path / "state" / "survey.sqlite")) as log:
            forms = log.forms(today - datetime.timedelta(days=1), today)

        until((tmp_path / "state" / "used.json").exists)
        used = json.loads((tmp_path / "state" / "used.json").read_text())["used"]

    assert [(one["kind"], one["count"]) for one in used] == [("replayed", 1)]
    assert (screen, problems) == ("en/survey-thanks", [])
    ((form, fate),) = fates_of(forms)
    assert (form.channel, form.language, form.answers) == ("kiosk", "en", (3,) * 9)
    # Nobody reads nine questions so fast: the form is kept, and counted apart.
    assert fate == "too_fast"
