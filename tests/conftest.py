"""What many tests share: one bundle of the real facts, one browser."""

import ctypes
import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fixtures.chromium import FLAGS, find_windowless
from tests.fixtures.office import Office, served
from tests.fixtures.results import note_kinds
from tests.fixtures.shared_offices import run_folder, shared_office
from tests.fixtures.slow_machine import slow_down

# A promise is about what comes out; how long an example takes depends on who else is at work.
# New examples are sought on people's machines; a landing is judged by the same ones every time.
settings.register_profile("noticeboard", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("noticeboard")

PATIENCE_MS = 60_000
"""How long a test waits for what must happen in a page; a busy machine takes half of it."""

# A file is worked by one process: were a long one begun last, all others would wait for it.
LONGEST = (
    "test_edit_tasks.py",
    "test_kiosk_app.py",
    "test_site.py",
    "test_asking.py",
    "test_every_page.py",
    "test_site_reach.py",
    "test_remote_places.py",
    "test_bundle.py",
    "test_without_style.py",
    "test_unchanged.py",
    "test_warnings.py",
    "test_seeded_mistakes.py",
    "test_build_speech.py",
    "test_signage_browser.py",
    "test_checker.py",
    "test_kiosk_tasks.py",
    "test_kiosk_undisturbed.py",
    "test_never_interrupted.py",
    "test_offline.py",
    "test_cli.py",
    "test_ten_thousand_edits.py",
    "test_one_fact.py",
    "test_wording_truth.py",
    "test_kiosk_extras.py",
    "test_device_server.py",
    "test_edit_preview.py",
    "test_acoustic_check.py",
    "test_reply_parity.py",
    "test_one_clock.py",
    "test_signage_update.py",
    "test_parity.py",
    "test_publication.py",
    "test_kiosk_dialogue.py",
    "test_device_calls.py",
    "test_diff.py",
    "test_jumps.py",
    "test_standing_marks.py",
    "test_recalled_surfaces.py",
    "test_kiosk_screen_cache.py",
    "test_statement.py",
    "test_synthesis.py",
    "test_kiosk_clips.py",
    "test_bounded_caches.py",
    "test_one_fee_edit.py",
    "test_ask.py",
    "test_rules.py",
    "test_kiosk_look.py",
    "test_listening.py",
    "test_home.py",
    "test_serve.py",
    "test_odd_values.py",
    "test_signage_state.py",
    "test_kiosk_sessions.py",
    "test_header.py",
    "test_kiosk_typing.py",
    "test_device_program.py",
    "test_architecture.py",
    "test_spoken_properties.py",
    "test_open_data_schema.py",
    "test_kiosk_conformance.py",
    "test_site_browsers.py",
    "test_killed_publications.py",
    "test_fees_search.py",
    "test_elsewhere.py",
    "test_next_change.py",
    "test_kiosk_screens.py",
    "test_two_hands.py",
    "test_usage.py",
    "test_kiosk_clock.py",
    "test_previews.py",
    "test_ask_engines.py",
    "test_first_screen.py",
)


def pytest_configure():
    """Be a busy machine when that is asked for; look for no garbage while tests are collected.

    Nearly all that is made then lives as long as the run: the search took a seventh of the work.
    """
    slow_down()
    gc.disable()


def pytest_collection_modifyitems(items):
    """Have the tests of accessibility say so in their reports; begin with the longest files."""
    note_kinds(items)
    rank = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.name, len(rank)))


def pytest_collection_finish(session):
    """Keep what was collected out of every later search for garbage: it lives as long as the run.

    Catalogues and editions are many small values in no circles, and looking through them all so
    often was an eighth of the work of making them.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


FILE = pytest.StashKey[Path]()
"""The file whose tests run."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Give memory back that was freed in a file: a process would hold a gigabyte for nothing.

    Only when the next file begins, pytest has let go of all that the last one was lent. What is
    left then stays to the end: no later search looks at it again.
    """
    before = item.config.stash.get(FILE, item.path)
    item.config.stash[FILE] = item.path
    if sys.platform == "linux" and before != item.path:
        gc.collect()
        gc.freeze()
        # Not there in every C library.
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim:
            trim(0)


@pytest.fixture(scope="module", autouse=True)
def temporary_folder_stays():
    """Name the file that moves the process's temporary files: later files would fail for it."""
    before = tempfile.gettempdir()
    yield
    assert tempfile.gettempdir() == before


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """Give a built office by the name of its recipe; tests only read it."""
    run = run_folder(tmp_path_factory.getbasetemp())
    return lambda name: shared_office(run, name)


@pytest.fixture(scope="session")
def office(shared):
    """An office with the real facts and a built site; tests only read it."""
    return shared("real")


@pytest.fixture
def own(tmp_path):
    """An office without a site that this test alone may spoil."""
    return Office(tmp_path / "repository")


@pytest.fixture
def built(office, tmp_path):
    """An office with a built site that this test alone may spoil."""
    return office.twin(tmp_path / "repository")


@pytest.fixture(scope="session")
def slim(shared):
    """A built office of four services: for what is done with a site, whatever it tells."""
    return shared("slim")


@pytest.fixture
def slim_own(slim, tmp_path):
    """An office of four services without a site that this test alone may spoil."""
    return Office(tmp_path / "repository", slim.folder)


@pytest.fixture
def slim_built(slim, tmp_path):
    """An office of four services with a built site that this test alone may spoil."""
    return slim.twin(tmp_path / "repository")


@pytest.fixture(scope="session")
def before(shared):
    """A slim office of 15 December 2024: two days later the ten-year e-passport costs more."""
    return shared("before")


@pytest.fixture(scope="session")
def rising(shared):
    """A built office whose fee, document and notices change tomorrow; tests only read it."""
    return shared("rising")


@pytest.fixture(scope="session")
def sure(shared):
    """A built office that knows its hours and holidays; tests only read it."""
    return shared("sure")


@pytest.fixture(scope="session")
def full(shared):
    """A built office with all that the real facts lack: a clip, test results."""
    return shared("full")


@pytest.fixture(scope="session")
def site(office):
    """The folder of the built site."""
    return office.site


@pytest.fixture(scope="session")
def address(site):
    """Where the built site is served."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium for the whole run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_windowless(), args=FLAGS)
        chromium.on("context", lambda context: context.set_default_timeout(PATIENCE_MS))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page in a context of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def reader_with(browser):
    """Give the page of somebody with certain settings who only reads; one for all such tests.

    A context of its own takes four times as long as opening a page does.
    """
    pages = {}

    def give(**settings):
        key = repr(sorted(settings.items()))
        if key not in pages:
            context = browser.new_context(**settings, service_workers="block")
            pages[key] = context.new_page()
        return pages[key]

    yield give
    for page in pages.values():
        page.context.close()


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL of this process's own, started by the first test that asks for it."""
    if sys.platform == "win32":
        pytest.skip("PostgreSQL is started on Linux and macOS only")
    from tests.fixtures.postgres import NOT_HERE, PostgresServer, find_postgres

    programs = find_postgres()
    if programs is None:
        pytest.skip(NOT_HERE)
    server = PostgresServer(programs)
    yield server
    server.remove()
