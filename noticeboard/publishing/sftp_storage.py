"""SFTP: a folder of another computer, reached by SSH, whose host key must be known."""

from __future__ import annotations

import asyncio
import contextlib
import posixpath
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence

import asyncssh

from noticeboard.bundle.publication.survey import STAGE
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.storage import ProblemKind, StorageProblem

PARTS = f"{STAGE}/parts"
"""Where files lie while they are being written; tidied up with everything else on the way."""
PATIENCE_S = 20
"""How long a host may take to let us in."""
ALIVE_S = 10
"""How often a silent host is asked whether it is still there; three times without answer it is lost."""

_KINDS: tuple[tuple[type[Exception], ProblemKind], ...] = (
    (asyncssh.SFTPPermissionDenied, "refused"),
    (asyncssh.SFTPWriteProtect, "refused"),
    (asyncssh.PermissionDenied, "refused"),
    (asyncssh.HostKeyNotVerifiable, "refused"),
    (asyncssh.SFTPNoSpaceOnFilesystem, "full"),
    (asyncssh.SFTPQuotaExceeded, "full"),
    (asyncssh.SFTPConnectionLost, "lost"),
    (asyncssh.SFTPNoConnection, "lost"),
    (asyncssh.SFTPError, "failed"),
    (asyncssh.Error, "lost"),
    (OSError, "lost"),
)
_FULL = ("no space", "disk full", "quota")
"""What older servers, which have no code for it, say of a full disk."""


@contextlib.asynccontextmanager
async def opened_sftp(
    address: PlaceAddress, password: Callable[[], str | None], known_hosts: str | None
) -> AsyncIterator[SftpStorage]:
    """Connect to a host; raises StorageProblem when that fails or anything in between does.

    `password` is asked for only now. Without one the user's own keys and agent are tried.
    """
    try:
        async with (
            asyncssh.connect(
                address.host,
                address.port,
                connect_timeout=PATIENCE_S,
                login_timeout=PATIENCE_S,
                keepalive_interval=ALIVE_S,
                # Empty means as the user has set it up for `ssh`.
                username=address.user or (),
                password=password(),
                known_hosts=known_hosts or (),
            ) as connection,
            connection.start_sftp_client() as client,
        ):
            yield SftpStorage(client, address.path)
    except (asyncssh.Error, OSError) as error:
        if isinstance(error, OSError) and error.filename is not None:
            # A file of this computer.
            raise
        raise _problem(error) from error


def _problem(error: Exception) -> StorageProblem:
    kind = next(kind for known, kind in _KINDS if isinstance(error, known))
    reason = str(error) or type(error).__name__
    # Only the code that says nothing needs the words: an address may hold any of them.
    if isinstance(error, asyncssh.SFTPFailure) and any(sign in reason.lower() for sign in _FULL):
        kind = "full"
    return StorageProblem(kind, reason)


def _depth(folder: str) -> int:
    return folder.count("/") + 1 if folder else 0


class SftpStorage:
    """A folder of a host; a path that begins with `/~/` is below the user's own folder there."""

    def __init__(self, client: asyncssh.SFTPClient, path: str) -> None:
        is_home = path == "/~" or path.startswith("/~/")
        self._base = path.removeprefix("/~").lstrip("/") or "." if is_home else path
        self._client = client
        self._made: set[str] = set()
        self._has_aliases = True

    async def read(self, name: str) -> bytes | None:
        """Return a file's content; None where there is none."""
        try:
            async with self._client.open(self._path(name), "rb") as file:
                content = await file.read()
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return None
        return content if isinstance(content, bytes) else content.encode()

    async def write(self, name: str, content: bytes) -> None:
        """Replace a file in one step."""
        path = self._path(name)
        await self._make(posixpath.dirname(path))
        # Not beside its place, where it would be left when the program is killed.
        await self._make(self._path(PARTS))
        part = self._path(f"{PARTS}/{name.replace('/', '+')}")
        async with self._client.open(part, "wb") as file:
            await file.write(content)
        await self._rename(part, path)

    async def move(self, name: str, to: str) -> None:
        """Put a file in the place of another; raises FileNotFoundError where there is none."""
        path = self._path(to)
        await self._make(posixpath.dirname(path))
        try:
            await self._rename(self._path(name), path)
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath) as error:
            raise FileNotFoundError(name) from error

    async def remove(self, names: Sequence[str]) -> None:
        """Remove files that are there, and the folders that are empty because of it."""
        for name in names:
            await self._remove_file(self._path(name))
            parent = posixpath.dirname(name)
            # A folder that still holds something says so by refusing to go.
            with contextlib.suppress(asyncssh.SFTPError):
                while parent:
                    await self._client.rmdir(self._path(parent))
                    self._made.discard(self._path(parent))
                    parent = posixpath.dirname(parent)

    async def remove_below(self, folder: str) -> None:
        """Remove a folder with all that is in it."""
        await self._client.rmtree(self._path(folder), ignore_errors=True)
        self._made.clear()

    async def entries(self, folders: Collection[str]) -> Mapping[str, bool]:
        """Return what lies in some folders by path, and whether it is a file."""
        found: dict[str, bool] = {}
        for depth in range(1 + max((_depth(folder) for folder in folders), default=0)):
            level = (folder for folder in folders if _depth(folder) == depth)
            # A folder is looked into only when the one above it has shown that it is there.
            there = [folder for folder in level if not folder or found.get(folder) is False]
            for some in await asyncio.gather(*(self._inside(folder) for folder in there)):
                found |= some
        return found

    async def _inside(self, folder: str) -> dict[str, bool]:
        try:
            entries = await self._client.readdir(self._path(folder))
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return {}
        return {
            posixpath.join(folder, str(one.filename)): (
                one.attrs.type != asyncssh.FILEXFER_TYPE_DIRECTORY
            )
            for one in entries
            if one.filename not in (".", "..")
        }

    async def alias(self, name: str, to: str) -> bool:
        """Give a file a second name; returns False where that cannot be."""
        if not self._has_aliases:
            return False
        await self._make(posixpath.dirname(self._path(to)))
        try:
            await self._client.link(self._path(name), self._path(to))
        except asyncssh.SFTPOpUnsupported:
            self._has_aliases = False
        except asyncssh.SFTPError as error:
            if isinstance(error, asyncssh.SFTPConnectionLost | asyncssh.SFTPNoConnection):
                raise
            # It is there already, or that disk has no second names: the file is sent instead.
            return False
        return self._has_aliases

    async def leads_to(self, name: str) -> str | None:
        """Return where a link leads, below the place; "" for anything else, None for nothing."""
        if not await self._client.lexists(self._path(name)):
            return None
        if not await self._client.islink(self._path(name)):
            return ""
        base, target = [str(await self._client.realpath(self._path(one))) for one in ("", name)]
        is_below = target.startswith(base.rstrip("/") + "/")
        return posixpath.relpath(target, base) if is_below else ""

    async def switch(self, name: str, to: str) -> None:
        """Let a link lead to a folder, in one step."""
        fresh = f"{self._path(name)}.new"
        await self._remove_file(fresh)
        try:
            await self._client.symlink(to, fresh)
            await self._client.posix_rename(fresh, self._path(name))
        except asyncssh.SFTPOpUnsupported as error:
            await self._remove_file(fresh)
            raise StorageProblem("no_links", str(error)) from error

    def _path(self, name: str) -> str:
        return posixpath.join(self._base, name) if name else self._base

    async def _make(self, folder: str) -> None:
        """Make a folder and those above it; another task may be at it, too."""
        if not folder or folder in self._made:
            return
        try:
            await self._client.mkdir(folder)
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            await self._make(posixpath.dirname(folder))
            await self._make(folder)
        except asyncssh.SFTPError:
            if not await self._client.isdir(folder):
                raise
        self._made.add(folder)

    async def _remove_file(self, path: str) -> None:
        try:
            await self._client.remove(path)
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return
        except asyncssh.SFTPFailure:
            # A folder stands there, or a file where its folder was: then it is gone already.
            if await self._client.lexists(path) and not await self._client.isdir(path):
                raise

    async def _rename(self, path: str, to: str) -> None:
        try:
            await self._client.posix_rename(path, to)
        except asyncssh.SFTPOpUnsupported:
            # A server that knows no replacing rename: the file is away for one answer's time.
            with contextlib.suppress(asyncssh.SFTPNoSuchFile):
                await self._client.remove(to)
            await self._client.rename(path, to)
