"""`python -m noticeboard.cli`: what `build.py` hands over to."""

if __name__ == "__main__":
    # Not above: a worker process imports this file too, and needs no commands.
    from noticeboard.cli.app import run

    run()
