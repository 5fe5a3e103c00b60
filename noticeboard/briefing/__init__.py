"""Briefing for the counter: what changed, what to say of it, and a self-test of just that."""

from noticeboard.briefing.briefing_page import briefing_page

__all__ = ["briefing_page"]
