"""The queue's server: visitors draw and follow a number, counters call behind a PIN."""

import json
import re

import pytest

from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM
from tests.fixtures.old_syntax import newer_in_script
from tests.fixtures.queue_server import FEED_TOKEN, PHONE, PIN, PORT, QueueHall
from tests.fixtures.visit_queue import FullDisk, MemoryLog
from visit.queue.access import store_pin
from visit.queue.queue_feed import FeedFile
from visit.queue.queue_views import FOLDER


@pytest.fixture
def hall(tmp_path):
    return QueueHall(tmp_path)


def plain(html: str) -> str:
    """The words of the main part of a page, tags left out."""
    main = html.partition("<main")[2].partition(">")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def english(html: str) -> str:
    """Like plain, but only what is marked as English."""
    return " ".join(re.findall(r'<span lang="en">([^<]*)</span>', html))


def test_a_visitor_draws_a_number_and_follows_it_by_a_secret_address(hall):
    first, second = hall.draw(), hall.draw()

    drawn = hall.browser().get(f"/ticket/drawn/{second}/").text
    phone = hall.browser(PHONE).get(f"/t/{second}/").text
    assert re.fullmatch("[0-9a-f]{16}", second) and first != second
    assert "<strong" in drawn and ">A002</strong>" in drawn
    assert f"http://127.0.0.1:{PORT}/t/{second}/" in drawn and "<svg" in drawn
    assert "Waiting before you: 1. Priority numbers may be called earlier." in english(phone)
    assert "Keep this page open and the screen on" in english(phone)
    assert "Estimate" not in phone
    assert "A001" not in phone


def test_a_counter_calls_and_the_phone_says_where_to_go(hall):
    token = hall.draw()
    staff = hall.staff()

    assert staff.post("/counter/3/next").headers["location"] == "/counter/3/?language=id"

    assert "A001 dipanggil" in plain(staff.get("/counter/3/").text)
    assert "Please go to counter 3." in english(hall.browser(PHONE).get(f"/t/{token}/").text)
    assert json.loads(hall.browser(PHONE).get(f"/t/{token}/state").text) == {
        "number": "A001",
        "state": "called",
        "counter": 3,
        "before": 0,
        "is_near": False,
        "calls": 1,
    }


def test_a_counter_calls_again_serves_transfers_and_finds_who_did_not_come(hall):
    hall.draw(), hall.draw(), hall.draw()
    staff = hall.staff()

    def acted(act, **form):
        assert staff.post(f"/counter/3/{act}", form).status == 303
        return hall.queue.state()

    acted("next"), acted("call", number="A001"), acted("arrived", number="A001")
    assert acted("served", number="A001").tickets["A001"].state == "served"
    acted("next"), acted("transfer", number="A002", service="foreigner")
    assert acted("next").tickets["A002"].counter == 3
    acted("served", number="A002"), acted("next"), acted("no_show", number="A003")
    assert "Panggil A003 ke sini" in plain(staff.get("/counter/3/").text)
    assert acted("call", number="a003").calls[-1].times == 2


def test_what_the_queue_refuses_is_said_on_the_counters_page_in_its_language(hall):
    hall.draw()
    staff = hall.staff()

    nobody = staff.post("/counter/4/next?language=en")
    busy = staff.post("/counter/3/next") and staff.post("/counter/3/next?language=en")
    unknown = staff.get("/counter/9/")

    assert (nobody.status, busy.status, unknown.status) == (409, 409, 404)
    assert "Nobody waits for this counter." in plain(nobody.text)
    assert "Counter 3 still serves A001: finish it first." in plain(busy.text)
    assert "Loket 9 tidak ada dalam antrean. The queue has no counter 9." in plain(unknown.text)


def test_without_the_pin_nobody_calls_and_from_the_lobby_nobody_draws_or_speaks_for_the_board(hall):
    hall.draw()
    here, phone = hall.browser(), hall.browser(PHONE)

    refused = [
        *(here.post(f"/counter/1/{act}") for act in ("next", "call", "served", "no_show")),
        here.post("/counter/close-day"),
        here.post("/counter/dismiss"),
        here.get("/counter/1/"),
        here.get("/counter/events"),
        phone.get("/ticket/"),
        phone.post("/ticket/draw", {"service": "passport"}),
        phone.get("/board/"),
        phone.post("/board/told", b'{"what": "sound_on"}'),
    ]

    assert {one.status for one in refused} == {403}
    state = hall.queue.state()
    assert (len(state.tickets), state.calls, state.is_closed) == (1, (), False)
    assert hall.staff(PHONE).get("/board/").status == 200


def test_a_stranger_who_guesses_pins_waits_five_minutes_and_so_do_many_together(hall):
    def tried(address, pin="000000"):
        return plain(hall.browser(address).post("/counter/enter", {"pin": pin}).text)

    assert "Periksa angkanya" in tried(PHONE)
    assert ["Periksa angkanya" in tried(PHONE) for _ in range(5)] == [True] * 4 + [False]
    assert "Tunggu lima menit" in tried(PHONE, PIN)
    assert hall.staff("192.168.7.41")
    hall.stopwatch += 301
    assert hall.staff(PHONE)
    for last in range(20):
        tried(f"192.168.8.{last}")
    assert "Tunggu lima menit" in tried("192.168.9.1", PIN)


def test_the_session_is_a_cookie_that_no_script_and_no_other_site_gets(hall):
    answer = hall.browser().post("/counter/enter", {"pin": PIN, "onward": "//far.example/"})

    assert answer.headers["location"] == "/"
    assert re.fullmatch(
        r"queue_session=[\w.]{92}; HttpOnly; Path=/; SameSite=strict", answer.headers["set-cookie"]
    )


def test_a_session_outlives_a_restart_and_ends_after_a_day_or_with_its_pin(hall, tmp_path):
    cookie = hall.staff().cookie

    def may_enter(cookie):
        browser = hall.browser()
        browser.cookie = cookie
        return browser.get("/counter/1/").status == 200

    hall.restart()
    assert may_enter(cookie)
    assert not may_enter(cookie.replace("=1", "=2"))
    assert not may_enter("queue_session=1.2")
    hall.clock.pass_minutes(14 * 60)
    assert not may_enter(cookie)
    fresh = hall.staff().cookie
    store_pin(tmp_path / "pin", PIN, cost=16)
    assert not may_enter(fresh)


def test_the_pin_is_kept_as_a_hash_that_only_its_owner_reads(tmp_path):
    QueueHall(tmp_path)

    assert PIN not in (tmp_path / "pin").read_text()
    assert (tmp_path / "pin").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"host": f"far.example:{PORT}"},
        {"origin": "http://far.example"},
        {"sec_fetch_site": "cross-site"},
    ],
)
def test_other_names_and_other_sites_pages_are_not_answered(hall, headers):
    staff = hall.staff()
    hall.draw()

    assert staff.post("/counter/1/next", **headers).status == 403
    assert hall.queue.state().calls == ()


def test_whoever_walks_through_tokens_is_soon_not_answered_and_others_are(hall):
    token = hall.draw()
    guesser = hall.browser(PHONE)

    found = [guesser.get(f"/t/{number:016x}/").status for number in range(21)]

    assert found == [404] * 20 + [429]
    assert guesser.get(f"/t/{token}/").status == 429
    assert hall.browser("192.168.7.41").get(f"/t/{token}/").status == 200


def test_a_kiosk_here_learns_of_a_typed_number_what_the_board_shows_and_its_place(hall):
    """Whoever stands there may type any number."""
    secrets = [hall.draw() for _ in range(4)] + [hall.draw("foreigner")]
    hall.queue.act(lambda desk: desk.call_next(1))
    hall.queue.act(lambda desk: desk.call_next(2))
    hall.queue.act(lambda desk: desk.settle(2, "A002", "served"))

    def told(digits):
        answer = hall.browser().get(f"/queue/numbers/{digits}")
        assert not any(secret in answer.text for secret in secrets)
        return json.loads(answer.text)["found"]

    unknown = {"least_min": None, "most_min": None}
    called = {"number": "A001", "state": "called", "counter": 1, "before": 0, **unknown}
    alone = {"number": "B001", "state": "waiting", "counter": None, "before": 0, **unknown}
    assert told(1) == [called, alone]
    assert told(2) == [{"number": "A002", "state": "past", "counter": None, "before": 0, **unknown}]
    assert told(4) == [{**alone, "number": "A004", "before": 1}]
    assert told(77) == []
    assert hall.browser(PHONE).get("/queue/numbers/1").status == 403


def test_a_machine_that_draws_too_fast_is_stopped(hall):
    statuses = [
        hall.browser().post("/ticket/draw", {"service": "passport"}).status for _ in range(61)
    ]

    assert (statuses[:60], statuses[60]) == ([303] * 60, 429)


def test_a_call_that_reached_one_sense_or_none_is_an_alarm_after_five_seconds(hall):
    for _ in range(4):
        hall.draw()
    staff, board = hall.staff(), hall.browser()
    for counter in (1, 2, 3):
        staff.post(f"/counter/{counter}/next")
    first, second, third = (f"2026-11-30-{place}" for place in range(3))

    def tell(**told):
        assert board.post("/board/told", json.dumps(told).encode()).status == 204

    tell(call=first, what="shown"), tell(call=first, what="played")
    tell(call=second, what="shown"), tell(call=third, what="played")
    hall.pass_seconds(4.9)
    assert hall.queue.alarms() == []
    hall.pass_seconds(0.2)

    page = plain(staff.get("/counter/?language=en").text)
    assert "A001" not in page.partition("Alarms")[2]
    assert "A002 to counter 2: the board showed it, but it was not heard." in page
    assert "A003 to counter 3: it was heard, but the board did not show it." in page
    staff.post("/counter/dismiss")
    assert "There are no alarms." in plain(staff.get("/counter/?language=en").text)


def test_a_call_that_waits_for_its_sound_is_no_alarm_until_it_should_have_been_heard(hall):
    hall.draw()
    hall.staff().post("/counter/1/next")
    call = "2026-11-30-0"
    hall.queue.deliveries.shown(call)
    hall.queue.deliveries.due(call, 30.0, hall.stopwatch)

    hall.pass_seconds(34)
    assert hall.queue.alarms() == []
    hall.pass_seconds(2)
    assert [one.code for one in hall.queue.alarms()] == ["queue_alarm_not_heard"]
    hall.queue.deliveries.played(call)
    assert hall.queue.alarms() == []
    hall.queue.deliveries.failed(call)
    assert [one.code for one in hall.queue.alarms()] == ["queue_alarm_not_heard"]


def test_a_mute_board_is_told_until_its_sound_is_on(hall):
    board = hall.browser()

    board.post("/board/told", b'{"what": "sound_blocked"}')
    hall.queue.dismiss()
    assert "Papan bisu" in plain(hall.staff().get("/counter/1/").text)
    board.post("/board/told", b'{"what": "sound_on"}')
    assert "Papan bisu" not in plain(hall.staff().get("/counter/1/").text)


@pytest.mark.parametrize("told", [b"", b"[]", b"{", b'{"what": "close"}', b'{"what": "due"}'])
def test_what_no_board_tells_is_refused(hall, told):
    assert hall.browser().post("/board/told", told).status == 400


def test_the_board_keeps_every_call_of_the_last_minute_and_at_least_five(hall):
    for _ in range(9):
        hall.draw()
    staff = hall.staff()

    def call():
        staff.post("/counter/1/next")
        number = hall.queue.state().calls[-1].number
        staff.post("/counter/1/served", {"number": number})

    def shown():
        return [one["number"] for one in hall.queue.board(hall.queue.state())["calls"]]

    for _ in range(7):
        call()
    assert shown() == ["A007", "A006", "A005", "A004", "A003", "A002", "A001"]
    hall.pass_seconds(61)
    assert shown() == ["A007", "A006", "A005", "A004", "A003"]
    page = plain(hall.browser().get("/board/").text)
    assert "A007 → Loket 1" in page
    assert "A002" not in page


def fed(hall, *lines, token=FEED_TOKEN):
    return hall.browser(PHONE).post(
        "/feed", "\n".join(lines).encode(), authorization=f"Bearer {token}"
    )


def call_line(id_: int, number: str, **more) -> str:
    return json.dumps(
        {
            "specversion": "1.0",
            "id": str(id_),
            "source": "/feed",
            "type": "called",
            "time": "2026-11-30T01:00:00Z",
            "subject": number,
            "datacontenttype": "application/json",
            "data": {"day": "2026-11-30", "service": "passport", "counter": 2} | more,
        }
    )


def test_another_machines_feed_alone_moves_the_board_and_broken_lines_are_told(hall):
    answer = fed(hall, call_line(1, "A007"), "[]", call_line(2, "A008", counter=9))

    assert json.loads(answer.text) == {
        "taken": 1,
        "refused": [
            {
                "id": (
                    "Baris 2 dari mesin antrean dilewati: Baris ini bukan kejadian antrean dalam "
                    "JSON: {…}"
                ),
                "en": (
                    "Line 2 of the queue machine was passed over: This line is no queue event in "
                    "JSON: {…}"
                ),
            },
            {
                "id": "Baris 3 dari mesin antrean dilewati: Loket 9 tidak ada dalam antrean.",
                "en": ("Line 3 of the queue machine was passed over: The queue has no counter 9."),
            },
        ],
    }
    assert "A007 → Loket 2" in plain(hall.browser().get("/board/").text)
    assert "Loket 9 tidak ada" in plain(hall.staff().get("/counter/").text)


def test_a_call_marked_by_a_clock_that_is_behind_is_shown_and_told_to_staff(hall):
    late = {**json.loads(call_line(1, "A007")), "time": "2026-11-30T00:57:00Z"}

    fed(hall, json.dumps(late))

    staff = hall.staff()
    hall.pass_seconds(6)
    assert "A007 → Loket 2" in plain(hall.browser().get("/board/").text)
    assert [one.code for one in hall.queue.alarms()] == ["queue_clock_behind"]
    assert "Panggilan A007 bertanda pukul 07:57" in plain(staff.get("/counter/").text)
    fed(hall, call_line(2, "A008", counter=3))
    assert hall.queue.alarms() == []


def test_a_feed_that_a_full_disk_cannot_take_is_to_be_sent_again(tmp_path):
    hall = QueueHall(tmp_path, FullDisk())
    hall.log.is_full = True

    assert fed(hall, call_line(1, "A007")).status == 503
    hall.log.is_full = False
    assert json.loads(fed(hall, call_line(1, "A007")).text)["taken"] == 1


def test_a_feed_without_its_token_or_with_a_name_changes_nothing(hall):
    assert fed(hall, call_line(1, "A007"), token="guess").status == 401
    assert "name" in fed(hall, call_line(1, "A007", name="someone")).text
    assert hall.queue.state().calls == ()


def test_a_watched_file_moves_the_board_and_one_that_is_gone_hides_the_numbers(hall, tmp_path):
    feed = tmp_path / "calls.jsonl"
    feed.write_text("")
    hall.queue.follow(feed, FeedFile(feed, hall.queue.desk, hall.queue.notes.append))
    feed.write_text(call_line(1, "A007") + "\n")
    hall.pass_seconds(0.5)
    assert "A007 → Loket 2" in plain(hall.browser().get("/board/").text)

    feed.unlink()
    hall.pass_seconds(14)
    assert hall.queue.board(hall.queue.state())["is_lost"] is False
    hall.pass_seconds(16)
    board = hall.browser().get("/board/").text
    assert "A007" not in board
    assert "Please see staff." in english(board.partition('role="alert"')[2])
    assert "Berkas mesin antrean tidak ada" in plain(hall.staff().get("/counter/").text)
    feed.write_text(call_line(2, "A008") + "\n")
    hall.pass_seconds(1)
    assert "A008 → Loket 2" in plain(hall.browser().get("/board/").text)


def test_a_full_disk_is_one_clear_message_and_the_board_goes_on(tmp_path):
    hall = QueueHall(tmp_path, FullDisk())
    hall.draw()
    hall.staff().post("/counter/1/next")
    hall.log.is_full = True

    refused = hall.browser().post("/ticket/draw", {"service": "passport"})

    assert refused.status == 409
    assert "Check the disk; the last number does not count." in english(refused.text)
    assert "A001 → Loket 1" in plain(hall.browser().get("/board/").text)
    hall.log.is_full = False
    assert hall.draw()


def test_a_clock_that_goes_back_is_told_and_the_queue_goes_on(hall):
    hall.draw()
    hall.clock.pass_minutes(-30)
    hall.queue.tick()

    assert "Jam komputer mundur: tadi sudah 08:00." in plain(hall.staff().get("/counter/").text)
    assert hall.draw() and "A002" in hall.queue.state().tickets
    hall.clock.pass_minutes(31)
    hall.queue.tick()
    assert hall.queue.alarms() == []


def test_a_day_is_closed_by_one_act_and_the_next_one_opens_by_itself(hall):
    token = hall.draw()
    staff = hall.staff()

    assert staff.post("/counter/close-day", {"sure": "on"}).status == 303

    phone = hall.browser(PHONE).get(f"/t/{token}/")
    assert "Today&#39;s queue is closed." in english(phone.text)
    refused = hall.browser().post("/ticket/draw", {"service": "passport"})
    assert (refused.status, len(hall.queue.state().tickets)) == (409, 1)
    hall.clock.set("2026-12-01 07:30")
    hall.stopwatch += 61
    assert hall.draw() and hall.queue.state().tickets.keys() == {"A001"}


def test_old_calls_are_not_called_again_when_the_server_starts(tmp_path):
    log = MemoryLog()
    hall = QueueHall(tmp_path, log)
    hall.draw()
    hall.staff().post("/counter/1/next")

    again = QueueHall(tmp_path, log)
    again.clock.pass_minutes(61 / 60)
    again.restart()
    again.pass_seconds(10)

    assert again.queue.alarms() == []
    assert "A001 → Loket 1" in plain(again.browser().get("/board/").text)


@pytest.mark.parametrize(
    ("act", "told", "alarms"),
    [
        (None, (), ["queue_alarm_neither"]),
        (None, ("shown", "played"), []),
        ("arrived", (), []),
        ("served", (), []),
        ("no_show", (), []),
        ("transfer", (), []),
    ],
)
def test_a_young_call_is_an_alarm_after_a_start_unless_a_board_spoke_it_or_it_was_answered(
    act, told, alarms, tmp_path
):
    hall = QueueHall(tmp_path)
    hall.draw()
    hall.staff().post("/counter/1/next")
    if act:
        form = {"number": "A001", "service": "foreigner"}
        assert hall.staff().post(f"/counter/1/{act}", form).status == 303
    hall.clock.pass_minutes(0.9)

    hall.restart()
    for what in told:
        body = json.dumps({"call": "2026-11-30-0", "what": what}).encode()
        assert hall.browser().post("/board/told", body).status == 204
    hall.pass_seconds(6)

    assert [one.code for one in hall.queue.alarms()] == alarms


def test_every_answer_forbids_scripts_and_styles_in_the_page(hall):
    token = hall.draw()
    staff = hall.staff()
    for path in ("/ticket/", f"/ticket/drawn/{token}/", f"/t/{token}/", "/board/", "/counter/1/"):
        answer = staff.get(path)
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert not re.search(r"style=|onclick=|<style|<script>", answer.text), path


@pytest.mark.parametrize(
    "name", ["phone.js", "turn-sign.js", "outside.js", "stream.js", "reload.js"]
)
def test_phones_of_years_ago_run_the_phone_pages(name):
    script = (FOLDER / "page" / name).read_text()

    assert newer_in_script(script, OLDEST_CHROMIUM) == []
