"""English sentences about changes that staff make on the editing page."""

EDITING = {
    "edit_no_place": "{path}: this part is no longer in the file; load the page again",
    "edit_key_taken": "{path}: this field is there already",
    "edit_last_key": "{path}: the last field cannot be removed; remove the record",
    "edit_no_neighbour": "it cannot be moved any further",
    "edit_unwritable": "there is a broken sign that cannot be saved; delete it and type again",
    "edit_broken_text": "this file cannot be read as YAML; mend it first",
    "edit_layout": "this part is laid out unusually; change it in the file itself",
}
