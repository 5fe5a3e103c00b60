"""The pages of one form: its fields with what is said of them, and the change before it is saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from noticeboard.edit_page.drafts import Drafts, FormAct, FormDraft
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.fact_now import fact_lines
from noticeboard.edit_page.field_notes import FieldNote, field_notes, guides
from noticeboard.edit_page.form_places import NEW, FormPlace, article_record_of, record_name
from noticeboard.edit_page.judged_drafts import (
    JudgedDraft,
    act_fields,
    judge_draft,
    opened_draft,
    record_in,
)
from noticeboard.edit_page.message_fields import field_finder
from noticeboard.edit_page.page_words import PageWords, render_page
from noticeboard.edit_page.read_catalogue import ReadCatalogue
from noticeboard.editing import unified
from noticeboard.editing.record_forms import FormField
from noticeboard.model import LANGUAGES


@dataclass(frozen=True)
class OpenForm:
    """A form in one language of the staff, with the draft that is kept of it, if there is one."""

    office: EditedOffice
    drafts: Drafts
    place: FormPlace
    act: FormAct
    language: str

    @property
    def draft_key(self) -> tuple[str, str, FormAct]:
        """Return under which key its draft is kept."""
        return self.place.table.name, self.place.key, self.act

    @property
    def address(self) -> str:
        """Return its address below that of the language."""
        return f"{self.act}/{self.place.table.name}/{self.place.key}"

    @property
    def is_kept(self) -> bool:
        """Return whether there is a draft of it."""
        return self.draft_key in self.drafts.held

    @property
    def draft(self) -> FormDraft:
        """Return its draft; what the file says where there is none."""
        kept = self.drafts.held.get(self.draft_key)
        return kept or opened_draft(self.office, self.place, self.act)

    @cached_property
    def fields(self) -> tuple[FormField, ...]:
        """Return its fields."""
        return act_fields(self.place, self.act)

    @property
    def words(self) -> PageWords:
        """Return the words of its page."""
        return PageWords(self.language)

    def judged(self, *, is_full: bool) -> JudgedDraft:
        """Return what its draft would do, and what is wrong with it."""
        return judge_draft(self.office, self.place, self.act, self.draft, is_full=is_full)

    def said(
        self, judged: JudgedDraft
    ) -> tuple[Mapping[str, tuple[FieldNote, ...]], tuple[FieldNote, ...]]:
        """Return what is wrong or odd at each field, and elsewhere."""
        names = field_names(self.fields, self.draft)
        find = field_finder(judged.place or self.place, self.act, names)
        messages = (*judged.mistakes, *judged.warnings)
        return field_notes(messages, find, self.language)

    def guides(self) -> Mapping[str, tuple[str, ...]]:
        """Return the hints about the words in its texts."""
        found: dict[str, tuple[str, ...]] = {}
        draft, learnt = self.draft, self.office.learnt_words()
        for name, message in guides(draft.entries, text_names(draft), learnt):
            found[name] = (*found.get(name, ()), self.words.of(message))
        return found

    def summary(self, judged: JudgedDraft) -> str:
        """Return the verdict in one sentence."""
        if judged.mistakes:
            return self.words("edit_page_mistakes", count=len(judged.mistakes))
        if judged.warnings:
            return self.words("edit_page_warnings", count=len(judged.warnings))
        return self.words("edit_page_fine" if judged.changes else "edit_no_change")

    def title(self, read: ReadCatalogue) -> str:
        """Return the heading of its page."""
        table = self.words(f"table_{self.place.table.name}")
        if self.place.table.is_single:
            return table
        if self.place.is_new:
            return self.words("edit_page_new", table=table)
        if self.place.table.own_fields:
            record = article_record_of(self.office, self.place.key)
        else:
            record = record_in(self.office.text(self.place.file), self.place)
        return read.plain(record_name(record, self.language)) or table


def text_names(draft: FormDraft) -> tuple[str, ...]:
    """Return the names of the entries that hold words in each language."""
    ends = tuple(f".{language}" for language in LANGUAGES)
    names = (each.rpartition(".")[0] for each in draft.entries if each.endswith(ends))
    return tuple(dict.fromkeys(name for name in names if name.rpartition(".")[2] != "voices"))


def field_names(fields: Sequence[FormField], draft: FormDraft) -> tuple[str, ...]:
    """Return every name at which a form can say something: of entries, and of what holds them."""
    found: dict[str, None] = {field.key: None for field in fields}
    for entry in draft.entries:
        parts = entry.split(".")
        while parts and parts[-1] in ("_count", "_was", "_as", "_there"):
            parts.pop()
        found |= {".".join(parts[: end + 1]): None for end in range(len(parts))}
    return tuple(found)


def form_page(form: OpenForm, page: Mapping[str, object], *, is_judged: bool) -> str:
    """Return the page of a form; with the full verdict where it is asked for."""
    read = ReadCatalogue.of(form.office, form.language)
    judged = form.judged(is_full=True) if is_judged else JudgedDraft()
    notes, elsewhere = form.said(judged)
    draft = form.draft
    return render_page(
        "form.html",
        {
            **page,
            **_record_context(form, read),
            "address": f"{page['base']}/{form.address}",
            "presses": form.drafts.presses_of(form.draft_key),
            "entries": draft.entries,
            "notes": notes,
            "elsewhere": elsewhere,
            "summary": form.summary(judged) if is_judged else "",
            "guides": form.guides(),
            "reads": dict(readings(draft, read)),
            "options": cache(read.options),
            "quotes": cache(read.quotes),
        },
    )


def _record_context(form: OpenForm, read: ReadCatalogue) -> dict[str, object]:
    """Return what a template is told of the record itself."""
    table = form.place.table
    return {
        "title": form.title(read),
        "crumbs": crumbs(form),
        "act": form.act,
        "table": table.name,
        "key": form.place.key,
        "is_new": form.place.key == NEW,
        "may_go": table.may_grow,
        "preview": dict(article_preview(form, read)) if table.own_fields else {},
        "has_periods": table.has_periods,
        "has_quotes": form.act == "change",
        "is_kept": form.is_kept,
        "form_fields": form.fields,
        "fact_lines": fact_lines(read, form.place.key) if table.has_periods else (),
    }


def readings(draft: FormDraft, read: ReadCatalogue) -> Iterator[tuple[str, object]]:
    """Yield how each text with a quote reads today."""
    for name in text_names(draft):
        for language in LANGUAGES:
            text = draft.entries.get(f"{name}.{language}", ("",))[0]
            if "{" in text:
                yield f"{name}.{language}", read.read(text, language)


def article_preview(form: OpenForm, read: ReadCatalogue) -> Iterator[tuple[str, object]]:
    """Yield the blocks of an article as its draft would have them, in each language."""
    judged = form.judged(is_full=False)
    catalogue = judged.verdict.catalogue if judged.verdict else None
    key = (judged.place or form.place).key
    for language, article in (catalogue.articles.get(key, {}) if catalogue else {}).items():
        yield language, [(each.kind, read.read(each.text, language)) for each in article.blocks]


def crumbs(form: OpenForm) -> list[tuple[str, str]]:
    """Return the way back from a form."""
    table = form.place.table
    found = []
    if not table.is_single:
        found.append((f"list/{table.name}", form.words(f"table_{table.name}")))
    if form.act != "change":
        found.append((f"change/{table.name}/{form.place.key}", form.words("edit_page_record")))
    return found


def review_page(form: OpenForm, page: Mapping[str, object]) -> str:
    """Return the page that shows a change in words and as lines before it is saved."""
    read = ReadCatalogue.of(form.office, form.language)
    judged = form.judged(is_full=True)
    notes, elsewhere = form.said(judged)
    return render_page(
        "review.html",
        {
            **page,
            "title": form.words("edit_page_review_title", name=form.title(read)),
            "crumbs": [*crumbs(form), (form.address, form.title(read))],
            "address": f"{page['base']}/{form.address}",
            "notes": notes,
            "elsewhere": elsewhere,
            "summary": form.summary(judged) if notes or elsewhere else "",
            "changes": [form.words.of(change) for change in judged.changes],
            "lines": "\n".join(unified(file, *texts) for file, texts in judged.texts.items()),
            "may_be_saved": judged.may_be_saved,
            "mark": form.draft.mark,
            "who": form.drafts.who,
        },
    )
