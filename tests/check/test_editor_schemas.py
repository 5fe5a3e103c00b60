"""Schemas for editors: the real files fit them, slips do not, and every field is explained."""

import copy
import json
import re

import pytest
import yaml
from jsonschema import Draft7Validator

from noticeboard.check.editor_schemas import FOLDER, schema_files, schema_name
from noticeboard.editing.field_labels import field_label
from noticeboard.load.data_files import SINGLES, TABLES
from tests.fixtures.office import ROOT
from tests.fixtures.survey import QUARTER_YAML

FILES = (*TABLES, *SINGLES)
EXAMPLES = {"data/survey_results.yaml": QUARTER_YAML}
"""Files that no office has yet."""
KEPT_TAGS = ("int", "float", "null")


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: a day is a word there, and so is "yes"."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        sign: [(tag, form) for tag, form in found if tag.rpartition(":")[2] in KEPT_TAGS]
        for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"]
)


def text_of(file: str) -> str:
    return EXAMPLES.get(file) or (ROOT / file).read_text("utf-8")


def read(file: str):
    return yaml.load(text_of(file), EditorLoader)


def validator(file: str) -> Draft7Validator:
    schema = json.loads(schema_files()[schema_name(file)])
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@pytest.mark.parametrize("file", FILES)
def test_an_editor_finds_nothing_wrong_with_the_real_file(file):
    assert [error.message for error in validator(file).iter_errors(read(file))] == []


@pytest.mark.parametrize("file", FILES)
def test_the_file_leads_the_editor_to_its_schema(file):
    first = text_of(file).splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../.cache/{FOLDER}/{schema_name(file)}"


def spoilt(file: str, spoil) -> list[str]:
    content = copy.deepcopy(read(file))
    spoil(content)
    return [error.message for error in validator(file).iter_errors(content)]


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("data/fees.yaml", lambda fees: fees[0].update(units="application")),
        ("data/fees.yaml", lambda fees: fees[0].update(unit="lembar")),
        ("data/fees.yaml", lambda fees: fees[0]["name"].pop("en")),
        ("data/fees.yaml", lambda fees: fees[0]["periods"][0].update(amount="650.000")),
        ("data/fees.yaml", lambda fees: fees[0]["checked"].pop("against")),
        ("data/documents.yaml", lambda documents: documents[0].update(id="KTP")),
        ("data/requirements.yaml", lambda services: services[0].pop("summary")),
        ("data/signage.yaml", lambda signage: signage["screens"][0].update({"on": "6 pagi"})),
        ("data/questions.yaml", lambda both: both.update(question=[])),
    ],
    ids=["key", "choice", "English", "amount", "evidence", "id", "left out", "clock", "table"],
)
def test_an_editor_marks_a_slip(file, spoil):
    assert len(spoilt(file, spoil)) == 1


def keys_in(schema: object) -> set[str]:
    """The name of every field that a schema describes."""
    if isinstance(schema, list):
        return {key for part in schema for key in keys_in(part)}
    if not isinstance(schema, dict):
        return set()
    own = {key for key, part in schema.get("properties", {}).items() if "description" in part}
    return own | {key for part in schema.values() for key in keys_in(part)}


def test_every_field_is_explained_in_indonesian():
    fees = json.loads(schema_files()["fees.json"])
    period = fees["definitions"]["FeePeriod"]["properties"]

    assert period["amount"]["description"] == (
        "Jumlah (rupiah). Rupiah bulat tanpa titik: 650000. Tidak diketahui: unknown."
    )
    assert period["until"]["description"] == "Sampai. Tanggal: 2024-12-17."
    keys = {key for text in schema_files().values() for key in keys_in(json.loads(text))}
    assert len(keys) > 100
    assert {key for key in keys if field_label(key) is None} == set()


def test_every_check_brings_the_schemas_up_to_date(own):
    assert own.run("check").returncode == 0

    folder = own.folder / ".cache" / "schemas"
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == schema_files()
