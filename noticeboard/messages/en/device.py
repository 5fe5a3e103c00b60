"""What the kiosk device tells staff, in English."""

DEVICE: dict[str, str] = {}
