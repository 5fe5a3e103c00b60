"""A number on paper: what stands on it, a printer that has paper or none, and nothing lost."""

import datetime
import re
import sys

import numpy
import pytest
import zxingcpp

from noticeboard.time_zone import WIB
from tests.fixtures.queue_server import QueueHall
from tests.fixtures.receipt_paper import COVER_OPEN, FAULT, HEALTHY, PAPER_LOW, PAPER_OUT
from visit.queue.paper_ticket import PaperTicket, ticket_bytes
from visit.queue.ticket_printer import PrinterRefused, TicketPrinter

if sys.platform == "win32":
    pytest.skip("devices are of Linux and macOS", allow_module_level=True)

from tests.fixtures.ticket_printer import ReceiptPrinter, picture_of

ADDRESS = "http://192.168.1.10:8630/t/0123456789abcdef/"
LONG_S = 60
TICKET = PaperTicket(
    number="A012",
    service={"id": "Paspor – baru", "en": "New passport, café"},
    before=3,
    at=datetime.datetime(2026, 11, 30, 8, 5, tzinfo=WIB),
    address=ADDRESS,
)


@pytest.fixture
def device(monkeypatch):
    # A busy machine may take longer for the printer's side than a printer ever does.
    monkeypatch.setattr("visit.queue.ticket_printer.ANSWERS_WITHIN_S", LONG_S)
    with ReceiptPrinter().working() as printer:
        yield printer


def lines_of(ticket: bytes) -> list[tuple[int, int, str]]:
    """Every line of letters of a ticket: how many times as wide and as high, and its words."""
    without_picture = re.sub(rb"(?s)\x1dv0\x00.*?(?=\n\x1d!)", b"", ticket)
    found = re.findall(rb"\x1d!(.)((?:[ -~]+\n)+)", without_picture, re.DOTALL)
    return [
        ((size[0] >> 4) + 1, (size[0] & 15) + 1, line.decode())
        for size, lines in found
        for line in lines.splitlines()
    ]


def test_a_ticket_says_number_service_how_many_before_and_when_in_large_type():
    lines = lines_of(ticket_bytes(TICKET))

    number = next(one for one in lines if one[2] == "A012")
    assert number == (8, 8, "A012"), "as wide as the paper"
    words = " ".join(line for _, _, line in lines)
    assert "Paspor - baru New passport, cafe" in words
    assert "Menunggu di depan Anda: 3." in words and "Waiting before you: 3." in words
    assert "30-11-2026 08:05 WIB" in " ".join(words.split())
    assert ADDRESS in words.replace(" ", "")
    # Only the address is smaller than twice the usual height.
    assert {line for _, high, line in lines if high < 2} == {ADDRESS[:32], ADDRESS[32:]}


def test_every_line_fits_the_narrowest_paper():
    long = {"id": "Paspor untuk anak dan pengganti yang rusak", "en": "x" * 70}

    for number in ("A001", "AB9999"):
        ticket = PaperTicket(number, long, 12, TICKET.at, ADDRESS, is_example=True)
        for wide, _, line in lines_of(ticket_bytes(ticket)):
            assert len(line) * wide <= 32, line


def test_a_camera_reads_the_tickets_own_page_from_the_paper():
    picture = numpy.array(picture_of(ticket_bytes(TICKET)), dtype=numpy.uint8)

    assert picture.shape[1] <= 384
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_without_an_address_there_is_no_code_and_an_example_says_so():
    plain = PaperTicket("A001", TICKET.service, 0, TICKET.at)

    assert b"\x1dv0" not in ticket_bytes(plain)
    assert b"CONTOH" not in ticket_bytes(plain)
    assert b"CONTOH" in ticket_bytes(PaperTicket("A001", {}, 0, TICKET.at, is_example=True))


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"paper": PAPER_OUT}, "queue_alarm_paper_out"),
        ({"paper": PAPER_OUT, "offline": COVER_OPEN}, "queue_alarm_paper_out"),
        ({"offline": COVER_OPEN}, "queue_alarm_printer_open"),
        ({"offline": FAULT}, "queue_alarm_printer_fault"),
    ],
)
def test_a_printer_that_cannot_print_is_told_and_gets_nothing(device, state, told):
    vars(device).update(state)

    with pytest.raises(PrinterRefused) as refused:
        TicketPrinter(device.path, LONG_S).print(b"ticket\x1dV\x42\x00")

    assert (refused.value.message.code, device.tickets(0)) == (told, [])


def test_a_printer_with_little_paper_prints_and_is_told(device):
    device.paper = PAPER_LOW

    warning = TicketPrinter(device.path, LONG_S).print(b"ticket\x1dV\x42\x00")

    assert warning.code == "queue_alarm_paper_low"


def test_a_printer_that_tells_nothing_of_itself_prints(device, monkeypatch):
    monkeypatch.setattr("visit.queue.ticket_printer.ANSWERS_WITHIN_S", 0.01)
    device.is_mute = True

    assert TicketPrinter(device.path, LONG_S).print(b"ticket\x1dV\x42\x00") is None
    assert len(device.tickets(1)) == 1


@pytest.mark.parametrize("where", ["nowhere", "lp:no-such-printer", "lp:"])
def test_a_printer_that_is_gone_is_told_with_its_name(where, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    setting = str(tmp_path / where) if where == "nowhere" else where

    with pytest.raises(PrinterRefused) as refused:
        TicketPrinter(setting, LONG_S).print(b"ticket")

    assert refused.value.message.code == "queue_alarm_printer_gone"
    assert refused.value.message.values["printer"] == setting


def test_a_printer_of_the_system_is_given_the_ticket_as_it_is(tmp_path, monkeypatch):
    lp = tmp_path / "lp"
    lp.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n/bin/cat > {tmp_path}/given\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    TicketPrinter("lp:lobby", LONG_S).print(b"\x1b@ticket")

    assert (tmp_path / "given").read_bytes() == b"\x1b@ticket"
    assert (tmp_path / "asked").read_text().split() == ["-s", "-o", "raw", "-d", "lobby"]


def test_a_number_is_drawn_printed_and_shown_and_without_paper_it_is_shown_and_told(
    device, tmp_path
):
    hall = QueueHall(tmp_path, printer=TicketPrinter(device.path, LONG_S))

    def draw():
        return hall.browser().post("/ticket/draw", {"service": "passport"}).headers["location"]

    assert draw().endswith("/")
    assert [line for *_, line in lines_of(device.tickets(1)[0])].count("A001") == 1

    device.paper = PAPER_OUT
    shown = hall.browser().get(draw())
    assert "A002" in shown.text and 'role="alert"' in shown.text
    assert "Kertas tiket habis" in hall.staff().get("/counter/").text
    assert list(hall.queue.state().tickets) == ["A001", "A002"]

    device.paper = HEALTHY
    assert 'role="alert"' not in hall.browser().get(draw()).text
    assert "Kertas tiket habis" not in hall.staff().get("/counter/").text
    assert [line for *_, line in lines_of(device.tickets(2)[1])].count("A003") == 1
