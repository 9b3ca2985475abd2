"""`nqpf rank PLAN...`: plans side by side, by total and by TOPSIS.

A command of its own and not one of `nqpf weigh`: it uses weights and makes none.
"""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.options import Encoding, KindName, Language, Output, PlanKind, ProfileName, RubricPath
from nqpf.cli.terminal import guarded, language, say
from nqpf.cli.weighing import Plans, panel_of


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
