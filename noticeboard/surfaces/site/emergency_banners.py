"""Words of the banner that pages show in an emergency.

They lie in a file beside the pages, which an open page has fetched long before: in the page itself
they would be found before they are true, and weigh more than its first view may.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, filled


def banner_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Yield the banners of each language by the name of the emergency or drill."""
    for timeline in timelines:
        content = json.dumps(_banners(timeline.now), ensure_ascii=False)
        yield OutputFile(f"assets/emergency-{timeline.language}.json", content + "\n")


def _banners(edition: Edition) -> Mapping[str, tuple[str, str]]:
    """Return heading and text; a drill asks nothing of readers elsewhere."""
    banners: dict[str, tuple[str, str]] = {}
    for one in edition.emergencies:
        drill = filled(edition.words["emergency_drill_name"], name=one.name).shown
        banners[one.id] = (one.name.shown, one.site.shown)
        banners[f"{one.id}-drill"] = (drill, edition.words["emergency_drill"])
    return banners
