"""Parts of every answer: the words and addresses that a page is given, and what a form sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from noticeboard.edit_page.drafts import Drafts
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.page_words import PageWords
from noticeboard.editing import Act, EditRefused, saved_steps
from noticeboard.editing.record_forms import Entries, by_name
from noticeboard.loopback import NEVER_KEPT, read_fields
from noticeboard.messages import Mistakes, sentence

MOST_BYTES = 4_000_000
"""More than any form of ours sends."""


@dataclass(frozen=True)
class PageFrame:
    """An office's page in one language of the staff."""

    office: EditedOffice
    drafts: Drafts
    home: str
    """The address below which all others lie."""
    language: str

    @property
    def base(self) -> str:
        """Return the address below which the pages of this language lie."""
        return f"{self.home}/{self.language}"

    def act(self, who: str, why: str) -> Act:
        """Return who saves, why, and when."""
        return Act(who or self.drafts.who, why, self.office.now())

    def sentences(self, error: EditRefused | Mistakes) -> list[str]:
        """Return why something could not be done."""
        messages = error.messages if isinstance(error, EditRefused) else error.mistakes
        return [sentence(message, self.language) for message in messages]

    def given(self, request: Request, problem: Sequence[str] = ()) -> dict[str, object]:
        """Return what every template is given."""
        here = request.url.path.removeprefix(self.base).removeprefix("/")
        return {
            "language": self.language,
            "words": PageWords(self.language),
            "home": self.home,
            "base": self.base,
            "here": here if request.method == "GET" else "",
            "crumbs": [],
            "saved": self.saved(request),
            "problem": problem,
        }

    def saved(self, request: Request) -> Mapping[str, object] | None:
        """Return the step that has just been saved, to be told and perhaps taken back."""
        number = request.query_params.get("step", "")
        for step in (
            saved_steps(self.office.root) if number.isascii() and number.isdecimal() else ()
        ):
            if step.number == int(number):
                words = [line for part in step.files for line in part.words[self.language]]
                return {"number": step.number, "words": words}
        return None


def see(address: str) -> Response:
    """Send the browser to a page with GET, so that loading it again does nothing again."""
    return RedirectResponse(address, status_code=303, headers=NEVER_KEPT)


def own_entries(entries: Entries) -> Entries:
    """Return the entries of the record, without the buttons and marks of the page."""
    return {name: entered for name, entered in entries.items() if not name.startswith("_")}


async def sent_entries(request: Request) -> Entries:
    """Return what a form sends. Raises BodyRefused for what is too long."""
    return by_name(await read_fields(request, MOST_BYTES))
