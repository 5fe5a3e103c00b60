"""The queue as files for phones outside: what is in them, and the page that follows a number."""

import contextlib
import email.utils
import json

import pytest
from playwright.sync_api import expect

from tests.fixtures.axe import violations
from tests.fixtures.queue_server import QueueHall
from tests.fixtures.signage import served
from tests.fixtures.visit_queue import PLAN
from visit.queue.static_queue import FolderTaken, published_queue, write_page, write_queue

LONG_MS = 60_000


@pytest.fixture
def hall(tmp_path):
    return QueueHall(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "outside"


def written(folder):
    return json.loads((folder / "queue.json").read_text("utf-8"))


def line_of(found, prefix):
    return next(one for one in found["lines"] if one["prefix"] == prefix)


def serve_next(hall, counter=1):
    """Call whoever is next, and be done with them five minutes later."""
    call = hall.queue.act(lambda desk: desk.call_next(counter))
    hall.pass_seconds(300)
    hall.queue.act(lambda desk: desk.settle(counter, call.number, "served"))


def test_the_file_tells_calls_and_lines_and_nothing_of_a_person(hall, folder):
    tokens = [hall.draw() for _ in range(3)]
    folder.mkdir()
    hall.queue.act(lambda desk: desk.call_next(2))

    write_queue(hall.queue, PLAN, folder)

    moment = round(hall.clock().timestamp() * 1000)
    call = {"id": "2026-11-30-0", "number": "A001", "counter": 2, "times": 1, "at_ms": moment}
    unknown = {"least_min": None, "most_min": None}
    assert written(folder) == {
        "is_lost": False,
        "now_ms": moment,
        "is_closed": False,
        "calls": [call],
        "missed": [],
        "lines": [
            {"prefix": "A", "last_called": "A001", "waiting": 2, **unknown},
            {"prefix": "B", "last_called": None, "waiting": 0, **unknown},
        ],
    }
    assert not any(token in (folder / "queue.json").read_text("utf-8") for token in tokens)


def test_a_range_is_told_from_ten_calls_of_a_line_on(hall, folder):
    folder.mkdir()
    for _ in range(12):
        hall.draw()
    ranges = []
    for _ in range(10):
        serve_next(hall)
        write_queue(hall.queue, PLAN, folder)
        line = line_of(written(folder), "A")
        ranges.append((line["least_min"], line["most_min"]))

    # Two wait, so whoever draws now is the third: five minutes each.
    assert ranges == [(None, None)] * 9 + [(15, 15)]


def test_the_end_of_the_server_is_told_to_phones(hall, folder):
    hall.draw()
    with published_queue(hall.queue, PLAN, folder, is_example=False):
        assert line_of(written(folder), "A")["waiting"] == 1

    assert (written(folder)["is_lost"], written(folder)["lines"]) == (True, [])


def test_a_folder_with_other_files_is_left_alone_and_one_of_ours_is_used_again(hall, folder):
    folder.mkdir()
    (folder / "index.html").write_text("a site", encoding="utf-8")

    with pytest.raises(FolderTaken), published_queue(hall.queue, PLAN, folder, is_example=False):
        pass

    assert (folder / "index.html").read_text("utf-8") == "a site"
    other = folder / "other"
    for _ in range(2):
        with published_queue(hall.queue, PLAN, other, is_example=False):
            assert (other / "index.html").exists()


def test_what_cannot_be_written_is_an_alarm_until_it_can(hall, folder):
    write_queue(hall.queue, PLAN, folder)
    assert [one.code for one in hall.queue.alarms()] == ["queue_alarm_publish"]

    folder.mkdir()
    write_queue(hall.queue, PLAN, folder)
    assert hall.queue.alarms() == []


@contextlib.contextmanager
def phone_outside(browser, hall, folder):
    """A phone with the page of a folder open, whose host has the time of the hall."""

    def answer(route):
        date = email.utils.formatdate(hall.clock().timestamp(), usegmt=True)
        content = (folder / "queue.json").read_text("utf-8")
        route.fulfill(body=content, content_type="application/json", headers={"date": date})

    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.route("**/queue.json", answer)
    page.clock.install(time=hall.clock())
    with served(folder) as address:
        page.goto(address.replace("/signage/", "/"))
        yield page
        context.close()


@pytest.mark.chromium
def test_a_phone_outside_follows_its_number_and_shows_none_when_the_file_is_old(
    hall, folder, browser
):
    for _ in range(6):
        hall.draw()
    folder.mkdir()
    write_queue(hall.queue, PLAN, folder)
    write_page(PLAN, folder, is_example=True)

    def renew():
        write_queue(hall.queue, PLAN, folder)
        page.clock.run_for(5_000)

    with phone_outside(browser, hall, folder) as page:
        page.locator("#typed").fill("a005")
        page.locator("#follow button").click()
        turn = page.locator("#turn p:visible")
        expect(turn).to_contain_text("Not your turn yet", timeout=LONG_MS)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320

        serve_next(hall)
        serve_next(hall)
        renew()
        expect(turn).to_contain_text("Your turn is near", timeout=LONG_MS)
        expect(page).to_have_title("▶ A005")

        hall.queue.act(lambda desk: desk.call(1, "A005"))
        hall.pass_seconds(1)
        renew()
        expect(turn).to_contain_text("Please go to counter 1.", timeout=LONG_MS)
        assert violations(page) == []

        # Nobody renews the file any more, whatever the host says of the time.
        page.clock.run_for(16_000)
        expect(page.locator("#silent")).to_be_visible(timeout=LONG_MS)
        expect(page.locator("#known")).to_be_hidden()
        expect(page.locator("#own")).to_be_hidden()
        expect(page).to_have_title("Antrean")
