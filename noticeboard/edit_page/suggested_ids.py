"""Ids of new records, made of their own words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from noticeboard.editing import YamlValue


def suggested_id(record: Mapping[str, YamlValue], taken: set[str]) -> str:
    """Return a permanent id made of the English words of a new record."""
    words = next((said for value in record.values() if (said := _english(value))), "")
    letters = re.sub(r"\{[^}]*\}", " ", words).lower()
    parts = re.findall(r"[a-z0-9]+", letters)
    id_ = "-".join(parts)[:48].strip("-") or "baru"
    numbers = (f"{id_}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (id_, *numbers) if each not in taken)


def _english(value: YamlValue) -> str:
    words = value.get("en") if isinstance(value, Mapping) else None
    return words if isinstance(words, str) else ""
