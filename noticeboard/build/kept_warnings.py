"""The warnings of a bundle, kept for the day it is published; they never enter the public site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from noticeboard.build.kept_by_bundle import keep_by_bundle, recall_by_bundle
from noticeboard.messages import Message
from noticeboard.messages.records import kept, recalled

FOLDER = "warnings"


def keep_warnings(bundle_id: str, warnings: Sequence[Message], site: Path, cache: Path) -> None:
    """Note what was doubtful in a bundle; those of bundles that are gone are forgotten."""
    records = [kept(warning) for warning in warnings]
    text = json.dumps(records, ensure_ascii=False, indent=1)
    keep_by_bundle(text, bundle_id, cache / FOLDER, site)


def recall_warnings(site: Path, cache: Path) -> tuple[Message, ...]:
    """Return what was doubtful in the bundle of a site; nothing when nobody has noted any."""
    text = recall_by_bundle(cache / FOLDER, site) or "[]"
    return tuple(recalled(record) for record in json.loads(text))
