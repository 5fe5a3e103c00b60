"""What the kiosk device tells staff, in Indonesian."""

DEVICE: dict[str, str] = {}
