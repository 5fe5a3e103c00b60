"""A new bundle reaches a screen whole, once, whatever caches and half-done uploads send."""

import dataclasses
import datetime
import functools
import json
import os
import shutil
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.surfaces.content_mark import mark_in
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import published_script
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.signage.player import make_player
from noticeboard.time_zone import WIB
from tests.fixtures.signage import (
    PLAYLIST,
    SETTINGS,
    TODAY,
    served,
    small_signage,
    timelines,
    write_bundle,
)

pytestmark = pytest.mark.chromium

NINE = datetime.datetime.combine(TODAY, datetime.time(9), WIB)
MARK = "document.documentElement.dataset.mark"
OLD_MAKE = "m00000000"


def mark_of(made):
    """The content mark of the first screen of a bundle."""
    page = next(file for file in made if file.path.endswith("lobby/index.html"))
    return mark_in(page.content).split('"')[1]


class Office:
    """A folder that is uploaded to, file by file, and a screen that plays from it."""

    def __init__(self, context, folder, address, made_as):
        self.folder, self.made_as, self.loads = folder, made_as, []
        first = made_as(SETTINGS.bundle_id, SETTINGS.edition_mark)
        self.bundles = {mark_of(first): SETTINGS.bundle_id}
        write_bundle(first, folder)
        self.page = context.new_page()
        self.page.clock.install(time=NINE)
        self.under_way = set()
        self.page.on("request", lambda request: self.under_way.add(request))
        for end in ("requestfinished", "requestfailed"):
            self.page.on(end, lambda request: self.under_way.discard(request))
        self.page.on("response", self._note)
        self.page.goto(f"{address}lobby/?always")

    def _note(self, response):
        if response.request.is_navigation_request():
            self.loads.append(response.url)

    def upload(self, bundle, *parts, make=None):
        """Put the named files of a bundle on the server, or all of them."""
        made = self.made_as(bundle, bundle)
        self.bundles[mark_of(made)] = bundle
        chosen = [file for file in made if not parts or file.path.endswith(parts)]
        write_bundle(chosen, self.folder)
        for file in chosen:
            path = self.folder / file.path
            if make and path.suffix in (".css", ".js"):
                text = path.read_text("utf-8").replace(make_player().make, make)
                path.write_text(text, encoding="utf-8")
            # The server tells old files from new ones by whole seconds.
            os.utime(path, (path.stat().st_mtime + 2 * len(self.loads),) * 2)

    def minute(self):
        """Let a minute pass, the question for a new bundle be asked, and what follows happen."""
        with self.page.expect_response("**/version.json"):
            self.page.clock.run_for(60_000)
        # What an answer leads to is asked for before the page answers a few questions more.
        quiet = 0
        while quiet < 5:
            self.page.evaluate("0")
            quiet = 0 if self.under_way else quiet + 1

    def minutes(self, count):
        for _ in range(count):
            self.minute()
        # The next question shows that the one before led nowhere.
        self.minute()

    def reload(self):
        """Let a minute pass in which the page is loaded anew."""
        with self.page.expect_navigation():
            self.page.clock.run_for(60_000)

    @property
    def bundle(self):
        """The bundle whose page is shown, found by the mark of what it says."""
        return self.bundles[self.page.evaluate(MARK)]

    @property
    def told(self):
        """What the mark says is wrong, in Indonesian."""
        self.page.clock.run_for(2000)
        return self.page.locator(".staff .said[lang=id]").all_inner_texts()

    @property
    def slide(self):
        shown = self.page.locator(".slide:visible")
        return shown.get_attribute("data-slide"), shown.get_attribute("lang")


MORE_SLIDES = """\
      - {kind: fee, fact: passport-electronic-5y, heading: {id: Lima tahun, en: Five years}}
      - {kind: documents, service: passport-new-adult, heading: {id: Bawa, en: Bring}}
"""
"""Enough for a loop of more than a minute."""


@pytest.fixture(scope="module")
def made_as(tmp_path_factory):
    """Give the files of the screens as a bundle with a mark of its edition; made once each."""
    catalogue = small_signage(tmp_path_factory.mktemp("update"), PLAYLIST + MORE_SLIDES)
    editions = timelines(catalogue)

    @functools.cache
    def make(bundle, mark):
        chosen = dataclasses.replace(SETTINGS, bundle_id=bundle, edition_mark=mark)
        return signage_files(editions, catalogue.signage, chosen)

    return make


@pytest.fixture
def office(browser, tmp_path, made_as):
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    with served(tmp_path) as address:
        yield Office(context, tmp_path, address, made_as)
    context.close()


def stale(bundle):
    return f"Edisi {bundle} sudah ada, tetapi halaman lama yang datang: hapus cache peramban."


def test_an_old_page_from_a_cache_is_loaded_once_and_then_the_slides_go_on(office):
    office.upload("second", "version.json")

    office.reload()
    seen = set()
    # A browser that is late fires a timer once where two were due: more rounds, the same promise.
    for _ in range(20):
        office.minute()
        for _ in range(12):
            office.page.clock.run_for(1000)
            seen.add(office.slide)
        if len(seen) > 6:
            break

    assert len(office.loads) == 2
    assert office.bundle == "7f3a-19c2"
    assert len(seen) > 6
    assert office.told == [stale("second")]


def test_once_the_cache_lets_the_new_page_through_it_is_taken(office):
    office.upload("second", "version.json")
    office.reload()
    office.minutes(2)

    office.upload("second")
    office.reload()

    assert office.bundle == "second"
    office.minutes(2)
    assert len(office.loads) == 3
    assert office.told == []


def test_every_further_bundle_gets_a_try_of_its_own(office):
    for number, bundle in enumerate(("second", "third", "fourth"), start=2):
        office.upload(bundle, "version.json")
        office.reload()
        office.minutes(2)
        assert len(office.loads) == number

    assert office.told == [stale("fourth")]


def test_a_new_bundle_is_asked_for_under_an_address_that_no_cache_has_seen(office):
    office.upload("second")

    office.reload()

    query = parse_qs(urlsplit(office.loads[-1]).query, keep_blank_values=True)
    assert query["tried"] == ["second-whole"]
    assert "always" in query
    assert office.bundle == "second"


def test_after_a_new_bundle_the_next_slide_comes_and_not_the_first(office):
    office.upload("second")

    office.reload()

    # A loop takes more than a minute, so the slide before this one is the one that stood then.
    orders = office.page.evaluate("""[...document.querySelectorAll('.slide')]
      .map((one) => one.dataset).filter((one) => !('first' in one || 'outdated' in one))
      .map((one) => Number(one.order)).sort((a, b) => a - b)""")
    shown = office.page.locator(".slide:visible").get_attribute("data-order")
    stood = parse_qs(urlsplit(office.loads[-1]).query)["after"][0]
    assert orders.index(int(shown)) == orders.index(int(stood)) + 1
    assert orders.index(int(stood)) > 4


def test_a_page_that_arrives_before_its_list_of_files_is_left_in_peace(office):
    office.upload("second", "index.html")
    office.page.reload()
    assert office.bundle == "second"

    # The list still names the first bundle: one try, and then the slides go on.
    office.reload()
    office.minutes(4)
    assert (office.bundle, len(office.loads)) == ("second", 3)

    office.upload("second", "version.json")
    office.minutes(2)
    assert (len(office.loads), office.told) == (3, [])


def test_a_page_beside_an_old_style_is_told_and_mended_once_the_style_is_there(office):
    office.upload("second", "index.html", "version.json", "signage.js")
    office.upload("second", "signage.css", make=OLD_MAKE)
    office.reload()
    mixed = ["Berkas dua edisi tercampur: unggah lagi semuanya."]
    assert office.told == mixed
    office.minutes(3)
    assert (len(office.loads), office.told) == (2, mixed)

    office.upload("second")
    office.reload()

    assert (office.bundle, office.told) == ("second", [])
    office.minutes(2)
    assert len(office.loads) == 3


@pytest.mark.parametrize("answer", ["", "<html>", "{}", '{"bundle": "second"}', "[]", "null"])
def test_a_list_of_files_that_makes_no_sense_changes_nothing(office, answer):
    (office.folder / "signage" / "version.json").write_text(answer, encoding="utf-8")

    office.minutes(2)

    assert (len(office.loads), office.bundle, office.told) == (1, "7f3a-19c2", [])


def cut_short(path):
    path.write_bytes(path.read_bytes()[:-40])


def emptied(path):
    path.write_bytes(b"")


def altered(path):
    content = path.read_bytes()
    path.write_bytes(content.replace(b"</body>", b"</BODY>").replace(b"glyf", b"gluf"))


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("lobby/index.html", cut_short),
        ("lobby/index.html", emptied),
        ("lobby/index.html", altered),
        ("signage.css", cut_short),
        ("signage.js", cut_short),
        ("fonts/AtkinsonHyperlegible-Bold.ttf", altered),
    ],
)
def test_a_bundle_that_is_cut_short_or_altered_is_refused_and_the_old_one_stays(
    office, name, spoil
):
    office.upload("second")
    spoil(office.folder / "signage" / name)

    office.minutes(1)

    assert (office.bundle, len(office.loads)) == ("7f3a-19c2", 1)
    assert office.told == ["Edisi second terpotong atau diubah di jalan: unggah lagi semuanya."]
    office.upload("second")
    office.reload()
    assert (office.bundle, office.told) == ("second", [])


def test_where_the_browser_cannot_hash_a_file_of_another_length_is_refused(office):
    office.page.evaluate("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    office.upload("second")
    cut_short(office.folder / "signage" / "fonts" / "AtkinsonHyperlegible-Bold.ttf")

    office.minutes(1)

    assert (office.bundle, len(office.loads)) == ("7f3a-19c2", 1)


def test_a_screen_asks_for_its_own_page_and_not_for_those_of_the_others(office):
    office.upload("second")
    version = json.loads((office.folder / "signage" / "version.json").read_text("utf-8"))
    version["files"].append("elsewhere/index.html")
    (office.folder / "signage" / "version.json").write_text(json.dumps(version), encoding="utf-8")

    office.reload()

    assert office.bundle == "second"


RULES = """async ([polls, first]) => {
  const { nextAddress } = await import('./screen-update.js')
  let address = 'https://example.go.id/signage/lobby/?always', page = first
  const loads = []
  for (const [bundle, isWhole, arrives] of polls) {
    if (bundle === page) continue
    const next = nextAddress(address, { bundle, isWhole }, bundle === page, 7)
    if (!next) continue
    address = next.href
    loads.push(bundle)
    if (arrives) page = bundle
  }
  return loads
}"""


@pytest.fixture(scope="module")
def modules(browser, tmp_path_factory):
    """A page beside the modules that the player is made of."""
    folder = tmp_path_factory.mktemp("modules")
    for path in STATIC.glob("*.js"):
        (folder / path.name).write_text(published_script(path), encoding="utf-8")
    shutil.copy(STATIC / "icon.svg", folder)
    with served(folder) as address:
        page = browser.new_page()
        page.goto(address.removesuffix("signage/") + "icon.svg")
        yield page
        page.close()


POLLS = st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.booleans()), max_size=40)


@given(polls=POLLS)
@settings(max_examples=60)
def test_a_bundle_that_does_not_arrive_is_tried_twice_at_most(modules, polls):
    """Once on trust, and once more when every file was seen to be its own."""
    never = [[bundle, is_whole, False] for bundle, is_whole, _ in polls]

    loads = modules.evaluate(RULES, [never, "first"])

    streaks = [loads[at : at + 3] for at in range(len(loads) - 2)]
    assert [streak for streak in streaks if len(set(streak)) == 1] == []


@given(polls=POLLS)
@settings(max_examples=60)
def test_a_bundle_that_arrives_is_never_loaded_again(modules, polls):
    """Only another one is, such as the one before after a rollback."""
    always = [[bundle, is_whole, True] for bundle, is_whole, _ in polls]

    loads = modules.evaluate(RULES, [always, "first"])

    changes = [
        bundle for before, bundle in zip([None, *loads], loads, strict=False) if bundle != before
    ]
    assert loads == changes
