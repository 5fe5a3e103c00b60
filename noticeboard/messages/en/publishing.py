"""English sentences about places to publish to."""

PUBLISHING = {
    "place_taken": (
        "{place}: holds something else ({names}). Choose an empty folder, or the one published "
        "to before."
    ),
    "place_manifest": (
        "{place}: {name} is damaged or not of this program, so nobody knows which files are the "
        "site's. Empty that folder, or choose another."
    ),
    "place_obstacle": (
        "{place}: {names} is not the site's but stands where a file of the site must go. Move it "
        "and try again. Nothing was changed."
    ),
    "place_parent": (
        "{place}: there is no folder {parent}. Make it first, or check that its disk is connected."
    ),
    "place_file": "{place}: this is a file, not a folder. Choose a folder.",
    "place_empty": "--to is empty: write the folder to publish to.",
    "place_loop": "{place}: this link points at itself. Choose another folder.",
    "place_holds_project": (
        "{place}: this folder holds the Noticeboard program itself. Choose another."
    ),
    "place_in_project": "{place}: this folder is part of the program's {name}/. Choose another.",
    "altered": (
        "  Somebody had changed {count} files of the site there: {names}.\n"
        "  They are stored as they were in {folder}."
    ),
    "nothing_before": "There is no whole site from before to go back to.",
    "site_damaged": "site/ is not whole: run python3 build.py first.",
    "site_preview": "A preview is never published: run python3 build.py without --on first.",
}
