"""English sentences about texts and captions that may be a slip."""

SENSE_WORDS = {
    "swapped": "the Indonesian and the English text seem to be swapped",
    "same_text": (
        "this sentence is exactly that of the first language; write it in language '{language}'"
    ),
    "markup_shown": "visitors will see the signs {signs} as they are; delete them",
    "foreign": "this text is for '{language}' but seems to be in another language; translate it",
    "one_language_only": (
        "this {kind} stands in '{language}' only; write it in '{missing}' too, in {file} after "
        "line {line}"
    ),
    "much_shorter": (
        "the text in '{language}' is much shorter than in '{other}'; add what is missing"
    ),
    "page_empty": "this page has nothing below its title; write it",
    "caption_head": (
        "these captions are no WebVTT, so nobody sees them; the first line must be WEBVTT, then "
        "an empty line"
    ),
    "caption_letters": (
        "these captions are not saved as UTF-8; save them again with the encoding UTF-8"
    ),
    "caption_comma": "caption times have a dot, not a comma; change it on every line of times",
    "caption_time": "these caption times cannot be read; the form is 00:00.000 --> 00:02.000",
    "caption_reversed": "this caption ends before it begins; mend its times",
    "caption_order": "this caption begins before the one above; put them in order",
    "caption_silent": "this caption has no words; write them below its times",
    "caption_none": "there is no caption in here; write the sentences with their times",
    "word_twice": "'{word}' already means '{other}'; write it in one row only",
    "word_needless": "'{word}' need not be written: that form is known from '{base}'",
    "phrase_twice": "the phrase '{phrase}' already names '{other}'; choose one",
    "phrase_empty": (
        "the phrase '{phrase}' holds nothing but fillers, so it never fits; use another word "
        "or delete it"
    ),
}
