"""Templates as every page of the program has them: escaping always on, undefined names stop."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

__all__ = ["Environment", "keep_compiled", "make_environment"]


def make_environment(*folders: Path) -> Environment:
    """Return the environment of the templates below folders, of which the first one counts."""
    return Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def keep_compiled(environment: Environment, folder: Path) -> None:
    """Keep compiled templates in a folder from now on; a build without it compiles them again.

    Like Python's own compiled files, what is kept belongs to one source and one library version.
    """
    folder.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
