"""The words of a campaign, or of the survey's results, as sheets carry them, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from noticeboard.edition import Edition, Sentence, filled, literal
from noticeboard.edition.values import SURVEY_PAGE
from noticeboard.language import long_date
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.telling.campaign import CampaignTelling, tell_campaigns
from noticeboard.telling.notice import tell_period
from noticeboard.telling.quarter import tell_newest_quarter
from noticeboard.telling.standing import sentence_note
from noticeboard.telling.wording import SHARED_KEYS, Wording


@dataclass(frozen=True)
class SheetContent:
    """A campaign in one language with all that tells whose it is and how long it holds."""

    id: str
    language: str
    title: Sentence
    message: Sentence
    """With the note of its standing behind it, where it needs one."""
    action: str
    period: str
    edition: str
    """The edition's day and the bundle's id: what a reader can ask after."""
    owner: str
    tagline: str
    pilot: str
    """That no office has adopted the facts; empty once one has."""
    address: str
    """Where the current edition is; empty while the site has no address."""
    sources: tuple[str, ...]
    """The printable sources of its figures."""
    code_text: str
    """What the QR code holds: the address, else the campaign itself."""
    code_label: str
    code: str
    """The QR code as SVG."""

    @property
    def printed(self) -> dict[str, str]:
        """Return its words for a template that lays paper or a picture out."""
        said = {"title": self.title.with_endings.shown, "message": self.message.with_endings.shown}
        rest = ("language", "action", "period", "edition", "owner", "tagline", "pilot")
        codes = ("address", "code", "code_label")
        return {**said, **{name: getattr(self, name) for name in (*rest, *codes)}}


def sheet_contents(edition: Edition, bundle: str, drawings: Drawings) -> dict[str, SheetContent]:
    """Return the campaigns of an edition by their ids; those that are over have none."""
    told = (one for one in tell_campaigns(edition) if not one.is_over_before(edition.day))
    return {one.line.id: _content(one, edition, bundle, drawings) for one in told}


def quarter_contents(edition: Edition, bundle: str, drawings: Drawings) -> tuple[SheetContent, ...]:
    """Return the survey's newest results, then the same without what was changed; none without any.

    What staff write of a change may have no room on a sheet: the index must not wait for it.
    """
    told = tell_newest_quarter(edition)
    if told is None:
        return ()
    words = edition.words
    said = [one for one in (told.index, told.band, told.forms, told.fewer, told.lowest) if one]
    note = sentence_note(told.standing, "paper", words)
    message = literal(" ".join((*(one.shown for one in said), *([note] if note else []))))
    actions = (told.changed.shown if told.changed else "", words["survey_title"])
    title, period = literal(words["survey_short"]), told.period.shown
    return tuple(
        _sheet(
            _Said(told.id, title, message, action.removesuffix("."), period, SURVEY_PAGE),
            edition,
            bundle,
            drawings,
        )
        for action in actions
        if action
    )


def _content(
    told: CampaignTelling, edition: Edition, bundle: str, drawings: Drawings
) -> SheetContent:
    message = Wording(edition.words, SHARED_KEYS, edition.language, surface="paper").noted(
        told.line
    )
    period, action = tell_period(told, edition).shown, told.action.shown
    said = _Said(told.line.id, told.title, message, action, period, told.page)
    sheet = _sheet(said, edition, bundle, drawings)
    return replace(sheet, sources=_sources((told.title, told.line.sentence), edition))


@dataclass(frozen=True)
class _Said:
    id: str
    title: Sentence
    message: Sentence
    action: str
    period: str
    page: str


def _sheet(told: _Said, edition: Edition, bundle: str, drawings: Drawings) -> SheetContent:
    words, office, day = edition.words, edition.office, long_date(edition.day, edition.language)
    edition_line = filled(words["kit_edition"], day=day, bundle=bundle).shown
    address = office.site_url + edition.path_of(told.page) if office.site_url else ""
    said = (
        told.title.with_endings.shown,
        told.message.with_endings.shown,
        told.period,
        edition_line,
    )
    code_text = address or "\n".join((office.short_name, *said))
    label = words["kit_code_page" if address else "kit_code_text"]
    return SheetContent(
        id=told.id,
        language=edition.language,
        title=told.title,
        message=told.message,
        action=told.action,
        period=told.period,
        edition=edition_line,
        owner=office.adopted_by or office.short_name,
        tagline=words["header_tagline"],
        pilot="" if office.adopted_by else words["pilot"],
        address=address,
        sources=(),
        code_text=code_text,
        code_label=label,
        code=str(drawings.svg(code_text, label)),
    )


def _sources(said: Sequence[Sentence], edition: Edition) -> tuple[str, ...]:
    facts = (edition.facts[one.fact] for sentence in said for one in sentence.figures)
    return tuple(dict.fromkeys(source.title for fact in facts for source in fact.sources))
