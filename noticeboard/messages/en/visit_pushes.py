"""English sentences on notifications to phones in the queue."""

VISIT_PUSHES = {
    "queue_phone_address_bad": (
        "{address} is no https address for phones. Write it like this, without a slash at its end: "
        "https://queue.office.example"
    ),
    "queue_push_contact_bad": (
        "{contact} is no contact for push services. Write it like this: mailto:staff@office.example"
    ),
    "queue_push_needs_https": (
        "Notifications need https. Add --phone-address, or leave --push-contact out."
    ),
    "queue_no_cryptography": (
        "Notifications need the package cryptography. Start it by: python3 build.py queue"
    ),
    "queue_push_key_bad": (
        "The key of notifications {path} cannot be read. Restore it from a backup, or delete it: a "
        "new one is made, and visitors turn notifications on once more."
    ),
    "queue_alarm_push": (
        "Notifications do not reach phones: {reason}. Board and sound go on. Check the internet; "
        "call visitors who wait outside yourself."
    ),
    "queue_help_serve_phone_address": (
        "https address at which the office's proxy hands pages for phones on to this queue"
    ),
    "queue_help_serve_push_contact": (
        "offer notifications to phones that come by https; its value is the office's contact for "
        "push services, such as mailto:staff@office.example"
    ),
    "queue_page_push_offer": "Notify me",
    "queue_page_push_on": (
        "Notifications are on. This phone is told when your turn is near and when your number is "
        "called. They may come late: watch the board too. Press the button again to turn them off."
    ),
    "queue_page_push_denied": "This phone does not allow notifications. Keep this page open.",
    "queue_page_push_none": "This browser can receive no notifications from this page.",
    "queue_page_push_failed": (
        "Notifications could not be changed. Try again, or keep this page open."
    ),
    "queue_page_push_note": (
        "Notifications go through a service of your browser's maker, which cannot read them. We "
        "keep this phone's address for them until your number is done, without a name."
    ),
}
