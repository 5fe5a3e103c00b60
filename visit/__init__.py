"""The visit: what happens in the lobby, from a number drawn to the last one called."""
