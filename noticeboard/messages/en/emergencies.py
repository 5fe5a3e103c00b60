"""English sentences about emergencies and drills."""

EMERGENCIES = {
    "emergency_no_site": "there is no site in site/ yet: run python3 build.py first",
    "emergency_no_bundle": "nothing was published to {place} yet; no emergency is written there",
    "emergency_not_there": "{place} cannot be written ({reason}): nothing has changed there",
    "emergency_file_broken": (
        "{name} in site/ cannot be read, so every screen ignores it; end it or switch it on again"
    ),
    "emergency_no_kind": "there is no kind '{kind}'; there are: {known}",
    "emergency_no_kinds": (
        "this site has no words for emergencies: fill in data/emergencies.yaml and build "
    ),
    "emergency_no_screen": "there is no screen '{screen}'; there are: {known}",
    "emergency_minutes": "minutes are a number from 1 to {most}, not {minutes}",
    "emergency_one_act": "name a kind, or --end to end it; not both",
    "emergency_on": "{name}: on until {until} WIB",
    "emergency_drill_on": "DRILL, {name}: on until {until} WIB",
    "emergency_off": "No emergency is on",
    "emergency_ended": "The emergency was ended",
    "emergency_places": "Written to: {places}",
    "edit_page_emergency": "Emergency",
    "edit_page_emergency_lead": (
        "Every screen, the kiosk and the site tell it within ten seconds, in both languages. "
        "It ends by itself."
    ),
    "edit_page_emergency_kind": "What is happening",
    "edit_page_emergency_minutes": "How many minutes",
    "edit_page_emergency_drill": "This is only a drill",
    "edit_page_emergency_next": "On to the last question",
    "edit_page_emergency_sure": "Switch on now: {name}, {minutes} minutes?",
    "edit_page_emergency_sure_drill": "Switch on a DRILL now: {name}, {minutes} minutes?",
    "edit_page_emergency_go": "Yes, switch it on",
    "edit_page_emergency_back": "No, go back",
    "edit_page_emergency_end": "End the emergency",
}
