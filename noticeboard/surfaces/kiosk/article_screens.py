"""A screen of each article, and of questions that nobody could answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from noticeboard.edition import Edition, Figure, Sentence, literal, values
from noticeboard.surfaces.kiosk.lists import item_of, wording_of
from noticeboard.surfaces.kiosk.view import Item, KioskView, item
from noticeboard.telling.open_question import tell_open_questions

ARTICLES = ("paying", "collecting", "complaints", "charter", "about")
"""The first articles under "other information", before those that staff have added."""
ELSEWHERE = ("priority", "office")
"""Articles whose matter has a place of its own."""


def article_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make a screen of each article: a heading becomes the name of what follows it."""
    return tuple(
        KioskView(
            f"article-{id}",
            "home" if id == "priority" else "more",
            literal(edition.articles[id].title),
            (
                *_article_items(edition.articles[id]),
                *question_items(edition.office.questions_on(id), edition),
            ),
        )
        for id in (*listed_articles(edition), "priority")
        if id in edition.articles
    )


def listed_articles(edition: Edition) -> tuple[str, ...]:
    """Return the ids of the articles under "other information", in their order."""
    there = (id for id in (*ARTICLES, *edition.articles) if id in edition.articles)
    return tuple(id for id in dict.fromkeys(there) if id not in ELSEWHERE)


def _article_items(article: values.Article) -> Iterable[Item]:
    heading: Sentence | None = None
    for block in article.blocks:
        text = without_markup(block.text)
        if block.kind == "heading":
            heading = text
            continue
        yield item(heading, text)
        heading = None


def without_markup(sentence: Sentence) -> Sentence:
    """Drop an article's bold and link marks, keeping its figures."""
    return Sentence(
        tuple(
            part if isinstance(part, Figure) else re.sub(r"\*\*|\[|\]\([^)]*\)", "", part)
            for part in sentence.parts
        )
    )


def question_items(questions: Iterable[values.OpenQuestion], edition: Edition) -> tuple[Item, ...]:
    """Make an item of each open question, with what is known all the same and what to do."""
    wording = wording_of(edition)
    return tuple(item_of(line, wording) for line in tell_open_questions(questions).lines)
