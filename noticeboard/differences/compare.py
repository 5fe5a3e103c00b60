"""The comparison of two bundles: all that the public will notice, as one value."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from noticeboard.differences.bundle_texts import BundleTexts, PublishedRecord
from noticeboard.differences.changed_lines import (
    ChangedPlace,
    changed_places,
    changed_utterances,
    days_of_change,
    explained_places,
    explains,
    is_explained,
    sounds_changed,
)
from noticeboard.differences.difference import ChangedUtterance, Difference, Differences, Reach
from noticeboard.differences.fact_differences import fact_differences
from noticeboard.differences.interface_differences import interface_differences
from noticeboard.differences.published_words import PublishedWords, both
from noticeboard.differences.record_differences import record_differences
from noticeboard.differences.service_differences import service_differences
from noticeboard.differences.shown_lines import visible
from noticeboard.language import long_date
from noticeboard.messages import Message, Value
from noticeboard.model import LANGUAGES

SHOWN_PAGES = 3


def compare_bundles(
    before: BundleTexts | None, after: BundleTexts, on: datetime.date
) -> Differences:
    """Return what people will notice, on a day or later, when `after` takes the place of `before`.

    None: nothing was published before.
    """
    if before is None:
        return _first(after)
    old, new = PublishedWords(before), PublishedWords(after)
    found = (
        *fact_differences(old, new, on),
        *service_differences(old, new),
        *record_differences(old, new),
        *_checked(before, after),
    )
    # What an earlier program published may lie there without its pages.
    read = bool(before.pages)
    days = days_of_change(on, before, after) if read else ()
    pages = tuple(changed_places(before.pages, after.pages, days))
    slides = tuple(changed_places(before.slides, after.slides, days))
    sentences = changed_utterances(before, after)
    reached = tuple(
        replace(one, reach=_reach(one, pages, slides, sentences, after)) for one in found
    )
    told = tuple(_words(pages, found))
    words = (*told, *interface_differences(old, new, told), *_voices(before, after))
    total = Reach(len(pages), len(slides), len(sentences))
    return Differences((*reached, *words), total, sentences)


def _first(after: BundleTexts) -> Differences:
    sentences = sum(len(spoken) for spoken in after.spoken.values())
    total = Reach(len(after.pages), len(after.slides), sentences)
    return Differences((), total, (), is_first=True)


def _reach(
    one: Difference,
    pages: Sequence[ChangedPlace],
    slides: Sequence[ChangedPlace],
    sentences: Sequence[ChangedUtterance],
    after: BundleTexts,
) -> Reach:
    heard = sum(1 for sentence in sentences if _is_heard(one, sentence, after))
    return Reach(len(explained_places(one, pages)), len(explained_places(one, slides)), heard)


def _is_heard(one: Difference, sentence: ChangedUtterance, after: BundleTexts) -> bool:
    spoken = after.spoken.get(sentence.language, {}).get(sentence.id)
    figures = spoken["figures"] if spoken and sentence.after is not None else []
    named = {fact for figure in figures for fact in figure["fact"].split("+")}
    texts = (text for text in (sentence.before, sentence.after) if text)
    return bool(one.facts & named) or any(explains(one, text, sentence.language) for text in texts)


def _checked(before: BundleTexts, after: BundleTexts) -> Iterator[Difference]:
    """Yield, for each day, how many facts and services were checked again on it."""
    counts: defaultdict[str, int] = defaultdict(int)
    earlier: defaultdict[str, set[str]] = defaultdict(set)
    for table in ("facts", "services"):
        old = before.records(table)
        for id, record in after.records(table).items():
            was, now = _check_day(old.get(id)), _check_day(record)
            if was and now and was != now:
                counts[now] += 1
                earlier[now].add(was)
    for day, count in sorted(counts.items()):
        values: dict[str, Value] = {"day": _dated(day), "count": count}
        words = tuple(_dated(one) for one in (day, *sorted(earlier[day])))
        message = Message("difference_checked", values)
        yield Difference("facts", day, "changed", message, words=words)


def _check_day(record: PublishedRecord | None) -> str | None:
    checked = cast(Mapping[str, str], (record or {}).get("checked", {}))
    return checked.get("date")


def _dated(day: str) -> dict[str, str]:
    written = datetime.date.fromisoformat(day)
    return {language: long_date(written, language) for language in LANGUAGES}


def _words(pages: Sequence[ChangedPlace], found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the words that changed on pages for no reason that lies in the facts."""
    alike: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = defaultdict(list)
    for page in pages:
        if page.is_whole and any(explained_places(one, (page,)) for one in found):
            continue
        gone, added = (
            tuple(line for line in lines if not _is_explained(line, page, found))
            for lines in (page.gone, page.added)
        )
        if gone or added:
            alike[gone, added].append(page.place[1])
    for (gone, added), paths in alike.items():
        yield _reworded(gone, added, paths)


def _is_explained(line: str, page: ChangedPlace, found: Sequence[Difference]) -> bool:
    return any(is_explained(one, line, page.place) for one in found)


def _reworded(gone: Sequence[str], added: Sequence[str], paths: Sequence[str]) -> Difference:
    more = max(len(gone), len(added)) - 1
    named = ", ".join(paths[:SHOWN_PAGES]) + (", …" if len(paths) > SHOWN_PAGES else "")
    values: dict[str, Value] = {
        "pages": named,
        "before": visible(gone[0]) if gone else "–",
        "after": visible(added[0]) if added else "–",
        "more": more,
    }
    message = Message("difference_words_more" if more else "difference_words", values)
    words = tuple(both(visible(line)) for line in (*gone, *added))
    reach = Reach(pages=len(paths))
    return Difference("pages", paths[0], "changed", message, words=words, reach=reach)


def _voices(before: BundleTexts, after: BundleTexts) -> Iterator[Difference]:
    for language, count in sounds_changed(before, after).items():
        message = Message("difference_voice", {"language": language, "count": count})
        yield Difference("speech", language, "changed", message, reach=Reach(sentences=count))
