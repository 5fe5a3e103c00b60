"""Tier 2: a file that says another number, another sentence or another language is found out."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from noticeboard.model import Voice
from noticeboard.speech.acoustic_check import Claim, load_proofs, mutants_of, prove, prove_missing
from noticeboard.speech.synthesis import Wanted, render_missing
from noticeboard.speech.text import make_lexicon, marked_up
from noticeboard.speech.voices import make_engine
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


def claim(sound, text, language="id", voice=None):
    """Say that a file says a text."""
    rivals = tuple((other, engine) for other, engine in VOICES.items() if other != language)
    return Claim(sound.key, sound.path, text, language, voice or VOICES[language], rivals)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_right_sentence_is_nearest_by_far(language, tmp_path):
    sound = finished(FEES[language], tmp_path, language)

    proof = prove(claim(sound, FEES[language], language), LEXICONS[language])

    assert proof.is_right and proof.margin > 0.3
    assert proof.against == {"id": 6, "en": 5}[language]


@pytest.mark.parametrize("text", OTHERS)
def test_the_right_sentence_is_nearest_among_all_its_mutants(text, tmp_path):
    sound = finished(text, tmp_path)

    proof = prove(claim(sound, text), LEXICONS["id"], thorough=True)

    assert proof.is_right
    assert proof.against == len(mutants_of(text, "id")) + 1


@pytest.mark.parametrize("place", [0, 3, 6, 12, 20])
def test_a_file_that_says_another_number_is_found_out(place, tmp_path):
    wrong = mutants_of(FEES["id"], "id")[place]
    sound = finished(wrong, tmp_path)

    proof = prove(claim(sound, FEES["id"]), LEXICONS["id"])

    assert not proof.is_right
    # Of a build's few mutants the file may be none: then it strays from the right sentence.
    assert wrong == proof.nearest or proof.strays > 2


def test_a_file_spoken_by_the_voice_of_another_language_is_found_out(tmp_path):
    sound = finished(FEES["id"], tmp_path, voice=VOICES["en"])

    proof = prove(claim(sound, FEES["id"]), LEXICONS["id"])

    assert (proof.is_right, proof.nearest) == (False, "en")


def test_a_voice_that_speaks_one_sentence_at_a_time_proves_its_own_files(tmp_path):
    voice = ToneVoice()
    sound = finished(FEES["id"], tmp_path, voice=voice)
    other = finished(mutants_of(FEES["id"], "id")[0], tmp_path, voice=voice)

    right = Claim(sound.key, sound.path, FEES["id"], "id", voice)
    wrong = Claim(other.key, other.path, FEES["id"], "id", voice)

    assert prove(right, LEXICONS["id"]).is_right
    assert not prove(wrong, LEXICONS["id"]).is_right


def test_a_sentence_that_can_be_mistaken_for_none_is_not_proven(tmp_path):
    sound = finished("Bawa kartu tanda penduduk.", tmp_path)
    alone = Claim(sound.key, sound.path, "Bawa kartu tanda penduduk.", "id", VOICES["id"])

    assert prove(alone, LEXICONS["id"]) is None


@dataclass(frozen=True)
class CountingVoice(ToneVoice):
    """Notes every sentence that it is asked for."""


def test_a_proof_is_remembered_and_a_failed_one_is_not(tmp_path):
    voice = CountingVoice(diary=tmp_path / "diary")
    right = finished("dua juta rupiah", tmp_path, voice=voice)
    wrong = finished("tiga juta rupiah", tmp_path, voice=voice)
    claims = [
        Claim(right.key, right.path, "dua juta rupiah", "id", voice),
        Claim(wrong.key, wrong.path, "dua juta rupiah", "id", voice),
    ]
    news = []

    first = prove_missing(claims, LEXICONS, lambda *far: news.append(far))
    asked = len((tmp_path / "diary").read_text("utf-8").splitlines())
    second = prove_missing(claims[:1], LEXICONS, lambda *far: news.append(far))

    assert [first[key].is_right for key in (right.key, wrong.key)] == [True, False]
    assert list(load_proofs(right.path.parent)) == [right.key]
    assert second == {right.key: first[right.key]}
    assert len((tmp_path / "diary").read_text("utf-8").splitlines()) == asked
    assert news == [(1, 2), (2, 2)]


def test_notes_of_another_method_or_cut_off_by_a_kill_are_not_read(tmp_path):
    (tmp_path / "proof.jsonl").write_text(
        '{"method": "0", "key": "a", "margin": 1.0, "nearest": "x", "against": 4, "strays": 0.2}\n'
        '{"method": "2", "key": "b", "margin": 1.0, "nearest": "x", "against": 4, "strays": 0.2}\n'
        '{"method": "2", "key": "c", "mar',
        encoding="utf-8",
    )

    assert list(load_proofs(Path(tmp_path))) == ["b"]


def test_many_claims_are_proven_in_processes_as_alone(tmp_path):
    sounds = {
        text: finished(text, tmp_path) for text in mutants_of("dua belas juta dua", "id")[:26]
    }
    claims = [claim(sound, text) for text, sound in sounds.items()]

    together = prove_missing(claims, LEXICONS, lambda *far: None)

    assert len(together) == len(claims) == 26
    assert all(proof.is_right for proof in together.values())
    assert together[claims[0].key] == prove(claims[0], LEXICONS["id"])
