"""`nqpf init [FILE]`: a commented plan to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import KindName, Language, PlanKind
from nqpf.cli.outputs.terminal import complain, write
from nqpf.cli.outputs.words import say


@guarded
def init(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help=say("File to write; without it, print.", "要写入的文件；省略则直接输出。")
        ),
    ] = None,
    kind: PlanKind = KindName.region,
    lang: Language = None,
) -> None:
    """Write a commented template that loads and scores."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.inputs.workbooks import refuse_workbook
    from nqpf.cli.outputs.files import SCHEMA_NAME, write_beside, write_new, wrote
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.render.forms.plan_template import plan_template
    from nqpf.schema import as_text, plan_schema

    chosen = language(lang)
    text = plan_template(kind.value, chosen)
    if file is None:
        write(text)
        return
    refuse_workbook(file)
    write_new(file, text.encode())
    new = write_beside(file, SCHEMA_NAME, as_text(plan_schema(rubric_at(None).rubric)).encode())
    told = wrote(file, SCHEMA_NAME, new, f"nqpf score {typed(str(file))}")
    complain(plain(told.in_language(chosen), 1000))
