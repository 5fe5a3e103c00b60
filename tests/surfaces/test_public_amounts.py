"""No public file names an amount that is nobody's fee, in figures or in words."""

import re

import pytest

from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from noticeboard.speech.text.numbers import cardinal
from tests.fixtures.marks import marks_of
from tests.fixtures.office import ROOT, TODAY

TEXTS = {".html", ".json", ".txt", ".csv", ".atom", ".ics", ".js", ".webmanifest", ".xml", ".brf"}
SHOWN = re.compile(r"(?:Rp|IDR)[\s ]?(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)")


def amounts_of(site):
    """Every amount that a fact or a sum of facts has, on any day of the bundle."""
    fees = load_catalogue(ROOT).fees.values()
    periods = {period.amount for fee in fees for period in fee.periods}
    marks = {
        mark.value
        for path in site.rglob("*.html")
        for mark in marks_of(path.read_text("utf-8"))
        if mark.role == "total"
    }
    sums = (added_up(fact, fees) for fact in sums_in_answers(site))
    return {int(one) for one in (*periods, *marks, *sums) if str(one).isdecimal()}


def sums_in_answers(site):
    """What is added up in the files of answers: "passport-same-day+affidavit", "9*overstay-day"."""
    for path in (site / "assets" / "answers").glob("*.json"):
        text = path.read_text("utf-8")
        yield from re.findall(r'"([a-z0-9*+-]+)","total"\]', text)


def added_up(name, fees):
    """The sum that a name stands for, from the fees themselves."""
    current = {fee.id: fee.period_on(TODAY).amount for fee in fees}
    parts = (part.rpartition("*") for part in name.split("+"))
    return sum(int(count or 1) * current[id] for count, _, id in parts)


def number_words(language):
    """The words that numbers are said with."""
    said = " ".join(cardinal(n, language) for n in (*range(1000), 10**3, 10**6, 10**9, 10**12))
    return set(re.split(r"[\s-]+", said)) | {"seribu"}


def spoken_amounts(text, words):
    """What stands before each "rupiah" as far as it is a number."""
    for before in re.split(r"\brupiah\b", text)[:-1]:
        said = []
        for word in reversed(re.findall(r"[\w-]+|[^\s\w-]", before)):
            if not set(word.split("-")) <= words:
                break
            said.insert(0, word)
        while said and said[0] == "and":
            said.pop(0)
        if said:
            yield " ".join(said)


@pytest.fixture(scope="module")
def texts(site):
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in site.rglob("*")
        if path.suffix in TEXTS
    }


def test_every_amount_in_a_public_file_is_that_of_a_fee_or_a_sum(site, texts):
    right = amounts_of(site)
    wrong = {
        (name, found[0])
        for name, text in texts.items()
        for found in SHOWN.finditer(text)
        if int(re.sub(r"[.,]", "", found[1])) not in right
    }

    assert len(right) > 30 and wrong == set()


def test_every_amount_in_words_is_that_of_a_fee_or_a_sum(site, texts):
    right = {cardinal(amount, language) for amount in amounts_of(site) for language in LANGUAGES}
    words = set().union(*(number_words(language) for language in LANGUAGES))
    found = {(name, said) for name, text in texts.items() for said in spoken_amounts(text, words)}

    assert len(found) > 50
    assert {(name, said) for name, said in found if said not in right} == set()
