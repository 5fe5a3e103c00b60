"""Drafts of articles as files: one that is changed, one that is new, one that is withdrawn."""

from __future__ import annotations

from dataclasses import replace

from noticeboard.edit_page.article_texts import (
    BETWEEN,
    NEW_ARTICLE_FIELDS,
    TAKEN,
    article_file,
    article_files,
    article_ids,
    gone_article_files,
    new_article_files,
)
from noticeboard.edit_page.drafts import FormAct, FormDraft
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.form_places import FormPlace
from noticeboard.edit_page.suggested_ids import suggested_id
from noticeboard.editing import EditedFile
from noticeboard.editing.record_forms import entered_record
from noticeboard.model import LANGUAGES


def article_files_of(place: FormPlace, act: FormAct, draft: FormDraft) -> tuple[EditedFile, ...]:
    """Return the files of an article as a draft would leave them; raises EditRefused."""
    if act == "removal":
        return gone_article_files(place.key, draft.base)
    if not draft.base.replace(BETWEEN, ""):
        return new_article_files(place.key, draft.entries)
    return article_files(place.key, draft.base, draft.entries)


def made_article(office: EditedOffice, place: FormPlace, draft: FormDraft) -> FormPlace:
    """Return where an article is; a new one has an id of its English title."""
    if not place.is_new:
        return place
    record = entered_record(NEW_ARTICLE_FIELDS, draft.entries)
    id_ = suggested_id(record, {*TAKEN, *article_ids(office.root)})
    return replace(place, key=id_, file=article_file(LANGUAGES[0], id_))
