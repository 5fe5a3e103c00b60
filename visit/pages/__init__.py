"""The shell of every page of the visit: one head, one style sheet, both languages."""

from visit.pages.page_shell import STYLE, STYLE_SHEET, PageWords, VisitPages, own_files, page_words

__all__ = ["STYLE", "STYLE_SHEET", "PageWords", "VisitPages", "own_files", "page_words"]
