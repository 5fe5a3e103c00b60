"""`python3 build.py kiosk`: opens the bundle, starts the server and the browser, and stays.

Exit codes: 0 ended as asked, 1 no bundle that can be shown, 2 used wrongly, 3 the machine failed.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk_mode.options import Options, read_options
from noticeboard.messages import Message, text

if TYPE_CHECKING:
    # Imported when a step needs them: a wrong option or a second kiosk is answered at once.
    from socket import socket

    from kiosk_mode.device import Device
    from kiosk_mode.hardware.chromium import BrowserWatchdog
    from kiosk_mode.journal import Journal

ROOT = Path(__file__).parent.parent
FINE, WRONG_BUNDLE, MACHINE_FAILED = 0, 1, 3


def main(arguments: Sequence[str]) -> int:
    """Run the device until it is asked to end, and return the exit code."""
    options = read_options(arguments, ROOT)
    from kiosk_mode.hardware.tmpfs import make_memory_folder
    from kiosk_mode.journal import Journal

    journal = Journal(_now, lambda message: _show(message, options))
    try:
        memory = make_memory_folder()
    except OSError as error:
        journal.add("device_no_temporary_folder", reason=str(error))
        return MACHINE_FAILED
    try:
        with _only_one(options.state) as is_only:
            if not is_only:
                journal.add("device_running_already")
                return MACHINE_FAILED
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            return _run(options, journal, memory)
    except KeyboardInterrupt:
        return FINE
    finally:
        shutil.rmtree(memory, ignore_errors=True)


def _run(options: Options, journal: Journal, memory: Path) -> int:
    from noticeboard.loopback import listen

    device = _make_device(options, journal, memory)
    if device.store.open() is None:
        journal.add("device_no_bundle")
        return WRONG_BUNDLE
    if options.check:
        return _check_once(options, device)
    try:
        own = listen(options.port)
    except (OSError, OverflowError) as error:
        journal.add("device_port_unusable", port=options.port, reason=str(error))
        return MACHINE_FAILED
    with own:
        _serve(options, device, own, memory)
    return FINE


def _make_device(options: Options, journal: Journal, memory: Path) -> Device:
    from kiosk_mode.calls import Bell
    from kiosk_mode.device import Device
    from kiosk_mode.hardware.jack_sense import JackSense
    from kiosk_mode.queue_numbers import QueueNumbers
    from kiosk_mode.voice.live_voice import LiveVoice
    from kiosk_mode.voice.office_speaker import OfficeVoices
    from noticeboard.bundle.store import BundleStore

    store = BundleStore(
        options.bundle, options.state, journal.add_message, takes_previews=options.preview
    )
    voice = LiveVoice(OfficeVoices(ROOT, memory), journal)
    bell = Bell(options.bell.absolute(), journal) if options.bell else None
    queue = None if options.queue is None else QueueNumbers(options.queue)
    device = Device(
        store, voice, journal, _now, options.state, options.survey, bell=bell, queue=queue
    )
    if options.jack != "none":
        paths = [Path(options.jack)] if options.jack else None
        device.jack = JackSense(device.plugged, paths=paths)
    return device


def _check_once(options: Options, device: Device) -> int:
    from kiosk_mode.selfcheck import BAD

    if device.jack is not None:
        device.jack.start()
    try:
        check = device.run_check()
    finally:
        device.stop()
    for sentence in check.sentences(options.lang):
        print(sentence)
    for item in check.items:
        for detail in item.details:
            print(f"  {text(detail, options.lang)}")
    return WRONG_BUNDLE if check.state == BAD else FINE


def _serve(options: Options, device: Device, own: socket, memory: Path) -> None:
    from kiosk_mode.routes import make_app
    from noticeboard.loopback import make_server

    port = own.getsockname()[1]
    address = f"http://127.0.0.1:{port}/kiosk/" + (f"?{options.page}" if options.page else "")
    server = make_server(make_app(device, port), on_exit=device.prepare_to_end)
    # The server has handlers of its own while it runs, and passes the signal on when it has
    # ended: neither before nor after may it cut short what must be ended in order.
    signal.signal(signal.SIGTERM, lambda number, frame: setattr(server, "should_exit", True))
    device.start()
    device.voice.start()
    keeper = _open_browser(options, device, address, memory)
    addresses = {"kiosk": address, "staff": f"http://127.0.0.1:{port}/device/"}
    print(text(Message("device_addresses", addresses), options.lang), flush=True)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[own])
    finally:
        if keeper is not None:
            keeper.stop()
        device.stop()


def _open_browser(
    options: Options, device: Device, address: str, memory: Path
) -> BrowserWatchdog | None:
    from kiosk_mode.hardware.chromium import BrowserWatchdog, find_browser, make_command

    if options.no_browser:
        return None
    browser = options.browser or find_browser(os.environ)
    if browser is None:
        device.journal.add("device_no_browser")
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        device.journal.add("device_browser_as_root")
    profile = memory / "browser"
    command = make_command(browser, address, profile)
    keeper = BrowserWatchdog(command, profile, device.journal, lambda: device.hub.listeners > 0)
    keeper.start()
    return keeper


@contextlib.contextmanager
def _only_one(state: Path) -> Iterator[bool]:
    """Hold the lock of a state folder; on a disk that takes nothing, go on without."""
    from noticeboard.files import lock

    try:
        state.mkdir(parents=True, exist_ok=True)
        # Held as long as the caller works, so it is closed below.
        file = open(state / "lock", "ab")  # noqa: SIM115
    except OSError:
        yield True
        return
    with file:
        try:
            lock(file.fileno())
        except OSError:
            yield False
            return
        yield True


def _show(message: Message, options: Options) -> None:
    print(text(message, options.lang), file=sys.stderr, flush=True)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
