"""A small catalogue made of the model's own classes, with a change behind and one ahead."""

from __future__ import annotations

import datetime
from typing import Any

from noticeboard.edition import Timeline, make_timeline
from noticeboard.model import (
    LANGUAGES,
    Catalogue,
    Channel,
    Condition,
    Document,
    Fee,
    Group,
    Limit,
    Office,
    ProcessingTime,
    Question,
    Service,
    Signage,
    Source,
    Speech,
    Term,
    Text,
)

DAY = datetime.date(2026, 11, 24)
CHECKED = datetime.date(2026, 9, 26)


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


def both(indonesian: str, english: str) -> Text:
    return {"id": indonesian, "en": english}


def check(*against: str) -> dict[str, Any]:
    return {"date": CHECKED, "against": against}


OFFICIAL = check("fee-table")
REPORTED = check("newspaper")

WORDS = {
    "data_fee": both("Biaya", "Fee"),
    "data_total": both("Jumlah", "In all"),
    "data_time": both("Lama", "Time"),
    "data_documents": both("Bawa", "Bring"),
    "data_register": both("Daftar", "Apply"),
    "data_checked": both("Diperiksa {date}.", "Checked {date}."),
    "data_or": both("atau {option}", "or {option}"),
    "data_if": both("jika {condition}", "if {condition}"),
    "data_unless": both("kecuali {condition}", "unless {condition}"),
    "data_optional": both("tambahan", "extra"),
    "data_otherwise": both("selain itu", "otherwise"),
    "data_at_most": both("paling banyak {limit}", "at most {limit}"),
    "data_until": both("sampai {date}", "until {date}"),
    "data_coming": both("mulai {date} {amount}", "from {date} {amount}"),
    "data_counted_from": both("sejak {event}", "from {event}"),
    "data_more": both("{count} lagi di situs", "{count} more on the site"),
    "data_copies_original": both("asli", "original"),
    "data_copies_original_and_copy": both("asli dan salinan", "original and copy"),
    "data_copies_copy": both("salinan", "copy"),
    "data_feed_title": both("Perubahan", "Changes"),
    "data_calendar_title": both("Kalender", "Calendar"),
    "data_change": both(
        "Mulai {day}: {after}. Sebelumnya: {before}.", "From {day}: {after}. Before: {before}."
    ),
    "data_hours": both("Jam buka: {hours}", "Hours: {hours}"),
    "data_holiday_national": both("Libur nasional", "National holiday"),
    "data_holiday_joint_leave": both("Cuti bersama", "Joint leave"),
    "data_sheet_title": both("Biaya", "Fees"),
    "data_sheet_fees": both("Biaya", "Fees"),
    "data_sheet_about": both("Keterangan", "About"),
    "data_sheet_name": both("Biaya", "Fee"),
    "data_sheet_amount": both("Jumlah", "Amount"),
    "data_sheet_unit": both("Satuan", "Unit"),
    "data_sheet_from": both("Sejak", "From"),
    "data_sheet_until": both("Sampai", "Until"),
    "data_sheet_status": both("Keadaan", "State"),
    "data_sheet_current": both("berlaku", "in force"),
    "data_sheet_past": both("dulu", "past"),
    "data_sheet_coming": both("akan datang", "coming"),
    "data_sheet_standing": both("Kepastian", "How sure"),
    "data_sheet_official": both("resmi", "official"),
    "data_sheet_source": both("Dasar hukum", "Legal basis"),
    "data_sheet_checked": both("Diperiksa", "Checked on"),
    "data_sheet_id": both("Kode", "Code"),
    "data_sheet_edition": both("Edisi {day}.", "Edition of {day}."),
    "data_sheet_note": both("Tidak berubah sendiri.", "Does not change by itself."),
    "data_area_served": both("Contoh", "Example"),
    "data_audience_citizen": both("Warga", "Citizens"),
    "data_audience_foreigner": both("Orang asing", "Foreigners"),
    "data_audience_both": both("Semua", "Everyone"),
}
"""The words of `content/strings-data.yaml` as the tests expect them: editors may reword those."""

SHARED_WORDS = {
    "standing_reported": both("Belum pasti.", "Not confirmed."),
    "standing_reported_short": both("belum pasti", "not confirmed"),
    "unknown_short": both("belum diketahui", "not known"),
    "next_step_site": both("Tulis ke info@example.org.", "Write to info@example.org."),
    "data_licence": both("Bebas dipakai.", "Free to use."),
    "pilot": both("Percontohan.", "Pilot."),
    "preview": both("Pratinjau {day}", "Preview of {day}"),
    "bound_at_most": both("paling lama", "at most"),
    "bound_about": both("sekitar", "about"),
    "slug_fees": both("biaya", "fees"),
    "slug_changes": both("perubahan", "changes"),
    "unit_application": both("per permohonan", "per application"),
    "unit_card": both("per kartu", "per card"),
    "unit_day": both("per hari", "per day"),
}
"""The words that open data shares with other surfaces."""

SOURCES = (
    {"id": "old-law", "kind": "regulation", "title": both("Aturan Lama", "Old Law"),
     "short": both("PP 1/2019", "PP 1/2019")},
    {"id": "new-law", "kind": "regulation", "title": both("Aturan Baru", "New Law"),
     "short": both("PP 2/2024", "PP 2/2024"), "in_force_from": day("2024-12-17")},
    {"id": "fee-table", "kind": "directorate_page", "title": both("Tabel biaya", "Fee table"),
     "short": both("imigrasi.go.id", "imigrasi.go.id"), "url": "https://www.imigrasi.go.id/"},
    {"id": "newspaper", "kind": "press", "title": both("Koran rahasia", "Secret newspaper"),
     "short": both("koran", "newspaper"), "url": "https://example.org/news"},
)  # fmt: skip

FEES = (
    {"id": "passport-10y", "unit": "application", "checked": OFFICIAL,
     "name": both("Paspor, sepuluh tahun", "Passport, ten years"),
     "periods": (
         {"until": day("2024-12-16"), "amount": 650000, "source": "old-law"},
         {"from": day("2024-12-17"), "until": day("2026-12-31"), "amount": 950000,
          "source": ("new-law", "newspaper")},
         {"from": day("2027-01-01"), "amount": 1000000, "source": "new-law"},
     )},
    {"id": "same-day", "unit": "application", "checked": OFFICIAL,
     "name": both("Percepatan", "Same-day service"),
     "periods": ({"amount": 1000000, "source": "fee-table"},)},
    {"id": "overstay-day", "unit": "day", "checked": REPORTED,
     "name": both("Lewat izin tinggal", "Overstay"),
     "periods": (
         {"until": day("2024-12-16"), "amount": "unknown"},
         {"from": day("2024-12-17"), "amount": 1000000, "source": "new-law"},
     )},
)  # fmt: skip

RAISED = {
    **FEES[2],
    "periods": (
        {"until": day("2024-12-16"), "amount": 500000},
        {"from": day("2024-12-17"), "amount": 1000000, "source": "new-law"},
    ),
}
"""A fee with a change that is reported only."""

SERVICES = (
    {"id": "passport-new", "slug": {"id": "paspor-baru", "en": "new-passport"},
     "name": both("Paspor baru", "New passport"), "audience": "citizen", "group": "all",
     "summary": both("Untuk yang pertama.", "For the first one."),
     "outcome": both("Paspor", "A passport"),
     "requirements": (
         {"document": "ktp"},
         {"any_of": ("birth-certificate", "diploma")},
         {"document": "ruling", "when": "name-changed"},
     ),
     "steps": ({"text": both("Bayar dalam {limit:pay-within}.", "Pay in {limit:pay-within}.")},),
     "channels": ("app", "counter"), "place": "padang",
     "fees": ({"fee": "passport-10y"}, {"optional": "same-day"}),
     "processing_time": "standard", "source": ("new-law", "newspaper"), "checked": OFFICIAL},
    {"id": "overstay", "slug": {"id": "lewat-izin", "en": "overstay"},
     "name": both("Lewat izin", "Overstay"), "audience": "foreigner", "group": "all",
     "summary": both("Untuk orang asing.", "For foreigners."), "outcome": both("Bukti", "Receipt"),
     "requirements": "unknown", "steps": "unknown", "place": "padang",
     "fees": ({"fee": "overstay-day", "times": "days-over", "at_most": "overstay-cap"},),
     "processing_time": "observed", "source": "newspaper", "checked": REPORTED},
)  # fmt: skip

OFFICE = {
    "name": both("Imigrasi Contoh: informasi", "Example Immigration: information"),
    "short_name": both("Imigrasi Contoh", "Example Immigration"),
    "tagline": both("Informasi", "Information"),
    "covers_from": day("2022-10-12"), "serving": "padang", "email": "info@example.org",
    "complaints_url": "https://www.lapor.go.id/",
    "places": (
        {"id": "padang", "name": both("Kantor Padang", "Padang Office"),
         "role": both("Melayani", "Serves"),
         "contacts": (
             {"kind": "email", "value": "padang@example.org", "checked": OFFICIAL},
             {"kind": "phone", "value": "unknown", "checked": REPORTED},
             {"kind": "address", "value": both("Jalan Satu", "Jalan Satu"), "checked": REPORTED},
         )},
    ),
    "holidays": (
        {"date": day("2026-12-25"), "name": both("Natal", "Christmas Day"), "kind": "national",
         "source": ("new-law", "newspaper")},
    ),
}  # fmt: skip


def by_id(kind: type, records: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """Make records of a kind, by id."""
    return {record["id"]: kind.model_validate(record) for record in records}


def document(id: str, indonesian: str, english: str, copies: str = "original") -> dict[str, Any]:
    return {"id": id, "name": both(indonesian, english), "copies": copies}


def small_catalogue(
    *,
    fees: tuple[dict[str, Any], ...] = FEES,
    services: tuple[dict[str, Any], ...] = SERVICES,
    office: dict[str, Any] | None = None,
    documents: tuple[dict[str, Any], ...] = (),
) -> Catalogue:
    """Make the catalogue; arguments replace its fees and services, or add to the rest."""
    return Catalogue(
        office=Office.model_validate({**OFFICE, **(office or {})}),
        sources=by_id(Source, SOURCES),
        fees=by_id(Fee, fees),
        limits=by_id(
            Limit,
            (
                {
                    "id": "pay-within",
                    "unit": "hour",
                    "name": both("Batas bayar", "Time to pay"),
                    "periods": ({"value": 2, "source": "fee-table"},),
                    "checked": OFFICIAL,
                },
                {
                    "id": "overstay-cap",
                    "unit": "day_of_overstay",
                    "name": both("Batas", "Cap"),
                    "periods": ({"value": 60, "source": "new-law"},),
                    "checked": OFFICIAL,
                },
            ),
        ),
        processing_times=by_id(
            ProcessingTime,
            (
                {
                    "id": "standard",
                    "kind": "standard",
                    "bound": "at_most",
                    "unit": "working_day",
                    "name": both("Waktu paspor", "Passport time"),
                    "counted_from": both("wawancara", "the interview"),
                    "periods": ({"value": 4, "source": "fee-table"},),
                    "checked": OFFICIAL,
                },
                {
                    "id": "observed",
                    "kind": "observed",
                    "bound": "about",
                    "unit": "day",
                    "name": both("Waktu lain", "Other time"),
                    "counted_from": both("berkas", "the file"),
                    "periods": ({"value": "unknown"},),
                    "checked": REPORTED,
                },
                {
                    "id": "days",
                    "kind": "standard",
                    "bound": "at_most",
                    "unit": "day",
                    "name": both("Waktu hari", "Time in days"),
                    "counted_from": both("bayar", "payment"),
                    "periods": ({"value": 3, "source": "fee-table"},),
                    "checked": OFFICIAL,
                },
            ),
        ),
        documents=by_id(
            Document,
            (
                document("ktp", "KTP", "Identity card", "original_and_copy"),
                document("birth-certificate", "Akta kelahiran", "Birth certificate"),
                document("diploma", "Ijazah", "Diploma"),
                document("ruling", "Penetapan nama", "Name ruling"),
                *documents,
            ),
        ),
        questions=by_id(
            Question,
            (
                {
                    "id": "name-changed",
                    "name": both("Nama berubah?", "Name changed?"),
                    "answers": (
                        {"id": "yes", "name": both("Ya", "Yes")},
                        {"id": "no", "name": both("Tidak", "No")},
                    ),
                },
                {
                    "id": "days-over",
                    "name": both("Berapa hari?", "How many days?"),
                    "number": "day_of_overstay",
                },
            ),
        ),
        conditions=by_id(
            Condition,
            (
                {
                    "id": "name-changed",
                    "name": both("nama berubah", "your name changed"),
                    "rule": {"not": {"answer": {"name-changed": "no"}}},
                },
            ),
        ),
        channels=by_id(
            Channel,
            (
                {
                    "id": "app",
                    "name": both("M-Paspor", "M-Paspor"),
                    "checked": OFFICIAL,
                    "text": both("Pakai aplikasi.", "Use the app."),
                    "url": "https://example.org/app",
                },
                {
                    "id": "counter",
                    "name": both("Loket", "Counter"),
                    "checked": REPORTED,
                    "text": both("Datang.", "Come."),
                },
            ),
        ),
        groups=by_id(
            Group, ({"id": "all", "name": both("Semua", "All"), "summary": both("Semua.", "All.")},)
        ),
        services=by_id(Service, services),
        notices={},
        terms=by_id(
            Term,
            (
                {
                    "id": "ktp",
                    "name": both("kartu penduduk", "identity card"),
                    "written": ("KTP",),
                    "meaning": both("Kartu warga.", "Card of residents."),
                    "say": "letters",
                },
            ),
        ),
        pronunciations=(),
        signage=Signage(screens=()),
        speech=Speech(voices={}),
        strings={**WORDS, **SHARED_WORDS},
        articles={},
    )


def timelines_of(
    catalogue: Catalogue, *, on: datetime.date = DAY, is_preview: bool = False
) -> tuple[Timeline, ...]:
    """The timelines of every language."""
    return tuple(
        make_timeline(catalogue, on=on, language=language, is_preview=is_preview)
        for language in LANGUAGES
    )
