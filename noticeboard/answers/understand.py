"""From what a visitor typed to what the office understands; `understand.js` does the same.

Nothing here answers: the steps find words, numbers and topics, and say what is left over.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from noticeboard.answers.meanings import Meaning, meanings_of, named_by, undenied
from noticeboard.answers.named_amounts import age_in, amount_in, overstay_in, quantities_in
from noticeboard.answers.named_days import NamedDay, day_in
from noticeboard.answers.named_terms import NamedTerm, terms_in
from noticeboard.answers.query_text import clean, is_mark, is_number, tokens_of
from noticeboard.answers.query_vocabulary import QueryVocabulary
from noticeboard.answers.readings import Reading, read_word
from noticeboard.answers.understanding import DaySpan, Subject, Understanding, UnderstoodWord, When
from noticeboard.model import GENERAL_SUBJECTS

HOW_MUCH = "berapa"
MEANING = "apa-itu"
WHAT = "what"
PASSPORT = "paspor"
DAMAGED = "rusak"
LOSSES = frozenset(("hilang", DAMAGED))
OURS = frozenset((PASSPORT, "itas", "itap", "voa"))
"""Books, cards and stamps of ours."""
AROUND = frozenset(("imigrasi", "kantor", "wna"))
"""What may stand beside a word whose meaning is asked: "maklumat pelayanan imigrasi"."""
CIRCUMSTANCES = (
    "di", "ke", "dari", "kena", "karena", "krn", "karna", "gara", "dalam", "pas", "waktu", "saat",
    "oleh", "digigit", "dimakan", "jatuh", "sama", "in", "at", "on", "from", "by", "during",
    "while",
)  # fmt: skip
"""Words after which somebody tells where, when or how it happened."""
OTHERS = frozenset(("other-office", "elsewhere", "other-papers", "not-ours", "other-field"))
"""Signals that what is asked is not ours; but the meaning of a word of ours is."""
PRICED = ("fee", "change", "history")
"""Facets about which the past and the future matter."""
COLLECTING = "collecting"
"""What one brings, pays or waits for then is told with it."""
SENTENCE = re.compile(r"[.?!;]+ (?=.)")
"""What stands between two sentences."""


def understand(
    text: str, vocabulary: QueryVocabulary, *, language: str, today: datetime.date
) -> Understanding:
    """Return what is understood of any text, in linear time.

    `language` is the page's, taken where the words do not tell theirs.
    """
    query = clean(text)
    tokens = tokens_of(query)
    readings = [read_word(token, vocabulary) for token in tokens]
    meanings = meanings_of(readings, vocabulary)
    quantities = quantities_in(tokens)
    amount = amount_in(quantities)
    kept = undenied(meanings, vocabulary)
    concepts = _concepts(kept, amount)
    named, terms = day_in(tokens, today), terms_in(tokens, vocabulary)
    counted = {at for one in (*quantities, *terms, named) if one for at in one.tokens}
    left_over = _left_over(readings, meanings, counted, concepts, vocabulary)
    # A weak word names nothing where another thing is named that nobody knows: "daftar motor".
    subjects = named_by(concepts, vocabulary.subjects, with_weak=not left_over)
    facets = _last_first(named_by(concepts, vocabulary.facets), query, kept, vocabulary)
    signals = {one.id for one in named_by(concepts, vocabulary.signals)}
    if _asks_meaning(terms, meanings, vocabulary):
        subjects, facets = _explaining(terms, subjects, facets)
        signals -= OTHERS if MEANING in concepts else set()
    return Understanding(
        query=query,
        language=_language(readings, vocabulary, language),
        words=_words(readings, meanings, vocabulary),
        subjects=tuple(subjects),
        facets=facets,
        age=age_in(quantities, readings),
        days=overstay_in(quantities) if "overstay" in {one.id for one in subjects} else None,
        amount=amount,
        date=named.moment if named and not named.is_own else None,
        when=_when(named, facets, signals, today),
        signals=_signals(signals, concepts, subjects),
        left_over=left_over,
    )


def _concepts(meanings: Sequence[Meaning], amount: int | None) -> frozenset[str]:
    """Return what is said; who names a sum of money asks whether it is the right one."""
    said = {one.concept for one in meanings}
    return frozenset(said if amount is None else {*said, HOW_MUCH})


def _last_first(
    named: Sequence[Subject], query: str, meanings: Sequence[Meaning], vocabulary: QueryVocabulary
) -> tuple[str, ...]:
    """Return facets with those of the last sentence first: a story ends with its question."""
    facets = tuple(one.id for one in named)
    ends = [found.end() for found in SENTENCE.finditer(query)]
    if len(facets) < 2 or not ends or facets[0] == COLLECTING:
        return facets
    before = len(tokens_of(query[: ends[-1]]))
    said = frozenset(one.concept for one in meanings if one.tokens[0] >= before)
    asked = [one.id for one in named_by(said, vocabulary.facets, with_weak=False)]
    last = [facet for facet in asked if facet in facets]
    return (*last, *(facet for facet in facets if facet not in last))


def _asks_meaning(
    terms: Sequence[NamedTerm], meanings: Sequence[Meaning], vocabulary: QueryVocabulary
) -> bool:
    """Say whether the meaning of a word is asked, and nothing else but by that word itself.

    A word alone asks for its meaning, too.
    """
    if not terms:
        return False
    within, others = _apart(terms, meanings)
    others -= AROUND
    asked = {one.id for one in named_by(others, vocabulary.facets)}
    if MEANING in others:
        return HOW_MUCH not in others and "time" not in asked
    if asked == {WHAT}:
        return True
    named = named_by(others, vocabulary.subjects)
    is_alone = not (asked or named or others - vocabulary.fillers - vocabulary.parts)
    return is_alone and not named_by(within, vocabulary.subjects, with_weak=False)


def _explaining(
    terms: Sequence[NamedTerm], subjects: Sequence[Subject], facets: tuple[str, ...]
) -> tuple[list[Subject], tuple[str, ...]]:
    """Return subjects and facets with the words that are asked about, and their meaning, first."""
    words = (Subject(one.id, 1) for one in terms)
    return [*words, *subjects], (WHAT, *(one for one in facets if one != WHAT))


def _apart(
    terms: Sequence[NamedTerm], meanings: Sequence[Meaning]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the tokens of some words say, and what all others say."""
    tokens = {at for one in terms for at in one.tokens}
    within = {one for one in meanings if tokens.issuperset(one.tokens)}
    others = (one.concept for one in meanings if one not in within)
    return frozenset(one.concept for one in within), frozenset(others)


def _language(readings: Sequence[Reading], vocabulary: QueryVocabulary, default: str) -> str:
    indonesian, english = vocabulary.tongues
    more = sum((one.meant in english) - (one.token in indonesian) for one in readings)
    return "en" if more > 0 else "id" if more < 0 else default


def _words(
    readings: Sequence[Reading], meanings: Sequence[Meaning], vocabulary: QueryVocabulary
) -> tuple[UnderstoodWord, ...]:
    """Return the words that say something, in their order, those of a phrase together."""
    found: dict[tuple[int, ...], UnderstoodWord] = {}
    for one in meanings:
        tokens = [readings[at] for at in one.tokens]
        typed = " ".join(each.token for each in tokens)
        if one.is_phrase:
            is_english = any(each.token in vocabulary.tongues[1] for each in tokens)
            meant = " ".join(each.meant for each in tokens) if is_english else one.concept
            found[one.tokens] = UnderstoodWord(typed, meant.replace("-", " "))
        elif not (
            one.concept in vocabulary.fillers
            or one.concept in vocabulary.parts
            or is_number(typed)
            or is_mark(typed)
        ):
            found[one.tokens] = UnderstoodWord(typed, tokens[0].meant.replace("-", " "))
    return tuple(found.values())


def _when(
    named: NamedDay | None, facets: Sequence[str], signals: set[str], today: datetime.date
) -> When:
    asks_price = any(facet in PRICED for facet in facets)
    if named is None or named.is_own:
        if "history" in facets:
            return "past"
        return "future" if "coming" in signals and asks_price else "now"
    first, last = _ends(named)
    if last < today:
        return "past"
    is_planned = "plan" in signals and "change" not in facets
    is_near = named.is_relative and not isinstance(named.moment, DaySpan)
    if first > today and asks_price and not is_planned and not is_near:
        return "future"
    return "now"


def _ends(named: NamedDay) -> tuple[datetime.date, datetime.date]:
    if isinstance(named.moment, DaySpan):
        return named.moment.first, named.moment.last
    return named.moment, named.moment


def _signals(
    found: set[str], concepts: frozenset[str], subjects: Sequence[Subject]
) -> tuple[str, ...]:
    """Return what a reply needs to know; papers of another office beside a passport are no signal.

    Neither is a thing of another field where a book or card was lost or damaged, "in a taxi", or
    where somebody asks what a service is.
    """
    others = {"other-office"} if "other-papers" in found and not concepts & OURS else set()
    told = {"not-ours", "other-field"} if concepts & LOSSES and concepts & OURS else set()
    is_service = bool(subjects) and subjects[0].id not in GENERAL_SUBJECTS
    told |= {"other-field"} if is_service and MEANING in concepts else set()
    return tuple(sorted((found | others) - {"plan", "coming", "other-papers"} - told))


def _left_over(
    readings: Sequence[Reading],
    meanings: Sequence[Meaning],
    counted: set[int],
    concepts: frozenset[str],
    vocabulary: QueryVocabulary,
) -> tuple[str, ...]:
    """Return content words that nothing of ours stands for, each once.

    Where and how something was lost or damaged is told, not asked: "hilang di kereta".
    """
    alone = {
        at
        for one in meanings
        if one.concept in vocabulary.parts and not one.is_phrase
        for at in one.tokens
    }
    strange = {
        at
        for at, one in enumerate(readings)
        if at not in counted
        and len(one.token) > 1
        and not is_number(one.token)
        and (not one.concepts or at in alone)
    }
    if concepts & LOSSES:
        strange -= _circumstances(readings, strange, vocabulary)
    return tuple(dict.fromkeys(readings[at].token for at in sorted(strange)))


def _circumstances(
    readings: Sequence[Reading], strange: set[int], vocabulary: QueryVocabulary
) -> set[int]:
    """Return strange words after "di", "kena" and the like, up to the next word of ours."""
    told, is_told = set[int](), False
    for at, one in enumerate(readings):
        if one.token in CIRCUMSTANCES or DAMAGED in one.concepts:
            is_told = True
        elif at not in strange:
            is_told = is_told and all(word in vocabulary.fillers for word in one.concepts)
        elif is_told:
            told.add(at)
    return told
