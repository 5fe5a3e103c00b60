"""Every file below `/data/v1/`, made of one catalogue and its timelines."""

from __future__ import annotations

from collections.abc import Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, recall
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data.calendar_file import calendar_ics
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from noticeboard.surfaces.open_data.cpsv_ap_file import cpsv_ap_jsonld
from noticeboard.surfaces.open_data.data_sentences import preview_mark
from noticeboard.surfaces.open_data.fee_tables import fees_csv
from noticeboard.surfaces.open_data.feed import changes_atom
from noticeboard.surfaces.open_data.hsds_file import hsds_json
from noticeboard.surfaces.open_data.quiz_files import quiz_csv, quiz_gift
from noticeboard.surfaces.open_data.schema import schema_json
from noticeboard.surfaces.open_data.survey_files import survey_csv, survey_json
from noticeboard.surfaces.open_data.text_message import service_text
from noticeboard.surfaces.open_data.workbook import fees_xlsx
from noticeboard.training import quiz_of

FOLDER = "data/v1"


MEDIA_TYPES = {
    "atom": "application/atom+xml",
    "csv": "text/csv",
    "ics": "text/calendar",
    "json": "application/json",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def open_data_files(
    catalogue: Catalogue, timelines: Sequence[Timeline], bundle_id: str
) -> tuple[OutputFile, ...]:
    """Make every open data file; the timelines are those of one day, in the languages' order."""
    files = (
        OutputFile(f"{FOLDER}/catalogue.json", catalogue_json(catalogue, timelines, bundle_id)),
        OutputFile(f"{FOLDER}/catalogue.schema.json", schema_json()),
        OutputFile(f"{FOLDER}/fees.csv", fees_csv(catalogue, timelines)),
        OutputFile(f"{FOLDER}/fees.xlsx", fees_xlsx(catalogue, timelines)),
        OutputFile(f"{FOLDER}/calendar.ics", calendar_ics(catalogue, timelines)),
        *(
            OutputFile(f"{FOLDER}/changes.{timeline.language}.atom", changes_atom(timeline))
            for timeline in timelines
        ),
        *(
            OutputFile(f"{FOLDER}/hsds.{timeline.language}.json", hsds_json(timeline))
            for timeline in timelines
        ),
        *(file for timeline in timelines for file in _quiz_files(timeline)),
        *_survey_files(timelines),
    )
    names = [file.path.rpartition("/")[2] for file in files]
    listed = ((name, MEDIA_TYPES[name.rpartition(".")[2]]) for name in names)
    services = cpsv_ap_jsonld(catalogue, timelines, listed)
    texts = (file for timeline in timelines for file in _text_files(timeline))
    return (*files, OutputFile(f"{FOLDER}/cpsv-ap.jsonld", services), *texts)


def _quiz_files(timeline: Timeline) -> list[OutputFile]:
    name, quiz = f"{FOLDER}/quiz.{timeline.language}", quiz_of(timeline.now)
    return [
        OutputFile(f"{name}.gift.txt", quiz_gift(timeline, quiz)),
        OutputFile(f"{name}.csv", quiz_csv(timeline, quiz)),
    ]


def _survey_files(timelines: Sequence[Timeline]) -> tuple[OutputFile, ...]:
    """Make the results of the survey, where an office has published some."""
    if not timelines[0].now.survey:
        return ()
    return (
        OutputFile(f"{FOLDER}/survey.csv", survey_csv(timelines)),
        OutputFile(f"{FOLDER}/survey.json", survey_json(timelines)),
    )


def _text_files(timeline: Timeline) -> list[OutputFile]:
    edition, mark = timeline.now, preview_mark(timeline)
    return [
        OutputFile(
            f"{FOLDER}/text/{timeline.language}/{service.slug}.txt",
            "\n".join((*mark, _text_of(service.id, edition), "")),
        )
        for service in edition.services
    ]


def _text_of(id: str, edition: Edition) -> str:
    return recall(
        ("text", id), (edition,), (), lambda own: service_text(own[0].service(id), own[0])
    )
