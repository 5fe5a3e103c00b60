"""Ids that point to other records: each must be there, and a printed source printable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from noticeboard.load.draft import WHERE, Draft
from noticeboard.load.meant import certain, nearest
from noticeboard.messages import Location
from noticeboard.model import (
    NO_OFFICE,
    CampaignRecord,
    Check,
    Conditional,
    ElsewhereRecord,
    EmergencyNow,
    FeeChoice,
    FeeLineRecord,
    Holiday,
    OfficeRecord,
    OpenQuestionRecord,
    Period,
    PlaceRecord,
    ProcessingTime,
    Record,
    RequirementRecord,
    Rule,
    ServiceRecord,
    SlideSetting,
    StatementRecord,
    StepRecord,
    SurveyRecord,
    TableRow,
)

REFERENCES: Mapping[type[Record], Mapping[str, str]] = {
    Check: {"against": "sources"},
    Period: {"source": "sources"},
    ProcessingTime: {"not_for": "services"},
    PlaceRecord: {"source": "sources"},
    Holiday: {"source": "sources"},
    OfficeRecord: {"serving": "places", "first_tasks": "services"},
    OpenQuestionRecord: {"services": "services", "channels": "channels", "when": "conditions"},
    Conditional: {"when": "conditions", "unless": "conditions"},
    RequirementRecord: {"document": "documents", "any_of": "documents"},
    StepRecord: {"step": "steps"},
    StatementRecord: {"source": "sources"},
    SurveyRecord: {"source": "sources"},
    ElsewhereRecord: {"service": "services"},
    EmergencyNow: {"kind": "emergencies", "screens": "screens"},
    FeeChoice: {"fee": "fees", "when": "conditions"},
    FeeLineRecord: {"fee": "fees", "optional": "fees", "times": "questions", "at_most": "limits"},
    ServiceRecord: {
        "group": "groups", "channels": "channels", "place": "places", "source": "sources",
        "processing_time": "processing_times",
    },
    CampaignRecord: {"services": "services", "page": "pages"},
    SlideSetting: {"fact": "facts", "service": "services"},
    TableRow: {"fact": "facts"},
    Rule: {"all": "conditions", "any": "conditions", "not_": "conditions"},
}  # fmt: skip
"""For each kind of record the table its fields point into."""

RecordPath = tuple[str | int, ...]


def check_references(draft: Draft) -> None:
    """Refuse ids that are nowhere, with the one that was probably meant."""
    for path, record in draft.everything:
        for name, table in _references(type(record)).items():
            for place, id_ in _ids((*path, name), getattr(record, name)):
                known = draft.known(table)
                is_no_office = name == "place" and id_ == NO_OFFICE
                if known is not None and id_ not in known and not is_no_office:
                    _report_unknown(draft, draft.source_map.mark(place), id_, known, WHERE[table])
                if name == "source":
                    check_printable(draft, place, id_)
        if isinstance(record, Rule):
            _check_answers(draft, path, record)
        if isinstance(record, FeeLineRecord) and record.times:
            _check_number(draft, (*path, "times"), record.times)


def ids_named(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the table and the id of every record that a record names."""
    for name, table in _references(type(record)).items():
        for _, id_ in _ids((), getattr(record, name)):
            yield table, id_
    if isinstance(record, Rule):
        yield from (("questions", question) for question in record.answer or ())


@lru_cache(maxsize=256)
def _references(kind: type[Record]) -> Mapping[str, str]:
    return {
        name: table for base in kind.__mro__ for name, table in REFERENCES.get(base, {}).items()
    }


def table_of(kind: type[Record], name: str) -> str:
    """Return the table that a field of a kind of record points into; empty for any other field."""
    return _references(kind).get(name, "")


def _ids(path: RecordPath, value: object) -> Iterator[tuple[RecordPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, at), each) for at, each in enumerate(value) if isinstance(each, str))


def _report_unknown(draft: Draft, mark: Location, id_: str, known: set[str], where: str) -> None:
    """Report an id that is nowhere; the mend is the line with the only one that can be meant."""
    meant = certain(id_, known) or nearest(id_, known)
    if meant is None:
        draft.report(mark, "id_unknown", id=id_, where=where)
    else:
        mend = mark.mended(id_, meant) if meant == certain(id_, known) else None
        draft.report(mark, "id_meant", mend, id=id_, where=where, meant=meant)


def check_printable(draft: Draft, path: RecordPath | Location, id_: str) -> None:
    """Refuse a source that the public may not be shown."""
    if is_hidden(draft, id_):
        kind = draft.records["sources"][id_].kind
        draft.report(path, "not_printable", id=id_, kind=kind)


def is_hidden(draft: Draft, id_: str) -> bool:
    """Return whether an id names a source that is evidence for staff only."""
    source = draft.records.get("sources", {}).get(id_)
    return source is not None and not source.is_printable


def _check_answers(draft: Draft, path: RecordPath, rule: Rule) -> None:
    for question_id, answers in (rule.answer or {}).items():
        place = (*path, "answer", question_id)
        questions = draft.known("questions")
        if questions is not None and question_id not in questions:
            mark = draft.source_map.key_mark(place)
            _report_unknown(draft, mark, question_id, questions, WHERE["questions"])
        question = draft.records.get("questions", {}).get(question_id)
        if question is None:
            continue
        known = {answer.id for answer in question.answers}
        for at, answer in enumerate(answers):
            if answer not in known:
                where = f"questions.{question_id}"
                _report_unknown(draft, draft.source_map.mark((*place, at)), answer, known, where)


def _check_number(draft: Draft, path: RecordPath, question_id: str) -> None:
    question = draft.records.get("questions", {}).get(question_id)
    if question is not None and question.number is None:
        draft.report(path, "not_a_number", id=question_id)


def check_circles(draft: Draft) -> None:
    """Refuse conditions that lead back to themselves."""
    conditions = draft.records.get("conditions", {})
    leads = {id_: set(_named(condition.rule)) for id_, condition in conditions.items()}
    for id_ in conditions:
        reached, front = set(), leads[id_]
        while front:
            reached |= front
            front = set().union(*(leads.get(each, set()) for each in front)) - reached
        if id_ in reached:
            draft.report(("conditions", id_, "rule"), "rule_circle", id=id_)


def _named(rule: Rule | str) -> Iterator[str]:
    if isinstance(rule, str):
        yield rule
        return
    for inner in (*(rule.all or ()), *(rule.any or ()), *((rule.not_,) if rule.not_ else ())):
        yield from _named(inner)
