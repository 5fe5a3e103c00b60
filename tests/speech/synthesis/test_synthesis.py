"""Every sentence becomes one verified file, once; what is not right never becomes a file."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from noticeboard.messages import sentence as sentence_of
from noticeboard.model import Voice
from noticeboard.speech.synthesis import (
    AudioRejected,
    CannotStore,
    Wanted,
    audio_key,
    begin_rendering,
    render_missing,
)
from noticeboard.speech.synthesis.mastering import (
    levelled,
    loudness,
    mastered,
    resampled,
    true_peaks,
)
from noticeboard.speech.synthesis.synthesise import Job, make_sound
from noticeboard.speech.synthesis.verify import expected_s, measured, verify_take
from noticeboard.speech.voices import make_engine
from noticeboard.speech.workers import Workers
from tests.fixtures.fake_voices import (
    AbsentVoice,
    EmptyVoice,
    ForgetfulVoice,
    MixedUpVoice,
    NoFileVoice,
    SilentVoice,
    ToneVoice,
    write_wav,
)

ROOT = Path(__file__).parents[3]
SENTENCES = (
    "Biaya paspor elektronik adalah sembilan ratus lima puluh ribu rupiah.",
    "Bawa kartu tanda penduduk asli dan fotokopinya.",
    "Petugas tidak menerima uang tunai.",
    "Paspor selesai paling lama empat hari kerja sesudah wawancara.",
    "Warga Sawahlunto dilayani Kantor Imigrasi Padang.",
    "Tekan tombol enam untuk mendengar syarat berikutnya.",
    "Tekan tombol empat untuk kembali ke daftar layanan.",
    "Jika nama Anda pernah berubah, bawa penetapan pengadilan.",
    "Bayar paling lambat dua jam sesudah kode pembayaran terbit.",
    "Ambil paspor di loket yang sama pada hari kerja.",
)


def wanted(text: str, id: str | None = None, language: str = "id") -> Wanted:
    """Return a sentence under an id made from its text."""
    return Wanted(id or hashlib.sha256(text.encode()).hexdigest()[:6], text, language, text)


TEN = tuple(wanted(text) for text in SENTENCES)


def espeak(voice: str = "id"):
    """Return the wheel's voice at the usual speed."""
    return make_engine(Voice(engine="espeak", voice=voice), voice)


def render(sentences, engine, folder: Path, **more):
    """Render Indonesian sentences into the cache below a folder."""
    return render_missing(sentences, {"id": engine}, folder / "cache", folder / "none", **more)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the finished sounds of the cache below a folder, by name."""
    return {path.name: path.read_bytes() for path in (folder / "cache").rglob("*.mp3")}


def leftovers(folder: Path) -> list[Path]:
    """Return what lies in the cache beside finished sounds and the index."""
    return [
        path
        for path in (folder / "cache").rglob("*")
        if path.is_file() and path.suffix not in {".mp3", ".jsonl"}
    ]


# ---- the key


def test_the_key_changes_with_everything_that_shapes_the_sound():
    first = Wanted("a", "enam", "id", "[[@n'am]]")
    plain = ToneVoice("tones 1")
    marked = ToneVoice("tones 1", wants_markup=True)

    keys = [
        audio_key(first, plain),
        audio_key(dataclasses.replace(first, text="lima"), plain),
        audio_key(dataclasses.replace(first, language="en"), plain),
        audio_key(first, ToneVoice("tones 2")),
        audio_key(first, marked),
        audio_key(dataclasses.replace(first, markup="[[@n'AM]]"), marked),
    ]

    assert len(set(keys)) == len(keys)
    assert all(len(key) == 16 and set(key) <= set("0123456789abcdef") for key in keys)


def test_the_key_ignores_what_the_voice_never_hears():
    first = Wanted("a", "enam", "id", "[[@n'am]]")
    other = Wanted("b", "enam", "id", "[[@n'AM]]")

    assert audio_key(first, ToneVoice()) == audio_key(other, ToneVoice())


# ---- real speech


def test_real_sentences_are_within_every_bound_and_the_same_in_workers(tmp_path):
    """Ten sentences go to two processes, three stay in this one: the bytes are equal."""
    report = render(TEN, espeak(), tmp_path)
    here = render(TEN[:3], espeak(), tmp_path / "here")

    assert (report.rendered, report.reused, report.failures) == (10, 0, ())
    for sound in report.files.values():
        found = sound.measures
        assert -18.3 < found.loudness < -17.7
        assert found.peak_db <= -1.0
        assert found.lead_ms <= 10
        assert found.tail_ms <= 150
        assert found.rate == 22_050
    for key, content in files_in(tmp_path / "here").items():
        assert files_in(tmp_path)[key] == content
    assert set(here.files) == {("id", sentence.id) for sentence in TEN[:3]}


def test_few_sentences_of_two_languages_are_noted_each_with_its_own(tmp_path):
    english = wanted("The passport costs a lot this year.", language="en")
    engines, none = {"id": ToneVoice(), "en": ToneVoice()}, tmp_path / "none"

    with Workers(do_few=True) as workers:
        begin_rendering([TEN[0], english], engines, tmp_path, none, workers).finish()

    again = render_missing([TEN[0], english], engines, tmp_path, none)
    assert (again.rendered, again.reused) == (0, 2)
    assert {path.parent.name for path in tmp_path.rglob("*.mp3")} == {"id", "en"}


@pytest.mark.parametrize("are_ready", [False, True], ids=["one worker", "two that are ready"])
def test_workers_render_few_sentences_as_they_are_rendered_alone(tmp_path, are_ready):
    engines, none = {"id": espeak()}, tmp_path / "none"

    with Workers(do_few=True, are_ready=are_ready) as workers:
        rendering = begin_rendering(TEN[:3], engines, tmp_path / "workers", none, workers)
        apart = rendering.finish()

    alone = render(TEN[:3], espeak(), tmp_path / "alone")
    assert apart.rendered == 3
    assert [one.digest for one in apart.files.values()] == [
        one.digest for one in alone.files.values()
    ]


def test_sentences_asked_for_in_two_goes_are_spoken_once_each(tmp_path):
    voice = ToneVoice(diary=tmp_path / "diary")

    with Workers() as workers:
        rendering = begin_rendering(TEN[:2], {"id": voice}, tmp_path, tmp_path / "none", workers)
        rendering.add(TEN[:3])
        report = rendering.finish()

    assert (report.rendered, report.reused, report.failures) == (3, 0, ())
    assert set(report.files) == {("id", sentence.id) for sentence in TEN[:3]}
    assert (tmp_path / "diary").read_text("utf-8").splitlines() == list(SENTENCES[:3])


def test_no_sound_is_in_the_making_when_a_build_has_ended(tmp_path):
    """Two jobs have begun when a build fails: they end first, and those behind never begin."""
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    begun.mkdir(), ended.mkdir()

    with Workers() as workers:
        with pytest.raises(ValueError, match="a wrong fee"), workers.settled():
            jobs = [workers.submit(note_begin_and_end, (tmp_path, name)) for name in range(20)]
            while not any(begun.iterdir()):
                pass
            raise ValueError("a wrong fee")
        at_the_end = {path.name for path in begun.iterdir()}

        assert all(job.done() for job in jobs)
        assert at_the_end == {path.name for path in ended.iterdir()}
        assert workers.submit(abs, -1).result() == 1
    assert at_the_end == {path.name for path in begun.iterdir()}
    assert len(at_the_end) < 20


def note_begin_and_end(work: tuple[Path, int]) -> None:
    """Leave a file when the work begins, and another one when it has ended."""
    folder, name = work
    (folder / "begun" / f"{name}").touch()
    for _ in range(300_000):
        hashlib.sha256(b"")
    (folder / "ended" / f"{name}").touch()


@pytest.mark.parametrize(
    ("voice", "texts"),
    [
        ("id", ("Ya.", "Tidak.", "Satu.", "Biaya.", "Kembali.", "Layar utama.")),
        ("en-us", ("Yes.", "No.", "Ten.", "Free.", "Go back.", "Press five to start.")),
    ],
)
def test_very_short_sentences_are_accepted(voice, texts, tmp_path):
    language = voice[:2]
    sentences = [wanted(text, language=language) for text in texts]

    report = render_missing(
        sentences, {language: espeak(voice)}, tmp_path / "cache", tmp_path / "none"
    )

    assert report.failures == ()
    assert all(abs(sound.measures.loudness + 18) < 0.5 for sound in report.files.values())


# ---- what is refused


@pytest.mark.parametrize(
    ("voice", "reason"),
    [
        (ToneVoice(share=0.5), "seconds long, and should be"),
        (ToneVoice(times=2), "seconds long, and should be"),
        (SilentVoice(), "nothing can be heard"),
        (EmptyVoice(), "the voice produced nothing"),
        (NoFileVoice(), "the voice produced nothing"),
        (ToneVoice(gain=5.0), "the sound is clipped"),
    ],
)
def test_a_faulty_take_is_refused_and_not_stored(voice, reason, tmp_path):
    report = render([TEN[0]], voice, tmp_path)

    assert report.files == {}
    assert [failure.id for failure in report.failures] == [TEN[0].id]
    assert report.failures[0].text == TEN[0].text
    assert reason in sentence_of(report.failures[0].reason, "en")
    assert not report.failures[0].is_engine
    assert files_in(tmp_path) == {}


def test_a_whole_take_of_the_same_voice_is_accepted(tmp_path):
    """The counterpart of the refusals: they refuse the fault, not the voice."""
    assert render([TEN[0]], ToneVoice(), tmp_path).failures == ()


@pytest.mark.parametrize("share", [0.3, 0.5])
def test_half_of_a_real_sentence_is_refused(share, tmp_path):
    espeak().speak(SENTENCES[0], tmp_path / "whole.wav")
    content = (tmp_path / "whole.wav").read_bytes()
    (tmp_path / "cut.wav").write_bytes(content[: int(len(content) * share)])
    voice = FileVoice(tmp_path / "cut.wav")

    with pytest.raises(AudioRejected, match="seconds long, and should be"):
        make_sound(Job(TEN[0], voice, "k", tmp_path / "k.mp3"))


def test_a_broken_file_is_refused(tmp_path):
    (tmp_path / "broken.wav").write_bytes(b"RIFF" + bytes(range(200)))

    with pytest.raises(AudioRejected, match="the sound file is broken"):
        make_sound(Job(TEN[0], FileVoice(tmp_path / "broken.wav"), "k", tmp_path / "k.mp3"))
    with pytest.raises(AudioRejected, match="the file is broken"):
        measured(b"ID3" + bytes(100))


@dataclasses.dataclass(frozen=True)
class FileVoice(ToneVoice):
    """Hands over a file that lies ready."""

    file: Path = Path()

    def __init__(self, file: Path) -> None:
        super().__init__()
        object.__setattr__(self, "file", file)

    def speak(self, text: str, into: Path) -> None:
        """Copy the file."""
        into.write_bytes(self.file.read_bytes())


def test_one_file_under_two_texts_is_refused(tmp_path):
    first = wanted("Biaya paspor biasa tahun lalu saja.")
    other = wanted("Bawa kartu tanda penduduk asli ya.")

    report = render([first, other], MixedUpVoice(), tmp_path)

    assert report.files == {}
    assert [(failure.id, sentence_of(failure.reason, "en")) for failure in report.failures] == [
        (first.id, "its file is exactly that of another sentence"),
        (other.id, "its file is exactly that of another sentence"),
    ]
    assert files_in(tmp_path) == {}


def test_a_third_missing_is_noticed_beside_the_other_sentences(tmp_path):
    voice = ForgetfulVoice(diary=tmp_path / "diary", always=True, word="Padang")

    report = render(TEN, voice, tmp_path)

    assert [failure.text for failure in report.failures] == [SENTENCES[4]]
    assert len(report.files) == len(files_in(tmp_path)) == 9


def test_a_voice_that_varies_is_given_a_second_chance(tmp_path):
    voice = ForgetfulVoice(diary=tmp_path / "diary", word="Padang", is_reproducible=False)

    report = render(TEN, voice, tmp_path)

    assert (report.failures, report.rendered) == ((), 10)
    assert (tmp_path / "diary").read_text().splitlines().count(SENTENCES[4]) == 2


def test_an_absent_voice_is_asked_once_and_ends_its_language_only(tmp_path):
    english = [wanted(f"{text} en", language="en") for text in SENTENCES[:3]]
    engines = {"id": ToneVoice(), "en": AbsentVoice(diary=tmp_path / "diary")}

    report = render_missing([*english, *TEN[:3]], engines, tmp_path / "cache", tmp_path / "none")

    assert [sentence_of(failure.reason, "id") for failure in report.failures] == [
        "mesin suara tidak ada"
    ]
    assert report.failures[0].is_engine
    assert set(report.files) == {("id", sentence.id) for sentence in TEN[:3]}
    assert (tmp_path / "diary").read_text().splitlines() == [english[0].text]


# ---- the cache


def test_adding_a_sentence_renders_only_it(tmp_path):
    diary = tmp_path / "diary"
    render(TEN, ToneVoice(diary=diary), tmp_path)
    diary.unlink()
    before = files_in(tmp_path)

    steps = []
    report = render(
        [*TEN, wanted("Layanan ini gratis untuk semua warga.")],
        ToneVoice(diary=diary),
        tmp_path,
        on_progress=lambda done, total: steps.append((done, total)),
    )

    assert (report.rendered, report.reused) == (1, 10)
    assert diary.read_text() == "Layanan ini gratis untuk semua warga.\n"
    assert steps == [(1, 1)]
    assert before.items() <= files_in(tmp_path).items()


def test_equal_sentences_share_one_file(tmp_path):
    pair = [wanted(SENTENCES[0], "first"), wanted(SENTENCES[0], "second")]

    report = render(pair, ToneVoice(), tmp_path)

    assert report.files["id", "first"] == report.files["id", "second"]
    assert (report.rendered, report.reused) == (1, 0)
    assert len(files_in(tmp_path)) == 1


def test_a_damaged_or_lost_file_is_rendered_again(tmp_path):
    report = render(TEN[:3], ToneVoice(), tmp_path)
    whole = files_in(tmp_path)
    first, second, _ = (sound.path for sound in report.files.values())
    first.write_bytes(first.read_bytes()[:500])
    second.unlink()

    again = render(TEN[:3], ToneVoice(), tmp_path)

    assert (again.rendered, again.reused) == (2, 1)
    assert files_in(tmp_path) == whole


def test_a_torn_line_in_the_index_costs_one_rendering(tmp_path):
    render(TEN[:3], ToneVoice(), tmp_path)
    index = tmp_path / "cache" / "id" / "index.jsonl"
    index.write_bytes(index.read_bytes()[:-40])

    assert render(TEN[:3], ToneVoice(), tmp_path).rendered == 1
    assert render(TEN[:3], ToneVoice(), tmp_path).reused == 3


def test_fifteen_hundred_cached_sentences_take_no_time(tmp_path):
    """The target is 0.3 s. Its own work is counted, and still far less than rendering takes."""
    sound = render([TEN[0]], ToneVoice(), tmp_path).files["id", TEN[0].id]
    folder, content = sound.path.parent, sound.path.read_bytes()
    note = json.loads((folder / "index.jsonl").read_text())
    many = [wanted(f"Kalimat {number}", f"s{number}") for number in range(1500)]
    with (folder / "index.jsonl").open("a") as index:
        for sentence in many:
            key = audio_key(sentence, ToneVoice())
            (folder / f"{key}.mp3").write_bytes(content)
            index.write(json.dumps(note | {"key": key}) + "\n")

    start = time.process_time()
    report = render(many, ToneVoice(), tmp_path)

    assert (report.rendered, report.reused) == (0, 1500)
    elapsed = time.process_time() - start
    print(f"1500 cached: {elapsed:.3f} s")
    assert elapsed < 10


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is full")
def test_a_full_disk_is_one_clear_error_and_leaves_no_half_file(tmp_path):
    key = audio_key(TEN[0], ToneVoice())
    (tmp_path / "cache" / "id").mkdir(parents=True)
    (tmp_path / "cache" / "id" / f".{key}.mp3.part").symlink_to("/dev/full")

    with pytest.raises(CannotStore) as error:
        render(TEN[:3], ToneVoice(), tmp_path)

    folder = tmp_path / "cache" / "id"
    assert error.value.text("id") == (
        f"berkas suara tidak dapat disimpan di {folder}: No space left on device; "
        "periksa ruang kosong dan izin folder, lalu ulangi"
    )
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_killed_at_any_moment_only_whole_files_remain(tmp_path):
    program = (
        "from pathlib import Path\n"
        "from tests.speech.synthesis.test_synthesis import *\n"
        "if __name__ == '__main__':\n"
        "    many = [wanted(f'{t} {n}') for n in range(20) for t in SENTENCES]\n"
        f"    render(many, espeak(), Path({str(tmp_path)!r}))\n"
    )
    (tmp_path / "program.py").write_text(program)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.Popen(
        [sys.executable, tmp_path / "program.py"], env=environment, stdout=subprocess.PIPE
    )
    while len(files_in(tmp_path)) < 12:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    # Its workers write to the same place: there is an end of it when the last of them is gone.
    run.communicate(timeout=60)

    kept = files_in(tmp_path)
    assert 12 <= len(kept) < 200
    for content in kept.values():
        assert measured(content).duration_s > 1

    report = render(TEN[:2], espeak(), tmp_path)
    assert report.failures == ()
    assert len(leftovers(tmp_path)) <= 2


# ---- recordings


def record(folder: Path, id: str, text: str, words: str | None) -> Path:
    """Put a recording of a text into a folder, with the words that are noted beside it."""
    place = folder / "recordings" / "id"
    place.mkdir(parents=True, exist_ok=True)
    ToneVoice(rate=48_000).speak(text, place / f"{id}.wav")
    if words is not None:
        (place / f"{id}.txt").write_text(words + "\r\n", encoding="utf-8-sig")
    return place / f"{id}.wav"


def render_with_recordings(folder: Path, diary: Path):
    """Render three sentences with the recordings below a folder."""
    engines = {"id": ToneVoice(diary=diary)}
    return render_missing(TEN[:3], engines, folder / "cache", folder / "recordings")


def test_a_recording_takes_the_place_of_the_voice(tmp_path):
    record(tmp_path, TEN[1].id, TEN[1].text, TEN[1].text)

    report = render_with_recordings(tmp_path, tmp_path / "diary")
    sound = report.files["id", TEN[1].id]

    assert report.failures == report.stale_recordings == ()
    assert sound.engine.startswith("recording ")
    assert sound.measures.rate == 22_050
    assert (tmp_path / "diary").read_text().splitlines() == [TEN[0].text, TEN[2].text]


@pytest.mark.parametrize("words", [None, "Bawa kartu keluarga asli dan fotokopinya."])
def test_a_recording_of_other_words_is_left_out_and_reported(words, tmp_path):
    """After a fee changes, a voice must not go on saying the old one."""
    path = record(tmp_path, TEN[1].id, TEN[1].text, words)

    report = render_with_recordings(tmp_path, tmp_path / "diary")

    assert report.stale_recordings == (path,)
    assert report.files["id", TEN[1].id].engine == "tones 1"


def test_a_new_take_of_a_recording_is_a_new_file(tmp_path):
    path = record(tmp_path, TEN[1].id, TEN[1].text, TEN[1].text)
    old = render_with_recordings(tmp_path, tmp_path / "diary").files["id", TEN[1].id]
    ToneVoice(gain=0.2, rate=44_100).speak(TEN[1].text, path)

    report = render_with_recordings(tmp_path, tmp_path / "diary")

    assert report.rendered == 1
    assert report.files["id", TEN[1].id].key != old.key


# ---- levels, rates and bounds


def tone(hertz: float, seconds: float, rate: int = 22_050, level: float = 1.0) -> np.ndarray:
    """Return a sine wave."""
    return level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)


@pytest.mark.parametrize("rate", [22_050, 24_000, 48_000])
def test_loudness_is_that_of_the_standard(rate):
    """ITU-R BS.1770: a full sine of 997 Hz on one channel reads -3.01 LUFS."""
    assert loudness(tone(997, 3, rate), rate) == pytest.approx(-3.01, abs=0.02)


def test_silence_between_words_does_not_make_a_sentence_quieter():
    spoken = tone(500, 2, level=0.2)
    with_pause = np.concatenate([spoken, np.zeros(44_100), spoken])

    assert loudness(with_pause, 22_050) == pytest.approx(loudness(spoken, 22_050), abs=0.5)


@settings(max_examples=25)
# A click above quiet words, and one in a take that comes at our loudness.
@example(level=0.02, spike=1.0, seconds=0.2, rate=24_000)
@example(level=0.245, spike=1.0, seconds=0.2, rate=22_050)
@given(
    level=st.floats(0.02, 0.95),
    spike=st.floats(0.0, 1.0),
    seconds=st.floats(0.2, 3.0),
    rate=st.sampled_from([16_000, 22_050, 24_000, 44_100]),
)
def test_every_take_comes_to_the_same_level_without_overshooting(level, spike, seconds, rate):
    swell = 0.6 + 0.4 * np.sin(np.arange(int(seconds * rate)) / 900)
    take = tone(300, seconds, rate, level) * swell
    take[len(take) // 2] = spike

    sound, new_rate = mastered(take, rate)

    assert new_rate in (22_050, 24_000)
    assert true_peaks(sound).max() <= 10 ** (-1.5 / 20)
    heard = np.flatnonzero(abs(sound) > 0.01)
    assert heard[0] / new_rate <= 0.006
    assert loudness(sound[heard[0] : heard[-1] + 1], new_rate) == pytest.approx(-18, abs=1.0)


def test_loud_peaks_are_turned_down_and_the_loudness_still_reached():
    quiet = tone(300, 3, level=0.05)
    quiet[::2205] += 0.9

    sound = levelled(quiet, 22_050)

    assert true_peaks(sound).max() <= 10 ** (-1.9 / 20)
    assert loudness(sound, 22_050) > loudness(quiet, 22_050)


def test_another_rate_keeps_the_pitch_and_the_length():
    heard = resampled(tone(440, 1, 48_000), 48_000, 22_050)

    assert len(heard) == 22_050
    assert np.abs(heard - tone(440, 1))[200:-200].max() < 1e-6


def test_a_few_full_samples_are_not_clipping_and_plateaus_are():
    take = tone(300, 2, level=0.5)
    take[1000:1004] = 1.0
    verify_take(take)

    with pytest.raises(AudioRejected, match="clipped"):
        verify_take(np.clip(tone(300, 2, level=3), -1, 1))


def test_a_faster_voice_is_expected_to_be_shorter():
    assert expected_s("kata " * 10, "id", 270)[0] == pytest.approx(
        expected_s("kata " * 10, "id", 135)[0] / 2, abs=0.02
    )
    assert expected_s("kata " * 10, "id", None) == expected_s("kata " * 10, "id", 135)


def test_letters_said_by_name_take_longer_than_letters_in_words():
    assert expected_s("T P I", "id", 135) > expected_s("tpi", "id", 135)


def test_the_fakes_write_what_they_say(tmp_path):
    """A fake that is wrong would prove nothing."""
    write_wav(tmp_path / "a.wav", np.array([0.0, 0.5, -0.5]))
    ToneVoice().speak("ab", tmp_path / "b.wav")

    assert (tmp_path / "a.wav").stat().st_size == 50
    assert (tmp_path / "b.wav").stat().st_size == 44 + 2 * 2 * int(22_050 / 13)
