"""Renderers: from a timeline of editions to the files of one surface each."""
