"""Speech on its way to the public: proven, reported, listened to; nothing falls through unseen."""

import dataclasses
import json
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from noticeboard.build.dropped_voices import refuse_lost, unheard_voices, with_wheel
from noticeboard.build.listening_list import (
    changed_sentences,
    last_publication,
    note_publication,
    way_to,
    write_listening_list,
)
from noticeboard.build.prove import Proven, begin_proofs
from noticeboard.build.speak import Speaking
from noticeboard.build.sweep import sweep_sounds
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.cli.commands.build import summary
from noticeboard.cli.messenger import Messenger
from noticeboard.edition import Figure
from noticeboard.messages import Message, sentence
from noticeboard.model import Voice
from noticeboard.speech.acoustic_check import load_proofs
from noticeboard.speech.synthesis import (
    AudioReport,
    Failure,
    Wanted,
    begin_rendering,
    render_missing,
)
from noticeboard.speech.text import make_lexicon, marked_up
from noticeboard.speech.utterances import Utterance, UtteranceBook
from noticeboard.speech.voices import make_engine
from noticeboard.speech.workers import Workers
from tests.fixtures.fake_voices import SilentVoice, ToneVoice

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
NEW = "{from: 2024-12-17, amount: 975000, source: pp-45-2024}"
LEXICON = make_lexicon((), (), "id")
WHEEL = make_engine(Voice(engine="espeak", voice="id"), "id")
FEE = Figure("passport", 350_000, "Rp350.000", "current", "official")


def report_of(site):
    return json.loads((site / "data/v1/audio.json").read_text("utf-8"))


# ---- the published report


def test_the_report_lists_every_utterance_with_its_file(office):
    report = report_of(office.site)
    manifests = {
        id: entry
        for language in ("id", "en")
        for id, entry in json.loads(
            (office.site / f"kiosk/{language}/utterances.json").read_text("utf-8")
        ).items()
    }

    assert report["bundle"] == office.bundle_id
    assert {one["id"] for one in report["utterances"]} == set(manifests)
    for one in report["utterances"]:
        assert (one["text"], one["shown"]) == (
            manifests[one["id"]]["text"],
            manifests[one["id"]]["shown"],
        )
        assert (office.site / "data/v1" / one["file"]).resolve().is_file()
        assert one["seconds"] > 0 and -21 < one["loudness"] < -15 and one["peak_db"] <= -1
        assert one["engine"].startswith("espeakng-loader ")


def test_every_sentence_with_a_figure_is_proven_before_it_is_published(office):
    with_figure = [one for one in report_of(office.site)["utterances"] if one["has_figure"]]
    proofs = {
        key: proof
        for language in ("id", "en")
        for key, proof in load_proofs(office.folder / ".cache/audio" / language).items()
    }

    assert len(with_figure) > 250
    for one in with_figure:
        proof = proofs[Path(one["file"]).stem]
        assert one["tier_2"] == "passed"
        assert proof.is_right and proof.deviation <= 1.2, one


def test_what_a_sentence_was_compared_with_is_not_published(office):
    texts = [path.read_text("utf-8") for path in office.site.rglob("*.json")]

    for word in ("nearest", "margin", "deviation", "against"):
        assert [text[:80] for text in texts if f'"{word}' in text] == []


@pytest.mark.parametrize("path", ["data-terbuka", "en/open-data"])
def test_the_open_data_page_leads_to_the_report(site, path):
    assert "data/v1/audio.json" in (site / path / "index.html").read_text("utf-8")


# ---- tier 2 before publication


def spoken(texts, folder, voice=WHEEL, said=None, language="id"):
    """A book, and a report of its sounds; `said` is what the voice was really given."""
    utterances = {
        text: Utterance(text, language, text, text, marked_up(text, LEXICON), (FEE,))
        for text in texts
    }
    given = said or texts
    wanted = [
        Wanted(one, word, language, marked_up(word, LEXICON))
        for one, word in zip(texts, given, strict=True)
    ]
    report = render_missing(wanted, {language: voice}, folder / "cache", folder / "recordings")
    return {language: UtteranceBook(language, LEXICON, utterances)}, report


def prove_figures(books, report, engines) -> Proven:
    """Prove what was spoken, as a build does."""
    with Workers() as workers:
        return begin_proofs(books, report, engines, {}, workers).finish(lambda *far: None)


def test_a_sound_with_another_amount_stops_the_publication_and_is_deleted(tmp_path):
    books, report = spoken(["dua juta rupiah"], tmp_path, said=["tiga juta rupiah"])

    with pytest.raises(BundleRefused, match="dua juta rupiah.*tiga juta rupiah"):
        prove_figures(books, report, {"id": WHEEL})

    assert not report.files["id", "dua juta rupiah"].path.exists()


def test_what_is_proven_is_not_proven_again(tmp_path):
    voice = ToneVoice(diary=tmp_path / "diary")
    books, report = spoken(["dua juta rupiah"], tmp_path, voice)
    first = prove_figures(books, report, {"id": voice}).proofs
    asked = (tmp_path / "diary").read_text("utf-8")
    books, report = spoken(["dua juta rupiah"], tmp_path, voice)

    assert prove_figures(books, report, {"id": voice}).proofs == first
    assert (tmp_path / "diary").read_text("utf-8") == asked
    assert len(first) == 1


def test_a_recording_and_googles_voice_are_not_proven(tmp_path):
    books, report = spoken(["dua juta rupiah"], tmp_path)
    google = make_engine(Voice(engine="gtts", voice="id", allow_network=True), "id")

    assert prove_figures(books, report, {"id": ToneVoice()}).proofs == {}
    assert prove_figures(books, report, {"id": google}).proofs == {}


def test_a_slow_voice_is_proven_for_the_few_sentences_of_a_change(tmp_path):
    voice = ToneVoice(is_reproducible=False)
    texts = [
        f"{word} juta rupiah {other}"
        for word in ["dua", "tiga", "empat", "lima", "enam"]
        for other in ["satu", "dua", "tiga", "lima", "enam", "tujuh"]
    ]
    many = spoken(texts, tmp_path, voice)
    few = spoken(texts[:2], tmp_path, voice)

    assert prove_figures(*many, {"id": voice}).proofs == {}
    assert len(prove_figures(*few, {"id": voice}).proofs) == 2
    assert len(load_proofs(tmp_path / "cache" / "id")) == 2
    again = spoken(texts, tmp_path, voice)
    assert len(prove_figures(*again, {"id": voice}).proofs) == 2


# ---- sentences that are spoken before the facts are judged


def test_only_a_voice_that_is_the_same_every_time_speaks_before_the_facts_are_judged(tmp_path):
    diaries = {language: tmp_path / f"{language}.txt" for language in ("id", "en")}
    voices = {
        "id": ToneVoice(diary=diaries["id"]),
        "en": ToneVoice(diary=diaries["en"], is_reproducible=False),
    }
    sentence = "Bawa paspor lama Anda ke loket."
    one = Utterance("u1", "id", sentence, sentence, sentence, ())
    books = [
        UtteranceBook(language, LEXICON, {"u1": dataclasses.replace(one, language=language)})
        for language in voices
    ]
    plan = SimpleNamespace(engines=voices)
    with Workers() as workers:
        none = tmp_path / "none"
        rendering = begin_rendering((), voices, tmp_path / "cache", none, workers)
        speaking = Speaking(plan, {}, (), rendering)

        speaking.ask_ahead(books)
        assert set(speaking.rendering.finish().files) == {("id", "u1")}
        assert not diaries["en"].exists()

        speaking.ask(books)
        assert set(speaking.rendering.finish().files) == {("id", "u1"), ("en", "u1")}
    assert diaries["id"].read_text("utf-8").splitlines() == [sentence]


# ---- a voice that fails


def failure(engine, **known):
    return Failure("u1", "id", "Dua juta.", engine, Message("sound_broken"), **known)


def test_the_chosen_voice_is_dropped_when_one_sentence_fails(tmp_path):
    voice = SilentVoice()
    _, report = spoken(["Bawa paspor lama Anda ke loket."], tmp_path, voice)

    dropped = refuse_lost(report.failures, {"id": voice})

    assert dropped == (report.failures[0],)


def test_a_voice_that_has_never_spoken_is_heard_before_anything_is_drawn(tmp_path):
    line = (sys.executable, "-c", "raise SystemExit('model hilang')", "{text_file}", "{wav}")
    broken = make_engine(Voice(engine="command", voice="suara-kantor", command=line), "id")
    engines = {"id": broken, "en": WHEEL}

    (unheard,) = unheard_voices(engines, tmp_path)
    (tmp_path / "id").mkdir()
    note = json.dumps({"engine": broken.identity})
    (tmp_path / "id" / "index.jsonl").write_text(note, encoding="utf-8")

    assert (unheard.language, unheard.is_engine) == ("id", True)
    assert "model hilang" in sentence(unheard.reason, "id")
    # One that has spoken before may be away as long as nothing new is to be said.
    assert unheard_voices(engines, tmp_path) == []


def test_the_wheels_voice_and_a_recording_have_no_stand_in():
    with pytest.raises(BundleRefused, match="Dua juta.*rusak / .*broken"):
        refuse_lost([failure(WHEEL.identity)], {"id": WHEEL})
    with pytest.raises(BundleRefused, match="Dua juta"):
        refuse_lost([failure("recording abc")], {"id": ToneVoice()})
    assert refuse_lost([], {"id": WHEEL}) == ()


def test_the_wheel_speaks_the_whole_language_at_the_speed_the_office_chose(office):
    from noticeboard.load import load_catalogue

    catalogue = load_catalogue(office.folder)
    voices = with_wheel(catalogue, ["en"]).speech.voices

    assert voices["en"] == Voice(engine="espeak", voice="en", words_per_minute=150)
    assert voices["id"] == catalogue.speech.voices["id"]
    assert with_wheel(catalogue, []) is catalogue


def test_a_command_that_fails_is_told_in_the_summary_and_the_site_still_speaks(slim_own):
    slim_own.edit(
        "data/speech.yaml",
        "id: {engine: espeak, voice: id, words_per_minute: 135}",
        f"id: {{engine: command, voice: suara-kantor, command: [{sys.executable!r}, -c, "
        "\"raise SystemExit('model hilang')\", '{text_file}', '{wav}']}",
    )

    done = slim_own.run("build")

    assert done.returncode == 0, done.stderr
    assert "PERHATIAN: suara" in done.stdout and "model hilang" in done.stdout
    assert "Semua kalimat bahasa 'id' memakai suara cadangan espeak." in done.stdout
    engines = {
        (one["language"], one["engine"].split()[0])
        for one in report_of(slim_own.site)["utterances"]
    }
    assert engines == {("id", "espeakng-loader"), ("en", "espeakng-loader")}


GREETS_ONLY = """
import sys, wave
text, wav = sys.argv[1:]
if "Selamat datang" not in open(text, encoding="utf-8").read():
    raise SystemExit("model hilang")
with wave.open(wav, "wb") as sound:
    sound.setparams((1, 2, 16000, 0, "NONE", ""))
    sound.writeframes(bytes(16000))
"""
"""A program that speaks the probe, and then nothing more."""


def test_a_voice_that_fails_late_is_replaced_in_its_language_and_nothing_else_changes(
    slim_own, slim
):
    program = slim_own.folder / "voice.py"
    program.write_text(GREETS_ONLY, encoding="utf-8")
    slim_own.edit(
        "data/speech.yaml",
        "id: {engine: espeak, voice: id, words_per_minute: 135}",
        "id: {engine: command, voice: suara-kantor, words_per_minute: 135, "
        f"command: [{sys.executable!r}, {str(program)!r}, '{{text_file}}', '{{wav}}']}}",
    )

    done = slim_own.run("build")

    assert done.returncode == 0, done.stderr
    assert "PERHATIAN: suara" in done.stdout and "model hilang" in done.stdout
    assert report_of(slim_own.site)["bundle"] == slim_own.bundle_id != slim.bundle_id
    catalogue = json.loads((slim_own.site / "data/v1/catalogue.json").read_text("utf-8"))
    assert catalogue["bundle"] == slim_own.bundle_id
    for path in ("signage/version.json", "sw.js"):
        assert slim_own.bundle_id in (slim_own.site / path).read_text("utf-8"), path
    for path in ("kiosk/id/utterances.json", "kiosk/en/utterances.json", "biaya/index.html"):
        assert (slim_own.site / path).read_bytes() == (slim.site / path).read_bytes(), path


def test_no_network_for_google_is_told_in_plain_words(office, tmp_path):
    google = make_engine(Voice(engine="gtts", voice="id", allow_network=True), "id")
    # No server listens at port 9 of this computer.
    offline = dataclasses.replace(google, endpoint="http://127.0.0.1:9/", waits_s=())
    _, report = spoken(["Satu."], tmp_path, offline)

    dropped = refuse_lost(report.failures, {"id": offline})
    made = office.built_without(dropped)
    said = summary(made, "site/", Messenger("id"))

    assert "PERHATIAN: suara gTTS" in said
    assert "Google tidak dapat dihubungi" in said and "periksa internet" in said


def test_a_stale_recording_stops_the_publication_and_is_named(slim_built):
    one = next(one for one in report_of(slim_built.site)["utterances"] if one["language"] == "id")
    place = slim_built.folder / "recordings" / "id"
    place.mkdir(parents=True)
    shutil.copyfile(slim_built.site / "data/v1" / one["file"], place / f"{one['id']}.mp3")
    (place / f"{one['id']}.txt").write_text("Kalimat yang lama.", encoding="utf-8")
    before = (slim_built.site / "manifest.json").read_bytes()

    with pytest.raises(BundleRefused, match=f"recordings/id/{one['id']}.mp3: rekaman ini tidak"):
        slim_built.build()
    assert (slim_built.site / "manifest.json").read_bytes() == before

    (place / f"{one['id']}.txt").write_text(one["text"], encoding="utf-8")
    slim_built.build()
    spoke = {entry["id"]: entry["engine"] for entry in report_of(slim_built.site)["utterances"]}
    assert spoke[one["id"]].startswith("recording ")


# ---- the listening list


def test_an_edited_fee_is_listed_old_beside_new_with_sounds_that_are_there(slim_built):
    note_publication(slim_built.site, slim_built.folder / ".cache")
    slim_built.edit("data/fees.yaml", OLD, NEW)
    made = slim_built.build()
    page = (slim_built.folder / ".cache" / "listen.html").read_text("utf-8")

    assert 0 < made.changed < 60
    assert page.count("<audio") == made.changed
    assert "Rp975.000" in page and '<s lang="id">' in page and "Rp950.000" in page
    for source in page.split('src="')[1:]:
        assert (slim_built.folder / ".cache" / source.split('"')[0]).resolve().is_file()
    said = summary(made, "site/", Messenger("id"))
    assert f"{made.changed} kalimat suara baru atau berubah: dengarkan .cache/listen.html" in said

    # A second build changes nothing, and the list still compares with what is public.
    assert slim_built.build().changed == made.changed
    note_publication(slim_built.site, slim_built.folder / ".cache")
    assert slim_built.build().changed == 0
    assert not (slim_built.folder / ".cache" / "listen.html").exists()


def test_a_first_bundle_is_all_new_and_a_preview_is_nothing_to_compare_with(tmp_path):
    assert last_publication(tmp_path / "site", tmp_path / ".cache") == {}
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "manifest.json").write_text('{"preview": true, "files": {}}')
    assert last_publication(tmp_path / "site", tmp_path / ".cache") == {}


def sound(name):
    return SimpleNamespace(path=SimpleNamespace(name=name), key=name)


def test_a_sentence_with_another_sound_is_a_change_and_finds_its_counterpart(tmp_path):
    shown = {
        "a": "Biaya Rp10.",
        "b": "Tetap sama.",
        "c": "Bawa paspor lama dan KTP.",
        "d": "Sama sekali lain.",
    }
    utterances = {id: Utterance(id, "id", text, text, text, ()) for id, text in shown.items()}
    book = UtteranceBook("id", LEXICON, utterances)
    before = {
        "id": {
            "x": {"shown": "Biaya Rp7.", "file": "../../audio/id/x.mp3"},
            "b": {"shown": "Tetap sama.", "file": "../../audio/id/b.mp3"},
            "y": {"shown": "Bawa paspor lama.", "file": "../../audio/id/y.mp3"},
        }
    }
    sounds = {id: sound(f"{id}.mp3") for id in "abcd"}

    changes = changed_sentences(before, {"id": book}, sounds, "../site/audio")

    assert [(change.one.id, change.before) for change in changes] == [
        ("a", "Biaya Rp7."),
        ("c", "Bawa paspor lama."),
        ("d", None),
    ]
    assert changes[0].source == "../site/audio/id/a.mp3"
    sounds["b"] = sound("new.mp3")
    assert "b" in [change.one.id for change in changed_sentences(before, {"id": book}, sounds, "")]


def test_the_list_escapes_what_it_shows(tmp_path):
    from noticeboard.build.listening_list import ChangedSentence

    one = Utterance("a", "id", "A < B & C", "a", "a", ())
    words = {
        key: key
        for key in (
            "listen_title",
            "listen_intro",
            "listen_figures",
            "listen_others",
            "listen_said",
            "listen_before",
        )
    }
    write_listening_list([ChangedSentence(one, "a.mp3", None)], tmp_path, words, "1234")

    assert "A &lt; B &amp; C" in (tmp_path / "listen.html").read_text("utf-8")
    assert way_to(tmp_path / "site", tmp_path / ".cache") == "../site/audio"


# ---- unused sounds


def stored(audio, *names):
    """Sounds in a cache, with their notes."""
    folder = audio / "id"
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.mp3").write_bytes(b"sound")
        for notes in ("index.jsonl", "proof.jsonl"):
            with (folder / notes).open("a") as file:
                file.write("\n" + json.dumps({"key": name}) + "\n")
    return [SimpleNamespace(path=folder / f"{name}.mp3") for name in names]


def test_a_sound_is_kept_for_three_bundles_and_then_deleted_with_its_notes(tmp_path):
    audio = tmp_path / "audio"
    old, *rest = stored(audio, "old", "one", "two", "three")

    assert sweep_sounds(audio, "1", [old, rest[0]]) == 2
    stored(audio, "two", "three")
    assert sweep_sounds(audio, "2", rest[:2]) == 1
    stored(audio, "three")
    # The same bundle built again does not push another one out.
    assert sweep_sounds(audio, "2", rest[:2]) == 1
    stored(audio, "three")
    assert sweep_sounds(audio, "3", rest) == 0
    assert old.path.exists()
    assert sweep_sounds(audio, "4", rest) == 1

    assert not old.path.exists() and all(sound.path.exists() for sound in rest)
    for notes in ("index.jsonl", "proof.jsonl"):
        keys = {json.loads(line)["key"] for line in (audio / "id" / notes).read_text().splitlines()}
        assert keys == {"one", "two", "three"}


def test_a_cache_that_others_use_too_is_not_swept(tmp_path):
    (one,) = stored(tmp_path / "common", "one")
    (tmp_path / "audio").symlink_to(tmp_path / "common")
    assert sweep_sounds(tmp_path / "audio", "1", []) == 0

    (tmp_path / "common" / "shared").touch()
    assert sweep_sounds(tmp_path / "common", "1", []) == 0
    assert one.path.exists()


def test_a_report_without_failures_says_nothing():
    empty = AudioReport({}, 0, 0, (), ())

    assert prove_figures({}, empty, {}).proofs == {}
