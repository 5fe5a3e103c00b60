"""Differences as sentences and as JSON: the one text for staff, log, history and feed."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.differences.difference import (
    ChangedUtterance,
    Difference,
    Differences,
    Kind,
    Reach,
)
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence


class WrittenReach(TypedDict):
    """How many pages, slides and spoken sentences say something else."""

    pages: int
    slides: int
    sentences: int


class WrittenDifference(TypedDict):
    """One difference: where it is in `catalogue.json`, and its sentence by language."""

    table: str
    id: str
    kind: Kind
    code: str
    text: dict[str, str]
    reach: WrittenReach


class WrittenUtterance(TypedDict):
    """A spoken sentence before and after; null where it is not there, or not spoken yet."""

    language: str
    id: str
    before: str | None
    after: str | None
    sound: str | None


class WrittenDifferences(TypedDict):
    """Everything that the public will notice."""

    is_first: bool
    changes_amounts: bool
    text: dict[str, list[str]]
    """The whole in sentences, by language."""
    differences: list[WrittenDifference]
    reach: WrittenReach
    sentences: list[WrittenUtterance]


def tell_differences(differences: Differences, language: str) -> tuple[str, ...]:
    """Return what people will notice, a line for each difference and one for them all."""
    if differences.is_none:
        return (sentence(Message("difference_none"), language),)
    whole = _tell_reach(differences.reach, language)
    if differences.is_first:
        beside = f" ({whole})" if whole else ""
        return (sentence(Message("difference_first", {"reach": beside}), language),)
    lines = [_tell(one, language) for one in differences.found]
    if not differences.reach.is_nowhere:
        lines.append(sentence(Message("difference_whole", {"reach": whole}), language))
    return tuple(lines)


def tell_sentences(differences: Differences) -> tuple[str, ...]:
    """Return the spoken sentences that changed, before and after, with where each sounds."""
    return tuple(_tell_utterance(one) for one in differences.sentences)


def write_differences(differences: Differences) -> WrittenDifferences:
    """Return all of it as plain values for JSON."""
    return {
        "is_first": differences.is_first,
        "changes_amounts": differences.changes_amounts,
        "text": {name: list(tell_differences(differences, name)) for name in STAFF_LANGUAGES},
        "differences": [_write(one) for one in differences.found],
        "reach": _write_reach(differences.reach),
        "sentences": [
            {
                "language": one.language,
                "id": one.id,
                "before": one.before,
                "after": one.after,
                "sound": one.sound,
            }
            for one in differences.sentences
        ],
    }


def _tell(one: Difference, language: str) -> str:
    told = sentence(one.message, language)
    return told if one.reach.is_nowhere else f"{told}; {_tell_reach(one.reach, language)}"


def _tell_reach(reach: Reach, language: str) -> str:
    counts = (
        (reach.pages, "reach_page", "reach_pages"),
        (reach.slides, "reach_slide", "reach_slides"),
        (reach.sentences, "reach_sentence", "reach_sentences"),
    )
    return ", ".join(
        sentence(Message(single if count == 1 else several, {"count": count}), language)
        for count, single, several in counts
        if count
    )


def _tell_utterance(one: ChangedUtterance) -> str:
    told = f"[{one.language}] {one.before or '–'} → {one.after or '–'}"
    return f"{told}\n    {one.sound}" if one.sound else told


def _write(one: Difference) -> WrittenDifference:
    return {
        "table": one.table,
        "id": one.id,
        "kind": one.kind,
        "code": one.message.code,
        "text": {language: sentence(one.message, language) for language in STAFF_LANGUAGES},
        "reach": _write_reach(one.reach),
    }


def _write_reach(reach: Reach) -> WrittenReach:
    return {"pages": reach.pages, "slides": reach.slides, "sentences": reach.sentences}
