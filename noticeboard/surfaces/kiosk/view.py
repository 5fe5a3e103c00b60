"""A kiosk screen before it becomes HTML: a heading, and items that are shown and spoken alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from noticeboard.edition import Sentence, filled, literal
from noticeboard.model import Standing
from noticeboard.telling.standing import block_note, marked_standing

OWN_ITEMS = 9
"""As many items as a list may have: one for each digit of a keypad."""

PROFILES = ("ez", "items", "arrows", "keyboard")
"""The sets of keys that sentences can name: EZ Access, a keypad in two ways, a keyboard."""

_KEYS = ("up", "down", "select", "back", "help")


Look = Literal["condition", "name", "option", "line", "note"]


@dataclass(frozen=True)
class Piece:
    """One sentence of an item; with a profile it is shown only while those keys are in use."""

    sentence: Sentence
    look: Look = "line"
    profile: str | None = None


@dataclass(frozen=True)
class Item:
    """One press of "next": something to read, to open or to do."""

    pieces: tuple[Piece, ...]
    goto: str | None = None
    action: str | None = None
    spell: str | None = None
    """What choosing it spells, sign by sign: a phone number, an address, a code."""
    picture: str | None = None
    """The text of a QR code that is below the words."""
    clip: str | None = None
    """The service whose sign-language clip choosing it plays."""
    answer: tuple[str, str] | None = None
    """What choosing it answers: a question's id and a choice's."""
    given: tuple[str, str] | None = None
    """The answer that must have been given for it to be here."""
    needs_device: bool = False
    """It is there only on a page that a device serves."""
    ends: tuple[int, ...] | None = None
    """The ends of the dialogue at which it is here; None where answers change nothing."""


@dataclass(frozen=True)
class News:
    """A notice or campaign as the kiosk shows it, between two moments, both UTC."""

    text: Sentence
    first: datetime.datetime
    last: datetime.datetime


@dataclass(frozen=True)
class TouchKeyboard:
    """A keyboard to touch below a screen's list."""

    rows: tuple[str, ...]
    actions: tuple[tuple[str, Sentence], ...]
    """What other keys do, each with the words on it."""
    back: Sentence


@dataclass(frozen=True)
class KioskView:
    """One screen in one language; `key` is the same in every language."""

    key: str
    parent: str
    heading: Sentence
    items: tuple[Item, ...]
    kicker: Sentence | None = None
    """Whose screen it is, above the heading: the service's name."""
    news: tuple[News, ...] = ()
    """Notices below the heading, each only while it lasts."""
    dialogue: str | None = None
    """The dialogue whose answers decide which of the items are here, by how its keys begin."""
    keyboard: TouchKeyboard | None = None
    asks_number: bool = False
    """Whether a queue number is put together here, and answered below the list."""
    service: str = ""
    """The service that it opens, as the device counts it; empty on every other screen."""
    needs_device: bool = False
    """It is of no use on a page that no device serves, and is not there then."""

    @property
    def has_choices(self) -> bool:
        """Return whether an item leads to another screen or plays a clip: such a list is a menu."""
        return any(item.goto or item.clip for item in self.items)


def item(
    name: Sentence | str | None,
    *lines: Sentence | str | Piece | None,
    before: Iterable[Sentence | str | None] = (),
    goto: str | None = None,
    action: str | None = None,
) -> Item:
    """Make an item of what is before its name, the name, and smaller lines; None is no line."""
    pieces = (*_pieces(before, "condition"), *_pieces([name], "name"), *_pieces(lines, "line"))
    return Item(pieces, goto, action)


def _pieces(texts: Iterable[Sentence | str | Piece | None], look: Look) -> Iterator[Piece]:
    for text in texts:
        if isinstance(text, Piece):
            yield text
        elif text is not None:
            yield Piece(literal(text) if isinstance(text, str) else text, look)


def note(sentence: str) -> Item:
    """Make an item that speaks about the others: a standing, or that something is unknown."""
    return Item((Piece(literal(sentence), "note"),))


def for_each_profile(words: Mapping[str, str], key: str, look: Look = "line") -> tuple[Piece, ...]:
    """Say an interface sentence once for each set of keys, in that set's own words."""
    return tuple(
        Piece(filled(words[key], **_key_names(words, profile)), look, profile)
        for profile in PROFILES
    )


def _key_names(words: Mapping[str, str], profile: str) -> dict[str, str]:
    return {role: words[f"kiosk_key_{profile}_{role}"] for role in _KEYS}


def with_standing(
    items: Iterable[Item], standing: Standing, words: Mapping[str, str]
) -> tuple[Item, ...]:
    """Close a block with one sentence when something in it is not confirmed (truth rule 3)."""
    closing = block_note(standing, "kiosk", words)
    return (*items, note(closing)) if closing else tuple(items)


def marked_screen(screen: KioskView, words: Mapping[str, str]) -> KioskView:
    """Mark a screen that shows a reported figure, unless it does so already."""
    said = [[piece.sentence for piece in one.pieces] for one in screen.items]
    if [words["kiosk_reported"]] in [[one.shown for one in row] for row in said]:
        return screen
    own = words["kiosk_contact_unconfirmed"]
    bare = [one for row in said if own not in [one.shown for one in row] for one in row]
    standing = marked_standing([one.standing for one in (screen.heading, *bare)])
    return replace(screen, items=with_standing(screen.items, standing, words))


def pages_of(screen: KioskView, more: str) -> tuple[KioskView, ...]:
    """Split a screen whose list is too long; each part ends with a way to the next.

    What a note says at the end of the list holds for each part, so each part has it.
    """
    if len(screen.items) <= OWN_ITEMS:
        return (screen,)
    closing = screen.items[-1:] if _is_note(screen.items[-1]) else ()
    rows = screen.items[: len(screen.items) - len(closing)]
    chunks = [(*part, *closing) for part in _chunks(rows, OWN_ITEMS - 1 - len(closing))]
    keys = [screen.key, *(f"{screen.key}-{n}" for n in range(2, len(chunks) + 1))]
    parents = [screen.parent, *keys]
    return tuple(
        replace(screen, key=key, parent=parent, items=(*chunk, *_way_on(following, more)))
        for key, parent, chunk, following in zip(
            keys, parents, chunks, [*keys[1:], None], strict=False
        )
    )


def _is_note(one: Item) -> bool:
    return all(piece.look == "note" for piece in one.pieces)


def _chunks(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _way_on(following: str | None, more: str) -> Iterable[Item]:
    return () if following is None else (item(more, goto=following),)
