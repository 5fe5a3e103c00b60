"""The self-check: what is broken is found, named, and can be heard and printed."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kiosk_mode.hardware.probes import ClockSight, free_space, look_at_clock, sound_devices
from kiosk_mode.selfcheck import load_selfcheck, make_selfcheck, save_selfcheck
from kiosk_mode.staff.staff_pages import check_sheet
from kiosk_mode.voice.soundcheck import SoundFault, SoundReport, check_sounds, check_sounds_apart
from noticeboard.messages import Message, sentence
from tests.fixtures.device import sound, write_bundle

BROKEN = Message("device_sound_gone")
DAY = datetime.date(2026, 11, 24)
AT = datetime.datetime(2026, 11, 24, 6, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
WELL = {
    "at": AT, "bundle": "aaaa-0001", "clock": ClockSight(DAY, DAY),
    "sounds": SoundReport(1200, ()), "free": 5_000_000_000, "outputs": ["ALC255 Analog"],
    "jacks": ["/dev/input/event5"], "voice_works": True,
}  # fmt: skip


def states(**changes) -> dict[str, str]:
    check = make_selfcheck(**{**WELL, **changes})
    return {finding.name: finding.state for finding in check.items if finding.name != "keys"}


@pytest.fixture
def site(tmp_path):
    return write_bundle(tmp_path / "site")


@pytest.fixture
def mp3(site):
    return site / "audio" / "id" / "aaaa0001.mp3"


def test_good_sounds_are_good(site):
    assert check_sounds_apart(site) == SoundReport(1, ())


def spoil(content: bytes) -> bytes:
    return b"\0" * len(content)


SPOILERS = {
    "corrupt": (spoil, "the file is broken"),
    "cut in half": (lambda content: content[: len(content) // 2], "it lasts"),
    "empty": (lambda content: b"", "the file is broken"),
}


@pytest.mark.parametrize(("spoil_it", "said"), SPOILERS.values(), ids=SPOILERS)
def test_a_spoilt_sound_is_found(site, mp3, spoil_it, said):
    mp3.write_bytes(spoil_it(sound()[0]))

    report = check_sounds(site)

    assert report.count == 1
    assert [fault.path for fault in report.faults] == ["audio/id/aaaa0001.mp3"]
    assert sentence(report.faults[0].reason, "en").startswith(said)


def test_a_missing_sound_is_found(site, mp3):
    mp3.unlink()

    assert check_sounds(site).faults == (
        SoundFault("audio/id/aaaa0001.mp3", Message("device_sound_gone")),
    )


def test_a_sound_at_another_level_is_found(site, mp3):
    import io

    import soundfile

    samples, rate = soundfile.read(mp3)
    quiet = io.BytesIO()
    soundfile.write(
        quiet, samples * 0.4, rate, format="MP3", bitrate_mode="VARIABLE", compression_level=0.9
    )
    mp3.write_bytes(quiet.getvalue())

    assert sentence(check_sounds(site).faults[0].reason, "en").startswith("loudness -2")


def test_when_all_is_well_only_the_keys_are_left_to_press():
    check = make_selfcheck(**WELL)

    assert check.sentences("id") == (
        "Kiosk siap dipakai.",
        "Tekan setiap tombol pada lembar uji tombol.",
    )
    assert set(states().values()) == {"good"}


@pytest.mark.parametrize(("change", "name", "state"), [
    ({"clock": ClockSight(DAY - datetime.timedelta(1), DAY)}, "clock", "bad"),
    ({"clock": ClockSight(DAY + datetime.timedelta(401), DAY)}, "clock", "bad"),
    ({"clock": ClockSight(DAY + datetime.timedelta(400), DAY)}, "clock", "good"),
    ({"sounds": None}, "sounds", "bad"),
    ({"sounds": SoundReport(0, ())}, "sounds", "bad"),
    ({"sounds": SoundReport(2, (SoundFault("a", BROKEN),))}, "sounds", "bad"),
    ({"free": 100_000_000}, "disk", "attention"),
    ({"free": None}, "disk", "attention"),
    ({"outputs": []}, "output", "bad"),
    ({"outputs": None}, "output", "attention"),
    ({"jacks": []}, "jack", "attention"),
    ({"voice_works": False}, "voice", "attention"),
])  # fmt: skip
def test_each_thing_that_is_not_well_is_judged_alone(change, name, state):
    assert states(**change) == {**states(), name: state}


def test_what_is_spoken_fits_the_voice():
    worst = make_selfcheck(
        **{
            **WELL,
            "clock": ClockSight(DAY - datetime.timedelta(1), DAY),
            "sounds": None,
            "free": 0,
            "outputs": [],
            "jacks": [],
            "voice_works": False,
        }
    )

    for language in ("id", "en"):
        assert len(worst.sentences(language)) == 8
        assert all(len(sentence) <= 200 for sentence in worst.sentences(language))


def test_the_sheet_names_the_broken_sounds_and_escapes_them():
    fault = SoundFault("audio/id/<b>.mp3", BROKEN)

    sheet = check_sheet(make_selfcheck(**{**WELL, "sounds": SoundReport(3, (fault,))}))

    assert "1 dari 3 suara rusak." in sheet
    assert "Uji mandiri 24-11-2026 06.00 WIB, bundel aaaa-0001" in sheet
    assert (
        '<span lang="id">audio/id/&lt;b&gt;.mp3: berkas tidak ada</span> / '
        '<span lang="en">audio/id/&lt;b&gt;.mp3: the file is missing</span>'
    ) in sheet
    assert 'controls preload="none" src="/device/selfcheck/id/0"></audio>' in sheet


def test_a_result_outlives_a_restart(tmp_path):
    fault = SoundFault("a.mp3", BROKEN)
    check = make_selfcheck(**{**WELL, "sounds": SoundReport(3, (fault,))})

    save_selfcheck(check, tmp_path / "selfcheck.json")

    kept = load_selfcheck(tmp_path / "selfcheck.json")
    assert (kept.at, kept.bundle, kept.state) == (check.at, check.bundle, "bad")
    assert check_sheet(kept) == check_sheet(check)


def test_a_half_written_result_counts_as_none(tmp_path):
    (tmp_path / "selfcheck.json").write_text('{"at": "2026')

    assert load_selfcheck(tmp_path / "selfcheck.json") is None


def test_the_day_is_that_of_western_indonesia():
    late = datetime.datetime(2026, 11, 23, 17, 0, tzinfo=datetime.UTC)

    assert look_at_clock(late, DAY) == ClockSight(DAY, DAY)


def test_only_outputs_that_can_play_are_sound_devices(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "pcm").write_text(
        "00-00: ALC255 Analog : ALC255 Analog : playback 1 : capture 1\n"
        "00-03: HDMI 0 : HDMI 0 : playback 1\n"
        "01-00: USB Microphone : USB Audio : capture 1\n"
    )

    assert sound_devices(tmp_path) == ["ALC255 Analog", "HDMI 0"]
    assert sound_devices(tmp_path / "no card") == []


def test_the_space_of_a_folder_to_come_is_that_of_its_disk(tmp_path):
    assert free_space(tmp_path / "not" / "yet") > 0
    assert free_space(Path("/proc/self/nothing")) is not None
