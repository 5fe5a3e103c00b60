"""The listening list: every sentence that is new or sounds different since the last publication."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from noticeboard.build.fresh_texts import keep_lines
from noticeboard.build.kept_words import note_published_words
from noticeboard.build.last_published import FACTS, PUBLISHED
from noticeboard.bundle.manifest import read_manifest
from noticeboard.differences.changed_lines import pair_texts
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import Utterance, UtteranceBook
from noticeboard.surfaces.output import render

LIST = "listen.html"


@dataclass(frozen=True)
class ChangedSentence:
    """A sentence to listen to."""

    one: Utterance
    source: str
    """The sound, from the list's folder."""
    before: str | None
    """What was in its place."""


class HeardUtterance(TypedDict):
    """The text and the sound's address of a published utterance."""

    shown: str
    file: str


Heard = Mapping[str, Mapping[str, HeardUtterance]]
"""What the public last heard, by language and id."""


def last_publication(site: Path, cache: Path) -> Heard:
    """Return what the public last heard, by language and id; else what the present bundle says."""
    published = cache / PUBLISHED
    present = read_manifest(site)
    kiosk = published if published.is_dir() else site / "kiosk"
    if kiosk != published and (present is None or present.is_preview):
        return {}
    return {
        path.parent.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(kiosk.glob("*/utterances.json"))
    }


def note_publication(site: Path, cache: Path) -> None:
    """Remember what has been published, as what the next changes are compared with."""
    for path in sorted((site / "kiosk").glob("*/utterances.json")):
        target = cache / PUBLISHED / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    if (site / FACTS).is_file():
        (cache / PUBLISHED).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / FACTS, cache / PUBLISHED / Path(FACTS).name)
        keep_lines(site, cache)
        note_published_words(site, cache)


def changed_sentences(
    before: Heard, books: Mapping[str, UtteranceBook], sounds: Mapping[str, Sound], audio: str
) -> list[ChangedSentence]:
    """Find every utterance that was not there, or whose sound is another; `audio` leads to them."""
    changes: list[ChangedSentence] = []
    for language, book in books.items():
        old = before.get(language, {})
        new = [one for one in book.utterances.values() if _is_new(one, old, sounds)]
        gone = [entry["shown"] for id, entry in old.items() if id not in book.utterances]
        earlier = pair_texts([one.shown for one in new], gone)
        changes += [
            ChangedSentence(
                one, f"{audio}/{language}/{sounds[one.id].path.name}", earlier.get(one.shown)
            )
            for one in new
        ]
    return changes


def write_listening_list(
    changes: Sequence[ChangedSentence], cache: Path, words: Mapping[str, str], bundle_id: str
) -> None:
    """Write the list for staff, sentences with figures first; without changes there is none."""
    path = cache / LIST
    if not changes:
        path.unlink(missing_ok=True)
        return
    figures = [change for change in changes if change.one.figures]
    others = [change for change in changes if not change.one.figures]
    parts = [(words["listen_figures"], figures), (words["listen_others"], others)]
    context = {"words": words, "bundle": bundle_id, "parts": [part for part in parts if part[1]]}
    path.write_text(render("staff/listen.html", context), encoding="utf-8")


def way_to(site: Path, cache: Path) -> str:
    """Return the way from the list to the sounds of the site, with slashes."""
    return Path(os.path.relpath(site / "audio", cache)).as_posix()


def _is_new(one: Utterance, old: Mapping[str, HeardUtterance], sounds: Mapping[str, Sound]) -> bool:
    entry = old.get(one.id)
    return entry is None or entry["file"].rpartition("/")[2] != sounds[one.id].path.name
