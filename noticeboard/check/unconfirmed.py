"""The sheet for the office: what nobody has confirmed, with a blank to fill."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.edition.fact_maker import FactMaker
from noticeboard.language import counted, long_date, money, opening_hours
from noticeboard.load import SourceMap
from noticeboard.model import LANGUAGES, Catalogue, Check, ContactRecord, FactRecord, Fee, Text
from noticeboard.surfaces.output import render
from noticeboard.telling.standing import is_confirmed, standing_of

LANGUAGE = LANGUAGES[0]
BLANK = "_" * 40
NOTHING = "belum ada"
NO_EVIDENCE = "belum ada yang dibandingkan"
HEAD = """\
LEMBAR KONFIRMASI
{name}
Keadaan per {day}

Untuk kantor: tulis yang benar pada garis, sebutkan dasarnya, lalu beri paraf.
Untuk pengelola: ubah baris YAML yang disebut, lalu tulis checked yang baru.
"""
ITEM = """\
{number}. {name}
   Yang kami punya  : {value}
   Berasal dari     : {evidence}
   Yang benar       : {blank}
   Dasar dan paraf  : {blank}
   Baris YAML       : {file}:{line}  {excerpt}
"""

EntryPath = tuple[str | int, ...]


@dataclass(frozen=True)
class UnconfirmedEntry:
    """One thing to confirm: its name, what we have, the evidence, its path in the catalogue."""

    name: str
    value: str
    check: Check | None
    """None of an open question for which nobody has found anything to compare."""
    path: EntryPath
    reason: str | None = None
    """Why we have nothing, as staff wrote it."""
    is_open: bool = False
    """An open question waits for the office whatever is known about it."""


@dataclass(frozen=True)
class SheetItem:
    """An entry as it stands on the sheet: what we have, where it is from, the line it changes."""

    number: int
    name: str
    value: str
    evidence: str
    file: str
    line: int
    excerpt: str


def sheet(catalogue: Catalogue, source_map: SourceMap, *, on: datetime.date) -> str:
    """Return the printable sheet, in Indonesian: everything reported or unknown on a day."""
    head = HEAD.format(name=catalogue.office.name[LANGUAGE], day=long_date(on, LANGUAGE))
    items = [
        ITEM.format(**vars(item), blank=BLANK) for item in sheet_items(catalogue, source_map, on)
    ]
    return "\n".join([head, *items]) if items else f"{head}\nSemua sudah dikonfirmasi.\n"


def form(catalogue: Catalogue, source_map: SourceMap, *, on: datetime.date) -> str:
    """Return the same sheet as a page to be filled in: from a file, without a network, or printed.

    Nothing is sent; a script that the page carries saves what was filled in as a text.
    """
    context = {
        "office": catalogue.office.name[LANGUAGE],
        "day": long_date(on, LANGUAGE),
        "items": sheet_items(catalogue, source_map, on),
    }
    return render("staff/confirm.html", context)


def sheet_items(
    catalogue: Catalogue, source_map: SourceMap, on: datetime.date
) -> tuple[SheetItem, ...]:
    """Return everything reported or unknown on a day, numbered."""
    return tuple(
        _item(number, entry, catalogue, source_map)
        for number, entry in enumerate(entries(catalogue, on), start=1)
    )


def entries(catalogue: Catalogue, on: datetime.date) -> Iterator[UnconfirmedEntry]:
    """Yield what is reported or unknown: facts, services, terms, contacts, open questions."""
    for entry in all_entries(catalogue, on):
        known = entry.value != NOTHING
        check = entry.check
        is_sure = known and check and is_confirmed(standing_of(check, catalogue))
        if entry.is_open or not is_sure:
            yield entry


def all_entries(catalogue: Catalogue, on: datetime.date) -> Iterator[UnconfirmedEntry]:
    """Yield everything that has a check of its own, confirmed or not."""
    maker = FactMaker(catalogue, on, LANGUAGE)
    found = (_facts(maker), _services(maker), _channels(maker), _terms(maker), _office(maker))
    for each in found:
        yield from each


def _facts(maker: FactMaker) -> Iterator[UnconfirmedEntry]:
    catalogue = maker.catalogue
    for table in ("fees", "limits", "processing_times"):
        facts: dict[str, FactRecord] = getattr(catalogue, table)
        for fact in facts.values():
            period = fact.period_on(maker.on)
            at = fact.periods.index(period) if period else len(fact.periods) - 1
            value = period.value if period else "unknown"
            path = (table, fact.id, "periods", at)
            shown, reason = _shown(maker, fact, value), fact.periods[at].reason
            yield UnconfirmedEntry(_said(maker, fact.name), shown, fact.checked, path, reason)


def _shown(maker: FactMaker, fact: FactRecord, value: int | str) -> str:
    if not isinstance(value, int):
        return NOTHING
    if isinstance(fact, Fee):
        unit = maker.words.get(f"unit_{fact.unit}", fact.unit)
        return f"{money(value, LANGUAGE)} {unit}"
    return counted(value, fact.unit, LANGUAGE)


def _services(maker: FactMaker) -> Iterator[UnconfirmedEntry]:
    for service in maker.catalogue.services.values():
        path, name = ("services", service.id), service.name[LANGUAGE]
        for key, word in (("requirements", "syarat"), ("steps", "langkah"), ("fees", "biaya")):
            if getattr(service, key) == "unknown":
                yield UnconfirmedEntry(
                    f"{name}: {word}", NOTHING, service.checked, (*path, key), service.reason
                )
        yield UnconfirmedEntry(name, "layanan ini, seperti tertulis", service.checked, path)
        for at, statement in enumerate(service.statements):
            if statement.holds_on(maker.on):
                text = _said(maker, statement.text)
                yield UnconfirmedEntry(name, text, statement.checked, (*path, "statements", at))


def _channels(maker: FactMaker) -> Iterator[UnconfirmedEntry]:
    for channel in maker.catalogue.channels.values():
        text = _said(maker, channel.text)
        yield UnconfirmedEntry(
            channel.name[LANGUAGE], text, channel.checked, ("channels", channel.id)
        )


def _terms(maker: FactMaker) -> Iterator[UnconfirmedEntry]:
    for term in maker.catalogue.terms.values():
        if term.checked:
            name = _said(maker, term.name)
            text = _said(maker, term.meaning or term.plain or term.name)
            yield UnconfirmedEntry(name, text, term.checked, ("terms", term.id))


def _office(maker: FactMaker) -> Iterator[UnconfirmedEntry]:
    office = maker.catalogue.office
    path: tuple[str | int, ...]
    for at, place in enumerate(office.places):
        for number, contact in enumerate(place.contacts):
            path = ("office", "places", at, "contacts", number)
            name = f"{place.name[LANGUAGE]}: {CONTACTS[contact.kind]}"
            yield UnconfirmedEntry(name, _contact(contact), contact.checked, path, contact.reason)
    for at, question in enumerate(office.open_questions):
        known = _said(maker, question.known) if question.known else NOTHING
        path = ("office", "open_questions", at)
        yield UnconfirmedEntry(
            _said(maker, question.question), known, question.checked, path, is_open=True
        )


def _contact(contact: ContactRecord) -> str:
    if contact.week:
        return opening_hours(contact.week, LANGUAGE)
    value = contact.value[LANGUAGE] if isinstance(contact.value, dict) else contact.value
    return value if contact.is_known else NOTHING


CONTACTS = {
    "address": "alamat", "phone": "telepon", "email": "surel", "whatsapp": "WhatsApp",
    "website": "situs", "hours": "jam layanan",
}  # fmt: skip


def _said(maker: FactMaker, text: Text) -> str:
    return maker.sentence(text).plain


def _item(
    number: int, entry: UnconfirmedEntry, catalogue: Catalogue, source_map: SourceMap
) -> SheetItem:
    mark = source_map.mark(entry.path)
    return SheetItem(
        number=number,
        name=entry.name,
        value=_had(entry),
        evidence=_evidence(entry.check, catalogue) if entry.check else NO_EVIDENCE,
        file=mark.file,
        line=mark.line,
        excerpt=mark.excerpt.strip(),
    )


def _had(entry: UnconfirmedEntry) -> str:
    """Return what we have; where that is nothing, with the reason why."""
    has_reason = entry.value == NOTHING and entry.reason
    return f"{entry.value}, karena: {entry.reason}" if has_reason else entry.value


def _evidence(check: Check, catalogue: Catalogue) -> str:
    titles = "; ".join(catalogue.sources[id].title[LANGUAGE] for id in check.against)
    return f"{titles}, diperiksa {long_date(check.date, LANGUAGE)}"
