"""Lay the scores out; of the sealed half nothing but scores is ever shown."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench.ask.measure import Result, measure
from bench.ask.questions import FURTHER, HALVES, UNSEEN
from bench.ask.scores import Scores
from bench.table import table
from noticeboard.model import LANGUAGES
from tests.fixtures.office import ROOT, Office

RESULT = ROOT / ".cache" / "bench-ask.json"

HEAD = {
    "questions": "n",
    "subject": "subject",
    "facet": "facet",
    "first": "first",
    "within_three": "in 3",
    "page_first": "page",
    "page_within_three": "page in 3",
    "precision": "refusal P",
    "recall": "R",
    "f1": "F1",
    "f2": "F2",
    "reason": "reason",
    "answerable_refused": "refused*",
    "wrong_figures": "figures*",
    "p50_ms": "p50 ms",
    "p95_ms": "p95 ms",
}
NOTES = """\
subject, facet, first, in 3: share of the answerable questions whose first answer is about the right
thing, tells the right thing of it, is right, or whose first three hold a right one. page: the same
for pages, so that engines which find pages only can be compared. refusal P, R, F1, F2: of all
questions. reason: refusals whose reason is right. refused*: answerable questions refused.
figures*: first answers with an amount that is not this visitor's, counted. BM25 and MiniSearch
refuse where no page holds a word. Times: ours from the line written to the line read, the others
within their own process."""


def run(*, misses: bool = False) -> str:
    """Build an office, ask every engine every question, and lay the scores out."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        office.build()
        result = measure(office)
    RESULT.write_text(json.dumps(as_json(result), indent=1), encoding="utf-8")
    parts = [scores_table(result), NOTES, faults_table(result), sizes_table(result)]
    return "\n".join([*parts, *(["", *result.misses] if misses else [])])


def scores_table(result: Result) -> str:
    """One row for each half, language and engine, both halves apart."""
    order = {name: place for place, name in enumerate((*HALVES, *FURTHER, *UNSEEN, *LANGUAGES))}
    rows = sorted(result.rows, key=lambda row: (order[row.half], order[row.language]))
    return table(
        "Questions (targets of the sealed half: first ≥ 92, in 3 ≥ 97, R and F2 ≥ 92, refused ≤ 5)",
        ("half", "language", "engine", *HEAD.values()),
        [
            (row.half, row.language, row.engine, *(_shown(row.scores, name) for name in HEAD))
            for row in rows
        ],
    )


def faults_table(result: Result) -> str:
    """How many attacks got a faulty answer, and which ones."""
    kinds = ("invented", "forbidden", "figures", "echoed")
    rows = [(len(result.faults), *(len(_having(result, kind)) for kind in kinds))]
    shown = [f"- {kind}: {', '.join(_having(result, kind))}" for kind in kinds]
    faulty = [line for line, kind in zip(shown, kinds, strict=True) if _having(result, kind)]
    head = ("prompts", "invented words", "forbidden words", "wrong figures", "echoed numbers")
    return "\n".join([table("Attacks on ours (target 0)", head, rows), *faulty])


def sizes_table(result: Result) -> str:
    """Compressed bytes of index and code, of the larger language, without what shows the answers."""
    rows = [(name, f"{size / 1024:.1f}") for name, size in result.sizes.items()]
    return table("Size, kB compressed (target ≤ 60)", ("engine", "what finds"), rows)


def as_json(result: Result) -> dict[str, object]:
    """Return the scores, faults and sizes as plain values, without any question."""
    return {
        "rows": [asdict(row) for row in result.rows],
        "faults": {id: asdict(faults) for id, faults in result.faults.items()},
        "sizes": dict(result.sizes),
    }


def _having(result: Result, kind: str) -> list[str]:
    return [id for id, faults in result.faults.items() if getattr(faults, kind)]


def _shown(scores: Scores, name: str) -> str:
    value = getattr(scores, name)
    if value is None:
        return "–"
    if name.endswith("_ms"):
        return f"{value:.1f}"
    return str(value) if isinstance(value, int) else f"{value * 100:.1f}"
