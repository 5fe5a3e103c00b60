"""A change before it is saved, in the words of the clerk."""

import datetime

from noticeboard.editing import (
    AddItem,
    AddKey,
    EditedFile,
    MoveItem,
    RemoveItem,
    RemoveKey,
    SetValue,
    change_messages,
)
from noticeboard.editing.field_labels import LABELLED
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.load.keys import keys_of
from noticeboard.messages import sentence
from tests.fixtures.random_edits import HOSTILE
from tests.fixtures.small_catalogue import FILES


def told(file, *edits, language="id"):
    opened = EditedFile.opened(file, FILES[file])
    messages = change_messages(opened.base, opened.with_edits(*edits).text)
    return [sentence(message, language) for message in messages]


def test_a_changed_fee_is_told_with_its_name_and_both_amounts():
    edit = SetValue(("passport-electronic-10y", "periods", 1, "amount"), 975000)

    assert told("data/fees.yaml", edit) == [
        "Paspor elektronik, paling lama sepuluh tahun › masa 2 › jumlah (rupiah): "
        "Rp950.000 → Rp975.000"
    ]
    assert told("data/fees.yaml", edit, language="en") == [
        "E-passport, valid up to ten years › periods 2 › amount (rupiah): Rp950,000 → Rp975,000"
    ]


def test_every_kind_of_change_is_told():
    edits = (
        SetValue(("overstay-day", "name", "en"), "Charge"),
        SetValue(("overstay-day", "checked", "date"), datetime.date(2026, 11, 28)),
        SetValue(("overstay-day", "periods", 1, "amount"), "unknown"),
        RemoveKey(("overstay-day", "checked", "must_confirm")),
        AddKey(("overstay-day",), "stands_alone", True),
        AddItem(("golden-visa", "periods"), {"from": datetime.date(2027, 1, 1), "amount": 5}),
        MoveItem(("golden-visa",), up=True),
    )

    assert told("data/fees.yaml", *edits, language="en") == [
        "Charge › name › English: “Overstay charge” → “Charge”",
        "Charge › periods 2 › amount (rupiah): Rp1,000,000 → not known yet",
        "Charge › check › date: 26 September 2026 → 28 November 2026",
        "Charge › check › office must confirm: removed, it was yes",
        "Charge › stands alone: new, yes",
        "Golden Visa › periods 2: new, from 1 January 2027, amount (rupiah) Rp5",
        "a list: the order becomes E-passport, valid up to five years, "
        "E-passport, valid up to ten years, Same-day passport service, Golden Visa, Charge",
    ]


def test_a_record_is_told_by_its_name_and_a_list_by_its_parts():
    card = {"id": "card", "name": {"id": "Kartu", "en": "Card"}, "copies": "copy"}
    against = ("overstay-day", "checked", "against")

    assert told("data/documents.yaml", AddItem((), card)) == ["Kartu: catatan baru"]
    assert told("data/documents.yaml", RemoveItem(("diploma",))) == ["Ijazah: catatan dihapus"]
    assert told("data/fees.yaml", SetValue(against, ("newspaper", "dgi-fee-table"))) == [
        "Biaya tambahan lewat izin tinggal › pemeriksaan › dibandingkan dengan: "
        "“newspaper” → “newspaper”; “dgi-fee-table”"
    ]


def test_words_of_any_kind_are_told(tmp_path):
    for value in HOSTILE:
        (words,) = told("data/groups.yaml", SetValue(("passport", "summary", "id"), value))
        assert words.startswith("Paspor › ringkasan › bahasa Indonesia: ")


def test_every_field_of_the_model_has_a_label():
    kinds = [table.kind for tables in TABLES.values() for table in tables]
    kinds += [kind for _, kind in SINGLES.values()]
    lists = {table.key for tables in TABLES.values() for table in tables if table.key}

    assert set(LABELLED) == keys_of(*kinds).known | lists
