"""Scripts as they are published: what Python decides for them is written in them.

A script names what it needs, `import { WIB_MS } from './constants.js'`; there is no such file.
Its values are written in the place of the import, so that no page waits for one more request and
no test has to compare two homes of a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from noticeboard.model import LONGEST_EMERGENCY
from noticeboard.time_zone import WIB

ConstantValue = int | str | tuple[int, ...] | Mapping[str, Mapping[str, int | str]]
Constants = Mapping[str, ConstantValue]

SHARED: Constants = {
    "WIB_MS": round(WIB.utcoffset(None).total_seconds() * 1000),
    "LONGEST_EMERGENCY_MS": round(LONGEST_EMERGENCY.total_seconds() * 1000),
}
"""What scripts of every surface may name."""

_IMPORT = re.compile(r"^import \{([^}]+)\} from '(?:\.\.?/)+constants\.js'$", re.MULTILINE)
_NAME = re.compile(r"\w+")


def published_script(path: Path, constants: Constants = SHARED) -> str:
    """Return a script with the constants that it names; KeyError when there is no such constant."""

    def written(found: re.Match[str]) -> str:
        names = _NAME.findall(found[1])
        return "\n".join(f"const {name} = {json.dumps(constants[name])}" for name in names)

    return _IMPORT.sub(written, path.read_text(encoding="utf-8"))
