"""English sentences about changes that staff make on the editing page."""

EDITING = {
    "edit_no_place": "{path}: this part is no longer in the file; load the page again",
    "edit_key_taken": "{path}: this field is there already",
    "edit_last_key": "{path}: the last field cannot be removed; remove the record",
    "edit_no_neighbour": "it cannot be moved any further",
    "edit_unwritable": "there is a broken sign that cannot be saved; delete it and type again",
    "edit_broken_text": "this file cannot be read as YAML; mend it first",
    "edit_layout": "this part is laid out unusually; change it in the file itself",
    "edit_clash": (
        "{file}, {path}: somebody else changed it, too. Your value: {mine}. Their value: {theirs}"
    ),
    "edit_changed_meanwhile": (
        "{file} was changed by somebody else meanwhile; load the page again and repeat your change"
    ),
    "edit_nothing": "removed",
    "edit_no_source": "a new value needs a source, and a source that it was checked against",
    "edit_before_running": (
        "the running period begins only on {begun}; a new one must begin after it, not on {first}. "
        "History is not written over"
    ),
    "edit_changed": "{where}: {old} → {new}",
    "edit_added": "{where}: new, {new}",
    "edit_removed": "{where}: removed, it was {old}",
    "edit_order": "{where}: the order becomes {new}",
    "edit_unknown": "not known yet",
    "edit_yes": "yes",
    "edit_no": "no",
    "edit_no_file": "{file}: this file cannot be changed on this page",
    "edit_no_change": "nothing has changed",
    "edit_no_step": "change number {number} is not in the journal",
    "edit_cannot_undo": (
        "{file}: what was changed then has changed again since; change it yourself as needed"
    ),
    "edit_not_written": "the file cannot be written, and nothing has changed: {reason}",
    "edit_busy": "somebody else is saving on this computer; try again in a moment",
    "edit_record": "{where}: new record",
    "edit_no_record": "{where}: record removed",
    "edit_article": "{file}: the text of the page was changed",
    "edit_article_new": "{file}: a new page",
    "edit_article_gone": "{file}: the page is withdrawn",
}
