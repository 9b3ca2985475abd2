"""`nqpf rules [ID]`: the rules of the consistency checks, and those on the text of documents."""

from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Language, Output
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.report.blocks.page import Page


@guarded
def rules(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help=say("A rule; without one, all are listed.", "规则编号；不写则列出全部规则。")
        ),
    ] = None,
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
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
    from nqpf.report.rulebook.page import rule_page, rules_page
    from nqpf.report.rulebook.view import rule_list

    known: tuple[Rule | SlipRule, ...] = (*RULES, *SLIPS)
    chosen = tuple(rule for rule in known if name in (None, rule.id))
    if not chosen:
        message = Text("there is no rule with this id", "没有此编号的规则")
        raise InputError([Problem(Span(str(name)), message, nearest(name, (rule.id for rule in known)))])
    write = writer(format, output)
    listed = rule_list(chosen)

    def page() -> "Page":
        return rules_page(listed) if name is None else rule_page(listed)

    deliver(write(listed, page, shown(language(lang), output)), output, machine=format in MACHINE)
