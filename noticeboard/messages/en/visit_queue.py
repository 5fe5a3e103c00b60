"""English sentences about the queue in the lobby."""

VISIT_QUEUE = {
    "queue_event_too_long": "The queue event is too long: at most {most} bytes.",
    "queue_event_no_json": "This line is no queue event in JSON: {reason}",
    "queue_event_twice": "Event {id} is in the log already and is not added again.",
    "queue_field_twice": "Field {field} stands twice in one event: delete one.",
    "queue_field_name": (
        "Field {field} holds a name. The queue takes no names of people: delete the field."
    ),
    "queue_field_unknown": "Field {field} is not known: delete it.",
    "queue_field_missing": "Field {field} is missing: add it.",
    "queue_field_bad": "The value of field {field} cannot be used: {value}",
    "queue_other_day": "This event belongs to another day: {day}.",
    "queue_day_over": "This event belongs to a day that is over: {day}.",
    "queue_clock_ahead": (
        "The clock of the queue machine is ahead of this computer's ({time}): set both alike."
    ),
    "queue_feed_line": "Line {line} of the queue machine was passed over: {problem}",
    "queue_feed_unreadable": "The queue machine's file cannot be read: {reason}",
    "queue_day_closed": "The queue of {day} is closed.",
    "queue_day_unfinished": "Number {number} is not finished, so the day cannot be closed yet.",
    "queue_number_twice": "Number {number} was given today already.",
    "queue_token_twice": "The secret address of number {number} belongs to another number.",
    "queue_number_unknown": "There is no number {number} today.",
    "queue_numbers_used_up": "Today's numbers of service {service} are used up.",
    "queue_service_unknown": "The queue has no service {service}.",
    "queue_counter_unknown": "The queue has no counter {counter}.",
    "queue_counter_busy": "Counter {counter} still serves {number}: finish it first.",
    "queue_not_at_counter": "Number {number} is not at counter {counter}.",
    "queue_cannot_be_called": "Number {number} is not waiting.",
    "queue_cannot_be_recalled": "Number {number} was not called, or has arrived.",
    "queue_cannot_be_arrived": "Number {number} was not called.",
    "queue_cannot_be_served": "Number {number} was not called.",
    "queue_cannot_be_transferred": "Number {number} was not called.",
    "queue_cannot_be_no_show": "Number {number} was not called, or has arrived.",
    "queue_cannot_be_closed": "Number {number} is finished already.",
    "queue_log_unusable": (
        "The queue's log cannot be used: {reason}. Check the disk; the last number does not count."
    ),
    "queue_no_psycopg": (
        "PostgreSQL needs the package psycopg: .venv/bin/python -m pip install psycopg[binary]"
    ),
    "queue_used_wrongly": "The command makes no sense. Help: python3 build.py queue --help",
    "queue_help_about": (
        "The queue of the lobby: tickets, calls from counters, a board, and a page for phones. "
        "Without --plan its services and counters are made up. --demo shows a made-up day."
    ),
    "queue_help_demo": "show one day of the queue, line by line",
    "queue_help_visitors": "how many visitors come on that day (usually {usual})",
    "queue_help_seed": "another figure gives another day, the same figure the same day",
    "queue_help_speed": "minutes of the queue in one second (usually {usual}; 0: all at once)",
    "queue_help_lang": "language of the messages",
    "queue_demo_begins": "DEMONSTRATION: visitors, counters and times below are made up.",
    "queue_demo_issued": "{time}  {number} drawn. Waiting: {waiting}. {wait}",
    "queue_demo_called": "{time}  {number} called to counter {counter}. Waiting: {waiting}.",
    "queue_demo_served": "{time}  {number} finished at counter {counter}.",
    "queue_demo_no_show": "{time}  {number} did not come to counter {counter}.",
    "queue_demo_transferred": "{time}  {number} transferred from counter {counter}; same number.",
    "queue_demo_wait": "Estimate: {least} to {most} minutes.",
    "queue_demo_wait_unknown": "No estimate yet.",
    "queue_demo_summary": (
        "The day is closed. Numbers: {all}. Served: {served}. Not come by closing: {closed}."
    ),
    "queue_demo_replayed": "The log was replayed: the same day.",
    "queue_demo_differs": "The log was replayed: another day. Please report this.",
}
