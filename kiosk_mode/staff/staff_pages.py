"""The pages for staff: the device's health, the self-check's sheet, the key test. Plain HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from kiosk_mode.hardware.probes import LEAST_FREE
from kiosk_mode.selfcheck import ATTENTION, BAD, GOOD, TODO, SelfCheck
from kiosk_mode.staff.call_panel import call_panel
from kiosk_mode.staff.markup import both, moment, page

STATES = {
    GOOD: ("Baik", "Good"),
    TODO: ("Cobalah", "Try it"),
    ATTENTION: ("Perlu dilihat", "Needs a look"),
    BAD: ("Perlu diperbaiki", "Needs mending"),
}

KEYS = (
    ("Bantuan", "Help", "F17", "Numpad0"),
    ("Naik", "Up", "F18", "NumpadSubtract"),
    ("Turun", "Down", "F19", "NumpadAdd"),
    ("Pilih", "Choose", "F20", "NumpadEnter"),
    ("Kembali", "Back", "F21", "NumpadDecimal NumpadComma"),
    ("Berikut", "Next", "F22", ""),
    ("Lebih pelan", "Quieter", "F23", ""),
    ("Lebih keras", "Louder", "F24", ""),
    ("Ulangi", "Repeat", "", "NumpadMultiply"),
    ("Bahasa", "Language", "", "NumpadDivide"),
    *((f"Pilihan {number}", f"Item {number}", "", f"Numpad{number}") for number in range(1, 10)),
)
"""What each key does, on an EZ Access or Storm keypad and on a numeric keypad."""


def staff_page(health: Mapping[str, Any], check: SelfCheck | None, more: str = "") -> str:
    """Show everything about the device on one page, with `more` to hand out."""
    return page(
        "Keadaan kiosk",
        "State of the kiosk",
        (
            call_panel(health["calls"]),
            '<form class="no-print" method="post" action="/device/selfcheck">'
            f'<p><button class="button">{both("Periksa sekarang", "Check now")}</button></p></form>',
            _links(),
            _table(
                ("Yang dilihat", "What"),
                ("Keadaan", "State"),
                _health_rows(health),
                caption=("Keadaan sekarang", "State now"),
            ),
            _result(check),
            _messages(health["messages"]),
            more,
        ),
    )


def check_sheet(check: SelfCheck | None) -> str:
    """Show the last self-check, to be printed and signed."""
    parts = [_result(check), '<p><a class="no-print" href="/device/">Perangkat / Device</a></p>']
    if check is not None:
        parts += [_sounds(check), f"<p>{both('Diperiksa oleh', 'Checked by')}: ____________</p>"]
    return page("Lembar uji mandiri", "Self-check sheet", parts)


def key_sheet() -> str:
    """Show every key with a place for its tick; the script ticks as keys arrive."""
    rows = [
        f'<tr data-code="{escape(f"{keypad} {numbers}".strip())}"><th scope="row">'
        f"{both(id, en)}</th><td>{keypad or '–'}</td><td>{numbers or '–'}</td>"
        "<td data-seen>☐</td></tr>"
        for id, en, keypad, numbers in KEYS
    ]
    head = "".join(
        f'<th scope="col">{both(*names)}</th>'
        for names in (
            ("Tombol", "Key"),
            ("Keypad EZ", "EZ keypad"),
            ("Keypad angka", "Number pad"),
            ("Diterima", "Received"),
        )
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return page(
        "Lembar uji tombol",
        "Key test sheet",
        (
            f"<p>{both('Tekan setiap tombol satu kali.', 'Press every key once.')}</p>",
            f"<p>{both('Tombol terakhir', 'Last key')}: <strong data-other>–</strong></p>",
            table,
            '<p><a class="no-print" href="/device/">Perangkat / Device</a></p>',
            '<script type="module" src="/device/page/keys.js"></script>',
        ),
    )


def _health_rows(health: Mapping[str, Any]) -> Iterable[tuple[tuple[str, str], str, str]]:
    preview = " (pratinjau / preview)" if health["preview"] else ""
    yield (
        ("Bundel", "Bundle"),
        f"{health['bundle']}, {health['day']}{preview}",
        ATTENTION if preview else GOOD,
    )
    yield ("Umur bundel", "Bundle's age"), f"{health['age_days']} hari / days", GOOD
    yield (
        ("Jam komputer", "Clock"),
        *(("wajar / plausible", GOOD) if health["clock_ok"] else ("salah / wrong", BAD)),
    )
    free = health["disk_free"]
    yield (
        ("Sisa disk", "Disk space left"),
        *(
            ("tidak terbaca / unreadable", ATTENTION)
            if free is None
            else (f"{free // 1_000_000} MB", GOOD if free >= LEAST_FREE else ATTENTION)
        ),
    )
    yield ("Kartu suara", "Sound card"), *_outputs(health["sound_devices"])
    yield ("Colokan headphone", "Headphone jack"), *_jack(health["jack"])
    restarts = health["voice"]["restarts"]
    yield (
        ("Suara langsung dimulai ulang", "Live voice restarted"),
        f"{restarts}×",
        ATTENTION if restarts else GOOD,
    )
    yield ("Bel atau lampu", "Bell or lamp"), health["calls"]["bell"] or "tidak ada / none", GOOD
    pages = health["pages"]
    yield ("Halaman kiosk terbuka", "Kiosk pages open"), str(pages), GOOD if pages else ATTENTION


def _outputs(outputs: Sequence[str] | None) -> tuple[str, str]:
    if outputs is None:
        return "tidak diketahui / unknown", ATTENTION
    return (", ".join(outputs), GOOD) if outputs else ("tidak ada / none", BAD)


def _jack(jack: Mapping[str, Any]) -> tuple[str, str]:
    if not jack["devices"]:
        return "tidak ada sakelar / no switch", ATTENTION
    return ("terpasang / plugged in" if jack["inserted"] else "kosong / empty"), GOOD


def _result(check: SelfCheck | None) -> str:
    if check is None:
        return f"<p>{both('Belum ada uji mandiri.', 'No self-check yet.')}</p>"
    rows = [((one.id, one.en), "; ".join(one.details) or "–", one.state) for one in check.findings]
    at = moment(check.at)
    title = f"Uji mandiri {at}, bundel {check.bundle}"
    return _table(
        ("Hasil", "Result"),
        ("Rincian", "Details"),
        rows,
        caption=(title, f"Self-check {at}, bundle {check.bundle}"),
    )


def _sounds(check: SelfCheck) -> str:
    players = (
        f"<p lang={language}>{escape(sentence)}<br><audio class=no-print controls preload=none "
        f'src="/device/selfcheck/{language}/{number}"></audio></p>'
        for language in ("id", "en")
        for number, sentence in enumerate(check.sentences(language))
    )
    return f"<h2>{both('Hasil sebagai suara', 'The result, spoken')}</h2>{''.join(players)}"


def _messages(messages: Sequence[Mapping[str, Any]]) -> str:
    if not messages:
        return f"<p>{both('Tidak ada pesan.', 'No messages.')}</p>"
    items = "".join(
        f"<li>{moment(one['at'])} ({one['count']}×): {both(one['id'], one['en'])}</li>"
        for one in messages
    )
    return f"<h2>{both('Pesan', 'Messages')}</h2><ul>{items}</ul>"


def _links() -> str:
    links = {
        "/device/selfcheck": ("Lembar uji mandiri", "Self-check sheet"),
        "/device/keys": ("Lembar uji tombol", "Key test sheet"),
        "/kiosk/": ("Kiosk", "Kiosk"),
    }
    items = "".join(f'<li><a href="{url}">{both(*name)}</a></li>' for url, name in links.items())
    return f'<nav class="no-print" aria-label="Halaman"><ul>{items}</ul></nav>'


def _table(
    first: tuple[str, str],
    second: tuple[str, str],
    rows: Iterable[tuple[tuple[str, str], str, str]],
    *,
    caption: tuple[str, str],
) -> str:
    body = "".join(
        f'<tr><th scope="row">{both(*name)}</th><td>{escape(value)}</td>'
        f'<td class="state state--{state}">{both(*STATES[state])}</td></tr>'
        for name, value, state in rows
    )
    heads = (first, second, ("Penilaian", "Verdict"))
    head = "".join(f'<th scope="col">{both(*name)}</th>' for name in heads)
    return (
        f"<table><caption>{both(*caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )
