"""What the server sends with a page, tried in a real browser: nothing of ours is refused."""

from __future__ import annotations

import pytest

from tests.fixtures.policy import is_refusal, refused_by_policy
from tests.loopback.test_loopback import serving

pytestmark = pytest.mark.chromium

PAGES = (
    "",
    "en/",
    "biaya/",
    "paspor-baru-dewasa/",
    "cetak/paspor-baru-dewasa/",
    "kiosk/",
    "kiosk/conformance/",
    "signage/",
    "signage/screen/",
    "signage/test/",
    "signage/lobby/",
    "signage/entrance/",
    "404.html",
    "data/v1/catalogue.json",
)


@pytest.fixture(scope="module")
def everything(office):
    with serving(office.site) as served:
        yield served


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_refuses_nothing_of_a_page_of_ours(everything, page, path):
    with refused_by_policy(page) as refused:
        answer = page.goto(f"http://127.0.0.1:{everything.port}/{path}")
        page.wait_for_load_state("load")

    assert answer.ok
    assert refused == []


def test_a_screen_has_its_legal_size_under_the_policy(everything, page):
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"http://127.0.0.1:{everything.port}/signage/lobby/")

    stage = page.locator(".stage")
    assert stage.bounding_box() == {"x": 0, "y": 0, "width": 1920, "height": 1080}
    size = "(one) => parseFloat(getComputedStyle(one).getPropertyValue('--text'))"
    assert stage.evaluate(size) > 100


@pytest.mark.parametrize(
    "markup",
    [
        "<script>window.isOwned = true</script>",
        '<img src="data:," onerror="window.isOwned = true">',
        '<style onload="window.isOwned = true">p{}</style>',
        '<script src="http://localhost:1/a.js"></script>',
    ],
)
def test_code_that_got_into_a_page_is_not_run(site_with, page, markup):
    with serving(site_with(markup)) as served:
        # It is told after the page has been loaded, by the browser and not by the page.
        with page.expect_console_message(is_refusal):
            page.goto(f"http://127.0.0.1:{served.port}/")

        assert page.evaluate("window.isOwned") is None


@pytest.fixture
def site_with(tmp_path):
    def make(markup: str):
        (tmp_path / "index.html").write_text(f"<!doctype html><title>t</title><p>{markup}</p>")
        return tmp_path

    return make
