"""Pages of the visit: templates of a part of it within the shell, and the files they load."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from noticeboard.loopback import file_response, not_here
from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence
from noticeboard.templating import Environment, make_environment

FOLDER = Path(__file__).parent
STYLE = "/visit/page/"
"""Where a server of the visit answers with the shell's own files."""
STYLE_SHEET = FOLDER / "static" / "visit.css"
"""The shell's style sheet, for pages that lie in a folder."""

PageWords = Callable[..., str]
"""Says a message in one language: its code, then what fills its blanks."""


class VisitPages:
    """The templates of one part of the visit; each extends `visit_base.html`."""

    def __init__(self, templates: Path) -> None:
        self._folder = templates

    def page(self, template: str, language: str, **values: object) -> str:
        """Return a page in a language; `both(code)` says in it a message in all languages.

        `style` among the values is where the style sheet lies, where that is not the usual place:
        with a slash at its end unless beside the page.

        Visitors get all languages at once, because nobody asks them first; staff choose one.
        """
        found = _environment(self._folder).get_template(template)
        return found.render(
            language=language,
            languages=STAFF_LANGUAGES,
            words=page_words(language),
            both=_both,
            **{"style": STYLE, **values},
        )


def page_words(language: str) -> PageWords:
    """Return what says messages in a language."""

    def words(code: str, /, **values: Value) -> str:
        return sentence(Message(code, values), language)

    return words


def own_files(address: str, folder: Path) -> Route:
    """Return the route that answers below an address with the files of one folder."""

    def answer(request: Request) -> Response:
        path = folder / request.path_params["name"]
        return file_response(path.name, path) if path in folder.iterdir() else not_here()

    return Route(address + "{name}", answer)


def _both(code: str, /, **values: Value) -> Markup:
    """Say a message in every language, the first one first, each marked for screen readers."""
    parts = (
        Markup('<span lang="{}">{}</span>').format(one, page_words(one)(code, **values))
        for one in STAFF_LANGUAGES
    )
    return Markup(" ").join(parts)


@lru_cache(maxsize=8)
def _environment(folder: Path) -> Environment:
    return make_environment(folder, FOLDER / "templates")
