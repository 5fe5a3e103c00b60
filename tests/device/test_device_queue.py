"""The turn of a queue number at the kiosk: what a device asks the queue, and what is said of it."""

from __future__ import annotations

import json
import sys

import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk_mode.queue_numbers import NumberSaid, QueueNumbers
from noticeboard.loopback import LoopbackGuard
from tests.fixtures.device import running, write_bundle
from tests.fixtures.queue_server import QueueHall
from tests.fixtures.served_app import serving
from visit.queue.queue_routes import make_queue_app


@pytest.fixture
def hall(tmp_path):
    return QueueHall(tmp_path)


def said(port, number, language="id"):
    return QueueNumbers(port).answers(number, language)


def test_the_queue_itself_is_asked_and_each_letter_has_its_sentence(hall):
    for _ in range(3):
        hall.draw()
    hall.draw("foreigner")
    hall.queue.act(lambda desk: desk.call_next(2))
    with serving(lambda port: make_queue_app(hall.server, port)) as port:
        assert said(port, 1) == (
            NumberSaid("Nomor A001, silakan ke loket 2.", "Nomor A 0 0 1, silakan ke loket 2."),
            NumberSaid(
                "Nomor B001. Yang menunggu sebelum Anda: 0.",
                "Nomor B 0 0 1. Yang menunggu sebelum Anda: 0.",
            ),
        )
        (third,) = said(port, 3, "en")
        assert third.shown == "Number A003. Waiting before you: 1."
        (none,) = said(port, 44)
        assert none.shown == "Nomor itu tidak ada hari ini. Periksa nomor Anda."
        # The program joins its page to the queue, and asks it.
        if sys.platform == "linux":
            told_by_a_device(hall.folder, port)


def told_by_a_device(folder, port):
    site = write_bundle(folder / "site")
    with running(site, folder / "state", "--queue", str(port)) as device:
        assert b'<html data-device data-has="queue" ' in device.ask("/kiosk/")[2]
        status, _, body = device.ask("/device/queue/3?language=id")
        assert (status, json.loads(body)) == (
            200,
            [
                {
                    "shown": "Nomor A003. Yang menunggu sebelum Anda: 1.",
                    "spoken": "Nomor A 0 0 3. Yang menunggu sebelum Anda: 1.",
                }
            ],
        )
        assert device.ask("/device/queue/1000?language=id")[0] == 404
        assert device.ask("/device/queue/1?language=xx")[0] == 404


WAITS = {"number": "A012", "state": "waiting", "counter": None, "before": 3, "least_min": 10,
         "most_min": 25}  # fmt: skip
SILENT = "Antrean tidak menjawab. Tanyakan petugas."


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            {"found": [WAITS]},
            "Nomor A012. Yang menunggu sebelum Anda: 3. Perkiraan 10 sampai 25 menit.",
        ),
        (
            {"found": [{**WAITS, "state": "past"}]},
            "Nomor A012 tidak sedang menunggu. Tanyakan petugas.",
        ),
        ({"found": [{**WAITS, "number": "Siti Aminah"}]}, SILENT),
        ({"found": [{**WAITS, "before": "3"}]}, SILENT),
        ({"found": "A012"}, SILENT),
        ([], SILENT),
        (None, SILENT),
    ],
)
def test_only_what_a_queue_may_say_is_said(answer, shown):
    def number(request):
        return Response(status_code=503) if answer is None else JSONResponse(answer)

    def make(port):
        return LoopbackGuard(Starlette(routes=[Route("/queue/numbers/12", number)]), port)

    with serving(make) as port:
        assert [one.shown for one in said(port, 12)] == [shown]


def test_a_queue_that_is_away_sends_to_an_officer(hall):
    with serving(lambda port: make_queue_app(hall.server, port)) as port:
        pass

    assert [one.shown for one in said(port, 1)] == [SILENT]
