"""Sentences are handed out so that both processes have work to the end."""

from pathlib import Path

from noticeboard.speech.synthesis.sounds import Wanted
from noticeboard.speech.synthesis.synthesise import Job
from noticeboard.speech.synthesis.worker import _chunks
from noticeboard.speech.workers import chunks_of
from tests.fixtures.fake_voices import ToneVoice


def job(text, language="id"):
    wanted = Wanted(text, text, language, text)
    return Job(wanted, ToneVoice(), text, Path(f"{text}.mp3"))


def test_few_sentences_are_handed_out_one_by_one_and_many_in_eights():
    assert [len(chunk) for chunk in chunks_of(range(22))] == [1] * 22
    assert [len(chunk) for chunk in chunks_of(range(400))] == [8] * 50


def test_the_longest_sentences_of_all_languages_come_first():
    jobs = [job("ya"), job("lima puluh"), job("one hundred", "en"), job("no", "en"), job("enam")]

    chunks = _chunks(jobs, is_together=False)

    said = [[one.wanted.text for one in chunk] for chunk in chunks]
    assert said == [["one hundred"], ["lima puluh"], ["enam"], ["no"], ["ya"]]


def test_one_process_takes_all_together_in_their_order():
    jobs = [job("ya"), job("lima puluh")]

    assert _chunks(jobs, is_together=True) == [jobs]
    assert _chunks([], is_together=True) == []
