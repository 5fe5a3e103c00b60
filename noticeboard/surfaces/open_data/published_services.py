"""Services, and what they are made of, as they are published."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, ValidationInfo, model_validator

from noticeboard.model import Copies, ServiceAudience, StepRecord
from noticeboard.surfaces.open_data.published_values import (
    Checked,
    Day,
    Id,
    Ids,
    Printable,
    PrintableSources,
    Published,
    PublishedText,
)


class PublishedDocument(Published):
    """A paper a person brings."""

    id: Id
    name: PublishedText
    copies: Copies
    explanation: PublishedText | None = None
    where: PublishedText | None = None


class PublishedAnswer(Published):
    """One choice of a question."""

    id: Id
    name: PublishedText


class PublishedQuestion(Published):
    """A question to the visitor that decides."""

    id: Id
    name: PublishedText
    answers: tuple[PublishedAnswer, ...]
    number: Literal["day_of_overstay"] | None = None


class PublishedRule(Published):
    """A condition's content: exactly one of the four."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    all: tuple[PublishedRule | Id, ...] | None = None
    any: tuple[PublishedRule | Id, ...] | None = None
    not_: PublishedRule | Id | None = Field(default=None, serialization_alias="not")
    answer: dict[str, Ids] | None = None


class PublishedCondition(Published):
    """A named rule over answers."""

    id: Id
    name: PublishedText
    rule: PublishedRule


class PublishedChannel(Published):
    """A way in."""

    id: Id
    name: PublishedText
    text: PublishedText
    url: str | None = None
    checked: Checked


class PublishedGroup(Published):
    """A shelf that services lie on."""

    id: Id
    name: PublishedText
    summary: PublishedText


class PublishedConditional(Published):
    """Something that holds for some days or some people only."""

    from_: Day | None = Field(default=None, serialization_alias="from")
    until: Day | None = None
    when: Id | None = None
    unless: Id | None = None


class PublishedRequirement(PublishedConditional):
    """A document, or one of several."""

    document: Id | None = None
    any_of: Ids | None = None
    must_show: PublishedText | None = None
    otherwise: PublishedText | None = None


class PublishedStep(PublishedConditional):
    """One thing that happens, in order; a shared step is published in full."""

    text: PublishedText

    @model_validator(mode="before")
    @classmethod
    def _in_full(cls, data: object, info: ValidationInfo) -> object:
        if isinstance(data, StepRecord) and isinstance(info.context, Printable):
            return data.model_copy(update={"text": info.context.catalogue.words_of(data)})
        return data


class PublishedStatement(PublishedConditional):
    """A rule or hint in words."""

    id: Id
    text: PublishedText
    checked: Checked
    sources: PrintableSources | None = Field(default=None, validation_alias="source")


class PublishedElsewhere(PublishedConditional):
    """Answers for which another service is the right one."""

    service: Id


class PublishedFeeChoice(Published):
    """One option of a choice of fees."""

    fee: Id
    when: Id | None = None


class PublishedFeeLine(PublishedConditional):
    """A line of the bill."""

    fee: Id | None = None
    optional: Id | None = None
    choose_one: tuple[PublishedFeeChoice, ...] | None = None
    times: Id | None = None
    at_most: Id | None = None


class PublishedService(Published):
    """A service that a person asks for."""

    id: Id
    slug: dict[str, Id]
    old_slugs: Ids
    name: PublishedText
    audience: ServiceAudience
    group: Id
    summary: PublishedText
    outcome: PublishedText
    requirements: tuple[PublishedRequirement, ...] | Literal["unknown"]
    steps: tuple[PublishedStep, ...] | Literal["unknown"]
    channels: Ids
    place: Id
    fees: tuple[PublishedFeeLine, ...] | Literal["unknown"]
    processing_time: Id
    collecting: bool
    priority: bool
    statements: tuple[PublishedStatement, ...]
    elsewhere: tuple[PublishedElsewhere, ...]
    searched_as: tuple[str, ...]
    sources: PrintableSources = Field(validation_alias="source")
    checked: Checked
