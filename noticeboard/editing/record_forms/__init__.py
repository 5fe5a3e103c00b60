"""Forms of records from the model: their fields, what stands in them, and the edits they ask for.

fields = form_fields(Fee)
entries = by_name(shown_entries(fields, held_in(text, ("passport-same-day",))))
# … what staff enter …
record = entered_record(fields, entries, old)
edits = value_edits(("passport-same-day",), old, record, fields)
"""

from noticeboard.editing.record_forms.entered_values import (
    Entries,
    by_name,
    count_of,
    entered_field,
    entered_record,
    with_item,
    with_moved_item,
    without_item,
)
from noticeboard.editing.record_forms.form_fields import (
    FieldKind,
    FormField,
    chosen_fields,
    form_fields,
)
from noticeboard.editing.record_forms.shown_values import shown_entries, shown_field
from noticeboard.editing.record_forms.value_edits import value_edits

__all__ = [
    "Entries",
    "FieldKind",
    "FormField",
    "by_name",
    "chosen_fields",
    "count_of",
    "entered_field",
    "entered_record",
    "form_fields",
    "shown_entries",
    "shown_field",
    "value_edits",
    "with_item",
    "with_moved_item",
    "without_item",
]
