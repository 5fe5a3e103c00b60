"""Texts of a campaign to send on: for WhatsApp, and for a newspaper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.kits.sheet_content import SheetContent

WordsOf = Mapping[str, Mapping[str, str]]
"""Interface words by language, then by key."""


def text_files(contents: Sequence[SheetContent], words: WordsOf) -> Iterator[OutputFile]:
    """Yield each text of a campaign in each language, as UTF-8 with a line feed at its end."""
    for content in contents:
        own = words[content.language]
        yield OutputFile(f"whatsapp-{content.language}.txt", _whatsapp(content, own))
        yield OutputFile(f"press-{content.language}.txt", _press(content, own))


def _whatsapp(content: SheetContent, words: Mapping[str, str]) -> str:
    """Return a message: WhatsApp sets what is between stars bold, between lines slanted."""
    way = f"{content.action}: {content.address}" if content.address else ""
    said = (
        f"*{content.title.with_endings.shown}*",
        content.message.with_endings.shown,
        way,
        f"_{content.period} {content.edition}._",
        content.pilot,
        words["kit_check_again" if content.address else "kit_check_again_nowhere"],
    )
    return _lines(said)


def _press(content: SheetContent, words: Mapping[str, str]) -> str:
    """Return a text that may be printed as it is, with its sources below it."""
    sources = [f"- {source}" for source in content.sources]
    said = (
        content.title.with_endings.shown,
        f"{content.owner}, {content.edition}.",
        content.message.with_endings.shown,
        content.period,
        content.address,
        content.pilot,
        "\n".join((words["kit_sources"], *sources)) if sources else "",
        words["data_licence"],
    )
    return _lines(said)


def _lines(said: Sequence[str]) -> str:
    return "\n\n".join(one for one in said if one) + "\n"
