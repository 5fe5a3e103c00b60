"""What a device keeps of queries without an answer, and what its staff page shows of them."""

from __future__ import annotations

import json
import sys

import pytest

from tests.fixtures.device import running, write_bundle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kiosks run on Linux")

DRONE = {
    "language": "id",
    "reason": "unknown-here",
    "words": ["paspor"],
    "unknown": ["drone", "ana@surat.id"],
}


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def device(tmp_path, state):
    with running(write_bundle(tmp_path / "site"), state) as one:
        yield one


def send(device, query) -> int:
    return device.ask("/device/unanswered", "POST", json.dumps(query).encode())[0]


def test_five_visits_make_a_line_for_staff_and_four_make_none(device, state):
    sent = [send(device, DRONE) for _ in range(4)]
    before = device.ask("/device/")[2].decode()
    sent.append(send(device, DRONE))
    after = device.ask("/device/")[2].decode()
    (row,) = json.loads((state / "unanswered.json").read_text(encoding="utf-8"))["unanswered"]

    assert sent == [204] * 5
    assert ("drone" in before, "drone" in after) == (False, True)
    assert '<th scope="row" lang="id">paspor drone</th><td>drone</td><td>5</td>' in after
    assert row.pop("day")[4::3] == "--"
    assert row == {
        "language": "id",
        "reason": "unknown-here",
        "words": ["paspor"],
        "unknown": ["drone"],
        "visits": 5,
    }


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b"\xff", json.dumps({**DRONE, "reason": "personal"}).encode()]
)
def test_anything_else_is_refused_and_nothing_is_kept(device, state, body):
    assert device.ask("/device/unanswered", "POST", body)[0] == 400
    assert not (state / "unanswered.json").exists()


def test_a_long_text_is_refused(device, state):
    assert send(device, {**DRONE, "unknown": ["a" * 2000]}) == 413
    assert not (state / "unanswered.json").exists()


def test_a_damaged_file_stops_nothing_and_staff_read_why(device, state):
    (state / "unanswered.json").write_text("?")

    assert send(device, DRONE) == 204
    messages = [message["en"] for message in device.health()["messages"]]
    assert (
        "unanswered.json cannot be read, so counting begins anew. Nothing needs to be done."
        in messages
    )
