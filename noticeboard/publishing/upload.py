"""The publication to another computer: harmless files first, then all else in one short stretch.

Files with new names (sounds, new pages) go straight to their place, where nobody asks for them yet.
Files that replace others wait in `.noticeboard/new/`. When all are there, `.noticeboard/upload.json`
says so, and they are moved: styles, then pages, then what tells of news, the manifest last. Only
then the files of the bundle before go, pages first, and nothing else ever does: at every moment
each page that is there finds all that it names.

Cut short before the moves, the public sees the old bundle; cut short in them, the next command
makes the rest of the moves first. What has arrived is noted on this computer and not sent again.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from noticeboard.bundle.manifest import MANIFEST, Manifest
from noticeboard.bundle.publication.in_place import LAST
from noticeboard.bundle.publication.survey import STAGE, folders_of
from noticeboard.bundle.refusal import PlaceRefused, SiteRefused
from noticeboard.messages import Message
from noticeboard.publishing.arrivals import Arrivals, all_at_once
from noticeboard.publishing.remote_survey import RemoteSurvey, sounds_to_keep
from noticeboard.publishing.storage import Storage
from noticeboard.publishing.upload_intent import INTENT, WAITING, UploadIntent, parse_intent


async def send(
    site: Path, new: Manifest, storage: Storage, survey: RemoteSurvey, arrivals: Arrivals
) -> UploadIntent:
    """Send what a storage lacks of a bundle, and return what is left to do there.

    Raises SiteRefused when a file of the bundle is not what its manifest says. The public sees
    the bundle before until `finish`.
    """
    manifest = replace(new, kept=sounds_to_keep(survey, new))
    intent = _resumed(survey, manifest, arrivals)
    if intent is None:
        intent = _planned(survey, manifest)
        arrivals.begin(intent.token)
        await storage.write(INTENT, intent.as_json())
    done = arrivals.names(intent.token)
    staged = set(intent.staged)
    fresh = [name for name in (*intent.touched, *intent.staged) if name in manifest.files]

    async def send_one(name: str) -> None:
        content = (site / name).read_bytes()
        if sha256(content).hexdigest() != manifest.files[name]:
            raise SiteRefused(Message("site_damaged"))
        await storage.write(WAITING + name if name in staged else name, content)
        arrivals.add(name)

    # Where nothing was, a page must not be there before what it names.
    for group in _in_order(name for name in fresh if name not in done):
        await all_at_once(send_one, group)
    return intent


def _resumed(survey: RemoteSurvey, manifest: Manifest, arrivals: Arrivals) -> UploadIntent | None:
    """Return the intent of the same upload, cut short; None when this is another one."""
    intent = survey.intent
    if intent is None or intent.manifest.digest != manifest.digest:
        return None
    return intent if arrivals.are_of(intent.token) else None


def _planned(survey: RemoteSurvey, manifest: Manifest) -> UploadIntent:
    before = survey.listed
    fresh = [
        name
        for name, digest in manifest.files.items()
        if before.get(name) != digest or not survey.is_there(name)
    ]
    # A file of the bundle before may lie where a folder must be, or the other way round.
    above = {folder for name in before for folder in folders_of(name)}
    direct = {
        name
        for name in fresh
        if name not in before and name not in above and before.keys().isdisjoint(folders_of(name))
    }
    ours = {*before, *survey.touched}
    return UploadIntent(
        token=secrets.token_hex(8),
        manifest=manifest,
        staged=tuple(name for name in fresh if name not in direct),
        gone=tuple(sorted(ours - manifest.listed.keys())),
        touched=tuple(sorted({*survey.touched, *direct})),
    )


async def finish(storage: Storage, intent: UploadIntent) -> None:
    """Move everything into place, the manifest last, and tidy up; may be begun any number of times.

    Once it says there that everything has arrived, the next command goes on with it. Raises
    PlaceRefused, with nothing moved, when another computer has begun to publish there meanwhile.
    """
    if not intent.is_ready:
        now = parse_intent(await storage.read(INTENT))
        if now is None or now.token != intent.token:
            raise PlaceRefused(Message("place_busy"))
        await storage.write(INTENT, replace(intent, is_ready=True).as_json())
    first = _in_the_way(intent)
    await storage.remove(sorted(first))

    async def move_one(name: str) -> None:
        # What no longer waits has been moved already.
        with contextlib.suppress(FileNotFoundError):
            await storage.move(WAITING + name, name)

    for group in _in_order(intent.staged):
        await all_at_once(move_one, group)
    await storage.write(MANIFEST, intent.manifest.as_json().encode())
    # What a page names goes after the page.
    for group in reversed(_in_order(name for name in intent.gone if name not in first)):
        await storage.remove(group)
    await storage.remove([INTENT])
    await storage.remove_below(STAGE)


def _in_the_way(intent: UploadIntent) -> set[str]:
    staged = set(intent.staged)
    above = {folder for name in staged for folder in folders_of(name)}
    return {name for name in intent.gone if name in above or staged & set(folders_of(name))}


def _in_order(names: Iterable[str]) -> list[list[str]]:
    """Sort styles and sounds before pages that ask for them, and what tells of news last."""
    groups: list[list[str]] = [[], [], []]
    for name in names:
        groups[2 if name in LAST else 1 if name.endswith(".html") else 0].append(name)
    return groups
