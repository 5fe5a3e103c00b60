"""English sentences about what stops a build."""

BUILD = {
    "dead_page_link": "Dead link: {link}",
    "recording_stale": (
        "{path}: this recording no longer says the text; record it again or delete it"
    ),
    "sentence_failed": "{language}: “{text}”: {why}",
    "clip_of_no_service": "{clip}: there is no service '{id}'; name the file by the service's id",
    "clip_without_captions": "{clip}: its captions are missing; add {id}.vtt",
    "captions_without_clip": "{captions}: its clip is missing; add {id}.mp4",
}
