"""`nqpf review PLAN`: how claims and answers stand, and judgements taken down in a reviewer's own file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.cli.reviews.file import Written

HELP = say(
    "Show what of a plan is reviewed, and take judgements down.\n\n"
    "A claim or an answer counts on the confirmed basis once a named person has accepted it. Judgements go to the "
    "reviewer's own file beside the plan, X.NAME.review.yaml for X.plan.yaml, so that two reviewers never conflict. "
    "They hold for what was judged: what changes later is to be reviewed again. Who made a claim cannot confirm it; a "
    "suggestion of the tool may be accepted as it is. The file is data, not a signature.",
    "查看规划的审核情况，并记录审核意见。\n\n"
    "要点对应和各问项经具名人员认可后，才计入“审核确认”口径。意见写入规划旁该审核人自己的文件"
    "（X.plan.yaml 对应 X.姓名.review.yaml），多人审核互不冲突。意见只对所审核的内容有效，此后有改动的须重新审核。"
    "提出对应关系的人不能自行核实；工具的建议可直接认可。审核文件只是数据，不是签名。",
)
"""What `--help` says."""
_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")


@guarded
def review(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help=say("Plan file.", "规划文件。"))],
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID[:FACET|:answers]",
            help=say(
                "Accept an item, a claim of it, its answers or one (:who, :when, :with_what, :measured, :from_where).",
                "认可某条目、其某一要点、其全部问项或某一问项（:who、:when、:with_what、:measured、:from_where）。",
            ),
        ),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option(metavar="ID[:FACET|:answers]", help=say("Reject; needs --reason.", "不予认可，须加 --reason。")),
    ] = None,
    reason: Annotated[str, typer.Option(help=say("Why it is rejected.", "不予认可的理由。"))] = "",
    by: Annotated[str | None, typer.Option(metavar="NAME", help=say("Who judges.", "审核人姓名。"))] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DAY", help=say("Day of the judgement; today.", "审核日期；默认为今天。"))
    ] = None,
    form: Annotated[
        Path | None,
        typer.Option(metavar="X.xlsx", help=say("Write a form to judge in Excel.", "生成 Excel 审核表。")),
    ] = None,
    apply: Annotated[
        Path | None,
        typer.Option(metavar="X.xlsx", help=say("Take the judgements from that form.", "读入填好的审核表。")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite the form.", "覆盖已有的审核表。"))] = False,
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    all_items: Annotated[bool, typer.Option("--all", help=say("Show all items.", "列出全部条目。"))] = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:  # fmt: skip
    """Show how the plan stands, write a form, or take judgements down."""
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.cli.reviews.file import opened_review, take_down
    from nqpf.cli.reviews.form import read_form, write_form
    from nqpf.report.review.given import given_points
    from nqpf.report.review.page import review_page

    chosen = language(lang)
    options = tuple(given_points(accept or (), "--accept", "accepted"))
    options += tuple(given_points(reject or (), "--reject", "rejected", reason))
    write = writer(format, output)
    opened = opened_review(plan, rubric, profile, encoding)
    if form is not None:
        _refuse_both(bool(options) or apply is not None)
        write_form(opened.report, form, chosen, force=force, hint=_EXISTS)
        return
    given = options + (read_form(apply, opened.report) if apply is not None else ())
    if given or by is not None:
        _say_written(take_down(opened, given, by, date, chosen), chosen)
        return
    made = write(
        opened.report,
        lambda: review_page(opened.report, None if all_items else 10),
        shown(chosen, output),
    )
    deliver(made, output, machine=format in MACHINE)


def _refuse_both(both: bool) -> None:
    if both:
        message = Text("either a form is written, or judgements are taken down", "生成审核表与记录意见只能选其一")
        raise InputError([Problem(Span("--form"), message)])


def _say_written(written: "Written", lang: LanguageName) -> None:
    """How many judgements were taken down, where, and what is left."""
    from nqpf.base.safe import plain
    from nqpf.cli.outputs.terminal import complain

    count, same, file = written.added, written.same, written.file
    lines = [
        Text(f"taken down: {count} in {file}", f"已记录 {count} 项，见 {file}")
        if count
        else Text(f"nothing new: {same} judged so already", f"没有新增：{same} 项此前已如此审核")
    ]
    if count and same:
        lines.append(Text(f"{same} were judged so already", f"{same} 项此前已如此审核"))
    lines.append(Text(f"not reviewed yet: {written.left}", f"尚未审核：{written.left} 项"))
    complain("\n".join(plain(line.in_language(lang), 1000) for line in lines))
