"""A clerk sees and hears a draft as the public will, on the days that matter, before saving it."""

import html
import re
import urllib.parse

import pytest

from noticeboard.language import money
from noticeboard.load import load_catalogue
from tests.fixtures.axe import violations
from tests.fixtures.edit_page import NOW, TOKEN, WAIT_MS, Clerk, ask, edit_page_of, entries_of
from tests.fixtures.office_copy import copy_slim_facts
from tests.fixtures.policy import refused_by_policy

pytestmark = pytest.mark.chromium

FEE = "passport-electronic-10y"
HOSTILE = "</title></textarea><script>alert()</script>\"'><img src=x onerror=alert()>&lt;b&gt;"
FIRST_OF_DECEMBER = "12012026"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_slim_facts(tmp_path_factory.mktemp("office"))


@pytest.fixture
def clerk(reader_with, root):
    with edit_page_of(root) as address:
        yield Clerk(reader_with(locale="en-US"), address)


@pytest.fixture(scope="module")
def port(root):
    with edit_page_of(root) as address:
        yield urllib.parse.urlparse(address).port


def files_of(root):
    """Every file of an office but the drafts, which are kept beside it until they are dropped."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if "drafts" not in path.parts}


def part(clerk, day):
    """The part of the preview that shows one day, once it is there."""
    found = clerk.page.locator(f"[data-preview-part] [data-day='{day}']")
    found.wait_for(timeout=WAIT_MS)
    return found


def shown_on(part, what):
    """What the first frame of a page or slide holds, also when it is shown anew meanwhile."""
    return part.locator(f"iframe[title*='{what}']").first.content_frame


PLAY_TO_END = """sound => new Promise((done) => {
  sound.onended = () => done(sound.currentTime)
  sound.onloadedmetadata = () => { sound.currentTime = sound.duration - 0.2 }
  sound.muted = true
  sound.play()
})"""
"""Plays the end of a sound and gives the seconds that it has."""


def enter_fee(clerk, amount):
    """Fill in another amount from December on."""
    clerk.take("Diketahui")
    clerk.enter(str(amount), "Jumlah")
    clerk.date(FIRST_OF_DECEMBER, "Mulai")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Dibandingkan dengan 1")


def test_a_fee_is_changed_and_seen_and_heard_on_the_day_after_the_change(clerk, root):
    before = files_of(root)
    now = load_catalogue(root).facts[FEE].period_on(NOW.date()).value
    old, new = money(now, "id"), money(now + 25_000, "id")
    with refused_by_policy(clerk.page) as refused:
        clerk.go(f"period/fees/{FEE}")
        clerk.press("Lihat pratinjau")
        today = part(clerk, "2026-11-24")
        shown_on(today, "Di ponsel").get_by_text(old).first.wait_for(timeout=WAIT_MS)

        enter_fee(clerk, now + 25_000)
        clerk.date(FIRST_OF_DECEMBER, "Per tanggal")
        after = part(clerk, "2026-12-01")

        shown_on(after, "Di ponsel").get_by_text(new).first.wait_for(timeout=WAIT_MS)
        shown_on(after, "slide").get_by_text(new).first.wait_for(timeout=WAIT_MS)
        assert after.locator(f"audio[aria-label*='{new}']").first.evaluate(PLAY_TO_END) > 0.5

        newer = money(now + 50_000, "id")
        clerk.enter(str(now + 50_000), "Jumlah")
        shown_on(part(clerk, "2026-12-01"), "Di ponsel").get_by_text(newer).first.wait_for(
            timeout=WAIT_MS
        )
        clerk.page.reload()
        assert clerk.page.get_by_role("button", name="Tutup pratinjau").count() == 1

        clerk.tick("Hari ini dan perubahan berikutnya berdampingan")
        for day, amount in (("2026-11-24", old), ("2026-12-01", newer)):
            shown_on(part(clerk, day), "Di ponsel").get_by_text(amount).first.wait_for(
                timeout=WAIT_MS
            )
        assert violations(clerk.page) == []
    assert refused == []
    assert files_of(root) == before


def test_a_day_is_typed_as_slowly_as_one_likes(clerk):
    clerk.go(f"period/fees/{FEE}")
    clerk.press("Lihat pratinjau")
    part(clerk, "2026-11-24")
    clerk.reach("Per tanggal", "textbox")
    for typed, day in (("12", "2026-12-24"), ("01", "2026-12-01"), ("2027", "2027-12-01")):
        clerk.page.keyboard.type(typed)
        # Every answer comes before the next part is typed.
        part(clerk, day)
    assert clerk.page.locator("[data-preview-part] h2").count() == 1
    assert clerk.page.locator("#seen-day").input_value() == "2027-12-01"

    clerk.press("Hari ini dan perubahan berikutnya berdampingan", "checkbox", "Space")
    part(clerk, "2026-11-24")
    assert clerk.page.evaluate("document.activeElement.id") == "seen-both"


def parts_of(preview):
    """The addresses of everything that a preview shows, links to or lets hear."""
    return {html.unescape(one) for one in re.findall(r'"(/[^"]*/shown/[^"]*)"', preview)}


def test_hostile_words_are_text_on_every_surface_of_a_preview(port, root):
    before = files_of(root)
    address = f"/{TOKEN}/id/change/documents/ktp"
    entries = entries_of(ask(port, address)[2])
    entries |= {"name.id": HOSTILE, "name.en": HOSTILE}
    ask(port, f"{address}/verdict", entries)

    preview = ask(port, f"{address}/preview?part=1")[2]
    shown = {path: ask(port, path) for path in parts_of(preview) if "/sound/" not in path}

    assert {path.split("/")[5] for path in shown} >= {"page", "sheet", "braille"}
    assert "onerror" in preview and "<img" not in preview and "<script" not in preview
    for path, (status, headers, body) in shown.items():
        assert status == 200, path
        if "/braille/" not in path:
            assert "<img" not in body and "<script" not in body, path
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy and "sandbox allow-same-origin" in policy
            assert "script-src" not in policy and "unsafe" not in policy
    assert any("onerror" in body for _, _, body in shown.values())
    ask(port, address, {"_do": "discard"})
    assert files_of(root) == before


def test_the_preview_is_a_page_of_its_own_without_a_script_and_in_english(port):
    page = ask(port, f"/{TOKEN}/en/change/fees/{FEE}/preview?day=2026-12-01&all=1")[2]

    assert "<h1>Preview: " in page and "1 December 2026" in page
    few = ask(port, f"/{TOKEN}/en/change/fees/{FEE}/preview?day=2026-12-01")[2]
    assert 0 < few.count("<option") < page.count("<option")
    assert 0 < few.count("/slide/") < page.count("/slide/")


def test_what_a_removal_leaves_is_seen_before_it_is_done(port, root):
    before = files_of(root)
    service = f"/{TOKEN}/id/{{}}/services/passport-lost/preview?part=1"

    now = ask(port, service.format("change"))[2]
    gone = ask(port, service.format("removal"))[2]

    assert 'value="id:passport-lost"' in now
    assert 'value="id:passport-lost"' not in gone and 'value="id:home"' in gone
    assert files_of(root) == before


def test_a_preview_waits_for_a_draft_that_cannot_be_read(port):
    address = f"/{TOKEN}/id/change/documents/ktp"
    entries = entries_of(ask(port, address)[2])
    ask(port, f"{address}/verdict", {**entries, "name.id": "", "name.en": ""})

    assert "Pratinjau menunggu" in ask(port, f"{address}/preview?part=1")[2]

    ask(port, address, {"_do": "discard"})
    assert "Pratinjau menunggu" not in ask(port, f"{address}/preview?part=1")[2]


@pytest.mark.parametrize("day", ["1999-01-01", "9999-12-31", "0001-01-01"])
def test_a_day_without_facts_is_told(port, day):
    preview = ask(port, f"/{TOKEN}/id/change/fees/{FEE}/preview?part=1&day={day}")[2]

    assert "Tidak ada data untuk tanggal ini." in preview
    assert parts_of(preview) == set()


@pytest.mark.parametrize(
    "path",
    [
        "change/fees/nothing/preview", "removal/nothing/x/preview", "shown/none/page/id/home",
        "shown/..%2f..%2fetc/page/id/passwd", "../own/..%2f..%2f..%2fdata%2ffees.yaml",
    ],
)  # fmt: skip
def test_what_is_not_previewed_is_not_found(port, path):
    assert ask(port, f"/{TOKEN}/id/{path}")[0] == 404
