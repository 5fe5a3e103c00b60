"""What the kiosk is plugged into: jack, browser, clock, disk, sound card, memory."""
