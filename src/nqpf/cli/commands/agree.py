"""`nqpf agree A B`: how far two coders of one document agree, and the file of what both say."""

from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

HELP = say(
    "Show how far two coders of one document agree.\n\n"
    "Items are compared by the passages that they quote (units), never by what they claim: items of one kind whose "
    "quotes share half of the shorter one. Agreement is Krippendorff's alpha, of sets of facets with MASI distance "
    "(Passonneau 2006), of boundaries |uα (Krippendorff et al. 2016), with bootstrap intervals.",
    "计算两位编码员对同一文件编码的一致程度。\n\n"
    "按引文所在段落比较条目，不按所认定的要点：同类条目的引文重叠达到较短一方的一半，即为同一段落。"
    "一致性采用 Krippendorff alpha，要点集合用 MASI 距离（Passonneau，2006），段落起止用 |uα"
    "（Krippendorff 等，2016），并给出自助抽样区间。",
)
"""What `--help` says: the coefficients and their sources."""


@guarded
def agree(
    first: Annotated[
        str, typer.Argument(metavar="A", help=say("Plan file of the first coder.", "第一位编码员的规划文件。"))
    ],
    second: Annotated[
        str, typer.Argument(metavar="B", help=say("Plan file of the second coder.", "第二位编码员的规划文件。"))
    ],
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    top: Annotated[int, typer.Option(min=1, help=say("Differences to show.", "显示的分歧数。"))] = 20,
    all_of: Annotated[bool, typer.Option("--all", help=say("Show all differences.", "显示全部分歧。"))] = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Print matched passages, agreement on facets and answers, both totals, and the differences by points."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.report.agree.given import agreement_of
    from nqpf.report.agree.page import agree_page

    chosen, write = language(lang), writer(format, output)
    settings = shared(rubric, profile, encoding)
    coding = agreement_of((first, second), settings.rubric, settings.profile, settings.encoding, settings.limits)
    report = coding.report
    made = write(report, lambda: agree_page(report, None if all_of else top), shown(chosen, output))
    deliver(made, output, machine=format in MACHINE)
