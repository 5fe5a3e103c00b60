"""The survey of a storage before a publication: the program's files, others, and what is pending."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from noticeboard.bundle.manifest import MANIFEST, Manifest, parse_manifest
from noticeboard.bundle.publication.survey import HOSTS_OWN, STAGE, folders_of, name_some
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.messages import Message
from noticeboard.publishing.storage import Storage
from noticeboard.publishing.upload_intent import INTENT, UploadIntent, parse_intent


@dataclass(frozen=True)
class RemoteSurvey:
    """The state of a storage; paths are relative to the place, with slashes."""

    manifest: Manifest | None
    intent: UploadIntent | None
    entries: Mapping[str, bool]
    """What lies in the folders that the program uses, and whether it is a file."""

    @property
    def listed(self) -> Mapping[str, str]:
        """Return what the last whole publication wrote."""
        return {} if self.manifest is None else self.manifest.listed

    @property
    def touched(self) -> frozenset[str]:
        """Return what an upload that was cut short may have written besides."""
        return frozenset(() if self.intent is None else self.intent.touched)

    def is_there(self, name: str) -> bool:
        """Return whether a file lies at a path."""
        return self.entries.get(name, False)


async def survey_storage(storage: Storage, new: Manifest, place: str) -> RemoteSurvey:
    """Look through a storage; raises PlaceRefused when something is in the way, and names it."""
    manifest = _manifest(await storage.read(MANIFEST), place)
    intent = parse_intent(await storage.read(INTENT))
    found = RemoteSurvey(manifest, intent, {})
    names = {*new.files, *found.listed, *found.touched}
    folders = {"", *(folder for name in names for folder in folders_of(name))}
    survey = RemoteSurvey(manifest, intent, await storage.entries(folders))
    if manifest is None:
        _refuse_others(survey, place)
    await _refuse_obstacles(storage, survey, new, place)
    return survey


def _manifest(text: bytes | None, place: str) -> Manifest | None:
    if text is None:
        return None
    try:
        return parse_manifest(text)
    except ValueError as error:
        values = {"place": place, "name": MANIFEST}
        raise PlaceRefused(Message("place_manifest", values)) from error


def _refuse_others(survey: RemoteSurvey, place: str) -> None:
    ours = {part for name in survey.touched for part in (name, *folders_of(name))}
    tops = {name.split("/")[0] for name in survey.entries}
    strange = sorted(tops - ours - HOSTS_OWN - {STAGE})
    if strange:
        values = {"place": place, "names": name_some(strange)}
        raise PlaceRefused(Message("place_taken", values))


async def _refuse_obstacles(
    storage: Storage, survey: RemoteSurvey, new: Manifest, place: str
) -> None:
    ours = {*survey.listed, *survey.touched}
    above = {folder for name in ours for folder in folders_of(name)}
    found = set()
    for name, wanted in new.files.items():
        found |= {up for up in folders_of(name) if survey.is_there(up) and up not in ours}
        if name in ours or name not in survey.entries:
            continue
        is_folder_of_ours = not survey.is_there(name) and name in above
        if not is_folder_of_ours and not await _is_alike(storage, name, wanted, survey):
            found.add(name)
    if found:
        values = {"place": place, "names": name_some(sorted(found))}
        raise PlaceRefused(Message("place_obstacle", values))


async def _is_alike(storage: Storage, name: str, wanted: str, survey: RemoteSurvey) -> bool:
    """Return whether a file of somebody else's has exactly the new content."""
    if not survey.is_there(name):
        return False
    content = await storage.read(name)
    return content is not None and sha256(content).hexdigest() == wanted


def sounds_to_keep(survey: RemoteSurvey, new: Manifest) -> dict[str, str]:
    """Return the sounds of the bundle before, so that no open page goes silent."""
    before = survey.manifest
    if before is None:
        return {}
    listed: Mapping[str, str] = before.kept if before.bundle == new.bundle else before.files
    names: Iterable[str] = (name for name in listed if name.startswith("audio/"))
    return {name: listed[name] for name in names if name not in new.files and survey.is_there(name)}
