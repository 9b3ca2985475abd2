"""Where in a document something stands: of an item, of a single entry, of another value for the same entry."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo, WithJsonSchema, field_validator, model_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import CellText, Words

_DIGEST = "^[0-9a-fA-F]{64}$"


def _digest(value: str) -> str:
    if not re.fullmatch(_DIGEST, value):
        raise Refused(
            Text("this is not a SHA-256", "不是 SHA-256 值"),
            Text("64 digits, 0 to 9 and a to f", "应为 64 位十六进制数字"),
        )
    return value.lower()


Digest = Annotated[str, AfterValidator(_digest), WithJsonSchema({"type": "string", "pattern": _DIGEST})]
"""The SHA-256 of a file, in lower case."""


class Citation(Frozen):
    """Where an item can be read in the published document behind the plan.

    A `row` of an `annex` is an action of the task that it stands for. `page` counts the document's pages from 1;
    `sha256` says which version of the `file` was read.
    """

    file: str | None = None
    sha256: Digest | None = None
    section: Words = Text()
    page: Annotated[int, Field(ge=1, strict=True)] | None = None
    annex: Words = Text()
    row: Annotated[int, Field(ge=1, strict=True)] | None = None
    quote: str | None = None

    @field_validator("sha256")
    @classmethod
    def _of_a_file(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and not info.data.get("file", value):
            raise Refused(
                Text("`sha256` is given without the `file` that it is of", "写有 `sha256` 而未写明所属的 `file`"),
                Text("add `file:`, or leave `sha256` out", "请补写 `file:`，或删去 `sha256`"),
            )
        return value

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
