"""A screen without a playlist of its own shows what it has room and time for, and tells the rest."""

import pytest

from noticeboard.check.screens import screen_mistakes
from noticeboard.load import load_with_source_map
from noticeboard.surfaces.signage import TooLong, lay_out_slides, loop_of, signage_files
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.screen import ScreenMaker
from tests.fixtures.signage import ROOT, SETTINGS, page_of, timelines


@pytest.fixture(scope="module")
def real():
    return load_with_source_map(ROOT)


@pytest.fixture(scope="module")
def days(real):
    return timelines(real[0])


def screen_of(real, inches, metres, *, is_upright=False, **more):
    """The real lobby's screen as another display, hung at the height of eyes."""
    size = {"width": 1080, "height": 1920} if is_upright else {"width": 1920, "height": 1080}
    values = {"inches": inches, "farthest_reader_m": metres, "mounting": "eye", **size, **more}
    return real[0].signage.screens[0].model_copy(update=values)


@pytest.mark.parametrize(
    ("inches", "metres", "is_upright"),
    [(32, 2, True), (32, 3, False), (43, 5, False), (55, 7, False), (65, 2, False)],
)
def test_what_is_proposed_fits_every_screen_and_three_minutes(
    real, days, inches, metres, is_upright
):
    screen = screen_of(real, inches, metres, is_upright=is_upright, playlist=())
    maker = ScreenMaker(days, make_frame(screen, SETTINGS.fonts))
    assert maker.blocks

    shown = [turn for turn in maker.turns if turn.id.startswith("playlist")]
    assert [one for one in maker.misfits if one.place.startswith("playlist")] == []
    assert loop_of(maker.turns).seconds <= 180
    assert shown and maker.without
    assert any(turn.id.startswith("automatic") for turn in maker.turns)


def test_what_was_proposed_and_left_out_is_told_on_the_list_of_screens(real, days):
    screen = screen_of(real, 55, 5, playlist=())
    signage = real[0].signage.model_copy(update={"screens": (screen,)})

    page = page_of(signage_files(days, signage, SETTINGS), "signage/index.html")

    told = page.partition(days[0].now.words["signage_list_without"])[2].partition("</ul>")[0]
    first = days[0].now.office.first_tasks
    names = [one.name.shown for one in days[0].now.services if one.id in first]
    lines = [f"<li>lobby: {name} (documents)</li>" for name in names]
    assert any(line in told for line in lines)


def test_what_staff_wrote_and_a_small_screen_has_no_room_for_is_told_with_file_and_line(real, days):
    catalogue, source_map = real
    signage = catalogue.signage.model_copy(update={"screens": (screen_of(real, 43, 5),)})

    with pytest.raises(TooLong) as refused:
        lay_out_slides(days, signage, SETTINGS.fonts)

    told = list(screen_mistakes(refused.value, catalogue, source_map))
    assert told and all(one.location and one.location.line for one in told)
