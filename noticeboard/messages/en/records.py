"""English sentences about what records mean together: ids, conditions, periods, hours."""

RECORDS = {
    "id_twice": "the id '{id}' is used in {where} already; an id may stand once",
    "screen_id_taken": "the screen id '{id}' is the name of another page; choose another id",
    "id_unknown": "there is no '{id}' in {where}",
    "id_meant": "there is no '{id}' in {where}; did you mean '{meant}'?",
    "not_printable": (
        "the source '{id}' ({kind}) is no regulation or official page; move it to checked.against"
    ),
    "elsewhere_here": "the service '{id}' leads to itself; name another one",
    "source_url": "the source '{id}' has no url; a page that is printed needs its address",
    "exactly_one": "exactly one of {keys} is expected; found {found}",
    "needs": "'{key}' may stand only together with '{other}'",
    "slide_needs": "a slide '{kind}' needs '{key}'",
    "profile_unknown": "there is no profile '{id}'; profiles: {known}",
    "playlist_unknown": "there is no playlist '{id}'; playlists: {known}",
    "schedule_unreached": (
        "this part of the schedule is never shown: earlier ones always come first, or it ends "
        "when it begins; move it up, change its days or times, or take it out"
    ),
    "schedule_crossing": (
        "this part of the schedule and line {line} cross from {begins} to {ends}; let one end "
        "when the other begins, or lie within it"
    ),
    "hours_unreached": (
        "these hours hold on no day, because earlier ones always come first; move them up, "
        "change their days, or take them out"
    ),
    "screen_lacks": "the screen lacks '{key}'; write it here, or name a profile that has it",
    "screen_turned": (
        "orientation '{orientation}', but the screen is {width} × {height}; mend one of them"
    ),
    "readers_reversed": (
        "the nearest reader ({nearest} m) is not nearer than the farthest ({farthest} m)"
    ),
    "screen_too_near": (
        "from {nearest} m the screen fills {degrees}°; more than {most}° cannot be read at a "
        "glance: seat people farther away, or take a smaller screen"
    ),
    "screen_too_far": (
        "at {farthest} m legal letters leave {letters} letters a line and {lines} lines; at "
        "least {least} and {least_lines} are needed: a larger screen, or nearer seats"
    ),
    "screen_without_strip": (
        "'calls: strip' leaves {lines} lines of legal letters above it, and slides need "
        "{least_lines}: take it out, or take a larger screen"
    ),
    "screen_too_high": (
        "its upper edge hangs {top} mm above the floor, so 'mounting' cannot be '{mounting}':"
        " up to {most} mm"
    ),
    "not_a_number": "the question '{id}' does not ask for a number",
    "slug_twice": "the address '{slug}' is used by {where} already",
    "voice_command": "the engine 'command' needs a command with {{text_file}} and {{wav}}",
    "voice_network": "gtts sends sentences to Google; write allow_network: true if that is agreed",
    "rule_circle": "the condition '{id}' refers to itself",
    "too_early": "the date {day} is too early; look at the year",
    "emergency_too_long": (
        "an emergency lasts at most {hours} hours; switch it on again if it goes on"
    ),
    "until_before_from": "until {until} is before from {from_}",
    "gap": (
        "a gap: no value from {first} to {last}; mend 'until' above or this 'from', or add a period"
    ),
    "gap_at_start": "a gap: no value from {first} to {last}; write down what is known",
    "overlap": (
        "an overlap: the period before has not ended on {first}; mend 'until' above or this 'from'"
    ),
    "open_period": "this period has no end, but the next one starts on {first}",
    "from_missing": "'from' is missing; only the first period may be without",
    "before_birth": (
        "the first period starts on {first}, but not_before is {birth}; make them the same"
    ),
    "out_of_order": "periods must be in order; {first} stands after {before}",
    "all_past": "all periods end before {first}; add the period that followed",
    "hours_form": 'opening hours are written by day, not as a sentence; times like "08:00-12:00"',
    "day_order": (
        "the days '{key}' run backwards; write the earlier day first, or make two keys of it"
    ),
    "day_twice": "the day '{day}' stands in '{key}' already; write each day once",
    "span_form": "'{raw}' is no span of time; write for example \"08:00-12:00, 13:00-16:00\"",
    "span_reversed": (
        "the span '{raw}' closes before it opens; times run from 00:00 to 24:00, so four in the "
        "afternoon is 16:00"
    ),
    "span_overlap": "the span '{raw}' must start after {closes}, when the one before ends",
    "survey_unchecked": (
        "the survey does not name its check; add checked: with its date and source"
    ),
    "survey_address": (
        "'{address}' is no address on the office's network; copy what build.py survey --address prints, such as http://192.168.1.10:8300/survey/"
    ),
    "survey_order": (
        "'{id}' is not in its place; answers are kept in the order of the regulation: {order}"
    ),
    "survey_quarter": "'{id}' is no quarter; write one like 2026-q4",
    "survey_published_early": "results are published after the last day of the quarter, {last}",
    "survey_not_asked": "there are results, but data/survey.yaml asks nothing",
    "survey_points": (
        "{forms} forms give an element from {least} to {most} points; take the numbers of the "
        "published table"
    ),
    "survey_index_altered": (
        "the points of the elements give the index {index}; results are not changed by hand"
    ),
    "survey_interval_altered": (
        "the interval does not hold the index {index}; results are not changed by hand"
    ),
    "survey_band_altered": (
        "the points of the elements give the band {band}; results are not changed by hand"
    ),
    "survey_elements_missing": "these elements are missing: {missing}",
    "survey_answers": "there are {count} answers; each element has exactly {most}, the worst first",
    "survey_answer_twice": "two answers of this element both say “{text}”; word one differently",
    "negative": "the value {raw} is below zero",
}
