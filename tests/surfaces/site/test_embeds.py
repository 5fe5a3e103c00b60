"""A service in a partner's page: small, of today, and gone with its facts."""

import re

import pytest
from playwright.sync_api import expect

from tests.fixtures.axe import violations
from tests.fixtures.marks import marks_of
from tests.fixtures.office import served

HOST = """<!doctype html><html lang="id"><title>Nagari</title><main><h1>Nagari</h1>LINE</main>
<script>
addEventListener('message', ({ data }) => {
  if (data.type === 'noticeboard:height') document.querySelector('iframe').height = data.height
})
</script>"""


def documents(office):
    """Return every embedded document by its service and language."""
    for timeline in office.timelines:
        for service in timeline.now.services:
            path = office.site / timeline.now.path_of(f"embed:{service.id}") / "index.html"
            yield timeline.now, service, path.read_text("utf-8")


def test_every_service_can_be_embedded_in_less_than_5_kilobytes(office):
    found = list(documents(office))

    assert len(found) == 44
    for edition, service, html in found:
        assert len(html.encode()) <= 5_000, service.id
        assert '<meta name="robots" content="noindex">' in html
        assert f'<html lang="{edition.language}"' in html and " style=" not in html


def test_the_frame_tells_what_the_page_tells_with_its_day(office):
    html = next(html for _, service, html in documents(office) if service.id == "passport-lost")
    text = " ".join(re.sub(r"<[^>]+>", " ", html.split("<main>")[1]).split())

    assert text.startswith("Paspor hilang")
    assert [mark.value for mark in marks_of(html) if mark.role == "total"] == ["1650000", "1950000"]
    assert "Periksa lagi di halaman lengkap" in text and "Edisi " in text


@pytest.fixture
def partner(tmp_path, page, address):
    """A page of a village, on a host of its own, with the line that our page for partners gives."""
    page.goto(f"{address}mitra/")
    details = page.locator("details.partner", has_text=re.compile("^\\s*Paspor baru")).first
    details.locator("summary").click()
    line = details.locator("textarea")
    expect(line).to_have_value(re.compile(re.escape(f'src="{address}sematkan/')), timeout=60_000)
    (tmp_path / "index.html").write_text(HOST.replace("LINE", line.input_value()), "utf-8")
    with served(tmp_path) as where:
        yield where


def test_a_partners_page_shows_the_frame_at_its_full_height_until_its_facts_end(page, partner):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(partner)
    frame = page.frame_locator("iframe")
    fee = frame.locator("data[data-fact='passport-electronic-10y']")
    expect(fee).to_be_visible(timeout=60_000)
    page.wait_for_function("document.querySelector('iframe').height !== '480'")
    inner = page.frames[1]

    assert inner.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []

    page.clock.set_fixed_time("2030-01-01T00:00:00Z")
    page.reload()
    expect(fee).to_have_count(1, timeout=60_000)
    expect(fee).to_be_hidden()
