"""What the browser keeps of a query that had no answer, and that it masks as the device does."""

import json
import random
import subprocess

import deno

from noticeboard.unanswered import masked
from tests.answers.test_understand import VOCABULARY
from tests.fixtures.typed_queries import typed_queries
from tests.test_unanswered import MASKED

SCRIPT = """
import {{ prepare }} from "{folder}/understand.js"
import {{ masked, unansweredQuery }} from "{folder}/unanswered.js"

const [table, texts, queries] = JSON.parse(Deno.readTextFileSync(Deno.args[0]))
const vocabulary = prepare(table)
console.log(JSON.stringify([
  texts.map(masked),
  queries.map(([query, reason]) =>
    unansweredQuery(query, {{ reason }}, vocabulary, "id", "2026-11-24")),
]))
"""


def in_script(texts, queries, tmp_path):
    from noticeboard import answers

    folder = answers.__path__[0]
    (tmp_path / "run.js").write_text(SCRIPT.format(folder=folder), encoding="utf-8")
    given = json.dumps([VOCABULARY.table, texts, queries])
    (tmp_path / "given.json").write_text(given, encoding="utf-8")
    done = subprocess.run(
        [deno.find_deno_bin(), "run", "--no-config", "--quiet", f"--allow-read={tmp_path}",
         tmp_path / "run.js", tmp_path / "given.json"],
        capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return json.loads(done.stdout)


def test_the_page_masks_as_the_device_does(tmp_path):
    chance = random.Random(4)
    texts = [text for text, _ in MASKED]
    texts += [
        f"{text} {chance.choice(['', '0812 3456 7890', 'a@b.id', '12', 'x9y'])} {chance.random()}"
        for text in typed_queries(VOCABULARY, 2000, seed=5)
    ]

    found, _ = in_script(texts, [], tmp_path)

    different = [(text, one) for text, one in zip(texts, found, strict=True) if one != masked(text)]
    assert different == []


def test_the_words_of_a_refused_query_are_kept_without_order_numbers_and_names_of_addresses(
    tmp_path,
):
    query = "Biaya paspor zqxdrone 12 buku 0812-3456-7890 zqxana@surat.id"

    _, (kept, personal) = in_script([], [[query, "unknown-here"], [query, "personal"]], tmp_path)

    assert (kept["reason"], kept["unknown"]) == ("unknown-here", ["zqxdrone"])
    assert {"biaya", "paspor"} <= set(kept["words"])
    assert kept["words"] == sorted(kept["words"])
    assert not any(sign.isdigit() for sign in json.dumps(kept))
    assert personal is None
