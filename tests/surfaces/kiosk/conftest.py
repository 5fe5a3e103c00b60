"""What the kiosk's tests share: written kiosks that are only read."""

import pytest

from tests.fixtures.kiosk import small_catalogue, write_kiosk
from tests.fixtures.office import served
from tests.fixtures.shared_kiosk import shared_kiosk
from tests.fixtures.shared_offices import run_folder


@pytest.fixture(scope="session")
def real_kiosk(tmp_path_factory):
    """A kiosk of the real facts: its folder, and the books of what it says; tests only read it."""
    return shared_kiosk(run_folder(tmp_path_factory.getbasetemp()))


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
