"""`nqpf claims PLAN`: what each item claims, what nothing claims, and what else an item could claim."""

from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say


@guarded
def claims(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
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
    from nqpf.report.claims.build import build_claims
    from nqpf.report.claims.page import claims_page

    chosen, write = language(lang), writer(format, output)
    report = build_claims(*opened(plan, rubric, profile, encoding))
    made = write(report, lambda: claims_page(report, None if all_hints else top), shown(chosen, output))
    deliver(made, output, machine=format in MACHINE)
