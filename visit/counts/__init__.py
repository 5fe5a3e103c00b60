"""Counts of a lobby that show nobody, and how many counters are needed."""
