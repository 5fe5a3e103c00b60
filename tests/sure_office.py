"""An office that knows its hours and its holidays, as staff will write them one day."""

from __future__ import annotations

from pathlib import Path

from tests.office import Office

SERVING = "serving: kanim-padang"
HOURS = """      - kind: hours
        value: unknown
        checked: {date: 2026-11-24, against: padang-old-site, must_confirm: true}
      - kind: whatsapp"""
CONFIRMED = """      - kind: hours
        value:
          monday-thursday: "08:00-12:00, 13:00-16:00"
          friday: "08:00-11:30"
        checked: {date: 2026-11-24, against: dgi-fee-table}
      - kind: whatsapp"""
DECREE = """serving: kanim-padang
holidays_decreed_until: 2026-12-31
holidays:
  - date: 2026-12-24
    name: {id: "Cuti bersama Natal", en: "Christmas joint leave"}
    kind: joint_leave
    source: pp-45-2024
  - date: 2026-12-25
    name: {id: "Hari Natal", en: "Christmas Day"}
    kind: national
    source: pp-45-2024"""
"""The hours and holidays of no office: they stand in for those that staff will write."""


def make_sure_office(folder: Path) -> Office:
    """Write both into `data/office.yaml`, and build."""
    office = Office(folder)
    office.edit("data/office.yaml", HOURS, CONFIRMED)
    office.edit("data/office.yaml", SERVING, DECREE)
    office.build()
    return office
