"""Emergencies: what is said in each, long before, and which one is on."""

from __future__ import annotations

import datetime

from pydantic import Field

from noticeboard.model.moments import Moment
from noticeboard.model.record import Id, Record, Text

LONGEST_EMERGENCY = datetime.timedelta(hours=4)
"""An emergency that lasts longer is switched on again: nothing forgotten stays on a wall."""


class EmergencyRecord(Record):
    """A kind of emergency, and what people are told in it."""

    id: Id
    name: Text
    """The heading: "Fire"."""
    text: Text
    """What whoever is in the building should do now."""
    site: Text
    """What readers of the site should know, who are elsewhere."""


class EmergencyNow(Record):
    """An emergency or drill that is switched on by a line of YAML and the next build."""

    id: Id
    kind: Id
    from_: Moment = Field(alias="from")
    until: Moment
    drill: bool = False
    screens: tuple[Id, ...] = ()
    """The lobby screens that show it; all of them when none is named."""
