"""The pages for officers: state, self-check, key test, calls, braille files."""
