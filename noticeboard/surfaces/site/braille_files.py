"""Each service as a braille file: its whole text, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, recall
from noticeboard.language import joined_by_or, long_date
from noticeboard.surfaces.braille import BrailleBlock, brf
from noticeboard.surfaces.output import braille_path, first_upper
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.telling.line import Line, Section
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import block_note, is_known
from noticeboard.telling.time import DURATION


def braille_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Write every service in braille, each language by itself; an end of a fee is written out."""
    for timeline in timelines:
        for service in timeline.now.services:
            path = braille_path(timeline.language, service.slug)
            yield OutputFile(path, _braille_of(service.id, timeline))


def _braille_of(id: str, timeline: Timeline) -> str:
    def make(editions: tuple[Edition, ...]) -> str:
        (now,) = editions
        told = tell_service(now, now.service(id))
        return brf(_Writer(told, now, is_preview=timeline.is_preview).blocks())

    return recall(("braille", id), (timeline.now,), (timeline.is_preview,), make)


class _Writer:
    """Writes what is shown of one service as blocks of print."""

    def __init__(self, told: Telling, edition: Edition, *, is_preview: bool) -> None:
        self.told, self.edition, self.is_preview = told, edition, is_preview
        self.words, self.language = edition.words, edition.language
        self.day = long_date(edition.day, edition.language)
        self.wording = wording_of(edition)

    def blocks(self) -> Iterator[BrailleBlock]:
        """Yield the mark that nobody has checked it, then the parts of the page."""
        told, words = self.told, self.words
        # It must be in the very first line.
        yield BrailleBlock("paragraph", words["braille_unchecked"])
        if self.is_preview:
            yield BrailleBlock("paragraph", words["preview"].format(day=self.day))
        yield BrailleBlock("heading", told.service.name.plain)
        yield BrailleBlock("paragraph", told.service.summary.plain)
        yield from self._part("heading_documents", self._numbered(told.documents))
        yield from self._part("heading_fees", self._fees(told.fees))
        yield from self._part("heading_steps", self._numbered(told.steps))
        yield from self._part("heading_time", self._time(told.time))
        yield from self._part("heading_register", self._each_marked(told.register))
        yield from self._part("heading_statements", self._each_marked(told.statements))
        yield from (BrailleBlock("item", text) for text in self._ending())

    def _part(self, heading: str, texts: Iterator[str]) -> Iterator[BrailleBlock]:
        lines = [text for text in texts if text]
        if lines:
            yield BrailleBlock("heading", self.words[heading])
            yield from (BrailleBlock("item", line) for line in lines)

    def _numbered(self, section: Section) -> Iterator[str]:
        for number, line in enumerate(section.lines, 1):
            yield f"{number}. {self._line(line)}"
        yield block_note(section.standing, "braille", self.words)

    def _each_marked(self, section: Section) -> Iterator[str]:
        for line in section.lines:
            yield self._line(line)
            yield block_note(line.standing, "braille", self.words)

    def _line(self, line: Line) -> str:
        """Write a line behind its conditions, with the parts that braille has room for."""
        name = joined_by_or([one.sentence.plain for one in line.options], self.language)
        copies = map(self._said, line.copies)
        end = {"document": ".", "any_of": ".", "channel": ":", "place": "."}.get(line.role, "")
        own = map(self._said, line.all("must_show", "otherwise", "text"))
        before = (one.plain for one in self.wording.conditions(line))
        return " ".join((*before, f"{name}{end}", *copies, *own))

    def _said(self, line: Line) -> str:
        return self.wording.said(line).plain

    def _fees(self, fees: Section) -> Iterator[str]:
        if not fees.lines and not fees.is_missing:
            yield self.words["no_fee"]
        for line in fees.lines:
            if line.role == "choose_one":
                yield f"{self.words['choose_one']}:"
            yield self._fee(line)
        yield block_note(fees.standing, "braille", self.words)
        if fees.lines:
            yield self.words["never_cash"]

    def _fee(self, line: Line) -> str:
        words = self.words
        before = [self.wording.condition(one).plain for one in line.conditions]
        wanted = [words["if_wanted"]] if line.role == "optional" else []
        (amount,) = map(self._said, line.all("amount", "amount_unknown"))
        most = [f", {words['at_most']} {self._said(part)}" for part in line.all("at_most")]
        only = [f" ({words['only_if']} {line.only.name.plain})"] if line.only else []
        until = [f" ({self._said(part)})" for part in line.all("until")]
        name = f"{line.sentence.plain}: {amount}"
        return " ".join((*before, *wanted, "".join((name, *most, *only, *until, "."))))

    def _time(self, time: Section) -> Iterator[str]:
        (line,) = time.lines
        if is_known(time.standing):
            (duration,) = line.all(*DURATION)
            yield f"{first_upper(self._said(duration))}."
        yield from map(self._said, line.all("counted_from"))
        yield " ".join(map(self._said, line.basis))
        yield block_note(time.standing, "braille", self.words)

    def _ending(self) -> Iterator[str]:
        words, office = self.words, self.edition.office
        checked = long_date(self.told.service.checked, self.language)
        yield f"{words['heading_complaints']}: {office.complaints_url}"
        yield f"{words['checked']} {checked}."
        yield f"{words['edition_of'].format(day=self.day)}."
        yield office.name
        yield office.adopted_by or words["pilot"]
