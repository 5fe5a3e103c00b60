"""Speech: from the words of an edition to verified sound files."""
