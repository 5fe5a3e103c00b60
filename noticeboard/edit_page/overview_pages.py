"""The pages around the forms: the start, the list of a table, the search, the saved steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from noticeboard.edit_page.drafts import Drafts
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.fact_now import listed_lines
from noticeboard.edit_page.form_places import FORM_TABLES, WHOLE, FormTable, places, record_name
from noticeboard.edit_page.office_tasks import LinkedLine, office_tasks
from noticeboard.edit_page.page_words import PageWords, render_page
from noticeboard.edit_page.read_catalogue import ReadCatalogue
from noticeboard.editing import YamlValue, saved_steps
from noticeboard.edition import change_days
from noticeboard.model import LANGUAGES

OFTEN = ("fees", "services", "documents", "notices", "places", "holidays")
"""Tables that change most, which the first page offers first."""
MOST_FOUND = 100
MOST_STEPS = 100


def start_page(office: EditedOffice, drafts: Drafts, page: Mapping[str, object]) -> str:
    """Return the first page: what asks for attention, and the way to every record."""
    words = _words(page)
    verdict = office.judge({}, is_full=True)
    read = ReadCatalogue(office, words.language, verdict.catalogue)
    catalogue, today = verdict.catalogue, office.today
    days = change_days(catalogue, after=today) if catalogue else ()
    return render_page(
        "start.html",
        {
            **page,
            "title": words("edit_page_start_title"),
            "tasks": office_tasks(office, drafts, verdict, read),
            "next_change": words.day(days[0]) if days else "",
            "often": list(_tables(OFTEN, words)),
            "tables": list(_tables([each for each in FORM_TABLES if each not in OFTEN], words)),
        },
    )


def _words(page: Mapping[str, object]) -> PageWords:
    words = page["words"]
    assert isinstance(words, PageWords)
    return words


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
        {**page, "title": title, "rows": rows, "table": table.name, "has_order": table.has_order},
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
