"""English sentences about YAML that cannot be read."""

SYNTAX = {
    "colon": "a colon inside a sentence; put the whole sentence in quotes",
    "unclosed": (
        "the bracket '{sign}' is opened here but not closed, or needs a comma or quotes inside"
    ),
    "open_quote": "a quotation mark is opened here but not closed",
    "after_value": "text follows a finished value, or the line does not start in its column",
    "first_sign": "a value cannot start with '{sign}'; put it in quotes",
    "indent": "the line is out of column with the line above, or the line above lacks a colon",
    "no_colon": "a colon is missing after a key, or the line does not start in its column",
    "second_document": "a line '---' cannot stand inside the file; delete it",
    "escape": "a backslash cannot stand in double quotes; use single quotes",
    "control": "an invisible control character stands here; delete it and type again",
    "too_deep": "a hundred brackets or dashes are opened here, one within another; delete them",
    "syntax": "the YAML cannot be read here",
    "anchor": "'&' and '*' before a value are not used here; write the value in full",
    "tag": "'!' before a value is not used; put it in quotes",
    "comment": (
        "a '#' behind a space starts a comment, so '{comment}' is not read; put the whole text "
        "in quotes"
    ),
    "comment_unsure": (
        "a '#' behind a space starts a comment, so '{comment}' is not read; if it belongs to the "
        "text, put the whole text in quotes; if it is a comment, move it to a line of its own"
    ),
    "many_lines": (
        "this value goes on in the next line without quotes; if it is one text, write it on one "
        "line in quotes; if not, look at the colon, the hyphen and the start of the next line"
    ),
    "line_break": "this text holds a line break; write it on one line, or use '>-'",
    "colon_space": "a space must follow '{key}:'",
    "key_colon": "a colon is missing after '{key}'",
    "comma": "a comma inside brackets tears '{raw}'; put the whole value in quotes",
    "comment_broken": (
        "a '#' behind a space starts a comment, so the rest of this line is not read; put the "
        "text in quotes, or move the comment to a line of its own"
    ),
    "inner_quote": (
        "this quotation mark ends the text, but the text goes on; inside double quotes use "
        "single ones"
    ),
    "apostrophe": "the apostrophe in this word ends the text; put the whole text in double quotes",
    "odd_quote": (
        "this quotation mark has no partner; put quotes at the start and the end of the text"
    ),
    "comma_missing": "a comma is missing before this part",
    "extra_comma": "this comma is one too many; delete it",
    "extra_bracket": "the bracket '{sign}' closes nothing; delete it, or add the one that opens",
    "wrong_bracket": "these brackets are no pair: '{sign}'",
    "hyphen_space": "a space must follow the '-' at the start of a line",
    "two_keys": (
        "a second key in one line; write it on a line of its own, or use brackets {{ }} and a comma"
    ),
    "block_indent": (
        "this line is out of column with the text below '{sign}'; all lines of that text must "
        "start in one column"
    ),
    "list_twice": "a line '[]' means an empty list, but this file holds the list; delete this line",
    "list_line": "a list entry '- ' must start on a new line",
    "dots": "a line of dots '...' ends the file for YAML; delete it",
}
