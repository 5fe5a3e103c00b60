"""Messages to staff: one code, and its sentence in every language of the staff."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator

import pytest

from noticeboard.check.sense.odd_languages import GRAMMAR
from noticeboard.edit_page.form_places import FORM_TABLES
from noticeboard.editing.record_forms import FormField
from noticeboard.messages import STAFF_LANGUAGES, Location, Message, mistake, sentence, text
from noticeboard.messages.message_catalogue import sentences
from tests.fixtures.office import ROOT

MAKERS = {"Message": 0, "mistake": 1, "warning": 1, "unavailable": 0, "rejected": 0}
"""What makes a message, and which of its arguments is the code."""


def areas(language: str) -> dict[str, dict[str, str]]:
    """The catalogue of a language as its modules hold it."""
    package = importlib.import_module(f"noticeboard.messages.{language}")
    modules = {
        one.name: importlib.import_module(f"{package.__name__}.{one.name}")
        for one in pkgutil.iter_modules(package.__path__)
    }
    return {name: getattr(module, name.upper()) for name, module in modules.items()}


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def program() -> Iterator[ast.AST]:
    """Every node of the program, the catalogues left out."""
    folders = (ROOT / "noticeboard", ROOT / "kiosk_mode", ROOT / "visit")
    paths = [ROOT / "build.py", *(path for each in folders for path in each.rglob("*.py"))]
    catalogues = {ROOT / "noticeboard/messages" / language for language in STAFF_LANGUAGES}
    for path in paths:
        if path.parent not in catalogues:
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def made() -> Iterator[tuple[str, set[str]]]:
    """The messages that the program makes with a code and values written out."""
    for node in program():
        name = node.func.id if isinstance(node, ast.Call) and _is_name(node.func) else ""
        place = MAKERS.get(name)
        if place is None or len(node.args) <= place or _code(node.args[place]) is None:
            continue
        given = node.args[1] if name == "Message" and len(node.args) > 1 else ast.Dict([], [])
        if isinstance(given, ast.Dict) and None not in given.keys:
            keys = {key.value for key in given.keys} | {one.arg for one in node.keywords}
            if None not in keys:
                yield _code(node.args[place]), keys


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


def _code(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_language_has_the_same_messages_in_the_same_areas():
    first, *others = (areas(language) for language in STAFF_LANGUAGES)

    for other in others:
        assert {name: list(area) for name, area in other.items()} == {
            name: list(area) for name, area in first.items()
        }


def test_a_message_has_the_same_blanks_in_every_language():
    first, *others = (sentences(language) for language in STAFF_LANGUAGES)

    for other in others:
        assert {code: blanks(one) for code, one in other.items()} == {
            code: blanks(one) for code, one in first.items()
        }


def test_a_message_lies_in_one_area_and_none_is_left_out():
    for language in STAFF_LANGUAGES:
        codes = [code for area in areas(language).values() for code in area]
        assert sorted(codes) == sorted(sentences(language))


def choices() -> Iterator[str]:
    """What forms offer as choices: a key of the model and one of its values."""
    waiting = [field for table in FORM_TABLES.values() for field in table.fields]
    met: set[FormField] = set()
    while waiting:
        field = waiting.pop()
        if field not in met:
            met.add(field)
            waiting += [*field.parts, *field.fields]
            yield from (f"{field.key}_{each.replace('-', '_')}" for each in field.choices)


def test_every_choice_of_a_form_has_a_name():
    assert [each for each in choices() if f"choice_{each}" not in sentences("id")] == []


def test_every_message_is_used_somewhere_in_the_program():
    own = ("kiosk_mode", "noticeboard/edit_page", "noticeboard/lobby", "visit")
    folders = [ROOT / each for each in own]
    templates = [path for each in folders for path in each.rglob("*.html")]
    written = {
        *(text for node in program() if (text := _code(node))),
        *choices(),
        *(word for path in templates for word in re.findall(r"[\"'](\w+)[\"']", path.read_text())),
    }
    beginnings = tuple(text for text in written if re.fullmatch(r"[a-z_]+_", text))

    def is_used(code: str) -> bool:
        """Whether a code is written out, or put together of a beginning and a name."""
        ends = [code.removeprefix(one) for one in beginnings if code.startswith(one)]
        return code in written or any(end in written for end in ends)

    assert [code for code in sentences("id") if not is_used(code)] == []


def test_the_program_fills_every_blank_of_a_message_that_it_makes():
    found = list(made())

    assert len(found) > 100
    for code, keys in found:
        assert code in sentences("id"), code
        assert blanks(sentences("id")[code]) <= keys, code


def test_a_catalogue_speaks_one_language_only():
    # Keys of the files are English, and so is what editors call an encoding.
    keys = r"\b(?:from|until|not_before|holidays_decreed_until)\b"
    no_words = rf"\{{\w+\}}|'[^']*'|\"[^\"]*\"|--[\w-]+|{keys}|UTF-8 with BOM"
    for language, other in (("id", "en"), ("en", "id")):
        foreign = set(GRAMMAR[other].split())
        for code, one in sentences(language).items():
            words = re.findall(r"[a-z]+", re.sub(no_words, " ", one).lower())
            assert foreign.isdisjoint(words), code


def test_a_text_of_the_catalogue_and_a_part_of_a_sentence_are_in_the_readers_language():
    step = Message("times_more", {"times": {"id": "2,5", "en": "2.5"}})
    near = {"id": "paspor", "en": "passport"}
    doubt = Message("neighbour", {"amount": 5, "other": 2, "near": near, "step": step})

    assert sentence(doubt, "id") == "5 tidak cocok dengan 'paspor' (2); periksa nolnya"
    assert sentence(doubt, "en") == "5 does not fit 'passport' (2); count the noughts"
    assert sentence(step, "en") == "2.5 times more"


@pytest.mark.parametrize(
    ("language", "whole"),
    [
        ("id", "data/a.yaml:3:5: ada tab; ganti dengan spasi\n    b\tc\n  Tulis:\n    b: c"),
        ("en", "data/a.yaml:3:5: a tab stands here; use spaces\n    b\tc\n  Write:\n    b: c"),
    ],
)
def test_a_message_about_a_place_shows_the_place_the_line_and_the_mend(language, whole):
    place = Location("data/a.yaml", 3, 5, "  b\tc", ("a", "b"))

    assert text(mistake(place, "tab", "b: c"), language) == whole


def test_a_message_about_no_place_is_its_sentence():
    assert text(Message("stopped"), "en") == "Stopped."


def test_of_a_line_that_fills_the_screen_only_the_place_is_shown():
    line = "a" * 5_000 + "HERE" + "b" * 5_000
    place = Location("data/fees.yaml", 3, 5_001, line)

    first, excerpt = text(Message("duplicate_key", {"key": "x", "line": 1}, place), "en").split(
        "\n"
    )

    assert first.startswith("data/fees.yaml:3:5001: ")
    assert len(excerpt) < 600 and excerpt.startswith("    …a") and excerpt.endswith("b…")
    assert "aHEREb" in excerpt
