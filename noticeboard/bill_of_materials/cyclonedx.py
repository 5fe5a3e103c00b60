"""A bill of materials as CycloneDX 1.6 has it, the same on every computer and every day.

It holds no time, and its serial number is made from the rest: two bills differ exactly when what
the program is made of does.
"""

from __future__ import annotations

import json
import uuid
from pathlib import Path

from noticeboard.bill_of_materials.locked_packages import (
    LockedPackage,
    named_packages,
    read_packages,
)
from noticeboard.bill_of_materials.shipped_files import (
    FONT_LICENCE,
    FONT_PACKAGE,
    ICON_LICENCE,
    ICON_PACKAGE,
    ICON_SET,
    ShippedFile,
    font_files,
)
from noticeboard.build.render import font_folder

PROGRAM = "noticeboard"


def make_bill(root: Path) -> str:
    """Return the bill of the program in a folder as JSON; raises OSError."""
    folder = root / "requirements"
    packages, named = read_packages(folder), named_packages(folder)
    shipped = {
        FONT_PACKAGE: [_file(one) for one in font_files(font_folder().parent)],
        ICON_PACKAGE: [_icon_set()],
    }
    bill: dict[str, object] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            # Of the lock files, before anything is installed.
            "lifecycles": [{"phase": "pre-build"}],
            "component": {
                "type": "application",
                "bom-ref": PROGRAM,
                "name": PROGRAM,
                "licenses": [_licence("MIT")],
            },
        },
        "components": [_package(one, shipped.get(one.name, [])) for one in packages],
        # What packages need in turn differs from one system to the next and is left open.
        "dependencies": [
            {"ref": PROGRAM, "dependsOn": [one.url for one in packages if one.name in named]}
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(bill, sort_keys=True))
    return json.dumps({**bill, "serialNumber": f"urn:uuid:{serial}"}, indent=2) + "\n"


def _package(package: LockedPackage, shipped: list[dict[str, object]]) -> dict[str, object]:
    # One of several files is installed: their hashes are those of a distribution, as CycloneDX
    # calls it. Hashes of a component would have to be of one and the same file.
    distribution = {
        "type": "distribution",
        "url": f"https://pypi.org/simple/{package.name}/",
        "hashes": [_hash(one) for one in package.hashes],
    }
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": package.url,
        "name": package.name,
        "version": package.version,
        "scope": "required" if package.is_needed_to_build else "optional",
        "purl": package.url,
        "externalReferences": [distribution],
        "properties": [_property(f"lock:{lock}", marker) for lock, marker in package.markers],
    }
    return component | ({"components": shipped} if shipped else {})


def _file(shipped: ShippedFile) -> dict[str, object]:
    return {
        "type": "file",
        "name": shipped.name,
        "hashes": [_hash(shipped.sha256)],
        "licenses": [_licence(FONT_LICENCE)],
        "properties": [_property("bundle", path) for path in shipped.paths],
    }


def _icon_set() -> dict[str, object]:
    return {
        "type": "library",
        "name": ICON_SET,
        "licenses": [_licence(ICON_LICENCE)],
        "properties": [_property("bundle", "drawn into pages")],
    }


def _licence(name: str) -> dict[str, object]:
    return {"license": {"id": name}}


def _hash(sha256: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": sha256}


def _property(name: str, value: str) -> dict[str, str]:
    return {"name": f"{PROGRAM}:{name}", "value": value}
