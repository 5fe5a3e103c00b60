"""What many tests share: one bundle of the real facts, one browser."""

import datetime
import os

import pytest
from hypothesis import settings

from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.office import Office, served
from tests.fixtures.results import note_kinds
from tests.fixtures.rising_office import make_rising_office
from tests.fixtures.sure_office import make_sure_office

# A promise is about what comes out; how long an example takes depends on who else is at work.
# New examples are sought on people's machines; a landing is judged by the same ones every time.
settings.register_profile("noticeboard", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("noticeboard")


def pytest_collection_modifyitems(items):
    """Have the tests of accessibility say so in their reports."""
    note_kinds(items)


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """An office with the real facts and a built site; tests only read it."""
    made = Office(tmp_path_factory.mktemp("office") / "repository")
    made.bundle = made.build()
    return made


@pytest.fixture
def own(tmp_path):
    """An office without a site that this test alone may spoil."""
    return Office(tmp_path / "repository")


@pytest.fixture
def built(office, tmp_path):
    """An office with a built site that this test alone may spoil."""
    return office.twin(tmp_path / "repository")


@pytest.fixture(scope="session")
def before(tmp_path_factory):
    """A built office of 15 December 2024: two days later the ten-year e-passport costs more."""
    made = Office(tmp_path_factory.mktemp("before") / "repository")
    made.build(datetime.date(2024, 12, 15))
    return made


@pytest.fixture(scope="session")
def rising(tmp_path_factory):
    """A built office whose fee, document and notices change tomorrow; tests only read it."""
    return make_rising_office(tmp_path_factory.mktemp("rising") / "repository")


@pytest.fixture(scope="session")
def sure(tmp_path_factory):
    """A built office that knows its hours and holidays; tests only read it."""
    return make_sure_office(tmp_path_factory.mktemp("sure") / "repository")


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
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page in a context of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
