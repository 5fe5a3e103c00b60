"""The pages around the forms: the start, the list of a table, the search, the saved steps."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.build.fresh_texts import make_fact_texts, published_texts
from noticeboard.check.unconfirmed import entries as unconfirmed_entries
from noticeboard.differences import BundleTexts, compare_bundles
from noticeboard.edit_page.drafts import Drafts
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.fact_now import listed_lines
from noticeboard.edit_page.form_places import (
    FORM_TABLES,
    WHOLE,
    FormTable,
    place_of,
    places,
    record_name,
)
from noticeboard.edit_page.page_words import PageWords, render_page
from noticeboard.edit_page.read_catalogue import FACTS, ReadCatalogue
from noticeboard.editing import Verdict, YamlValue, saved_steps
from noticeboard.edition import change_days
from noticeboard.messages import Message, sentence
from noticeboard.model import LANGUAGES, Catalogue

SOON = datetime.timedelta(days=60)
OFTEN = ("fees", "services", "documents", "notices", "places", "holidays")
"""Tables that change most, which the first page offers first."""
MOST_FOUND = 100
MOST_STEPS = 100


@dataclass(frozen=True)
class LinkedLine:
    """A line of a list: the words, and the record that they are about."""

    text: str
    table: str = ""
    key: str = ""
    more: tuple[str, ...] = ()
    """What is so today, and what is announced; of a fact alone."""


def start_page(office: EditedOffice, drafts: Drafts, page: Mapping[str, object]) -> str:
    """Return the first page: what asks for attention, and the way to every record."""
    words = _words(page)
    verdict = office.judge({}, is_full=True)
    read = ReadCatalogue(office, words.language, verdict.catalogue)
    catalogue, today = verdict.catalogue, office.today
    tasks = {
        "mistakes": list(_messages(verdict.mistakes, words)),
        "drafts": [
            LinkedLine(
                words("edit_page_draft_of", name=_name(office, read, table, key)), table, key
            )
            for table, key, _ in drafts.waiting
            if _is_there(office, table, key)
        ],
        "warnings": list(_messages(verdict.warnings, words)),
        "lapsing": list(_lapsing(catalogue, read, words, today)) if catalogue else [],
        "unconfirmed": list(_unconfirmed(catalogue, today)) if catalogue else [],
        "different": list(_different(office, verdict, words)) if catalogue else [],
    }
    days = change_days(catalogue, after=today) if catalogue else ()
    return render_page(
        "start.html",
        {
            **page,
            "title": words("edit_page_start_title"),
            "tasks": tasks,
            "next_change": words.day(days[0]) if days else "",
            "often": list(_tables(OFTEN, words)),
            "tables": list(_tables([each for each in FORM_TABLES if each not in OFTEN], words)),
        },
    )


def _is_there(office: EditedOffice, table: str, key: str) -> bool:
    """Return whether a form opens for a draft: another hand may have taken its record out."""
    found = FORM_TABLES.get(table)
    return found is not None and place_of(office, found, key) is not None


def _words(page: Mapping[str, object]) -> PageWords:
    words = page["words"]
    assert isinstance(words, PageWords)
    return words


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


def _lapsing(
    catalogue: Catalogue, read: ReadCatalogue, words: PageWords, today: datetime.date
) -> Iterator[LinkedLine]:
    """Yield facts whose value ends soon, and those whose check has grown old."""
    for table in FACTS:
        for id_, fact in getattr(catalogue, table).items():
            name = read.plain(fact.name[words.language])
            period = fact.period_on(today)
            if period and period.until and period.until <= today + SOON:
                day = words.day(period.until)
                yield LinkedLine(words("edit_page_ends", name=name, day=day), table, id_)
            lives = getattr(catalogue.office.check_days, table, None)
            if lives and fact.checked.date + datetime.timedelta(days=lives) < today:
                day = words.day(fact.checked.date)
                yield LinkedLine(words("edit_page_old_check", name=name, day=day), table, id_)
    for id_, notice in catalogue.notices.items():
        if today <= notice.until.date() <= today + SOON:
            text = read.plain(notice.text[words.language])
            day = words.day(notice.until.date())
            yield LinkedLine(words("edit_page_ends", name=text, day=day), "notices", id_)


def _unconfirmed(catalogue: Catalogue, today: datetime.date) -> Iterator[LinkedLine]:
    for entry in unconfirmed_entries(catalogue, max(today, catalogue.covers_from)):
        table, *rest = map(str, entry.path)
        if table == "office":
            table, *rest = rest
        yield LinkedLine(f"{entry.name}: {entry.value}", table, rest[0] if rest else "")


def _different(office: EditedOffice, verdict: Verdict, words: PageWords) -> Iterator[LinkedLine]:
    """Yield what people will notice of the facts; none before a site was built."""
    assert verdict.catalogue is not None
    tables = {id_: table for table in FACTS for id_ in getattr(verdict.catalogue, table)}
    before = published_texts(office.root / "site", office.root / ".cache")
    if before is None:
        return
    # Pages and sounds take too long for a page that is opened often.
    facts = BundleTexts(before.catalogue)
    after = make_fact_texts(verdict.catalogue, office.today)
    for one in compare_bundles(facts, after, office.today).found:
        table = tables.get(one.id, "") if one.table == "facts" else one.table
        is_linked = table in FORM_TABLES and not FORM_TABLES[table].is_single
        line = sentence(one.message, words.language)
        yield LinkedLine(line, *((table, one.id) if is_linked and one.kind != "closed" else ()))


def _tables(names: Sequence[str], words: PageWords) -> Iterator[tuple[str, str]]:
    """Yield the address and the name of each table."""
    for name in names:
        address = f"change/{name}/{WHOLE}" if FORM_TABLES[name].is_single else f"list/{name}"
        yield address, words(f"table_{name}")


def list_page(office: EditedOffice, table: FormTable, page: Mapping[str, object]) -> str:
    """Return the page with every record of a table, in its order."""
    words = _words(page)
    read = ReadCatalogue.of(office, words.language)
    rows = [
        LinkedLine(
            read.plain(record_name(row, words.language)),
            table.name,
            place.key,
            listed_lines(read, place.key) if table.has_periods else (),
        )
        for place, row in places(office, table)
    ]
    title = words(f"table_{table.name}")
    return render_page(
        "list.html",
        {**page, "title": title, "rows": rows, "table": table.name, "may_grow": table.may_grow},
    )


def search_page(office: EditedOffice, query: str, page: Mapping[str, object]) -> str:
    """Return the records in whose words every word of a query is, whatever their language."""
    words = _words(page)
    read = ReadCatalogue.of(office, words.language)
    found = list(_found(office, read, query.lower().split(), words)) if query.strip() else []
    return render_page(
        "search.html",
        {**page, "title": words("edit_page_search"), "query": query, "found": found[:MOST_FOUND]},
    )


def _found(
    office: EditedOffice, read: ReadCatalogue, query: Sequence[str], words: PageWords
) -> Iterator[LinkedLine]:
    for table in FORM_TABLES.values():
        if table.is_single:
            continue
        for place, row in places(office, table):
            text = " ".join(_texts(row, read)).lower()
            if all(word in text for word in query):
                name = read.plain(record_name(row, words.language))
                said = f"{words(f'table_{table.name}')}: {name}"
                yield LinkedLine(said, table.name, place.key)


def _texts(value: YamlValue, read: ReadCatalogue) -> Iterator[str]:
    """Yield every text of a record, its facts filled in, and every plain value."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key in LANGUAGES and isinstance(each, str) and "{" in each:
                yield "".join(part for _, part in read.read(each, key))
            yield from _texts(each, read)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, read)
    elif value is not None:
        yield str(value)


def steps_page(office: EditedOffice, page: Mapping[str, object]) -> str:
    """Return the saved steps, the last one first, each with a button that takes it back."""
    words = _words(page)
    steps = [step for step in saved_steps(office.root) if step.state == "saved"]
    taken_back = {step.undoes for step in steps}
    shown = [
        {
            "number": step.number,
            "who": step.act.who,
            "why": step.act.why,
            "when": f"{words.day(step.act.at.date())}, {step.act.at:%H.%M}",
            "words": [line for part in step.files for line in part.words[words.language]],
            "undoes": step.undoes,
            "may_be_undone": step.number not in taken_back,
        }
        for step in reversed(steps[-MOST_STEPS:])
    ]
    return render_page("steps.html", {**page, "title": words("edit_page_steps"), "steps": shown})
