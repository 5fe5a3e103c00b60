"""A place on another computer: what the public sees there changes in one short stretch."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from noticeboard.bundle.manifest import EMERGENCY, MANIFEST, Manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.emergency import carried
from noticeboard.messages import Message
from noticeboard.publishing.arrivals import Arrivals
from noticeboard.publishing.remote_connection import connected
from noticeboard.publishing.remote_survey import RemoteSurvey, survey_storage
from noticeboard.publishing.storage import OpenedStorage, Storage
from noticeboard.publishing.upload import finish, send

Result = TypeVar("Result")


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

    def put(self, site: Path, new: Manifest, signal: bytes | None = None) -> None:
        """Put a bundle there; raises PlaceUnreachable when the place is lost or refuses.

        `signal` is the emergency that belongs to it, if any.
        """

        async def put(storage: Storage) -> None:
            survey = await self._surveyed(storage, new)
            intent = await send(site, new, storage, survey, self._arrivals)
            self._is_moving = True
            await finish(storage, intent)
            if signal is not None:
                before = await storage.read(EMERGENCY)
                await storage.write(EMERGENCY, carried(before, signal))

        self._connected(put)
        self._arrivals.end()

    def put_signal(self, signal: bytes) -> None:
        """Switch an emergency on or off there; raises PlaceRefused where no bundle is."""

        async def put(storage: Storage) -> None:
            if await storage.read(MANIFEST) is None:
                raise PlaceRefused(Message("emergency_no_bundle", {"place": self.address}))
            await storage.write(EMERGENCY, signal)

        self._connected(put)

    async def _surveyed(self, storage: Storage, new: Manifest) -> RemoteSurvey:
        survey = await survey_storage(storage, new, self.address)
        if survey.intent is None or not survey.intent.is_ready:
            return survey
        self._is_moving = True
        await finish(storage, survey.intent)
        self._is_moving = False
        return await survey_storage(storage, new, self.address)

    def _connected(self, work: Callable[[Storage], Coroutine[Any, Any, Result]]) -> Result:
        self._is_moving = False
        return connected(self.address, self._opened, work, self._state)

    def _state(self) -> str:
        return "place_half_moved" if self._is_moving else "place_unchanged"
