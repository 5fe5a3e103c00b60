"""Small programs of the pages, a folder for each: template, style, script and what they need.

Nothing of a tool shows without script; `static/tools.js` puts it into the page.
"""

from noticeboard.surfaces.site.tools.context import tool_context

__all__ = ["tool_context"]
