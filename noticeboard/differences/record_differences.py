"""Differences of everything but facts and services: notices, campaigns, hours, documents."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from noticeboard.differences.bundle_texts import PublishedRecord
from noticeboard.differences.difference import BothLanguages, Difference, Kind
from noticeboard.differences.published_words import PublishedWords, both
from noticeboard.language import long_date, moment
from noticeboard.messages import Message, Value
from noticeboard.model import LANGUAGES
from noticeboard.time_zone import WIB

TABLES = ("documents", "questions", "conditions", "channels", "groups", "terms")
"""What is told in one way: a name, and texts below it."""


def record_differences(before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    """Yield what differs in documents, notices, campaigns, words and the office of two bundles."""
    yield from _notices(before, after)
    yield from _campaigns(before, after)
    yield from _office(before, after)
    for table in TABLES:
        yield from _table(table, before, after)


def _table(table: str, before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    old, new = before.texts.records(table), after.texts.records(table)
    kind_of_record = Message(f"record_{table}")
    for id in dict.fromkeys((*new, *old)):
        if old.get(id) == new.get(id):
            continue
        kind = _kind(id, old, new)
        name = (after if id in new else before).name_of(table, id)
        values: dict[str, Value] = {"what": kind_of_record, "name": name}
        words = (name, *_texts(before, old.get(id)), *_texts(after, new.get(id)))
        yield Difference(table, id, kind, Message(f"difference_record_{kind}", values), words=words)


def _kind(id: str, old: Mapping[str, object], new: Mapping[str, object]) -> Kind:
    if id not in old:
        return "added"
    return "changed" if id in new else "closed"


def _texts(words: PublishedWords, record: PublishedRecord | None) -> Iterator[BothLanguages]:
    for value in (record or {}).values():
        if isinstance(value, Mapping) and set(value) == set(LANGUAGES):
            yield words.said(value)


def _notices(before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    old, new = before.texts.records("notices"), after.texts.records("notices")
    for id in dict.fromkeys((*new, *old)):
        if old.get(id) == new.get(id):
            continue
        notice = new.get(id) or old[id]
        text = cast(BothLanguages, notice["text"])
        kind = _kind(id, old, new)
        values = {"text": text, "from": _moment(notice["from"]), "until": _moment(notice["until"])}
        message = Message(f"difference_notice_{kind}", values)
        yield Difference("notices", id, kind, message, words=(text,))


def _campaigns(before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    """Yield campaigns that are new, changed, taken out, or over since the bundle of before."""
    old, new = before.texts.records("campaigns"), after.texts.records("campaigns")
    for id in dict.fromkeys((*new, *old)):
        words, campaign = (after, new[id]) if id in new else (before, old[id])
        is_kept = old.get(id) == new.get(id)
        if is_kept and not _ended_between(campaign, before, after):
            continue
        kind = "closed" if is_kept else _kind(id, old, new)
        title = words.said(campaign["title"])
        spans = {"from": _moment(campaign["from"]), "until": _moment(campaign["until"])}
        code = f"difference_campaign_{'ended' if is_kept else kind}"
        texts = (*_texts(before, old.get(id)), *_texts(after, new.get(id)))
        message = Message(code, {"title": title, **spans})
        yield Difference("campaigns", id, kind, message, words=texts)


def _ended_between(
    campaign: PublishedRecord, before: PublishedWords, after: PublishedWords
) -> bool:
    """Return whether it was still needed when the day of one bundle began, and not the other's."""
    until = datetime.datetime.fromisoformat(str(campaign["until"]))
    was, now = (
        datetime.datetime.fromisoformat(str(words.texts.catalogue["day"])).replace(tzinfo=WIB)
        for words in (before, after)
    )
    return was < until <= now


def _moment(written: object) -> BothLanguages:
    named = datetime.datetime.fromisoformat(str(written)).astimezone(WIB)
    return {language: moment(named, language) for language in LANGUAGES}


def _office(before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    old = cast(PublishedRecord, before.texts.catalogue["office"])
    new = cast(PublishedRecord, after.texts.catalogue["office"])
    yield from _contacts(old, new)
    yield from _holidays(old, new)
    yield from _open_questions(old, new, before, after)
    if any(old.get(key) != new.get(key) for key in ABOUT):
        yield Difference("office", "office", "changed", Message("difference_office"))


ABOUT = (
    "name", "short_name", "tagline", "adopted_by", "site_url", "serving", "first_tasks", "email",
    "complaints_url",
)  # fmt: skip


def _contacts(old: PublishedRecord, new: PublishedRecord) -> Iterator[Difference]:
    was, now = (dict(_reached(office)) for office in (old, new))
    for key in dict.fromkeys((*now, *was)):
        before, after = was.get(key), now.get(key)
        if before == after:
            continue
        place, kind, _ = key
        name = (now if after else was)[key][0]
        values: dict[str, Value] = {
            "place": name,
            "what": Message(f"contact_{kind}"),
            "before": _known(before),
            "after": _known(after),
        }
        words = tuple(text for side in (before, after) if side and (text := side[1]) is not None)
        message = Message("difference_contact", values)
        yield Difference("office", f"{place}.{kind}", "changed", message, words=words)


Reached = tuple[BothLanguages, BothLanguages | None]
"""The name of a place, and how it is reached; None where nobody knows."""


def _reached(office: PublishedRecord) -> Iterator[tuple[tuple[str, str, int], Reached]]:
    for place in cast(Sequence[PublishedRecord], office["places"]):
        name, kinds = cast(BothLanguages, place["name"]), list[str]()
        for contact in cast(Sequence[PublishedRecord], place["contacts"]):
            value = contact.get("shown") or contact["value"]
            text = value if isinstance(value, Mapping) else both(value) if value else None
            kind = str(contact["kind"])
            yield (str(place["id"]), kind, kinds.count(kind)), (name, text)
            kinds.append(kind)


def _known(reached: Reached | None) -> Value:
    if reached is None:
        return Message("difference_nothing")
    return Message("standing_unknown") if reached[1] is None else reached[1]


def _holidays(old: PublishedRecord, new: PublishedRecord) -> Iterator[Difference]:
    was, now = (
        {(str(one["date"]), str(one["name"])): one for one in _listed(office, "holidays")}
        for office in (old, new)
    )
    for kind, these, those in (("added", now, was), ("closed", was, now)):
        for key, holiday in these.items():
            if key not in those:
                name = cast(BothLanguages, holiday["name"])
                day = datetime.date.fromisoformat(key[0])
                dated = {language: long_date(day, language) for language in LANGUAGES}
                message = Message(f"difference_holiday_{kind}", {"day": dated, "name": name})
                yield Difference(
                    "office", f"holidays.{key[0]}", cast(Kind, kind), message, words=(name,)
                )


def _open_questions(
    old: PublishedRecord, new: PublishedRecord, before: PublishedWords, after: PublishedWords
) -> Iterator[Difference]:
    was, now = (
        {str(one["id"]): one for one in _listed(office, "open_questions")} for office in (old, new)
    )
    for id in dict.fromkeys((*now, *was)):
        if was.get(id) == now.get(id):
            continue
        kind = _kind(id, was, now)
        question = (after if id in now else before).said(
            (now if id in now else was)[id]["question"]
        )
        message = Message(f"difference_question_{kind}", {"question": question})
        words = (question, *_texts(before, was.get(id)), *_texts(after, now.get(id)))
        yield Difference("office", f"open_questions.{id}", kind, message, words=words)


def _listed(office: PublishedRecord, key: str) -> Sequence[PublishedRecord]:
    return cast(Sequence[PublishedRecord], office.get(key, ()))
