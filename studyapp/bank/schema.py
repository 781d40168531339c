"""What may stand in a pack's files."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
)

from studyapp.bank.model import Kind, Level, Role

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def _slug(value: str) -> str:
    if not _SLUG.match(value):
        raise ValueError("must be lower-case words joined by hyphens, like bias-variance")
    return value


def _leaf(value: str) -> str:
    topic, slash, leaf = value.partition("/")
    if not (slash and _SLUG.match(topic) and _SLUG.match(leaf)):
        raise ValueError("must be a topic and a leaf, like pandas/grouping")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.match(value):
        raise ValueError("must be a day like 2026-11-20")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not in the calendar") from None


Slug = Annotated[str, AfterValidator(_slug)]
Leaf = Annotated[str, AfterValidator(_leaf)]
Text = Annotated[str, AfterValidator(_said)]
Day = Annotated[date, BeforeValidator(_day)]
OneLevel = Annotated[Level, Field(strict=False)]
OneKind = Annotated[Kind, Field(strict=False)]
OneRole = Annotated[Role, Field(strict=False)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class KeyPointEntry(_Entry):
    """An entry of `key_points`."""

    say: Text
    words: list[Text] = []


class PromptedEntry(_Entry):
    """An entry of `clarify` and `twists`."""

    ask: Text
    answer: Text


class SourceEntry(_Entry):
    """An entry of `sources`."""

    title: Text
    url: Text


class ExerciseEntry(_Entry):
    """What stands under `exercise`."""

    language: Literal["python", "sql"]
    graded: Literal["write", "predict-output", "find-bug", "fill-gap", "complexity"]
    needs: list[Text] = []
    complexity: Text | None = None
    seconds: float = Field(default=2.0, gt=0, le=60)
    variant_of: Slug | None = None


class CardEntry(_Entry):
    """The front matter of a card."""

    id: Slug
    title: Text
    level: OneLevel
    roles: list[OneRole] = Field(min_length=1)
    kind: OneKind
    minutes: float = Field(gt=0, le=240)
    key_points: list[KeyPointEntry]
    clarify: list[PromptedEntry] = []
    twists: list[PromptedEntry] = []
    related: list[Slug] = []
    covers: list[Text] = []
    sources: list[SourceEntry] = []
    reviewed: Day
    versions: dict[str, Text] = {}
    exercise: ExerciseEntry | None = None


class PackEntry(_Entry):
    """`pack.toml`."""

    format: int
    id: Slug
    title: Text
    version: Text
    licence: Text
    language: Text


class LeafEntry(_Entry):
    """A `[[topic.leaf]]`."""

    slug: Slug
    title: Text


class TopicEntry(_Entry):
    """A `[[topic]]`."""

    slug: Slug
    title: Text
    leaf: list[LeafEntry] = []


class TopicsEntry(_Entry):
    """`topics.toml`."""

    topic: list[TopicEntry] = Field(min_length=1)


class PathEntry(_Entry):
    """A role's table in `paths.toml`."""

    junior: list[Leaf] = []
    mid: list[Leaf] = []
    senior: list[Leaf] = []


class PathsEntry(_Entry):
    """`paths.toml`."""

    data_analyst: PathEntry = Field(default=PathEntry(), alias="data-analyst")
    data_engineer: PathEntry = Field(default=PathEntry(), alias="data-engineer")
    data_scientist: PathEntry = Field(default=PathEntry(), alias="data-scientist")
    ml_engineer: PathEntry = Field(default=PathEntry(), alias="ml-engineer")
    mlops: PathEntry = PathEntry()
    python_developer: PathEntry = Field(default=PathEntry(), alias="python-developer")
