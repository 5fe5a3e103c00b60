"""`python -m noticeboard.cli`: what `build.py` hands over to."""

from noticeboard.cli.app import run

if __name__ == "__main__":
    run()
