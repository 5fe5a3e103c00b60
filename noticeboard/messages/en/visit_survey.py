"""English sentences about the satisfaction survey."""

VISIT_SURVEY = {
    "survey_log_unusable": (
        "The survey's log cannot be used: {reason}. Check the disk; the last answer is not kept."
    )
}
