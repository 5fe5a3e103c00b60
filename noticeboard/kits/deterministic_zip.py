"""A zip that has the same bytes whenever the same files are put into it."""

from __future__ import annotations

import datetime
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping

from noticeboard.bundle.output_file import OutputFile

CHECKSUMS = "SHA256SUMS"


def zip_of(files: Iterable[OutputFile], day: datetime.date) -> bytes:
    """Return the files and their checksums as a zip; every file in it is of one day's midnight."""
    contents = {file.path: _bytes(file.content) for file in files}
    contents[CHECKSUMS] = _checksums(contents)
    return archive_of(contents, day)


def archive_of(contents: Mapping[str, bytes], day: datetime.date) -> bytes:
    """Return contents by their paths as a zip, and nothing else in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, content in sorted(contents.items()):
            entry = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            # Else the zip would tell on which system it was made.
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def _checksums(contents: dict[str, bytes]) -> bytes:
    """Return a line for each file, as `sha256sum --check` reads it."""
    lines = (
        f"{hashlib.sha256(content).hexdigest()}  {path}\n"
        for path, content in sorted(contents.items())
    )
    return "".join(lines).encode()


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
