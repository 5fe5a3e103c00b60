"""English sentences about what happens on the kiosk device."""

DEVICE = {
    "device_bell_failed": "The bell or lamp does not work: {reason}",
    "device_call_made": "A visitor called an officer.",
    "device_call_answered": "A visitor's call was answered.",
    "device_bundle_missing": "There is no bundle in {folder}: run python3 build.py first.",
    "device_bundle_damaged": (
        "The bundle in {folder} is not whole ({path}): copy all of it again or build anew."
    ),
    "device_bundle_preview": (
        "The bundle in {folder} is only a preview, so it is not shown: run python3 build.py "
        "without --on."
    ),
    "device_bundle_not_stored": (
        "The new bundle cannot be stored in {folder}: {reason}. Free some disk space."
    ),
    "device_old_bundle_shown": "The old bundle is shown on.",
    "device_no_bundle": "There is no bundle to show.",
    "device_browser_failed": "The browser cannot be started: {reason}",
    "device_browser_ended": "The browser ended (code {code}) and is started again.",
    "device_page_silent": "The kiosk's page does not answer: the browser is started again.",
    "device_no_browser": (
        "No Chromium, Chrome or Edge was found. Install one, or open the kiosk's address full "
        "screen in another browser that may play sound by itself."
    ),
    "device_browser_as_root": "Chromium refuses to run as root: run the kiosk as an ordinary user.",
    "device_no_temporary_folder": "There is no temporary folder that can be used: {reason}",
    "device_running_already": "The kiosk is running on this computer already.",
    "device_port_unusable": "Port {port} cannot be used: {reason}. Choose another with --port.",
    "device_addresses": "Kiosk: {kiosk}\nStaff: {staff}",
    "device_check_not_stored": "The self-check's result cannot be stored: {reason}.",
    "device_counts_not_stored": (
        "Counts of what the kiosk is used for could not be stored: {reason}. Free space on the disk."
    ),
    "device_counts_unreadable": (
        "{path} cannot be read, so counting of use begins anew. Nothing needs to be done."
    ),
    "device_unanswered_not_stored": (
        "Queries without an answer could not be stored: {reason}. Free space on the disk."
    ),
    "device_unanswered_unreadable": (
        "{path} cannot be read, so counting begins anew. Nothing needs to be done."
    ),
    "device_no_sound_card": "No sound card was found: the page goes on with captions.",
    "device_sound_check_failed": "The sound check failed: {reason}",
    "device_program_fault": "A fault of the program: {reason}",
    "device_jack_forbidden": (
        "The headphone switch may not be read: add this user to the group input."
    ),
    "device_no_jack": "No headphone switch was found: a session begins with a key.",
    "device_sound_missing": "A sound is missing: {name}",
    "device_check_under_way": "A self-check is under way.",
    "device_text_too_long": "A text has at most {most} letters.",
    "device_text_empty": "The text is empty.",
    "device_voice_busy": "The voice is busy.",
    "device_voice_cannot": (
        "The voice cannot say this now: read the text on the screen or ask staff."
    ),
    "device_voice_ended": "The voice process ended and was started again.",
    "device_voice_slow": "The voice process took too long and was started again.",
    "device_voice_not_loaded": "The voice process never finished loading and was started again.",
    "device_language_unknown": "There is no language {language}.",
    "device_text_unreadable": "Unreadable text: {reason}",
    "device_no_voice": "There is no voice.",
    "device_sound_not_stored": "The sound cannot be stored: {reason}",
    "device_data_unreadable": (
        "The office's data cannot be read, so the voice uses its built-in settings: {reason}"
    ),
    "device_voice_not_online": (
        "The gTTS voice ({language}) is not used on the kiosk: it sends texts to the internet."
    ),
    "device_abbreviation_spelled": (
        "The abbreviation {token} is not in terms.yaml, so it was spelled."
    ),
}
