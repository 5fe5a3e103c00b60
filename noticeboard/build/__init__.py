"""Publishing: one bundle, complete on a stage, then in the place of the old one at once.

This file imports nothing, so that `builder` can start its processes before the rest is loaded.
"""
