"""`nqpf claims PLAN`: what each item claims, what nothing claims, and what else an item could claim."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.words import say


class Format(StrEnum):
    """The formats the view can have."""

    table = "table"
    json = "json"


@guarded
def claims(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    output: Output = None,
    top: Annotated[int, typer.Option(min=1, help=say("Items to show hints for.", "显示提示的条目数。"))] = 10,
    all_hints: Annotated[bool, typer.Option("--all", help=say("Show all hints.", "显示全部提示。"))] = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Print the matrix of items by dimensions, what is empty or crowded, and hints for further claims."""
    from nqpf.cli.inputs.shared import opened
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.render.claims.table import render_json, render_table
    from nqpf.report.claims.build import build_claims

    chosen = language(lang)
    report = build_claims(*opened(plan, rubric, profile, encoding))
    options = shown(chosen, output, None if all_hints else top)
    text = render_json(report, options) if format is Format.json else render_table(report, options)
    deliver(text, output, machine=format is Format.json)
