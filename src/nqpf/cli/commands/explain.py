"""`nqpf explain ID`: what a dimension, criterion or facet asks, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Language, RubricPath
from nqpf.cli.outputs.terminal import write
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.report.blocks.page import Page


@guarded
def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help=say("A dimension, pole, criterion, facet or problem.", "维度、侧、准则、要点或问题的编号。"),
        ),
    ] = None,
    facet: Annotated[
        str | None,
        typer.Option("--facet", metavar="ID", help=say("Explain this facet only.", "只解释一个要点。")),
    ] = None,
    glossary: Annotated[
        bool,
        typer.Option(
            "--glossary", help=say("Explain the tool's terms, in both languages.", "列出术语表（中英对照）。")
        ),
    ] = False,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """Explain a rubric item: what it requires, why (paper section), what counts and what does not."""
    from nqpf.base.errors import InputError, Problem
    from nqpf.base.language import Text
    from nqpf.base.source import Span
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.messages.suggestions import nearest
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.report.rubric.reference import known_ids, reference_page

    if name is not None and facet is not None:
        raise typer.BadParameter(
            say("give one id: as the argument or with this option", "只能给出一个编号：写作参数，或用此选项"),
            param_hint="--facet",
        )
    if glossary:
        from nqpf.report.glossary.page import glossary_page

        write(_drawn(glossary_page(), lang))
        return
    asked = facet if name is None else name
    if asked is None:
        raise typer.BadParameter(
            say("give an id, such as D2 or D2.B2.list", "请给出编号，如 D2 或 D2.B2.list"), param_hint="ID"
        )
    loaded = rubric_at(shared(rubric).rubric).rubric
    known = loaded.facets() if name is None else known_ids(loaded)
    if asked not in known:
        message = (
            Text("the rubric has no facet with this id", "评价标准中没有此要点")
            if name is None
            else Text("the rubric has no item with this id", "评价标准中没有此编号")
        )
        listed = Text("nqpf rubric list shows all ids", "可用 nqpf rubric list 查看全部编号")
        raise InputError([Problem(Span(asked), message, nearest(asked, known) or listed)])
    write(_drawn(reference_page(loaded, asked), lang))


def _drawn(page: "Page", lang: Language) -> str:
    from nqpf.cli.outputs.files import shown
    from nqpf.render.terminal.whole import render

    return render(page, shown(language(lang), None))
