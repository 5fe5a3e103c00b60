"""The comparison of a build with what is there already; imports little, to answer at once."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.request import BuildRequest
from noticeboard.bundle.identity import INPUTS, digest_of
from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.files import write_atomically

NOTE = "built.json"
"""What each site was made from, by the site's path below the root."""
FACTS, FACTS_NOTE = ("data", "content"), "facts.json"
"""What staff write, and the note of which of it the present site was made of."""
BESIDE = (".cache/published", ".cache/test-results.json")
"""What a build reads of earlier commands: warnings and the accessibility statement depend on it."""


def fingerprint_inputs(request: BuildRequest, recordings: str = "recordings") -> str:
    """Return the SHA-256 of all that a build reads; `recordings` is the folder of recordings."""
    days = (request.day.isoformat(), request.today.isoformat(), sys.version)
    names = (*dict.fromkeys((*INPUTS, recordings)), *BESIDE)
    return digest_of(request.root, names, hashlib.sha256("\0".join(days).encode())).hexdigest()


@dataclass(frozen=True)
class LastBuild:
    """Marks of the last build into the same site."""

    bundle: str | None
    """Its id when a build would make the same again, and it is in place and whole."""
    is_edited: bool
    """Whether something was changed since, so that there may be something new to be said."""


def compare_with_last(request: BuildRequest) -> LastBuild:
    """Look whether anything has changed since the last build, or what it made is damaged."""
    note = _notes(request.cache).get(_name(request))
    if note is None:
        return LastBuild(None, is_edited=False)
    if note["inputs"] != fingerprint_inputs(request, note["recordings"]):
        return LastBuild(None, is_edited=True)
    manifest = read_manifest(request.site)
    is_there = manifest is not None and manifest.bundle == note["bundle"]
    is_whole = is_there and not damaged_files(request.site)
    return LastBuild(note["bundle"] if is_whole else None, is_edited=False)


def note_built(request: BuildRequest, bundle_id: str, inputs: str, recordings: str) -> None:
    """Remember what a site was made from; `inputs` is the fingerprint taken before the build."""
    note = {"bundle": bundle_id, "inputs": inputs, "recordings": recordings}
    _write(request.cache, {**_notes(request.cache), _name(request): note})


def forget_built(request: BuildRequest) -> None:
    """Have the next build make the site again, whatever its files say."""
    others = {name: note for name, note in _notes(request.cache).items() if name != _name(request)}
    _write(request.cache, others)


def _name(request: BuildRequest) -> str:
    return request.site.relative_to(request.root).as_posix()


def _write(cache: Path, notes: dict[str, dict[str, str]]) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    write_atomically(cache / NOTE, json.dumps(notes, indent=1))


def _notes(cache: Path) -> dict[str, dict[str, str]]:
    """Return the notes that are whole; a damaged one counts as none."""
    try:
        found = json.loads((cache / NOTE).read_text(encoding="utf-8"))
        return {name: note for name, note in found.items() if _is_whole(note)}
    except (OSError, ValueError, AttributeError):
        return {}


def _is_whole(note: object) -> bool:
    keys: Iterable[str] = ("bundle", "inputs", "recordings")
    return isinstance(note, dict) and all(isinstance(note.get(key), str) for key in keys)


def note_facts(request: BuildRequest, bundle_id: str, inputs: str, recordings: str) -> None:
    """Remember which facts and words a bundle was made of, unless they were edited meanwhile."""
    if fingerprint_inputs(request, recordings) == inputs:
        note = {"bundle": bundle_id, "facts": _facts_in(request.root)}
        write_atomically(request.cache / FACTS_NOTE, json.dumps(note))


def is_of_present_facts(root: Path, bundle_id: str) -> bool:
    """Return whether a bundle is known to be made of the facts and words as they are now."""
    try:
        found = json.loads((root / ".cache" / FACTS_NOTE).read_text(encoding="utf-8"))
        return bool(found == {"bundle": bundle_id, "facts": _facts_in(root)})
    except (OSError, ValueError):
        return False


def _facts_in(root: Path) -> str:
    return digest_of(root, FACTS, hashlib.sha256()).hexdigest()
