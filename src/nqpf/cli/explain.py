"""`nqpf explain ID`: what a dimension, criterion or facet asks, and why."""

from typing import Annotated

import typer

from nqpf.cli.options import Language, RubricPath
from nqpf.cli.terminal import color, guarded, language, say, width, write


@guarded
def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help=say("A dimension, pole, criterion, facet or problem.", "维度、侧、准则、要点或问题的编号。"),
        ),
    ],
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """Tell what a node of the rubric asks, why (paper section), what counts and what does not."""
    from nqpf.cli.loading import rubric_at
    from nqpf.cli.settings import shared
    from nqpf.errors import InputError, Problem
    from nqpf.language import Text
    from nqpf.loading.suggestions import nearest
    from nqpf.render.options import Options
    from nqpf.render.reference import known_ids, render
    from nqpf.source import Span

    loaded = rubric_at(shared(rubric).rubric).rubric
    known = known_ids(loaded)
    if name not in known:
        message = Text("the rubric has nothing of this name", "评价标准中没有此编号")
        raise InputError([Problem(Span(name), message, nearest(name, known))])
    options = Options(language=language(lang), width=width(), color=color())
    write(render(loaded, name, options))
