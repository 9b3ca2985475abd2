"""What the commands that weigh and rank have in common: files in, a profile out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.cli.inputs.language import language
from nqpf.cli.options import KindName
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.loading.judgements.elements import Elements
    from nqpf.report.weights.panel import Panel
    from nqpf.report.weights.weighed import Weighed

ScoringOptions = tuple[Path | None, str | None, str | None]
"""Rubric, profile and encoding, as the command line has them."""

Plans = Annotated[
    list[str],
    typer.Argument(metavar="PLAN", help=say("Plan files, patterns or directories.", "规划文件、通配模式或目录。")),
]
Of = Annotated[
    str,
    typer.Option(
        "--of",
        metavar="ID",
        help=say("Node whose children are weighed; total: the dimensions.", "对其子项加权的节点；total 即各维度。"),
    ),
]
ProfileId = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="ID", help=say("Id of the profile; by default the method's.", "评分方案编号；默认同方法名。")
    ),
]


def weighed_elements(rubric: Path | None, kind: KindName, of: str) -> "Elements":
    """What is weighed: the children of a node of the rubric, as they apply to a kind of plan."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.judgements.elements import elements_of
    from nqpf.loading.rubric.chosen import rubric_at

    return elements_of(rubric_at(shared(rubric).rubric).rubric, kind.value, of)


def panel_of(paths: list[str], kind: KindName, of: str, options: ScoringOptions) -> "Panel":
    """The plans that `paths` name, scored under these options."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.files.discovery import find_plans
    from nqpf.loading.judgements.elements import elements_of
    from nqpf.loading.opened import plan_at
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.loading.several import load_all
    from nqpf.report.check.ground import Ground
    from nqpf.report.weights.panel import scored_panel

    settings = shared(*options)
    loaded = rubric_at(settings.rubric, settings.profile)
    elements = elements_of(loaded.rubric, kind.value, of)
    plans = load_all(find_plans(paths), lambda path: plan_at(path, loaded, settings.encoding, settings.limits))
    ground = Ground(loaded, settings.profile)
    return scored_panel([(plan, ground.standard_for(plan)) for plan in plans], elements)


def deliver_profile(weighed: "Weighed", name: str, output: Path | None, lang: str | None) -> None:
    """Write weights as a profile; what to warn of goes to standard error."""
    from nqpf.base.safe import plain
    from nqpf.cli.outputs.files import deliver
    from nqpf.cli.outputs.terminal import complain
    from nqpf.render.forms.profile import render

    chosen = language(lang)
    text = render(weighed, name, chosen)
    for warning in weighed.all_warnings():
        complain(plain(warning.in_language(chosen), 1000))
    deliver(text, output, machine=True)
