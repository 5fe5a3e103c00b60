"""The kiosk: one document that holds every screen in every language, to be read and heard."""

from noticeboard.surfaces.kiosk.conformance import SuiteRun
from noticeboard.surfaces.kiosk.criteria import REQUIREMENTS, Criterion
from noticeboard.surfaces.kiosk.document import OLDEST_CHROMIUM
from noticeboard.surfaces.kiosk.kiosk_files import (
    KioskFiles,
    KioskScreens,
    KioskSettings,
    join_kiosk,
    kiosk_files,
    kiosk_screens,
)
from noticeboard.surfaces.kiosk.screen_list import screens_of
from noticeboard.surfaces.kiosk.utterance_list import kiosk_manifests

__all__ = [
    "OLDEST_CHROMIUM",
    "REQUIREMENTS",
    "Criterion",
    "KioskFiles",
    "KioskScreens",
    "KioskSettings",
    "SuiteRun",
    "join_kiosk",
    "kiosk_files",
    "kiosk_manifests",
    "kiosk_screens",
    "screens_of",
]
