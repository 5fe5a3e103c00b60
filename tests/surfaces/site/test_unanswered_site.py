"""Counting what the site cannot answer: off unless its owner switches it on, and then masked."""

import dataclasses
import json
import re
from urllib.parse import quote

import pytest

from noticeboard.load import load_catalogue
from noticeboard.model.office_records import UnansweredQuestionsRecord
from noticeboard.surfaces.site import SiteSettings, markdown_pages
from tests.fixtures.kiosk import ROOT, timelines_of
from tests.fixtures.waiting import wait_until

ENDPOINT = "https://hitung.example/tanya"
REFUSED = "harga zqxkulkas 12 zqxana@surat.id"


def question_page(catalogue):
    pages = next(markdown_pages(timelines_of(catalogue), SiteSettings(lambda *_: {})))
    return next(one.content for one in pages if one.path == "tanya.md")


def test_pages_name_the_address_only_where_the_owner_has_given_one():
    catalogue = load_catalogue(ROOT)
    record = UnansweredQuestionsRecord(endpoint=ENDPOINT)
    office = catalogue.office.model_copy(update={"unanswered_questions": record})

    off = question_page(catalogue)
    on = question_page(dataclasses.replace(catalogue, office=office))

    assert catalogue.office.unanswered_questions is None
    assert ("data-unanswered" in off, ENDPOINT in off) == (False, False)
    assert f'data-unanswered="{ENDPOINT}"' in on
    assert f"kata-katanya dikirim ke {ENDPOINT}" in on


def asking(page, address, *, is_on):
    """Come with a question that has no answer; return what was sent elsewhere."""
    sent = []

    def switched_on(route):
        html = route.fetch().text()
        tool = '<template data-tool="ask"'
        assert tool in html
        route.fulfill(
            content_type="text/html; charset=utf-8",
            body=html.replace(tool, f'{tool} data-unanswered="{ENDPOINT}"'),
        )

    if is_on:
        page.route(re.compile(r"/tanya/\?q="), switched_on)

    def elsewhere(route):
        sent.append(route.request)
        route.fulfill(status=204)

    page.route(re.compile(r"^https:"), elsewhere)
    page.goto(f"{address}tanya/?q={quote(REFUSED)}")
    page.locator(".reply--none").wait_for()
    if is_on:
        wait_until(page, lambda: sent)
    return sent


def test_off_nothing_is_sent(page, address):
    sent = asking(page, address, is_on=False)
    page.wait_for_function("document.querySelector('.replies__count').textContent")

    assert sent == []


def test_on_only_masked_words_are_sent_without_a_cookie(page, address):
    page.context.add_cookies([{"name": "a", "value": "b", "url": ENDPOINT}])
    (request,) = asking(page, address, is_on=True)
    query = json.loads(request.post_data)

    assert (request.method, request.headers.get("cookie")) == ("POST", None)
    assert request.headers.get("referer") is None
    assert set(query) == {"language", "reason", "words", "unknown"}
    assert "zqxkulkas" in query["unknown"]
    assert not any(sign.isdigit() or sign == "@" for sign in request.post_data)
    assert "zqxana" not in request.post_data


@pytest.mark.parametrize(
    "address", ["http://hitung.example/", "hitung.example", ""], indirect=False
)
def test_an_address_without_encryption_is_refused(address):
    with pytest.raises(ValueError):
        UnansweredQuestionsRecord(endpoint=address)
