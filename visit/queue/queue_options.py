"""The options of `python3 build.py queue`, with help in Indonesian or English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.option_parser import OptionParser, port_number

PORT = 8630
STATE = Path("publications") / "queue"
VISITORS, MOST_VISITORS, SPEED = 120, 2_000, 10


@dataclass(frozen=True)
class QueueOptions:
    """How the queue is served, or its demonstration day runs, as the command line says."""

    port: int
    address: str | None
    plan: Path | None
    state: Path
    log: str | None
    feed: Path | None
    screen: str | None
    printer: str | None
    publish: Path | None
    phone_address: str | None
    push_contact: str | None
    set_pin: bool
    close_day: bool
    demo: bool
    visitors: int
    seed: int
    speed: int
    """Minutes of the day that pass in a second; 0 waits for nothing."""
    lang: str


def read_queue_options(arguments: Sequence[str]) -> QueueOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    return QueueOptions(**vars(_parser(arguments).parse_args(arguments)))


def _visitors(written: str) -> int:
    count = int(written)
    if not 1 <= count <= MOST_VISITORS:
        raise ValueError(written)
    return count


def _speed(written: str) -> int:
    speed = int(written)
    if speed < 0:
        raise ValueError(written)
    return speed


def _parser(arguments: Sequence[str]) -> OptionParser:
    parser = OptionParser.of("queue", arguments, helps="queue_help_", wrong="queue_used_wrongly")
    add, help_on = parser.add_argument, parser.help_on
    add("--port", type=port_number, default=PORT, help=help_on("serve_port", usual=PORT))
    add("--address", help=help_on("serve_address"))
    add("--plan", type=Path, help=help_on("serve_plan"))
    add("--state", type=Path, default=STATE, help=help_on("serve_state", usual=STATE))
    add("--log", help=help_on("serve_log"))
    add("--feed", type=Path, help=help_on("serve_feed"))
    add("--screen", help=help_on("serve_screen"))
    add("--printer", help=help_on("serve_printer"))
    add("--publish", type=Path, help=help_on("serve_publish"))
    add("--phone-address", help=help_on("serve_phone_address"))
    add("--push-contact", help=help_on("serve_push_contact"))
    add("--set-pin", action="store_true", help=help_on("set_pin"))
    add("--close-day", action="store_true", help=help_on("close_day"))
    add("--demo", action="store_true", help=help_on("demo"))
    add("--visitors", type=_visitors, default=VISITORS, help=help_on("visitors", usual=VISITORS))
    add("--seed", type=int, default=1, help=help_on("seed"))
    add("--speed", type=_speed, default=SPEED, help=help_on("speed", usual=SPEED))
    parser.add_language()
    return parser
