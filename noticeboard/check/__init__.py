"""Cross-checks of a catalogue that is well formed: what only its editions can show."""

from noticeboard.check.cross_checks import check_catalogue

__all__ = ["check_catalogue"]
