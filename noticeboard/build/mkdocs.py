"""The site builder, at arm's length: Markdown in, HTML out, one process per language.

Changing MkDocs for another builder costs this module.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.messages import Message, StaffError

LEFT_BEHIND = ("assets", "search", "sitemap.xml", "sitemap.xml.gz")
"""What the theme and the builder add to every site and our pages never use."""


class BuilderFailed(StaffError):
    """The builder refused the pages; its own words follow."""

    to_mend = "environment"


@dataclass(frozen=True)
class Builders:
    """Builder processes that have been started and wait for their settings."""

    processes: Mapping[str, subprocess.Popen]

    def begin(self, language: str, markdown: Path, into: Path) -> None:
        """Hand a language's builder its folders; it runs while we go on."""
        settings = {
            "INHERIT": "mkdocs.yml",
            "docs_dir": str(markdown),
            "site_dir": str(into),
            "theme": {"language": language},
        }
        pipe = self.processes[language].stdin
        pipe.write(json.dumps(settings).encode())
        pipe.close()

    def finish(self, language: str, into: Path) -> None:
        """Wait for a language and clear what no page of ours uses; raises BuilderFailed."""
        process = self.processes[language]
        output = process.stdout.read().decode("utf-8", "replace")
        if process.wait() != 0:
            raise BuilderFailed(Message("builder", {"said": output.strip()}))
        for name in LEFT_BEHIND:
            _remove(into / name)

    def close(self) -> None:
        """End whatever still runs; nothing when all have finished."""
        for process in self.processes.values():
            if process.poll() is None:
                process.kill()
            process.wait()
            process.stdout.close()


def start_builders(root: Path, languages: tuple[str, ...]) -> Builders:
    """Start one builder per language now: they import while the catalogue is read."""
    environment = {
        **os.environ,
        # The theme greets every build with news of its successor.
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "-"]
    return Builders(
        {
            language: subprocess.Popen(
                command,
                cwd=root,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            for language in languages
        }
    )


def _remove(path: Path) -> None:
    import shutil

    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
