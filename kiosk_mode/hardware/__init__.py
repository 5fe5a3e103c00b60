"""Hardware of the kiosk: jack, browser, clock, disk, sound card, memory."""
