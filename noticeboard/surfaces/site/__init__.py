"""The website: plain Markdown pages that hold HTML blocks, and the files beside them."""

from noticeboard.surfaces.site.answer_files import answer_files
from noticeboard.surfaces.site.answer_sounds import answer_sound_files
from noticeboard.surfaces.site.braille_files import braille_files
from noticeboard.surfaces.site.embeds import embed_files
from noticeboard.surfaces.site.emergency_banners import banner_files
from noticeboard.surfaces.site.markdown import (
    MarkdownPage,
    SiteSettings,
    markdown_pages,
    sound_listings,
)
from noticeboard.surfaces.site.moved_pages import redirect_files
from noticeboard.surfaces.site.sheets import sheet_files
from noticeboard.surfaces.site.static_files import static_files
from noticeboard.surfaces.site.tools.ask import section_files

__all__ = [
    "MarkdownPage",
    "SiteSettings",
    "answer_files",
    "answer_sound_files",
    "banner_files",
    "braille_files",
    "embed_files",
    "markdown_pages",
    "redirect_files",
    "section_files",
    "sheet_files",
    "sound_listings",
    "static_files",
]
