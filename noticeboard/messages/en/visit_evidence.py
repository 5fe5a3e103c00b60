"""English sentences about the folder of evidence."""

VISIT_EVIDENCE = {
    "evidence_used_wrongly": (
        "This command makes no sense. Name --year and --to. Help: python3 build.py evidence --help"
    ),
    "evidence_help_about": (
        "One folder of evidence for assessors of public services: what was published, "
        "where and when."
    ),
    "evidence_help_year": "the year that is assessed, such as 2026",
    "evidence_help_to": "folder for the evidence",
    "evidence_help_site": "folder of the built site",
    "evidence_help_publications": "folder of the log of publications",
    "evidence_help_browser": "browser for pictures; looked for without this",
    "evidence_help_no_pictures": "without pictures",
    "evidence_help_lang": "language of messages and page",
    "evidence_failed": "Evidence cannot be written to {path}: {reason}",
    "evidence_no_site": (
        "There is no whole site in {path}, or only a preview. Run: python3 build.py"
    ),
    "evidence_written": "Evidence: {path}",
    "evidence_no_browser": (
        "No browser was found, so there are no pictures. Name one with --browser."
    ),
    "evidence_looking": "Taking pictures of {count} pages …",
    "evidence_pictures_missing": (
        "{count} pages could not be pictured; their rows have no picture."
    ),
    "evidence_title": "Evidence of information services {year}",
    "evidence_bundle": "From bundle {bundle}, as of {day}.",
    "evidence_no_pictures": "Without pictures: none were asked for, or no browser was found.",
    "evidence_csv": "All rows as CSV",
    "evidence_media": "Media that carry the six components",
    "evidence_media_how": (
        "Found in the files of the site, not typed. "
        "What was not found, or is not known yet, is said to be missing."
    ),
    "evidence_component": "Component",
    "evidence_where": "Media",
    "evidence_component_requirements": "Requirements",
    "evidence_component_procedure": "Procedure",
    "evidence_component_time": "Time",
    "evidence_component_fee": "Fee",
    "evidence_component_product": "Product",
    "evidence_component_complaints": "Complaints",
    "evidence_medium_page": "page of the site",
    "evidence_medium_sheet": "printed sheet",
    "evidence_medium_kiosk": "kiosk",
    "evidence_medium_screen": "screen",
    "evidence_medium_message": "message text",
    "evidence_medium_data": "open data",
    "evidence_none": "none yet",
    "evidence_picture": "Picture of {file}",
    "evidence_copy": "Copy of {file}",
    "evidence_survey_results": (
        "Index {index}, band {band}, {forms} of {asked} forms asked for, {follow_ups} follow-ups"
    ),
    "evidence_part_updates": "Dates of updates",
    "evidence_part_survey": "Satisfaction survey and follow-up",
    "evidence_part_complaints": "Complaints channel",
    "evidence_part_queue": "Queue",
    "evidence_part_accessibility": "Accessibility results",
}
