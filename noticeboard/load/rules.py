"""Rules of records besides their shape: one of several keys, ids and addresses only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from noticeboard.load.draft import Draft
from noticeboard.messages import Message
from noticeboard.model import (
    LANGUAGES,
    ElsewhereRecord,
    FeeLineRecord,
    OpenQuestionRecord,
    QuestionRecord,
    Record,
    RequirementRecord,
    Rule,
    ServiceRecord,
    Signage,
    SlideSetting,
    SourceRecord,
    Speech,
    StepRecord,
    Voice,
)

ONE_OF: Mapping[type[Record], tuple[str, ...]] = {
    RequirementRecord: ("document", "any_of"),
    StepRecord: ("text", "step"),
    FeeLineRecord: ("fee", "optional", "choose_one"),
    Rule: ("all", "any", "not_", "answer"),
    QuestionRecord: ("answers", "number"),
    ElsewhereRecord: ("when", "unless"),
}
SLIDE_NEEDS: Mapping[str, str] = {
    "fee": "fact",
    "time": "fact",
    "documents": "service",
    "service_fees": "service",
    "service": "service",
    "table": "rows",
    "text": "text",
    "campaign": "text",
}
RecordPath = tuple[str | int, ...]


def check_rules(draft: Draft) -> None:
    """Refuse records whose keys contradict each other, and ids or addresses used twice."""
    for path, record in draft.everything:
        _check_one_of(draft, path, record)
        check = CHECKS.get(type(record))
        if check:
            check(draft, path, record)
    _check_fact_ids(draft)
    _check_inner_ids(draft)
    _check_slugs(draft)


def _check_one_of(draft: Draft, path: RecordPath, record: Record) -> None:
    keys = ONE_OF.get(type(record))
    if not keys:
        return
    found = [key.rstrip("_") for key in keys if getattr(record, key)]
    if len(found) != 1:
        named = ", ".join(key.rstrip("_") for key in keys)
        shown = ", ".join(found) or Message("none_found")
        draft.report(path, "exactly_one", keys=named, found=shown)


def _check_source(draft: Draft, path: RecordPath, source: SourceRecord) -> None:
    if source.url is None and source.is_printable and source.kind != "regulation":
        draft.report(path, "source_url", "url: https://…", id=source.id)


def _check_fee_line(draft: Draft, path: RecordPath, line: FeeLineRecord) -> None:
    if line.times and not line.fee:
        draft.report((*path, "times"), "needs", key="times", other="fee")
    if line.at_most and not line.times:
        draft.report((*path, "at_most"), "needs", key="at_most", other="times")


def _check_slide(draft: Draft, path: RecordPath, slide: SlideSetting) -> None:
    key = SLIDE_NEEDS.get(slide.kind)
    if key and not getattr(slide, key):
        draft.report(path, "slide_needs", f"{key}: …", kind=slide.kind, key=key)


def _check_speech(draft: Draft, path: RecordPath, speech: Speech) -> None:
    for language in LANGUAGES:
        if language not in speech.voices:
            draft.report((*path, "voices"), "language_missing", language=language)
    for language, voice in speech.voices.items():
        _check_voice(draft, (*path, "voices", language), voice)


def _check_voice(draft: Draft, path: RecordPath, voice: Voice) -> None:
    command = " ".join(voice.command)
    complete = "{text_file}" in command and "{wav}" in command
    if voice.engine == "command" and not complete:
        draft.report(path, "voice_command")
    if voice.engine == "gtts" and not voice.allow_network:
        draft.report(path, "voice_network")


def _check_open_question(draft: Draft, path: RecordPath, one: OpenQuestionRecord) -> None:
    if one.known and not one.checked:
        draft.report((*path, "known"), "needs", key="known", other="checked")


CHECKS: Mapping[type[Record], Callable[..., None]] = {
    SourceRecord: _check_source,
    FeeLineRecord: _check_fee_line,
    SlideSetting: _check_slide,
    Speech: _check_speech,
    OpenQuestionRecord: _check_open_question,
}


def _check_fact_ids(draft: Draft) -> None:
    """Refuse an id in two of the tables that `{since:ID}` and slides name alike."""
    seen: dict[str, RecordPath] = {}
    for table in ("fees", "limits", "processing_times", "sources"):
        _check_ids_once(draft, ((table, id_) for id_ in draft.records.get(table, {})), seen)


def _check_inner_ids(draft: Draft) -> None:
    for service in draft.services.values():
        _check_elsewhere(draft, service)
        _check_row_ids(draft, ("services", service.id, "statements"), service.statements)
    for question in draft.records.get("questions", {}).values():
        _check_row_ids(draft, ("questions", question.id, "answers"), question.answers)
    if draft.office:
        _check_row_ids(draft, ("office", "places"), draft.office.places)
        _check_row_ids(draft, ("office", "open_questions"), draft.office.open_questions)
    signage: Signage | None = draft.singles.get("signage")
    if signage:
        _check_row_ids(draft, ("signage", "screens"), signage.screens)
        _check_row_ids(draft, ("signage", "profiles"), signage.profiles)
        _check_row_ids(draft, ("signage", "playlists"), signage.playlists)


def _check_elsewhere(draft: Draft, service: ServiceRecord) -> None:
    for number, other in enumerate(service.elsewhere):
        if other.service == service.id:
            path = ("services", service.id, "elsewhere", number, "service")
            draft.report(path, "elsewhere_here", id=service.id)


def _check_row_ids(draft: Draft, path: RecordPath, rows: Iterable[Record]) -> None:
    seen: dict[str, RecordPath] = {}
    for number, row in enumerate(rows):
        id_: str = row.id  # type: ignore[attr-defined]
        _check_once(draft, id_, (*path, number), seen)


def _check_ids_once(draft: Draft, paths: Iterable[RecordPath], seen: dict[str, RecordPath]) -> None:
    for path in paths:
        _check_once(draft, str(path[-1]), path, seen)


def _check_once(draft: Draft, id_: str, path: RecordPath, seen: dict[str, RecordPath]) -> None:
    if id_ in seen:
        first = draft.source_map.mark(seen[id_])
        draft.report((*path, "id"), "id_twice", id=id_, where=f"{first.file}:{first.line}")
    seen.setdefault(id_, path)


def _check_slugs(draft: Draft) -> None:
    path: RecordPath
    for language in LANGUAGES:
        seen = dict(_own_slugs(draft, language))
        for article in draft.articles.values():
            if language in article:
                mine = article[language]
                path = ("articles", mine.id, language, "slug")
                _check_slug(draft, path, mine.slug, f"content/{language}/{mine.id}.md", seen)
        for service in draft.services.values():
            slug, path = service.slug.get(language), ("services", service.id, "slug")
            if slug is None:
                draft.report(path, "language_missing", language=language)
                continue
            _check_slug(draft, (*path, language), slug, service.id, seen)
        for service in draft.services.values():
            for number, slug in enumerate(service.old_slugs):
                path = ("services", service.id, "old_slugs", number)
                _check_slug(draft, path, slug, service.id, seen)


def _own_slugs(draft: Draft, language: str) -> Iterator[tuple[str, str]]:
    """Yield the slugs of pages made from data alone, which are interface words."""
    for key, words in draft.records.get("strings", {}).items():
        if key.startswith("slug_") and language in words:
            yield words[language], key


def _check_slug(
    draft: Draft, path: RecordPath, slug: str, owner: str, seen: dict[str, str]
) -> None:
    if slug in seen:
        draft.report(path, "slug_twice", slug=slug, where=seen[slug])
    seen.setdefault(slug, owner)
