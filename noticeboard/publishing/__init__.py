"""Publishing: gates, places, the log of publications and their archive."""
