"""Differences between two bundles, as the public will notice them, in words."""

from noticeboard.differences.bundle_texts import BundleTexts, read_bundle_texts
from noticeboard.differences.compare import compare_bundles
from noticeboard.differences.difference import ChangedUtterance, Difference, Differences, Reach
from noticeboard.differences.told_differences import (
    WrittenDifferences,
    tell_differences,
    tell_sentences,
    write_differences,
)

__all__ = [
    "BundleTexts",
    "ChangedUtterance",
    "Difference",
    "Differences",
    "Reach",
    "WrittenDifferences",
    "compare_bundles",
    "read_bundle_texts",
    "tell_differences",
    "tell_sentences",
    "write_differences",
]
