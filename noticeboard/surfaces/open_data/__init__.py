"""Open data: the same facts as files for other software, under `/data/v1/`."""

from noticeboard.surfaces.open_data.audio import audio_report
from noticeboard.surfaces.open_data.fee_tables import fees_csv
from noticeboard.surfaces.open_data.json_ld import service_json_ld
from noticeboard.surfaces.open_data.public_files import open_data_files
from noticeboard.surfaces.open_data.quiz_files import quiz_gift
from noticeboard.surfaces.open_data.text_message import (
    MessageTooLong,
    service_qr_text,
    service_text,
)
from noticeboard.surfaces.open_data.workbook import fees_xlsx

__all__ = [
    "MessageTooLong",
    "audio_report",
    "fees_csv",
    "fees_xlsx",
    "open_data_files",
    "quiz_gift",
    "service_json_ld",
    "service_qr_text",
    "service_text",
]
