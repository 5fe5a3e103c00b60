"""The connection to a place on another computer, made anew for every act."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from noticeboard.messages import Message
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.place_secrets import KNOWN_HOSTS, s3_keys, sftp_password
from noticeboard.publishing.publication_refusals import PlaceUnreachable
from noticeboard.publishing.storage import LinkedStorage, OpenedStorage, Storage, StorageProblem

Result = TypeVar("Result")
AnyStorage = TypeVar("AnyStorage", bound=Storage)


def storage_of(address: PlaceAddress) -> OpenedStorage:
    """Return the storage of an address, not yet connected; raises PlaceUnreachable without its packages."""
    if address.kind != "s3":
        return linked_storage_of(address)
    environment = os.environ
    try:
        from noticeboard.publishing.s3_storage import opened_s3
    except ImportError as error:
        raise PlaceUnreachable(Message("place_packages")) from error
    return opened_s3(address, lambda: s3_keys(address, environment), environment)


def linked_storage_of(address: PlaceAddress) -> AbstractAsyncContextManager[LinkedStorage]:
    """Return the storage behind SFTP of an address; raises PlaceUnreachable without its package."""
    environment = os.environ
    try:
        from noticeboard.publishing.sftp_storage import opened_sftp
    except ImportError as error:
        raise PlaceUnreachable(Message("place_packages")) from error
    known_hosts = environment.get(KNOWN_HOSTS)
    return opened_sftp(address, lambda: sftp_password(address, environment), known_hosts)


def connected(
    place: str,
    opened: Callable[[], AbstractAsyncContextManager[AnyStorage]],
    work: Callable[[AnyStorage], Coroutine[Any, Any, Result]],
    state: Callable[[], str],
) -> Result:
    """Do some work with a storage; raises PlaceUnreachable when it is lost or refuses.

    `state` then gives the code of the sentence that says what the public sees.
    """

    async def run() -> Result:
        async with opened() as storage:
            return await work(storage)

    try:
        return _run(run())
    except StorageProblem as problem:
        named = {"place": place, "reason": problem.reason}
        told = Message(f"place_{problem.kind}", {**named, "state": Message(state())})
        raise PlaceUnreachable(told) from problem


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end, also for a caller in whose thread another loop runs."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(max_workers=1) as other:
        return other.submit(asyncio.run, work).result()
