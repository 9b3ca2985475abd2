"""`nqpf rank PLAN...`: plans side by side, by total and by TOPSIS.

A command of its own and not one of `nqpf weigh`: it uses weights and makes none.
"""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.options import Encoding, KindName, Language, Output, PlanKind, ProfileName, RubricPath
from nqpf.cli.terminal import guarded, language, say
from nqpf.cli.weighing import Plans, panel_of

HELP = say(
    "Rank plans: by total, and by TOPSIS beside it.\n\n"
    "TOPSIS (Hwang and Yoon 1981): closeness = d- / (d+ + d-), the distances of a plan's dimension scores, divided by "
    "their Euclidean norm and weighted, to the worst and the best found among these plans. Another plan in the set "
    "can change it for all.",
    "为多份规划排序：按总分，并列 TOPSIS 结果。\n\n"
    "TOPSIS（Hwang 与 Yoon，1981）：贴近度 = d- / (d+ + d-)，即各维度得分除以欧氏范数并加权后，"
    "到这些规划中最差值与最好值的距离。增减参评规划可能改变全部结果。",
)
"""What `--help` says: the formula and its source."""


class Format(StrEnum):
    """The formats of a ranking."""

    table = "table"
    json = "json"


@guarded
def rank(
    plans: Plans,
    kind: PlanKind = KindName.region,
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    output: Output = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Rank plans of one kind by their totals, with TOPSIS closeness over the dimensions beside them."""
    from nqpf.cli.files import deliver, shown
    from nqpf.render.json import to_json
    from nqpf.render.ranking import render
    from nqpf.report.ranking import ranking_of

    chosen = language(lang)
    ranking = ranking_of(panel_of(plans, kind, "total", (rubric, profile, encoding), chosen))
    machine = format is Format.json
    deliver(to_json(ranking) if machine else render(ranking, shown(chosen, output)), output, machine=machine)
