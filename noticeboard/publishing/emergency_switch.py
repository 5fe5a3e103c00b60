"""The switch of an emergency: the same small file in this site and in every place published to.

Nothing is built and nothing asked: what is said was made and proven with the bundle. A place that
cannot be reached stops none of the others.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.manifest import EMERGENCY, read_manifest
from noticeboard.bundle.refusal import SiteRefused
from noticeboard.emergency import (
    QUIET,
    EmergencySignal,
    parse_signal,
    read_signal_file,
    write_signal_file,
)
from noticeboard.messages import Message, StaffError, reason_of
from noticeboard.publishing.place_address import PlaceAddress, address_of_place
from noticeboard.publishing.publication_log import read_log
from noticeboard.publishing.publication_place import PublicationPlace
from noticeboard.publishing.publications import FOLDER


@dataclass(frozen=True)
class Switched:
    """The result: where it is on or off now, and where it could not be switched."""

    places: tuple[str, ...]
    problems: tuple[Message, ...]


def switch_emergency(
    root: Path, signal: EmergencySignal | None, to: Sequence[str] = ()
) -> Switched:
    """Switch an emergency on, or off with None, in the site and some places.

    Without places it is every place of the log. Raises SiteRefused where no site is built, or a
    StaffError for an address that is none; what fails in a place is told in the result.
    """
    site = root / "site"
    if read_manifest(site) is None:
        raise SiteRefused(Message("emergency_no_site"))
    content = QUIET if signal is None else signal.as_json()
    addresses = [address_of_place(one, root) for one in to] or _published(root)
    write_signal_file(site, content)
    done = ["site"]
    problems: list[Message] = []
    for address in addresses:
        try:
            PublicationPlace(address, root).put_signal(content)
            done.append(str(address))
        except StaffError as error:
            problems += error.messages
        except OSError as error:
            words = {"place": str(address), "reason": reason_of(error)}
            problems.append(Message("emergency_not_there", words))
    return Switched(tuple(done), tuple(problems))


def _published(root: Path) -> list[PlaceAddress]:
    """Return every place that a bundle was published to, as the log has it."""
    names = dict.fromkeys(record.deed.place for record in read_log(root / FOLDER))
    return [address_of_place(name, root) for name in names]


def emergency_now(root: Path, now: datetime.datetime) -> EmergencySignal | Message | None:
    """Return what is on in the site; a message for staff when the file is none of ours."""
    content = read_signal_file(root / "site")
    if content is None:
        return None
    try:
        signal = parse_signal(content)
    except ValueError:
        return Message("emergency_file_broken", {"name": EMERGENCY})
    return signal if signal is not None and now < signal.until else None
