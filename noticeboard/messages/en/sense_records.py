"""English sentences about records, screens, notices, holidays and addresses that may be a slip."""

SENSE_RECORDS = {
    "unused": (
        "nothing uses the {name} '{id}'; use it, delete it, or write stands_alone: true if it is "
        "meant to stand alone"
    ),
    "unused_part": "nothing uses the {name} '{id}'; use it or delete it",
    "screen_dark": (
        "the screen '{screen}' goes on and off at the same time ({clock}), so it is always dark; "
        'to keep it on write "on": "00:00", "off": "24:00"'
    ),
    "screen_short": "the screen '{screen}' is on for {minutes} minutes a day; look at its hours",
    "schedule_dark": (
        "the screen '{screen}' is off whenever this part of the schedule holds; change its days or "
        "times, or the screen's on, off or hours"
    ),
    "screen_night": (
        "the screen '{screen}' is on from {on} to {off} the next day, so it is dark by day; look "
        "at its hours"
    ),
    "midnight": "the time 24:00 is read as {moment}; write it so",
    "notice_over": "this notice ended at {moment}; mend until, or delete the notice",
    "notice_never": (
        "this notice begins and ends at the same moment ({moment}), so nobody will see it"
    ),
    "notice_long": "this notice stands for more than a year, {first} to {last}; look at the year",
    "campaign_over": "this campaign ended at {moment}; mend until, or delete the campaign",
    "campaign_never": (
        "this campaign begins and ends at the same moment ({moment}), so nobody will see it"
    ),
    "campaign_long": "this campaign runs for more than a year, {first} to {last}; look at the year",
    "holiday_twice": "{day} stands on line {line} already; put both names in one, or mend the date",
    "holiday_late": (
        "the holiday {day} is after holidays_decreed_until ({decreed}); mend one of them"
    ),
    "holiday_early": "the holiday {day} is before the records begin ({first}); look at the year",
    "leave_on_weekend": "the joint leave day {day} is on a weekend; look at the date",
    "no_holidays": "holidays_decreed_until is {day}, but there is no holiday; write the holidays",
    "email": "'{raw}' is no e-mail address: {why}",
    "phone": "'{raw}' is no telephone number; use digits, as a number with its area code",
    "link": "'{raw}' is no web address; start with https:// and the name of the site",
    "link_space": "the address '{raw}' has a space; copy it from the browser again",
    "link_open": "the address '{raw}' does not use https; try it with https",
    "not_official": "the address '{raw}' is not .go.id; make sure that the office uses it",
}
