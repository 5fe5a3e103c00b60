"""Dynamic speech: one worker process that may die, hang or be asked too much."""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import signal
import tempfile
import threading
import time

import pytest

from kiosk_mode.hardware.tmpfs import make_memory_folder
from kiosk_mode.journal import Journal
from kiosk_mode.voice.live_voice import WAITING, Busy, LiveVoice
from kiosk_mode.voice.office_speaker import OfficeSpeaker, OfficeVoices
from kiosk_mode.voice.voice_worker import NotSpoken, SpokenSound
from noticeboard.messages import sentence
from noticeboard.model import Voice as Settings
from tests.fixtures.device import ROOT, until
from tests.fixtures.device_speaker import MoodySpeaker


@pytest.fixture
def journal():
    return Journal(lambda: datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC))


@contextlib.contextmanager
def started(tmp_path, journal, timeout_s):
    one = LiveVoice(MoodySpeaker(tmp_path / "diary"), journal, timeout_s=timeout_s)
    one.start()
    until(lambda: isinstance(one.speak("ready", "id"), SpokenSound))
    yield one
    one.close()


@pytest.fixture
def voice(tmp_path, journal):
    """A voice with the patience that a new process needs on a busy machine."""
    with started(tmp_path, journal, timeout_s=60.0) as one:
        yield one


@pytest.fixture
def hasty_voice(tmp_path, journal):
    with started(tmp_path, journal, timeout_s=2.0) as one:
        yield one


def test_one_worker_speaks_one_text_after_the_other(voice):
    first, second = (voice.speak(text, "id").sound.split()[0] for text in ("satu", "dua"))

    assert first == second
    assert int(first) == voice.pid != os.getpid()


def test_a_worker_that_was_killed_is_replaced(voice, journal):
    old = voice.pid
    os.kill(old, signal.SIGKILL)

    assert voice.speak("dua", "id").sound.endswith(b"dua")

    assert voice.pid != old


def test_a_text_that_the_worker_died_over_is_tried_once_more(voice, journal):
    assert voice.speak("stumble", "id").sound.endswith(b"stumble")
    assert voice.restarts == 1
    assert [sentence(entry.message, "en") for entry in journal.newest_first()] == [
        "The voice process ended and was started again."
    ]


def test_a_text_that_always_kills_the_worker_is_given_up(voice):
    assert isinstance(voice.speak("crash", "id"), NotSpoken)

    assert voice.speak("dua", "id").sound.endswith(b"dua")


def test_a_text_that_takes_too_long_is_given_up_in_time(hasty_voice):
    began = time.monotonic()

    assert isinstance(hasty_voice.speak("hang", "id"), NotSpoken)

    # It would hang for a minute.
    assert time.monotonic() - began < 50
    until(lambda: isinstance(hasty_voice.speak("dua", "id"), SpokenSound))


def test_too_many_at_once_are_turned_away(voice, tmp_path):
    answers = []

    def ask():
        try:
            answers.append(voice.speak("held", "id"))
        except Busy:
            answers.append("busy")

    threads = [threading.Thread(target=ask) for _ in range(WAITING + 3)]
    for thread in threads:
        thread.start()
    until(lambda: len(answers) == 3)
    (tmp_path / "permission").touch()
    for thread in threads:
        thread.join()

    assert answers[:3] == ["busy"] * 3
    assert "busy" not in answers[3:]


def test_every_fall_through_is_noted_for_staff(voice, journal):
    voice.speak("other", "id")

    assert [sentence(entry.message, "id") for entry in journal.newest_first()] == [
        "Tidak ada suara."
    ]


@pytest.fixture
def office(tmp_path):
    """The office's own speaker, in this process, with the wheel's voice and no terms."""
    return OfficeSpeaker(tmp_path, {}, (), (), [])


def test_figures_are_spoken_in_words_and_the_sound_is_verified(office):
    said = office.say("Biaya Rp950.000.", "id")

    assert said.text == "Biaya sembilan ratus lima puluh ribu rupiah."
    assert said.sound[:3] == b"ID3" or said.sound[0] == 0xFF
    assert len(said.sound) > 5_000


def test_a_spoken_text_leaves_nothing_on_the_disk(office, tmp_path):
    office.say("Nomor antrean 12.", "id")

    assert list(tmp_path.iterdir()) == []


def test_an_abbreviation_that_nobody_explained_is_spelled_and_noted(office):
    said = office.say("Bawa WXQZ ke loket B7.", "id")

    assert said.text == "Bawa W X Q Z ke loket B tujuh."
    assert [sentence(remark, "en") for remark in said.remarks] == [
        "The abbreviation WXQZ is not in terms.yaml, so it was spelled."
    ], "a code with a figure may be the visitor's own: it is not noted"


def test_a_voice_that_is_absent_falls_through_to_the_built_in_one(tmp_path):
    command = ("no-such-program", "{text_file}", "{wav}")
    absent = Settings(engine="command", voice="x", command=command)
    office = OfficeSpeaker(tmp_path, {"id": absent}, (), (), [])

    said = office.say("Selamat pagi.", "id")

    assert isinstance(said, SpokenSound)
    assert len(said.remarks) == 1 and "no-such-program" in sentence(said.remarks[0], "en")


def test_a_voice_of_the_internet_is_never_used_on_the_device(tmp_path):
    online = Settings(engine="gtts", voice="id", allow_network=True)
    office = OfficeSpeaker(tmp_path, {"id": online}, (), (), [])

    said = office.say("Selamat pagi.", "id")

    assert isinstance(said, SpokenSound)
    assert [sentence(remark, "en") for remark in said.remarks] == [
        "The gTTS voice (id) is not used on the kiosk: it sends texts to the internet."
    ]


def test_an_unknown_language_is_said_to_be_unknown(office):
    assert sentence(office.say("Guten Tag.", "de").reason, "en") == "There is no language de."


def test_broken_data_leaves_the_built_in_voice(tmp_path, monkeypatch):
    # The worker, a process of its own, keeps its temporary files in memory.
    monkeypatch.setattr(tempfile, "tempdir", None)
    office = OfficeVoices(tmp_path / "nothing here", tmp_path)()

    said = office.say("Selamat pagi.", "id")

    assert isinstance(said, SpokenSound)
    assert sentence(said.remarks[0], "en").startswith("The office's data cannot be read")


def test_the_memory_of_a_killed_program_is_cleared(tmp_path):
    dead = tmp_path / "noticeboard-kiosk-999999999-abc"
    dead.mkdir()
    alive = make_memory_folder(tmp_path)

    other = make_memory_folder(tmp_path)

    assert not dead.exists()
    assert alive.is_dir() and other.is_dir()
    assert oct(other.stat().st_mode)[-3:] == "700"
    shutil.rmtree(alive)


def test_the_office_voices_can_be_handed_to_a_new_process(tmp_path):
    import pickle

    assert pickle.loads(pickle.dumps(OfficeVoices(ROOT, tmp_path))) == OfficeVoices(ROOT, tmp_path)
