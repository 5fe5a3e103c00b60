"""The stage: a fresh folder in which a bundle becomes complete before anybody can see it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.files import lock

MANIFEST = "manifest.json"


@contextlib.contextmanager
def stage(cache: Path) -> Iterator[Path]:
    """Give a fresh folder under the cache; when the build fails it goes at once.

    What a build that ended well leaves in it (the bundle it replaced) or a killed one has left is
    swept by the next build while it works: to remove a folder is to wait for the disk, and there
    are hundreds. Only one build runs at a time.
    """
    builds = cache / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    sweeping = threading.Thread(target=_sweep, args=(list(builds.iterdir()),))
    sweeping.start()
    folder = Path(tempfile.mkdtemp(dir=builds))
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        sweeping.join()


def _sweep(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def only_build(cache: Path) -> Iterator[None]:
    """Hold the lock that lets one build run at a time; the system frees it if we are killed.

    Raises BlockingIOError when another build holds it.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "build.lock", "a+b") as file:
        lock(file.fileno())
        yield


def write_files(files: Iterable[OutputFile | CopiedFile], into: Path) -> None:
    """Write or link every file below a folder; two files of one path are a fault of ours."""
    made: set[str] = set()
    for file in files:
        target = os.path.join(into, file.path)
        folder = os.path.dirname(target)
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        if isinstance(file, CopiedFile):
            (link if file.is_immutable else shutil.copyfile)(file.source, target)
        else:
            content = file.content
            data = content.encode() if isinstance(content, str) else content
            with open(target, "xb") as out:
                out.write(data)


def link(source: Path | str, target: Path | str) -> None:
    """Give a file a second name, or a copy where the disk has no links."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(source, target)


def merge(folder: Path, into: Path) -> None:
    """Move all of a folder below another one, whole folders at once where there is none yet."""
    into.mkdir(exist_ok=True)
    for path in folder.iterdir():
        target = into / path.name
        if path.is_dir() and target.is_dir():
            merge(path, target)
        else:
            os.replace(path, target)


def write_manifest(
    site: Path, bundle_id: str, day: str, is_preview: bool, known: Mapping[str, str]
) -> int:
    """Write the fingerprint of every file of a bundle and return how many there are.

    What is known need not be read: a sound that is no longer what it was when it was verified
    then counts as damaged.
    """
    names = file_names(site)
    others = fingerprints(site, (name for name in names if name not in known))
    files = {name: known.get(name) or others[name] for name in names}
    manifest = {"bundle": bundle_id, "day": day, "preview": is_preview, "files": files}
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (site / MANIFEST).write_text(text, encoding="utf-8")
    return len(files)


def fingerprints(site: Path, names: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of each file named."""
    return {name: fingerprint(os.path.join(site, name)) for name in names}


def file_names(site: Path) -> list[str]:
    """Every file below a folder, with slashes, in order."""
    root = os.fspath(site)
    found = (os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)
    return sorted(path[len(root) + 1 :].replace(os.sep, "/") for path in found)


def fingerprint(path: str | Path) -> str:
    """The SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def read_manifest(site: Path) -> dict | None:
    """The manifest of a bundle, or None where there is none that is whole and ours."""
    try:
        found = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
        lists = (found["files"], found.get("kept", {}))
        is_ours = isinstance(found["preview"], bool) and all(
            is_inside(name) and isinstance(digest, str)
            for listed in lists
            for name, digest in listed.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return found if is_ours else None


def is_inside(name: str) -> bool:
    """Whether a path of a manifest stays below its folder and could be a file of ours."""
    parts = name.split("/")
    return not (set(parts) & {"", ".", ".."} or set(name) & set("\\:\0"))


def damaged_files(site: Path) -> list[str]:
    """The files of a bundle that are missing or are not what its manifest says."""
    manifest = read_manifest(site)
    if manifest is None:
        return [MANIFEST]
    return [
        name
        for name, digest in manifest["files"].items()
        if not (site / name).is_file() or fingerprint(site / name) != digest
    ]


def keep_sounds(previous: Path, site: Path) -> int:
    """Keep the previous bundle's own sounds for one publication, so no open page goes silent."""
    manifest = read_manifest(previous) or {"files": {}}
    kept = 0
    for name in manifest["files"]:
        target = site / name
        if name.startswith("audio/") and not target.exists() and (previous / name).is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            link(previous / name, target)
            kept += 1
    return kept
