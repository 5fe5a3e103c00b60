"""Measurements beside a peer, in one run: ratios count, machines are noisy."""
