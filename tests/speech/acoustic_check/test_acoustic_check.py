"""Tier 2: a file that says another number, another sentence or another language is found out."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from noticeboard.messages import sentence
from noticeboard.model import Voice
from noticeboard.speech.acoustic_check import (
    Expectation,
    begin_proving,
    load_discrimination,
    load_proofs,
    measure_discrimination,
    mutants_of,
    note_discrimination,
    prove,
    prove_by_mutants,
)
from noticeboard.speech.synthesis import Confusable, Wanted, render_missing
from noticeboard.speech.text import make_lexicon, marked_up
from noticeboard.speech.voices import make_engine
from noticeboard.speech.workers import Workers
from tests.fixtures.fake_voices import ToneVoice

FEES = {
    "id": "Biaya paspor tiga ratus lima puluh ribu rupiah per permohonan.",
    "en": "The passport costs three hundred and fifty thousand rupiah per application.",
}
OTHERS = (
    "Paling lama empat hari kerja",
    "Untuk lansia enam puluh tahun ke atas.",
    "Berlaku sejak tujuh belas Desember dua ribu dua puluh empat.",
    "dua juta rupiah",
)
LEXICONS = {language: make_lexicon((), (), language) for language in ("id", "en")}
VOICES = {
    "id": make_engine(Voice(engine="espeak", voice="id"), "id"),
    "en": make_engine(Voice(engine="espeak", voice="en"), "en"),
}


def finished(text, folder, language="id", voice=None):
    """Make the finished file of a sentence, as a build does."""
    one = Wanted("one", text, language, marked_up(text, LEXICONS[language]))
    engines = {language: voice or VOICES[language]}
    report = render_missing([one], engines, folder / "cache", folder / "recordings")
    assert report.failures == ()
    return report.files[language, "one"]


def expected(sound, text, language="id", voice=None, confusables=()):
    """Expect a text of a file."""
    others = tuple((other, engine) for other, engine in VOICES.items() if other != language)
    engine = voice or VOICES[language]
    return Expectation(sound.key, sound.path, text, language, engine, confusables, others)


def prove_all(expectations, on_progress=lambda *far: None):
    """Prove files as a build does."""
    with Workers() as workers:
        return begin_proving(expectations, LEXICONS, workers).finish(on_progress)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_right_sentence_is_nearest_by_far(language, tmp_path):
    sound = finished(FEES[language], tmp_path, language)

    proof = prove_by_mutants(expected(sound, FEES[language], language), LEXICONS[language])

    assert proof.is_right and proof.margin > 0.3
    assert proof.against == {"id": 6, "en": 5}[language]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_file_is_much_like_the_take_of_its_sentence(language, tmp_path):
    sound = finished(FEES[language], tmp_path, language)

    proof = prove(expected(sound, FEES[language], language), LEXICONS[language])

    assert proof.is_right and proof.deviation < 0.7


@pytest.mark.parametrize("text", OTHERS)
def test_the_right_sentence_is_nearest_among_all_its_mutants(text, tmp_path):
    sound = finished(text, tmp_path)

    proof = prove_by_mutants(expected(sound, text), LEXICONS["id"], thorough=True)

    assert proof.is_right
    assert proof.against == len(mutants_of(text, "id")) + 1


@pytest.mark.parametrize("place", [0, 3, 6, 12, 20])
def test_a_file_that_says_another_number_is_found_out(place, tmp_path):
    wrong = mutants_of(FEES["id"], "id")[place]
    sound = finished(wrong, tmp_path)

    proof = prove(expected(sound, FEES["id"]), LEXICONS["id"])

    assert not proof.is_right
    assert (proof.nearest, proof.deviation > 2) == (wrong, True)


def test_a_file_spoken_by_the_voice_of_another_language_is_found_out(tmp_path):
    sound = finished(FEES["id"], tmp_path, voice=VOICES["en"])

    proof = prove(expected(sound, FEES["id"]), LEXICONS["id"])

    assert (proof.is_right, proof.nearest) == (False, "en")


def test_a_voice_that_speaks_one_sentence_at_a_time_proves_its_own_files(tmp_path):
    voice = ToneVoice()
    sound = finished(FEES["id"], tmp_path, voice=voice)
    other = finished(mutants_of(FEES["id"], "id")[0], tmp_path, voice=voice)

    right = Expectation(sound.key, sound.path, FEES["id"], "id", voice)
    wrong = Expectation(other.key, other.path, FEES["id"], "id", voice)

    assert prove(right, LEXICONS["id"]).is_right
    assert not prove(wrong, LEXICONS["id"]).is_right


def test_a_voice_that_is_never_the_same_twice_is_measured_by_wrong_sentences(tmp_path):
    voice = ToneVoice(is_reproducible=False)
    sound = finished(FEES["id"], tmp_path, voice=voice)
    other = finished(mutants_of(FEES["id"], "id")[0], tmp_path, voice=voice)

    right = prove(Expectation(sound.key, sound.path, FEES["id"], "id", voice), LEXICONS["id"])
    wrong = prove(Expectation(other.key, other.path, FEES["id"], "id", voice), LEXICONS["id"])

    assert (right.is_right, right.deviation, right.against) == (True, None, 5)
    assert (wrong.is_right, wrong.nearest) == (False, mutants_of(FEES["id"], "id")[0])


def test_a_sentence_that_can_be_mistaken_for_none_is_measured_by_its_take_alone(tmp_path):
    text = "Bawa kartu tanda penduduk."
    varying = ToneVoice(is_reproducible=False)
    own = finished(text, tmp_path)
    other = finished(text, tmp_path, voice=varying)

    assert prove(Expectation(own.key, own.path, text, "id", VOICES["id"]), LEXICONS["id"]).is_right
    assert prove(Expectation(other.key, other.path, text, "id", varying), LEXICONS["id"]) is None


# ---- one take a sentence


def asked(text, confusables=()):
    """Ask for a sentence with a figure."""
    wrong = tuple(Confusable(each, each) for each in confusables)
    return Wanted(text, text, "id", text, wrong)


def test_a_sentence_is_spoken_once_and_proven_by_that_take(tmp_path):
    voice = ToneVoice(diary=tmp_path / "diary")
    texts = ["dua juta rupiah", "tiga juta rupiah"]

    report = render_missing(
        [asked(text) for text in texts], {"id": voice}, tmp_path / "cache", tmp_path / "none"
    )

    assert (tmp_path / "diary").read_text("utf-8").splitlines() == texts
    assert all(sound.proof.is_right for sound in report.files.values())
    assert set(load_proofs(tmp_path / "cache" / "id")) == {
        sound.key for sound in report.files.values()
    }


def test_a_proof_is_found_again_with_its_sound(tmp_path):
    voice = ToneVoice(diary=tmp_path / "diary")
    folders = tmp_path / "cache", tmp_path / "none"
    first = render_missing([asked("dua juta rupiah")], {"id": voice}, *folders)

    second = render_missing([asked("dua juta rupiah")], {"id": voice}, *folders)

    assert second.files == first.files and second.reused == 1
    assert len((tmp_path / "diary").read_text("utf-8").splitlines()) == 1


def test_a_file_that_shaping_has_spoilt_is_refused_by_its_own_take(tmp_path, monkeypatch):
    from noticeboard.speech.synthesis import synthesise

    def backwards(take, rate):
        return take[::-1] * 0.5, rate

    monkeypatch.setattr(synthesise, "mastered", backwards)
    monkeypatch.setattr(synthesise, "verify", lambda *_: None)
    voice = {"id": ToneVoice()}

    report = render_missing([asked("dua juta rupiah")], voice, tmp_path / "cache", tmp_path)

    assert report.files == {}
    assert "does not match its words" in sentence(report.failures[0].reason, "en")


def test_a_sentence_without_a_figure_and_a_recording_carry_no_proof(tmp_path):
    plain = Wanted("a", "Bawa paspor lama Anda ke loket.", "id", "")
    folder = tmp_path / "recordings" / "id"
    folder.mkdir(parents=True)
    ToneVoice().speak("dua juta rupiah", folder / "dua juta rupiah.wav")
    (folder / "dua juta rupiah.txt").write_text("dua juta rupiah", encoding="utf-8")

    report = render_missing(
        [plain, asked("dua juta rupiah")],
        {"id": ToneVoice()},
        tmp_path / "cache",
        tmp_path / "recordings",
    )

    assert [sound.proof for sound in report.files.values()] == [None, None]


# ---- voices that tell their numbers apart


@pytest.mark.parametrize(
    ("language", "alike"), [("id", ("Juni", "Juli")), ("en", ("fifth", "sixth"))]
)
def test_the_wheels_voice_says_every_number_so_that_it_is_known(language, alike):
    found = measure_discrimination(VOICES[language], "espeak", language)

    assert found.same == ()
    assert found.compared == {"id": 225, "en": 358}[language]
    assert found.confusable == (alike,)


@pytest.mark.parametrize(("said", "is_right"), [("Juli", True), ("Juni", False)])
def test_words_that_are_nearly_the_same_sound_are_told_apart_by_both_takes(
    said, is_right, tmp_path
):
    """June and July deviate so little that deviation alone would let the wrong one pass."""
    text = "Berlaku sampai lima belas {} dua ribu dua puluh tujuh."
    sound = finished(text.format(said), tmp_path)
    expectation = expected(sound, text.format("Juli"), confusables=(text.format("Juni"),))

    proof = prove(expectation, LEXICONS["id"])

    assert proof.is_right is is_right
    assert proof.nearest == text.format("Juni")


@dataclass(frozen=True)
class MumblingVoice(ToneVoice):
    """Says nine like six."""

    identity: str = "mumbling"

    def speak(self, text, into):
        super().speak(text.replace("sembilan", "enam"), into)


def test_a_voice_that_says_two_numbers_alike_is_found_out():
    found = measure_discrimination(MumblingVoice(), "mumbling", "id")

    assert {("enam", "sembilan"), ("keenam", "kesembilan")} <= set(found.same)


def test_what_was_measured_of_a_voice_is_remembered(tmp_path):
    found = measure_discrimination(ToneVoice(), "tones 1", "id")
    note_discrimination(tmp_path, found)

    assert load_discrimination(tmp_path, "tones 1", "id") == found
    assert load_discrimination(tmp_path, "tones 2", "id") is None
    assert load_discrimination(tmp_path, "tones 1", "en") is None
    (tmp_path / "voices.jsonl").write_text('{"method": "0", "identity": "tones 1"}\n{"cut', "utf-8")
    assert load_discrimination(tmp_path, "tones 1", "id") is None


# ---- files that were not proven when they were spoken


def test_a_proof_is_noted_and_a_failed_one_is_not(tmp_path):
    right = finished("dua juta rupiah", tmp_path, voice=ToneVoice())
    wrong = finished("tiga juta rupiah", tmp_path, voice=ToneVoice())
    news = []

    found = prove_all(
        [
            Expectation(right.key, right.path, "dua juta rupiah", "id", ToneVoice()),
            Expectation(wrong.key, wrong.path, "dua juta rupiah", "id", ToneVoice()),
        ],
        lambda *far: news.append(far),
    )

    assert [found[key].is_right for key in (right.key, wrong.key)] == [True, False]
    assert list(load_proofs(right.path.parent)) == [right.key]
    assert news == [(1, 2), (2, 2)]


def test_notes_of_another_method_or_cut_off_by_a_kill_are_not_read(tmp_path):
    rest = '"margin": 1.0, "nearest": "x", "against": 4, "deviation": 0.2}\n'
    (tmp_path / "proof.jsonl").write_text(
        f'{{"method": "2", "key": "a", {rest}{{"method": "3", "key": "b", {rest}'
        '{"method": "3", "key": "c", "mar',
        encoding="utf-8",
    )

    assert list(load_proofs(Path(tmp_path))) == ["b"]


def test_many_files_are_proven_in_processes_as_alone(tmp_path):
    sounds = {
        text: finished(text, tmp_path) for text in mutants_of("dua belas juta dua", "id")[:26]
    }
    expectations = [expected(sound, text) for text, sound in sounds.items()]

    together = prove_all(expectations)

    assert len(together) == len(expectations) == 26
    assert all(proof.is_right for proof in together.values())
    assert together[expectations[0].key] == prove(expectations[0], LEXICONS["id"])
