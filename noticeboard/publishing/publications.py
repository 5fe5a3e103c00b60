"""Publications and rollbacks: a place is given a bundle, and the log says who did it and why.

    publications/log.jsonl, log.head    the log (publication_log)
    publications/bundles/               every bundle that was published (archive)
    publications/pending/               what was begun and may not have been finished

The bundle is archived and the deed is noted as pending before anything in the place changes. If
the program is killed after the change and before the record, the next command to the same place
sees which bundle is there and writes the record then.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from noticeboard.bundle.manifest import Manifest, damaged_files, read_manifest
from noticeboard.bundle.refusal import SiteRefused
from noticeboard.bundle.stage import only_build
from noticeboard.differences import compare_bundles, read_bundle_texts, tell_differences
from noticeboard.files import lock, write_atomically
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from noticeboard.publishing.archive import BUNDLES, archive_bundle, archived_name
from noticeboard.publishing.place_address import PlaceAddress
from noticeboard.publishing.publication_log import (
    Act,
    Deed,
    LogRecord,
    add_record,
    last_of,
    one_before,
    read_log,
)
from noticeboard.publishing.publication_place import Delivery, PublicationPlace
from noticeboard.publishing.publication_refusals import LogBroken, NothingToReturnTo
from noticeboard.time_zone import WIB

FOLDER = "publications"
PENDING = "pending"


@dataclass(frozen=True)
class Reasons:
    """Who stands for a publication, and why it is made."""

    by: str
    approved_by: str | None = None
    why: str = ""


class PublicationDesk:
    """Publishes to one place, for the office in a folder; `now` tells the time in UTC."""

    def __init__(self, address: PlaceAddress, root: Path, now: datetime.datetime) -> None:
        """Raise PlaceRefused for a folder that is part of the program itself."""
        # The log counts in seconds.
        self.address, self._now = str(address), now.replace(microsecond=0)
        self.folder, self._cache = root / FOLDER, root / ".cache"
        self._place = PublicationPlace(address, root)

    def look(self, new: Manifest) -> Manifest | None:
        """Return the manifest of what is in the place, with the log brought up to date.

        Raises a StaffError where a bundle could not go, or LogBroken.
        """
        there = self._place.look(new)
        if self._pending.exists():
            with self._held():
                self._settle(there)
        return there

    @property
    def records(self) -> list[LogRecord]:
        """Return the log; raises LogBroken when it was changed."""
        return read_log(self.folder)

    def before(self) -> Path | None:
        """Return the folder of the last publication anywhere, if it is still in the archive."""
        records = self.records
        return self._archived(records[-1]) if records else None

    def publish(self, site: Path, manifest: Manifest, reasons: Reasons) -> Delivery:
        """Put a bundle in the place and add the record; raises a StaffError or OSError if it fails.

        It goes there from the archive, so that a build may go on beside it.
        """
        with self._held():
            with only_build(self._cache):
                if read_manifest(site) != manifest:
                    raise SiteRefused(Message("site_changed"))
                archived = archive_bundle(site, manifest, self.folder)
            return self._put(archived, manifest, reasons, "publish")

    def roll_back(self, reasons: Reasons) -> tuple[str, Delivery]:
        """Put the bundle before back in the place; return its id and how it got there.

        Raises NothingToReturnTo when there was none, or its copy in the archive is damaged.
        """
        self._look_after_pending()
        archived, manifest = self._before_there()
        with self._held():
            done = self._put(archived, manifest, reasons, "rollback")
        return manifest.bundle, done

    def _look_after_pending(self) -> None:
        """Have what was cut short in the place finished and noted, as far as it got there."""
        pending = self._read_pending()
        manifest = pending and read_manifest(self.folder / BUNDLES / pending[0].archived)
        if manifest:
            self.look(manifest)

    def _before_there(self) -> tuple[Path, Manifest]:
        target = one_before(self.records, self.address)
        archived = None if target is None else self._archived(target)
        manifest = None if archived is None else read_manifest(archived)
        if archived is None or manifest is None or damaged_files(archived):
            raise NothingToReturnTo(Message("nothing_published_before", {"place": self.address}))
        return archived, manifest

    def _put(self, archived: Path, manifest: Manifest, reasons: Reasons, act: Act) -> Delivery:
        deed = Deed(
            act=act,
            place=self.address,
            bundle=manifest.bundle,
            edition=manifest.day.isoformat(),
            archived=archived.name,
            by=reasons.by,
            approved_by=reasons.approved_by,
            why=reasons.why,
            changes=_changes(self._there(), archived, self._now.astimezone(WIB).date()),
        )
        self._note_pending(deed)
        done = self._place.put(archived, manifest)
        add_record(self.folder, deed, self._now)
        self._pending.unlink(missing_ok=True)
        return done

    def _there(self) -> Path | None:
        """Return the folder of the last publication to the place, if it is still in the archive."""
        last = last_of(self.records, self.address)
        return None if last is None else self._archived(last)

    def _archived(self, record: LogRecord) -> Path | None:
        path = self.folder / BUNDLES / record.deed.archived
        return path if path.is_dir() else None

    @property
    def _pending(self) -> Path:
        name = hashlib.sha256(self.address.encode()).hexdigest()[:16]
        return self.folder / PENDING / f"{name}.json"

    def _note_pending(self, deed: Deed) -> None:
        self._pending.parent.mkdir(parents=True, exist_ok=True)
        content = {"time": self._now.isoformat(), "deed": asdict(deed)}
        write_atomically(self._pending, json.dumps(content, ensure_ascii=False))

    def _read_pending(self) -> tuple[Deed, datetime.datetime] | None:
        """Return the deed that was begun and when; None where there is none."""
        try:
            found = json.loads(self._pending.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        deed = Deed(**{**found["deed"], "changes": tuple(found["deed"]["changes"])})
        return deed, datetime.datetime.fromisoformat(found["time"])

    def _settle(self, there: Manifest | None) -> None:
        """Add the record of a deed that reached the place and was cut short before its record."""
        pending = self._read_pending()
        if pending is None:
            return
        deed, time = pending
        last = last_of(self.records, self.address)
        is_noted = last is not None and (last.deed, last.time) == (deed, time)
        if there is not None and _name_of(there) == deed.archived and not is_noted:
            add_record(self.folder, deed, time)
        self._pending.unlink()

    @contextlib.contextmanager
    def _held(self) -> Iterator[None]:
        """Let one command write the log at a time; raises BlockingIOError for another."""
        self.folder.mkdir(exist_ok=True)
        with open(self.folder / "log.lock", "a+b") as file:
            lock(file.fileno())
            yield


def _changes(before: Path | None, after: Path, on: datetime.date) -> tuple[str, ...]:
    """Return what people will notice from a day on, as `diff` tells it in the first language.

    A bundle of another version of the program may be unreadable; that must not stop a rollback.
    """
    language = STAFF_LANGUAGES[0]
    if before is None:
        return (sentence(Message("first_publication"), language),)
    with contextlib.suppress(KeyError, TypeError, ValueError, AssertionError):
        was, now = read_bundle_texts(before), read_bundle_texts(after)
        if was is not None and now is not None:
            found = compare_bundles(was, now, on)
            return () if found.is_none else tell_differences(found, language)
    return (sentence(Message("changes_unknown"), language),)


def _name_of(manifest: Manifest) -> str:
    """Return the name in the archive of what a place holds: without sounds of the one before."""
    return archived_name(replace(manifest, kept={}))


def last_place(root: Path) -> str | None:
    """Return the place of the last publication; None where there was none or the log is broken."""
    with contextlib.suppress(LogBroken):
        records = read_log(root / FOLDER)
        return records[-1].deed.place if records else None
    return None
