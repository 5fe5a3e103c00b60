"""English sentences about what only an edition shows to be wrong."""

EDITIONS = {
    "absent": "quote '{quote}': this fact does not exist yet on {day}; give this part a 'from'",
    "since_unknown": "quote '{quote}': its first day is not recorded on {day}",
    "edition": "the edition of {day} ({language}) cannot be made: {reason}",
    "string_missing": "the key '{key}' is missing; the program needs it",
    "abbreviation": "the abbreviation '{token}' is not in data/terms.yaml; add it or write it out",
    "readability": "this sentence has {count} words; at most {most}, split it in two",
    "plain_word": "the word '{word}': write '{better}'",
    "glance_too_long": (
        "this text has {count} letters; its place holds at most {most}, make it shorter"
    ),
    "no_link": "source '{id}' was read on the web but has no link; add its url",
    "no_part": "service '{id}' has no {part}; fill it in, or write unknown",
    "answered": (
        "the condition '{when}' is answered here, but the open question '{question}' in "
        "data/office.yaml says that it cannot be; remove one of them"
    ),
    "quotes_differ": "the languages quote different facts: missing here {missing}",
    "quotes_order": "the languages quote in another order: here {here}, in {file}:{line} {there}",
    "headings_differ": (
        "the headings differ between languages: here {here}, in {file}:{line} {there}"
    ),
    "page_needed": "the menu and pages of services need the page '{page}'; do not withdraw it",
    "dead_link": "the link '{target}' leads nowhere; write page:NAME, service:NAME or https://…",
    "too_long": (
        "screen {screen}, {place}: “{text}” does not fit at the legal size; make it shorter"
    ),
    "waits_too_long": (
        "screen {screen}: a message in one language comes back after {wait} seconds, promised are "
        "{promised}; shorten the playlist, or promise less"
    ),
    "figure_too_wide": (
        "screen {screen}, {place}: the figure “{text}” is too wide for the legal size; look at "
        "the number"
    ),
    "no_sign": (
        "screen {screen}, {place}: the screens' letters have no sign “{text}” ({point}); write "
        "another, or delete it"
    ),
    "unspoken": "“{text}” cannot be spoken; write it in Latin letters, or delete it",
    "capitals": (
        "'{token}' is written in capitals; write a plain word in small letters, or add an "
        "abbreviation to data/terms.yaml"
    ),
    "terms_circle": "the sayings of terms lead to each other: {reason}",
}
