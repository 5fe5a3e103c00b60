"""Answers of the forms: shown, pressed, judged, reviewed and saved."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import cast

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from noticeboard.edit_page.drafts import FormAct
from noticeboard.edit_page.form_acts import pressed
from noticeboard.edit_page.form_pages import OpenForm, form_page, readings, review_page
from noticeboard.edit_page.form_places import FORM_TABLES, place_of
from noticeboard.edit_page.page_frame import PageFrame, own_entries, see, sent_entries
from noticeboard.edit_page.read_catalogue import ReadCatalogue
from noticeboard.editing import EditRefused, save
from noticeboard.editing.record_forms import Entries
from noticeboard.garbage import collect_young, without_collector
from noticeboard.loopback import NEVER_KEPT, html_response, not_here
from noticeboard.messages import Mistakes

ACTS = ("change", "period", "removal")
FORM = "/{act}/{table}/{key}"


@dataclass(frozen=True)
class FormAnswers:
    """The addresses of the forms."""

    frame: PageFrame

    def routes(self) -> list[BaseRoute]:
        """Return every address below that of the language."""
        return [
            Route(f"{FORM}/verdict", self.verdict, methods=["POST"]),
            Route(f"{FORM}/review", self.review),
            Route(FORM, self.form, methods=["GET"]),
            Route(FORM, self.press, methods=["POST"]),
        ]

    def form(self, request: Request) -> Response:
        form = opened_form(self.frame, request)
        if form is None:
            return not_here()
        is_judged = "checked" in request.query_params
        return html_response(form_page(form, self.frame.given(request), is_judged=is_judged))

    async def press(self, request: Request) -> Response:
        entries = await sent_entries(request)
        return await run_in_threadpool(self._press, request, entries)

    def _press(self, request: Request, entries: Entries) -> Response:
        form = opened_form(self.frame, request)
        if form is None:
            return not_here()
        button = entries.get("_do", ("",))[0]
        if button == "save":
            return self._save(request, form, entries)
        address = f"{self.frame.base}/{form.address}"
        if button == "discard":
            self.frame.drafts.drop(form.draft_key)
            return see(address)
        after, shown = pressed(own_entries(entries), button)
        self.frame.drafts.keep(form.draft_key, form.draft.base, after)
        if button == "review":
            return see(f"{address}/review")
        return see(f"{address}?checked=1#{shown}" if shown == "findings" else f"{address}#{shown}")

    def _save(self, request: Request, form: OpenForm, entries: Entries) -> Response:
        if entries.get("_mark", ("",))[0] != form.draft.mark:
            # What is shown is no longer what would be saved: it is shown again first.
            return html_response(review_page(form, self.frame.given(request)), 409)
        who, why = (entries.get(name, ("",))[0].strip() for name in ("_who", "_why"))
        self.frame.drafts.who = who
        judged = form.judged(is_full=False)
        try:
            if judged.refused:
                raise EditRefused(*judged.refused)
            act = self.frame.act(who, why)
            step = save(self.frame.office.root, judged.edited, act, self.frame.office.look)
        except (EditRefused, Mistakes) as error:
            page = self.frame.given(request, problem=self.frame.sentences(error))
            return html_response(review_page(form, page), 409)
        self.frame.drafts.drop(form.draft_key)
        table = form.place.table
        key = (judged.place or form.place).key
        gone = form.act == "removal"
        after = f"list/{table.name}" if gone else f"change/{table.name}/{key}"
        return see(f"{self.frame.base}/{after}?step={step.number}#saved")

    async def verdict(self, request: Request) -> Response:
        entries = await sent_entries(request)
        with without_collector():
            return await run_in_threadpool(self._verdict, request, entries)

    def _verdict(self, request: Request, entries: Entries) -> Response:
        form = opened_form(self.frame, request)
        if form is None:
            return not_here()
        presses = entries.get("_presses", ("",))[0]
        self.frame.drafts.keep_typed(
            form.draft_key,
            form.draft.base,
            own_entries(entries),
            int(presses) if re.fullmatch("[0-9]{1,9}", presses) else 0,
        )
        is_full = "full" in request.query_params
        judged = form.judged(is_full=is_full)
        if judged.verdict and not is_full:
            parts = form.place.table.screen_parts
            verdict = self.frame.office.with_quick_checks(judged.verdict, parts)
            judged = replace(judged, verdict=verdict)
        notes, elsewhere = form.said(judged)
        catalogue = judged.verdict.catalogue if judged.verdict else None
        read = ReadCatalogue(self.frame.office, self.frame.language, catalogue)
        return JSONResponse(
            {
                "summary": form.summary(judged),
                "notes": {name: [asdict(note) for note in each] for name, each in notes.items()},
                "elsewhere": [note.text for note in elsewhere],
                "guides": form.guides(),
                "reads": dict(readings(form.draft, read)),
            },
            headers=NEVER_KEPT,
            background=BackgroundTask(collect_young),
        )

    def review(self, request: Request) -> Response:
        form = opened_form(self.frame, request)
        if form is None:
            return not_here()
        return html_response(review_page(form, self.frame.given(request)))


def opened_form(frame: PageFrame, request: Request) -> OpenForm | None:
    """Return the form that an address names; None where there is none."""
    act, name, key = (request.path_params[part] for part in ("act", "table", "key"))
    table = FORM_TABLES.get(name)
    if act not in ACTS or table is None:
        return None
    place = place_of(frame.office, table, key)
    if place is None or (act != "change" and (not table.may_grow or place.is_new)):
        return None
    if act == "period" and not table.has_periods:
        return None
    return OpenForm(frame.office, frame.drafts, place, cast(FormAct, act), frame.language)
