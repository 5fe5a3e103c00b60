"""Lines that a partner copies to show a service on a page of its own."""

from noticeboard.surfaces.site.tools.partners.embed_line import PLACE_OF_ADDRESS, embed_line

__all__ = ["PLACE_OF_ADDRESS", "embed_line"]
