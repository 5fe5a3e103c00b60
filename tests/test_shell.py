"""The page shell, which the site builder renders with lenient rules, under our strict ones."""

import json
import re
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tests.office import ROOT

SHELL = ROOT / "noticeboard" / "templates" / "shell"


@pytest.fixture(scope="module")
def strict():
    return Environment(loader=FileSystemLoader(SHELL), undefined=StrictUndefined, autoescape=False)


def page_of(path):
    """A page as the builder hands it to the shell: its front matter and its content."""
    text = path.read_text("utf-8")
    front, _, content = text.removeprefix("---\n").partition("\n---\n")
    meta = {key: json.loads(value) for key, _, value in
            (line.partition(": ") for line in front.splitlines())}  # fmt: skip
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
    marked = [line for path in (ROOT / "noticeboard/templates").rglob("*.html")
              for line in path.read_text("utf-8").splitlines()
              if "|safe" in line.replace(" ", "")]  # fmt: skip

    assert marked == ["{{ page.content | safe }}"]


def test_nothing_of_the_theme_is_shipped(site):
    names = {path.name for path in site.rglob("*") if path.is_file()}

    assert [name for name in names if re.fullmatch(r"\w+\.[0-9a-f]{8}\.min\.(css|js)", name)] == []
    assert "sitemap.xml" not in names


def test_with_an_address_of_its_own_a_page_names_itself_and_its_twin(tmp_path):
    from tests.office import Office

    office = Office(tmp_path / "repository")
    office.edit("data/office.yaml", "serving: kanim-padang",
                "serving: kanim-padang\nsite_url: https://example.go.id/")  # fmt: skip
    office.build()

    html = (office.site / "en/lost-passport/index.html").read_text("utf-8")

    assert '<link rel="canonical" href="https://example.go.id/en/lost-passport/">' in html
    assert 'hreflang="id" href="https://example.go.id/paspor-hilang/"' in html
    assert 'hreflang="x-default" href="https://example.go.id/"' in html
