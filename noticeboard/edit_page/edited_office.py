"""The office whose facts are edited: its folder, its files, and the checks of its catalogue."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from noticeboard.build.judge import Findings, find_doubts, find_mistakes
from noticeboard.build.render import lay_out_screens
from noticeboard.build.request import BuildRequest
from noticeboard.check.screens import screen_mistakes
from noticeboard.check.sense.odd_languages import WordCounts, learnt_words
from noticeboard.editing import EditRefused, Verdict, YamlValue, held_in, judge_texts
from noticeboard.load import SourceMap
from noticeboard.load.data_files import further_files
from noticeboard.load.office_files import OfficeFiles
from noticeboard.messages import Message
from noticeboard.model import Catalogue
from noticeboard.surfaces.signage import SCREEN_PARTS, ScreenPart, TooLong

Clock = Callable[[], datetime.datetime]
"""Tells the moment it is, in WIB."""


@dataclass(frozen=True)
class EditedOffice:
    """A folder of facts and the clock of whoever edits them."""

    root: Path
    now: Clock
    judging: threading.Lock = field(default_factory=threading.Lock)
    """One verdict at a time: two would only slow each other down."""
    _words: list[WordCounts] = field(default_factory=list)

    @property
    def today(self) -> datetime.date:
        """Return the day it is."""
        return self.now().date()

    def text(self, file: str) -> str:
        """Return what a file says; raises EditRefused for one that cannot be read."""
        try:
            return (self.root / file).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def files_of(self, file: str) -> tuple[str, ...]:
        """Return a file and those that go on with its list."""
        return (file, *further_files(OfficeFiles(self.root), file))

    def rows(self, file: str, path: tuple[str, ...]) -> Iterator[tuple[str, YamlValue]]:
        """Yield the items of a list with the file each is in; none of a file that is broken."""
        for part in self.files_of(file):
            for item in list_in(self.text(part), path):
                yield part, item

    def learnt_words(self) -> WordCounts | None:
        """Return the words of each language, learnt once; None while no file can be read.

        What is typed meanwhile changes too little of them to learn them again at each key.
        """
        if not self._words:
            catalogue = self.judge({}, is_full=False).catalogue
            if catalogue is None:
                return None
            self._words.append(learnt_words(catalogue))
        return self._words[0]

    def look(self, catalogue: Catalogue, source_map: SourceMap) -> Findings:
        """Return what all checks find in a catalogue, and what fits no screen on any day."""
        found = find_mistakes(self._request, catalogue, source_map)
        misfits = self._misfits(catalogue, source_map)
        return replace(found, mistakes=(*found.mistakes, *misfits))

    def _look_at_rest(
        self, catalogue: Catalogue, source_map: SourceMap, broken: Collection[str]
    ) -> Findings:
        return find_mistakes(self._request, catalogue, source_map, broken=broken)

    def with_quick_checks(self, verdict: Verdict, parts: Collection[ScreenPart]) -> Verdict:
        """Return a verdict of the loader alone with the warnings, and what fits no screen today.

        Only those parts of the screens are laid out that may have been changed: all of them take
        longer than all the rest.
        """
        if verdict.catalogue is None or verdict.source_map is None:
            return verdict
        with self.judging:
            warnings = find_doubts(self._request, verdict.catalogue, verdict.source_map)
            misfits = (
                self._misfits(verdict.catalogue, verdict.source_map, days=(), parts=parts)
                if parts
                else ()
            )
        return replace(verdict, mistakes=(*verdict.mistakes, *misfits), warnings=warnings)

    def _misfits(
        self,
        catalogue: Catalogue,
        source_map: SourceMap,
        *,
        days: Sequence[datetime.date] | None = None,
        parts: Collection[ScreenPart] = SCREEN_PARTS,
    ) -> tuple[Message, ...]:
        try:
            lay_out_screens(catalogue, self.today, days=days, parts=parts)
        except TooLong as error:
            return tuple(screen_mistakes(error, catalogue, source_map))
        except (LookupError, ValueError):
            # What stops an edition, such as a word that is missing, is told by the other checks.
            return ()
        return ()

    @property
    def _request(self) -> BuildRequest:
        return BuildRequest(self.root, self.root / "site", self.today, self.today)

    def judge(self, texts: Mapping[str, str], *, is_full: bool) -> Verdict:
        """Return the verdict on files as they would be; in full with what editions show."""
        with self.judging:
            looks = (self.look, self._look_at_rest) if is_full else ()
            return judge_texts(self.root, texts, *looks)


def list_in(text: str, path: tuple[str, ...]) -> tuple[YamlValue, ...]:
    """Return the list at a path of a text; empty where there is none to be read."""
    try:
        held = held_in(text, path)
    except EditRefused:
        return ()
    return held if isinstance(held, tuple) else ()
