"""Adds to a stage what can only be made once all its pages are there."""

from __future__ import annotations

from collections.abc import Sequence

from noticeboard.bundle.manifest import digests
from noticeboard.bundle.refill import RefilledFolder
from noticeboard.edition import Timeline
from noticeboard.surfaces.site.app_manifest import icon_files, manifest_files
from noticeboard.surfaces.site.service_worker import is_copied, version_files, worker_file
from noticeboard.surfaces.site.sitemap import robots_file, sitemap_file


def write_beside(folder: RefilledFolder, timelines: Sequence[Timeline], bundle_id: str) -> None:
    """Write icons, app descriptions, robots, sitemap and, last of all, the offline copy's list.

    What was written before for another id is replaced.
    """
    site_url = timelines[0].now.office.site_url
    sitemap = [sitemap_file(timelines, site_url)] if site_url else []
    files = (
        *version_files(bundle_id),
        *icon_files(),
        *manifest_files(timelines),
        robots_file(site_url),
        *sitemap,
    )
    folder.release(file.path for file in files)
    folder.write(files)
    copied = digests(folder.folder, filter(is_copied, sorted(folder.names)))
    worker = worker_file(bundle_id, copied)
    folder.release([worker.path])
    folder.write([worker])
