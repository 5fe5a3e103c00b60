"""A sign-language clip at the kiosk: seen with captions, stopped by any key, never spoken over."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from noticeboard.surfaces.kiosk import screens_of
from tests.fixtures.axe import violations
from tests.fixtures.full_office import CAPTIONS
from tests.fixtures.kiosk import (
    LANGUAGES,
    PORTRAIT,
    SETTINGS,
    Visitor,
    small_catalogue,
    timelines_of,
    visible_text,
    write_kiosk,
)
from tests.fixtures.office import served

SERVICE = "passport-new-adult"
SIGN = "terms:\n"
KNOWN_SIGN = """\
terms:
  - id: bisindo
    name: {id: BISINDO, en: BISINDO}
    written: [BISINDO]
    say: {id: bisindo, en: bisindo}
"""

FILM = """async () => {
  const $canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 })
  const pen = $canvas.getContext('2d')
  const recorder = new MediaRecorder($canvas.captureStream(20), { mimeType: 'video/webm' })
  const parts = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.start()
  for (let frame = 0; frame < 40; frame++) {
    pen.fillStyle = `hsl(${frame * 9} 60% 50%)`
    pen.fillRect(0, 0, 320, 180)
    await new Promise((done) => setTimeout(done, 50))
  }
  await new Promise((done) => { recorder.onstop = done; recorder.stop() })
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
}"""
"""Two seconds of changing colour, filmed by the browser itself."""

SWITCH_AT_THE_FIRST = """async () => {
  const wait = () => new Promise((done) => setTimeout(done, 5))
  while (!document.querySelector('[data-current] li:nth-child(1) [data-here]')) await wait()
  dispatchEvent(new KeyboardEvent('keydown', { code: 'Space', cancelable: true }))
}"""
"""Presses the switch while the list is at its first item, however slow the machine is."""

WATCHED = """() => {
  const $video = document.querySelector('[data-current] video')
  const { paused, currentTime, muted } = $video
  return { playing: !paused && currentTime > 0, muted,
    captions: $video.textTracks[0].mode === 'showing' && [...($video.textTracks[0].cues ?? [])]
      .map((one) => one.text) }
}"""


@pytest.fixture(scope="module")
def site(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("signed")
    catalogue = small_catalogue(folder / "facts", terms=(SIGN, KNOWN_SIGN))
    write_kiosk(
        folder / "site",
        catalogue,
        seconds=0.05,
        settings=replace(SETTINGS, clips=(SERVICE, "stay-permit-late")),
    )
    clips = folder / "site" / "media" / "bisindo"
    clips.mkdir(parents=True)
    page = browser.new_page()
    (clips / f"{SERVICE}.mp4").write_bytes(base64.b64decode(page.evaluate(FILM)))
    page.close()
    (clips / f"{SERVICE}.vtt").write_text(CAPTIONS, encoding="utf-8")
    (clips / "stay-permit-late.mp4").write_bytes(b"no film")
    with served(folder / "site") as address:
        yield address


@pytest.fixture(scope="module")
def windows():
    """The visitors with and without touch, to whose windows the next ones come."""
    opened = {}
    yield opened
    for visitor in opened.values():
        visitor.page.close()


@pytest.fixture
def visit(browser, site, windows):
    used = []

    def arrive(
        target: str, query: str = "?hint=600&silence=600", *, has_touch: bool = False
    ) -> Visitor:
        if has_touch in windows:
            windows[has_touch].arrive(query + target)
        else:
            windows[has_touch] = Visitor(browser, site, query + target, has_touch=has_touch)
        used.append(windows[has_touch])
        return used[-1]

    yield arrive
    for visitor in used:
        most_voices = visitor.page.evaluate("mostVoices")
        # What is said or played ends here: it would take the processor from the next test.
        visitor.leave()
        assert visitor.take_problems() == []
        assert most_voices <= 1


def plays(visitor: Visitor) -> dict:
    """Wait until the clip runs with its captions; what can be seen of it."""
    visitor.until(f"(({{ playing, captions }}) => playing && captions.length)(({WATCHED})())")
    return visitor.page.evaluate(WATCHED)


def is_over(visitor: Visitor) -> bool:
    return visitor.page.evaluate("""() => [...document.querySelectorAll('video')].every(
      (one) => one.paused && one.closest('[data-clip]').hidden)""")


@pytest.mark.parametrize(("language", "key", "stopped"), [
    ("id", "NumpadAdd", "Video berhenti."), ("en", "NumpadSubtract", "The video has stopped."),
    ("en", "NumpadEnter", "The video has stopped."), ("id", "NumpadDecimal", "Video berhenti."),
])  # fmt: skip
def test_three_keys_play_it_with_captions_and_any_of_them_stops_it(visit, language, key, stopped):
    visitor = visit(f"#{language}-service-{SERVICE}-clip")
    offered = visitor.hear("NumpadEnter")
    visitor.forget()
    visitor.press("NumpadEnter")
    seen = plays(visitor)
    # Nothing speaks over it.
    silent = visitor.log()
    heard = visitor.hear(key)

    assert offered[0] in ("Bahasa isyarat (BISINDO)", "Sign language (BISINDO)")
    assert seen == {"playing": True, "muted": False, "captions": ["Paspor baru untuk dewasa."]}
    assert [one for one in silent if one["state"] == "start"] == []
    assert heard == [stopped]
    assert is_over(visitor)
    assert visitor.screen() == f"{language}/service-{SERVICE}-clip"


def test_it_is_reached_from_its_service_with_three_keys_and_leads_to_the_text(visit):
    visitor = visit(f"#id-service-{SERVICE}")
    visitor.hear("NumpadEnter")
    heard = []
    while not heard or heard[-1] != "Bahasa isyarat (BISINDO)":
        heard = visitor.hear("NumpadAdd")[:-1]
    visitor.hear("NumpadEnter")
    visitor.hear("NumpadAdd")
    text = visitor.hear("NumpadEnter")

    assert text[0] == "Paspor baru untuk dewasa"


def test_at_its_end_the_voice_says_so_and_the_list_is_there_again(visit):
    visitor = visit(f"#id-service-{SERVICE}-clip")
    visitor.hear("NumpadEnter")
    visitor.forget()
    visitor.press("NumpadEnter")
    plays(visitor)
    visitor.until("heard.some((one) => one.state === 'end')")

    assert visitor.listen() == ["Video selesai."]
    assert is_over(visitor)


def test_one_touch_plays_it_silently_and_the_next_one_stops_it(visit):
    visitor = visit(f"#en-service-{SERVICE}-clip", has_touch=True)
    visitor.page.locator("[data-current] .item").first.tap()
    seen = plays(visitor)
    visitor.page.touchscreen.tap(500, 900)

    assert seen["muted"]
    assert is_over(visitor)
    assert visitor.log() == []


def test_one_switch_plays_and_stops_it_and_meanwhile_nothing_moves_on(visit):
    visitor = visit(f"#id-service-{SERVICE}-clip", "?scan=0.4&hint=600&silence=600")
    visitor.press("Space")
    visitor.page.evaluate(SWITCH_AT_THE_FIRST)
    plays(visitor)
    visitor.page.wait_for_timeout(700)
    still = visitor.page.locator("[data-current] li:nth-child(1) [data-here]").count()
    visitor.press("Space")

    assert still == 1
    assert is_over(visitor)


def test_while_somebody_watches_no_time_runs_out(visit):
    visitor = visit(f"#id-service-{SERVICE}-clip", "?hint=0.3&silence=0.5&more-time=0.3")
    visitor.page.locator("[data-current] .item").first.click()
    plays(visitor)
    visitor.page.wait_for_timeout(900)

    assert plays(visitor)["playing"]


def test_unplugged_headphones_end_it_with_the_session(visit):
    visitor = visit(f"#id-service-{SERVICE}-clip", "?unplugged=0.1&hint=600")
    visitor.hear("NumpadEnter")
    visitor.press("NumpadEnter")
    plays(visitor)
    visitor.page.evaluate("""() => document.dispatchEvent(new CustomEvent(
      'noticeboard:headphones', { detail: { plugged: false } }))""")
    visitor.page.wait_for_selector("#start[data-current]")

    assert is_over(visitor)


def test_a_clip_that_cannot_be_played_is_said_and_shown_and_leaves_no_empty_player(visit):
    visitor = visit("#id-service-stay-permit-late-clip")
    visitor.hear("NumpadEnter")
    said = "Video tidak dapat diputar. Baca teksnya, atau tanyakan petugas."

    assert visitor.hear("NumpadEnter") == [said]
    assert visitor.page.locator("[data-current] [data-clip-failed]").inner_text() == said
    assert is_over(visitor)


def test_it_begins_only_when_it_is_chosen_and_is_not_fetched_before(visit, browser, site):
    asked = []
    page = browser.new_page(viewport=PORTRAIT, reduced_motion="reduce")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}kiosk/#id-service-{SERVICE}-clip", wait_until="networkidle")
    moving = page.evaluate("[...document.querySelectorAll('video')].some((one) => !one.paused)")
    page.close()

    assert not moving
    assert [url for url in asked if "bisindo" in url] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_screens_are_accessible_and_all_their_words_are_spoken(visit, language):
    visitor = visit(f"#{language}-service-{SERVICE}-clip")
    visitor.hear("NumpadEnter")
    visitor.page.evaluate("""() => document
      .querySelectorAll('.screen:not([data-current]), [data-messages]')
      .forEach((one) => one.remove())""")
    wrong = violations(visitor.page)
    visitor.press("NumpadEnter")
    plays(visitor)
    texts = visible_text(visitor.page)

    assert wrong == violations(visitor.page) == []
    assert [text for text in texts if text["id"] is None] == []
    assert "kiosk" in visitor.page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_service_without_a_clip_offers_none(tmp_path, language):
    catalogue = small_catalogue(tmp_path)
    screens = screens_of(timelines_of(catalogue)[LANGUAGES.index(language)].now, SETTINGS.take_away)

    assert [key for key in screens if key.endswith("-clip")] == []
    assert [
        one.action for screen in screens.values() for one in screen.items if one.action == "clip"
    ] == []
