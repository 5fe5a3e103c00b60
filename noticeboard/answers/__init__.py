"""Answers: what the facts of an edition say about each subject, and which of them fits a query."""
