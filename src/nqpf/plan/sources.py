"""Where in a document something stands: of an item, of a single entry, of another value for the same entry."""

from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import CellText, Words


class Citation(Frozen):
    """Where an item can be read in the published document behind the plan.

    A `row` of an `annex` is an action of the task that it stands for.
    """

    file: str | None = None
    section: Words = Text()
    annex: Words = Text()
    row: Annotated[int, Field(ge=1, strict=True)] | None = None
    quote: str | None = None

    @model_validator(mode="after")
    def _row_of_an_annex(self) -> "Citation":
        if self.row is not None and not self.annex:
            raise Refused(
                Text("`row` is given without the `annex` that it is in", "写有 `row` 而未写明所在的 `annex`"),
                Text("add `annex:`, such as 附件2", "请补写 `annex:`，如 附件2"),
            )
        return self


class Quote(Citation):
    """The words that a single entry rests on; as text alone they are from where the item is from."""

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, value: Any) -> Any:
        return {"quote": value} if isinstance(value, str) else value


class OtherValue(Frozen):
    """Another value that the document says for an entry; the item's own one prevails."""

    entry: str
    value: CellText
    source: Quote | None = None

    @field_validator("value", mode="before")
    @classmethod
    def _is_there(cls, value: Any) -> Any:
        if value is None:
            raise Refused(
                Text("the other value is empty", "未填写另一数值"), Text("write what it says", "请写明原文所述")
            )
        return value
