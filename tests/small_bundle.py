"""Bundles of a few files, for tests of how bundles are moved about."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from noticeboard.bundle.manifest import make_manifest, write_manifest
from tests.office import TODAY

FIRST = {
    "index.html": "one", "assets/site.css": "one", "biaya/index.html": "one", "sw.js": "one",
    "lama/index.html": "only in the first", "audio/id/aa.mp3": "sound one",
}  # fmt: skip
SECOND = {
    "index.html": "two", "assets/site.css": "one", "biaya/index.html": "two", "sw.js": "two",
    "baru/index.html": "only in the second", "audio/id/bb.mp3": "sound two",
}  # fmt: skip


def write_small_bundle(folder: Path, files: Mapping[str, str], bundle: str = "aaaa-0001") -> Path:
    """Write a bundle anew with its manifest and return its folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    write_manifest(folder, make_manifest(folder, bundle, TODAY, is_preview=False))
    return folder


def told_of(folder: Path) -> dict[str, object]:
    """Everything below a folder as it could be told apart: kind, rights, time, content, place."""
    return {path.relative_to(folder).as_posix(): _told(path) for path in sorted(folder.rglob("*"))}


def _told(path: Path) -> object:
    found = os.lstat(path)
    if path.is_symlink():
        return "link", os.readlink(path)
    if path.is_dir():
        return "folder", found.st_mode, found.st_ino
    return "file", found.st_mode, found.st_mtime_ns, found.st_ino, path.read_bytes()


def texts_of(folder: Path) -> dict[str, str]:
    """The text of every file but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
