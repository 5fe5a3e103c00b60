"""Kits: what others hand on or put up, as paper, pictures and texts made of the same facts."""

from noticeboard.kits.campaign_kit import CampaignKit, make_campaign_kits
from noticeboard.kits.counter_kit import counter_files
from noticeboard.kits.partner_kit import partner_files
from noticeboard.kits.portal_sheet import portal_files
from noticeboard.kits.sheet_content import SheetContent, sheet_contents
from noticeboard.kits.slide_room import SlideTooLong
from noticeboard.kits.survey_kit import survey_files
from noticeboard.kits.typst_sheets import SheetTooLong

__all__ = [
    "CampaignKit",
    "SheetContent",
    "SheetTooLong",
    "SlideTooLong",
    "counter_files",
    "make_campaign_kits",
    "partner_files",
    "portal_files",
    "sheet_contents",
    "survey_files",
]
