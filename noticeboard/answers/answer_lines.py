"""Plain lines of an answer: documents, fees, times, rates and articles in an edition's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from noticeboard.edition import Edition, Figure, Sentence, filled, literal, values
from noticeboard.language import long_date
from noticeboard.model import Standing
from noticeboard.telling.line import Line
from noticeboard.telling.standing import short_note
from noticeboard.telling.time import DURATION
from noticeboard.telling.wording import SHARED_KEYS, Wording

END = literal(".")


class AnswerLines:
    """Writes lines in the words of an edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.words, self.language = edition, edition.words, edition.language
        self.wording = Wording(edition.words, SHARED_KEYS, edition.language, "page")

    def filled(self, key: str, **parts: Sentence | Figure | str) -> Sentence:
        """Fill a string of this language."""
        return filled(self.words[key], **parts)

    def joined(self, parts: Sequence[Sentence], mark: str, last: str = "") -> Sentence:
        """Put parts one after the other, with a mark between them."""
        found = Sentence(())
        for index, part in enumerate(parts):
            is_last = last and index == len(parts) - 1
            found = (found + (last if is_last else mark) if index else found) + part
        return found

    def alternatives(self, parts: Sequence[Sentence]) -> Sentence:
        """Put parts one after the other as a choice: "a, b, atau c"."""
        comma_or = self.words["comma_or"] if len(parts) > 2 else f" {self.words['or']} "
        return self.joined(parts, ", ", comma_or)

    def under(self, line: Line, said: Sentence) -> Sentence:
        """Put what a line depends on before it: "Jika nama Anda pernah berubah: …"."""
        for condition in line.conditions:
            said = self.wording.condition(condition) + " " + said
        return said

    def noted(self, said: Sentence, standing: Standing) -> Sentence:
        """Put the note that a single value needs behind it."""
        note = short_note(standing, "page", self.words)
        return said + f" ({note})" if note else said

    def document(self, line: Line) -> Sentence:
        """Write a document, or several of which one is enough, and how each is to be brought."""
        names = self.alternatives([one.sentence for one in line.options])
        copies = ", ".join(
            self.words[part.role.replace("copies_", "sheet_")] for part in line.copies
        )
        said = names + f" ({copies})."
        for part in line.all("must_show"):
            said = said + " " + self.wording.said(part)
        for part in line.all("otherwise"):
            said = said + " " + self.filled("answer_lacking", what=part.sentence)
        return self.under(line, said)

    def time(self, line: Line) -> Sentence:
        """Write how long something takes, counted from what, and what that rests on."""
        pieces = [self.wording.said(part) + END for part in line.all(*DURATION)]
        pieces += [self.wording.said(part) for part in line.all("counted_from")]
        pieces += [self.wording.said(part) for part in line.basis]
        return self.joined(pieces, " ")

    def brief_time(self, line: Line) -> Sentence:
        """Write how long something takes and nothing else, for a list."""
        return self.joined([self.wording.said(part) for part in line.all(*DURATION)], " ")

    def fee(self, line: Line) -> Sentence:
        """Write a fee that may be due: name and amount, for whom it is and up to how often."""
        amount = self.joined([p.sentence for p in line.all("amount", "amount_unknown")], " ")
        name = self.only_for(line.sentence, line.only)
        key = "answer_option" if line.role == "optional" else "answer_named"
        said = self.filled(key, what=name, value=amount)
        for part in line.all("at_most"):
            said = said + ". " + self.filled("answer_most", limit=part.sentence)
        return self.under(line, said)

    def only_for(self, name: Sentence, only: values.Condition | None) -> Sentence:
        """Put who alone may choose a fee behind its name."""
        return self.filled("answer_only_if", what=name, condition=only.name) if only else name

    def coming(self, fact: values.Fact) -> Iterator[Sentence]:
        """Yield each announced value of a fee with the day from which it holds."""
        for rate in fact.coming:
            day = long_date(rate.first, self.language) if rate.first else ""
            amount = self.filled("answer_coming", day=day, amount=rate.figure)
            yield self.filled("answer_named", what=fact.name, value=amount)

    def rates(self, fact: values.Fact) -> Iterator[tuple[values.Rate, Sentence]]:
        """Yield each value that a fee has had, has and will have, with its days and its law."""
        now = values.Rate(fact.current, fact.since, fact.until, fact.sources)
        for rate in (*fact.past, now, *fact.coming):
            said = self.filled(
                "answer_rate", what=fact.name, amount=rate.figure, period=self._period(rate)
            )
            if rate.sources:
                law = "; ".join(one.short for one in rate.sources)
                said = self.filled("answer_law", what=said, law=law)
            yield rate, said

    def _period(self, rate: values.Rate) -> str:
        words, language = self.words, self.language
        first = long_date(rate.first, language) if rate.first else ""
        last = long_date(rate.last, language) if rate.last else ""
        if first and last:
            return self.filled("answer_between", first=first, last=last).shown
        if last:
            return f"{words['until_only']} {last}"
        return f"{words['since']} {first}" if first else words["at_present"]

    def article(self, id: str, anchors: Iterable[str]) -> tuple[Sentence, ...]:
        """Return what an article says under some of its headings."""
        article = self.edition.articles.get(id)
        wanted, found, is_under = set(anchors), [], False
        for block in article.blocks if article else ():
            if block.kind == "heading":
                is_under = block.anchor in wanted
            elif is_under:
                found.append(block.text)
        return tuple(found)
