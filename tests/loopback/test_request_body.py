"""What is sent to this computer is taken whole or refused in words, never cut."""

import asyncio

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from noticeboard.loopback import read_body, read_fields
from tests.fixtures.asgi import OWN_THREAD, AsgiBrowser

MOST = 40


async def size(request):
    return Response(str(len(await read_body(request, MOST))))


async def fields(request):
    return JSONResponse(await read_fields(request, MOST))


APP = Starlette(
    routes=[Route("/size", size, methods=["POST"]), Route("/fields", fields, methods=["POST"])]
)


def test_a_body_of_the_longest_size_is_taken_and_one_byte_more_is_refused_in_both_languages():
    browser = AsgiBrowser(APP, "127.0.0.1:80")

    assert browser.post("/size", b"x" * MOST).text == "40"
    refused = browser.post("/size", b"x" * (MOST + 1))
    assert (refused.status, refused.headers["cache-control"]) == (413, "no-store")
    assert refused.text == (
        "Kiriman ini terlalu panjang: paling banyak 40 bita.\n"
        "This is too long to be taken: at most 40 bytes."
    )


def test_a_form_is_read_in_its_order_with_fields_left_empty():
    answer = AsgiBrowser(APP, "127.0.0.1:80").post("/fields", b"a=1&b=&a=caf%C3%A9&c=%FF")

    assert answer.text == '[["a","1"],["b",""],["a","café"],["c","�"]]'


def test_of_a_body_that_breaks_off_nothing_counts():
    received = iter(
        [{"type": "http.request", "body": b"half", "more_body": True}, {"type": "http.disconnect"}]
    )
    sent, scope = [], {"type": "http", "method": "POST", "path": "/size", "headers": []}

    async def receive():
        return next(received)

    async def send(message):
        sent.append(message)

    OWN_THREAD.submit(asyncio.run, APP(scope, receive, send)).result(60)

    assert sent[0]["status"] == 400
