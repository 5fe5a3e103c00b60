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
}
