"""English sentences about what the commands do and find."""

COMMANDS = {
    "body_too_long": "This is too long to be taken: at most {most} bytes.",
    "body_broken_off": "This was broken off; send it again.",
    "reading": "Reading the data",
    "making": "Making pages, screens, kiosk and data",
    "speech": "Rendering speech",
    "proof": "Proving the figures in the speech",
    "dropped": (
        "WARNING: the voice {engine} is not used: {why}.\n"
        "  espeak, the spare voice, speaks everything in '{language}'."
    ),
    "listen": "{count} spoken sentences are new or changed: listen to {path}",
    "done": "Done: {site}",
    "pages": "pages",
    "screens": "screens",
    "utterances": "utterances ({rendered} rendered, {reused} reused)",
    "bundle": "bundle",
    "edition_label": "edition",
    "preview": "PREVIEW: cannot be published",
    "unconfirmed": "facts not confirmed by the office",
    "unknown": "facts unknown",
    "next_change": "next change: {day}",
    "build_due": "Noticeboard: build and publish again",
    "one_form": "Choose one form, not {forms}.",
    "check_lapses": "{day}: {name} (checked {checked}) – {file}:{line}",
    "check_lapsed": "{day}, LAPSED: {name} (checked {checked}) – {file}:{line}",
    "checks_due": "Noticeboard: check {count} facts again",
    "checks_calendar": "Noticeboard: checks that lapse",
    "none_lapsing": "No check lapses within {days} days.",
    "no_check_days": "No lifetimes of checks are written: add check_days to data/office.yaml.",
    "bad_days": "--within is a number of days, such as 30, not {days}.",
    "ics_of_lapsing": "--ics goes with --lapsing.",
    "no_next_change": "no change is scheduled",
    "was_the_site": "bundle {bundle}: {first} to {last}",
    "is_the_site": "bundle {bundle}: {first} until now",
    "never_noted": "Not in the notes, .cache/history.jsonl.",
    "asked_in_vain": "{visits}× {words} ({reason}; last on {day})",
    "asked_in_vain_unknown": (
        "{visits}× {words} ({reason}; last on {day}). Words not known: {unknown}"
    ),
    "asked_in_vain_none": "Nothing was asked in vain in {fewest} visits yet.",
    "asked_in_vain_mend": (
        "A word not known: add it to data/terms.yaml if what it means is here. "
        "Anything else: add its facts to data/."
    ),
    "reason_no_service": "no service found",
    "reason_no_facet": "not found what was asked",
    "reason_unknown_here": "no answer here yet",
    "reason_unclear": "not understood",
    "no_unanswered_file": "Not a file of queries without an answer: {path}",
    "kits_made": (
        "Done: {folder} holds {count} files of campaigns, {kits} kits for partners, "
        "{sheets} sheets for the national portal and {counter} for the counter, "
        "with their date and the bundle."
    ),
    "slide_too_long": (
        "“{title}” is too long for one slide; shorten its title or its lines in data/"
    ),
    "kit_too_long": (
        "the title or message of “{title}” is too long for {sheet}; shorten it in data/campaigns.yaml"
    ),
    "left_out": "left off the lobby screens: {what}",
    "look": "Look at it: python3 build.py serve",
    "mistakes": "{count} mistakes. The site stays as it was.",
    "warnings": "{count} warnings. They stop nothing; look at each.",
    "only_warnings": "No mistakes. There are {count} warnings.",
    "go_on": "Go on? [y/n] ",
    "cannot_ask": (
        "Not published: there are warnings, and nobody can be asked here. If all is right, run "
        "it again with --yes."
    ),
    "not_published": "Not published. Mend the data, build again, then publish.",
    "no_mistakes": "No mistakes.",
    "not_covered": "The records begin on {first}; {day} is too early.",
    "bad_date": "Write the date as 2024-12-16, not {day}.",
    "sentence_abbreviation": (
        "The abbreviation '{word}' is not explained. Add it to data/terms.yaml (written and say)."
    ),
    "busy": "Another build is running. Wait until it ends.",
    "disk_full": "The disk is full. Free some space and try again. The site stays as it was.",
    "not_allowed": (
        "May not read or write: {path}. Close other programs that have it open, check its "
        "permissions, then try again."
    ),
    "os_error": "Failed at {path}: {reason}",
    "builder": ("The page builder (MkDocs) failed:\n{said}"),
    "serving": "Open these addresses. Stop with Ctrl+C.",
    "editing": "The page for editing (on this computer only; close it with Ctrl+C):",
    "serve_edit": "edit the content",
    "serve_site": "site",
    "serve_screen": "screen {name}",
    "serve_kiosk": "kiosk",
    "serve_data": "data",
    "port_taken": "Port {port} is taken by another program: try another --port.",
    "published": "{count} files published to {place}.",
    "rolled_back": "Back to bundle {bundle}.",
    "no_site": "There is no site yet: run python3 build.py",
    "spoken": "spoken",
    "unchanged": "Nothing has changed: {site} holds bundle {bundle} already, edition {day}.",
    "not_built": "Not built again: mend {count} mistakes first. This page is still the old one.",
}
