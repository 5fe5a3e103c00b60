"""The body of a request: read as far as it may be long, refused beyond."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from noticeboard.loopback.responses import NEVER_KEPT
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence


class BodyRefused(HTTPException):
    """Says that a body was not taken; every application here answers so by itself."""

    def __init__(self, status: int, message: Message) -> None:
        told = "\n".join(sentence(message, language) for language in STAFF_LANGUAGES)
        super().__init__(status, told, headers=NEVER_KEPT)


async def read_body(request: Request, most: int) -> bytes:
    """Return the whole body of a request, of at most so many bytes.

    Raises BodyRefused, with 413 where it is longer and 400 where it was broken off: a part of
    what was sent never counts.
    """
    content = b""
    try:
        async for chunk in request.stream():
            content += chunk
            if len(content) > most:
                raise BodyRefused(413, Message("body_too_long", {"most": most}))
    except ClientDisconnect as error:
        raise BodyRefused(400, Message("body_broken_off")) from error
    return content


async def read_fields(request: Request, most: int) -> list[tuple[str, str]]:
    """Return the names and values of a form in their order, empty ones too. Raises BodyRefused."""
    text = (await read_body(request, most)).decode("utf-8", "replace")
    return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace")
