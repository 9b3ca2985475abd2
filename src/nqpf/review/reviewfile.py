"""A review file: what one named person has judged of a plan's claims and answers (method, section 8a). Frozen.

One file a reviewer, so that two never conflict in version control. It is data, not a signature.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import Id
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.sources import Digest
from nqpf.review.answers import Answer
from nqpf.review.assessment import Day

FORMAT: Literal["review/1"] = "review/1"
Verdict = Literal["accepted", "rejected", "changed"]


def _name(value: Any) -> Any:
    if not isinstance(value, str) or is_placeholder(value):
        raise Refused(Text("the reviewer is not named", "未写明审核人"), Text("write a name", "请写姓名"))
    return value.strip()


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Entry(Frozen):
    """One judgement: of an item's claim on a facet, or of answers that it gives.

    `content` is the hash of the item as it was judged, `text` that of the facet's text. `changed`: the reviewer has
    written something else into the plan.
    """

    item: Id
    facet: str | None = None
    answers: Annotated[tuple[Answer, ...], BeforeValidator(_listed)] = ()
    verdict: Verdict
    reason: str = ""
    date: Day
    content: Digest
    text: Digest | None = None

    @model_validator(mode="after")
    def _of_one_thing(self) -> "Entry":
        if (self.facet is None) == (not self.answers):
            raise Refused(
                Text("an entry judges a facet or answers, one of the two", "每条只审核一个要点，或若干问项"),
                Text("write `facet:` or `answers:`", "请写 `facet:` 或 `answers:`"),
            )
        if self.verdict != "accepted" and is_placeholder(self.reason):
            raise Refused(
                Text("a judgement other than accepted needs a reason", "不予认可或已改动的，须写明理由"),
                Text("say it in a sentence under `reason:`", "请在 `reason:` 写一句话"),
            )
        return self


class Review(Frozen):
    """What one reviewer has judged of one plan.

    `judged` are the contents that were judged, by their hash, entry by entry, so that what has changed since can be
    shown.
    """

    nqpf: Literal["review/1"]
    plan: Id
    reviewer: Annotated[str, BeforeValidator(_name), Field(max_length=64), WithJsonSchema({"type": "string"})]
    entries: tuple[Entry, ...] = ()
    judged: dict[Digest, dict[str, str]] = Field(default_factory=dict)
