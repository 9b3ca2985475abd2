"""`nqpf template FILE.xlsx`: a workbook to fill a plan in with Excel."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import KindName, Language, PlanKind, RubricPath
from nqpf.cli.outputs.terminal import complain
from nqpf.cli.outputs.words import say


@guarded
def template(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help=say("Workbook to write.", "要写入的工作簿。"))],
    kind: PlanKind = KindName.region,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """Write the workbook: hints, drop-downs, and example rows that do not count."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.inputs.workbooks import refuse_other_name
    from nqpf.cli.outputs.files import write_new
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.loading.syntax.document import parse_document
    from nqpf.loading.workbook.choices import choices_of
    from nqpf.render.extra import import_office
    from nqpf.render.forms.plan_template import plan_template

    chosen = language(lang)
    refuse_other_name(file)
    book = import_office("nqpf.render.workbook.book")
    asked = rubric_at(shared(rubric=rubric).rubric).rubric
    example = parse_document(plan_template(kind.value, chosen), "template").value
    write_new(file, book.render_workbook(example, choices_of(asked, kind.value), chosen, example=True))
    then = f"nqpf convert {typed(str(file))} {typed(str(file.with_suffix('.yaml')))}"
    told = Text(f"wrote {file}; when it is filled in: {then}", f"已写入 {file}；填好后运行：{then}")
    complain(plain(told.in_language(chosen), 1000))
