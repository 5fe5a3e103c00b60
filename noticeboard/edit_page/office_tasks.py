"""Tasks of an office: what the first page of the editing page asks somebody to look at."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.build.fresh_texts import make_fact_texts, published_texts
from noticeboard.check.lapsing import lapsing_checks
from noticeboard.check.unconfirmed import EntryPath
from noticeboard.check.unconfirmed import entries as unconfirmed_entries
from noticeboard.differences import BundleTexts, compare_bundles
from noticeboard.edit_page.drafts import Drafts
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.form_places import FORM_TABLES, place_of, places, record_name
from noticeboard.edit_page.page_words import PageWords
from noticeboard.edit_page.read_catalogue import FACTS, ReadCatalogue
from noticeboard.editing import Verdict
from noticeboard.messages import Message, sentence
from noticeboard.model import Catalogue

SOON = datetime.timedelta(days=60)


@dataclass(frozen=True)
class LinkedLine:
    """A line of a list: the words, and the record that they are about."""

    text: str
    table: str = ""
    key: str = ""
    more: tuple[str, ...] = ()
    """What is so today, and what is announced; of a fact alone."""


def office_tasks(
    office: EditedOffice, drafts: Drafts, verdict: Verdict, read: ReadCatalogue
) -> Mapping[str, Sequence[LinkedLine]]:
    """Return the lines of each task, in the order in which they are told."""
    words = PageWords(read.language)
    found = {
        "mistakes": list(_messages(verdict.mistakes, words)),
        "drafts": [
            LinkedLine(
                words("edit_page_draft_of", name=_name(office, read, table, key)), table, key
            )
            for table, key, _ in drafts.waiting
            if _is_there(office, table, key)
        ],
        "warnings": list(_messages(verdict.warnings, words)),
    }
    catalogue, today = verdict.catalogue, office.today
    if catalogue is None:
        return found
    ending = _ending(catalogue, read, words, today)
    return {
        **found,
        "lapsing": [*ending, *_lapsed(office, verdict, read, words)],
        "unconfirmed": list(_unconfirmed(catalogue, today)),
        "different": list(_different(office, verdict, words)),
    }


def _is_there(office: EditedOffice, table: str, key: str) -> bool:
    """Return whether a form opens for a draft: another hand may have taken its record out."""
    found = FORM_TABLES.get(table)
    return found is not None and place_of(office, found, key) is not None


def _name(office: EditedOffice, read: ReadCatalogue, table: str, key: str) -> str:
    found = FORM_TABLES[table]
    rows = places(office, found) if not found.is_single else ()
    row = next((row for place, row in rows if place.key == key), None)
    if row is None:
        return sentence(Message(f"table_{table}"), read.language)
    return read.plain(record_name(row, read.language))


def _messages(messages: Sequence[Message], words: PageWords) -> Iterator[LinkedLine]:
    for message in messages:
        place = message.location
        table, *rest = map(str, place.key_path if place else ("",)) or [""]
        said = words.of(message)
        if table in FORM_TABLES and not FORM_TABLES[table].is_single and rest:
            yield LinkedLine(said, table, rest[0])
        else:
            yield LinkedLine(f"{place.file}:{place.line}: {said}" if place else said)


def _ending(
    catalogue: Catalogue, read: ReadCatalogue, words: PageWords, today: datetime.date
) -> Iterator[LinkedLine]:
    """Yield facts whose value ends soon, notices and campaigns."""
    for table in FACTS:
        for id_, fact in getattr(catalogue, table).items():
            period = fact.period_on(today)
            if period and period.until and period.until <= today + SOON:
                name, day = read.plain(fact.name[words.language]), words.day(period.until)
                yield LinkedLine(words("edit_page_ends", name=name, day=day), table, id_)
    said = [("notices", one.id, one.text, one.until) for one in catalogue.notices.values()]
    said += [("campaigns", one.id, one.title, one.until) for one in catalogue.campaigns.values()]
    for table, id_, text, until in said:
        if today <= until.date() <= today + SOON:
            name, day = read.plain(text[words.language]), words.day(until.date())
            yield LinkedLine(words("edit_page_ends", name=name, day=day), table, id_)


def _lapsed(
    office: EditedOffice, verdict: Verdict, read: ReadCatalogue, words: PageWords
) -> Iterator[LinkedLine]:
    """Yield what was checked too long ago, by the rule of `check --lapsing`."""
    assert verdict.catalogue is not None and verdict.source_map is not None
    for one in lapsing_checks(verdict.catalogue, verdict.source_map, on=office.today, within=0):
        table, key = _record_of(verdict.catalogue, one.path)
        # A place has several checks, so that its name alone would not tell which.
        name = one.name if one.path[0] == "office" else _name(office, read, table, key)
        said = words("edit_page_old_check", name=name, day=words.day(one.checked))
        yield LinkedLine(said, table, key)


def _unconfirmed(catalogue: Catalogue, today: datetime.date) -> Iterator[LinkedLine]:
    for entry in unconfirmed_entries(catalogue, max(today, catalogue.covers_from)):
        yield LinkedLine(f"{entry.name}: {entry.value}", *_record_of(catalogue, entry.path))


def _record_of(catalogue: Catalogue, path: EntryPath) -> tuple[str, str]:
    """Return the table and the key of the record that a way in the catalogue leads into."""
    if path[0] != "office":
        return str(path[0]), str(path[1])
    table, at = str(path[1]), path[2]
    rows = getattr(catalogue.office, table)
    return table, rows[at].id if isinstance(at, int) else str(at)


def _different(office: EditedOffice, verdict: Verdict, words: PageWords) -> Iterator[LinkedLine]:
    """Yield what people will notice of the facts; none before a site was built."""
    assert verdict.catalogue is not None
    tables = {id_: table for table in FACTS for id_ in getattr(verdict.catalogue, table)}
    before = published_texts(office.root / "site", office.root / ".cache")
    if before is None:
        return
    # Pages and sounds take too long for a page that is opened often.
    facts = BundleTexts(before.catalogue, words=before.words)
    after = make_fact_texts(verdict.catalogue, office.today)
    for one in compare_bundles(facts, after, office.today).found:
        table = tables.get(one.id, "") if one.table == "facts" else one.table
        is_linked = table in FORM_TABLES and not FORM_TABLES[table].is_single
        line = sentence(one.message, words.language)
        yield LinkedLine(line, *((table, one.id) if is_linked and one.kind != "closed" else ()))
