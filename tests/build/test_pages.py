"""Only pages that have changed are laid out; what comes out is the same as if all were."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from noticeboard.build.markdown_pages import (
    KEPT,
    begin_pages,
    finish_pages,
    shell_version,
    sweep_pages,
)
from noticeboard.build.mkdocs import BuilderFailed, start_builders
from noticeboard.surfaces.site import MarkdownPage
from noticeboard.surfaces.site.pages import Page
from tests.fixtures.office import ROOT

PAGES = ("index.md", "biaya.md", "bayar.md")
PAGE = Page("home", "home", "", "Beranda", "", ())
"""Whatever is laid out: only its text matters here."""


@pytest.fixture(scope="module")
def builders():
    started = start_builders(ROOT, 1)
    yield started
    started.close()


@pytest.fixture
def pages(office):
    folder = office.folder / ".cache" / "markdown" / "id"
    texts = {name: (folder / name).read_text("utf-8") for name in PAGES}
    return [MarkdownPage("id", name, PAGE, text, mark="") for name, text in texts.items()]


def laid_out(pages, folder, builders, cache):
    """Lay pages out; return their files and the addresses that the builder was given."""
    work = begin_pages(pages, "id", folder, cache, shell_version(ROOT), builders)
    done = finish_pages(work, cache, builders)
    fresh = {
        path.relative_to(done.fresh).as_posix(): path.read_bytes()
        for path in done.fresh.rglob("*.html")
    }
    kept = {page.path: page.content for page in done.kept}
    assert set(fresh).isdisjoint(kept)
    return {**fresh, **kept}, set(fresh)


def test_a_page_that_has_not_changed_is_kept_and_another_is_laid_out_anew(
    pages, tmp_path, builders
):
    first, built = laid_out(pages, tmp_path / "1", builders, tmp_path)
    assert built == set(first) == {
        "index.html", "biaya/index.html", "bayar/index.html", "404.html",
    }  # fmt: skip

    again, built = laid_out(pages, tmp_path / "2", builders, tmp_path)
    assert (again, built) == (first, set())

    changed = replace(pages[1], content=pages[1].content.replace("Rp950.000", "Rp975.000"))
    third, built = laid_out([pages[0], changed, pages[2]], tmp_path / "3", builders, tmp_path)
    assert built == {"biaya/index.html"}
    assert {name for name in first if first[name] != third[name]} == {"biaya/index.html"}

    alone, _ = laid_out([pages[0], changed, pages[2]], tmp_path / "4", builders, tmp_path / "new")
    assert third == alone


def test_pages_are_laid_out_as_the_bare_builder_lays_them_out(pages, tmp_path, builders):
    ours, _ = laid_out(pages, tmp_path / "ours", builders, tmp_path)
    bare = tmp_path / "bare"
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(tmp_path / "ours" / "markdown" / "id"),
        "site_dir": str(bare),
        "theme": {"language": "id", "custom_dir": str(ROOT / "noticeboard/templates/shell")},
    }
    (tmp_path / "bare.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(tmp_path / "bare.json")]
    subprocess.run(command, check=True, capture_output=True)

    assert {name: (bare / name).read_bytes() for name in ours} == ours


def test_a_page_that_is_not_one_block_of_html_is_read_as_markdown(tmp_path, pages, builders):
    front = pages[0].content.partition("<div")[0]
    text = front + '<div class="page">\n*one*\n\n</div>\n\nAnd *two*.\n\n<div>\n</div>\n'

    files, _ = laid_out([replace(pages[0], content=text)], tmp_path, builders, tmp_path)

    assert b"<p>And <em>two</em>.</p>" in files["index.html"]


def test_a_damaged_page_is_laid_out_anew(pages, tmp_path, builders):
    first, _ = laid_out(pages, tmp_path / "1", builders, tmp_path)
    kept = next(path for path in (tmp_path / "html").iterdir() if b"<h1>" in path.read_bytes())
    kept.write_bytes(kept.read_bytes()[:-10])

    again, built = laid_out(pages, tmp_path / "2", builders, tmp_path)

    assert again == first and len(built) == 1


def test_the_pages_unused_for_longest_are_forgotten(tmp_path):
    folder = tmp_path / "html"
    folder.mkdir()
    for number in range(KEPT + 3):
        (folder / f"{number:04}.x.html").touch()
        os.utime(folder / f"{number:04}.x.html", (number, number))

    sweep_pages(tmp_path)

    assert len(list(folder.iterdir())) == KEPT
    assert not (folder / "0002.x.html").exists() and (folder / "0003.x.html").exists()


def test_what_the_builder_refuses_is_told_in_its_words_and_it_builds_again(
    pages, tmp_path, builders
):
    broken = [
        MarkdownPage("id", "index.md", PAGE, "---\ntitle: x\n---\n[a](nowhere.md)\n", mark="")
    ]

    with pytest.raises(BuilderFailed, match="nowhere.md"):
        laid_out(broken, tmp_path / "1", builders, tmp_path / "new")

    shutil.rmtree(tmp_path / "1")
    assert laid_out(pages, tmp_path / "2", builders, tmp_path)[0]


def test_one_builder_lays_out_both_languages_and_a_failure_is_that_languages_own(
    pages, tmp_path, builders
):
    shell = shell_version(ROOT)
    broken = [
        MarkdownPage("en", "index.md", PAGE, "---\ntitle: x\n---\n[a](nowhere.md)\n", mark="")
    ]
    first = begin_pages(pages, "id", tmp_path / "1", tmp_path, shell, builders)
    second = begin_pages(broken, "en", tmp_path / "1", tmp_path, shell, builders)

    with pytest.raises(BuilderFailed, match="nowhere.md"):
        finish_pages(second, tmp_path, builders)

    pages_of_first = finish_pages(first, tmp_path, builders)
    assert (pages_of_first.fresh / "biaya" / "index.html").read_bytes()


def test_when_the_builder_is_killed_the_next_build_starts_another(pages, tmp_path):
    started = start_builders(ROOT, 1)
    try:
        started._idle[0].kill()
        with pytest.raises(BuilderFailed, match="mkdocs: -9"):
            laid_out(pages, tmp_path / "1", started, tmp_path)
        assert laid_out(pages, tmp_path / "2", started, tmp_path)[0]
    finally:
        started.close()
