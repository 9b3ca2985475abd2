"""`nqpf roadmap PLAN --target 60`: the cheapest known steps that lift a plan to a target, in order."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.words import say

HELP = say(
    "Show the cheapest steps to a target score.\n\n"
    "A step is one more test that an item passes, or a new item; its gain is found by applying it and scoring again. "
    "Cheapest: the least total effort (`--effort`, else the rubric's), then the fewest steps. Up to 12 useful steps "
    "are tried in every combination; of more, the step with the most gain for its effort is taken again and again, "
    "then steps that are not needed are dropped: none of the rest can be left out, but another choice may take less "
    "effort.",
    "列出达到目标分值所需投入最少的改进步骤。\n\n"
    "一步指某一条目多通过一级，或新增一项；增分由实际加入后重新计分得出。投入最少指工作量之和最小（由 `--effort` "
    "指定，否则用评价标准中的值），其次步数最少。可用步骤不超过 12 个时逐一比较全部组合；更多时每次选单位工作量增分"
    "最大的一步，最后去掉多余步骤：所列步骤缺一不可，但可能存在投入更少的选择。",
)
"""What `--help` says: how the steps are found, and what that does not promise."""


class Format(StrEnum):
    """The formats a roadmap can have."""

    table = "table"
    json = "json"
    markdown = "markdown"
    yaml = "yaml"


@guarded
def roadmap(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    target: Annotated[
        list[str] | None,
        typer.Option(
            metavar="N|ID=N",
            help=say(
                "Target score, of the total or of a node; may be repeated. By default the next full ten points.",
                "目标分值：总分，或指定节点的得分；可重复。默认为总分的下一个整十分。",
            ),
        ),
    ] = None,
    effort: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEST=N|FILE",
            help=say(
                "Effort of a kind of step, such as resourced=3, or a file of efforts; may be repeated.",
                "某类步骤的工作量，如 resourced=3；也可指定文件；可重复。",
            ),
        ),
    ] = None,
    format: Annotated[
        Format,
        typer.Option("--format", "-f", help=say("Output format; yaml is a work list.", "输出格式；yaml 为任务清单。")),
    ] = Format.table,
    output: Output = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Print the steps that bring a plan to a target with the least known effort."""
    from nqpf.cli.inputs.shared import opened
    from nqpf.cli.inputs.targets import goals_of
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.loading.effort import load_efforts
    from nqpf.render.roadmap import MACHINE, renderer
    from nqpf.report.roadmap.build import build_roadmap, next_ten
    from nqpf.report.scored import ScoredPlan
    from nqpf.report.standard import Standard

    chosen = language(lang)
    source, loaded, applied = opened(plan, rubric, profile, encoding)
    efforts = load_efforts(effort or [], loaded.rubric.effort)
    scored = ScoredPlan(source, Standard(loaded, applied))
    scored.refuse_unassessed()
    goals = goals_of(target or [], scored) or [next_ten(scored)]
    report = build_roadmap(scored, efforts, goals)
    deliver(renderer(format)(report, shown(chosen, output)), output, machine=format in MACHINE)
