"""`nqpf score PLAN`: the gap report."""

from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, NoQuotes, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import PageFormat
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.report.score.view import Report


@guarded
def score(
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|DOC",
            help=say(
                "Plan file, - reads standard input; or a document (.docx, .pdf …), drafted in memory.",
                "规划文件，- 表示标准输入；也可为文档（.docx、.pdf 等），在内存中起草后评分。",
            ),
        ),
    ],
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    top: Annotated[int, typer.Option(min=1, help=say("Entries of each list to show.", "每张清单列出的条数。"))] = 10,
    all_gaps: Annotated[
        bool,
        typer.Option("--all", help=say("Show every entry, and all gaps facet by facet.", "列出全部条目及各要点缺口。")),
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=say(
                "Explain a number or an item (total, D2, D2.B2, M3 …): why, from what, what would raise it.",
                "说明某一得分或条目（total、D2、D2.B2、M3 ……）：为何如此、依据何在、如何提高。",
            ),
        ),
    ] = None,
    full: Annotated[
        bool,
        typer.Option("--full", help=say("With --explain: all the arithmetic.", "与 --explain 同用：列出全部算式。")),
    ] = False,
    one_page: Annotated[
        bool,
        typer.Option(
            "--one-page",
            help=say("Only one page: the result and what to do first.", "仅一页：评价结果和优先改进事项。"),
        ),
    ] = False,
    no_annex: Annotated[
        bool, typer.Option("--no-annex", help=say("Leave out what is only looked up.", "不附备查内容。"))
    ] = False,
    assessment: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help=say(
                "An expert's assessment (nqpf assess), shown beside the score; once for each expert. Agreement is "
                "Krippendorff's alpha (2011).",
                "专家评估文件（见 nqpf assess），与机评并列；每位专家一个。一致性用 Krippendorff α（2011）。",
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
    no_quotes: NoQuotes = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Score a plan and print its gap report."""
    import nqpf
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.outputs.files import deliver, refuse_misnamed, shown
    from nqpf.render import MACHINE, renderer

    chosen = language(lang)
    refuse_misnamed(output, format)
    settings = shared(rubric, profile, encoding)
    report = nqpf.score(plan, **settings._asdict(), assessments=assessment or (), interval=interval).view
    if no_quotes:
        from nqpf.report.unquoted import without_quotes

        report = without_quotes(report)
    if explain is not None:
        _refuse_unknown(explain, report)
    options = shown(chosen, output, None if all_gaps else top, explain)
    options = options._replace(full=full, one_page=one_page, annex=not no_annex)
    deliver(renderer(format)(report, options), output, machine=format in MACHINE)


def _refuse_unknown(name: str, report: "Report") -> None:
    """Say which id cannot be explained, with the nearest that can."""
    from nqpf.base.errors import InputError, Problem
    from nqpf.base.source import Span
    from nqpf.loading.messages.suggestions import nearest
    from nqpf.report.pages.score.explained import explainable
    from nqpf.report.words.head import NOT_ASSESSED

    known = explainable(report)
    if name not in known and report.score.status == "not-yet-assessed":
        hint = Text("--explain total shows the sum of commitment", "--explain total 可查看承诺力度的算式")
        raise InputError([Problem(Span("--explain"), NOT_ASSESSED, hint)])
    if name not in known:
        message = Text(f"`{name}` does not apply to this plan or does not exist", f"`{name}` 不适用于本规划或不存在")
        raise InputError([Problem(Span("--explain"), message, nearest(name, known))])
