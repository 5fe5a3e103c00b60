"""English sentences about the environment that build.py makes; any Python 3 must be able to read this."""

SETUP = {
    "python_too_old": "Python 3.11 or newer is needed: install it from python.org.",
    "venv_missing": "The venv module is missing: install python3-venv, then try again.",
    "packages_failed": (
        "The Python packages could not be installed: check the network, then try again."
    ),
    "preparing": "Preparing the Python environment (only once, about a minute) …",
}
