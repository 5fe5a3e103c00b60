"""Messages to staff: one code, and its sentence in every language of the staff."""

import importlib
import pkgutil
import string

from noticeboard.messages import STAFF_LANGUAGES
from noticeboard.messages.catalogue import sentences


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
