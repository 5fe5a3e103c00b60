#!/usr/bin/env python3
"""Build, check and show Noticeboard: `python3 build.py --help`.

On its first run this makes `.venv` from the lock file; after that it only hands over.
It must be readable by any Python 3, so that an old one can say what it lacks.
"""

import hashlib
import os
import runpy
import subprocess
import sys

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
HANDED_OVER = {
    "kiosk": "kiosk_mode",
    "queue": "visit.queue",
    "survey": "visit.survey",
    "counts": "visit.counts",
    "evidence": "visit.evidence",
    "test": "tests",
    "bench": "bench",
}
NEEDS_TEST_LOCK = ("test", "bench")
PUBLISHES = ("publish", "rollback")
NOTIFIES = "--push-contact"
ENVIRONMENT_FAILED = 3


def main(arguments):
    """Make the environment if need be, then run the command in it and return its exit code."""
    if sys.version_info < OLDEST:
        return fail("python_too_old", arguments)
    command = arguments[0] if arguments else ""
    for lock in locks_of(command, arguments):
        problem = install(lock, arguments)
        if problem:
            return fail(problem, arguments)
    return hand_over(command, arguments)


def locks_of(command, arguments):
    """Return the locks that a command needs; what speaks to other servers only where one is meant."""
    if command in NEEDS_TEST_LOCK:
        return ["runtime", "publish", "test"]
    is_far = command in PUBLISHES and any("://" in text for text in arguments + named_places())
    # What encrypts on the way to a server encrypts notifications to phones too.
    is_notifying = command == "queue" and any(text.startswith(NOTIFIES) for text in arguments)
    return ["runtime", "publish"] if is_far or is_notifying else ["runtime"]


def named_places():
    """Return the lines of `places.txt`, which gives places names; none where there is no such file."""
    path = os.path.join(ROOT, "places.txt")
    if not os.path.exists(path):
        return []
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "replace").splitlines()


def fail(code, arguments):
    """Print one sentence in the language asked for and return the exit code."""
    print(sentence(code, arguments), file=sys.stderr)
    return ENVIRONMENT_FAILED


def sentence(code, arguments):
    """Return the sentence of a code, in English where `--lang en` asks for it."""
    asked = " ".join(arguments).replace("--lang=", "--lang ")
    language = "en" if "--lang en" in asked else "id"
    # The catalogue is a plain module; the rest of its package needs a newer Python.
    path = os.path.join(ROOT, "noticeboard", "messages", language, "setup.py")
    return runpy.run_path(path)["SETUP"][code]


def python():
    """The environment's own interpreter."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(VENV, folder, name)


def install(lock, arguments):
    """Install a lock file unless its stamp says that it is there; return the code of a problem."""
    path = os.path.join(ROOT, "requirements", lock + ".lock")
    with open(path, "rb") as file:
        wanted = hashlib.sha256(file.read() + sys.version.encode() + ROOT.encode()).hexdigest()
    stamp = os.path.join(VENV, lock + ".stamp")
    if os.path.exists(stamp) and os.path.exists(python()):
        with open(stamp) as file:
            if file.read() == wanted:
                return None
    return make_environment(path, arguments) or write_stamp(stamp, wanted)


def make_environment(lock, arguments):
    """Make `.venv` where it is missing and install a lock into it, hashes checked, wheels only."""
    if not os.path.exists(python()):
        print(sentence("preparing", arguments))
        if subprocess.call([sys.executable, "-m", "venv", VENV]):
            return "venv_missing"
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", lock]
    # What pip warns of (settings of this machine) is no news to staff; a failure is shown.
    done = subprocess.run(pip + exact, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        print(done.stdout.decode("utf-8", "replace")[-2000:], file=sys.stderr)
        return "packages_failed"
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
