"""The answers about fees that no service names, and what fees were before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from noticeboard.answers.answer_lines import AnswerLines
from noticeboard.answers.answer_unit import AnswerUnit, DatedLine, Dates
from noticeboard.edition import Edition, Sentence, values
from noticeboard.telling.standing import marked_standing


def fee_units(edition: Edition) -> Iterator[AnswerUnit]:
    """Yield what each fee costs, and cost before, that no service names."""
    named = {fact.id for service in edition.services for fact in service.facts}
    lines = AnswerLines(edition)
    page = edition.path_of("fees")
    for fee in edition.fees:
        if fee.id in named:
            continue
        url = f"{page}#{fee.id}"
        yield _priced(fee, lines, url)
        history = AnswerUnit(f"{fee.id}.history", (), "official", url)
        yield with_history(history, (fee,), lines)
        if coming := tuple(lines.coming(fee)):
            yield AnswerUnit(f"{fee.id}.change", coming, fee.standing, url)


def with_history(unit: AnswerUnit, fees: Sequence[values.Fact], lines: AnswerLines) -> AnswerUnit:
    """Return an answer with every value that some fees had, have and will have, with its days."""
    rates = [one for fee in fees for one in lines.rates(fee)]
    now = (source for fee in fees for source in fee.sources)
    return replace(
        unit,
        lines=tuple(said for _, said in rates),
        standing=marked_standing(fee.history_standing for fee in fees),
        source=next(now, None),
        dated=tuple(_dated(rate) for rate, _ in rates),
    )


def _dated(rate: values.Rate) -> DatedLine:
    value = int(rate.figure.value) if rate.figure.is_known else None
    return DatedLine(Dates(rate.first, rate.last), value, next(iter(rate.sources), None))


def _priced(fee: values.Fact, lines: AnswerLines, url: str) -> AnswerUnit:
    amount = Sentence((fee.current, f" {fee.unit}"))
    said = lines.filled("answer_named", what=fee.name, value=amount)
    return AnswerUnit(
        f"{fee.id}.fee",
        (said,) if fee.is_known else (),
        fee.standing if not fee.is_known else marked_standing([fee.standing, fee.name.standing]),
        url,
        value=int(fee.current.value) if fee.is_known else None,
        unit=fee.unit_id if fee.is_known else None,
        period=Dates(fee.since, fee.until),
        source=next(iter(fee.sources), None),
    )
