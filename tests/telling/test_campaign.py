"""A campaign: its words, how sure they are, whom it reaches, and when."""

import datetime

import pytest

from noticeboard.edition import AbsentFact, make_edition
from noticeboard.load import load_catalogue
from noticeboard.telling.campaign import tell_campaigns
from tests.fixtures.campaigns import CAMPAIGN, other, write_campaigns
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 24)


def told(folder, *campaigns, on=TODAY, language="en"):
    write_campaigns(write_small_catalogue(folder), *campaigns)
    return tell_campaigns(make_edition(load_catalogue(folder), on=on, language=language))


def test_a_campaign_says_its_words_with_the_figures_of_the_day(tmp_path):
    (one,) = told(tmp_path, CAMPAIGN)

    assert (str(one.title), str(one.line.sentence), str(one.action), one.page) == (
        "Pay within 2 hours", "Pay within 2 hours of registering. No cash.", "See how to pay",
        "paying",
    )  # fmt: skip
    assert one.services == ("passport-new-adult",)
    assert (one.first.hour, one.last.hour, one.line.standing) == (1, 4, "official")


def test_the_most_important_campaign_comes_first_then_the_one_that_began_first(tmp_path):
    later = other(id="later", **{"from": '"2026-11-24 09:00"'})
    urgent = other(id="urgent", rank="1")

    assert [one.line.id for one in told(tmp_path, later, CAMPAIGN, urgent)] == [
        "urgent", "pay-in-time", "later",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "standings"),
    [("fee:overstay-day", ["reported"]), ("time:passport-standard", ["official"])],
)
def test_a_campaign_is_as_sure_as_the_least_sure_fact_in_any_of_its_words(
    tmp_path, fact, standings
):
    title = f'{{id: "{{{fact}}}", en: "{{{fact}}}"}}'

    assert [one.line.standing for one in told(tmp_path, other(title=title))] == standings


def test_a_campaign_about_what_nobody_knows_is_left_out(tmp_path):
    title = '{id: "{fee:golden-visa}", en: "{fee:golden-visa}"}'

    assert told(tmp_path, other(title=title)) == ()


def test_a_campaign_that_is_over_is_told_to_nobody(tmp_path):
    assert told(tmp_path, CAMPAIGN, on=datetime.date(2026, 11, 25)) == ()


def test_a_campaign_to_come_is_left_out_while_its_fact_does_not_exist(tmp_path):
    title = '{id: "{fee:golden-visa}", en: "{fee:golden-visa}"}'
    first = datetime.date(2022, 10, 12)

    assert told(tmp_path / "coming", other(title=title), on=first) == ()
    running = other(title=title, **{"from": '"2022-10-12 00:00"'})
    with pytest.raises(AbsentFact):
        told(tmp_path / "running", running, on=first)
