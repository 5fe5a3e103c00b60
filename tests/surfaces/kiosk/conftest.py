"""What the kiosk's tests share: written kiosks that are only read, one of each a process."""

import pytest

from noticeboard.load import load_catalogue
from tests.fixtures.kiosk import ROOT, small_catalogue, write_kiosk
from tests.fixtures.office import served


@pytest.fixture(scope="session")
def real_kiosk(tmp_path_factory):
    """A kiosk of the real facts: its folder, and the books of what it says."""
    site = tmp_path_factory.mktemp("real_kiosk")
    return site, write_kiosk(site, load_catalogue(ROOT), seconds=0.05)


@pytest.fixture(scope="session")
def real_address(real_kiosk):
    """Where the kiosk of the real facts is served."""
    with served(real_kiosk[0]) as where:
        yield where


@pytest.fixture(scope="session")
def small_address(tmp_path_factory):
    """Where a kiosk of the small catalogue is served."""
    folder = tmp_path_factory.mktemp("small_kiosk")
    write_kiosk(folder / "site", small_catalogue(folder / "facts"), seconds=0.05)
    with served(folder / "site") as where:
        yield where
