"""Python and the browser's script understand every query alike."""

import datetime
import json
import random
import subprocess
from pathlib import Path

import deno

from noticeboard.answers.understand import understand
from tests.answers.test_understand import VOCABULARY
from tests.fixtures.typed_queries import typed_queries

SCRIPT = Path(__file__).parent / "parity.js"
DAYS = ("2026-11-28", "2024-02-29", "2024-12-31", "2027-01-01")


def in_script(queries, folder):
    """What `understand.js` makes of each query, read from the table as it is published."""
    (folder / "table.json").write_text(json.dumps(VOCABULARY.table), encoding="utf-8")
    (folder / "queries.json").write_text(json.dumps(queries), encoding="utf-8")
    found = subprocess.run(
        [deno.find_deno_bin(), "run", "--no-config", "--quiet", f"--allow-read={folder}",
         SCRIPT, folder / "table.json", folder / "queries.json"],
        capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return json.loads(found.stdout)["answers"]


def test_both_understand_ten_thousand_queries_alike(tmp_path):
    chance = random.Random(10)
    queries = [
        {"text": text, "language": chance.choice(("id", "en")), "today": chance.choice(DAYS)}
        for text in typed_queries(VOCABULARY, 10_000, seed=7)
    ]

    different = [
        (query["text"], theirs, ours)
        for query, theirs in zip(queries, in_script(queries, tmp_path), strict=True)
        if theirs
        != (
            ours := understand(
                query["text"],
                VOCABULARY,
                language=query["language"],
                today=datetime.date.fromisoformat(query["today"]),
            ).json()
        )
    ]

    assert different == []
