"""The satisfaction survey of the lobby: its questions, its answers, and what they say."""
