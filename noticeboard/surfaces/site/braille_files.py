"""Each service as a braille file: its whole text, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, basis_told, filled, values
from noticeboard.language import joined_by_or, long_date
from noticeboard.model import Standing
from noticeboard.surfaces.braille import Block, brf
from noticeboard.surfaces.output import braille_path, first_upper
from noticeboard.telling.standing import block_note


def braille_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Write every service in braille, each language by itself; an end of a fee is written out."""
    for timeline in timelines:
        for service in timeline.now.services:
            blocks = _Writer(service, timeline).blocks()
            path = braille_path(timeline.language, service.slug)
            yield OutputFile(path, brf(blocks))


class _Writer:
    """Writes one service as blocks of print, one of each thing people read."""

    def __init__(self, service: values.Service, timeline: Timeline) -> None:
        self.service, self.timeline = service, timeline
        self.edition: Edition = timeline.now
        self.words = timeline.now.words

    def blocks(self) -> Iterator[Block]:
        """The mark that nobody has checked it, then the parts of the page."""
        service, words = self.service, self.words
        # It must stand in the very first line.
        yield Block("paragraph", words["braille_unchecked"])
        if self.timeline.is_preview:
            yield Block("paragraph", words["preview"].format(day=self._long(self.edition.day)))
        yield Block("heading", service.name.plain)
        yield Block("paragraph", service.summary.plain)
        yield from self._part("heading_documents", self._documents())
        yield from self._part("heading_fees", self._fees())
        yield from self._part("heading_steps", self._steps())
        yield from self._part("heading_time", self._time())
        yield from self._part("heading_register", self._register())
        yield from self._part("heading_statements", self._statements())
        yield from self._ending()

    def _part(self, heading: str, texts: Iterator[str]) -> Iterator[Block]:
        lines = list(texts)
        if lines:
            yield Block("heading", self.words[heading])
            yield from (Block("item", line) for line in lines)

    def _long(self, day) -> str:
        return long_date(day, self.edition.language)

    def _unknown(self) -> str:
        return block_note("unknown", "braille", self.words)

    def _noted(self, standing: Standing) -> Iterator[str]:
        if note := block_note(standing, "braille", self.words):
            yield note

    def _if(self, condition: values.Condition | None) -> str:
        if condition is None:
            return ""
        word = self.words["unless" if condition.negated else "if"]
        return f"{word} {condition.name.plain}: "

    def _documents(self) -> Iterator[str]:
        if self.service.requirements is None:
            yield self._unknown()
            return
        for number, one in enumerate(self.service.requirements, 1):
            yield f"{number}. {self._document(one)}"
        yield from self._noted(self.service.documents_standing)

    def _document(self, one: values.Requirement) -> str:
        names = [paper.name.plain for paper in one.documents]
        copies = " ".join(
            dict.fromkeys(self.words[f"kiosk_copies_{paper.copies}"] for paper in one.documents)
        )
        shows = one.must_show and filled(self.words["kiosk_must_show"], what=one.must_show).plain
        texts = (
            f"{joined_by_or(names, self.edition.language)}.",
            copies,
            shows,
            one.otherwise and one.otherwise.plain,
        )
        return self._if(one.condition) + " ".join(text for text in texts if text)

    def _fees(self) -> Iterator[str]:
        lines = self.service.fee_lines
        if lines is None:
            yield self._unknown()
        elif not lines:
            yield self.words["no_fee"]
        for line in lines or ():
            if line.kind == "choice":
                yield f"{self.words['choose_one']}:"
            yield from (self._fee(line, option) for option in line.options)
        if lines:
            yield from self._noted(self.service.fees_standing)
            yield self.words["never_cash"]

    def _fee(self, line: values.FeeLine, option: values.FeeOption) -> str:
        fee, words = option.fee, self.words
        wanted = f"{words['if_wanted']} " if line.kind == "optional" else ""
        most = f", {words['at_most']} {line.at_most.current.shown}" if line.at_most else ""
        only = f" ({words['only_if']} {option.condition.name.plain})" if option.condition else ""
        end = f" ({fee.current.ending})" if fee.current.ending else ""
        amount = f"{fee.current.shown} {fee.unit}" if fee.is_known else fee.current.shown
        return f"{self._if(line.condition)}{wanted}{fee.name.plain}: {amount}{most}{only}{end}."

    def _steps(self) -> Iterator[str]:
        if self.service.steps is None:
            yield self._unknown()
        for number, step in enumerate(self.service.steps or (), 1):
            yield f"{number}. {self._if(step.condition)}{step.text.plain}"
        if self.service.steps:
            yield from self._noted(self.service.steps_standing)

    def _time(self) -> Iterator[str]:
        time, words = self.service.time, self.words
        if not time.is_known:
            yield self._unknown()
            return
        yield f"{first_upper(words[f'bound_{time.bound}'])} {time.current.shown}."
        if time.counted_from:
            yield filled(words["kiosk_counted_from"], start=time.counted_from).plain
        yield " ".join(basis_told(time, words, self.edition.language))
        yield from self._noted(time.standing)

    def _register(self) -> Iterator[str]:
        for channel in self.service.channels:
            yield f"{channel.name.plain}: {channel.text.plain}"
            yield from self._noted(channel.standing)
        place = self.service.place
        if place is None:
            return
        yield f"{place.name.plain}. {place.role.plain}"

    def _statements(self) -> Iterator[str]:
        for one in self.service.statements:
            yield self._if(one.condition) + one.text.plain
            yield from self._noted(one.standing)

    def _ending(self) -> Iterator[Block]:
        words, office = self.words, self.edition.office
        checked = f"{words['checked']} {self._long(self.service.checked)}."
        edition = f"{words['edition_of'].format(day=self._long(self.edition.day))}."
        complaints = f"{words['heading_complaints']}: {office.complaints_url}"
        for text in (
            complaints,
            checked,
            edition,
            office.name,
            office.adopted_by or words["pilot"],
        ):
            yield Block("item", text)
