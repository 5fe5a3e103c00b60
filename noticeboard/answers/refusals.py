"""A refusal: its reason said kindly, what to do next, and what may be asked instead."""

from __future__ import annotations

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject, AnswerTable
from noticeboard.answers.reply_parts import NextStep, Reason, Reply, ReplyOffer

OFFERED = ("fee", "documents", "time", "steps", "where", "validity")
"""What is offered about a service, in this order."""


def refused(
    reason: Reason,
    subjects: tuple[AnswerSubject, ...],
    facets: tuple[str, ...],
    table: AnswerTable,
    edition: AnswerEdition,
) -> Reply:
    """Refuse a query of which something was understood."""
    understood = (
        *(one.name for one in subjects[:1]),
        *(table.words[f"answer_facet_{facet}"] for facet in facets[:1]),
    )
    first, facet = next(iter(subjects), None), next(iter(facets), None)
    offers: tuple[ReplyOffer, ...] = ()
    if reason in ("no-service", "no-facet"):
        offers = services_offered(first, facet, table, edition)
        offers = offers or facets_offered(first, table, edition)
    elif reason == "unknown-here":
        offers = facets_offered(first, table, edition)
    elif reason == "not-announced":
        offers = facets_offered(first, table, edition, ("fee", "history"))
    return refusal(reason, table, understood, offers)


def refusal(
    reason: Reason,
    table: AnswerTable,
    understood: tuple[str, ...] = (),
    offers: tuple[ReplyOffer, ...] = (),
) -> Reply:
    """Say why there is no answer, and the next step."""
    words, pages, email = table.words, table.pages, table.email
    urls = {
        "personal": pages["office"],
        "not-announced": pages["changes"],
        "unknown-here": f"mailto:{email}",
    }
    text = words[f"answer_next_{reason}"].replace("{email}", email)
    step = NextStep(text, urls.get(reason, pages["az"]))
    return Reply(reason, words[f"answer_{reason}"], (), offers, understood, step)


def facets_offered(
    subject: AnswerSubject | None,
    table: AnswerTable,
    edition: AnswerEdition,
    facets: tuple[str, ...] = OFFERED,
) -> tuple[ReplyOffer, ...]:
    """Return what may be asked about a subject, as buttons."""
    if subject is None:
        return ()
    return tuple(
        ReplyOffer(table.words[f"answer_facet_{facet}"], subject.id, facet)
        for facet in facets
        if f"{subject.id}.{facet}" in edition.units
    )


def services_offered(
    subject: AnswerSubject | None, facet: str | None, table: AnswerTable, edition: AnswerEdition
) -> tuple[ReplyOffer, ...]:
    """Return the services of a general subject, as buttons; without one, the usual tasks."""
    if subject and subject.id not in ("passport", "foreigner"):
        return ()
    known, ids = edition.subjects, table.tasks
    if subject and subject.id == "foreigner":
        ids = tuple(id for id, one in known.items() if one.chain[:1] == ("foreigner",))
    return tuple(ReplyOffer(known[id].name, id, facet) for id in ids)
