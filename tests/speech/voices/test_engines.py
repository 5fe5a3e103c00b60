"""Each engine says the right words into the right file, or says clearly why it cannot."""

from __future__ import annotations

import dataclasses
import hashlib
import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from noticeboard.messages import STAFF_LANGUAGES, Message
from noticeboard.model import Voice
from noticeboard.speech.acoustic_check import Expectation, prove
from noticeboard.speech.synthesis import Wanted, render_missing
from noticeboard.speech.text import make_lexicon
from noticeboard.speech.voices import (
    EngineUnavailable,
    EspeakWheel,
    GoogleVoice,
    SystemVoice,
    make_engine,
)
from noticeboard.speech.voices.command import make_command_voice
from tests.fixtures.fake_voices import FakeGoogle, read_wav

ROOT = Path(__file__).parents[3]
PIPER = ROOT / ".cache" / "bench-tools" / "venv"
LONG = (
    "Biaya paspor elektronik paling lama sepuluh tahun adalah sembilan ratus lima puluh ribu "
    "rupiah, dan dibayar paling lambat dua jam sesudah kode pembayaran terbit.",
    "Bawa kartu tanda penduduk, kartu keluarga, dan salah satu dari akta lahir, buku nikah, "
    "atau ijazah yang memuat nama orang tua Anda.",
    "Jika paspor Anda hilang karena bencana, bawa surat keterangan dari pemerintah daerah, "
    "lalu sampaikan kepada petugas di loket pertama.",
    "Warga Sawahlunto dilayani Kantor Imigrasi Padang, yang buka pada hari kerja dan tutup "
    "pada hari libur nasional serta cuti bersama.",
)


def espeak(voice: str = "id") -> EspeakWheel:
    """Return the wheel's voice at the usual speed."""
    return make_engine(Voice(engine="espeak", voice=voice), "id")


def digest_of(engine: EspeakWheel, text: str, folder: Path) -> str:
    """Return the hash of a sentence's file."""
    engine.speak(text, folder / "digest.wav")
    return hashlib.sha256((folder / "digest.wav").read_bytes()).hexdigest()


# ---- espeak-ng from the wheel


def test_a_sentence_has_the_same_bytes_first_last_and_in_another_process(tmp_path):
    engine = espeak()

    first = digest_of(engine, LONG[0], tmp_path)
    for other in (LONG[1], "Ya.", LONG[2]):
        digest_of(engine, other, tmp_path)
    last = digest_of(engine, LONG[0], tmp_path)
    program = (
        "import pickle, sys; from pathlib import Path\n"
        "engine, text, into = pickle.loads(bytes.fromhex(sys.argv[1]))\n"
        "engine.speak('Sebelumnya sesuatu yang lain.', into); engine.speak(text, into)\n"
    )
    given = pickle.dumps((engine, LONG[0], tmp_path / "elsewhere.wav")).hex()
    subprocess.run([sys.executable, "-c", program, given], check=True, cwd=ROOT)
    elsewhere = hashlib.sha256((tmp_path / "elsewhere.wav").read_bytes()).hexdigest()

    assert first == last == elsewhere


def test_the_wheel_reads_markup_and_phonemes(tmp_path):
    engine = espeak()

    lengths = {}
    for name, text in (
        ("word", "enam loket"),
        ("phonemes", "[[@n'am]] loket"),
        ("letters", '<say-as interpret-as="characters">enam</say-as> loket'),
    ):
        engine.speak(text, tmp_path / f"{name}.wav")
        lengths[name] = len(read_wav(tmp_path / f"{name}.wav")) / 22_050

    assert (tmp_path / "word.wav").read_bytes() != (tmp_path / "phonemes.wav").read_bytes()
    assert abs(lengths["phonemes"] - lengths["word"]) < 0.1
    assert lengths["letters"] > lengths["word"] + 0.3


def test_the_speed_is_the_one_asked_for(tmp_path):
    slow = make_engine(Voice(engine="espeak", voice="id", words_per_minute=100), "id")
    fast = make_engine(Voice(engine="espeak", voice="id", words_per_minute=200), "id")

    slow.speak(LONG[1], tmp_path / "slow.wav")
    fast.speak(LONG[1], tmp_path / "fast.wav")
    ratio = len(read_wav(tmp_path / "slow.wav")) / len(read_wav(tmp_path / "fast.wav"))

    assert 1.7 < ratio < 2.3
    assert slow.identity != fast.identity


def test_an_unknown_espeak_voice_is_refused_before_the_first_sentence():
    with pytest.raises(EngineUnavailable) as refusal:
        espeak("en-gb")

    assert {language: refusal.value.text(language) for language in STAFF_LANGUAGES} == {
        "id": "espeak-ng tidak mengenal suara 'en-gb'; "
        "perbaiki 'voice' di data/speech.yaml, misalnya id atau en-us",
        "en": "espeak-ng knows no voice 'en-gb'; "
        "mend 'voice' in data/speech.yaml, for example id or en-us",
    }


def test_a_missing_library_is_explained_to_staff(tmp_path):
    engine = dataclasses.replace(espeak(), program=str(tmp_path / "libespeak-ng.so"))

    with pytest.raises(EngineUnavailable) as refusal:
        engine.speak("Satu.", tmp_path / "one.wav")

    assert refusal.value.text("id").startswith("pustaka espeak-ng tidak ada")
    assert "hapus folder .venv lalu jalankan build.py lagi" in refusal.value.text("id")
    assert not (tmp_path / "one.wav").exists()


def test_missing_data_stops_the_voice_and_not_the_program(tmp_path):
    engine = dataclasses.replace(espeak(), data=str(tmp_path))

    with pytest.raises(EngineUnavailable, match="cannot read its data"):
        engine.speak("Satu.", tmp_path / "one.wav")


@pytest.mark.skipif(sys.platform == "win32", reason="makes a symbolic link")
def test_the_data_may_lie_in_a_very_deep_folder(tmp_path):
    """espeak-ng itself fails beyond some 160 characters, as in a deep OneDrive folder."""
    engine = espeak()
    deep = tmp_path.joinpath(*["Kantor Imigrasi"] * 10)
    deep.mkdir(parents=True)
    (deep / "espeak-ng-data").symlink_to(engine.data)
    moved = dataclasses.replace(engine, data=str(deep / "espeak-ng-data"))

    assert len(moved.data) > 165
    assert digest_of(moved, LONG[1], tmp_path) == digest_of(engine, LONG[1], tmp_path)


# ---- the system's voices


def heard(path: Path) -> np.ndarray:
    """Return a file without the silence around its words."""
    samples = read_wav(path)
    loud = np.flatnonzero(abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


def envelope(path: Path, points: int = 200) -> np.ndarray:
    """Return how loud a file is at evenly spaced moments."""
    parts = np.array_split(heard(path), points)
    loud = np.array([np.sqrt(np.mean(part**2)) for part in parts])
    return loud - loud.mean()


def likeness(one: Path, other: Path) -> float:
    """Return the correlation of two files' loudness over time."""
    first, second = envelope(one), envelope(other)
    return float(first @ second / np.sqrt(first @ first * (second @ second)))


def test_the_system_voice_says_every_long_sentence_into_its_own_file(tmp_path):
    """Used plainly, pyttsx3 loses all of these or writes one under another's name."""
    system = make_engine(Voice(engine="pyttsx3", voice="poz/id"), "id")
    direct = espeak()

    for place, text in enumerate(LONG):
        system.speak(text, tmp_path / f"system{place}.wav")
        direct.speak(text, tmp_path / f"direct{place}.wav")

    for place in range(len(LONG)):
        own = tmp_path / f"system{place}.wav"
        likenesses = [likeness(own, tmp_path / f"direct{k}.wav") for k in range(len(LONG))]
        assert int(np.argmax(likenesses)) == place
        assert likenesses[place] > 0.9
        expected = len(heard(tmp_path / f"direct{place}.wav"))
        assert abs(len(heard(own)) - expected) < 0.02 * expected


def test_an_unknown_system_voice_is_an_error_that_names_those_there_are(tmp_path):
    system = make_engine(Voice(engine="pyttsx3", voice="nosuch"), "id")

    with pytest.raises(EngineUnavailable) as refusal:
        system.speak("Satu.", tmp_path / "one.wav")

    assert refusal.value.text("en") == (
        "the voice pyttsx3 nosuch failed (code 2): no 'nosuch'; there are: poz/id"
    )
    assert refusal.value.text("id") == (
        "suara pyttsx3 nosuch gagal (kode 2): tidak ada 'nosuch'; yang ada: poz/id"
    )
    assert not (tmp_path / "one.wav").exists()


def test_a_system_voice_that_never_ends_is_stopped(tmp_path):
    system = SystemVoice("pyttsx3", "poz/id", "id", 135, timeout_s=0.01)

    with pytest.raises(EngineUnavailable, match="had not finished after 0.01 seconds"):
        system.speak("Satu.", tmp_path / "one.wav")


# ---- Google


def google(address: str) -> GoogleVoice:
    """Return the voice with the stand-in as its server, and short patience."""
    voice = make_engine(Voice(engine="gtts", voice="id", allow_network=True), "id")
    return dataclasses.replace(voice, endpoint=address, waits_s=(0.0, 0.0), timeout_s=60)


def test_google_is_refused_unless_the_network_is_allowed():
    with pytest.raises(EngineUnavailable, match="allow_network: true"):
        make_engine(Voice(engine="gtts", voice="id"), "id")


def test_google_says_all_parts_of_a_long_sentence(tmp_path):
    server = FakeGoogle()
    with server.serving() as address:
        google(address).speak(LONG[0], tmp_path / "long.mp3")

    assert len(server.asked) == 2
    assert re.findall(r"\w+", " ".join(server.asked)) == re.findall(r"\w+", LONG[0])
    sound = soundfile.info(tmp_path / "long.mp3")
    assert sound.samplerate == 24_000
    assert abs(sound.duration - len(" ".join(server.asked)) / 13) < 0.5


def test_google_is_asked_again_after_too_many_requests(tmp_path):
    server = FakeGoogle(busy_answers=2)
    with server.serving() as address:
        google(address).speak("Satu.", tmp_path / "one.mp3")

    assert server.asked == ["Satu."] * 3
    assert (tmp_path / "one.mp3").stat().st_size > 1000


@pytest.mark.parametrize(
    ("server", "reason"),
    [
        (FakeGoogle(busy_answers=9), "Google gave no sound: 429 Too Many Requests"),
        (FakeGoogle(answers_without_sound=True), "Google gave no sound: an answer without sound"),
    ],
)
def test_google_without_sound_is_an_error_and_not_a_file(server, reason, tmp_path):
    with server.serving() as address, pytest.raises(EngineUnavailable, match=reason):
        google(address).speak("Satu.", tmp_path / "one.mp3")

    assert not (tmp_path / "one.mp3").exists()


def test_no_network_is_an_error(tmp_path):
    with FakeGoogle().serving() as address:
        pass

    with pytest.raises(EngineUnavailable, match="Google gave no sound"):
        google(address).speak("Satu.", tmp_path / "one.mp3")


# ---- an installed program

PROGRAM = (sys.executable, str(ROOT / "tests" / "fixtures" / "fake_voices.py"))


def command(*line: str) -> Voice:
    """Return the setting of an installed program."""
    return Voice(engine="command", voice="suara-kantor", command=line)


def test_an_installed_program_speaks_the_text_file_into_the_wav(tmp_path):
    engine = make_engine(command(*PROGRAM, "{text_file}", "{wav}"), "id")

    engine.speak(LONG[1], tmp_path / "one.wav")
    espeak().speak(LONG[1], tmp_path / "direct.wav")

    assert (tmp_path / "one.wav").read_bytes() == (tmp_path / "direct.wav").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["direct.wav", "one.wav"]


def test_a_program_that_fails_is_quoted_with_its_last_line(tmp_path):
    engine = make_engine(command(*PROGRAM, "{text_file}", "{wav}"), "id")

    with pytest.raises(EngineUnavailable) as refusal:
        engine.speak("gagal", tmp_path / "one.wav")

    assert {language: refusal.value.text(language) for language in STAFF_LANGUAGES} == {
        "id": "suara suara-kantor gagal (kode 1): model suara rusak",
        "en": "the voice suara-kantor failed (code 1): model suara rusak",
    }


def test_a_program_that_hangs_is_stopped(tmp_path):
    setting = command(sys.executable, "-c", "import time; time.sleep(60) # {text_file} {wav}")
    engine = dataclasses.replace(make_command_voice(setting, "id"), timeout_s=0.2)

    with pytest.raises(EngineUnavailable, match="had not finished after 0.2 seconds"):
        engine.speak("Satu.", tmp_path / "one.wav")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (("no-such-program-here", "{text_file}", "{wav}"), "is not installed"),
        ((sys.executable, "{wav}"), "must hold {text_file} and {wav}"),
        ((), "must hold {text_file} and {wav}"),
    ],
)
def test_a_command_that_cannot_work_is_refused_before_the_first_sentence(line, reason):
    with pytest.raises(EngineUnavailable, match=reason):
        make_engine(command(*line), "id")


def test_another_voice_file_is_another_voice_and_another_folder_is_not(tmp_path):
    lines = []
    for folder, content in (("a", b"1"), ("b", b"1"), ("c", b"22")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "id.onnx").write_bytes(content)
        model = str(tmp_path / folder / "id.onnx")
        lines.append((sys.executable, model, "{text_file}", "{wav}"))

    same, moved, changed = (make_engine(command(*line), "id").identity for line in lines)

    assert same == moved != changed
    assert str(tmp_path) not in same


@pytest.mark.parametrize("engine", ["espeak", "pyttsx3", "gtts", "command"])
def test_every_engine_can_be_handed_to_a_worker_process(engine):
    setting = Voice(
        engine=engine,
        voice="id",
        command=(sys.executable, "{text_file}", "{wav}"),
        allow_network=True,
    )

    made = make_engine(setting, "id")

    assert pickle.loads(pickle.dumps(made)) == made
    assert "id" in made.identity
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.identity = "other"


def test_an_error_arrives_whole_from_a_worker_process():
    error = EngineUnavailable(Message("voice_failed", {"reason": Message("answer_without_sound")}))

    assert pickle.loads(pickle.dumps(error)).messages == error.messages


# ---- voices that are not in the lock: `build.py bench speech` installs the first one


@pytest.mark.skipif(
    not (PIPER / "bin" / "piper").exists(),
    reason="Piper is not installed; build.py bench speech puts it into .cache/bench-tools",
)
def test_a_neural_voice_speaks_through_the_command_adapter(tmp_path):
    from bench.speech import piper_command

    engine = make_engine(Voice(engine="command", voice="piper-joe", command=piper_command()), "en")

    check_speech(engine, "You may stay at most sixty days.", "en", tmp_path)


@pytest.mark.skipif(
    shutil.which("espeak-ng") is None or shutil.which("mbrola") is None,
    reason="espeak-ng and mbrola are not installed on this computer",
)
def test_mbrola_speaks_through_the_command_adapter(tmp_path):
    line = ("espeak-ng", "-v", "mb-id1", "-f", "{text_file}", "-w", "{wav}")

    check_speech(make_engine(command(*line), "id"), "Paling lama empat hari kerja.", "id", tmp_path)


def check_speech(engine, text, language, folder):
    """Hold a voice to tier 1 and tier 2, measured by itself."""
    lexicon = make_lexicon((), (), language)
    one = Wanted("one", text, language, text)
    report = render_missing([one], {language: engine}, folder / "cache", folder / "recordings")
    assert report.failures == ()
    sound = report.files[language, "one"]

    assert prove(Expectation(sound.key, sound.path, text, language, engine), lexicon).is_right
