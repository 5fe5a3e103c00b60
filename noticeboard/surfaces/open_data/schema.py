"""What `catalogue.json` may contain, as JSON Schema 2020-12; nothing else is let out."""

from __future__ import annotations

import json
from functools import cache

from noticeboard.model import LANGUAGES, PRINTABLE_KINDS, WEEKDAYS
from noticeboard.surfaces.open_data.shapes import (
    CHECKED,
    CLOCK,
    CONDITIONAL,
    DAY,
    ID,
    IDS,
    INSTANT,
    NUMBER,
    STANDING,
    STRING,
    STRINGS,
    TEXT,
    UNIT,
    Schema,
    a_list,
    an_object,
    one_of,
    or_null,
    or_unknown,
    ref,
)


@cache
def schema_json() -> str:
    """Write the schema; a name that the catalogue gains must be added here to be published."""
    return json.dumps(_catalogue(), ensure_ascii=False, indent=1) + "\n"


def _catalogue() -> Schema:
    parts = {
        "$schema": STRING,
        "bundle": STRING,
        "day": DAY,
        "last_day": DAY,
        "is_preview": {"type": "boolean"},
        "covers_from": DAY,
        "licence": TEXT,
        "languages": {"type": "array", "items": one_of(*LANGUAGES)},
        **{name: a_list(schema) for name, schema in _records().items()},
        "office": _office(),
        "editions": {"type": "object", "additionalProperties": _edition()},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Noticeboard catalogue, version 1",
        "description": "Texts quote facts by id, as {fee:ID} or {limit:ID}; `editions` says how "
        "each is written on the bundle's day. `until` is a last day, included.",
        **an_object(parts),
        "$defs": _definitions(),
    }


def _definitions() -> Schema:
    rule_or_id = {"anyOf": [ID, ref("rule")]}
    rule = {
        "all": a_list(rule_or_id),
        "any": a_list(rule_or_id),
        "not": rule_or_id,
        "answer": {"type": "object", "additionalProperties": IDS},
    }
    return {
        "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "text": an_object({language: STRING for language in LANGUAGES}),
        "checked": an_object({"date": DAY, "standing": STANDING}),
        "rule": an_object({}, rule, minProperties=1, maxProperties=1),
    }


def _records() -> dict[str, Schema]:
    named = {"id": ID, "name": TEXT}
    return {
        "sources": _source(),
        "facts": _fact(),
        "documents": an_object(
            {**named, "copies": one_of("original", "original_and_copy", "copy")},
            {"explanation": TEXT, "where": TEXT},
        ),
        "questions": an_object(
            {**named, "answers": a_list(an_object(named))}, {"number": one_of("day_of_overstay")}
        ),
        "conditions": an_object({**named, "rule": ref("rule")}),
        "channels": an_object({**named, "text": TEXT, "checked": CHECKED}, {"url": STRING}),
        "groups": an_object({**named, "summary": TEXT}),
        "services": _service(named),
        "notices": _notice(),
        "terms": an_object(
            {**named, "written": STRINGS, "searched_as": STRINGS}, {"plain": TEXT, "meaning": TEXT}
        ),
    }


def _source() -> Schema:
    kind = one_of(*PRINTABLE_KINDS)
    return an_object(
        {"id": ID, "title": TEXT, "short": TEXT, "kind": kind},
        {"url": STRING, "in_force_from": DAY, "page_date": DAY},
    )


def _fact() -> Schema:
    period = {
        "from": or_null(DAY),
        "until": or_null(DAY),
        "value": or_unknown(NUMBER),
        "standing": STANDING,
        "sources": IDS,
    }
    kind = one_of("fee", "limit", "time")
    periods = {**a_list(an_object(period)), "minItems": 1}
    return an_object(
        {
            "id": ID,
            "kind": kind,
            "name": TEXT,
            "checked": CHECKED,
            "unit": UNIT,
            "periods": periods,
        },
        {
            "currency": {"const": "IDR"},
            "not_before": DAY,
            "counted_from": TEXT,
            "time_kind": one_of("standard", "observed"),
            "bound": one_of("at_most", "about"),
            "not_for": IDS,
            "day_zero": STRING,
            "searched_as": STRINGS,
        },
    )


def _service(named: Schema) -> Schema:
    statement = an_object(
        {"id": ID, "text": TEXT, "checked": CHECKED}, {**CONDITIONAL, "sources": IDS}
    )
    return an_object(
        {
            **named,
            "slug": {"type": "object", "additionalProperties": ID},
            "old_slugs": IDS,
            "audience": one_of("citizen", "foreigner", "both"),
            "group": ID,
            "summary": TEXT,
            "outcome": TEXT,
            "requirements": or_unknown(a_list(_requirement())),
            "steps": or_unknown(a_list(an_object({"text": TEXT}, CONDITIONAL))),
            "channels": IDS,
            "place": ID,
            "fees": or_unknown(a_list(_fee_line())),
            "processing_time": ID,
            "collecting": {"type": "boolean"},
            "priority": {"type": "boolean"},
            "statements": a_list(statement),
            "elsewhere": a_list(an_object({"service": ID}, CONDITIONAL)),
            "searched_as": STRINGS,
            "sources": IDS,
            "checked": CHECKED,
        }
    )


def _requirement() -> Schema:
    papers = {"document": ID, "any_of": IDS}
    return an_object({}, {**papers, **CONDITIONAL, "must_show": TEXT, "otherwise": TEXT})


def _fee_line() -> Schema:
    options = a_list(an_object({"fee": ID}, {"when": ID}))
    fees = {"fee": ID, "optional": ID, "choose_one": options}
    return an_object({}, {**fees, **CONDITIONAL, "times": ID, "at_most": ID})


def _notice() -> Schema:
    surfaces = a_list(one_of("site", "signage", "kiosk"))
    moments = {"from": INSTANT, "until": INSTANT}
    return an_object({"id": ID, "text": TEXT, **moments, "surfaces": surfaces, "rank": NUMBER})


def _office() -> Schema:
    kind = one_of("address", "phone", "email", "whatsapp", "website", "hours")
    span = {"day": one_of(*WEEKDAYS), "opens": CLOCK, "closes": CLOCK}
    value = {"anyOf": [STRING, TEXT, a_list(an_object(span)), {"type": "null"}]}
    contact = an_object({"kind": kind, "value": value, "checked": CHECKED}, {"shown": TEXT})
    holiday = {"name": TEXT, "kind": one_of("national", "joint_leave"), "sources": IDS}
    named = {"id": ID, "name": TEXT, "role": TEXT, "contacts": a_list(contact)}
    question = an_object(
        {
            "id": ID,
            "question": TEXT,
            "checked": CHECKED,
            **dict.fromkeys(("services", "channels", "pages"), IDS),
        },
        {"known": TEXT, "now": TEXT, "when": ID},
    )
    return an_object(
        {
            **dict.fromkeys(("name", "short_name", "tagline"), TEXT),
            "covers_from": DAY,
            "serving": ID,
            "first_tasks": IDS,
            "email": STRING,
            "complaints_url": STRING,
            "places": a_list(an_object(named, {"sources": IDS})),
            "holidays": a_list(an_object({"date": DAY, **holiday})),
            "open_questions": a_list(question),
        },
        {"adopted_by": TEXT, "site_url": STRING, "holidays_decreed_until": DAY},
    )


def _edition() -> Schema:
    figure = {
        "role": one_of("past", "current", "coming"),
        "value": or_unknown(NUMBER),
        "shown": STRING,
        "standing": STANDING,
        "from": or_null(DAY),
        "until": or_null(DAY),
    }
    fact = {"id": ID, "name": STRING, "unit": STRING, "figures": a_list(an_object(figure))}
    return an_object({"from": DAY, "until": DAY, "facts": a_list(an_object(fact))})
