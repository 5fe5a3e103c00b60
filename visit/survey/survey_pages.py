"""The pages of the survey: the form on a phone, on paper, and for staff who type papers in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.model import LANGUAGES, SurveyRecord
from noticeboard.surfaces.braille import BrailleBlock, brf
from noticeboard.surfaces.qr_code import Drawings
from visit.pages import VisitPages, page_words

FOLDER = Path(__file__).parent
BOXES = "(  )"
"""What is ticked on braille paper."""


@dataclass(frozen=True)
class Filled:
    """A form that is shown again: choices by field, and what is wrong."""

    choices: Mapping[str, str]
    missing: Sequence[str] = ()
    """Elements without an answer."""
    problem: str = ""
    """The code of a message to whoever answers."""


NOTHING_FILLED = Filled({})


class SurveyPages:
    """Renders the pages of one survey."""

    def __init__(self, survey: SurveyRecord) -> None:
        self.survey = survey
        self._pages = VisitPages(FOLDER / "templates")
        self._codes = Drawings()

    def form(self, language: str, token: str, filled: Filled = NOTHING_FILLED) -> str:
        """Return the form for a phone; it works without script, and keeps what was chosen."""
        return self._page("survey_form.html", language, token=token, filled=filled)

    def sent(self, language: str, device: str) -> str:
        """Return the page after handing in, with a way to the form for the next person."""
        return self._page("survey_sent.html", language, device=device)

    def typing(
        self, language: str, token: str, filled: Filled, typed: int, *, phone: str = ""
    ) -> str:
        """Return the page on which staff type papers in; `typed` tells how many since the start.

        `phone` is the address of the form on the lobby's network; empty where phones reach none.
        """
        code = self._codes.svg(phone, page_words(language)("survey_poster_code")) if phone else ""
        page = "survey_typing.html"
        return self._page(
            page, language, token=token, filled=filled, typed=typed, code=code, phone=phone
        )

    def paper(self, language: str) -> str:
        """Return the form for print: A4, and large from its link on."""
        return self._page("survey_paper.html", language)

    def poster(self, language: str, phone: str) -> str:
        """Return a sheet for the wall, A4: the code that leads a phone to the form, in all languages."""
        in_each = [
            (one, page_words(one)) for one in sorted(LANGUAGES, key=lambda one: one != language)
        ]
        code = self._codes.svg(phone, page_words(language)("survey_poster_code"))
        page = "survey_poster.html"
        return self._page(page, language, in_each=in_each, code=code, phone=phone)

    def braille(self, language: str) -> str:
        """Return the form as a file for embossers; answers are told to an officer by number."""
        words = page_words(language)
        blocks = [
            BrailleBlock("heading", words("survey_title")),
            BrailleBlock("paragraph", words("survey_braille_how")),
            BrailleBlock("paragraph", words("survey_private")),
        ]
        for number, element in enumerate(self.survey.elements, 1):
            blocks.append(BrailleBlock("paragraph", f"{number}. {element.question[language]}"))
            blocks += (
                BrailleBlock("item", f"{BOXES} {points} {answer[language]}")
                for points, answer in enumerate(element.answers, 1)
            )
        return brf(blocks)

    def _page(self, template: str, language: str, **values: object) -> str:
        return self._pages.page(
            template,
            language,
            survey=self.survey,
            address=address_of,
            all_languages=LANGUAGES,
            **values,
        )


def address_of(page: str, language: str) -> str:
    """Return the address of a page in a language, of which the first one has no part of its own."""
    middle = f"{page}/" if page else ""
    return f"/survey/{middle}" + ("" if language == LANGUAGES[0] else f"{language}/")
