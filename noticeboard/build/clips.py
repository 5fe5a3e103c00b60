"""Sign-language clips that the office supplies, each with its captions."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from noticeboard.bundle.output_file import CopiedFile
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.files import is_unseen
from noticeboard.messages import Message
from noticeboard.surfaces.output import clip_path

FOLDER = "content/bisindo"


def find_clips(root: Path, services: Collection[str]) -> dict[str, Path]:
    """Find each service's clip; one without captions or without its service is refused."""
    files = [path for path in sorted((root / FOLDER).glob("*")) if not is_unseen(path.name)]
    clips = {path.stem: path for path in files if path.suffix == ".mp4"}
    texts = {path.stem for path in files if path.suffix == ".vtt"}
    problems = [
        *(
            Message("clip_of_no_service", {"clip": f"{FOLDER}/{id}.mp4", "id": id})
            for id in clips
            if id not in services
        ),
        *(
            Message("clip_without_captions", {"clip": f"{FOLDER}/{id}.mp4", "id": id})
            for id in clips
            if id not in texts
        ),
        *(
            Message("captions_without_clip", {"captions": f"{FOLDER}/{id}.vtt", "id": id})
            for id in sorted(texts)
            if id not in clips
        ),
    ]
    if problems:
        raise BundleRefused(*problems)
    return clips


def clip_files(clips: dict[str, Path]) -> list[CopiedFile]:
    """Return the clips and their captions, where the pages look for them."""
    return [
        CopiedFile(f"{clip_path(id)}{path.suffix}", path)
        for id, clip in clips.items()
        for path in (clip, clip.with_suffix(".vtt"))
    ]
