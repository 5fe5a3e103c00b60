"""A place on another computer: what the public sees there changes in one short stretch."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from noticeboard.bundle.manifest import Manifest
from noticeboard.messages import Message
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.place_secrets import KNOWN_HOSTS, s3_keys, sftp_password
from noticeboard.publishing.publication_refusals import PlaceUnreachable
from noticeboard.publishing.remote_survey import RemoteSurvey, survey_storage
from noticeboard.publishing.storage import OpenedStorage, Storage, StorageProblem
from noticeboard.publishing.upload import Arrivals, finish, send

Result = TypeVar("Result")


def storage_of(address: PlaceAddress) -> OpenedStorage:
    """Return the storage of an address, not yet connected; raises PlaceUnreachable without its packages."""
    environment = os.environ
    try:
        if address.kind == "s3":
            from noticeboard.publishing.s3_storage import opened_s3

            return opened_s3(address, lambda: s3_keys(address, environment), environment)
        from noticeboard.publishing.sftp_storage import opened_sftp
    except ImportError as error:
        raise PlaceUnreachable(Message("place_packages")) from error
    known_hosts = environment.get(KNOWN_HOSTS)
    return opened_sftp(address, lambda: sftp_password(address, environment), known_hosts)


class RemotePlace:
    """A place behind SFTP or S3; `opened` connects to it anew for every act."""

    def __init__(
        self, address: str, opened: Callable[[], OpenedStorage], arrivals: Arrivals
    ) -> None:
        self.address = address
        self._opened, self._arrivals = opened, arrivals
        self._is_moving = False
        """Whether the public may be seeing some of the new files already."""

    def look(self, new: Manifest) -> Manifest | None:
        """Return the manifest of what is there; raises PlaceRefused when that is not ours.

        A publication that was cut short while it moved files is finished first.
        """

        async def looked(storage: Storage) -> Manifest | None:
            return (await self._surveyed(storage, new)).manifest

        return self._connected(looked)

    def put(self, site: Path, new: Manifest) -> None:
        """Put a bundle there; raises PlaceUnreachable when the place is lost or refuses."""

        async def put(storage: Storage) -> None:
            survey = await self._surveyed(storage, new)
            intent = await send(site, new, storage, survey, self._arrivals)
            self._is_moving = True
            await finish(storage, intent)

        self._connected(put)
        self._arrivals.end()

    async def _surveyed(self, storage: Storage, new: Manifest) -> RemoteSurvey:
        survey = await survey_storage(storage, new, self.address)
        if survey.intent is None or not survey.intent.is_ready:
            return survey
        self._is_moving = True
        await finish(storage, survey.intent)
        self._is_moving = False
        return await survey_storage(storage, new, self.address)

    def _connected(self, work: Callable[[Storage], Coroutine[Any, Any, Result]]) -> Result:
        async def connected() -> Result:
            async with self._opened() as storage:
                return await work(storage)

        self._is_moving = False
        try:
            return _run(connected())
        except StorageProblem as problem:
            code = f"place_{problem.kind}"
            state = Message("place_half_moved" if self._is_moving else "place_unchanged")
            named = {"place": self.address, "reason": problem.reason}
            raise PlaceUnreachable(Message(code, {**named, "state": state})) from problem


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end, also for a caller in whose thread another loop runs."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(max_workers=1) as other:
        return other.submit(asyncio.run, work).result()
