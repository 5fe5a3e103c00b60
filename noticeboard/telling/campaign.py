"""A campaign: its title, what it says, what to do, and between which moments it holds."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.edition import Edition, Sentence, values
from noticeboard.telling.line import Line
from noticeboard.telling.notice import Announcement
from noticeboard.telling.standing import is_known, weakest


@dataclass(frozen=True)
class CampaignTelling(Announcement):
    """A campaign; its line is the message, with the weakest standing of all that it quotes."""

    title: Sentence
    action: Sentence
    page: str
    """Where it leads, as `Edition.path_of` names pages."""
    services: tuple[str, ...]
    """The services whose pages carry it."""


def tell_campaigns(edition: Edition, page: str = "home") -> tuple[CampaignTelling, ...]:
    """Return the campaigns of an edition, or those of one page, the most important first.

    One that quotes what nobody knows on that day has nothing to say and is left out.
    """
    told = map(tell_campaign, edition.campaigns_on(page))
    return tuple(one for one in told if is_known(one.line.standing))


def tell_campaign(campaign: values.Campaign) -> CampaignTelling:
    """Return a campaign as a line with its title, its call to action and its moments."""
    said = (campaign.title, campaign.message, campaign.action)
    standing = weakest(one.standing for one in said)
    line = Line("campaign", campaign.message, standing=standing, id=campaign.id)
    return CampaignTelling(
        line,
        campaign.first,
        campaign.last,
        campaign.rank,
        campaign.title,
        campaign.action,
        campaign.page,
        campaign.services,
    )
