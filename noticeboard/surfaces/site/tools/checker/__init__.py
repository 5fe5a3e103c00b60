"""The document checker: asks about a person's situation and leaves on the page what is theirs."""

from noticeboard.surfaces.site.tools.checker.context import checker_context

__all__ = ["checker_context"]
