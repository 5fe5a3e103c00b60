"""A step that several services share is written once and quoted by its id."""

import datetime
import json
from dataclasses import replace

import pytest

from noticeboard.edition import make_edition, make_timeline
from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from tests.fixtures.office import ROOT
from tests.fixtures.sense import lines_of
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 24)
OWN = "    - {text: {id: Datang untuk wawancara., en: Come for the interview.}}\n"
QUOTED = "    - step: interview\n"
STEPS = """\
- id: interview
  text: {id: Datang untuk wawancara., en: Come for the interview.}
"""


def write_office(folder, step=QUOTED, steps=STEPS):
    """Write the small catalogue, one of whose services quotes the step of `data/steps.yaml`."""
    write_small_catalogue(folder, requirements=(OWN, step))
    (folder / "data" / "steps.yaml").write_text(steps, encoding="utf-8")
    return folder


def mistakes(folder, **changed):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(write_office(folder, **changed))
    return [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes]


def steps_told(catalogue, language):
    edition = make_edition(catalogue, on=TODAY, language=language)
    service = next(one for one in edition.services if one.id == "passport-new-adult")
    return [step.text.shown for step in service.steps]


def test_a_service_tells_a_shared_step_in_its_own_order(tmp_path):
    catalogue = load_catalogue(write_office(tmp_path))

    assert steps_told(catalogue, "id") == [
        "Bayar paling lambat 2 jam setelah mendaftar.",
        "Datang untuk wawancara.",
    ]
    assert steps_told(catalogue, "en") == [
        "Pay within 2 hours of registering.",
        "Come for the interview.",
    ]


def test_changing_a_shared_step_changes_every_service_that_quotes_it(tmp_path):
    write_office(tmp_path, steps=STEPS.replace("Come for the interview.", "Come and talk to us."))
    path = tmp_path / "data" / "requirements.yaml"
    both = path.read_text(encoding="utf-8").replace("  steps: unknown\n", "  steps:\n" + QUOTED)
    path.write_text(both, encoding="utf-8")
    edition = make_edition(load_catalogue(tmp_path), on=TODAY, language="en")

    told = [step.text.shown for service in edition.services for step in service.steps]

    assert told.count("Come and talk to us.") == 2


def test_the_open_data_tell_a_shared_step_in_full(tmp_path):
    catalogue = load_catalogue(write_office(tmp_path))
    words = {**load_catalogue(ROOT).strings, **catalogue.strings}
    whole = replace(catalogue, strings=words)
    timelines = [make_timeline(whole, on=TODAY, language=one) for one in LANGUAGES]

    published = json.loads(catalogue_json(whole, timelines, "0000-0000"))

    assert published["services"][0]["steps"][1] == {
        "text": {"id": "Datang untuk wawancara.", "en": "Come for the interview."}
    }
    assert "steps" not in published


def test_a_shared_step_may_stand_under_a_condition_of_its_service(tmp_path):
    under = "    - {step: interview, when: adult}\n"
    catalogue = load_catalogue(write_office(tmp_path, under))
    edition = make_edition(catalogue, on=TODAY, language="en")
    service = next(one for one in edition.services if one.id == "passport-new-adult")

    assert service.steps[1].condition.id == "adult"


@pytest.mark.parametrize(
    ("new", "line"),
    [
        ("    - step: intervew\n",
         "data/requirements.yaml:19:13: 'intervew' tidak ada di data/steps.yaml; "
         "maksud Anda 'interview'?"),
        ("    - {step: interview, text: {id: Datang., en: Come.}}\n",
         "data/requirements.yaml:19:7: harus ada tepat satu dari text, step; "
         "sekarang text, step"),
    ],
    ids=["unknown", "both"],
)  # fmt: skip
def test_a_step_must_be_one_that_is_there(tmp_path, new, line):
    assert mistakes(tmp_path, step=new) == [line]


def test_a_mistake_in_a_shared_step_is_told_once_at_its_own_place(tmp_path):
    (line,) = mistakes(tmp_path, steps=STEPS.replace("interview.}", "{fee:intervue}.}"))

    assert line.startswith("data/steps.yaml:2:")


def test_a_shared_step_that_no_service_quotes_is_told(tmp_path):
    write_office(tmp_path)

    assert lines_of(tmp_path) == [
        "data/steps.yaml:1:7: Perhatian: langkah 'interview' tidak dipakai di mana pun; "
        "pakailah atau hapus"
    ]


def test_an_office_whose_services_share_nothing_needs_no_such_file(tmp_path):
    catalogue = load_catalogue(write_small_catalogue(tmp_path))

    assert steps_told(catalogue, "en")[1] == "Come for the interview."
