"""Headphones in and out, from the very bytes that the kernel writes."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from kiosk_mode.hardware.evdev_switches import switches_on, switches_there
from kiosk_mode.hardware.jack_sense import JackSense
from tests.fixtures.device import FakeJack, switch_event, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these devices")


@pytest.fixture
def fake(tmp_path):
    return FakeJack(tmp_path / "event5")


@pytest.fixture
def heard():
    return []


@pytest.fixture
def jack(fake, heard):
    watcher = JackSense(heard.append, paths=[fake.path])
    watcher.start()
    yield watcher
    watcher.stop()


def test_plugging_and_unplugging_is_told_once_each(jack, fake, heard):
    for inserted in (True, True, False, False, True):
        fake.plug(inserted)
        until(lambda wanted=inserted: jack.inserted == wanted)

    assert heard == [True, False, True]


def test_an_event_that_arrives_in_two_pieces_is_one_event(jack, fake, heard):
    event = switch_event(2, 1)

    fake.write(event[:7])
    fake.write(event[7:])

    until(lambda: heard == [True])


def test_other_switches_and_keys_are_not_headphones(jack, fake, heard):
    # A microphone's switch (4), a lid (0), and key 2 of a keyboard (type 1).
    fake.write(switch_event(4, 1) + switch_event(0, 1) + switch_event(2, 1, kind=1))
    fake.plug(True)

    until(lambda: heard)
    assert heard == [True]


def test_a_device_that_goes_away_is_told_as_unplugged(jack, fake, heard):
    fake.plug(True)
    until(lambda: heard == [True])

    fake.unplug_device()

    until(lambda: heard == [True, False])
    assert jack.devices == []
    assert jack.inserted is None


class FakeKernel:
    """Answers EVIOCGBIT and EVIOCGSW for files named by what they have: "headphone-on"."""

    def __init__(self) -> None:
        self.on: set[str] = set()

    def __call__(self, descriptor: int, request: int, answer: bytearray) -> int:
        name = os.path.basename(os.readlink(f"/proc/self/fd/{descriptor}"))
        switch = {"headphone": 2, "lineout": 6}.get(name.split("-")[1])
        number, size = request & 0xFF, request >> 16 & 0x3FFF
        assert request >> 30 == 2 and request >> 8 & 0xFF == ord("E") and size == len(answer)
        if switch is None:
            raise OSError(errno.ENOTTY, "no input device")
        if number == 0x25 or name in self.on:
            answer[:] = (1 << switch).to_bytes(size, "little")
        return 0


@pytest.fixture
def kernel():
    return FakeKernel()


def devices_of(folder, kernel, heard) -> JackSense:
    watcher = JackSense(heard.append, folder=folder, ioctl=kernel)
    watcher.start()
    return watcher


def test_headphones_that_are_in_at_the_start_are_told(tmp_path, kernel, heard):
    FakeJack(tmp_path / "event1-headphone")
    kernel.on.add("event1-headphone")

    watcher = devices_of(tmp_path, kernel, heard)

    assert heard == [True]
    watcher.stop()


def test_a_line_out_counts_only_where_there_is_no_headphone_jack(tmp_path, kernel, heard):
    FakeJack(tmp_path / "event1-lineout")
    kernel.on.add("event1-lineout")
    alone = devices_of(tmp_path, kernel, heard)
    assert (alone.devices, heard) == ([str(tmp_path / "event1-lineout")], [True])
    alone.stop()

    FakeJack(tmp_path / "event2-headphone")
    heard.clear()
    beside = devices_of(tmp_path, kernel, heard)

    assert (beside.devices, heard) == ([str(tmp_path / "event2-headphone")], [])
    beside.stop()


def test_events_that_were_dropped_are_asked_for(tmp_path, kernel, heard):
    fake = FakeJack(tmp_path / "event1-headphone")
    watcher = devices_of(tmp_path, kernel, heard)
    kernel.on.add("event1-headphone")

    fake.write(switch_event(3, 0, kind=0))

    until(lambda: heard == [True])
    watcher.stop()


def test_a_keyboard_is_not_watched(tmp_path, kernel, heard):
    FakeJack(tmp_path / "event1-keyboard")

    watcher = devices_of(tmp_path, kernel, heard)

    assert watcher.devices == []
    assert watcher.inserted is None
    watcher.stop()


def test_an_ordinary_file_cannot_be_asked_for_switches(tmp_path):
    import fcntl

    path = tmp_path / "event0"
    path.write_bytes(b"")
    with path.open("rb") as file:
        assert switches_there(file.fileno(), fcntl.ioctl) is None
        assert switches_on(file.fileno(), fcntl.ioctl) is None
