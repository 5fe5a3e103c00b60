"""`python3 build.py survey`: asks visitors how it was; `--demo` shows what answers say.

Exit codes: 0 ended as asked, 2 used wrongly, 3 the log or the port could not be used, 1 the facts
have mistakes.
"""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from noticeboard.load import load_catalogue
from noticeboard.loopback import OWN_NAMES, listen, run
from noticeboard.messages import Message, Mistakes, Value, sentence, text
from noticeboard.model import SURVEY_ELEMENTS, SurveyRecord
from noticeboard.time_zone import WIB
from visit.survey.answers_log import AnswersLog
from visit.survey.index_interval import index_interval
from visit.survey.survey_app import SurveyDesk, make_survey_app
from visit.survey.survey_demonstration import demonstration_forms
from visit.survey.survey_forms import SurveyRefused, fates_of
from visit.survey.survey_index import FEWEST_FOR_BAND, index_of, rounded_half_up
from visit.survey.survey_options import SurveyOptions, read_survey_options

FINE, WRONG_FACTS, FAILED = 0, 1, 3
ROOT = Path(__file__).parent.parent.parent
LOG = Path("publications") / "survey" / "answers.sqlite"


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Run the survey or its demonstration, and return the exit code."""
    options = read_survey_options(arguments)
    try:
        survey = load_catalogue(root).survey
        if not survey.elements:
            raise SurveyRefused("survey_nothing_asked")
        return _demonstrated(options, survey) if options.demo else _served(options, survey, root)
    except Mistakes as wrong:
        print("\n".join(text(one, options.lang) for one in wrong.mistakes), file=sys.stderr)
        return WRONG_FACTS
    except SurveyRefused as refused:
        print(sentence(refused.message, options.lang), file=sys.stderr)
        return FAILED


def _served(options: SurveyOptions, survey: SurveyRecord, root: Path) -> int:
    address = options.address or OWN_NAMES[0]
    try:
        own = listen(options.port, address)
    except OSError as error:
        raise SurveyRefused(
            "survey_port_taken", address=address, port=options.port, reason=str(error.strerror)
        ) from error
    names = OWN_NAMES if options.address is None else (address,)
    with own, closing(AnswersLog(root / LOG)) as log:
        port = own.getsockname()[1]
        pages = ("form", "paper", "staff") if options.address is None else ("form", "paper")
        for page in pages:
            middle = "" if page == "form" else f"{page}/"
            say(options, f"survey_open_{page}", url=f"http://{address}:{port}/survey/{middle}")
        say(options, "survey_reported")
        desk = SurveyDesk(survey, log, _now)
        with contextlib.suppress(KeyboardInterrupt):
            run(make_survey_app(desk, port, names), own)
    return FINE


def _demonstrated(options: SurveyOptions, survey: SurveyRecord) -> int:
    for line in demonstration_lines(_now().date(), survey, options.lang):
        print(line, flush=True)
    return FINE


def demonstration_lines(day: datetime.date, survey: SurveyRecord, language: str) -> Iterator[str]:
    """Yield what a made-up day of answers says, and what was counted apart."""
    fates = fates_of(demonstration_forms(day))
    counted = [form.answers for form, fate in fates if fate == "counted"]
    apart = Counter[str](fate for _, fate in fates)
    index = index_of(counted)
    assert index is not None, "a made-up day has answers"
    low, high = index_interval(counted)
    names: dict[str, str] = {one.id: one.name[language] for one in survey.elements}

    def line(code: str, /, **values: Value) -> str:
        return sentence(Message(code, values), language)

    yield line("survey_demo_begins")
    yield line("survey_demo_forms", all=len(fates), counted=index.forms, **_apart(apart))
    shown = {"index": decimal(index.hundredths, language), "band": index.band or "–"}
    yield line("survey_demo_index", **shown)
    yield line("survey_demo_interval", low=decimal(low, language), high=decimal(high, language))
    for id_, mean in index.worst_first:
        yield line(
            "survey_demo_element",
            name=names[id_],
            mean=decimal(rounded_half_up(mean * 100), language),
        )
    yield line("survey_demo_letter", fewest=FEWEST_FOR_BAND, elements=len(SURVEY_ELEMENTS))
    yield line("survey_reported")


def _apart(fates: Counter[str]) -> dict[str, int]:
    return {fate: fates[fate] for fate in ("double", "too_many", "too_fast", "incomplete")}


def decimal(hundredths: int, language: str) -> str:
    """Write a number of hundredths with two decimals: "88,31" or "88.31"."""
    sign = "," if language == "id" else "."
    return f"{hundredths // 100}{sign}{hundredths % 100:02}"


def say(options: SurveyOptions, code: str, /, **values: Value) -> None:
    """Print a message in the language of the reader."""
    print(sentence(Message(code, values), options.lang), flush=True)


def _now() -> datetime.datetime:
    return datetime.datetime.now(WIB)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
