"""What officers see when a visitor calls: a notice that stays until one says "I am coming"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk_mode.staff.markup import both, moment


def call_panel(calls: Mapping[str, Any]) -> str:
    """Make the notice; `page/staff.js` shows it at once, and a page without script when loaded."""
    hidden = "" if calls["waiting"] else " hidden"
    since = moment(calls["since"]) if calls["since"] else ""
    return (
        f'<section class="call no-print" role="alert" data-call{hidden}>'
        f"<h2>{both('Pengunjung memanggil petugas', 'A visitor is calling an officer')}</h2>"
        f"<p>{both('Sejak', 'Since')} <strong data-call-since>{since}</strong>, "
        f"<span data-call-presses>{calls['presses']}</span>×</p>"
        '<form method="post" action="/device/call/answer" data-call-answer>'
        f'<p><button class="button">{both("Saya datang", "I am coming")}</button></p></form>'
        "</section>"
        f"<p>{both('Panggilan sejak kiosk dinyalakan', 'Calls since the kiosk was started')}: "
        f"<strong data-call-last>{calls['last']}</strong></p>"
        '<p class="state state--bad" role="status" data-call-broken hidden>'
        + both(
            "Sambungan ke kiosk terputus: panggilan tidak terlihat di halaman ini.",
            "The line to the kiosk is broken: this page shows no calls.",
        )
        + '</p><p class="no-print"><button type="button" class="button" data-call-sound'
        f' aria-pressed="true" hidden>{both("Bunyi panggilan", "Sound of calls")}</button></p>'
        '<p class="no-print" data-call-silent hidden>'
        + both(
            "Tekan satu kali di halaman ini, supaya panggilan berbunyi.",
            "Click once on this page, so that calls can sound.",
        )
        + '</p><script type="module" src="/device/page/staff.js"></script>'
    )
