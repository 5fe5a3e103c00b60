"""English sentences about days that may be a slip."""

SENSE_DATES = {
    "check_future": (
        "the check date {day} is yet to come (today is {today}); write the day you checked it"
    ),
    "check_early": "the check date {day} is before the records begin ({first}); look at the year",
    "check_old": "checked on {day}, more than {years} years ago; check the source again",
    "check_before_source": (
        "checked on {day}, but the source '{id}' is of {first}; put one of the dates right"
    ),
    "source_newer": (
        "this source is of {first}, newer than {count} checks that name it; check those facts "
        "again, or mend this date"
    ),
    "clock": "hardly any check date fits today, {today}; look at the date of this computer",
    "page_future": "the page date {day} is yet to come (today is {today}); look at the year",
    "before_regulation": (
        "this begins on {day}, but '{id}' is in force from {first}; mend from or the source"
    ),
    "one_day": "this lasts one day only, {day}; if that is not meant, mend until",
    "far_start": "{day} is a long way off; look at the year",
    "far_end": "until {day} is far away; if no end is known, delete until",
}
