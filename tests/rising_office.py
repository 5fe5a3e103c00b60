"""An office where something of every kind changes at the next midnight: a fee, a limit, a time, a
document, the notices."""

from __future__ import annotations

from pathlib import Path

from tests.office import Office

FEE = "passport-electronic-10y"
LAST_DAY = {"id": "24 November 2026", "en": "24 November 2026"}
"""The last day of what holds on the day of the bundle."""

RATE = "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}"
RISING = """    - {from: 2024-12-17, until: 2026-11-24, amount: 950000, source: pp-45-2024}
    - {from: 2026-11-25, amount: 975000, source: pp-45-2024}"""
HOURS = "    - {from: 2024-01-01, value: 2, source: malang-2026}"
MORE_HOURS = """    - {from: 2024-01-01, until: 2026-11-24, value: 2, source: malang-2026}
    - {from: 2026-11-25, value: 3, source: malang-2026}"""
DAYS = "    - {value: 4, source: permenkumham-8-2014}"
FEWER_DAYS = """    - {until: 2026-11-24, value: 4, source: permenkumham-8-2014}
    - {from: 2026-11-25, value: 3, source: permenkumham-8-2014}"""
LETTER = "    - {document: naturalisation-letter, when: naturalised}"
ENDING = "    - {document: naturalisation-letter, when: naturalised, until: 2026-11-24}"
NOTICE = """- id: {id}
  text:
    id: "Pengumuman {id}: loket tutup."
    en: "Notice {id}: the counter is closed."
  from: "{first}"
  until: "{last}"
  surfaces: [site]
  rank: 2
"""
NOTICES = {
    "over": ("2026-11-01 00:00", "2026-11-24 00:00"),
    "running": ("2026-11-20 08:00", "2026-11-25 00:00"),
    "noon": ("2026-11-24 12:00", "2026-11-24 13:30"),
    "tomorrow": ("2026-11-25 00:00", "2026-11-27 00:00"),
}


def make_rising_office(folder: Path) -> Office:
    """Write the changes into the data of a copy, and build."""
    office = Office(folder)
    office.edit("data/fees.yaml", RATE, RISING)
    office.edit("data/limits.yaml", HOURS, MORE_HOURS)
    office.edit("data/processing_times.yaml", DAYS, FEWER_DAYS)
    papers = office.folder / "data" / "requirements.yaml"
    papers.write_text(papers.read_text("utf-8").replace(LETTER, ENDING, 1), "utf-8")
    notices = [
        NOTICE.format(id=id, first=first, last=last) for id, (first, last) in NOTICES.items()
    ]
    (office.folder / "data" / "notices.yaml").write_text("".join(notices), "utf-8")
    office.build()
    return office
