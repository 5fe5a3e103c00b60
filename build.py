#!/usr/bin/env python3
"""Build, check and show Noticeboard: `python3 build.py --help`.

On its first run this makes `.venv` from the lock file; after that it only hands over.
It must be readable by any Python 3, so that an old one can say what it lacks.
"""

import hashlib
import os
import subprocess
import sys

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
HANDED_OVER = {"kiosk": "kiosk_mode", "test": "tests", "bench": "bench"}
NEEDS_TEST_LOCK = ("test", "bench")
ENVIRONMENT_FAILED = 3


def main(arguments):
    """Make the environment if need be, then run the command in it and return its exit code."""
    if sys.version_info < OLDEST:
        return fail(
            "Perlu Python 3.11 atau lebih baru: pasang dari python.org.",
            "Python 3.11 or newer is needed: install it from python.org.",
        )
    command = arguments[0] if arguments else ""
    locks = ["runtime", "test"] if command in NEEDS_TEST_LOCK else ["runtime"]
    for lock in locks:
        problem = install(lock)
        if problem:
            return fail(*problem)
    return hand_over(command, arguments)


def fail(indonesian, english):
    """Print one sentence in both languages and return the exit code."""
    print("{}\n{}".format(indonesian, english), file=sys.stderr)
    return ENVIRONMENT_FAILED


def python():
    """The environment's own interpreter."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(VENV, folder, name)


def install(lock):
    """Install a lock file unless its stamp says that it is there; return what went wrong."""
    path = os.path.join(ROOT, "requirements", lock + ".lock")
    with open(path, "rb") as file:
        wanted = hashlib.sha256(file.read() + sys.version.encode() + ROOT.encode()).hexdigest()
    stamp = os.path.join(VENV, lock + ".stamp")
    if os.path.exists(stamp) and os.path.exists(python()):
        with open(stamp) as file:
            if file.read() == wanted:
                return None
    return make_environment(path) or write_stamp(stamp, wanted)


def make_environment(lock):
    """Make `.venv` where it is missing and install a lock into it, hashes checked, wheels only."""
    if not os.path.exists(python()):
        print("Menyiapkan lingkungan Python (sekali saja, sekitar satu menit) …")
        if subprocess.call([sys.executable, "-m", "venv", VENV]):
            return (
                "Modul venv tidak ada: pasang python3-venv, lalu ulangi.",
                "The venv module is missing: install python3-venv, then try again.",
            )
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", lock]
    # What pip warns of (settings of this machine) is no news to staff; a failure is shown.
    done = subprocess.run(pip + exact, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        print(done.stdout.decode("utf-8", "replace")[-2000:], file=sys.stderr)
        return (
            "Paket Python gagal dipasang: periksa internet, lalu ulangi.",
            "The Python packages could not be installed: check the network, then try again.",
        )
    return None


def write_stamp(stamp, text):
    """Note, last of all, that a lock is installed."""
    with open(stamp, "w") as file:
        file.write(text)


def hand_over(command, arguments):
    """Run the command's program in the environment, in place of this one where possible."""
    module = HANDED_OVER.get(command, "noticeboard.cli")
    rest = arguments[1:] if command in HANDED_OVER else arguments
    call = [python(), "-m", module] + rest
    os.environ["PYTHONPATH"] = ROOT
    os.environ["PYTHONUTF8"] = "1"
    if os.name == "nt":
        return subprocess.call(call)
    sys.stdout.flush()
    os.execv(call[0], call)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
