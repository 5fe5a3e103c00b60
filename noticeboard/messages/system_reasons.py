"""Reasons that the operating system or a database gives, in the languages of the staff."""

from __future__ import annotations

import errno

from noticeboard.messages.message import Message, Value

_BY_NUMBER = {
    errno.ENOENT: "no_such_file",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "is_a_folder",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EIO: "disk_fails",
    errno.EEXIST: "name_taken",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOSPC: "no_space",
    errno.EDQUOT: "no_space",
    errno.EADDRINUSE: "in_use",
    errno.EADDRNOTAVAIL: "not_this_computer",
    errno.ECONNREFUSED: "nobody_answers",
    errno.EHOSTUNREACH: "nobody_answers",
    errno.ENETUNREACH: "nobody_answers",
    errno.ETIMEDOUT: "nobody_answers",
    errno.ECONNABORTED: "connection_lost",
    errno.ECONNRESET: "connection_lost",
    errno.EPIPE: "connection_lost",
}
_BY_DATABASE = {
    "SQLITE_NOTADB": "no_log",
    "SQLITE_CORRUPT": "broken_log",
    "SQLITE_FULL": "no_space",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_BUSY": "in_use",
    "SQLITE_LOCKED": "in_use",
}
"""By the name of a result code; an extended one has more behind it: SQLITE_READONLY_DBMOVED."""


def reason_of(error: Exception) -> Value:
    """Return why something could not be done, as a message where one is known.

    What is not known is told in the words of the system, on one line.
    """
    code = _BY_NUMBER.get(getattr(error, "errno", None) or 0) or _code_of_database(error)
    if code is None and isinstance(error, TimeoutError):
        # Sockets and printers that answer nothing in time say no number.
        code = "nobody_answers"
    if code:
        return Message(code)
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(words).split())


def reason_at(error: Exception) -> Value:
    """Return the same with the file that the error names, if it names one."""
    path = getattr(error, "filename", None)
    if not path:
        return reason_of(error)
    return Message("reason_at", {"path": str(path), "reason": reason_of(error)})


def _code_of_database(error: Exception) -> str | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    return next((code for known, code in _BY_DATABASE.items() if name.startswith(known)), None)
