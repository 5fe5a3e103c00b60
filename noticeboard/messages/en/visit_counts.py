"""English sentences about the counts of visits and pages."""

VISIT_COUNTS = {
    "counts_used_wrongly": (
        "This command makes no sense. Name its sources, or --demo alone. "
        "Help: python3 build.py counts --help"
    ),
    "counts_help_about": (
        "Counts of visits and pages without data on people: one page for staff, "
        "and one file a month for all."
    ),
    "counts_help_demo": "made-up visits, to see what comes of it",
    "counts_help_queue": "the queue's log: an SQLite file or an address of PostgreSQL",
    "counts_help_web": "access log of the web server (Common or Combined, also .gz); may be repeated",
    "counts_help_unanswered": "unanswered.json of a kiosk; may be repeated",
    "counts_help_wait": "the longest wait, in minutes (usually {usual})",
    "counts_help_to": "folder for the page of the staff",
    "counts_help_publish": "publish a month that has ended, such as 2026-11",
    "counts_help_published": "folder for published months",
    "counts_help_lang": "language of the messages",
    "counts_unreadable": "This cannot be read or written: {reason}",
    "counts_broken_file": (
        "{path} is broken off, or is not the file that was asked for; copy it again."
    ),
    "counts_no_web_log": (
        "{path}: not one line is of a web server's access log; give the right file."
    ),
    "counts_facts_wrong": (
        "Holidays cannot be read, as the facts of the office have mistakes: python3 build.py check"
    ),
    "counts_written": "Page of counts: {path}",
    "counts_published": "Counts for all: {path}",
    "counts_month_wrong": "A month is written like 2026-11, not {month}.",
    "counts_month_open": "The month {month} has not ended, so it cannot be published yet.",
    "counts_month_published": (
        "The month {month} was published with other numbers and is not published again: "
        "the difference could show people."
    ),
    "counts_title": "What the numbers say in the lobby",
    "counts_made_up": "DEMONSTRATION: all numbers on this page are made up.",
    "counts_period": "From {first} to {last}, by the time of the office.",
    "counts_rule": (
        "Counts under {fewest} are not shown, others are rounded. This page is for staff."
    ),
    "counts_csv": "All numbers as CSV",
    "counts_needs": "Counters needed",
    "counts_need": (
        "{weekday} {begin}–{end} needs {counters} counters (between {least} and {most}). "
        "{visitors} visitors are expected, usually {fewest} to {highest}; "
        "first guess by Erlang C: {guess} counters."
    ),
    "counts_needs_none": (
        "No answer yet: it takes eight like weekdays and serving times that were recorded."
    ),
    "counts_goal": (
        "The goal: {share} of 100 visitors wait {minutes} minutes at most. "
        "All services count as one line, and the same counters are open all day."
    ),
    "counts_tested": (
        "Tested on {days} past days, forecasts were off by {error} visitors "
        "every two hours on average. Guessing last week's same day was off by {naive}."
    ),
    "counts_plot": "Bar chart: {title}. Its numbers are in the table below.",
    "counts_by_counters": "Counters",
    "counts_by_visitors": "Visitors",
    "counts_too_few": "Not enough to be shown yet.",
    "counts_total": "Total: {total}.",
    "counts_hidden": "Small counts are not shown, nor others that would tell of them.",
    "counts_rest": "Others",
    "counts_help_kiosk": "file of what a kiosk was used for (used.json); may be given several times",
    "counts_help_survey": "log of the answers to the survey (answers.sqlite)",
    "counts_table_kiosk_services": "Services opened at the kiosk",
    "counts_table_kiosk_replays": "Visits to the kiosk that replayed a sound, by hour",
    "counts_table_survey": "Answers to the survey that count",
    "counts_by_channel": "Way of answering",
    "counts_channel_phone": "phone",
    "counts_channel_paper": "paper",
    "counts_channel_kiosk": "kiosk",
    "counts_table_visits": "Visits by weekday and hour",
    "counts_table_services": "Services asked for",
    "counts_table_web_hours": "Pages of the site by hour",
    "counts_table_web_pages": "Pages of the site by kind and language",
    "counts_by_weekday": "Weekday",
    "counts_by_hour": "Hour",
    "counts_by_service": "Service",
    "counts_by_page": "Kind of page",
    "counts_by_language": "Language",
    "counts_by_waited_median": "Waiting: half of all up to (minutes)",
    "counts_by_waited_p90": "Waiting: 9 of 10 up to (minutes)",
    "counts_by_served_median": "Served: half of all up to (minutes)",
    "counts_by_served_p90": "Served: 9 of 10 up to (minutes)",
    "counts_count": "Count",
    "counts_weekday_0": "Monday",
    "counts_weekday_1": "Tuesday",
    "counts_weekday_2": "Wednesday",
    "counts_weekday_3": "Thursday",
    "counts_weekday_4": "Friday",
    "counts_weekday_5": "Saturday",
    "counts_weekday_6": "Sunday",
    "counts_page_home": "home page",
    "counts_page_page": "pages of services and articles",
    "counts_page_sheet": "printed sheets",
    "counts_page_questions": "page of questions",
    "counts_page_data": "open data",
    "counts_page_kiosk": "kiosk",
    "counts_page_screen": "screens",
    "counts_page_sound": "sounds",
    "counts_language_id": "Indonesian",
    "counts_language_en": "English",
    "counts_durations": "Waiting and serving times",
    "counts_unanswered": "Questions nobody answered",
    "counts_unanswered_none": "No words were asked for by enough visits yet.",
    "counts_lines": "Lines of the web server's log",
    "counts_lines_none": "There is no log of a web server.",
    "counts_line_page": "pages",
    "counts_line_asset": "parts of pages",
    "counts_line_robot": "robots",
    "counts_line_error": "failed or no page",
    "counts_line_unreadable": "cannot be read",
    "counts_missing": "Not counted yet",
    "counts_missing_why": (
        "A visit to the kiosk counts once for each service. Answers to the survey are not published by month: beside a quarter they could tell small numbers."
    ),
}
