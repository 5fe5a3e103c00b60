"""English sentences of the satisfaction survey, to staff and on its pages."""

VISIT_SURVEY = {
    "survey_log_unusable": (
        "The survey's log cannot be used: {reason}. Check the disk; the last answer is not kept."
    ),
    "survey_nothing_asked": "The survey has no questions: fill in data/survey.yaml.",
    "survey_port_taken": (
        "Address {address}, port {port} cannot be used: {reason}. Choose another one with --port."
    ),
    "survey_used_wrongly": "The command makes no sense. Help: python3 build.py survey --help",
    "survey_help_about": (
        "The satisfaction survey of the lobby: a form on phones, on paper, and for typing "
        "papers in."
    ),
    "survey_help_demo": "show what a made-up survey says, then end",
    "survey_help_kiosk": "log of a kiosk on another computer (answers.sqlite); may be given several times",
    "survey_log_missing": (
        "There is no log {file}: copy it from the computer of the kiosk, from publications/survey/."
    ),
    "survey_help_port": "port (8300 unless said otherwise)",
    "survey_help_address": (
        "serve the form on the lobby's network, at this address; without the staff page"
    ),
    "survey_help_lang": "language of the messages",
    "survey_open_form": "The form for phones: {url}",
    "survey_open_poster": "Poster with the code for phones: {url}",
    "survey_poster_how": (
        "Point the camera of your phone at this code. The phone must be on the Wi-Fi of the waiting room."
    ),
    "survey_poster_code": "Code that opens the survey on a phone",
    "survey_poster_print": "Print this page on A4 and put it up in the waiting room.",
    "survey_poster_staff": "The code for phones",
    "survey_poster_print_here": "Open the poster to print it",
    "survey_open_paper": "The form for print: {url}",
    "survey_open_staff": "Type papers in here: {url}",
    "survey_reported": (
        "The survey's regulation was read in a copy only: ask for the original before using "
        "the results."
    ),
    "survey_demo_begins": "A SHOW: every answer below is made up.",
    "survey_forms": (
        "Forms: {all}. Counted: {counted}. Apart: {double} double, {too_many} in a row, "
        "{too_fast} too fast, {incomplete} not whole."
    ),
    "survey_index": "Index: {index}, band {band}.",
    "survey_interval": "Chance alone may have moved it between {low} and {high}.",
    "survey_element": "  {mean}  {name}",
    "survey_letter": (
        "{elements} elements of one weight; below {fewest} forms there is no letter."
    ),
    "survey_period_form": "No period is called '{period}': write a quarter, for example 2026-Q4.",
    "survey_period_running": "Period {period} has not ended: results are made afterwards.",
    "survey_too_few": "Fewer than {fewest} forms count: there may be no results yet.",
    "survey_help_results": "count the results of a quarter that has ended",
    "survey_help_visitors": "how many people came in that quarter (needed with --results)",
    "survey_table_written": "The table of results: {file}. No count under ten people is in it.",
    "survey_table_unwritten": "The table of results cannot be written: {reason}",
    "survey_help_publish": "write the results of a quarter into data/, for the next build to show",
    "survey_published_already": (
        "Period {period} is in {file} already. A quarter is published once: the difference of two "
        "editions could tell of single people."
    ),
    "survey_published": (
        "The results are in {file}. Write below them what was changed (follow_ups), then build "
        "and publish the site."
    ),
    "survey_asked_for": "{visitors} visitors ask for {asked} forms.",
    "survey_title": "How was our service?",
    "survey_language": "Language",
    "survey_how": "Choose one answer to each question.",
    "survey_paper_how": "Mark one box for each question. Hand this paper to an officer.",
    "survey_braille_how": "Tell an officer the number of your answer, or mark the paper.",
    "survey_private": "We ask for no name, no phone number and no identity number.",
    "survey_about_you": "About you",
    "survey_may_skip": "You may leave this part empty.",
    "survey_send": "Send the answers",
    "survey_choose_here": "Choose one answer here.",
    "survey_missing_title": "Some questions have no answer yet",
    "survey_expired": (
        "This page was open too long. Your answers are still here: send them once more."
    ),
    "survey_busy": "Too many answers at once. Your answers are still here: send them again soon.",
    "survey_not_kept": (
        "The answers are not kept yet. They are still here: send them again, or tell an officer."
    ),
    "survey_thanks": "Thank you",
    "survey_kept": "Your answers are kept. You may close this page.",
    "survey_next_person": "Another person answers on this phone",
    "survey_large_print": "Large print",
    "survey_braille": "Braille file (BRF)",
    "survey_typing_title": "Typing survey papers in",
    "survey_typing_how": (
        "Press the number of the answer; the next question follows at once. 0: left empty. "
        "Enter on the button: keep."
    ),
    "survey_typed": "Papers kept since the start: {count}",
    "survey_left_empty": "left empty",
    "survey_keep_paper": "Keep this paper",
}
