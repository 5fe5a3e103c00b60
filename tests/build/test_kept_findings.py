"""What a build has found in the same facts is told again, and never that of others."""

import json

import pytest

from noticeboard.build.judge import Findings
from noticeboard.build.kept_findings import (
    FOLDER,
    KEPT,
    keep_findings,
    name_of_judged,
    recall_findings,
)
from noticeboard.build.last_published import FACTS
from noticeboard.messages import Location, mistake, sentence, warning

PLACE = Location("data/fees.yaml", 12, 9, "amount: 95000000", ("fees", "passport", "amount"))
DOUBT = warning(
    PLACE, "value_step", "950000", value="Rp95.000.000", step="146 ×", other="Rp650.000"
)
FOUND = Findings((), (DOUBT,))


def told(findings):
    """What staff read of warnings, in both languages, each with its place."""
    return [
        (sentence(one, "id"), sentence(one, "en"), one.location, one.mend, one.severity)
        for one in findings.warnings
    ]


@pytest.fixture
def cache(tmp_path):
    """A cache in which a build has left its findings."""
    keep_findings(FOUND, "these-facts", tmp_path)
    return tmp_path


def test_the_same_facts_have_the_same_warnings(cache):
    assert told(recall_findings("these-facts", cache)) == told(FOUND)


def test_facts_without_a_doubt_are_remembered_too(cache):
    keep_findings(Findings((), ()), "other-facts", cache)

    assert recall_findings("other-facts", cache) == Findings((), ())


def test_other_facts_are_judged_anew(cache):
    assert recall_findings("other-facts", cache) is None


def test_a_mistake_is_found_anew_every_time(cache):
    keep_findings(Findings((mistake(PLACE, "tab"),), ()), "wrong-facts", cache)

    assert recall_findings("wrong-facts", cache) is None


def test_facts_are_named_by_all_that_was_read_and_by_what_the_site_says_now(tmp_path):
    names = {name_of_judged("read", tmp_path), name_of_judged("read otherwise", tmp_path)}
    facts = tmp_path / FACTS
    facts.parent.mkdir(parents=True)
    for content in ("{}", "[]"):
        facts.write_text(content, encoding="utf-8")
        names.add(name_of_judged("read", tmp_path))

    assert len(names) == 4


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-5],
        lambda text: text.replace("Rp95", "Rp59"),
        lambda text: json.dumps({**json.loads(text), "warnings": "[]"}),
        lambda _: "[]",
    ],
)
def test_a_damaged_file_counts_as_none(cache, damage):
    (path,) = (cache / FOLDER).iterdir()
    path.write_text(damage(path.read_text("utf-8")), encoding="utf-8")

    assert recall_findings("these-facts", cache) is None


def test_findings_of_one_name_are_none_of_another(cache):
    (path,) = (cache / FOLDER).iterdir()
    path.rename(cache / FOLDER / "other-facts.json")

    assert recall_findings("other-facts", cache) is None


def test_what_was_found_long_ago_is_forgotten(cache):
    for number in range(KEPT):
        keep_findings(FOUND, f"facts-{number}", cache)

    assert recall_findings("these-facts", cache) is None
    assert len(list((cache / FOLDER).iterdir())) == KEPT
