"""English sentences about gates, the log and the archive of publications, and other computers."""

PUBLICATIONS = {
    "gate_whole": "bundle whole",
    "gate_facts": "facts checked",
    "gate_warnings": "warnings",
    "gate_parity": "two languages alike",
    "gate_speech": "speech proven",
    "gate_links": "links",
    "gate_access": "usable by everybody",
    "gate_state_passed": "passed",
    "gate_state_noted": "noted",
    "gate_state_failed": "FAILED",
    "gate_files": "{count} files",
    "gate_pages": "{count} pages",
    "gate_present_files": "no mistakes; the same as the files now",
    "gate_other_files": (
        "no mistakes when it was made; the files now may differ. If their changes are to be "
        "published, run python3 build.py first"
    ),
    "gate_no_warnings": "none",
    "gate_warnings_found": "{count}, waiting for your answer",
    "gate_parity_failed": (
        "{count} facts differ between Indonesian and English pages: {names}. Run python3 build.py, "
        "then try again."
    ),
    "gate_speech_found": (
        "{count} sentences have sound; {proven} of {all} sentences with figures are proven"
    ),
    "gate_speech_failed": (
        "{count} sentences have no sound: {names}. Run python3 build.py, then try again."
    ),
    "gate_links_failed": (
        "{count} dead links: {names}. Mend the text that holds them, run python3 build.py, then "
        "try again."
    ),
    "gate_access_failed": (
        "{count} things keep visitors out: {names}. Tell a programmer; the published pages stay "
        "the old ones."
    ),
    "second_name": (
        "Amounts of money differ from the last publication ({fees}). Two names are needed: "
        "--by NAME --approved-by OTHER-NAME."
    ),
    "same_name": (
        "--by and --approved-by are the same person ({name}). Ask a second person to check the "
        "amounts."
    ),
    "ask_by": "Amounts of money differ: {fees}.\nYour name: ",
    "ask_approved_by": "Name of the second person, who has checked them: ",
    "site_changed": "site/ has just changed: try again, so that what was looked at is published.",
    "first_publication": "first publication",
    "changes_unknown": "what changed cannot be told: a bundle cannot be read",
    "nothing_published_before": (
        "{place}: there is no whole publication from before in publications/ to go back to."
    ),
    "rolled_back_place": "{place} is back at bundle {bundle}.",
    "rolled_back_hint": (
        "What the public sees has not changed. To put it back, too: "
        "python3 build.py rollback --to {place}"
    ),
    "log_broken": (
        "The log of publications, publications/{path}, was changed or is incomplete at number "
        "{number}. Keep a copy of log.jsonl and log.head, replace both from a backup (or move both "
        "elsewhere to begin anew), then try again."
    ),
    "log_whole": "The log of publications is whole: {count} publications.",
    "log_publish": "{number}. {time} {by} published bundle {bundle} to {place}",
    "log_rollback": "{number}. {time} {by} put {place} back to bundle {bundle}",
    "log_approved_by": "  checked by {name}",
    "log_why": "  reason: {why}",
    "log_archived": "  archive: {folder}",
    "log_none": "No publication has been noted yet.",
    "archive_missing": "There is no archive of that day: add --on DATE.",
    "archive_damaged": "{folder}: damaged or missing; bring it back from a backup.",
    "archive_open": "Archive of bundle {bundle}: http://127.0.0.1:{port}/ (stop with Ctrl+C)",
    "place_with_secret": (
        "The address holds a password. Take it out; keep it in the system's keyring or in an "
        "environment variable (see docs/panduan-staf.md, Tempat terbit)."
    ),
    "place_unreadable": (
        "{place}: no address. Write sftp://name@computer/folder or s3://bucket/prefix."
    ),
    "places_line": "{path}:{line}: write one place a line, such as website: /var/www/html",
    "place_current": "{place}: this link is somebody else's. Move it, or choose another folder.",
    "place_no_releases": (
        "{place}: S3 has no link that could be switched in one step. Write it without releases:."
    ),
    "place_no_links": (
        "{place}: that computer cannot switch a link in one step ({reason}). Write the address "
        "without releases:. {state}"
    ),
    "place_may_be_new": (
        "The new site may be shown already. Run the same command again; the program will see."
    ),
    "place_without_links": (
        "There are no links to folders here, so current is a plain folder: a publication is whole "
        "all the same, but no five releases are kept there."
    ),
    "place_packages": (
        "The packages for SFTP and S3 are not installed: run it by python3 build.py, with internet."
    ),
    "place_busy": (
        "Another computer has begun to publish to the same place. The old site is still shown. "
        "Wait until it has finished, then try again."
    ),
    "place_lost": "{place}: the connection failed or was lost ({reason}). {state}",
    "place_refused": (
        "{place}: refused ({reason}). Check the name, key or password, and the right to write; for "
        "SFTP, get to know the computer by ssh first. {state}"
    ),
    "place_full": "{place}: full ({reason}). Make room there, then try again. {state}",
    "place_failed": "{place}: failed ({reason}). {state}",
    "place_unchanged": (
        "The old site is still shown. Try again; what has arrived is not sent again."
    ),
    "place_half_moved": (
        "Some pages are new already. Run the same command again now; it does the rest."
    ),
}
