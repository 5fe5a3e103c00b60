"""Speech on demand by the voices of the office, and the check of the sounds of a bundle."""
