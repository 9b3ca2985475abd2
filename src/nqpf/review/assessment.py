"""What an expert makes of a plan: a rating from 0 to 5 for each criterion, each with the place it rests on. Frozen."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.placeholder import is_placeholder

FORMAT = "assessment/1"
HIGHEST = 5
"""The highest rating; a criterion that the machine scores 1 stands as high."""


def _level(value: Any) -> Any:
    if value is None or (type(value) is int and 0 <= value <= HIGHEST):
        return value
    raise Refused(
        Text("a rating is a whole number from 0 to 5", "评级须为 0 至 5 的整数"),
        Text("leave it empty where there is no rating", "不评则留空"),
    )


def _day(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise Refused(
        Text("the date is missing or not a date", "未写日期，或写法有误"),
        Text("write it as 2026-12-31", "请写作 2026-12-31"),
    )


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""The day on which somebody judged, written as 2026-12-31."""


def _name(value: Any) -> Any:
    if not isinstance(value, str) or is_placeholder(value):
        raise Refused(Text("the rater is not named", "未写明评估人"), Text("write a name", "请写姓名"))
    return value.strip()


def _digest(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch("[0-9a-f]{64}", value):
        raise Refused(
            Text("this is not the SHA-256 of a file", "此处应为文件的 SHA-256"),
            Text("`nqpf assess PLAN --init FILE` writes it", "由 `nqpf assess 规划 --init 文件` 写入"),
        )
    return value


def _cite(value: Any) -> Any:
    return {"item": value} if isinstance(value, str) else value


def _one_place(cite: "Cite") -> "Cite":
    if sum(part is not None for part in (cite.item, cite.line, cite.quote)) != 1:
        raise Refused(
            Text("a citation names one place", "每条依据只写一处"),
            Text("an item's id, or {line: 12}, or {quote: …}", "写条目编号，或 {line: 12}，或 {quote: …}"),
        )
    return cite


class Cite(Frozen):
    """Where a rating rests: an item's id, a line of the plan's file, or words that are in it."""

    item: str | None = None
    line: Annotated[int, Field(ge=1)] | None = None
    quote: Annotated[str, Field(max_length=500)] | None = None


_CITE_SCHEMA: dict[str, Any] = {
    "type": ["string", "object", "null"],
    "properties": {"item": {"type": "string"}, "line": {"type": "integer", "minimum": 1}, "quote": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
    "maxProperties": 1,
}


class Rating(Frozen):
    """One criterion's rating; without a rating it is left open, with one it cites its place."""

    rating: Annotated[
        int | None, BeforeValidator(_level), WithJsonSchema({"type": ["integer", "null"], "minimum": 0, "maximum": 5})
    ] = None
    cite: Annotated[
        Annotated[Cite, AfterValidator(_one_place)] | None, BeforeValidator(_cite), WithJsonSchema(_CITE_SCHEMA)
    ] = None
    comment: Annotated[str | None, WithJsonSchema({"type": ["string", "null"]})] = None


class AssessedPlan(Frozen):
    """The plan that was read: its id, and the SHA-256 of its file as it then was."""

    id: str
    sha256: Annotated[str, BeforeValidator(_digest), WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]


class Assessment(Frozen):
    """One rater's assessment of one plan; `ratings` are by criterion, and may leave criteria out."""

    nqpf: Literal["assessment/1"]
    plan: AssessedPlan
    rater: Annotated[str, BeforeValidator(_name), Field(max_length=64)]
    date: Day
    ratings: dict[str, Rating | None]

    @property
    def given(self) -> dict[str, Rating]:
        """The criteria that were rated."""
        return {name: one for name, one in self.ratings.items() if one is not None and one.rating is not None}

    @property
    def levels(self) -> dict[str, int]:
        """The ratings alone, by criterion."""
        return {name: one.rating for name, one in self.given.items() if one.rating is not None}
