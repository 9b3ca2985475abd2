"""`nqpf roadmap PLAN --target 60`: the cheapest known steps that lift a plan to a target, in order."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.terminal import guarded, language, say


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
                "Score to reach, of the total or of a node; may be repeated. By default the next band.",
                "目标分值：总分，或指定节点的得分；可重复。默认为上一等级的起点。",
            ),
        ),
    ] = None,
    effort: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEST=N|FILE",
            help=say(
                "What a step takes, such as resourced=3, or a file of such figures; may be repeated.",
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
    from nqpf.cli.files import deliver, shown
    from nqpf.cli.loading import open_plan
    from nqpf.cli.shared import shared
    from nqpf.cli.targets import goals_of
    from nqpf.loading.effort import load_efforts
    from nqpf.render.roadmap import MACHINE, renderer
    from nqpf.report.roadmap import build_roadmap, next_band

    chosen = language(lang)
    source, loaded, applied = open_plan(plan, shared(rubric, profile, encoding), chosen)
    efforts = load_efforts(effort or [], loaded.rubric.effort)
    goals = goals_of(target or [], source, loaded, applied) or [next_band(source, loaded, applied)]
    report = build_roadmap(source, loaded, applied, efforts, goals)
    deliver(renderer(format)(report, shown(chosen, output)), output, machine=format in MACHINE)
