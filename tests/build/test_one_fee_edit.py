"""One changed fee changes the files that show it, and a returning phone fetches only those."""

from __future__ import annotations

import functools
import http.server
import json
import re
import shutil
import threading
from contextlib import contextmanager

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.kiosk import screens_of
from noticeboard.surfaces.kiosk.take_away import picture_path
from noticeboard.surfaces.open_data import service_qr_text
from tests.fixtures.office import TODAY
from tests.fixtures.service_worker import UPDATE

FEE = "passport-electronic-10y"
FEE_LISTS = {
    *("data/v1/catalogue.json", "data/v1/fees.csv", "data/v1/fees.xlsx", "data/v1/audio.json"),
    *("data/v1/changes.id.atom", "data/v1/changes.en.atom", "data/v1/calendar.ics"),
    *(f"data/v1/quiz.{language}.{kind}" for language in LANGUAGES for kind in ("csv", "gift.txt")),
    *("data/v1/hsds.id.json", "data/v1/hsds.en.json", "data/v1/cpsv-ap.jsonld"),
    *("kiosk/id/utterances.json", "kiosk/en/utterances.json"),
    *("assets/answers/id-general.json", "assets/answers/en-general.json"),
    *("assets/answers/id-passport.json", "assets/answers/en-passport.json"),
    *("assets/answers/sounds-id.json", "assets/answers/sounds-en.json"),
    *("assets/sections-id.json", "assets/sections-en.json"),
}
"""Lists of every fee, of every change of one, of every sentence, answer and section."""
INDEXES = {
    *("manifest.json", "sw.js", "signage/copy-worker.js"),
    *("version.json", "kiosk/version.json", "signage/version.json"),
}
"""What names the bundle or lists its files."""


class Bundle:
    """The files of a built office, and what they say of the fee."""

    def __init__(self, office):
        self.site, self.folder = office.site, office.folder
        paths = (path for path in self.site.rglob("*") if path.is_file())
        self.files = {path.relative_to(self.site).as_posix(): path.read_bytes() for path in paths}
        self.catalogue = load_catalogue(self.folder)
        self.editions = [
            make_edition(self.catalogue, on=TODAY, language=language) for language in LANGUAGES
        ]

    def shows(self, name):
        """Whether a page has a mark of the fee, alone or in a sum such as "a+9*b"."""
        facts = re.findall(rb'data-fact="([^"]*)"', self.files.get(name, b""))
        parts = {part.partition(b"*")[2] or part for fact in facts for part in fact.split(b"+")}
        return FEE.encode() in parts

    @property
    def pages(self):
        """Every page, sheet and screen that shows the fee."""
        return {name for name in self.files if name.endswith(".html") and self.shows(name)}

    @property
    def sound_lists(self):
        """The list of sounds of each such page."""
        found = (
            re.search(rb'data-file="(?:\.\./)*(listen/[^"]+)"', self.files[name])
            for name in self.pages
        )
        return {one[1].decode() for one in found if one}

    @property
    def services(self):
        """Each service that names the fee, with its edition."""
        for edition in self.editions:
            for service in edition.services:
                if FEE in {fact.id for fact in service.facts}:
                    yield edition, service

    @property
    def texts(self):
        """The text file and the braille file of each such service."""
        for edition, service in self.services:
            yield f"data/v1/text/{edition.language}/{service.slug}.txt"
            yield f"data/v1/braille/{edition.language}/{service.slug}.brf"

    @property
    def drawings(self):
        """The QR codes on the kiosk's screens of such services; one is named by its text."""
        screens = {
            edition.language: screens_of(edition, service_qr_text).values()
            for edition in self.editions
        }
        return {
            f"kiosk/{picture_path(item.picture)}"
            for edition, service in self.services
            for screen in screens[edition.language]
            if screen.key.startswith(f"service-{service.id}-")
            for item in screen.items
            if item.picture
        }

    @property
    def sounds(self):
        """The sounds of every sentence with the fee in it."""
        spoken = (
            json.loads(self.files[f"kiosk/{language}/utterances.json"]) for language in LANGUAGES
        )
        return {
            one["file"].removeprefix("../../")
            for listed in spoken
            for one in listed.values()
            if any(FEE in figure["fact"] for figure in one["figures"])
        }


@pytest.fixture(scope="module")
def edited(office, tmp_path_factory):
    """The same office before and after one fee was changed, on the same day."""
    own = office.twin(tmp_path_factory.mktemp("edited") / "repository")
    own.edit(
        "data/fees.yaml",
        "{from: 2024-12-17, amount: 950000, source: pp-45-2024}",
        "{from: 2024-12-17, amount: 975000, source: pp-45-2024}",
    )
    own.build()
    return Bundle(office), Bundle(own)


def test_the_files_that_change_are_exactly_those_that_show_the_fee(edited):
    old, new = edited
    names = old.files.keys() | new.files.keys()
    changed = {name for name in names if old.files.get(name) != new.files.get(name)}

    assert changed == {
        *(old.pages | new.pages),
        *(old.sound_lists | new.sound_lists),
        *old.texts,
        *(old.drawings ^ new.drawings),
        *(new.sounds - old.sounds),
        *FEE_LISTS,
        *INDEXES,
    }
    assert len(old.pages) > 20 and len(new.files) > 20 * len(old.pages)


class Log(http.server.SimpleHTTPRequestHandler):
    """A web host that writes down what is asked of it."""

    def __init__(self, *arguments, asked, **options):
        self.asked = asked
        super().__init__(*arguments, **options)

    def log_message(self, form, *values):
        """Note the address, without a server's first slash."""
        self.asked.append(self.path[1:])


@contextmanager
def logging_host(folder):
    asked = []
    handler = functools.partial(Log, directory=str(folder), asked=asked)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


@pytest.mark.chromium
def test_a_returning_phone_fetches_only_the_files_that_changed(edited, browser, tmp_path):
    old, new = edited
    live = tmp_path / "live"
    shutil.copytree(old.site, live)
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-11-24T05:00:00Z")
    with logging_host(live) as (address, asked):
        page.goto(address)
        page.clock.run_for(6_000)
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        shutil.rmtree(live)
        shutil.copytree(new.site, live)
        asked.clear()

        state = page.evaluate(UPDATE)

    before, after = (kept_files(bundle) for bundle in edited)
    changed = {name for name, digest in after.items() if before.get(name) != digest}
    assert state == "activated"
    assert set(asked) - {"sw.js"} == changed
    assert 20 < len(changed) < len(after) / 3
    context.close()


def kept_files(bundle):
    """The files of the offline copy with their digests."""
    first = bundle.files["sw.js"].decode().partition("\n")[0]
    return json.loads(first.removeprefix("const BUNDLE = "))["files"]
