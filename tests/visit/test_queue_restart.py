"""A call made while the board hears nothing: it is spoken on return, once, and only if it still counts."""

import re
import socket

from playwright.sync_api import expect

from tests.fixtures.queue_process import desk_at, process

LONG_MS = 60_000
LISTEN = """
window.heard = []
window.told = []
const play = HTMLMediaElement.prototype.play
HTMLMediaElement.prototype.play = function () {
  window.heard.push(this.src.split('/').pop())
  return play.call(this)
}
const ask = window.fetch
window.fetch = (address, options) => {
  if (address === '/board/told') window.told.push(JSON.parse(options.body))
  return ask(address, options)
}
"""
"""Writes down what the browser plays and what the page tells, and lets both happen."""
IS_HEARD = """([number, counter]) =>
  window.heard.join(' ').endsWith(`en-letter-${[...number].map((one, at) => at ? `en-figure-${one}` : one).join(' ')} en-go en-figure-${counter}`)"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as line:
        return line.getsockname()[1]


def spoken(board):
    """The calls that were spoken in Indonesian, each with a sign if it was said to be another."""
    sounds = " ".join(board.evaluate("window.heard"))
    said = re.findall(
        r"(id-again )?id-number id-letter-(.) ((?:id-figure-. )+)id-go id-figure-(.)", sounds
    )
    return [
        f"{letter}{''.join(re.findall('[0-9]', digits))} → {counter}{' again' if again else ''}"
        for again, letter, digits, counter in said
    ]


def wait_until_heard(board, number, counter):
    board.wait_for_function(IS_HEARD, arg=[number, str(counter)], timeout=LONG_MS)


def told_as_played(board):
    """The last sign of each call that the page has told to be spoken, in order."""
    told = board.evaluate("window.told.filter(({ what }) => what === 'played')")
    return [one["call"][-1] for one in told]


def call_while_away(folder):
    """Call two more while the server is dead; one of them comes by herself. Then call a third."""
    away = desk_at(folder, "2026-11-30 08:00:05")
    away.call_next(2)
    away.call_next(3)
    away.settle(3, "A003", "served")
    desk_at(folder, "2026-11-30 08:00:28").call_next(4)


def test_calls_made_while_the_server_was_away_are_spoken_once_unless_they_were_answered(
    tmp_path, page
):
    port = free_port()
    desk = desk_at(tmp_path, "2026-11-30 08:00:00")
    for service in ("passport", "passport", "passport", "foreigner", "foreigner"):
        desk.issue(service)
    board = page
    board.add_init_script(LISTEN)

    with process(tmp_path, port, "2026-11-30 08:00:00"):
        board.goto(f"http://127.0.0.1:{port}/board/")
        expect(board.locator("html[data-ready]")).to_be_attached(timeout=LONG_MS)
        desk.call_next(1)
        wait_until_heard(board, "A001", 1)
    assert spoken(board) == ["A001 → 1"]

    call_while_away(tmp_path)

    with process(tmp_path, port, "2026-11-30 08:00:30"):
        wait_until_heard(board, "B001", 4)
        # The first was spoken before; the one that waited for long is said to be called again.
        assert spoken(board) == ["A001 → 1", "A002 → 2 again", "B001 → 4"]
        told = told_as_played(board)
        # What was spoken before is told to a server that cannot know; no one told of the third.
        assert told[:2] == ["0", "0"]
        assert set(told) == {"0", "1", "3"}

    with process(tmp_path, port, "2026-11-30 08:00:40"):
        board.reload()
        expect(board.locator("html[data-ready]")).to_be_attached(timeout=LONG_MS)
        assert board.locator("#hero").inner_text() == "B001"
        desk_at(tmp_path, "2026-11-30 08:00:40").call_next(3)
        wait_until_heard(board, "B002", 3)
        # Neither the server nor the page had anything left in its memory.
        assert spoken(board) == ["B002 → 3"]


def test_a_board_that_was_answered_by_something_else_than_the_queue_asks_again(tmp_path, page):
    port = free_port()
    desk = desk_at(tmp_path, "2026-11-30 08:00:00")
    desk.issue("passport")
    page.add_init_script(LISTEN)
    refused = []

    def refuse_twice(route):
        refused.append(route.request.url)
        route.continue_() if len(refused) > 2 else route.fulfill(status=502)

    page.route("**/queue/events", refuse_twice)

    with process(tmp_path, port, "2026-11-30 08:00:00"):
        page.goto(f"http://127.0.0.1:{port}/board/")
        desk.call_next(1)
        wait_until_heard(page, "A001", 1)

    assert len(refused) == 3
