"""A lobby screen in an emergency: seen within ten seconds, ended by itself, never by mistake."""

import contextlib
import datetime
import re

import pytest
from playwright.sync_api import TimeoutError

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from noticeboard.surfaces.signage import signage_files
from tests.fixtures.emergencies import EMERGENCIES, switch_on, with_emergencies
from tests.fixtures.signage import (
    ROOT,
    SETTINGS,
    STICKING_OUT,
    TODAY,
    page_of,
    render,
    served,
    small_signage,
    timelines,
    write_bundle,
)

WIB = datetime.timezone(datetime.timedelta(hours=7))
TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
EXIT = {"screen": {"exit": "{id: pintu barat, en: west door}", "calls": "strip"}}


@pytest.fixture(scope="module")
def lobby(tmp_path_factory):
    """The folder of a bundle whose screen can tell of a fire."""
    folder = tmp_path_factory.mktemp("lobby")
    small_signage(folder / "office", **EXIT)
    write_bundle(render(with_emergencies(folder / "office")), folder / "site")
    return folder / "site"


@pytest.fixture
def screen(browser, lobby):
    """The screen at ten, while nothing is on."""
    (lobby / "emergency.json").write_text("{}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    page = context.new_page()
    page.clock.install(time=TEN)
    with served(lobby) as address:
        page.goto(f"{address}lobby/")
        page.own_context = context
        yield page
        context.close()


def shown(page):
    """The words of the slide that is seen."""
    return " ".join(page.locator(".slide:visible").inner_text().split())


def wait_until(page, what, state):
    """Let the seconds of the screen pass, ten of them at most, until something is so."""
    for patience in (2_000, 20_000):
        page.clock.run_for(5000)
        with contextlib.suppress(TimeoutError):
            what.wait_for(state=state, timeout=patience)
            return
    raise AssertionError(f"not {state} within ten seconds: {what}")


def wait_for(page, words):
    """Let a screen go on until it says something."""
    wait_until(page, page.locator(".slide:visible", has_text=words), "visible")


@pytest.mark.chromium
def test_a_fire_is_seen_in_both_languages_within_ten_seconds_and_ends_with_the_network_off(
    screen, lobby
):
    before = shown(screen)
    switch_on(lobby, TEN)

    wait_for(screen, "Kebakaran")
    assert "Keluar sekarang. Jalan keluar: pintu barat" in shown(screen)
    assert screen.evaluate(STICKING_OUT) == []
    assert screen.locator(".calls").is_hidden()
    wait_for(screen, "Leave now. Way out: west door")

    screen.own_context.set_offline(True)
    screen.clock.run_for(29 * 60_000)
    assert "Kebakaran" in shown(screen) or "Fire" in shown(screen)
    screen.clock.run_for(60_000)
    assert screen.locator("[data-emergency]").count() == 0
    assert shown(screen) and before
    assert screen.locator(".calls").is_visible()


@pytest.mark.chromium
def test_a_drill_says_so_lights_a_dark_screen_and_is_ended_by_hand(screen, lobby):
    screen.clock.set_system_time(TEN + datetime.timedelta(hours=9))
    switch_on(lobby, TEN + datetime.timedelta(hours=9), is_drill=True)

    wait_for(screen, "Latihan: Kebakaran")
    assert "Ini hanya latihan." in shown(screen)
    assert screen.locator("body.device--off").count() == 0

    (lobby / "emergency.json").write_text("{}", encoding="utf-8")
    wait_until(screen, screen.locator("body.device--off"), "attached")
    assert screen.locator("[data-emergency]").count() == 0


@pytest.mark.chromium
def test_a_file_that_is_none_of_ours_changes_nothing_and_is_told_to_staff(screen, lobby):
    for content in ("{", '{"kind": "flood", "from": "2026-11-24T03:00Z"}', "[]"):
        (lobby / "emergency.json").write_text(content, encoding="utf-8")
        wait_until(screen, screen.locator('[data-trouble="emergency"]'), "attached")
        assert screen.locator("[data-emergency]").count() == 0

        (lobby / "emergency.json").write_text("{}", encoding="utf-8")
        wait_until(screen, screen.locator('[data-trouble="emergency"]'), "detached")


def test_until_it_is_true_no_emergency_is_in_the_page_and_without_words_there_is_none(tmp_path):
    html = page_of(render(small_signage(tmp_path / "plain")))
    assert "emergencies" not in html and "data-emergency" not in html

    small_signage(tmp_path / "office")
    html = page_of(render(with_emergencies(tmp_path / "office")))
    outside = html.partition('<template class="emergencies">')[0]
    assert "Kebakaran" not in outside
    for name in ("fire", "fire-drill"):
        said = re.findall(rf'data-languages="([a-z ]+)"[^>]* data-emergency="{name}"', html)
        assert sorted(" ".join(said).split()) == ["en", "id"], name


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("now: []", "now: [{id: a, kind: flood, from: \"2026-11-24 10:00\", until: \"2026-11-24 11:00\"}]",
         "'flood' tidak ada di data/emergencies.yaml"),
        ("now: []", "now: [{id: a, kind: fire, from: \"2026-11-24 10:00\", until: \"2026-11-24 15:00\"}]",
         "keadaan darurat paling lama 4 jam"),
        ("now: []", "now: [{id: a, kind: fire, screens: [roof], from: \"2026-11-24 10:00\", until: \"2026-11-24 11:00\"}]",
         "'roof' tidak ada di data/signage.yaml"),
    ],
)  # fmt: skip
def test_a_line_of_yaml_that_cannot_be_meant_is_refused_at_its_place(tmp_path, right, wrong, said):
    small_signage(tmp_path)

    with pytest.raises(Mistakes) as refused:
        with_emergencies(tmp_path, EMERGENCIES.replace(right, wrong))

    (mistake,) = refused.value.mistakes
    assert mistake.location.line == 6
    assert said in text(mistake, "id")


def test_every_emergency_of_the_office_fits_every_screen():
    """Each kind and each drill, in both languages, at the legal size: a misfit would raise."""
    real = load_catalogue(ROOT)

    files = signage_files(timelines(real), real.signage, SETTINGS)

    for screen in real.signage.screens:
        html = page_of(files, f"signage/{screen.id}/index.html")
        for kind in real.emergencies:
            assert f'data-emergency="{kind}"' in html
            assert f'data-emergency="{kind}-drill"' in html
