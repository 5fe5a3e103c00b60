"""Answers a visitor's question on the page of questions, and finds the parts of pages below."""

from noticeboard.surfaces.site.tools.ask.section_index import section_files

__all__ = ["section_files"]
