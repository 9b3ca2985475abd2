"""`nqpf agree A B`: how far two coders of one document agree, and the file of what both say."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.report.agree.build import Coding

_IN_TERMINAL = 20
_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")
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
    top: Annotated[
        int | None,
        typer.Option(
            min=1,
            help=say(
                "Differences to show; by default 20 in the terminal, else all.",
                "显示的分歧数；终端默认 20 处，其余格式为全部。",
            ),
        ),
    ] = None,
    all_of: Annotated[bool, typer.Option("--all", help=say("Show all differences.", "显示全部分歧。"))] = False,
    adjudicate: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT",
            help=say(
                "Also write the plan that both agree on, with open points as comments.",
                "另写一份规划文件：双方一致的内容，分歧以注释列出。",
            ),
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite OUT.", "覆盖已有的 OUT。"))] = False,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Print matched passages, agreement on facets and answers, both totals, and the differences by points."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.inputs.workbooks import refuse_workbook
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.report.agree.given import agreement_of
    from nqpf.report.agree.page import agree_page

    chosen, write = language(lang), writer(format, output)
    if adjudicate is not None:
        refuse_workbook(adjudicate)
    settings = shared(rubric, profile, encoding)
    coding = agreement_of((first, second), settings.rubric, settings.profile, settings.encoding, settings.limits)
    report = coding.report
    shown_most = _IN_TERMINAL if top is None and format == PageFormat.table else top
    made = write(report, lambda: agree_page(report, None if all_of else shown_most), shown(chosen, output))
    if adjudicate is not None:
        _write_agreed(coding, adjudicate, chosen, force=force)
    deliver(made, output, machine=format in MACHINE)


def _write_agreed(coding: "Coding", output: Path, lang: LanguageName, *, force: bool) -> None:
    """Write the plan on which both agree, and say what to do next."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.drafts.cited import is_found_from
    from nqpf.cli.outputs.files import write_new, write_whole
    from nqpf.cli.outputs.terminal import complain
    from nqpf.report.agree.adjudicated import adjudicated
    from nqpf.report.agree.written import adjudicated_text

    made, document = adjudicated(coding.plans, coding.units), coding.report.document
    first, second = (coder.plan.path for coder in coding.report.coders)
    data = adjudicated_text(made, (first, second), document, lang).encode()
    if force:
        write_whole(output, data)
    else:
        write_new(output, data, _EXISTS)
    then = f"nqpf score {typed(str(output))}"
    lines = [Text(f"wrote {output}; next: {then}", f"已写入 {output}；下一步：{then}")]
    if not is_found_from(output, document):
        lines.append(
            Text(
                f"put {document} beside {output}, to check quotes",
                f"请将 {document} 放在 {output} 同一文件夹，以便核对引文",
            )
        )
    complain("\n".join(plain(line.in_language(lang), 1000) for line in lines))
