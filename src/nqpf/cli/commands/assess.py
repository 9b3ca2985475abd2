"""`nqpf assess PLAN`: an assessment for an expert to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, ProfileName, RubricPath
from nqpf.cli.outputs.terminal import complain, write
from nqpf.cli.outputs.words import say

SCHEMA_NAME = "assessment.schema.json"

HELP = say(
    "Prepare an assessment of a plan for an expert to fill in.\n\n"
    "`nqpf score --assessment FILE`, once for each expert, then shows machine and experts side by side: agreement is "
    "Krippendorff's ordinal alpha = 1 - observed / expected disagreement, by dimension (Krippendorff 2011); a "
    "criterion moves by rho * clip(median / 5 - score, -0.2, 0.2), rho = 0 under .667, 0.5 under .8, else 1. With one "
    "expert nothing moves. The machine's score is never overwritten.",
    "为专家准备待填写的评估表。\n\n"
    "填好后用 `nqpf score --assessment 文件`（每位专家一份）并列显示机评与专家评：一致性为各维度的 Krippendorff "
    "序数 α = 1 - 实际分歧 / 期望分歧（Krippendorff，2011）；准则得分移动 ρ × clip(中位数 / 5 - 得分, -0.2, 0.2)，"
    "α 低于 .667 时 ρ = 0，低于 .8 时为 0.5，否则为 1。只有一位专家时不移动。机评得分始终保留。",
)
"""What `--help` says: the formulas and their sources."""


@guarded
def assess(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    init: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=say(
                "File to write; never overwritten. Without it, print.", "要写入的文件，不覆盖已有文件；省略则直接输出。"
            ),
        ),
    ] = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Prepare an assessment: each criterion with its question, the levels, and what the machine found."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.inputs.shared import opened
    from nqpf.cli.outputs.files import write_beside, write_new, wrote
    from nqpf.render.forms.assessment import render
    from nqpf.report.behind import behind
    from nqpf.report.score.build import report_of
    from nqpf.report.scored import ScoredPlan
    from nqpf.report.standard import Standard
    from nqpf.schema import as_text, assessment_schema

    chosen = language(lang)
    source, loaded, applied = opened(plan, rubric, profile, encoding)
    scored = ScoredPlan(source, Standard(loaded, applied), behind(source))
    scored.refuse_unassessed()
    report = report_of(scored)
    if init is None:
        write(render(report, loaded.rubric, chosen))
        return
    write_new(init, render(report, loaded.rubric, chosen, SCHEMA_NAME).encode())
    new = write_beside(init, SCHEMA_NAME, as_text(assessment_schema(loaded.rubric)).encode())
    told = wrote(init, SCHEMA_NAME, new, f"nqpf score {typed(plan)} --assessment {typed(str(init))}")
    complain(plain(told.in_language(chosen), 1000))
