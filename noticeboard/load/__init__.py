"""Reads the files of the staff: a catalogue, or every mistake in them at once."""

from noticeboard.load.captions import Captions, load_captions
from noticeboard.load.loader import OfficeReading, load_catalogue, load_with_source_map, read_office
from noticeboard.load.lone_file import LoneFile, load_lone_file
from noticeboard.load.quotes import Texts, names_and_texts_of, texts_of
from noticeboard.load.references import ids_named
from noticeboard.load.source_map import SourceMap

__all__ = [
    "Captions",
    "LoneFile",
    "OfficeReading",
    "SourceMap",
    "Texts",
    "ids_named",
    "load_captions",
    "load_catalogue",
    "load_lone_file",
    "load_with_source_map",
    "names_and_texts_of",
    "read_office",
    "texts_of",
]
