"""Tokens of forms: each form has one, so that a form handed in twice is one answer.

A token is `DEVICE.FORM.OPENED.SEAL`. It knows nothing of a person; the seal keeps anybody from
writing one with another moment, and is of one run of the server only.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

MARK = re.compile(r"[0-9a-f]{16}")
_TOKEN = re.compile(r"([0-9a-f]{16})\.([0-9a-f]{16})\.(\d{1,12})\.([0-9a-f]{32})")


@dataclass(frozen=True)
class OpenedForm:
    """A form that a page of ours holds."""

    device: str
    form: str
    opened_s: int
    """When the page was opened, in seconds since 1970."""


class FormTokens:
    """Makes tokens, and knows its own."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def new(self, now_s: int, device: str = "") -> str:
        """Return the token of a new form; `device` carries on who has answered here before."""
        mark = device if MARK.fullmatch(device) else secrets.token_hex(8)
        text = f"{mark}.{secrets.token_hex(8)}.{now_s}"
        return f"{text}.{self._seal(text)}"

    def read(self, token: str) -> OpenedForm | None:
        """Return what a token says; None for one that this run of the server did not make."""
        found = _TOKEN.fullmatch(token)
        if found is None:
            return None
        text = token.rpartition(".")[0]
        if not hmac.compare_digest(found[4], self._seal(text)):
            return None
        return OpenedForm(found[1], found[2], int(found[3]))

    def _seal(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()[:32]
