"""Prices of a service as lines of an answer: each way to pay as a sum of its parts."""

from __future__ import annotations

from noticeboard.answers.answer_lines import AnswerLines
from noticeboard.edition import Figure, Sentence, values
from noticeboard.telling.service import Telling


def price_lines(lines: AnswerLines, told: Telling) -> tuple[Sentence, ...]:
    """Return every way to pay, then what may be added; each fee where that is not brief."""
    if not told.prices:
        return tuple(lines.fee(line) for line in told.fees.lines)
    only = {line.id: line.only for line in told.fees.lines if line.only}
    found = []
    for case in told.service.cases:
        for way in case.ways:
            found.append(_under(lines, case, way_line(lines, way, only)))
    extra = [lines.fee(line) for line in told.fees.lines if line.role == "optional"]
    limits = [part for line in told.fees.lines for part in line.all("at_most")]
    most = [lines.filled("answer_most", limit=part.sentence) for part in limits]
    return (*found, *most, *extra)


def way_line(lines: AnswerLines, way: values.Total, only: dict[str, values.Condition]) -> Sentence:
    """Write one way to pay: a fee with its unit, or "a (what) + b (what) = total"."""
    if len(way.fees) == 1:
        (fee,) = way.fees
        amount = Sentence((fee.current, f" {fee.unit}")) if fee.is_known else _alone(fee.current)
        name = lines.only_for(fee.name, only.get(fee.id))
        return lines.filled("answer_named", what=name, value=amount)
    parts = [lines.filled("answer_part", amount=fee.current, what=fee.name) for fee in way.fees]
    said = lines.filled("answer_sum", parts=lines.joined(parts, " + "), total=way.figure)
    for fee in way.fees:
        said = lines.only_for(said, only.get(fee.id))
    return said


def brief_price(lines: AnswerLines, told: Telling) -> Sentence:
    """Write what a service costs in one line, for a list of services."""
    words = lines.words
    if told.fees.is_missing:
        return Sentence((words["fee_unknown"],))
    if not told.fees.lines:
        return Sentence((words["no_fee_short"],))
    if not told.prices:
        return Sentence((words["fee_depends" if told.service.fees_depend else "fee_several"],))
    cases = [
        _under(lines, case, lines.alternatives([_alone(way.figure) for way in case.ways]))
        for case in told.service.cases
    ]
    return lines.joined(cases, ". ")


def single_figure(told: Telling) -> values.Fact | values.Total | None:
    """Return what is paid when there is one amount for everyone, without a choice or a number."""
    cases = told.service.cases
    if len(cases) != 1 or cases[0].condition or len(cases[0].ways) != 1:
        return None
    (way,) = cases[0].ways
    is_counted = any(line.times for line in told.service.fee_lines or ())
    return None if is_counted else way.fees[0] if len(way.fees) == 1 else way


def _under(lines: AnswerLines, case: values.PriceCase, said: Sentence) -> Sentence:
    if case.condition is None:
        return said
    if case.is_other:
        return lines.filled("answer_otherwise", what=said)
    return lines.wording.condition(case.condition) + " " + said


def _alone(figure: Figure) -> Sentence:
    return Sentence((figure,))
