"""`nqpf roadmap PLAN --target 60`: the shortest beginning of a plan's work list that reaches a target."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, Write, writer
from nqpf.cli.outputs.words import say

HELP = say(
    "Show what to do to reach a target score.\n\n"
    "An entry completes one item of the plan (a task, an indicator, a list), or adds what one criterion is missing. "
    "Entries come in the order of `nqpf score`, by gain for their effort (`--effort`, else the rubric's), until the "
    "target is reached; another choice may take less effort. A gain is what scoring again finds once all entries above "
    "are done. The summary is by kind of work; `--steps` lists every entry. What cannot be written, such as a value "
    "that has to be measured, does not count as done: the roadmap says how far writing alone goes.",
    "列出达到目标分值需要做什么。\n\n"
    "每一条或补齐规划中的一个条目（任务、指标、清单），或补充一条准则所缺的内容。顺序与 `nqpf score` 相同，按单位工作量"
    "（由 `--effort` 指定，否则用评价标准中的值）的增分排列，至达到目标为止；可能存在投入更少的选择。"
    "各条增分按其上各条均已完成后重新计分得出。概要按工作类别汇总，`--steps` 逐条列出。"
    "不能靠补写得到的内容（如须实测的数值）不计为完成，并说明仅靠补写最高可达多少。",
)
"""What `--help` says: how the entries are found, and what that does not promise."""


class Format(StrEnum):
    """The formats a roadmap can have."""

    table = "table"
    json = "json"
    markdown = "markdown"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"
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
                "Effort of a kind of answer, such as resourced=3, or a file of efforts; may be repeated.",
                "某类补写的工作量，如 resourced=3；也可指定文件；可重复。",
            ),
        ),
    ] = None,
    steps: Annotated[
        bool,
        typer.Option(
            "--steps",
            help=say(
                "List every entry, with what is missing, where, and who would do it.",
                "逐条列出：缺少什么、在何处、由谁补充。",
            ),
        ),
    ] = False,
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
    """Print what to do to reach a target, in the order of the work list."""
    from nqpf.cli.inputs.shared import opened
    from nqpf.cli.inputs.targets import goals_of
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.loading.effort import load_efforts
    from nqpf.report.behind import behind
    from nqpf.report.roadmap.build import build_roadmap, next_ten
    from nqpf.report.roadmap.page import roadmap_page
    from nqpf.report.scored import ScoredPlan
    from nqpf.report.standard import Standard

    chosen, write = language(lang), _writer(format, output)
    source, loaded, applied = opened(plan, rubric, profile, encoding)
    efforts = load_efforts(effort or [], loaded.rubric.effort)
    scored = ScoredPlan(source, Standard(loaded, applied), behind(source))
    scored.refuse_unassessed()
    goals = goals_of(target or [], scored) or [next_ten(scored)]
    report = build_roadmap(scored, efforts, goals)
    made = write(report, lambda: roadmap_page(report, steps=steps), shown(chosen, output))
    deliver(made, output, machine=format in MACHINE)


def _writer(format: Format, output: Path | None) -> Write:
    """What writes the format; raises :class:`InputError` as :func:`writer` does."""
    if format is not Format.yaml:
        return writer(format, output)
    from nqpf.render.roadmap.yaml import render

    return lambda view, _page, options: render(view, options)
