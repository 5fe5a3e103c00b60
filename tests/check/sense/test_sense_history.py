"""What the public was told of past days stays written: it is closed, not overwritten."""

import datetime
import json

import pytest

from noticeboard.messages import text
from noticeboard.surfaces.open_data.published_facts import read_facts
from tests.fixtures.sense import found_in, lines_of
from tests.fixtures.small_catalogue import FILES

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
FIRST = "    - {from: 2022-10-12, until: 2024-12-16, amount: 650000, source: pp-28-2019}\n"


def fact(id, kind, *periods):
    """A fact as `catalogue.json` has it, with all that must be published of one."""
    about = {"name": {"id": "Nama", "en": "Name"}, "unit": "application"}
    checked = {"date": "2026-09-26", "standing": "official"}
    keys = ("from", "until", "value", "sources")
    rows = [{**dict(zip(keys, one, strict=True)), "standing": "official"} for one in periods]
    return {"id": id, "kind": kind, **about, "checked": checked, "periods": rows}


FACTS = [
    fact("passport-electronic-10y", "fee",
         ("2022-10-12", "2024-12-16", 650000, ["pp-28-2019"]),
         ("2024-12-17", None, 950000, ["pp-45-2024"])),
    fact("pay-within", "limit", (None, None, 2, ["dgi-fee-table"])),
    fact("overstay-observed", "time", (None, None, "unknown", [])),
]  # fmt: skip
PUBLISHED = read_facts(json.dumps({"is_preview": False, "facts": FACTS}))
"""Facts as open data tell them, the same as in the small catalogue."""


def test_what_was_published_and_still_stands_is_let_be(tmp_path):
    assert lines_of(tmp_path, published=PUBLISHED) == []


def test_an_amount_that_is_overwritten_is_told_with_both_periods(tmp_path):
    swap = (OLD, OLD.replace("950000", "960000"))

    (warning,) = found_in(tmp_path, published=PUBLISHED, fees=swap)

    assert text(warning, "id") == (
        "data/fees.yaml:15:34: Perhatian: yang sudah terbit, 950000 sejak 2024-12-17, ditimpa "
        "960000. Bila aturannya berubah, tutup masa lama dan tambah masa baru; bila hanya salah "
        "ketik, biarkan\n"
        "    - {from: 2024-12-17, amount: 960000, source: pp-45-2024}\n"
        "  Tulis:\n"
        "    - {from: 2024-12-17, until: …, amount: 950000, source: pp-45-2024}\n"
        "    - {from: …, amount: 960000, source: pp-45-2024}"
    )


@pytest.mark.parametrize(
    "new",
    [
        "{from: 2024-12-17, until: 2026-11-30, amount: 950000, source: pp-45-2024}\n"
        "    - {from: 2026-12-01, amount: 960000, source: pp-45-2024}",
        "{from: 2024-12-17, until: 2026-11-01, amount: 950000, source: pp-45-2024}\n"
        "    - {from: 2026-11-02, amount: 960000, source: pp-45-2024}",
        "{from: 2024-12-17, until: 2025-12-31, amount: 950000, source: pp-45-2024}\n"
        "    - {from: 2026-01-01, amount: 950000, source: pp-28-2019}",
    ],
    ids=["closed", "closed, learnt late", "cut in two"],
)
def test_a_period_that_is_closed_is_no_loss(tmp_path, new):
    assert lines_of(tmp_path, published=PUBLISHED, fees=(OLD, new)) == []


def test_a_slip_mended_before_its_first_day_is_over_is_no_loss(tmp_path):
    first_day = datetime.date(2024, 12, 17)
    swap = (OLD, OLD.replace("950000", "960000"))

    found = found_in(tmp_path, today=first_day, published=PUBLISHED, fees=swap)

    assert [warning.code for warning in found if warning.code == "overwritten"] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("fees", f"  periods:\n{FIRST}", "  not_before: 2024-12-17\n  periods:\n",
         "data/fees.yaml:8:3: Perhatian: masa yang sudah terbit, 650000 sejak 2022-10-12, hilang; "
         "sejarah tidak dihapus, kembalikan barisnya"),
        ("fees", "until: 2024-12-16, amount: 650000, source: pp-28-2019}\n    - {from: 2024-12-17, "
         "amount: 950000", "until: 2024-11-16, amount: 650000, source: pp-28-2019}\n    - {from: "
         "2024-11-17, amount: 950000",
         "data/fees.yaml:14:33: Perhatian: masa yang sudah terbit, 650000 sampai 2024-12-16, kini "
         "berakhir lebih awal; periksa tanggalnya"),
        ("limits", "{value: 2, source", "{value: 3, source",
         "data/limits.yaml:6:15: Perhatian: yang sudah terbit, 2 sejak 2022-10-12, ditimpa 3. Bila "
         "aturannya berubah, tutup masa lama dan tambah masa baru; bila hanya salah ketik, "
         "biarkan"),
        ("fees", OLD, OLD.replace("950000", "unknown"),
         "data/fees.yaml:15:34: Perhatian: yang sudah terbit, 950000 sejak 2024-12-17, ditimpa "
         "unknown. Bila aturannya berubah, tutup masa lama dan tambah masa baru; bila hanya salah "
         "ketik, biarkan"),
    ],
    ids=["deleted", "moved", "limit", "withdrawn"],
)  # fmt: skip
def test_history_that_is_lost_is_told(tmp_path, file, old, new, line):
    record = "- id: passport-electronic-10y" if file == "fees" else ""
    text = FILES[f"data/{file}.yaml"]
    at = text.index(old, text.index(record))
    changed = text[:at] + new + text[at + len(old) :]

    found = lines_of(tmp_path, published=PUBLISHED, **{file: changed})

    assert [one for one in found if "terbit" in one] == [line]


def test_a_fact_that_was_published_and_is_gone_is_told_at_its_file(tmp_path):
    gone = (PUBLISHED[0].model_copy(update={"id": "passport-electronic-15y"}),)

    assert lines_of(tmp_path, published=gone) == [
        "data/fees.yaml:1:1: Perhatian: 'passport-electronic-15y' pernah terbit, kini tidak ada; "
        "bila sudah tidak berlaku, tutup masanya dengan until"
    ]


def test_what_a_later_version_publishes_of_a_fact_is_read_without_what_is_new():
    later = [{**FACTS[1], "colour": "red"}]

    assert read_facts(json.dumps({"is_preview": False, "facts": later})) == PUBLISHED[1:2]


def test_the_facts_of_a_preview_were_never_told():
    assert read_facts(json.dumps({"is_preview": True, "facts": FACTS})) is None
