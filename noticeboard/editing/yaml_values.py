"""Values of a YAML file as plain ones of Python, compared and written in one certain form."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

import yaml

from noticeboard.editing.refused_edits import EditRefused
from noticeboard.messages import Message
from noticeboard.model import LANGUAGES

YamlScalar: TypeAlias = str | int | float | bool | datetime.date | None
YamlValue: TypeAlias = YamlScalar | tuple["YamlValue", ...] | Mapping[str, "YamlValue"]
"""What a place of a file holds: a date is a `date`, a moment or a time of day is a `str`."""

TEXT = frozenset(LANGUAGES)
"""The keys of words in each language; one of them is spelled like the id of a record."""

_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_READERS: Mapping[str, Callable[[yaml.ScalarNode], YamlScalar]] = {
    "int": _CONSTRUCTOR.construct_yaml_int,
    "float": _CONSTRUCTOR.construct_yaml_float,
    "bool": _CONSTRUCTOR.construct_yaml_bool,
    "null": _CONSTRUCTOR.construct_yaml_null,
    "timestamp": _CONSTRUCTOR.construct_yaml_timestamp,
}


BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Signs that JSON leaves as they are, and YAML reads as something else."""


def value_of(node: yaml.Node) -> YamlValue:
    """Return what a node holds; raises EditRefused where one key is written twice."""
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return tuple([value_of(item) for item in node.value])
    values = {str(key.value): value_of(value) for key, value in node.value}
    if len(values) != len(node.value):
        raise EditRefused(Message("edit_layout"))
    return values


def _scalar(node: yaml.ScalarNode) -> YamlScalar:
    """Return what a scalar holds; what no calendar or number has stays as it is written."""
    read = _READERS.get(node.tag.rpartition(":")[2])
    try:
        return read(node) if read else str(node.value)
    except (ValueError, OverflowError):
        return str(node.value)


def canonical(value: YamlValue) -> str:
    """Return the one form of a value on one line; two values are the same when it is the same.

    It is YAML, too: words stand in double quotes, so that "1" and 1 stay apart.
    """
    if isinstance(value, str):
        return BREAKS.sub(
            lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False)
        )
    if isinstance(value, Mapping):
        entries = (f"{canonical(key)}: {canonical(each)}" for key, each in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(canonical(each) for each in value) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return repr(value)
