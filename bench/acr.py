"""The kiosk's OpenACR report against the format's own schema and catalogue, fetched by name.

The schema comes with the npm package of the format. Its catalogue there knows Section 508 and
WCAG; the one with EN 301 549, which our report names, is in the format's repository only.
"""

import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NotRequired, TypedDict

import jsonschema
import yaml

from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk.openacr import openacr_file
from tests.fixtures.kiosk import timelines_of
from tests.fixtures.office import ROOT

PACKAGE = "@openacr/openacr@0.3.5"
SCHEMA = "package/schema/openacr-0.1.0.json"
CATALOGUE = "package/catalog/2.4-edition-wcag-2.1-508-en.yaml"


class Component(TypedDict):
    """What a report says of one part of a product."""

    name: str


class ReportedCriterion(TypedDict):
    """A criterion of a report, with the parts that it was looked at for."""

    num: str
    components: list[Component]


class ReportedChapter(TypedDict):
    """A chapter of a report."""

    criteria: list[ReportedCriterion]


class Report(TypedDict):
    """An OpenACR report, as far as it is compared."""

    chapters: dict[str, ReportedChapter]


class KnownCriterion(TypedDict):
    """A criterion of a catalogue, with the names of the parts that it may be told of."""

    id: str
    components: list[str]


class KnownChapter(TypedDict):
    """A chapter of a catalogue; one of plain words has no criteria."""

    id: str
    criteria: NotRequired[list[KnownCriterion]]


class CriteriaCatalogue(TypedDict):
    """The format's catalogue, as far as it is compared."""

    chapters: list[KnownChapter]


def run() -> str:
    """Validate the report of this program; say what is wrong, or what was looked at."""
    if not shutil.which("npm"):
        return "Not validated: the OpenACR report. This machine has no npm."
    report: Report = yaml.safe_load(openacr_file(timelines_of(load_catalogue(ROOT)), None).content)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        try:
            subprocess.run(
                ["npm", "pack", "--silent", PACKAGE], cwd=work, check=True, capture_output=True
            )
        except subprocess.CalledProcessError:
            return f"Not validated: the OpenACR report. npm could not fetch {PACKAGE}."
        with tarfile.open(next(work.glob("*.tgz"))) as archive:
            archive.extractall(work, filter="data")
        schema = json.loads((work / SCHEMA).read_text("utf-8"))
        catalogue: CriteriaCatalogue = yaml.safe_load((work / CATALOGUE).read_text("utf-8"))
    wrong = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(report)]
    wrong += unknown_criteria(report, catalogue)
    return "\n".join(wrong) or f"The OpenACR report is valid by {PACKAGE}."


def unknown_criteria(report: Report, catalogue: CriteriaCatalogue) -> list[str]:
    """Name criteria and components that a catalogue has not, in the chapters that it has."""
    known = {
        chapter["id"]: {one["id"]: one["components"] for one in chapter.get("criteria", [])}
        for chapter in catalogue["chapters"]
    }
    return [
        f"{chapter} {criterion['num']}: {part['name']}"
        for chapter, content in report["chapters"].items()
        if chapter in known
        for criterion in content["criteria"]
        for part in criterion["components"]
        if part["name"] not in known[chapter].get(criterion["num"], ())
    ]
