"""The gates look at the bundle that is published, and know whether it is of the present facts."""

from __future__ import annotations

import shutil

from noticeboard.bundle.manifest import read_manifest
from noticeboard.messages import sentence
from noticeboard.publishing.gates import look_through


def told(office):
    """What each gate finds in the built site of an office."""
    gates = look_through(office.site, read_manifest(office.site), office.folder, 0)
    return {one.name: (one.state, sentence(one.found, "en")) for one in gates}


def test_the_real_site_passes_every_gate(office):
    assert {name: state for name, (state, _) in told(office).items()} == dict.fromkeys(
        ("whole", "facts", "warnings", "parity", "speech", "links", "access"), "passed"
    )


def test_a_sentence_with_a_figure_that_nobody_has_proven_is_noted(built):
    """An office of its own has sounds, and no proofs of them."""
    (built.folder / ".cache" / "audio").unlink()

    state, found = told(built)["speech"]

    assert state == "noted" and "; 0 of " in found


def test_a_bundle_of_other_facts_than_the_present_ones_is_noted(office, built):
    shutil.copy(office.folder / ".cache" / "facts.json", built.folder / ".cache" / "facts.json")
    assert told(built)["facts"][0] == "passed"

    (built.folder / "content" / "id" / "paying.md").write_text("# Bayar\n", "utf-8")

    assert told(built)["facts"] == (
        "noted",
        "no mistakes when it was made; the files now may differ. If their changes are to be "
        "published, run python3 build.py first",
    )
