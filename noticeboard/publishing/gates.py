"""The gates before a publication: what is looked at in a finished bundle, and what was found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

from noticeboard.build.inspect import dead_links
from noticeboard.build.unchanged import is_of_present_facts
from noticeboard.bundle.manifest import Manifest
from noticeboard.bundle.publication.survey import name_some
from noticeboard.messages import Message, Value
from noticeboard.publishing.language_pairs import unlike_pairs
from noticeboard.publishing.page_faults import page_faults
from noticeboard.publishing.publication_refusals import GateFailed
from noticeboard.speech.acoustic_check import load_proofs

State = Literal["passed", "noted", "failed"]


@dataclass(frozen=True)
class Gate:
    """One thing that was looked at; `found` says what there is to say about it."""

    name: str
    """What the gate is called: the code of its message is `gate_` and this."""
    state: State
    found: Message


class _Utterance(TypedDict):
    file: str
    figures: Sequence[object]


def look_through(site: Path, manifest: Manifest, root: Path, warnings: int) -> list[Gate]:
    """Look at a whole bundle from every side; the gates in the order in which they are shown."""
    pages = {
        name: (site / name).read_text(encoding="utf-8")
        for name in manifest.files
        if name.endswith(".html")
    }
    return [
        Gate("whole", "passed", Message("gate_files", {"count": len(manifest.files)})),
        _facts(root, manifest),
        _warnings(warnings),
        _verdict("parity", unlike_pairs(pages), "gate_parity_failed", len(pages)),
        _speech(site, manifest, root),
        _verdict("links", dead_links(site), "gate_links_failed", len(pages)),
        _verdict("access", _faults(pages), "gate_access_failed", len(pages)),
    ]


def refuse_failed(gates: Sequence[Gate]) -> None:
    """Raise GateFailed with what every failed gate has found, each with the next step."""
    failed = [one.found for one in gates if one.state == "failed"]
    if failed:
        raise GateFailed(*failed)


def _verdict(name: str, wrong: Sequence[str], code: str, pages: int) -> Gate:
    if not wrong:
        return Gate(name, "passed", Message("gate_pages", {"count": pages}))
    values: Mapping[str, Value] = {"count": len(wrong), "names": name_some(list(wrong))}
    return Gate(name, "failed", Message(code, values))


def _facts(root: Path, manifest: Manifest) -> Gate:
    """Tell whether the bundle was made of the files as they are now; a build stops at mistakes.

    A bundle of other files is no fault: after a rollback it is wanted.
    """
    if is_of_present_facts(root, manifest.bundle):
        return Gate("facts", "passed", Message("gate_present_files"))
    return Gate("facts", "noted", Message("gate_other_files"))


def _warnings(count: int) -> Gate:
    if not count:
        return Gate("warnings", "passed", Message("gate_no_warnings"))
    return Gate("warnings", "noted", Message("gate_warnings_found", {"count": count}))


def _speech(site: Path, manifest: Manifest, root: Path) -> Gate:
    """Look whether every sentence has its sound, and what is known of those with figures."""
    spoken: dict[str, list[_Utterance]] = {
        name.split("/")[1]: list(json.loads((site / name).read_text(encoding="utf-8")).values())
        for name in manifest.files
        if name.startswith("kiosk/") and name.endswith("/utterances.json")
    }
    sounds = {each: {_path(one) for one in all_} for each, all_ in spoken.items()}
    silent = sorted(path for found in sounds.values() for path in found - manifest.files.keys())
    if silent:
        return _verdict("speech", silent, "gate_speech_failed", 0)
    figures = {
        language: {Path(one["file"]).stem for one in all_ if one["figures"]}
        for language, all_ in spoken.items()
    }
    wanted = sum(len(keys) for keys in figures.values())
    proven = sum(_proven(root, language, keys) for language, keys in figures.items())
    values: Mapping[str, Value] = {
        "count": sum(len(one) for one in sounds.values()),
        "proven": proven,
        "all": wanted,
    }
    state: State = "passed" if proven == wanted else "noted"
    return Gate("speech", state, Message("gate_speech_found", values))


def _path(one: _Utterance) -> str:
    return one["file"].lstrip("./")


def _proven(root: Path, language: str, keys: set[str]) -> int:
    """Count the sounds that were heard to say their own figure and no other."""
    proofs = load_proofs(root / ".cache" / "audio" / language, keys)
    return sum(proof.is_right for proof in proofs.values())


def _faults(pages: Mapping[str, str]) -> list[str]:
    return [f"{name}: {fault}" for name, html in pages.items() for fault in page_faults(html)]
