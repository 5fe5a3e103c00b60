"""Open questions: what people ask, what is known, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticeboard.edition import values
from noticeboard.telling.line import Line, Section, given
from noticeboard.telling.standing import marked_standing


def tell_open_questions(questions: Iterable[values.OpenQuestion]) -> Section:
    """Return a line for each question; the section's mark is that of what is known."""
    lines = tuple(map(tell_open_question, questions))
    return Section(lines, marked_standing(line.standing for line in lines))


def tell_open_question(one: values.OpenQuestion) -> Line:
    """Return a question with what is known all the same, what to do now, and the next step.

    The words of the next step are each surface's own: it knows whom a reader can ask. An
    `article` part names each article that asks the question too.
    """
    return Line(
        "question",
        one.question,
        standing=one.standing,
        parts=tuple(_parts(one)),
        id=one.id,
        sources=one.sources,
    )


def _parts(one: values.OpenQuestion) -> Iterator[Line]:
    if one.known is not None:
        yield Line("known", one.known, standing=one.standing, sources=one.sources)
    yield from given("now", one.now)
    yield Line("next_step")
    for page in one.pages:
        yield Line("article", id=page)
