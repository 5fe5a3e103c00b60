"""The page shell, which the site builder renders with lenient rules, under our strict ones."""

import json
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tests.fixtures.office import ROOT

SHELL = ROOT / "noticeboard" / "templates" / "shell"


@pytest.fixture(scope="module")
def strict():
    return Environment(loader=FileSystemLoader(SHELL), undefined=StrictUndefined, autoescape=False)


def page_of(path):
    """A page as the builder hands it to the shell: its front matter and its content."""
    text = path.read_text("utf-8")
    front, _, content = text.removeprefix("---\n").partition("\n---\n")
    meta = {
        key: json.loads(value)
        for key, _, value in (line.partition(": ") for line in front.splitlines())
    }
    return SimpleNamespace(meta=meta, content=Markup(content))


@pytest.mark.parametrize("path", ["index.md", "paspor-baru-dewasa.md", "biaya.md", "bayar.md"])
def test_the_shell_names_nothing_that_a_page_does_not_give_it(office, strict, path):
    page = page_of(office.folder / ".cache/markdown/id" / path)

    html = strict.get_template("main.html").render(page=page, config={})

    assert f"<h1>{page.meta['title']}</h1>" in html


def test_the_shell_escapes_what_a_page_gives_it(office, strict):
    page = page_of(office.folder / ".cache/markdown/id/bayar.md")
    page.meta["title"] = '<script>"&'

    html = strict.get_template("main.html").render(page=page, config={})

    assert "<h1>&lt;script&gt;&#34;&amp;</h1>" in html


def test_only_the_content_is_trusted_and_nothing_else_is_marked_safe():
    marked = [
        line
        for path in (ROOT / "noticeboard").rglob("*.html")
        for line in path.read_text("utf-8").splitlines()
        if "|safe" in line.replace(" ", "")
    ]

    assert marked == ["{{ page.content | safe }}"]


def test_nothing_of_the_theme_is_shipped(site):
    names = {path.name for path in site.rglob("*") if path.is_file()}

    assert [name for name in names if re.fullmatch(r"\w+\.[0-9a-f]{8}\.min\.(css|js)", name)] == []
    assert "sitemap.xml" not in names


def test_with_an_address_of_its_own_a_page_names_itself_and_its_twin(slim_own):
    slim_own.edit(
        "data/office.yaml",
        "serving: kanim-padang",
        "serving: kanim-padang\nsite_url: https://example.go.id/",
    )
    slim_own.build()

    html = (slim_own.site / "en/lost-passport/index.html").read_text("utf-8")

    assert '<link rel="canonical" href="https://example.go.id/en/lost-passport/">' in html
    assert 'hreflang="id" href="https://example.go.id/paspor-hilang/"' in html
    assert 'hreflang="x-default" href="https://example.go.id/paspor-hilang/"' in html
    assert '<meta property="og:url" content="https://example.go.id/en/lost-passport/">' in html
    assert '<meta property="og:image" content="https://example.go.id/assets/icon-512.png">' in html
    robots = (slim_own.site / "robots.txt").read_text("utf-8")
    assert robots.splitlines()[-1] == "Sitemap: https://example.go.id/sitemap.xml"
    assert twins_in_sitemap(slim_own.site) == twins_in_pages(
        slim_own.site, "https://example.go.id/"
    )


def twins_in_sitemap(site):
    """Every address of the sitemap with its versions, as a crawler reads it."""
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    return {
        url.find("s:loc", names).text: {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)
        }
        for url in ElementTree.parse(site / "sitemap.xml").getroot()
    }


def twins_in_pages(site, root):
    """The same, read off every page that names itself."""
    found = {}
    for path in site.rglob("index.html"):
        html = path.read_text("utf-8")
        canonical = re.search(r'<link rel="canonical" href="([^"]+)"', html)
        if canonical:
            assert canonical[1] == root + path.parent.relative_to(site).as_posix().strip(".") + (
                "" if path.parent == site else "/"
            )
            found[canonical[1]] = dict(
                re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html)
            )
    return found


def test_without_an_address_of_its_own_no_page_names_one(site):
    page = (site / "paspor-hilang/index.html").read_text("utf-8")

    assert 'rel="canonical"' not in page and "og:url" not in page
    assert '<meta property="og:title" content="Paspor hilang">' in page
    assert not (site / "sitemap.xml").exists()
    assert (site / "robots.txt").read_text("utf-8") == (
        "User-agent: *\nDisallow: /kiosk/\nDisallow: /signage/\n"
    )


def test_opening_hours_stand_in_the_data_for_search_engines_only_when_known(site, tmp_path):
    """The office's hours are unknown today; what nobody confirmed is not handed to machines."""
    pages = [path.read_text("utf-8") for path in site.rglob("index.html")]
    graphs = [
        found[1]
        for page in pages
        if (found := re.search(r'<script type="application/ld\+json">(.*?)</script>', page))
    ]

    assert len(graphs) >= 40
    assert [graph for graph in graphs if re.search("openingHours|hoursAvailable", graph)] == []
