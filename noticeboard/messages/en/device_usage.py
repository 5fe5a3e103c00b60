"""English help for `build.py kiosk`."""

DEVICE_USAGE = {
    "device_help_about": "Runs the speaking kiosk on this computer.",
    "device_help_bundle": "the bundle's folder (default: site)",
    "device_help_port": "the port (default: {port})",
    "device_help_no_browser": "open no browser; open the printed address yourself",
    "device_help_browser": "the browser program to use",
    "device_help_page": "settings of the page, for example keys=ez&numpad=arrows",
    "device_help_jack": (
        "the headphone switch's file, for example /dev/input/event5; none: there is none"
    ),
    "device_help_state": "the folder for the last good bundle (default: .cache/kiosk)",
    "device_help_preview": "show preview bundles too",
    "device_help_survey": (
        "file of the answers to the survey (the one that build.py survey reads on this computer)"
    ),
    "device_help_bell": "the program of a bell or lamp; run with the word call or answered",
    "device_queue_waiting": "Number {number}. Waiting before you: {before}.",
    "device_queue_wait": "Estimate: {least} to {most} minutes.",
    "device_queue_called": "Number {number}, please go to counter {counter}.",
    "device_queue_past": "Number {number} is not waiting. Please ask an officer.",
    "device_queue_none": "There is no such number today. Check your number.",
    "device_queue_silent": "The queue does not answer. Please ask an officer.",
    "device_help_queue": (
        "port of the queue's server on this computer; the kiosk then tells the turn of a number"
    ),
    "device_help_check": "run the self-check once, print its result, and end",
    "device_help_lang": "the messages' language: id or en",
    "device_used_wrongly": "Used wrongly: {problem}. See python3 build.py kiosk --help.",
    "device_option_unknown": "there is no option '{option}'",
    "device_option_empty": "{option} lacks its value",
    "device_port_bad": "--port is a number from 0 to 65535, not '{port}'",
    "device_choice_unknown": "there is no {option} '{value}'",
    "device_option_other": "{problem}",
}
