"""The document checker: asks about a person's situation and leaves on the page what is theirs."""

from noticeboard.surfaces.site.tools.checker.checker_page import checker_context

__all__ = ["checker_context"]
