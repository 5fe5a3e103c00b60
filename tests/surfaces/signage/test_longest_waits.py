"""A screen promises how long a message may be away; nothing is built that breaks the promise."""

import re

import pytest

from noticeboard.check.screens import screen_mistakes
from noticeboard.load import load_with_source_map
from noticeboard.messages import text
from noticeboard.surfaces.signage import TooLong, lay_out_slides, signage_files
from tests.fixtures.signage import SETTINGS, page_of, small_signage, timelines

MESSAGE_WAIT = "Menunggu satu pesan paling lama"
PROMISE = "Janji untuk satu pesan, paling lama"

PLAYLIST = "".join(
    "      - {kind: text, heading: {id: Tes, en: Test}, "
    f"text: {{id: Kalimat {name}., en: Sentence {name}.}}}}\n"
    for name in ("satu", "dua", "tiga", "empat")
)


def laid_out(folder, promised):
    """The catalogue of a screen that promises a wait, its lines, and its files."""
    screen = {} if promised is None else {"longest_wait_s": promised}
    small_signage(folder, PLAYLIST, screen=screen)
    return load_with_source_map(folder)


def rows_of(catalogue):
    files = signage_files(timelines(catalogue), catalogue.signage, SETTINGS)
    page = page_of(files, "signage/index.html")
    return dict(re.findall(r'__term">([^<]+)</dt><dd class="sheet__value">([^<]+)<', page))


def test_a_promise_that_is_just_kept_is_told_beside_the_wait_and_one_second_less_is_refused(
    tmp_path,
):
    catalogue, _ = laid_out(tmp_path, None)
    rows = rows_of(catalogue)
    assert PROMISE not in rows
    waits = int(rows[MESSAGE_WAIT].removesuffix(" s"))
    assert waits > 20

    catalogue, _ = laid_out(tmp_path, waits)
    rows = rows_of(catalogue)
    assert (rows[MESSAGE_WAIT], rows[PROMISE]) == (f"{waits} s", f"{waits} s")

    catalogue, lines = laid_out(tmp_path, waits - 1)
    with pytest.raises(TooLong) as built:
        rows_of(catalogue)
    with pytest.raises(TooLong) as checked:
        lay_out_slides(timelines(catalogue), catalogue.signage, SETTINGS.fonts)
    for refused in (built, checked):
        (mistake,) = screen_mistakes(refused.value, catalogue, lines)
        assert text(mistake, "en").splitlines()[0] == (
            "data/signage.yaml:11:21: screen lobby: a message in one language comes back after "
            f"{waits} seconds, promised are {waits - 1}; shorten the playlist, or promise less"
        )


def test_a_form_that_changes_no_playlist_is_not_asked_about_waits(tmp_path):
    catalogue, _ = laid_out(tmp_path, 20)

    lay_out_slides(timelines(catalogue), catalogue.signage, SETTINGS.fonts, parts=["emergencies"])
