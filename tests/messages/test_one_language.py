"""Whoever asks for one language reads that language only, whatever went wrong."""

from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from noticeboard.build.clips import find_clips
from noticeboard.build.dropped_voices import refuse_lost
from noticeboard.build.inspect import inspect
from noticeboard.build.mkdocs import BuilderFailed
from noticeboard.build.speak import Speaking
from noticeboard.bundle.place import publish_to, rollback
from noticeboard.bundle.publication.bounds import refuse_bounds
from noticeboard.bundle.served import compare_served
from noticeboard.check.sense.odd_languages import GRAMMAR
from noticeboard.cli.arguments import day_of, taken_port
from noticeboard.cli.commands.build import summary
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import problem_text
from noticeboard.load import load_catalogue
from noticeboard.messages import STAFF_LANGUAGES, Message, text
from noticeboard.model import Voice
from noticeboard.speech.synthesis import Wanted, render_missing
from noticeboard.speech.voices import make_engine
from tests.fixtures.fake_voices import AbsentVoice, SilentVoice
from tests.fixtures.office import ROOT
from tests.fixtures.small_bundle import FIRST, write_small_bundle
from tests.fixtures.small_catalogue import write_small_catalogue

NAMES = r"'[^']*'|“[^”]*”|\S*/\S*|--\w+|\b(?:from|until)\b"
"""What belongs to no language: what was typed, files, options, keys."""


def words(told: str) -> set[str]:
    return set(re.findall(r"[a-z]+", re.sub(NAMES, " ", told).lower()))


def is_only(told: str, language: str) -> bool:
    """Whether a text has words of one language's grammar and none of another's."""
    others = {word for other in STAFF_LANGUAGES if other != language for word in words_of(other)}
    return bool(words(told)) and others.isdisjoint(words(told))


def words_of(language: str) -> list[str]:
    return GRAMMAR[language].split()


def wrong_fact(folder: Path) -> None:
    bad = ("data/fees.yaml", "amount: 950000", "amount: 950.000")
    write_small_catalogue(folder)
    path = folder / bad[0]
    path.write_text(path.read_text("utf-8").replace(bad[1], bad[2]), "utf-8")
    load_catalogue(folder)


def dead_link(folder: Path) -> None:
    (folder / "index.html").write_text('<a href="nowhere/">x</a>')
    inspect(SimpleNamespace(ready=folder, manifest=SimpleNamespace(files={})))


def clip_without_captions(folder: Path) -> None:
    clips = folder / "content" / "bisindo"
    clips.mkdir(parents=True)
    (clips / "no-such.mp4").touch()
    find_clips(folder, {"other"})


def failed_voice(folder: Path) -> None:
    wheel = make_engine(Voice(engine="espeak", voice="id"), "id")
    failures = [failure_of(SilentVoice(identity=wheel.identity), folder)]
    refuse_lost(failures, {"id": wheel})


def failure_of(voice, folder: Path):
    wanted = [Wanted("a", "Satu.", "id", "Satu.")]
    return render_missing(wanted, {"id": voice}, folder / "cache", folder / "none").failures[0]


def stale_recording(folder: Path) -> None:
    place = folder / "recordings" / "id"
    place.mkdir(parents=True)
    (place / "a.mp3").touch()
    (place / "a.txt").write_text("Dua.")
    wanted = [Wanted("a", "Satu.", "id", "Satu.")]
    voices = {"id": make_engine(Voice(engine="espeak", voice="id"), "id")}
    report = render_missing(wanted, voices, folder / "cache", folder / "recordings")
    plan = SimpleNamespace(engines=voices, request=SimpleNamespace(root=folder))
    Speaking(plan, {}, (), Rendered(report)).finish(None)


class Rendered:
    """A rendering that has ended."""

    def __init__(self, report) -> None:
        self.report = report

    def finish(self):
        return self.report


def full_disk(folder: Path) -> None:
    raise OSError(28, "No space left on device", str(folder / "site"))


def page_builder(folder: Path) -> None:
    raise BuilderFailed(Message("builder", {"said": "KeyError: x"}))


def unknown_abbreviation(folder: Path) -> None:
    from noticeboard.speech.text import make_lexicon, spoken

    spoken("Bawa XKCDP asli.", make_lexicon([], [], "id"))


def damaged_site(folder: Path) -> None:
    write_small_bundle(folder / "site", FIRST)
    (folder / "site" / "sw.js").unlink()
    publish_to(folder / "site", folder / "web", folder / ".cache")


def place_with_letters(folder: Path) -> None:
    write_small_bundle(folder / "site", FIRST)
    (folder / "web").mkdir()
    (folder / "web" / "surat.odt").touch()
    publish_to(folder / "site", folder / "web", folder / ".cache")


def silent_host(folder: Path) -> None:
    write_small_bundle(folder / "site", FIRST)
    compare_served(folder / "site", "http://127.0.0.1:9/", lambda *far: None)


PROBLEMS = {
    "a wrong fact": wrong_fact,
    "a dead link": dead_link,
    "a clip without captions": clip_without_captions,
    "a failed voice": failed_voice,
    "a stale recording": stale_recording,
    "a full disk": full_disk,
    "the page builder": page_builder,
    "an unknown abbreviation": unknown_abbreviation,
    "a damaged site": damaged_site,
    "a place with something else": place_with_letters,
    "a place inside the project": lambda folder: refuse_bounds(ROOT / "site", ROOT),
    "no site before": lambda folder: rollback(folder / "site", folder / ".cache"),
    "a host that does not answer": silent_host,
    "a wrong day": lambda folder: day_of("16-12-2024"),
    "a wrong port": lambda folder: taken_port("99999"),
    "a program that is not there": lambda folder: make_engine(
        Voice(engine="command", voice="x", command=("no-such", "{text_file}", "{wav}")), "id"
    ),
    "a network that was not allowed": lambda folder: make_engine(
        Voice(engine="gtts", voice="id"), "id"
    ),
}
"""One problem of every family, each met the way staff meet it."""


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_a_problem_is_told_in_the_language_asked_for_and_in_no_other(tmp_path, problem, language):
    with pytest.raises(Exception) as met:
        problem(tmp_path)

    told, _ = problem_text(met.value, Messenger(language), tmp_path)

    assert told is not None
    assert is_only(told, language), told


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_a_dropped_voice_is_told_in_one_language(office, tmp_path, language):
    failure = failure_of(AbsentVoice(diary=tmp_path / "diary"), tmp_path)
    assert refuse_lost([failure], {"id": AbsentVoice()}) == (failure,)

    made = office.built_without((failure,))

    told = summary(made, "site/", Messenger(language))

    absent = {"id": "mesin suara tidak ada", "en": "the speech engine is absent"}
    assert absent[language] in told
    assert not any(words in told for one, words in absent.items() if one != language)


@pytest.mark.parametrize("arguments", [["check", "--lang", "en"], ["--lang=en"], ["check"]])
def test_a_missing_environment_is_told_in_one_language_before_anything_is_installed(
    tmp_path, arguments
):
    """build.py takes the sentences from the catalogue before there is an environment."""
    for name in ("build.py", *(f"noticeboard/messages/{one}/setup.py" for one in STAFF_LANGUAGES)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    sentence = runpy.run_path(str(tmp_path / "build.py"))["sentence"]
    language = "id" if arguments == ["check"] else "en"

    for code in ("python_too_old", "venv_missing", "packages_failed", "preparing"):
        told = sentence(code, arguments)

        assert told == text(Message(code), language)
        assert is_only(told, language)
