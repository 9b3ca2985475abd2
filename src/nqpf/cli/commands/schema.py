"""`nqpf schema FORMAT`: the JSON Schema of a format."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.outputs.terminal import write_bytes
from nqpf.cli.outputs.words import say


class SchemaName(StrEnum):
    """The formats that have a schema."""

    plan = "plan"
    report = "report"
    rubric = "rubric"
    profile = "profile"
    check = "check"
    check_line = "check-line"
    robustness = "robustness"
    roadmap = "roadmap"
    compare = "compare"
    portfolio = "portfolio"
    portfolio_line = "portfolio-line"
    settings = "settings"
    waivers = "waivers"
    baseline = "baseline"
    assessment = "assessment"
    claims = "claims"
    drafts = "drafts"
    tasks = "tasks"
    review = "review"
    review_report = "review-report"
    agree = "agree"


@guarded
def schema(
    of: Annotated[SchemaName, typer.Argument(metavar="FORMAT", help=say("Which format.", "哪种格式。"))],
    rubric: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help=say("Rubric whose ids to complete from.", "用于补全编号的评价标准。")),
    ] = None,
) -> None:
    """Print the JSON Schema of a format."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.schema import SCHEMAS, as_text

    write_bytes(as_text(SCHEMAS[of](rubric_at(shared(rubric).rubric).rubric)).encode())
