"""The website: plain Markdown pages that hold HTML blocks, and the files beside them."""

from noticeboard.surfaces.site.assets import site_assets
from noticeboard.surfaces.site.beside import redirect_files
from noticeboard.surfaces.site.braille_files import braille_files
from noticeboard.surfaces.site.markdown import (
    MarkdownPage,
    SiteSettings,
    markdown_pages,
    sound_listings,
)
from noticeboard.surfaces.site.sheets import sheet_files

__all__ = [
    "MarkdownPage",
    "SiteSettings",
    "braille_files",
    "markdown_pages",
    "redirect_files",
    "sheet_files",
    "site_assets",
    "sound_listings",
]
