"""Kits: what others hand on or put up, as paper, pictures and texts made of the same facts."""

from noticeboard.kits.campaign_kit import campaign_files, kit_files
from noticeboard.kits.partner_kit import partner_files
from noticeboard.kits.portal_sheet import portal_files
from noticeboard.kits.sheet_content import SheetContent, sheet_contents
from noticeboard.kits.typst_sheets import SheetTooLong

__all__ = [
    "SheetContent",
    "SheetTooLong",
    "campaign_files",
    "kit_files",
    "partner_files",
    "portal_files",
    "sheet_contents",
]
