"""One change in a YAML text: what was meant is other, and every sign besides is as it was."""

import datetime

import pytest

from noticeboard.editing import (
    AddItem,
    AddKey,
    EditRefused,
    MoveItem,
    RemoveItem,
    RemoveKey,
    SetValue,
    SetValues,
    edited,
    held_in,
)

FEES = """\
# BIAYA: amount tanpa titik.

# ---- Paspor

# Dibaca di PP 45.
- id: passport-10y
  name: {id: "Paspor, 10 tahun", en: 'Passport: 10 years'}   # kedua bahasa
  unit: application
  periods:
    - {from: 2022-10-12, until: 2024-12-16, amount: 650000}  # lama
    - {from: 2024-12-17, amount: 950000}
  checked: {date: 2026-09-26, against: [a, b]}

# ---- Lain

- id: apec-card
  name:
    id: "Kartu"
    en: "Card"
  # Belum tentu.
  unit: card
  periods:
    - {amount: unknown}
  checked: {date: 2026-09-26, against: a}
"""

VALUES = {
    "a number": (("passport-10y", "periods", 1, "amount"), 975000, "amount: 950000", "amount: 975000"),
    "a day": (
        ("passport-10y", "checked", "date"),
        datetime.date(2026, 11, 28),
        "date: 2026-09-26, against: [a, b]",
        "date: 2026-11-28, against: [a, b]",
    ),
    "unknown for a number": (
        ("passport-10y", "periods", 0, "amount"), "unknown", "amount: 650000", "amount: unknown",
    ),
    "a number for unknown": (("apec-card", "periods", 0, "amount"), 5, "unknown", "5"),
    "words beside a comment": (
        ("passport-10y", "name", "id"), 'Kata "baru" #1', '"Paspor, 10 tahun"', r'"Kata \"baru\" #1"',
    ),
    "words in single quotes": (
        ("passport-10y", "name", "en"), "It's: new", "'Passport: 10 years'", "'It''s: new'",
    ),
    "a bare word": (("apec-card", "unit"), "book", "unit: card", "unit: book"),
    "a word that YAML would read as a yes": (("apec-card", "unit"), "no", "unit: card", 'unit: "no"'),
    "a word that YAML would read as a number": (
        ("apec-card", "unit"), "08:00", "unit: card", 'unit: "08:00"',
    ),
    "one name for a list": (("passport-10y", "checked", "against"), "c", "[a, b]", "c"),
    "a list for one name": (("apec-card", "checked", "against"), ("a", "c"), "against: a}", "against: [a, c]}"),
    "a place by its number": ((1, "name", "en"), "Cards", '"Card"', '"Cards"'),
    "one of both languages": (
        ("apec-card", "name"), {"en": "Cards", "id": "Kartu"}, '"Card"', '"Cards"',
    ),
    "other keys than before": (
        ("apec-card", "name"), {"id": "A", "xx": "B"},
        'name:\n    id: "Kartu"\n    en: "Card"', 'name: {id: "A", xx: "B"}',
    ),
    "one field of a list of records": (
        ("passport-10y", "periods"),
        (
            {"from": datetime.date(2022, 10, 12), "until": datetime.date(2024, 12, 16), "amount": 650000},
            {"from": datetime.date(2024, 12, 17), "amount": 7},
        ),
        "amount: 950000", "amount: 7",
    ),
    "a mapping by its keys' other names": (
        ("passport-10y", "periods", 1, "from_"), datetime.date(2025, 1, 1),
        "from: 2024-12-17", "from: 2025-01-01",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_set_and_nothing_else_changes(name):
    path, value, old, new = VALUES[name]
    assert FEES.count(old) == 1

    assert edited(FEES, SetValue(path, value)) == FEES.replace(old, new)


def test_what_is_so_already_is_left_as_it_is_written():
    text = "a: Café!\nb: 0x1F\nc: [ x,y ]\n"

    for path, value in (("a",), "Café!"), (("b",), 31), (("c",), ("x", "y")):
        assert edited(text, SetValue(path, value)) == text


ODD_TEXTS = {
    "Windows line ends": ('a: "x"\r\nb: 1 # c\r\n', ("b",), 2, 'a: "x"\r\nb: 2 # c\r\n'),
    "a mark of byte order": ("\ufeffa: 1\nb: x\n", ("a",), 2, "\ufeffa: 2\nb: x\n"),
    "no line end at the end": ("a: 1\nb: x", ("b",), "z", "a: 1\nb: z"),
    "signs beyond the first plane": ('a: "😀😀"\nb: 😀 x\nc: 1', ("c",), 2, 'a: "😀😀"\nb: 😀 x\nc: 2'),
    "a key without a value": ("a:\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
    "a dash without a value": ("- \n- b\n", (0,), 7, "- 7 \n- b\n"),
    "a text over several lines": (
        'a: "satu\n  dua"\nb: 1\n', ("a",), "tiga", 'a: "tiga"\nb: 1\n',
    ),
    "a literal block": (
        "a: |\n  x\n  y\n\n# c\nb: 1\n", ("a",), "z: # 1\n\n  w\n",
        "a: |\n  z: # 1\n\n    w\n\n# c\nb: 1\n",
    ),
    "a literal block without its last line end": (
        "a: |2\n  x\nb: 1\n", ("a",), "z\nw", "a: |-\n  z\n  w\nb: 1\n",
    ),
    "a folded block": (
        "- >-\n   x\n   y\n\n- b", (0,), "kata " * 30 + "akhir",
        "- >-\n   " + "kata " * 18 + "kata\n   " + "kata " * 11 + "akhir\n\n- b",
    ),
    "a block of what no block can hold": ("a: |\n  x\nb: 1\n", ("a",), "\tz ", 'a: "\\tz "\nb: 1\n'),
    "a block at the end": ("a: >\n x", ("a",), "y", "a: >-\n y"),
    "a block with Windows line ends": (
        "a: |\r\n  x\r\nb: 1\r\n", ("a",), "y\nz\n", "a: |\r\n  y\r\n  z\r\nb: 1\r\n",
    ),
    "a value below its key": ('a:\n  "x"\nb: 1\n', ("a",), "y", 'a:\n  "y"\nb: 1\n'),
    "quotes around a time": ('"on": "08:00"\n', ("on",), "09:30", '"on": "09:30"\n'),
    "a line break": ('a: "x"\n', ("a",), "y\nz", 'a: "y\\nz"\n'),
    "a tab and a mark of direction": ('a: "x"\n', ("a",), "\t\u200fy", 'a: "\\t\u200fy"\n'),
    "a word with an accent": ("a: x\n", ("a",), "é", 'a: "é"\n'),
    "a fraction": ("a: 1.5\n", ("a",), 1e20, "a: 1.0e+20\n"),
    "yes and no": ("a: true\n", ("a",), False, "a: false\n"),
    "a list without brackets": ("a:\n- x\n- y\n", ("a", 1), "z", "a:\n- x\n- z\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_an_odd_text_keeps_its_oddity(name):
    text, path, value, expected = ODD_TEXTS[name]

    assert edited(text, SetValue(path, value)) == expected


def test_a_long_text_is_broken_where_the_old_one_was():
    text = 'typed: "satu, dua,\n    tiga"  # kata\nnext: 1\n'
    words = ", ".join(f"kata{number}" for number in range(36))

    new = edited(text, SetValue(("typed",), words))

    lines = new.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("    kata") for line in lines[1:3])
    assert max(len(line) for line in lines) <= 110
    assert held_in(new) == {"typed": words, "next": 1}
    assert new.endswith('"  # kata\nnext: 1\n')


def test_several_values_are_set_at_once():
    name = ("apec-card", "name")

    new = edited(
        FEES,
        SetValues((SetValue((*name, "id"), "Kartu APEC"), SetValue((*name, "en"), "APEC card"))),
    )

    assert new == FEES.replace('"Kartu"', '"Kartu APEC"').replace('"Card"', '"APEC card"')


def test_a_key_is_added_where_the_model_has_it():
    order = ("id", "name", "unit", "not_before", "periods", "checked")
    day = datetime.date(2023, 1, 1)

    assert edited(FEES, AddKey(("passport-10y",), "not_before", day, order)) == FEES.replace(
        "  unit: application\n", "  unit: application\n  not_before: 2023-01-01\n"
    )
    assert edited(FEES, AddKey(("apec-card",), "searched_as", ("kartu apec", "abtc"))) == (
        FEES + '  searched_as: ["kartu apec", abtc]\n'
    )
    period = ("passport-10y", "periods", 1)
    assert edited(FEES, AddKey(period, "until", day, ("from", "until", "amount"))) == FEES.replace(
        "{from: 2024-12-17, amount", "{from: 2024-12-17, until: 2023-01-01, amount"
    )
    earlier = AddKey((*period[:2], 0), "until_now", 1, ("until_now", "from"))
    assert edited(FEES, earlier) == FEES.replace(
        "{from: 2022-10-12", "{until_now: 1, from: 2022-10-12"
    )
    assert (
        edited("- b: 2\n  c: 3\n", AddKey((0,), "a", 1, ("a", "b"))) == "- a: 1\n  b: 2\n  c: 3\n"
    )


def test_a_key_goes_where_other_records_of_the_file_have_it():
    cards = (
        FEES
        + """
- id: visa
  name: {id: "Visa", en: "Visa"}
  unit: person
  not_before: 2023-09-01
  periods:
    - {from: 2023-09-01, until: 2024-01-01, amount: 5, source: pp}
  checked: {date: 2026-09-26, against: a}
"""
    )

    new = edited(cards, AddKey(("apec-card",), "not_before", datetime.date(2020, 1, 1)))
    new = edited(new, AddKey(("passport-10y", "periods", 1), "until", datetime.date(2027, 1, 1)))

    assert new == cards.replace("unit: card\n", "unit: card\n  not_before: 2020-01-01\n").replace(
        "{from: 2024-12-17, amount", "{from: 2024-12-17, until: 2027-01-01, amount"
    )


def test_a_key_is_removed_with_its_own_comment():
    assert edited(FEES, RemoveKey(("apec-card", "unit"))) == FEES.replace(
        "  # Belum tentu.\n  unit: card\n", ""
    )
    assert edited(FEES, RemoveKey(("passport-10y", "periods", 0, "until"))) == FEES.replace(
        ", until: 2024-12-16", ""
    )
    assert edited(FEES, RemoveKey(("passport-10y", "periods", 0, "from"))) == FEES.replace(
        "{from: 2022-10-12, ", "{"
    )
    assert edited(FEES, RemoveKey(("apec-card", "checked"))) == FEES.replace(
        "  checked: {date: 2026-09-26, against: a}\n", ""
    )
    assert edited("a: 1\nb: 2", RemoveKey(("b",))) == "a: 1"
    assert edited("- a: 1\n  b: 2\n", RemoveKey((0, "a"))) == "- b: 2\n"


CARD = {
    "id": "golden-visa",
    "name": {"id": "Visa: emas", "en": "Golden visa"},
    "unit": "person",
    "periods": ({"from": datetime.date(2023, 9, 1), "amount": "unknown"},),
    "checked": {"date": datetime.date(2026, 11, 28), "against": ("a", "b")},
}
CARD_LINES = """\
- id: golden-visa
  name: {id: "Visa: emas", en: "Golden visa"}
  unit: person
  periods:
    - {from: 2023-09-01, amount: unknown}
  checked: {date: 2026-11-28, against: [a, b]}
"""


def test_a_record_is_added_as_the_others_are_written():
    assert edited(FEES, AddItem((), CARD)) == f"{FEES}\n{CARD_LINES}"
    assert edited(FEES.rstrip(), AddItem((), CARD)) == f"{FEES}\n{CARD_LINES}".rstrip()
    assert edited(FEES, AddItem((), CARD, before="apec-card")) == FEES.replace(
        "- id: apec-card", f"{CARD_LINES}\n- id: apec-card"
    )
    windows = FEES.replace("\n", "\r\n")
    assert edited(windows, AddItem((), CARD)) == windows + f"\n{CARD_LINES}".replace("\n", "\r\n")


def test_an_item_is_added_as_the_others_are_written():
    period = {"from": datetime.date(2027, 1, 1), "amount": 1}
    assert edited(FEES, AddItem(("passport-10y", "periods"), period)) == FEES.replace(
        "amount: 950000}\n", "amount: 950000}\n    - {from: 2027-01-01, amount: 1}\n"
    )
    against = ("passport-10y", "checked", "against")
    assert edited(FEES, AddItem(against, "c")) == FEES.replace("[a, b]", "[a, b, c]")
    assert edited(FEES, AddItem(against, "c", before=0)) == FEES.replace("[a, b]", "[c, a, b]")
    assert edited("# Kosong.\n[]\n", AddItem((), CARD)) == f"# Kosong.\n{CARD_LINES}"
    assert edited("a: []\nb: 1\n", AddItem(("a",), {"x": 1})) == "a:\n  - {x: 1}\nb: 1\n"
    assert edited("a: []\nb: 1\n", AddItem(("a",), "x")) == "a: [x]\nb: 1\n"


def test_a_record_goes_with_its_own_comment_and_without_its_neighbours():
    first = FEES[FEES.index("# Dibaca") : FEES.index("# ---- Lain")]
    assert edited(FEES, RemoveItem(("passport-10y",))) == FEES.replace(first, "")
    last = FEES[FEES.index("\n- id: apec-card") :]
    assert edited(FEES, RemoveItem(("apec-card",))) == FEES.replace(last, "")


def test_an_item_is_removed():
    assert edited(FEES, RemoveItem(("passport-10y", "periods", 0))) == FEES.replace(
        "    - {from: 2022-10-12, until: 2024-12-16, amount: 650000}  # lama\n", ""
    )
    against = ("passport-10y", "checked", "against")
    assert edited(FEES, RemoveItem((*against, 0))) == FEES.replace("[a, b]", "[b]")
    assert edited(FEES, RemoveItem((*against, 1))) == FEES.replace("[a, b]", "[a]")
    assert edited(FEES, RemoveItem(("apec-card", "periods", 0))) == FEES.replace(
        "  periods:\n    - {amount: unknown}\n", "  periods: []\n"
    )
    assert edited("# Judul.\n\n# Satu.\n- id: a\n", RemoveItem(("a",))) == "# Judul.\n\n[]\n"


def test_a_record_moves_with_its_comment_and_headings_stay():
    passport = FEES[FEES.index("# Dibaca") : FEES.index("\n\n# ---- Lain")]
    card = FEES[FEES.index("- id: apec") :].rstrip()

    moved = edited(FEES, MoveItem(("apec-card",), up=True))

    assert moved == FEES.replace(card, "CARD").replace(passport, card).replace("CARD", passport)
    assert edited(moved, MoveItem(("apec-card",), up=False)) == FEES
    assert edited(FEES.rstrip(), MoveItem(("passport-10y",), up=False)) == moved.rstrip()


def test_an_item_in_brackets_moves():
    against = ("passport-10y", "checked", "against")

    assert edited(FEES, MoveItem((*against, 1), up=True)) == FEES.replace("[a, b]", "[b, a]")


REFUSED = {
    "a place that is not there": (FEES, SetValue(("passport-10y", "cost"), 1), "edit_no_place"),
    "a record that is not there": (FEES, SetValue(("passport", "name"), 1), "edit_no_place"),
    "a key that is there": (FEES, AddKey(("apec-card",), "unit", "day"), "edit_key_taken"),
    "a list's item as a key": (FEES, RemoveKey(("apec-card", "periods", 0)), "edit_no_place"),
    "the last key": (FEES, RemoveKey(("apec-card", "periods", 0, "amount")), "edit_last_key"),
    "up from the top": (FEES, MoveItem(("passport-10y",), up=True), "edit_no_neighbour"),
    "down from the end": (FEES, MoveItem(("apec-card",), up=False), "edit_no_neighbour"),
    "half a sign": (FEES, SetValue(("apec-card", "unit"), "\ud83d"), "edit_unwritable"),
    "a text that is no YAML": ("a: [", SetValue(("a",), 1), "edit_broken_text"),
    "a text of nothing": ("# kosong\n", SetValue(("a",), 1), "edit_broken_text"),
    "a key written twice": ("a: 1\na: 2\n", SetValue(("a",), 3), "edit_layout"),
    "a comment that would be lost": (
        "a:\n  b: 1\n  # penting\n  c: 2\n", SetValue(("a",), "x"), "edit_layout",
    ),
    "an alias of another value": ("a: &x 1\nb: *x\n", SetValue(("a",), 2), "edit_layout"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_made_surely_is_refused(name):
    text, edit, code = REFUSED[name]

    with pytest.raises(EditRefused) as refused:
        edited(text, edit)

    assert [message.code for message in refused.value.messages] == [code]
