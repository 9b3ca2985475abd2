"""`nqpf score PLAN`: the gap report."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.terminal import color, guarded, language, say, width
from nqpf.language import Text


class Format(StrEnum):
    """The formats a report can have."""

    table = "table"
    json = "json"
    markdown = "markdown"


@guarded
def score(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    output: Output = None,
    top: Annotated[int, typer.Option(min=1, help=say("Gaps to show.", "列出的缺口数。"))] = 10,
    all_gaps: Annotated[bool, typer.Option("--all", help=say("Show all gaps.", "列出全部缺口。"))] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=say(
                "Show the arithmetic of a node (total, D2, D2.B2 …).",
                "显示某一节点的算式（total、D2、D2.B2 ……）。",
            ),
        ),
    ] = None,
    interval: Annotated[
        bool,
        typer.Option(
            "--interval",
            help=say(
                "Show median and 5-95 % interval under other weights and rules; needs numpy. See nqpf robustness.",
                "同时显示换用其他权重和规则时的中位数和 5%–95% 区间；需要 numpy。方法见 nqpf robustness。",
            ),
        ),
    ] = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Score a plan and print its gap report."""
    from nqpf.cli.files import deliver
    from nqpf.cli.loading import documents_for, plan_at, profile_for, rubric_at
    from nqpf.cli.settings import shared
    from nqpf.render import MACHINE, Options, renderer
    from nqpf.report.build import ReportBuilder
    from nqpf.report.findings import findings_of

    chosen = language(lang)
    settings = shared(rubric, profile, encoding)
    loaded = rubric_at(settings.rubric, settings.profile)
    source = plan_at(plan, loaded, settings.encoding, chosen, settings.limits)
    applied = profile_for(settings.profile, loaded, source)
    findings = findings_of(source, documents_for(source, plan, settings.root), settings.rules)
    report = ReportBuilder(source, loaded, applied, findings).report(interval)
    if explain is not None:
        _refuse_unknown(explain, report, chosen)
    options = Options(
        language=chosen,
        top=None if all_gaps else top,
        explain=explain,
        width=width() if output is None else 100,
        color=color() and output is None,
    )
    text = renderer(format)(report, options)
    deliver(text, output, machine=format in MACHINE)


def _refuse_unknown(name: str, report: object, chosen: object) -> None:
    """Say which id cannot be explained, with the nearest that can."""
    from nqpf.errors import InputError, Problem
    from nqpf.loading.suggestions import nearest
    from nqpf.render.explain import explainable
    from nqpf.source import Span

    known = explainable(report)  # type: ignore[arg-type]
    if name not in known:
        message = Text(f"`{name}` does not apply to this plan or does not exist", f"`{name}` 不适用于本规划或不存在")
        raise InputError([Problem(Span("--explain"), message, nearest(name, known))])
