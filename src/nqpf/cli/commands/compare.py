"""`nqpf compare A B`: what moved between two plans, or one under two rubrics, by how much, and why."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

HELP = say(
    "Show what changed between two plans, and why.\n\n"
    "Every point of the difference is attributed by Shapley values (Shapley 1953): the mean, over every order in "
    "which things could have changed, of how far it moved the total; first of the items, the scope and "
    "the rules, then of the facets down each node. The parts add up exactly; printed ones are rounded so that they "
    "still do.",
    "比较两份规划：哪些得分变了、变多少、为什么。\n\n"
    "差额按 Shapley 值逐分归因（Shapley，1953）：在各项变化的所有先后次序中，取该项变化时总分变动的平均值；"
    "先分条目、适用范围、规则三部分，再逐级分到要点。各部分之和恰等于差额，显示时的取整也保持相等。",
)
"""What `--help` says: the formula and its source."""


@guarded
def compare(
    before: Annotated[
        str,
        typer.Argument(
            metavar="A",
            help=say(
                "Plan file, - reads standard input; or a document (.docx, .pdf …), drafted in memory.",
                "规划文件，- 表示标准输入；也可为文档（.docx、.pdf 等），在内存中起草后比较。",
            ),
        ),
    ],
    after: Annotated[
        str | None,
        typer.Argument(
            metavar="[B]",
            help=say(
                "The plan to compare it with; by default the same, under --rubric-b or --profile-b.",
                "与之比较的规划；省略时为同一规划，按 --rubric-b 或 --profile-b 评分。",
            ),
        ),
    ] = None,
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    profile: ProfileName = None,
    profile_b: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help=say("Profile of B; by default as of A.", "B 的评分方案；默认同 A。")),
    ] = None,
    rubric: RubricPath = None,
    rubric_b: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help=say("Rubric of B; by default as of A.", "B 的评价标准；默认同 A。")),
    ] = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Print every facet that moved between two plans, and its part in the difference of their totals."""
    import nqpf
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.report.compare.page import compare_page

    chosen, write = language(lang), writer(format, output)
    settings = shared(rubric, profile, encoding)
    if after is None and (rubric_b or settings.rubric, profile_b or settings.profile) == settings[:2]:
        raise _nothing_to_compare()
    report = nqpf.compare(
        before,
        after or before,
        settings.rubric,
        settings.profile,
        rubric_b=rubric_b,
        profile_b=profile_b,
        encoding=settings.encoding,
        limits=settings.limits,
    ).view
    made = write(report, lambda: compare_page(report), shown(chosen, output))
    deliver(made, output, machine=format in MACHINE)


def _nothing_to_compare() -> Exception:
    """What to say where one plan is named, and nothing that it could be compared with."""
    from nqpf.base.errors import InputError, Problem
    from nqpf.base.language import Text
    from nqpf.base.source import Span

    message = Text("there is nothing to compare with", "没有可比较的对象")
    hint = Text("give a second plan, --rubric-b or --profile-b", "请指定第二份规划，或 --rubric-b、--profile-b")
    return InputError([Problem(Span("nqpf compare"), message, hint)])
