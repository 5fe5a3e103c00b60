"""The site builder in a process of its own: one line of settings in, one line of outcome out.

Run as `python -m noticeboard.build.mkdocs_child`. It imports while the catalogue is read, and a
program that stays (`serve`) has it build again without importing anything twice. It ends when
its input does.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import os
import sys
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

Render = Callable[["Page", "MkDocsConfig", "Files"], None]
BLOCK = ('<div class="page">\n', "\n</div>")
"""The first and the last line of every page."""


def main() -> None:
    """Build for every line of settings and answer `{"failed": null}` or what the builder wrote."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Whatever libraries print must not be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # What is imported stays to the end: nothing of it is garbage.
    gc.disable()
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    _pass_over_what_no_page_needs()
    gc.freeze()
    gc.enable()
    for line in sys.stdin:
        said = io.StringIO()
        handler = logging.StreamHandler(said)
        logging.getLogger("mkdocs").addHandler(handler)
        failed: str | None = None
        try:
            build(load_config(config_file=_Settings(line.encode()), strict=True))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                return
            # The builder ends a bad build by leaving the program.
            failed = said.getvalue() or "".join(traceback.format_exception(error))
        finally:
            logging.getLogger("mkdocs").removeHandler(handler)
        answers.write(json.dumps({"failed": failed}) + "\n")
        answers.flush()


def _pass_over_what_no_page_needs() -> None:
    """Have the builder neither parse a page that is HTML already nor copy the theme's assets.

    Both would end in the same pages, and take three quarters of the builder's time.
    """
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    Page.render = _rendering(Page.render)  # type: ignore[method-assign, assignment]
    Files.add_files_from_theme = lambda *_: None  # type: ignore[method-assign]


def _rendering(markdown: Render) -> Render:
    """Return how a page is rendered: one block of HTML as it is, anything else as Markdown."""
    from mkdocs.structure.toc import TableOfContents

    def render(page: Page, config: MkDocsConfig, files: Files) -> None:
        block = (page.markdown or "").strip()
        if not _is_one_block(block):
            return markdown(page, config, files)
        page.content, page.toc = block, TableOfContents([])
        return None

    return render


def _is_one_block(text: str) -> bool:
    """Return whether Markdown would leave a text as it is: one HTML element without empty lines."""
    return text.startswith(BLOCK[0]) and text.endswith(BLOCK[1]) and "\n\n" not in text


class _Settings(io.BytesIO):
    """A settings file that is nowhere; other files are looked for from where it would be."""

    name = os.path.abspath("settings.json")


if __name__ == "__main__":
    main()
