"""The bill of materials: valid, whole, nothing too much, and the same wherever it is made."""

import hashlib
import importlib.metadata
import json
import re
from collections import defaultdict
from pathlib import Path

import material
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement

from noticeboard.bill_of_materials import make_bill
from tests.fixtures.office import ROOT

OUR_SHAPES = {
    "M4 10a6 6 0 1 0 12 0 6 6 0 1 0-12 0m10 4 7 7",
    "M2 9h4l6-5v16l-6-5H2z",
    "M16 8a6 6 0 0 1 0 8",
}
"""The lens and the loudspeaker of the page shell, drawn for it."""
PICTOGRAMS = ROOT / "noticeboard" / "templates" / "signage" / "pictograms"
"""Those of the screens, drawn for them."""

ICONS = Path(material.__file__).parent / "templates" / ".icons"


@pytest.fixture(scope="module")
def bill():
    return json.loads(make_bill(ROOT))


def problem_of(text):
    """What the official schema of CycloneDX 1.6 finds wrong; None where nothing is."""
    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)


def pins(lock):
    """Each pin of a lock file as pip reads it, with its hashes."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    for line in text.replace("\\\n", " ").splitlines():
        requirement, *hashes = line.split("--hash=sha256:")
        yield Requirement(requirement.strip()), {one.strip() for one in hashes}


def shipped(bill):
    """What is named inside packages: the files and the set that reach visitors."""
    return [part for one in bill["components"] for part in one.get("components", [])]


def test_the_bill_keeps_to_the_official_schema(bill):
    assert problem_of(json.dumps(bill)) is None
    assert problem_of(json.dumps({**bill, "serialNumber": "1"})) is not None


def test_every_locked_package_is_in_the_bill_and_nothing_else(bill):
    locked = defaultdict(lambda: ({}, set()))
    for lock in ("runtime", "publish"):
        for pin, hashes in pins(lock):
            markers, known = locked[f"pkg:pypi/{pin.name}@{str(pin.specifier)[2:]}"]
            markers[f"noticeboard:lock:{lock}"] = str(pin.marker or "always").replace('"', "'")
            known.update(hashes)

    found = {
        one["purl"]: (
            {each["name"]: each["value"] for each in one["properties"]},
            {each["content"] for each in one["externalReferences"][0]["hashes"]},
        )
        for one in bill["components"]
    }

    assert len(bill["components"]) == len(found)
    assert found == dict(locked)


@pytest.fixture
def small(tmp_path):
    """A program of three packages, one of them in two versions and one in both locks."""
    folder = tmp_path / "requirements"
    folder.mkdir()
    (folder / "runtime.in").write_text("# why\nGood_Numbers\nmkdocs-material\n")
    (folder / "publish.in").write_text("-c runtime.lock\n")
    (folder / "runtime.lock").write_text(
        "bricks==3 ; sys_platform == 'win32' \\\n"
        f"    --hash=sha256:{'c' * 64}\n"
        "good-numbers==1.0 ; python_full_version < '3.12' \\\n"
        f"    --hash=sha256:{'b' * 64} \\\n"
        f"    --hash=sha256:{'a' * 64}\n"
        f"good-numbers==2.0 \\\n    --hash=sha256:{'d' * 64}\n"
    )
    (folder / "publish.lock").write_text(
        f"bricks==3 \\\n    --hash=sha256:{'c' * 64}\n"
        f"far==7 ; implementation_name != 'PyPy' \\\n    --hash=sha256:{'e' * 64}\n"
    )
    return tmp_path


def library(name, version, scope, letters, **markers):
    """A component as it stands in a bill."""
    return {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}@{version}",
        "name": name,
        "version": version,
        "scope": scope,
        "purl": f"pkg:pypi/{name}@{version}",
        "externalReferences": [
            {
                "type": "distribution",
                "url": f"https://pypi.org/simple/{name}/",
                "hashes": [{"alg": "SHA-256", "content": one * 64} for one in letters],
            }
        ],
        "properties": [
            {"name": f"noticeboard:lock:{lock}", "value": marker}
            for lock, marker in markers.items()
        ],
    }


def test_a_package_says_what_it_is_needed_for_on_which_systems_and_its_hashes(small):
    made = json.loads(make_bill(small))

    assert made["components"] == [
        library(
            "bricks", "3", "required", "c", runtime="sys_platform == 'win32'", publish="always"
        ),
        library("far", "7", "optional", "e", publish="implementation_name != 'PyPy'"),
        library("good-numbers", "1.0", "required", "ab", runtime="python_full_version < '3.12'"),
        library("good-numbers", "2.0", "required", "d", runtime="always"),
    ]
    assert made["dependencies"] == [
        {
            "ref": "noticeboard",
            "dependsOn": ["pkg:pypi/good-numbers@1.0", "pkg:pypi/good-numbers@2.0"],
        }
    ]
    assert problem_of(json.dumps(made)) is None


def test_the_same_locks_give_the_same_bill_and_other_ones_another_number(small):
    bill = make_bill(small)
    again = make_bill(small)
    lock = small / "requirements" / "publish.lock"
    lock.write_text(lock.read_text().replace("e" * 64, "f" * 64))

    assert again == bill
    assert json.loads(make_bill(small))["serialNumber"] != json.loads(bill)["serialNumber"]


def test_every_package_that_the_program_asks_for_is_in_the_bill(bill):
    asked = {
        re.sub(r"[-_.]+", "-", Requirement(line).name).lower()
        for lock in ("runtime", "publish")
        for line in (ROOT / "requirements" / f"{lock}.in").read_text("utf-8").splitlines()
        if line and not line.startswith(("-", "#"))
    }

    (root,) = bill["dependencies"]
    assert {re.fullmatch(r"pkg:pypi/(.+)@.+", one)[1] for one in root["dependsOn"]} == asked


def files_of_packages(sizes):
    """The SHA-256 of each file of a locked package that has one of these sizes."""
    found = set()
    for pin in {pin.name for pin, _ in pins("runtime")}:
        try:
            files = importlib.metadata.files(pin) or []
        except importlib.metadata.PackageNotFoundError:
            # It is for another system.
            continue
        for path in map(Path, (file.locate() for file in files)):
            if path.is_file() and path.stat().st_size in sizes:
                found.add(hashlib.sha256(path.read_bytes()).hexdigest())
    return found


def test_the_bill_names_every_file_of_a_package_that_a_bundle_holds(slim, bill):
    paths = [path for path in slim.site.rglob("*") if path.is_file() and path.stat().st_size]
    theirs = files_of_packages({path.stat().st_size for path in paths})

    held = {
        path.relative_to(slim.site).as_posix(): digest
        for path in paths
        if (digest := hashlib.sha256(path.read_bytes()).hexdigest()) in theirs
    }

    named = {
        each["value"]: part["hashes"][0]["content"]
        for part in shipped(bill)
        if part["type"] == "file"
        for each in part["properties"]
    }
    assert held == named


def test_every_icon_in_pages_is_our_own_or_of_the_set_that_the_bill_names(slim, bill):
    drawn = {
        shape
        for path in slim.site.rglob("*.html")
        for svg in re.findall(r'<svg class="icon".*?</svg>', path.read_text("utf-8"), re.DOTALL)
        for shape in re.findall(r' d="([^"]+)"', svg)
    }
    theirs = "\n".join(path.read_text("utf-8") for path in (ICONS / "material").glob("*.svg"))

    ours = {
        shape
        for path in PICTOGRAMS.glob("*.svg")
        for shape in re.findall(r' d="([^"]+)"', path.read_text("utf-8"))
    }
    others = {shape for shape in drawn if f'd="{shape}"' not in theirs}
    assert others >= OUR_SHAPES and others <= OUR_SHAPES | ours
    assert drawn - others
    assert [part["name"] for part in shipped(bill) if part["type"] != "file"] == [
        "Material Design Icons"
    ]
