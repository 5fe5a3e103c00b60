"""Notifications to phones that come by https: asked for, sent in time, forgotten in time."""

import asyncio
import datetime
import json
import re

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from noticeboard.messages import Message, sentence
from tests.fixtures.asgi import OWN_THREAD, AsgiBrowser
from tests.fixtures.notified_lobby import CONTACT, NAME, NotifiedLobby
from tests.fixtures.push_service import HOST, PushPhone, PushService, bytes_of, text_of
from tests.fixtures.queue_server import FEED_TOKEN, PHONE, QueueHall
from visit.queue import event_json, push_sender, turn_pushes
from visit.queue.push_keys import read_keys, sealed_with
from visit.queue.push_sender import far_addresses, is_far
from visit.queue.push_subscription import read_subscription
from visit.queue.static_queue import write_queue
from visit.queue.turn_pushes import topic_of


@pytest.fixture
def service(tmp_path):
    with PushService().running(tmp_path) as found:
        yield found


@pytest.fixture
def lobby(tmp_path, service, monkeypatch):
    monkeypatch.setattr(push_sender, "PAUSES_S", (0.0, 0.05, 0.05, 60.0))
    lobby = NotifiedLobby(tmp_path, service)
    yield lobby
    lobby.close()


def said(language, code, **values):
    return sentence(Message(code, values), language)


def test_a_phone_is_told_when_its_turn_is_near_when_it_is_called_and_when_once_more(lobby):
    for _ in range(3):
        lobby.hall.draw()
    phone = PushPhone(language="en")
    token = lobby.draw_for(phone)

    lobby.act(1, "next")
    near, first = lobby.told(phone)
    lobby.act(2, "next"), lobby.act(3, "next"), lobby.act(1, "served", number="A001")
    lobby.act(1, "next")
    called, second = lobby.told(phone)
    lobby.act(1, "call", number="A004")
    _, third = lobby.told(phone)

    at_counter = said("en", "queue_page_go_to", counter=1)
    assert first == {
        "title": "A004",
        "body": said("en", "queue_page_near"),
        "lang": "en",
        "path": f"/t/{token}/",
    }
    assert second == third == {**first, "body": at_counter}
    # It is the sentence of the page.
    assert at_counter in lobby.phone().get(f"/t/{token}/").text
    assert near.headers["topic"] == called.headers["topic"] == topic_of(token)
    assert re.fullmatch(r"[\w-]{32}", topic_of(token)) and token not in topic_of(token)
    assert called.headers["urgency"] == "high" and 0 < int(called.headers["ttl"]) <= 120
    assert called.headers["content-encoding"] == "aes128gcm"
    # Both have one length, so that whoever passes them on learns nothing.
    assert len(near.body) == len(called.body)
    assert lobby.service.got.empty() and lobby.hall.queue.alarms() == []


def test_a_push_service_knows_the_office_by_its_signature(lobby):
    phone = PushPhone()
    lobby.draw_for(phone)
    lobby.act(1, "next")

    got, shown = lobby.told(phone)

    head, claims = got.signature
    now = lobby.hall.clock()
    assert head == {"typ": "JWT", "alg": "ES256"}
    assert claims.keys() == {"aud", "exp", "sub"}
    assert (claims["aud"], claims["sub"]) == (f"https://{HOST}", CONTACT)
    assert now < datetime.datetime.fromtimestamp(claims["exp"], datetime.UTC)
    assert claims["exp"] <= (now + datetime.timedelta(hours=24)).timestamp()
    assert got.headers["authorization"].endswith(f"k={lobby.pushes.public}")
    assert shown["body"] == said("id", "queue_page_go_to", counter=1)


def test_content_is_encrypted_as_the_example_of_rfc_8291():
    theirs = (
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
    )
    ours = bytes_of("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
    once = ec.derive_private_key(int.from_bytes(ours, "big"), ec.SECP256R1())
    keys = {"p256dh": theirs, "auth": "BTBZMqHH6r4Tts7J_aSIgg"}
    to = read_subscription(PushPhone().as_sent(keys=keys))

    content = b"When I grow up, I want to be a watermelon"
    found = sealed_with(once, bytes_of("DGv6ra1nlYgDCS1FRnbzlw"), content, to)

    assert text_of(found) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzA"
        "C8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_the_offer_stands_on_the_page_by_https_alone_and_only_where_staff_want_it(lobby, tmp_path):
    token = lobby.hall.draw()
    unasked = QueueHall(tmp_path, lobby.hall.log, phone_address=f"https://{NAME}")

    def offers(page):
        assert page.status == 200 and said("en", "queue_page_keep_open") in page.text
        return said("en", "queue_page_push_offer") in page.text or "turn-push.js" in page.text

    path = f"/t/{token}/"
    assert offers(lobby.phone().get(path))
    assert not offers(lobby.hall.browser(PHONE).get(path))
    assert not offers(AsgiBrowser(unasked.app, NAME, PHONE).get(path))
    lobby_only = lobby.hall.browser(PHONE)
    assert lobby_only.post(f"{path}push", PushPhone().as_sent()).status == 404
    assert lobby_only.get("/t/push-worker.js/").status == 404
    worker = lobby.phone().get("/t/push-worker.js")
    assert (worker.status, worker.headers["content-type"]) == (
        200,
        "text/javascript; charset=utf-8",
    )
    assert not lobby.kept.exists()


def test_through_the_proxy_only_phone_pages_are_answered_even_from_this_computer(lobby):
    token = lobby.hall.draw()
    here = lobby.phone("127.0.0.1")
    as_lobby = lobby.hall.browser()
    handed_on = {"x_forwarded_for": "203.0.113.7"}

    assert here.get(f"/t/{token}/").status == 200
    assert here.get("/queue/page/phone.js").status == 200
    for path in ("/", "/board/", "/ticket/", "/counter/", "/counter/1/", f"/ticket/drawn/{token}/"):
        assert here.get(path).status == 404, path
        assert as_lobby.get(path, **handed_on).status == 403, path
    assert here.post("/ticket/draw", {"service": "passport"}).status == 404
    assert here.post("/feed", b"{}", authorization=f"Bearer {FEED_TOKEN}").status == 404
    assert as_lobby.get("/board/").status == 200
    far = AsgiBrowser(lobby.hall.app, "elsewhere.example", PHONE)
    assert far.get(f"/t/{token}/").status == 403
    sent = PushPhone().as_sent()
    foreign = lobby.phone().post(f"/t/{token}/push", sent, origin="https://elsewhere.example")
    by_http = lobby.phone().post(f"/t/{token}/push", sent, origin=f"http://{NAME}")
    assert (foreign.status, by_http.status) == (403, 403)


def test_phones_of_one_wifi_come_from_one_address_and_do_not_use_up_each_others_turns(lobby):
    tokens = [lobby.hall.draw() for _ in range(3)]
    wifi, lan = lobby.phone(), lobby.hall.browser(PHONE)

    # Pages of yesterday are still open on some of them.
    for _ in range(20):
        assert wifi.get(f"/t/{'0' * 16}/").status == lan.get(f"/t/{'0' * 16}/").status == 404
    assert lan.get(f"/t/{tokens[0]}/").status == 429
    assert [wifi.get(f"/t/{tokens[n % 3]}/state").status for n in range(250)] == [200] * 250


def settled(*acts):
    def act(lobby, token):
        lobby.act(1, "next")
        for one in acts:
            lobby.act(1, one, number="A001")

    return act


def next_day(lobby, token):
    lobby.hall.clock.pass_minutes(24 * 60)
    lobby.hall.queue.tick()


ENDS = {
    "served": settled("served"),
    "the end of the day": lambda lobby, token: lobby.hall.staff().post("/counter/close-day"),
    "midnight": next_day,
    "the visitor's own press": lambda lobby, token: lobby.turn_off(token),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_subscription_is_forgotten_with(end, lobby):
    token = lobby.draw_for(PushPhone())
    assert token in lobby.kept.read_text() and lobby.pushes.knows(token)
    assert 'data-on="yes"' in lobby.phone().get(f"/t/{token}/").text

    ENDS[end](lobby, token)

    lobby.wait_until(lambda: not lobby.kept.exists())
    assert not lobby.pushes.knows(token)
    assert 'data-on="yes"' not in lobby.phone().get(f"/t/{token}/").text


def test_who_was_missed_is_still_told_of_a_second_call(lobby):
    phone = PushPhone()
    lobby.draw_for(phone)
    lobby.act(1, "next")
    lobby.told(phone)
    lobby.act(1, "no_show", number="A001")

    lobby.act(2, "call", number="A001")

    assert lobby.told(phone)[1]["body"] == said("id", "queue_page_go_to", counter=2)


@pytest.mark.parametrize("status", [404, 410])
def test_a_subscription_that_the_push_service_calls_gone_is_forgotten_without_alarm(status, lobby):
    lobby.service.statuses = [status]
    token = lobby.draw_for(PushPhone())

    lobby.act(1, "next")

    lobby.wait_until(lambda: not lobby.pushes.knows(token))
    assert not lobby.kept.exists() and lobby.hall.queue.alarms() == []


def test_nothing_of_a_phone_is_in_the_log_or_in_what_is_published(lobby, tmp_path):
    phone = PushPhone("a-telling-name")
    lobby.draw_for(phone)
    lobby.act(1, "next")
    lobby.told(phone)
    published = tmp_path / "published"
    published.mkdir()
    write_queue(lobby.hall.queue, lobby.hall.server.views.plan, published)

    kept = "".join(event_json(one) for one in lobby.hall.log.written)
    kept += (published / "queue.json").read_text()

    for part in (HOST, "a-telling-name", text_of(phone.secret)):
        assert part in lobby.kept.read_text()
        assert part not in kept
    assert [path.stat().st_mode & 0o777 for path in (lobby.kept, tmp_path / "push-key")] == [
        0o600,
        0o600,
    ]
    assert json.loads(lobby.kept.read_text())[0].keys() == {
        *("token", "day", "told"),
        *("endpoint", "p256dh", "auth", "language"),
    }


KEYS = json.loads(PushPhone().as_sent())["keys"]


@pytest.mark.parametrize(
    "more",
    [
        *(
            {"endpoint": endpoint}
            for endpoint in (
                *("http://push.example/x", "https://127.0.0.1/x", "https://10.0.0.1/", "https://[::1]/"),
                *("https://localhost/x", "https://printer.local/x", "https://intranet/x"),
                *("https://2130706433/", "https://0x7f.1/", "https://127.1/", "https://a.localhost/x"),
                *("https://push.example:8443/x", "https://me@push.example/x", "https://push.example"),
                *("https://push.example/a b", "https://push.example/a\r\nHost: x", "https://é.example/x"),
                f"https://push.example/{'x' * 1024}",
                *("ftp://push.example/", "", None, 7, ["https://push.example/x"]),
            )
        ),
        {"keys": {**KEYS, "p256dh": KEYS["p256dh"][:-4]}},
        {"keys": {**KEYS, "p256dh": "x?" * 43}},
        {"keys": {**KEYS, "auth": text_of(b"short")}},
        *({"keys": keys} for keys in ({}, [], None, {"auth": KEYS["auth"]})),
        *({"language": language} for language in ("de", "", None, ["id"])),
    ],
)  # fmt: skip
def test_a_subscription_that_no_browser_makes_is_refused(more):
    assert read_subscription(PushPhone().as_sent())

    with pytest.raises(ValueError):
        read_subscription(PushPhone().as_sent(**more))


@pytest.mark.parametrize("sent", [b"", b"[]", b"7", b"{", b"\xff", b"[" * 4_000])
def test_what_is_no_subscription_at_all_is_answered_so(sent, lobby):
    token = lobby.hall.draw()

    assert lobby.turn_on(token, sent).status == 400
    assert not lobby.kept.exists()


@pytest.mark.parametrize(
    ("address", "is_so"),
    [
        *((one, True) for one in ("1.1.1.1", "142.250.4.188", "2607:f8b0:4004::1", "64:ff9b::101:101")),
        *((one, False) for one in ("127.0.0.1", "10.1.2.3", "192.168.7.1", "172.16.0.9", "0.0.0.0")),
        *((one, False) for one in ("169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255")),
        *((one, False) for one in ("::1", "::", "fe80::1%eth0", "fd00::1", "ff0e::1", "::ffff:10.0.0.1")),
        *((one, False) for one in ("64:ff9b::a00:1", "2002:a00:1::1", "::ffff:127.0.0.1")),
    ],
)  # fmt: skip
def test_only_addresses_of_the_internet_are_far(address, is_so):
    assert is_far(address) is is_so


def test_a_name_that_leads_into_an_own_network_is_never_connected_to(tmp_path, service):
    assert OWN_THREAD.submit(asyncio.run, far_addresses("localhost")).result(60) == []

    async def near(host):
        return []

    lobby = NotifiedLobby(tmp_path, service, find=near)
    try:
        token = lobby.draw_for(PushPhone())
        lobby.act(1, "next")
        lobby.wait_until(lambda: not lobby.pushes.knows(token))
        assert service.got.empty() and lobby.hall.queue.alarms() == []
    finally:
        lobby.close()


def test_one_phone_follows_a_family_and_no_more_and_all_together_have_a_bound(lobby, monkeypatch):
    phone = PushPhone()
    tokens = [lobby.draw_for(phone) for _ in range(5)]
    other = lobby.hall.draw()

    assert lobby.turn_on(other, phone.as_sent()).status == 409
    assert lobby.turn_on(tokens[0], phone.as_sent()).status == 204
    assert json.loads(lobby.turn_off(tokens[0]).text) == {"is_shared": True}
    assert lobby.turn_on(other, phone.as_sent()).status == 204
    monkeypatch.setattr(turn_pushes, "MOST_KEPT", 5)
    assert lobby.turn_on(tokens[0], PushPhone("another").as_sent()).status == 409


def test_a_ticket_is_needed_and_presses_have_a_limit(lobby):
    sent = PushPhone().as_sent()
    token = lobby.hall.draw()

    assert lobby.turn_on("0" * 16, sent).status == 404
    assert lobby.turn_on(token, b"x" * 5_000).status == 413
    tries = [lobby.turn_on(token, sent).status for _ in range(21)]
    assert tries == [204] * 20 + [429]
    assert lobby.turn_off(token).status == 429
    lobby.hall.stopwatch += 61
    assert json.loads(lobby.turn_off(token).text) == {"is_shared": False}
    settled("served")(lobby, token)
    assert lobby.turn_on(token, sent).status == 409


def test_a_push_service_that_hangs_holds_up_no_call(lobby):
    lobby.service.may_answer.clear()
    phone = PushPhone()
    lobby.draw_for(phone)
    lobby.act(1, "next")
    lobby.told(phone)

    lobby.act(1, "call", number="A001")
    lobby.told(phone)

    # Neither was answered, and the board has both calls.
    assert not lobby.is_idle()
    board = lobby.hall.queue.board(lobby.hall.queue.state())
    assert [(one["number"], one["times"]) for one in board["calls"]] == [("A001", 2)]
    assert lobby.hall.queue.alarms() == []


def test_what_a_push_service_does_not_take_in_time_is_dropped_and_told_once(tmp_path, service):
    service.may_answer.clear()
    lobby = NotifiedLobby(tmp_path, service, dropped_after_s=0.3)
    try:
        for _ in range(2):
            lobby.draw_for(PushPhone())
        lobby.act(1, "next"), lobby.act(2, "next")
        lobby.wait_until(lambda: lobby.hall.queue.alarms())
        lobby.wait_until(lobby.is_idle)

        told = [Message("queue_alarm_push", {"reason": "timeout"})]
        assert lobby.hall.queue.alarms() == told
        assert "Notifikasi tidak sampai ke ponsel" in lobby.hall.staff().get("/counter/").text
        lobby.hall.staff().post("/counter/dismiss")
        lobby.act(2, "call", number="A002")
        lobby.wait_until(lobby.is_idle)
        assert lobby.hall.queue.alarms() == []
    finally:
        lobby.close()


def test_a_push_service_in_trouble_is_asked_again_and_one_that_refuses_is_told_to_staff(lobby):
    phone = PushPhone()
    lobby.draw_for(phone)
    lobby.service.statuses = [503, 429, 201]
    lobby.act(1, "next")
    assert {lobby.told(phone)[1]["title"] for _ in range(3)} == {"A001"}
    lobby.wait_until(lobby.is_idle)
    assert lobby.service.got.empty() and lobby.hall.queue.alarms() == []

    for refusing in (403, 307):
        lobby.service.statuses = [refusing]
        lobby.act(1, "call", number="A001")
        lobby.told(phone)
        lobby.wait_until(lobby.is_idle)
    assert lobby.service.got.empty()
    # Once, although two failed.
    assert lobby.hall.queue.alarms() == [Message("queue_alarm_push", {"reason": "HTTP 403"})]


def test_what_was_not_sent_of_an_older_step_gives_way_to_the_newer(lobby):
    phone = PushPhone()
    lobby.draw_for(phone)
    lobby.service.may_answer.clear()
    lobby.act(1, "next")
    lobby.told(phone)
    lobby.act(1, "arrived", number="A001")

    lobby.wait_until(lobby.is_idle)

    assert lobby.service.got.empty()


def test_a_restart_loses_nobody_and_tells_nothing_twice_or_too_late(lobby):
    first, second = PushPhone("one"), PushPhone("two")
    lobby.draw_for(first), lobby.draw_for(second)
    lobby.act(1, "next")
    lobby.told(first)
    lobby.restart()

    lobby.act(2, "next")
    assert lobby.told(second)[1]["title"] == "A002"
    lobby.close()
    # While it does not run another program calls; the first call is soon old.
    lobby.hall.queue.followers.clear()
    lobby.act(1, "call", number="A001")
    lobby.hall.clock.pass_minutes(2)
    lobby.act(2, "call", number="A002")
    lobby.hall.restart(), lobby._open()
    assert lobby.told(second)[1]["title"] == "A002"
    lobby.wait_until(lobby.is_idle)
    assert lobby.service.got.empty()


def test_the_key_is_made_once_and_one_that_cannot_be_read_is_no_key(tmp_path):
    made = read_keys(tmp_path / "push-key", CONTACT)

    assert read_keys(tmp_path / "push-key", CONTACT).public == made.public
    (tmp_path / "push-key").write_text("-----BEGIN")
    with pytest.raises(ValueError):
        read_keys(tmp_path / "push-key", CONTACT)
