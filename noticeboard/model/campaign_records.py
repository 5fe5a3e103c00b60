"""Campaigns: one message that every surface, sheet and card hands on for a while."""

from __future__ import annotations

from pydantic import Field

from noticeboard.model.moments import Moment
from noticeboard.model.record import Id, Record, Text
from noticeboard.model.service_records import ServiceAudience


class CampaignRecord(Record):
    """A message with what to do about it, on all surfaces between the same two moments."""

    id: Id
    title: Text
    """A few words: the heading of its slide, poster and card."""
    message: Text
    action: Text
    """What to do now; on the site these words are the link."""
    page: Id
    """Where the link leads: a service, an article or a page made from data, as "fees"."""
    audience: ServiceAudience
    services: tuple[Id, ...] = ()
    """The services whose pages carry it too, besides the home page."""
    from_: Moment = Field(alias="from")
    until: Moment
    rank: int = Field(default=2, ge=1, le=3)
    """1 comes first and on screens oftener, 3 last."""
