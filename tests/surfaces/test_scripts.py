"""Scripts are published with the constants they name, and with no others."""

import json
import re

import pytest

from noticeboard.surfaces.kiosk.controls import kiosk_constants, roles_of
from noticeboard.surfaces.kiosk.messages import DESCRIBED
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import SHARED, published_script
from noticeboard.time_zone import WIB
from tests.fixtures.office import ROOT

SCRIPTS = [*STATIC.rglob("*.js"), *(ROOT / "kiosk_mode/app").glob("*.js")]


def script(tmp_path, text):
    path = tmp_path / "script.js"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_constant_stands_where_it_was_imported(tmp_path):
    text = "/** Says. */\nimport { RATES, SIZE } from './constants.js'\n\nexport const one = SIZE\n"

    published = published_script(script(tmp_path, text), {"RATES": (75, 100), "SIZE": 2, "X": 3})

    assert published == (
        "/** Says. */\nconst RATES = [75, 100]\nconst SIZE = 2\n\nexport const one = SIZE\n"
    )


def test_tools_in_a_folder_name_constants_too(tmp_path):
    text = "import { SIZE } from '../constants.js'\n"

    assert published_script(script(tmp_path, text), {"SIZE": 2}) == "const SIZE = 2\n"


def test_a_constant_that_nobody_has_stops_the_build(tmp_path):
    with pytest.raises(KeyError, match="SPEED"):
        published_script(script(tmp_path, "import { SPEED } from './constants.js'\n"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_published_script_asks_for_a_file_of_constants(path):
    assert "constants.js'" not in published_script(path, kiosk_constants())


def test_the_day_begins_as_many_milliseconds_early_as_the_office_is_ahead():
    assert SHARED["WIB_MS"] == 7 * 60 * 60 * 1000
    assert f"{WIB}" == "WIB"


def test_the_kiosks_keys_choose_items_by_their_numbers():
    keys = {profile: roles_of(profile) for profile in ("ez", "items", "arrows", "keyboard")}
    numbers = {
        profile: [code for code, role in roles.items() if isinstance(role, int)]
        for profile, roles in keys.items()
    }

    assert numbers["items"] == [f"Numpad{number}" for number in range(1, 10)]
    assert numbers["keyboard"] == [f"Digit{number}" for number in range(1, 10)]
    assert (numbers["ez"], numbers["arrows"]) == ([], [])
    assert json.loads(json.dumps(keys["items"]))["Numpad9"] == 9


def test_every_role_of_a_key_is_described_by_the_voice():
    roles = {
        role
        for profile in ("ez", "items", "arrows", "keyboard")
        for role in roles_of(profile).values()
        if isinstance(role, str)
    }
    silent = {"help", "contrast", "size"}

    assert roles - silent <= set(DESCRIBED)
    assert all(re.fullmatch(r"[a-z]+", role) for role in roles)
