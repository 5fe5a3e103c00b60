"""`python3 build.py survey`: asks visitors how it was; `--results` says what they answered, and
`publish` writes it into the office's data.

Exit codes: 0 ended as asked, 2 used wrongly, 3 the log or the port could not be used, 1 the facts
have mistakes.
"""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.load import load_catalogue
from noticeboard.loopback import OWN_NAMES, listen, run
from noticeboard.messages import Message, Mistakes, Value, reason_at, reason_of, sentence, text
from noticeboard.model import SurveyRecord, index_of
from noticeboard.survey_log import AnswersLog, SurveyForm, SurveyRefused, fates_of
from noticeboard.time_zone import WIB
from visit.survey.index_interval import index_interval
from visit.survey.survey_app import SurveyDesk, make_survey_app
from visit.survey.survey_demonstration import demonstration_forms
from visit.survey.survey_options import SurveyOptions, read_survey_options
from visit.survey.survey_publication import RESULTS, publish
from visit.survey.survey_report import forms_line, report_lines
from visit.survey.survey_results import (
    SurveyPeriod,
    SurveyResults,
    period_of,
    results_csv,
    results_of,
)

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
        if options.demo:
            return _demonstrated(options, survey)
        if options.results is not None:
            return _counted(options, survey, root, options.results)
        if options.publish is not None:
            return _published(options, survey, root, options.publish)
        return _served(options, survey, root)
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
            "survey_port_taken", address=address, port=options.port, reason=reason_of(error)
        ) from error
    names = OWN_NAMES if options.address is None else (address,)
    with own, closing(AnswersLog(root / LOG)) as log:
        port = own.getsockname()[1]
        poster = ("poster",) if options.address or survey.address else ()
        staff = ("staff",) if options.address is None else ()
        pages = ("form", "paper", *poster, *staff)
        for page in pages:
            middle = "" if page == "form" else f"{page}/"
            say(options, f"survey_open_{page}", url=f"http://{address}:{port}/survey/{middle}")
        say(options, "survey_reported")
        desk = SurveyDesk(survey, log, _now)
        with contextlib.suppress(KeyboardInterrupt):
            run(make_survey_app(desk, port, names), own)
    return FINE


def _demonstrated(options: SurveyOptions, survey: SurveyRecord) -> int:
    forms = list(demonstration_forms(_now().date()))
    counted = [form.answers for form, fate in fates_of(forms) if fate == "counted"]
    index = index_of(counted)
    assert index is not None, "a made-up day has answers"
    say(options, "survey_demo_begins")
    print(forms_line(forms, options.lang))
    print(*report_lines(index, index_interval(counted), survey, options.lang), sep="\n")
    return FINE


def _counted(options: SurveyOptions, survey: SurveyRecord, root: Path, name: str) -> int:
    results = _told(options, survey, root, name)
    path = root / LOG.parent / f"results-{results.period.name}.csv"
    try:
        write_atomically(path, results_csv(results))
    except OSError as error:
        raise SurveyRefused("survey_table_unwritten", reason=reason_at(error)) from error
    say(options, "survey_table_written", file=str(path.relative_to(root)))
    return FINE


def _published(options: SurveyOptions, survey: SurveyRecord, root: Path, name: str) -> int:
    publish(_told(options, survey, root, name), root, _now().date())
    say(options, "survey_published", file=RESULTS)
    return FINE


def _told(options: SurveyOptions, survey: SurveyRecord, root: Path, name: str) -> SurveyResults:
    """Return the results of a quarter once staff have read them."""
    period = period_of(name, _now().date())
    forms = [
        form for path in (root / LOG, *map(_there, options.kiosk)) for form in _forms(path, period)
    ]
    # Staff are told of all that was counted apart, also where there may be no results.
    print(forms_line(forms, options.lang))
    results = results_of(period, forms, survey, options.visitors)
    print(*report_lines(results.index, results.interval, survey, options.lang), sep="\n")
    say(options, "survey_asked_for", visitors=options.visitors, asked=results.asked_for)
    return results


def _forms(path: Path, period: SurveyPeriod) -> list[SurveyForm]:
    with closing(AnswersLog(path)) as log:
        return log.forms(period.first, period.last)


def _there(path: Path) -> Path:
    """Return the path of a log; SurveyRefused where it would be made anew, without an answer."""
    if not path.is_file():
        raise SurveyRefused("survey_log_missing", file=str(path))
    return path


def say(options: SurveyOptions, code: str, /, **values: Value) -> None:
    """Print a message in the language of the reader."""
    print(sentence(Message(code, values), options.lang), flush=True)


def _now() -> datetime.datetime:
    return datetime.datetime.now(WIB)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
