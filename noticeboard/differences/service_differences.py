"""Differences of services: documents, steps, fees, ways in, rules and words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from noticeboard.differences.bundle_texts import PublishedRecord
from noticeboard.differences.difference import BothLanguages, Difference, Kind
from noticeboard.differences.published_words import PublishedWords, reworded
from noticeboard.messages import Message, Value

Entry = Mapping[str, object]
Naming = Callable[[Entry, PublishedWords], BothLanguages]
"""Says what people call an entry of a list."""


def service_differences(before: PublishedWords, after: PublishedWords) -> Iterator[Difference]:
    """Yield what differs in the services of two bundles."""
    old, new = before.texts.records("services"), after.texts.records("services")
    for id in dict.fromkeys((*new, *old)):
        if id not in old or id not in new:
            words, kind = (after, "added") if id in new else (before, "closed")
            name = words.name_of("services", id)
            message = Message(f"difference_service_{kind}", {"name": name})
            page = words.page_of(id)
            yield Difference("services", id, cast(Kind, kind), message, words=(name,), page=page)
        elif old[id] != new[id]:
            yield from _ServicePair(id, old[id], new[id], before, after).differences()


@dataclass(frozen=True)
class _ServicePair:
    """A service in two bundles."""

    id: str
    before: PublishedRecord
    after: PublishedRecord
    words_before: PublishedWords
    words_after: PublishedWords

    def differences(self) -> Iterator[Difference]:
        """Yield what differs in this service."""
        for part in LISTS:
            yield from self._list(part)
        yield from self._texts()
        if any(self.before.get(key) != self.after.get(key) for key in QUIET):
            yield self._difference("difference_service_about")

    def _difference(
        self, code: str, *words: BothLanguages, kind: Kind = "changed", **values: Value
    ) -> Difference:
        name = self.words_after.name_of("services", self.id)
        message = Message(code, {"name": name, **values})
        page = self.words_after.page_of(self.id)
        return Difference("services", self.id, kind, message, words=words, page=page)

    def _list(self, part: ServiceList) -> Iterator[Difference]:
        """Yield the entries that came, went, were reworded, or hold under another condition."""
        was, now = (self._named(part, side) for side in (self.before, self.after))
        closed = [part.name(was[name], self.words_before) for name in was if name not in now]
        added = [part.name(now[name], self.words_after) for name in now if name not in was]
        if part.is_text:
            for before, after in reworded(closed, added):
                closed.remove(before)
                added.remove(after)
                yield self._reworded(before, after)
        for what in closed:
            yield self._difference(f"{part.code}closed", what, kind="closed", what=what)
        for what in added:
            yield self._difference(f"{part.code}added", what, kind="added", what=what)
        for name in (name for name in now if name in was and was[name] != now[name]):
            what = part.name(now[name], self.words_after)
            yield self._difference(f"{part.code}changed", what, what=what)
        kept = [name for name in was if name in now]
        if kept != [name for name in now if name in was]:
            yield self._difference(f"{part.code}order")

    def _named(self, part: ServiceList, side: PublishedRecord) -> dict[str, Entry]:
        listed = side.get(part.key)
        if not isinstance(listed, list):
            # Unknown, or a service of a program that did not have this part.
            return {}
        entries = [one if isinstance(one, Mapping) else {"id": one} for one in listed]
        return {_identity(entry, part.same): entry for entry in entries}

    def _texts(self) -> Iterator[Difference]:
        for key in TEXTS:
            was, now = self.before.get(key), self.after.get(key)
            if was != now and was and now:
                yield self._reworded(self.words_before.said(was), self.words_after.said(now))

    def _reworded(self, before: BothLanguages, after: BothLanguages) -> Difference:
        return self._difference(
            "difference_service_text", before, after, before=before, after=after
        )


def _identity(entry: Entry, same: tuple[str, ...]) -> str:
    kept = {key: entry[key] for key in same if key in entry}
    return json.dumps(kept or entry, sort_keys=True)


def _document(entry: Entry, words: PublishedWords) -> BothLanguages:
    ids = entry.get("any_of") or (entry["document"],)
    return words.named_or("documents", cast(Sequence[str], ids))


def _text(entry: Entry, words: PublishedWords) -> BothLanguages:
    return words.said(entry["text"])


def _fee(entry: Entry, words: PublishedWords) -> BothLanguages:
    options = cast(Sequence[Entry], entry.get("choose_one", ()))
    ids = [option["fee"] for option in options] or [entry.get("fee") or entry["optional"]]
    return words.named_or("facts", cast(Sequence[str], ids))


def _channel(entry: Entry, words: PublishedWords) -> BothLanguages:
    return words.name_of("channels", str(entry["id"]))


def _service(entry: Entry, words: PublishedWords) -> BothLanguages:
    return words.name_of("services", str(entry["service"]))


@dataclass(frozen=True)
class ServiceList:
    """A list of a service: its key, what keeps an entry the same one, and how it is called."""

    key: str
    code: str
    """The beginning of the codes of its sentences."""
    name: Naming
    same: tuple[str, ...]
    is_text: bool = False


LISTS = (
    ServiceList("requirements", "difference_document_", _document, ("document", "any_of")),
    ServiceList("steps", "difference_step_", _text, ("text",), is_text=True),
    ServiceList("fees", "difference_fee_", _fee, ("fee", "optional", "choose_one")),
    ServiceList("channels", "difference_channel_", _channel, ("id",)),
    ServiceList("statements", "difference_statement_", _text, ("text",), is_text=True),
    ServiceList("elsewhere", "difference_elsewhere_", _service, ("service",)),
)
TEXTS = ("name", "summary", "outcome")
QUIET = ("audience", "group", "place", "processing_time", "collecting", "priority", "slug")
"""What people meet as part of the page rather than as words of its own."""
