"""The command line: reads the clock and the arguments, tells staff what happened."""
