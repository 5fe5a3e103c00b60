"""How well questions are answered: `python3 build.py bench ask [--misses]`."""
