"""The site builder, at arm's length: Markdown in, HTML out, one process for each language.

Changing MkDocs for another builder costs this module and `mkdocs_child`.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from noticeboard.messages import Message, StaffError

LEFT_BEHIND = ("sitemap.xml", "sitemap.xml.gz")
"""What the builder adds to every site and our pages never use."""

READY = 2
"""As many builders as an office has languages; more are started when they are needed."""


class BuilderFailed(StaffError):
    """The builder refused the pages; its own words follow."""

    to_mend = "environment"


@dataclass
class Builders:
    """Builder processes that wait for work; each lays out one language at a time."""

    root: Path
    _idle: list[subprocess.Popen[bytes]]
    _at_work: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def begin(self, language: str, markdown: Path, into: Path) -> None:
        """Hand a builder the folders of a language; it runs while we go on."""
        settings = {
            "INHERIT": "mkdocs.yml",
            "docs_dir": str(markdown),
            "site_dir": str(into),
            "theme": {"language": language},
        }
        process = self._idle.pop() if self._idle else _started(self.root)
        self._at_work[language] = process
        pipe = _open(process.stdin)
        # A builder that has died is found when its answer is waited for.
        with contextlib.suppress(BrokenPipeError):
            pipe.write(json.dumps(settings).encode() + b"\n")
            pipe.flush()

    def finish(self, language: str, into: Path) -> None:
        """Wait for a language and clear what no page of the program uses; raises BuilderFailed."""
        failed = self._answer(language)
        if failed is not None:
            raise BuilderFailed(Message("builder", {"said": failed.strip()}))
        for name in LEFT_BEHIND:
            (into / name).unlink(missing_ok=True)

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
        for process in (*self._idle, *self._at_work.values()):
            process.kill()
            _let_go(process)

    def _answer(self, language: str) -> str | None:
        """Wait for a builder and return what went wrong; one that has died is let go."""
        process = self._at_work.pop(language)
        line = _open(process.stdout).readline()
        if not line:
            _let_go(process)
            return f"mkdocs: {process.returncode}"
        self._idle.append(process)
        return json.loads(line)["failed"]


def start_builders(root: Path, count: int = READY) -> Builders:
    """Start builders now: they import while the catalogue is read."""
    return Builders(root, [_started(root) for _ in range(count)])


def _started(root: Path) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        # The theme greets every build with news of its successor.
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(Path(__file__).parent.parent.parent),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "noticeboard.build.mkdocs_child"],
        cwd=root,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _let_go(process: subprocess.Popen[bytes]) -> None:
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(BrokenPipeError):
            _open(pipe).close()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the builder was started without its pipes")
    return pipe
