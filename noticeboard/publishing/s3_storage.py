"""Storage that speaks S3: every file is an object, which is replaced whole or not at all."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import obstore
from obstore.exceptions import BaseError, NotFoundError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from noticeboard.loopback import cache_rule, media_type
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.storage import ProblemKind, StorageProblem
from noticeboard.publishing.upload_intent import WAITING

if TYPE_CHECKING:
    # There for types alone.
    from obstore.store import S3Config

ENDPOINT, REGION, TOKEN = "AWS_ENDPOINT_URL", "AWS_REGION", "AWS_SESSION_TOKEN"
ANY_REGION = "us-east-1"
"""What storages of other makers take for theirs."""

_ADDRESS = re.compile(r"https?://\S+")
_FULL = re.compile(r"status code: 507\b|<Code>\w*(?:Quota|Full|TooLarge)")
"""Quotas have codes of their own with each maker; some of them answer 403 beside it."""


@contextlib.asynccontextmanager
async def opened_s3(
    address: PlaceAddress,
    keys: Callable[[], tuple[str, str] | None],
    environment: Mapping[str, str],
) -> AsyncIterator[S3Storage]:
    """Give a bucket below a prefix; raises StorageProblem when anything in between fails."""
    try:
        yield S3Storage(_store(address, keys(), environment))
    except BaseError as error:
        raise _problem(error) from error


def _store(
    address: PlaceAddress, keys: tuple[str, str] | None, environment: Mapping[str, str]
) -> S3Store:
    endpoint = environment.get(ENDPOINT, "")
    config: S3Config = {"bucket": address.host, "region": environment.get(REGION, ANY_REGION)}
    if endpoint:
        config["endpoint"] = endpoint
    if keys is not None:
        config["access_key_id"], config["secret_access_key"] = keys
        if TOKEN in environment:
            config["session_token"] = environment[TOKEN]
    return S3Store(
        prefix=address.path or None,
        config=config,
        # Keys sign a request and are never sent, so a storage in the office may speak plain HTTP.
        client_options={"allow_http": endpoint.startswith("http://"), "timeout": "30s"},
        retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=30)},
    )


def _problem(error: BaseError) -> StorageProblem:
    told = str(error).strip()
    # What the storage answered, in one line or more, comes before how the library got there; a
    # bucket, a prefix or a file may be named by any word that is looked for.
    answer = _ADDRESS.sub("", told.partition("\n\nDebug source")[0])
    kind: ProblemKind = "failed"
    if _FULL.search(answer):
        kind = "full"
    elif isinstance(error, PermissionDeniedError | UnauthenticatedError):
        kind = "refused"
    elif any(sign in answer for sign in ("error sending request", "connect", "timed out")):
        kind = "lost"
    return StorageProblem(kind, told.splitlines()[0])


class S3Storage:
    """A bucket, or what lies below a prefix of it."""

    def __init__(self, store: S3Store) -> None:
        self._store = store

    async def read(self, name: str) -> bytes | None:
        """Return an object's content; None where there is none."""
        try:
            found = await obstore.get_async(self._store, name)
        except (NotFoundError, FileNotFoundError):
            return None
        return bytes(await found.bytes_async())

    async def write(self, name: str, content: bytes) -> None:
        """Replace an object, which is one step."""
        plain = name.removeprefix(WAITING)
        await obstore.put_async(
            self._store,
            name,
            content,
            attributes={"Content-Type": media_type(plain), "Cache-Control": cache_rule(plain)},
            use_multipart=False,
        )

    async def move(self, name: str, to: str) -> None:
        """Put an object in the place of another; raises FileNotFoundError where there is none."""
        try:
            await obstore.copy_async(self._store, name, to)
            await obstore.delete_async(self._store, name)
        except NotFoundError as error:
            raise FileNotFoundError(name) from error

    async def remove(self, names: Sequence[str]) -> None:
        """Remove objects that are there."""
        for name in names:
            with contextlib.suppress(NotFoundError, FileNotFoundError):
                await obstore.delete_async(self._store, name)

    async def remove_below(self, folder: str) -> None:
        """Remove everything whose name begins with a folder."""
        async for found in obstore.list(self._store, f"{folder}/"):
            await self.remove([one["path"] for one in found])

    async def entries(self, folders: Collection[str]) -> Mapping[str, bool]:
        """Return every object: a storage without folders has no other way to look into one."""
        found: dict[str, bool] = {}
        async for some in obstore.list(self._store):
            found |= {one["path"]: True for one in some}
        return found
