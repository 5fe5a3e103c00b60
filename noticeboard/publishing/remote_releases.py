"""A folder of releases on another computer: `current`, a link, is switched when all has arrived.

    noticeboard/releases/000012.7f3a-19c2/     a bundle; its manifest arrives last
    noticeboard/current -> releases/000012.7f3a-19c2

A file that the shown release has alike gets a second name there instead of being sent, where the
computer can do that.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from noticeboard.bundle.manifest import EMERGENCY, MANIFEST, Manifest, parse_manifest
from noticeboard.bundle.publication.survey import STAGE, folders_of
from noticeboard.bundle.refusal import PlaceRefused, SiteRefused
from noticeboard.emergency import carried
from noticeboard.messages import Message
from noticeboard.publishing.arrivals import Arrivals, all_at_once
from noticeboard.publishing.release_folder import CURRENT, KEPT, NAME, RELEASES, number_of
from noticeboard.publishing.remote_connection import connected
from noticeboard.publishing.storage import LinkedStorage


@dataclass(frozen=True)
class _Shown:
    """The release that the public sees."""

    path: str
    manifest: Manifest | None


class RemoteReleases:
    """The releases of a place behind SFTP; `opened` connects to it anew for every act."""

    def __init__(
        self,
        address: str,
        opened: Callable[[], AbstractAsyncContextManager[LinkedStorage]],
        arrivals: Arrivals,
    ) -> None:
        self.address = address
        self._opened, self._arrivals = opened, arrivals
        self._may_be_new = False
        """Whether the switch was asked for, so that the public may see the new release."""

    def look(self, new: Manifest) -> Manifest | None:
        """Return the manifest of the release that is shown; raises PlaceRefused for others' things."""

        async def looked(storage: LinkedStorage) -> Manifest | None:
            shown = await self._shown(storage)
            return None if shown is None else shown.manifest

        return connected(self.address, self._opened, looked, self._state)

    def put(self, site: Path, new: Manifest, signal: bytes | None = None) -> None:
        """Show a bundle: send it as a release unless it is there, then switch to it.

        `signal` is the emergency that belongs to it; one that is on there stays on.

        Raises PlaceUnreachable, with the old release shown, when the place is lost or refuses.
        """
        self._may_be_new = False

        async def put(storage: LinkedStorage) -> None:
            shown = await self._shown(storage)
            release = await _whole_release(storage, new)
            if release is None:
                release = await self._sent(site, new, storage, shown)
            if signal is not None:
                before = await storage.read(f"{shown.path}/{EMERGENCY}") if shown else None
                await storage.write(f"{release}/{EMERGENCY}", carried(before, signal))
            self._may_be_new = True
            if shown is None or release != shown.path:
                await storage.switch(CURRENT, release)
            await _sweep(storage, release)

        connected(self.address, self._opened, put, self._state)
        self._arrivals.end()

    def put_signal(self, signal: bytes) -> None:
        """Switch an emergency on or off there; raises PlaceRefused where no release is shown."""

        async def put(storage: LinkedStorage) -> None:
            shown = await self._shown(storage)
            if shown is None:
                raise PlaceRefused(Message("emergency_no_bundle", {"place": self.address}))
            await storage.write(f"{shown.path}/{EMERGENCY}", signal)

        connected(self.address, self._opened, put, self._state)

    def _state(self) -> str:
        return "place_may_be_new" if self._may_be_new else "place_unchanged"

    async def _shown(self, storage: LinkedStorage) -> _Shown | None:
        path = await storage.leads_to(CURRENT)
        if path is None:
            return None
        folder, _, name = path.partition("/")
        if folder != RELEASES or not NAME.fullmatch(name):
            raise PlaceRefused(Message("place_current", {"place": f"{self.address}/{CURRENT}"}))
        return _Shown(path, await _manifest_of(storage, path))

    async def _sent(
        self, site: Path, new: Manifest, storage: LinkedStorage, shown: _Shown | None
    ) -> str:
        """Send what a release lacks, the manifest last, and return the release."""
        release = await self._begun(storage, new)
        done = self._arrivals.names(_token(release, new))
        known = {} if shown is None or shown.manifest is None else shown.manifest.listed
        kept = _sounds_of(shown, new)

        async def send_one(name: str) -> None:
            target, wanted = f"{release}/{name}", new.files.get(name) or kept[name]
            source = f"{shown.path}/{name}" if shown and known.get(name) == wanted else None
            if source is None or not await storage.alias(source, target):
                content = await _content(site, name, new, storage, source)
                if content is None:
                    # A sound of the release before that somebody has removed there.
                    del kept[name]
                    return
                # Never into a file that is there: it may be another release's, too.
                await storage.write(target, content)
            self._arrivals.add(name)

        await all_at_once(send_one, [name for name in (*new.files, *kept) if name not in done])
        listed = replace(new, kept=kept)
        await storage.write(f"{release}/{MANIFEST}", listed.as_json().encode())
        return release

    async def _begun(self, storage: LinkedStorage, new: Manifest) -> str:
        """Return the release of the same upload, cut short, or the next one."""
        names = await _releases(storage)
        for name in names:
            if self._arrivals.are_of(_token(f"{RELEASES}/{name}", new)):
                return f"{RELEASES}/{name}"
        number = max(map(number_of, names), default=0) + 1
        release = f"{RELEASES}/{number:06d}.{new.bundle}"
        self._arrivals.begin(_token(release, new))
        return release


def _token(release: str, new: Manifest) -> str:
    return f"{release} {new.digest[:16]}"


async def _content(
    site: Path, name: str, new: Manifest, storage: LinkedStorage, source: str | None
) -> bytes | None:
    """Return what a file holds: of the bundle, or a sound of the release before."""
    if name not in new.files:
        return None if source is None else await storage.read(source)
    content = (site / name).read_bytes()
    if sha256(content).hexdigest() != new.files[name]:
        raise SiteRefused(Message("site_damaged"))
    return content


def _sounds_of(shown: _Shown | None, new: Manifest) -> dict[str, str]:
    """Return the sounds of the shown release, so that no open page goes silent."""
    before = None if shown is None else shown.manifest
    files = {} if before is None else before.files
    is_kept = {name for name in files if name.startswith("audio/") and name not in new.files}
    return {name: digest for name, digest in files.items() if name in is_kept}


async def _releases(storage: LinkedStorage) -> list[str]:
    """Return the names of the releases by number; what has another name is somebody else's."""
    entries = await storage.entries(["", RELEASES])
    names = [path.removeprefix(f"{RELEASES}/") for path, is_file in entries.items() if not is_file]
    return sorted((name for name in names if NAME.fullmatch(name)), key=number_of)


async def _manifest_of(storage: LinkedStorage, release: str) -> Manifest | None:
    text = await storage.read(f"{release}/{MANIFEST}")
    if text is not None:
        with suppress(ValueError):
            return parse_manifest(text)
    return None


async def _whole_release(storage: LinkedStorage, new: Manifest) -> str | None:
    """Return a release that has all files of a bundle, so that going back sends nothing."""
    for name in await _releases(storage):
        release = f"{RELEASES}/{name}"
        if name.partition(".")[2] != new.bundle:
            continue
        found = await _manifest_of(storage, release)
        if found is None or replace(found, kept={}) != replace(new, kept={}):
            continue
        paths = [f"{release}/{path}" for path in new.files]
        folders = {"", *(folder for path in paths for folder in folders_of(path))}
        entries = await storage.entries(folders)
        if all(entries.get(path) for path in paths):
            return release
    return None


async def _sweep(storage: LinkedStorage, shown: str) -> None:
    """Remove all but the last releases and the shown one, and what was on its way."""
    for name in (await _releases(storage))[:-KEPT]:
        if f"{RELEASES}/{name}" != shown:
            await storage.remove_below(f"{RELEASES}/{name}")
    await storage.remove_below(STAGE)
