"""`nqpf rules [ID]`: the rules of the consistency checks, and those on the text of documents."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Language, Output
from nqpf.cli.outputs.words import say


class Format(StrEnum):
    """The formats the rules can have."""

    table = "table"
    json = "json"


@guarded
def rules(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help=say("A rule; without one, all are listed.", "规则编号；不写则列出全部规则。")
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    output: Output = None,
    lang: Language = None,
) -> None:
    """List the rules, or tell what one looks for and why, with what passes and what fails it."""
    from nqpf.base.errors import InputError, Problem
    from nqpf.base.language import Text
    from nqpf.base.source import Span
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.consistency import RULES, Rule
    from nqpf.drafting.slips import SLIPS, SlipRule
    from nqpf.loading.messages.suggestions import nearest
    from nqpf.render.rules import render_json, render_list, render_page

    known: tuple[Rule | SlipRule, ...] = (*RULES, *SLIPS)
    chosen = tuple(rule for rule in known if name in (None, rule.id))
    if not chosen:
        message = Text("there is no rule with this id", "没有此编号的规则")
        raise InputError([Problem(Span(str(name)), message, nearest(name, (rule.id for rule in known)))])
    options = shown(language(lang), output)
    if format is Format.json:
        text = render_json(chosen)
    else:
        text = render_list(chosen, options) if name is None else render_page(chosen[0], options)
    deliver(text, output, machine=format is Format.json)
