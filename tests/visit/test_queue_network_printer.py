"""A ticket printer with its own address: it prints, has no paper, hangs, is gone, and comes back."""

import io
import socket

import pytest

from tests.fixtures.asgi import AsgiBrowser
from tests.fixtures.network_printer import NetworkPrinter
from tests.fixtures.queue_server import PIN, QueueHall
from tests.fixtures.receipt_paper import COVER_OPEN, FAULT, HEALTHY, PAPER_LOW, PAPER_OUT
from visit.queue.__main__ import main
from visit.queue.access import store_pin
from visit.queue.call_sounds import PreparedSounds
from visit.queue.printer_line import NetworkLine
from visit.queue.ticket_printer import PrinterRefused, TicketPrinter

LONG_S, SHORT_S = 60, 0.2
TICKET = b"ticket\x1dV\x42\x00"
OUT_OF_PAPER, GONE, NO_TICKET = "Kertas tiket habis", "tidak dapat dipakai", 'role="alert"'


@pytest.fixture
def printer(monkeypatch):
    # A busy machine may take longer for the printer's side than a printer ever does.
    monkeypatch.setattr("visit.queue.ticket_printer.ANSWERS_WITHIN_S", LONG_S)
    monkeypatch.setattr("visit.queue.printer_line.BUSY_S", 0.0)
    one = NetworkPrinter()
    one.power_on()
    yield one
    one.power_off()


def numbers_on(printer, count):
    return [one.partition(b"A00")[2][:1].decode() for one in printer.tickets(count)]


def test_a_number_is_drawn_whatever_the_printer_does_and_the_counters_know_of_it(printer, tmp_path):
    tickets = TicketPrinter(printer.address, LONG_S)
    hall = QueueHall(tmp_path, printer=tickets)

    def drawn():
        """What the visitor reads after drawing a number, and what staff read then."""
        page = hall.browser().post("/ticket/draw", {"service": "passport"}).headers["location"]
        return hall.browser().get(page).text, hall.staff().get("/counter/").text

    visitor, staff = drawn()
    assert "A001" in visitor and NO_TICKET not in visitor and OUT_OF_PAPER not in staff

    printer.paper = PAPER_OUT
    visitor, staff = drawn()
    assert "A002" in visitor and NO_TICKET in visitor and OUT_OF_PAPER in staff

    printer.paper = HEALTHY
    visitor, staff = drawn()
    assert NO_TICKET not in visitor and OUT_OF_PAPER not in staff

    printer.power_off()
    visitor, staff = drawn()
    assert "A004" in visitor and NO_TICKET in visitor
    assert f"Pencetak tiket {printer.address} {GONE}" in staff

    printer.power_on()
    visitor, staff = drawn()
    assert NO_TICKET not in visitor and GONE not in staff

    # What was not printed is not printed later, and no number is lost or given twice.
    assert numbers_on(printer, 3) == ["1", "3", "5"]
    assert list(hall.queue.state().tickets) == [f"A00{one}" for one in range(1, 6)]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"paper": PAPER_OUT}, "queue_alarm_paper_out"),
        ({"offline": COVER_OPEN}, "queue_alarm_printer_open"),
        ({"offline": FAULT}, "queue_alarm_printer_fault"),
    ],
)
def test_a_printer_that_cannot_print_is_told_and_gets_nothing(printer, state, told):
    vars(printer).update(state)
    tickets = TicketPrinter(printer.address, LONG_S)

    assert tickets.state().code == told
    with pytest.raises(PrinterRefused) as refused:
        tickets.print(TICKET)

    assert (refused.value.message.code, printer.tickets(0)) == (told, [])


def test_paper_that_ends_within_a_ticket_is_told_at_once(printer):
    printer.after_ticket = lambda: setattr(printer, "paper", PAPER_OUT)

    with pytest.raises(PrinterRefused) as refused:
        TicketPrinter(printer.address, LONG_S).print(TICKET)

    assert refused.value.message.code == "queue_alarm_paper_out"


def test_a_printer_with_little_paper_prints_and_is_told(printer):
    printer.paper = PAPER_LOW

    assert TicketPrinter(printer.address, LONG_S).print(TICKET).code == "queue_alarm_paper_low"
    assert len(printer.tickets(1)) == 1


def test_a_printer_that_never_tells_of_itself_prints(printer, monkeypatch):
    monkeypatch.setattr("visit.queue.ticket_printer.ANSWERS_WITHIN_S", 0.01)
    printer.is_mute = True

    assert TicketPrinter(printer.address, LONG_S).print(TICKET) is None
    assert len(printer.tickets(1)) == 1


def test_a_printer_that_hangs_holds_nobody_for_longer_than_its_patience(printer):
    tickets = TicketPrinter(printer.address, LONG_S)
    assert tickets.print(TICKET) is None
    printer.is_hanging = True
    tickets._patience_s = SHORT_S

    with pytest.raises(PrinterRefused) as refused:
        tickets.print(TICKET)

    assert refused.value.message.code == "queue_alarm_printer_gone"
    assert len(printer.tickets(1)) == 1


def test_a_ticket_that_a_printer_took_and_never_answered_for_is_not_believed(printer, monkeypatch):
    printer.after_ticket = lambda: setattr(printer, "is_hanging", True)

    def send_and_hang(line, content, ends, send=NetworkLine.send):
        send(line, content, ends)
        if content == TICKET:
            printer.tickets(1)
            monkeypatch.setattr("visit.queue.printer_line._left", lambda ends: SHORT_S)

    monkeypatch.setattr(NetworkLine, "send", send_and_hang)

    with pytest.raises(PrinterRefused) as refused:
        TicketPrinter(printer.address, LONG_S).print(TICKET)

    assert refused.value.message.code == "queue_alarm_printer_gone"


def test_a_printer_that_is_still_busy_with_the_last_connection_is_tried_again(printer, monkeypatch):
    printer.power_off()
    monkeypatch.setattr("visit.queue.printer_line.BUSY_S", LONG_S)
    monkeypatch.setattr("visit.queue.printer_line.AGAIN_S", 0.01)
    tried = []

    def refused_twice(place, timeout, connect=socket.create_connection):
        tried.append(place)
        if len(tried) == 3:
            printer.power_on()
        return connect(place, timeout)

    monkeypatch.setattr(socket, "create_connection", refused_twice)

    assert TicketPrinter(printer.address, LONG_S).print(TICKET) is None
    assert len(tried) == 3


def test_a_printer_that_is_gone_is_told_as_soon_as_the_queue_is_served(
    printer, tmp_path, capsys, monkeypatch
):
    printer.power_off()
    store_pin(tmp_path / "pin", PIN, cost=16)
    pages = []

    class LooksAtCounters:
        """Serves for as long as a clerk needs to look at the counters once."""

        def __init__(self, app, on_exit, proxies):
            self.app = app

        def run(self, sockets):
            clerk = AsgiBrowser(self.app, f"127.0.0.1:{sockets[0].getsockname()[1]}")
            clerk.post("/counter/enter", {"pin": PIN, "onward": "/counter/"})
            pages.append(clerk.get("/counter/?language=en").text)

    monkeypatch.setattr("visit.queue.serving.make_server", LooksAtCounters)
    monkeypatch.setattr("visit.queue.serving.prepare_sounds", lambda *_: PreparedSounds({}))

    address = printer.address
    options = ("--printer", address, "--state", str(tmp_path), "--port", "0", "--lang", "en")
    assert main(options) == 0

    told = f"The ticket printer {address} cannot be used: "
    assert told in capsys.readouterr().out
    assert told in pages[0]


@pytest.mark.parametrize(
    "address",
    ["tcp://8.8.8.8:9100", "tcp://0.0.0.0", "tcp://255.255.255.255", "tcp://224.0.0.1", "tcp://",
     "tcp://printer.example:9100", "tcp://192.168.1.50:0", "tcp://192.168.1.50:65536",
     "tcp://192.168.1.50:", "tcp://192.168.1.50:9100/queue", "tcp://192.168.1.50:9100?x", "tcp:192.168.1.50",
     "tcp://me@192.168.1.50", "tcp://[::1]:9100", "http://192.168.1.50:9100", "192.168.1.50:9100",
     "192.168.1.50", "socket://192.168.1.50"],
)  # fmt: skip
def test_an_address_that_is_none_is_one_clear_message_before_anything_begins(
    address, tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("sys.stdin", io.StringIO("271828\n"))

    code = main(["--printer", address, "--state", str(tmp_path / "queue"), "--lang", "en"])

    said = capsys.readouterr()
    assert (code, said.out) == (3, "")
    assert said.err.startswith(f"{address} is no printer that can be used. Write tcp:// ")
    assert said.err.count("\n") == 1
    assert not (tmp_path / "queue").exists()


def test_an_address_without_a_port_means_the_port_of_receipt_printers(printer, monkeypatch):
    tried = []

    def connect_elsewhere(place, timeout, connect=socket.create_connection):
        tried.append(place)
        return connect(("127.0.0.1", printer.port), timeout)

    monkeypatch.setattr(socket, "create_connection", connect_elsewhere)

    assert TicketPrinter("tcp://192.168.1.50", LONG_S).print(TICKET) is None
    assert tried == [("192.168.1.50", 9100)]
