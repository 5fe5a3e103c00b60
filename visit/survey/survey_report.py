"""A survey's results as lines that staff read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from noticeboard.language import decimal
from noticeboard.messages import Message, Value, sentence
from noticeboard.model import (
    FEWEST_FOR_BAND,
    SURVEY_ELEMENTS,
    SurveyIndex,
    SurveyRecord,
    rounded_half_up,
)
from noticeboard.survey_log import SurveyForm, fates_of

APART = ("double", "too_many", "too_fast", "incomplete")


def report_lines(
    index: SurveyIndex, interval: tuple[int, int], survey: SurveyRecord, language: str
) -> Iterator[str]:
    """Yield the index with its interval, the elements with the worst first, and what limits it."""
    names: dict[str, str] = {one.id: one.name[language] for one in survey.elements}

    def line(code: str, /, **values: Value) -> str:
        return sentence(Message(code, values), language)

    low, high = (decimal(one, language) for one in interval)
    yield line("survey_index", index=decimal(index.hundredths, language), band=index.band or "–")
    yield line("survey_interval", low=low, high=high)
    for id_, mean in index.worst_first:
        shown = decimal(rounded_half_up(mean * 100), language)
        yield line("survey_element", name=names[id_], mean=shown)
    yield line("survey_letter", fewest=FEWEST_FOR_BAND, elements=len(SURVEY_ELEMENTS))
    yield line("survey_reported")


def forms_line(forms: Sequence[SurveyForm], language: str) -> str:
    """Say how many forms there are, how many count, and why others do not; for staff only."""
    fates = Counter[str](fate for _, fate in fates_of(forms))
    values = {fate: fates[fate] for fate in (*APART, "counted")}
    return sentence(Message("survey_forms", {"all": len(forms), **values}), language)
