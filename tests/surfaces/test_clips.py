"""Sign-language clips: a player only where the office supplies a clip with its captions."""

import pytest

from noticeboard.build.clips import find_clips
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.load import load_catalogue
from tests.fixtures.axe import violations
from tests.fixtures.full_office import CLIP, supply
from tests.fixtures.office import served


def test_the_clip_stands_on_its_service_with_captions_and_text(full, page):
    with served(full.site) as address:
        page.goto(address + "paspor-baru-dewasa/")

        video = page.locator("video")
        track = video.locator("track")
        assert video.count() == 1
        assert (track.get_attribute("kind"), track.get_attribute("srclang")) == ("captions", "id")
        for element in (video.locator("source"), track):
            answer = page.request.get(address + element.get_attribute("src").removeprefix("../"))
            assert answer.ok
        assert page.get_by_role("heading", name="Bahasa isyarat (BISINDO)").is_visible()
        assert violations(page) == []


def test_the_clip_is_not_fetched_before_someone_plays_it(full, page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    with served(full.site) as address:
        page.goto(address + "en/new-passport-adult/", wait_until="networkidle")

    assert [url for url in fetched if ".mp4" in url] == []


def test_another_service_has_no_empty_player(full, site):
    for page in (full.site / "paspor-hilang/index.html", site / "paspor-baru-dewasa/index.html"):
        assert "<video" not in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([f"{CLIP}.mp4"], f"add {CLIP}.vtt"),
        ([f"{CLIP}.vtt"], f"add {CLIP}.mp4"),
        (["no-such.mp4", "no-such.vtt"], "no service 'no-such'"),
    ],
)
def test_half_a_clip_or_a_stranger_is_refused_with_its_mend(tmp_path, names, reason):
    supply(tmp_path, *names)

    with pytest.raises(BundleRefused, match=reason):
        find_clips(tmp_path, {CLIP})


def test_without_clips_nothing_is_refused(tmp_path):
    assert find_clips(tmp_path, {CLIP}) == {}


def test_the_loader_takes_the_folder_for_no_stray(full):
    assert CLIP in load_catalogue(full.folder).services
