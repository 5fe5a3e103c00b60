"""English sentences about values that YAML reads otherwise than they look."""

VALUES = {
    "duplicate_key": "the key '{key}' stands on line {line} already; a key may stand once",
    "key_type": "YAML does not read the key '{key}' as a word; put it in quotes",
    "yes_no": "YAML reads '{raw}' as true or false, not as a word; put it in quotes",
    "rupiah": "'{raw}' is not a whole number of rupiah; write {number}",
    "rupiah_unsure": (
        "'{raw}' is not a whole number of rupiah, and its meaning is not certain; write the "
        "amount in digits alone, such as 650000"
    ),
    "number_form": "'{raw}' is not a whole number; write it in digits alone",
    "sixty_number": "YAML reads '{raw}' as {number}; a number without a colon is expected here",
    "leading_zero_number": "'{raw}' starts with a zero; write {number}",
    "thousands": "'{raw}' is read as a fraction or a word; write {number} without dots",
    "clock_dot": "'{raw}' is read as a fraction; a time is written {mend}",
    "sixty": "YAML reads '{raw}' without quotes as {number}; write {mend}",
    "too_many_digits": "this number has {count} digits, too many; look at them",
    "leading_zero": "'{raw}' starts with a zero, YAML reads it as {number}; write {mend}",
    "no_such_date": "there is no date {raw} in the calendar",
    "date_form": "'{raw}' is not a date; write year-month-day without quotes, such as 2024-12-17",
    "date_two_ways": "'{raw}' may mean {first} or {second}; write year-month-day",
    "moment": "'{raw}' has a time; write a date without one, and a moment in quotes",
}
