"""What every view says of itself first: which tool made it, of which plan, scored against what."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.base.version import __version__
from nqpf.plan.plan import Kind


class Tool(NamedTuple):
    """What made the report."""

    name: Literal["nqpf"]
    version: str


class RubricView(NamedTuple):
    """What the plan was scored against. `sha256` is of the rubric as the profile leaves it (`nqpf rubric resolve`)."""

    id: str
    version: str
    title: Text
    profile: str
    sha256: str


class PlanSummary(NamedTuple):
    """What was scored. `sha256` is of the file's bytes; `path` is as given, with `/`.

    Of a document that was drafted for this report alone, `path` is the document's and `in_memory` is true: lines are of
    a draft that nobody has, places in the document are to be shown instead.
    """

    id: str
    title: Text
    subject: Text
    kind: Kind
    draft: Annotated[bool, Field(description="a program wrote or updated it, and nobody has confirmed it as a whole")]
    path: str
    sha256: str
    measures: int
    actions: int
    indicators: int
    statements: int
    unclaimed: Annotated[tuple[str, ...], Field(description="items that claim no facet")]
    in_memory: bool = False


TOOL = Tool("nqpf", __version__)
"""This tool."""
