"""`python3 build.py evidence`: a folder that an assessor of public services can leaf through.

Exit codes: 0 written, 2 used wrongly, 3 there is nothing to show or it cannot be written.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from noticeboard.bundle.manifest import read_manifest
from noticeboard.messages import Message, StaffError, reason_of, sentence
from visit.evidence.evidence_folder import PICTURES, copy_files, pages_shown, write_evidence
from visit.evidence.evidence_options import EvidenceOptions, read_evidence_options
from visit.evidence.evidence_rows import Evidence, make_evidence
from visit.evidence.published_media import SiteFiles, carried_components
from visit.evidence.screenshots import find_browser, take_pictures

ROOT = Path(__file__).parents[2]
FINE, FAILED = 0, 3


def main(arguments: Sequence[str]) -> int:
    """Gather the evidence of a year into a folder, and return the exit code."""
    options = read_evidence_options(arguments, ROOT)
    try:
        return _gather(options)
    except StaffError as error:
        return max(_say(options, message, FAILED) for message in error.messages)
    except (OSError, ValueError, KeyError) as error:
        values = {"path": str(options.to), "reason": reason_of(error)}
        return _say(options, Message("evidence_failed", values), FAILED)


def _gather(options: EvidenceOptions) -> int:
    manifest = read_manifest(options.site)
    if manifest is None or manifest.is_preview:
        return _say(options, Message("evidence_no_site", {"path": str(options.site)}), FAILED)
    files = SiteFiles(options.site)
    evidence = make_evidence(
        options.year, manifest, files, carried_components(files, options.lang), options.publications
    )
    pictures = {} if options.no_pictures else _pictures(options, evidence)
    copies = copy_files(evidence, (options.site, options.publications), options.to)
    page = write_evidence(evidence, {**pictures, **copies}, options.to, options.lang)
    return _say(options, Message("evidence_written", {"path": str(page)}), FINE)


def _pictures(options: EvidenceOptions, evidence: Evidence) -> Mapping[str, str]:
    browser = options.browser or find_browser()
    pages = pages_shown(evidence)
    if browser is None:
        _say(options, Message("evidence_no_browser"), FAILED)
        return {}
    _say(options, Message("evidence_looking", {"count": len(pages)}), FINE)
    found = take_pictures(browser, options.site, pages, options.to / PICTURES)
    if len(found) < len(pages):
        missing = Message("evidence_pictures_missing", {"count": len(pages) - len(found)})
        _say(options, missing, FAILED)
    return found


def _say(options: EvidenceOptions, message: Message, code: int) -> int:
    """Print a message, where something is wrong as an error, and return the code."""
    print(sentence(message, options.lang), file=sys.stderr if code else sys.stdout, flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
