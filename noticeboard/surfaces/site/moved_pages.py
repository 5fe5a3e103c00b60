"""Pages at addresses that services once had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline, language_root
from noticeboard.surfaces.output import environment


def redirect_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Yield pages at addresses that services once had, which send on to the present one."""
    template = environment().get_template("site/moved.html")
    for timeline in timelines:
        home = language_root(timeline.language)
        for service in timeline.now.services:
            for old in service.old_slugs:
                html = template.render(edition=timeline.now, service=service)
                yield OutputFile(f"{home}{old}/index.html", html)
