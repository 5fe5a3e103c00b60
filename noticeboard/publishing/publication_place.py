"""A place to publish to, whatever kind it is: looked at first, then given a bundle."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from noticeboard.bundle.manifest import Manifest, read_manifest
from noticeboard.bundle.place import look_at_place, publish_to
from noticeboard.bundle.publication.bounds import refuse_bounds
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.bundle.stage import only_build
from noticeboard.emergency import carried, read_signal_file, write_signal_file
from noticeboard.messages import Message
from noticeboard.publishing.arrivals import Arrivals
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.release_folder import ReleaseFolder
from noticeboard.publishing.remote_connection import linked_storage_of, storage_of
from noticeboard.publishing.remote_place import RemotePlace
from noticeboard.publishing.remote_releases import RemoteReleases

UPLOADS = "uploads"
"""The part of the cache that holds the notes of what has arrived."""


@dataclass(frozen=True)
class Delivery:
    """The result of putting a bundle in a place."""

    files: int
    altered: Sequence[str] = ()
    """Files of the program that somebody had changed there."""
    set_aside: Path | None = None
    """The folder that holds those files as they were found."""
    note: Message | None = None
    """What staff should know of the way that was taken."""


class PublicationPlace:
    """A place by its address, for the office in a folder."""

    def __init__(self, address: PlaceAddress, root: Path) -> None:
        """Raise PlaceRefused for a folder that is part of the program itself."""
        self.address, self._root, self._cache = address, root, root / ".cache"
        if not address.host:
            refuse_bounds(address.folder, root)

    def look(self, new: Manifest) -> Manifest | None:
        """Return the manifest of what is there; raises a StaffError where `new` could not go."""
        if self.address.host:
            return self._remote().look(new)
        if self.address.kind == "folder":
            return look_at_place(self.address.folder, new, self._cache)
        releases = ReleaseFolder(self.address.folder)
        if releases.current.is_dir() and not releases.current.is_symlink():
            return look_at_place(releases.current, new, self._cache)
        return releases.look()

    def put(self, site: Path, new: Manifest) -> Delivery:
        """Put a bundle there; the public sees the old one or the new one.

        Raises a StaffError or OSError, with the old one shown, when that fails.
        """
        if self.address.host:
            with only_build(self._cache):
                self._remote().put(site, new, self._own_signal())
            return Delivery(len(new.files))
        before = read_signal_file(self._shown)
        delivery = self._put_here(site, new)
        if (own := self._own_signal()) is not None:
            write_signal_file(self._shown, carried(before, own))
        return delivery

    def put_signal(self, signal: bytes) -> None:
        """Switch an emergency on or off there, in one step; raises a StaffError or OSError."""
        if self.address.host:
            self._remote().put_signal(signal)
        elif read_manifest(self._shown) is None:
            raise PlaceRefused(Message("emergency_no_bundle", {"place": str(self.address)}))
        else:
            write_signal_file(self._shown, signal)

    @property
    def _shown(self) -> Path:
        """Return the folder of this computer that the public sees."""
        folder = self.address.folder
        return folder if self.address.kind == "folder" else ReleaseFolder(folder).current

    def _own_signal(self) -> bytes | None:
        return read_signal_file(self._root / "site")

    def _put_here(self, site: Path, new: Manifest) -> Delivery:
        if self.address.kind == "folder":
            return self._put_plainly(site, self.address.folder, None)
        releases = ReleaseFolder(self.address.folder)
        if releases.is_plain:
            return self._put_plainly(site, releases.current, Message("place_without_links"))
        with only_build(self._cache):
            releases.put(site, new)
        return Delivery(len(new.files))

    def _put_plainly(self, site: Path, folder: Path, note: Message | None) -> Delivery:
        done = publish_to(site, folder, self._cache)
        return Delivery(done.files, done.altered, done.set_aside, note)

    def _remote(self) -> RemotePlace | RemoteReleases:
        name = hashlib.sha256(str(self.address).encode()).hexdigest()[:16]
        return remote_place_of(self.address, self._cache / UPLOADS / name)


def remote_place_of(address: PlaceAddress, notes: Path) -> RemotePlace | RemoteReleases:
    """Return the place on another computer; `notes` is the file of what has arrived there."""
    if address.kind == "releases":
        opened = partial(linked_storage_of, address)
        return RemoteReleases(str(address), opened, Arrivals(notes))
    return RemotePlace(str(address), partial(storage_of, address), Arrivals(notes))
