"""English sentences about files and their letters."""

FILES = {
    "file_missing": "the file is missing",
    "folder_missing": "the folder is missing",
    "file_unreadable": "cannot read the file: {reason}",
    "file_unknown": "unknown file; did you mean '{meant}'?",
    "file_stray": "unknown file; move it out of this folder",
    "file_copy": (
        "this looks like a copy of '{original}'; move what is still needed there, then delete "
        "this file"
    ),
    "file_copy_or_part": (
        "this looks like a copy of '{original}'; move what is still needed there, then delete "
        "this file. A further file is named '{stem}-word.yaml', small letters only"
    ),
    "file_empty": "the file is empty; put its last copy back",
    "no_campaigns": "the file is empty; if there is no campaign, it holds []",
    "no_notices": "the file is empty; if there is no notice, it holds []",
    "utf_16": "the file is saved as UTF-16; save it again with the encoding UTF-8",
    "bom": "an invisible BOM stands here; save the file as UTF-8, not UTF-8 with BOM",
    "not_utf_8": "the letter {byte} ('{sign}') is not UTF-8; save the file with the encoding UTF-8",
    "tab": "a tab stands here; use spaces",
    "curly_quote": "a curly quote from Word stands here; use straight quotes",
    "no_break_space": "an invisible special space from Word stands here; type a plain space",
}
