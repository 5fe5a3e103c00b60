"""The site builder, at arm's length: Markdown in, HTML out, one process per language.

Changing MkDocs for another builder costs this module and `mkdocs_child`.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from noticeboard.messages import Message, StaffError

LEFT_BEHIND = ("assets", "search", "sitemap.xml", "sitemap.xml.gz")
"""What the theme and the builder add to every site and our pages never use."""


class BuilderFailed(StaffError):
    """The builder refused the pages; its own words follow."""

    to_mend = "environment"


@dataclass
class Builders:
    """Builder processes that wait for their next settings, one a language."""

    processes: dict[str, subprocess.Popen[bytes]]
    _at_work: set[str] = field(default_factory=set)

    def begin(self, language: str, markdown: Path, into: Path) -> None:
        """Hand a language's builder its folders; it runs while we go on."""
        settings = {
            "INHERIT": "mkdocs.yml",
            "docs_dir": str(markdown),
            "site_dir": str(into),
            "theme": {"language": language},
        }
        pipe = _open(self.processes[language].stdin)
        self._at_work.add(language)
        # A builder that has died is found when its answer is waited for.
        with contextlib.suppress(BrokenPipeError):
            pipe.write(json.dumps(settings).encode() + b"\n")
            pipe.flush()

    def finish(self, language: str, into: Path) -> None:
        """Wait for a language and clear what no page of ours uses; raises BuilderFailed."""
        failed = self._answer(language)
        if failed is not None:
            raise BuilderFailed(Message("builder", {"said": failed.strip()}))
        for name in LEFT_BEHIND:
            _remove(into / name)

    @contextlib.contextmanager
    def settled(self) -> Iterator[None]:
        """Wait at the end of the block for whatever was begun: it must not write any more."""
        try:
            yield
        finally:
            for language in tuple(self._at_work):
                self._answer(language)

    def close(self) -> None:
        """End all processes."""
        for process in self.processes.values():
            process.kill()
            process.wait()
            _open(process.stdin).close()
            _open(process.stdout).close()

    def _answer(self, language: str) -> str | None:
        """Wait for a builder and return what went wrong."""
        process = self.processes[language]
        line = _open(process.stdout).readline()
        self._at_work.discard(language)
        return json.loads(line)["failed"] if line else f"mkdocs: {process.wait()}"


def start_builders(root: Path, languages: tuple[str, ...]) -> Builders:
    """Start one builder per language now: they import while the catalogue is read."""
    environment = {
        **os.environ,
        # The theme greets every build with news of its successor.
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(Path(__file__).parent.parent.parent),
    }
    command = [sys.executable, "-m", "noticeboard.build.mkdocs_child"]
    return Builders(
        {
            language: subprocess.Popen(
                command,
                cwd=root,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            for language in languages
        }
    )


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the builder was started without its pipes")
    return pipe


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
