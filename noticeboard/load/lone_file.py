"""One YAML file that is no part of the catalogue, read as strictly as those that are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from noticeboard.load.keys import Keys
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.text_file import load_page
from noticeboard.load.tree import Tree, read_tree
from noticeboard.messages import KeyPath, Location, Mistakes


@dataclass(frozen=True)
class LoneFile:
    """The plain values of a file, and where each of them is."""

    value: Any
    tree: Tree

    def mark(self, path: KeyPath) -> Location:
        """Return where a value is; where it is missing, the record that lacks it."""
        return self.tree.mark(path)

    def key_mark(self, path: KeyPath) -> Location:
        """Return where the key of a value is."""
        return self.tree.key_mark(path)


def load_lone_file(path: Path, *, numbers: frozenset[str]) -> LoneFile:
    """Return a file of which some keys hold numbers and all others words; raises Mistakes.

    Keys that are there twice, numbers in octal and all else that YAML reads otherwise than it was
    meant is refused, each at its line.
    """
    page, mistakes = load_page(OfficeFiles(Path()), str(path))
    if page is None:
        raise Mistakes(mistakes)
    tree, value, more = read_tree(page, page.text, Keys(numbers=numbers))
    if tree is None or mistakes or more:
        raise Mistakes([*mistakes, *more] if tree else mistakes or more)
    return LoneFile(value, tree)
