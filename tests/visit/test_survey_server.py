"""People answer on a phone without script, staff type papers in, and nobody's answer is lost."""

import contextlib
import datetime
import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from noticeboard.load import load_catalogue
from noticeboard.loopback import OWN_NAMES
from noticeboard.model import SURVEY_ELEMENTS
from noticeboard.survey_log import AnswersLog, fates_of
from noticeboard.time_zone import WIB
from tests.fixtures import page_checks
from tests.fixtures.axe import violations
from tests.fixtures.served_app import AskedPort, serving
from tests.fixtures.small_catalogue import write_small_catalogue
from tests.fixtures.survey import write_survey
from visit.survey.__main__ import main
from visit.survey.survey_app import MOST_A_MINUTE, SurveyDesk, make_survey_app

DAY = datetime.date(2026, 11, 30)
NINE = datetime.datetime.combine(DAY, datetime.time(9), WIB)
WAIT_MS = 60_000
ALL_GOOD = dict.fromkeys(SURVEY_ELEMENTS, "3")


class Hall(AskedPort):
    """The survey's server, its clock, and whoever asks it."""

    def __init__(self, folder):
        self.now = NINE
        self.folder = folder
        survey = load_catalogue(write_survey(write_small_catalogue(folder / "office"))).survey
        self.desk = SurveyDesk(survey, AnswersLog(folder / "first.sqlite"), lambda: self.now)

    def begin(self, name):
        """Give a test a log and a minute of its own."""
        self.now += datetime.timedelta(minutes=10)
        self.desk.log = AnswersLog(self.folder / f"{name}.sqlite")
        return self

    @contextlib.contextmanager
    def served(self, names=OWN_NAMES):
        with serving(lambda port: make_survey_app(self.desk, port, names)) as self.port:
            yield self

    def ask(self, path, fields=None, **headers):
        body = None if fields is None else urllib.parse.urlencode(fields)
        return super().ask(path, body, **headers)

    def open_form(self, path="/survey/"):
        return re.search(r'name="token" value="([^"]+)"', self.ask(path)[1])[1]

    @property
    def forms(self):
        return self.desk.log.forms(DAY, DAY)


@pytest.fixture(scope="module")
def shared_hall(tmp_path_factory):
    with Hall(tmp_path_factory.mktemp("survey")).served() as made:
        yield made


@pytest.fixture
def hall(shared_hall, request):
    return shared_hall.begin(re.sub(r"\W+", "-", request.node.name))


def test_a_whole_form_is_kept_with_no_more_than_was_chosen(hall):
    token = hall.open_form("/survey/en/")
    hall.now += datetime.timedelta(seconds=70)
    sent = {**ALL_GOOD, "time": "1", "age": "from-26", "name": "Budi", "token": token}

    status, place = hall.ask("/survey/en/", sent)

    assert (status, place.partition("?")[0]) == (303, "/survey/sent/en/")
    (form,) = hall.forms
    assert form.answers == (3, 3, 1, 3, 3, 3, 3, 3, 3)
    assert (form.details, form.language, form.channel) == ({"age": "from-26"}, "en", "phone")
    assert (form.seconds, form.minute) == (70, hall.now.replace(second=0))
    assert token.split(".")[0] not in (form.device, form.form)


def test_what_is_missing_is_listed_and_what_was_chosen_is_still_there(hall):
    token = hall.open_form()
    sent = {**ALL_GOOD, "token": token, "sex": "female"}
    del sent["conduct"]

    status, page = hall.ask("/survey/", sent)

    assert status == 422 and hall.forms == []
    assert page.count('<a href="#') == 1 and '<a href="#conduct">Unsur conduct</a>' in page
    assert page.count(" checked") == 9
    # The page keeps its token: who mends it has not begun anew.
    assert token in page


def test_a_form_that_is_sent_twice_counts_once_and_the_next_person_is_another(hall):
    sent = {**ALL_GOOD, "token": hall.open_form()}
    hall.now += datetime.timedelta(minutes=2)
    place = hall.ask("/survey/", sent)[1]
    assert hall.ask("/survey/", sent)[0] == 303

    device = urllib.parse.urlsplit(place).query
    next_token = hall.open_form(f"/survey/?{device}")
    hall.now += datetime.timedelta(minutes=3)
    assert hall.ask("/survey/", {**sent, "token": next_token})[0] == 303

    assert [fate for _, fate in fates_of(hall.forms)] == ["counted", "double", "counted"]
    assert len({form.device for form in hall.forms}) == 1


def test_a_token_of_somebody_else_is_answered_with_the_choices_and_a_new_one(hall):
    token = hall.open_form()
    forged = token.replace(".", ".0", 1)[: len(token)]
    for wrong in ("", "x", forged):
        status, page = hall.ask("/survey/", {**ALL_GOOD, "token": wrong})
        assert status == 409 and page.count(" checked") == 9
        assert "kirim sekali lagi" in page
    assert hall.forms == []


def test_a_flood_is_stopped_before_it_reaches_the_disk(hall):
    hall.desk.log.close()  # A disk that takes nothing must not lose anybody's choices.
    token = hall.open_form()
    status, page = hall.ask("/survey/", {**ALL_GOOD, "token": token})
    assert status == 503 and page.count(" checked") == 9 and "beri tahu petugas" in page

    statuses = {hall.ask("/survey/", {**ALL_GOOD, "token": token})[0] for _ in range(MOST_A_MINUTE)}
    assert statuses == {503, 429}


def test_a_paper_is_kept_as_it_is_and_only_on_this_computer(hall):
    token = hall.open_form("/survey/staff/")
    fields = {**ALL_GOOD, "facilities": "0", "token": token}

    assert hall.ask("/survey/staff/", fields)[0] == 303
    (form,) = hall.forms
    assert (form.channel, form.answers[-1], form.seconds, form.device) == ("paper", 0, None, "")
    assert [fate for _, fate in fates_of(hall.forms)] == ["incomplete"]

    assert hall.ask("/survey/staff/", fields, origin="http://elsewhere.example")[0] == 403
    assert hall.ask("/survey/", host="elsewhere.example")[0] == 403


def test_on_the_lobbys_network_there_is_no_page_for_staff(tmp_path):
    hall = Hall(tmp_path)
    with hall.served(("192.168.1.10",)):
        host = f"192.168.1.10:{hall.port}"
        assert hall.ask("/survey/", host=host)[0] == 200
        assert hall.ask("/survey/staff/", host=host)[0] == 404
        assert hall.ask("/survey/staff/", {"token": ""}, host=host)[0] == 404


def test_paper_and_braille_ask_the_same_questions_as_the_phone(hall):
    phone, paper = (hall.ask(path)[1] for path in ("/survey/en/", "/survey/paper/en/"))
    braille = hall.ask("/survey/survey.en.brf")[1]

    for one in SURVEY_ELEMENTS:
        assert f"Element {one}" in phone and f"Element {one}" in paper
        assert f",element {one}" in braille.replace("\r\n", " ")
    assert phone.count('type="radio"') == 9 * 4 + 4
    assert all(len(line) <= 40 for line in braille.replace("\f", "").split("\r\n"))
    assert hall.ask("/survey/survey.xx.brf")[0] == 404


def test_a_phone_without_script_answers_at_320_pixels_and_reads_what_is_missing(hall, browser):
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{hall.port}/survey/", timeout=WAIT_MS)
    for id in SURVEY_ELEMENTS[1:]:
        page.locator(f"#{id} input").nth(3).check(timeout=WAIT_MS)
    page.get_by_role("button").click(timeout=WAIT_MS)
    expect(page.get_by_role("alert")).to_contain_text("Unsur requirements", timeout=WAIT_MS)
    page.locator("#requirements input").first.check(timeout=WAIT_MS)
    page.get_by_role("button").click(timeout=WAIT_MS)
    expect(page.get_by_role("heading", level=1)).to_have_text("Terima kasih", timeout=WAIT_MS)
    context.close()

    (form,) = hall.forms
    assert form.answers == (1, 4, 4, 4, 4, 4, 4, 4, 4)


def test_every_page_is_open_to_all_and_a_paper_is_typed_with_one_key_an_answer(hall, browser):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for path in ("", "en/", "paper/", "sent/", "staff/"):
        page.goto(f"http://127.0.0.1:{hall.port}/survey/{path}", timeout=WAIT_MS)
        assert violations(page) == []
        assert page.evaluate(page_checks.TOO_WIDE) == []
        assert page.evaluate(page_checks.SMALL_TARGETS) == []
    for key in "123412340":
        page.keyboard.press(key)
    for key in ("2", "0", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#requirements input").first).to_be_focused(timeout=WAIT_MS)
    expect(page.locator("input:checked")).to_have_count(0, timeout=WAIT_MS)
    context.close()

    (form,) = hall.forms
    assert form.answers == (1, 2, 3, 4, 1, 2, 3, 4, 0)
    assert form.details == {"age": "from-26"}


def test_a_poster_leads_phones_to_the_form_only_where_they_can_reach_it(hall, browser):
    assert hall.ask("/survey/poster/")[0] == 404
    assert "<svg" not in hall.ask("/survey/staff/")[1]
    told = hall.desk.survey.model_copy(update={"address": "http://192.168.1.10:8300/survey/"})
    ours = SurveyDesk(told, hall.desk.log, hall.desk.now)
    with serving(lambda port: make_survey_app(ours, port)) as port:
        page = browser.new_page(viewport={"width": 320, "height": 640})
        for path in ("staff/", "poster/", "poster/en/"):
            page.goto(f"http://127.0.0.1:{port}/survey/{path}", timeout=WAIT_MS)
            expect(page.locator("svg.qr")).to_be_visible(timeout=WAIT_MS)
            expect(page.get_by_text("http://192.168.1.10:8300/survey/")).to_be_visible()
            assert violations(page) == []
            assert page.evaluate(page_checks.TOO_WIDE) == []
        titles = page.get_by_role("heading").all_inner_texts()
        page.close()
    assert titles == ["How was our service?", "Bagaimana pelayanan kami?"]


def shown(capsys, office, *options):
    assert main(["--demo", *options], office) == 0
    return capsys.readouterr().out.splitlines()


def test_a_newcomer_sees_what_a_made_up_survey_says_in_either_language(capsys, tmp_path):
    office = write_survey(write_small_catalogue(tmp_path))

    lines = shown(capsys, office)
    assert lines[0] == "PERAGAAN: semua jawaban di bawah ini rekaan."
    assert re.fullmatch(r"Indeks: \d\d,\d\d, mutu [A-D]\.", lines[2])
    assert lines[4].endswith("Unsur time")  # Made to be the worst.
    lines = shown(capsys, office, "--lang", "en")
    assert re.fullmatch(r"Index: \d\d\.\d\d, band [A-D]\.", lines[2])
    assert "copy only" in lines[-1]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--prt", "1"],
        ["--results", "2026-Q4"],
        ["--port", "many"],
        ["--address", "8.8.8.8"],
        ["--address", "0.0.0.0"],
    ],
)
def test_a_command_that_makes_no_sense_names_the_help(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "Bantuan: python3 build.py survey --help" in capsys.readouterr().err


def test_an_office_that_asks_nothing_is_told_so(capsys, tmp_path):
    assert main([], write_small_catalogue(tmp_path)) == 3
    assert "data/survey.yaml" in capsys.readouterr().err
