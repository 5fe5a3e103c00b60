"""Codes to take along from a service: a QR code with its text, and a short one to type."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, literal, values
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.kiosk.view import Item, KioskView, item, note
from noticeboard.surfaces.output import braille_path, render
from noticeboard.surfaces.qr_code import CodeFile

TakeAway = Callable[[values.Service, Edition], str]
"""Writes a service as the text of a QR code."""


def take_away_items(
    service: values.Service, edition: Edition, take_away: TakeAway, end: int | None = None
) -> tuple[Item, ...]:
    """Explain the code on the screen; where the site has an address, add one to type.

    With the number of a dialogue's end, the service is the one narrowed to that end.
    """
    words = edition.words
    code = replace(
        item(words["kiosk_qr"], words["kiosk_qr_how"], words["kiosk_qr_offline"]),
        picture=take_away(service, edition),
    )
    braille = item(words["take_braille"], words["kiosk_braille_for"], goto=_braille_key(service))
    return (code, *_typed(service, edition, end), braille)


def braille_screen(service: values.Service, edition: Edition) -> KioskView:
    """Say what the service's braille file is and how to get it; an address opens it on a phone."""
    words, site = edition.words, edition.office.site_url
    rows = [
        item(words["kiosk_braille_what"], words["kiosk_braille_for"]),
        item(words["kiosk_braille_get"], words["kiosk_braille_usb"]),
    ]
    if site is not None:
        code = item(words["kiosk_qr"], words["kiosk_braille_qr"], words["kiosk_qr_how"])
        address = site + braille_path(edition.language, service.slug)
        rows.append(replace(code, picture=address))
    rows.append(note(words["braille_unchecked"]))
    return KioskView(
        _braille_key(service),
        f"service-{service.id}-take",
        literal(words["take_braille"]),
        tuple(rows),
        kicker=service.name,
    )


def _braille_key(service: values.Service) -> str:
    return f"service-{service.id}-braille"


def _typed(service: values.Service, edition: Edition, end: int | None) -> Iterator[Item]:
    site = edition.office.site_url
    if site is None:
        return
    code = short_codes(edition)[service.id] + end_digits(end)
    shown = item(edition.words["kiosk_code"], literal(" ".join(code)), f"{site}k/{code}/")
    yield replace(shown, action="spell", spell=code)


def short_codes(edition: Edition) -> Mapping[str, str]:
    """Give every service four digits of its own, made from its id, so that they never change.

    Should two services meet, the later one by id takes the next digits of its own row.
    """
    codes: dict[str, str] = {}
    for id in sorted(service.id for service in edition.services):
        codes[id] = next(
            code for code in _row(f"{edition.language} {id}") if code not in codes.values()
        )
    return codes


def end_digits(end: int | None) -> str:
    """Return the digits that let a code open what the answers led to, not the whole service."""
    return "" if end is None else f"{end + 1:02}"


def _row(name: str) -> Iterator[str]:
    # Each language has codes of its own: a code opens the page in the language it was heard in.
    first = LANGUAGES.index(name.split()[0]) + 1
    digits = str(int(hashlib.sha256(name.encode()).hexdigest(), 16))
    for start in range(0, len(digits) - 3, 3):
        yield f"{first}{digits[start : start + 3]}"


def picture_path(text: str) -> str:
    """Name the file of a QR code by its text."""
    return f"qr/{hashlib.sha256(text.encode()).hexdigest()[:12]}.svg"


def picture_codes(screens: Sequence[KioskView], label: str) -> Iterator[CodeFile]:
    """Name the QR code of every screen that has one, each once."""
    texts = {one.picture for screen in screens for one in screen.items if one.picture}
    for text in sorted(texts):
        yield CodeFile(f"kiosk/{picture_path(text)}", text, label)


def typed_code_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Send each typed code on to its page; none while the site has no address."""
    for edition in (timeline.now for timeline in timelines if timeline.now.office.site_url):
        codes = short_codes(edition)
        for service in edition.services:
            code = codes[service.id]
            page = edition.path_of(f"service:{service.id}")
            yield _sending(code, service, edition.language, page)
            dialogue = edition.dialogues.get(service.id)
            for end, answers in enumerate(dialogue.ends if dialogue else ()):
                # The checker's own addresses: `surfaces/site/tools/checker/checker.js`.
                asked = "&".join(f"{question}={answer}" for question, answer in answers.items())
                own = edition.path_of(f"checker:{service.id}") + f"?{asked}&result"
                yield _sending(code + end_digits(end), service, edition.language, own)


def _sending(code: str, service: values.Service, language: str, address: str) -> OutputFile:
    page = render(
        "kiosk/code.html",
        {"language": language, "name": service.name, "address": f"../../{address}"},
    )
    return OutputFile(f"k/{code}/index.html", page)
