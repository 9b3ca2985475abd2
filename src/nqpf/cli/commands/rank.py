"""`nqpf rank PLAN...`: many plans side by side, which differences between them are real, and what they have in common.

A command of its own and not one of `nqpf weigh`: it uses weights and makes none.
"""

import sys
from collections.abc import Collection, Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import Language as Lang
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Jobs, Language, Output, PlanPaths, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, Write, writer
from nqpf.cli.outputs.terminal import complain, report_problems
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.cli.many.ranking import ScoringTerms
    from nqpf.report.portfolio.record import PlanRecord, Unread

SOME_UNREAD = 1
HELP = say(
    "Rank plans of each kind by total score, with what their tasks say, common gaps and groups.\n\n"
    "Places: one plan is ahead of another where its total is higher and is so in at least 90 % of 2000 draws of other "
    "weights and rules of the rubric, the same for all plans (nqpf robustness; needs numpy). Where the order is not "
    "clear, the place is a range such as 2–4: behind all that are ahead, before all that are behind. How plans were "
    "read is not varied.\n\n"
    "TOPSIS (--topsis; Hwang and Yoon 1981): closeness = d- / (d+ + d-), the distances of a plan's dimension scores, "
    "divided by their Euclidean norm and weighted, to the worst and the best found among these plans. Adding or "
    "removing a plan can change it for all.\n\n"
    "Common gaps: of each facet, in how many plans it scores 0 or is not fully met, and the mean gain: the points that "
    "meeting it alone would add to the total, averaged over the plans to which it applies. Gains do not add up.\n\n"
    "Quartiles interpolate linearly between neighbours (Hyndman and Fan 1996, type 7). Plans that are not rateable "
    "are listed without a rank and left out of all figures. Plans of which no item claims a facet yet, and documents "
    "(.docx, .pdf …), which are drafted in memory, are listed apart, by commitment. Exit code 1 where a plan could "
    "not be read.",
    "按总分为同类规划排名，并列出承诺力度、覆盖广度、任务写明了什么、共性缺口和分组。\n\n"
    "名次：总分更高，且在 2000 次抽样（换用其他权重和规则，各规划用同一组抽样，见 nqpf robustness，需要 numpy）中"
    "至少 90% 领先，才算领先；分不出先后的名次写作 2–4，即排在所有领先者之后、所有落后者之前。"
    "检验不涉及规划如何编码。\n\n"
    "TOPSIS（--topsis；Hwang 与 Yoon，1981）：贴近度 = d- / (d+ + d-)，即各维度得分除以欧氏范数并加权后，"
    "到这些规划中最差值与最好值的距离。增减参评规划可能改变全部结果。\n\n"
    "共性缺口：每个要点在多少份规划中得零分、未完全达到，以及平均可增分，即只补齐这一项时总分的增加值，对适用该要点的规划取平均。各项增分不能简单相加。\n\n"
    "四分位数在相邻值之间线性插值（Hyndman 与 Fan，1996，第 7 型）。不予评级的规划只列出，不排名，"
    "也不计入其他统计。尚无条目认定要点的规划，以及在内存中起草的文档（.docx、.pdf 等），"
    "按承诺力度另行列出。有规划无法读取时退出码为 1。",
)
"""What `--help` says: each figure with its formula and source."""


class Format(StrEnum):
    """The formats of a ranking."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"


A_PAGE = 1000
"""Plans of a kind on a page: a browser sorts and filters so many at once without delay."""


@guarded
def rank(
    plans: PlanPaths,
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD",
            help=say(
                "Group plans by a field: subject, issuer, industries, published, horizon, currency or folder; "
                "may be repeated.",
                "按字段分组：subject、issuer、industries、published、horizon、currency 或 folder，可重复。",
            ),
        ),
    ] = None,
    pairwise: Annotated[
        bool,
        typer.Option("--pairwise", help=say("Compare plans pairwise.", "两两比较各规划。")),
    ] = False,
    topsis: Annotated[
        bool,
        typer.Option(
            "--topsis",
            help=say(
                "Also show closeness (TOPSIS): how near each plan is to the best found in every dimension.",
                "同时列出贴近度（TOPSIS），即各维度得分与这组规划中最好值的接近程度。",
            ),
        ),
    ] = False,
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help=say(
                "Output format; jsonl: one line per plan, without summary, as each is scored.",
                "输出格式；jsonl：每份规划一行，逐份输出，不含整体统计。",
            ),
        ),
    ] = Format.table,
    output: Output = None,
    feedback: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help=say(
                "Also write a Word sheet for the authors of each plan, which names no other plan, to a new folder.",
                "另为每份规划生成一份 Word 反馈单，写入新建的文件夹；反馈单不提及其他规划。",
            ),
        ),
    ] = None,
    assessment: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help=say(
                "An expert's assessment of one of the plans (nqpf assess): its reasons go on that plan's sheet.",
                "某份规划的专家评估文件（见 nqpf assess），其理由列入该规划的反馈单。",
            ),
        ),
    ] = None,
    top: Annotated[int, typer.Option(min=1, help=say("Common gaps to show.", "列出的共性缺口数。"))] = 10,
    all_gaps: Annotated[bool, typer.Option("--all", help=say("Show all common gaps.", "列出全部共性缺口。"))] = False,
    jobs: Jobs = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Rank plans within their kind, and show what they have in common."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.many.feedback import sheets_of
    from nqpf.cli.many.ranking import rubric_of, score_all, scoring_terms
    from nqpf.cli.outputs.files import deliver, refuse_misnamed, shown
    from nqpf.loading.files.discovery import find_plans
    from nqpf.loading.files.left_out import left_out
    from nqpf.report.portfolio.build import Gathering
    from nqpf.report.portfolio.grouping import refuse_unknown_fields
    from nqpf.report.portfolio.page import portfolio_page
    from nqpf.report.portfolio.pairwise import refuse_too_many
    from nqpf.report.portfolio.real import look_into

    chosen = language(lang)
    refuse_misnamed(output, format)
    fields = tuple(dict.fromkeys(by or ()))
    refuse_unknown_fields(fields, "--by")
    paths = find_plans(plans)
    report_problems(tuple(left_out(plans)), chosen)
    refuse_too_many(len(paths) if pairwise else 0, "--pairwise")
    terms = scoring_terms(shared(rubric, profile, encoding), fields, facets=format is not Format.jsonl)
    loaded = rubric_of(terms)  # before any plan is read: it may be unusable
    sheets = sheets_of(feedback, assessment or (), paths, lines=format is Format.jsonl)
    if format is Format.jsonl:
        unread = _deliver_lines(paths, terms, jobs, chosen, output)
    else:
        write = _writer(format, output)  # before any work: an extra may be missing
        looked = look_into(loaded.rubric, len(paths))
        terms = terms._replace(compare=looked.study is not None)
        gathering = Gathering(loaded.rubric, fields, pairwise=pairwise, topsis=topsis, looked=looked)
        with closing(score_all(paths, terms, jobs, chosen)) as records:
            for path, record in zip(paths, records, strict=True):
                gathering.add(record)
                sheets.add(path, record)
        portfolio = gathering.portfolio()
        unread = len(portfolio.unread)
        stacked = format is Format.table
        most = None if stacked or format is Format.xlsx else A_PAGE
        options = shown(chosen, output, None if all_gaps or format is Format.xlsx else top)
        made = write(portfolio, lambda: portfolio_page(portfolio, options.top, most, stacked=stacked), options)
        sheets.write(portfolio, terms, jobs, chosen)
        deliver(made, output, machine=format in MACHINE)
    if unread:
        _tell(unread, len(paths), chosen)
        raise typer.Exit(SOME_UNREAD)


def _writer(format: Format, output: Path | None) -> Write:
    """What writes the format; raises :class:`InputError` as :func:`writer` does."""
    if format is not Format.csv:
        return writer(format, output)
    from nqpf.render.portfolio.csv import render

    return lambda view, _page, options: render(view, options)


def _deliver_lines(
    paths: Collection[str], terms: "ScoringTerms", jobs: int | None, chosen: Lang, output: Path | None
) -> int:
    """Write a line a plan, each as soon as it is scored; returns how many plans could not be read."""
    from nqpf.cli.many.ranking import score_all
    from nqpf.cli.outputs.files import deliver_lines
    from nqpf.render.portfolio.json import render_line
    from nqpf.report.portfolio.ranked import line_of
    from nqpf.report.portfolio.record import Unread

    unread = 0

    def lines(records: "Iterator[PlanRecord | Unread]") -> Iterator[str]:
        nonlocal unread
        for record in records:
            unread += isinstance(record, Unread)
            yield render_line(line_of(record))

    # On a terminal the lines themselves show how far it has come.
    with closing(score_all(paths, terms, jobs, chosen, bar=output is not None or not sys.stdout.isatty())) as records:
        deliver_lines(lines(records), output)
    return unread


def _tell(unread: int, count: int, chosen: Lang) -> None:
    from nqpf.report.portfolio.page import unread_counted

    complain(f"nqpf: {unread_counted(unread, count).in_language(chosen)}")
