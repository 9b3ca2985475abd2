"""The review as an Excel form: written, and read back."""

from pathlib import Path

from nqpf.base.language import Language, Text
from nqpf.report.review.given import Given
from nqpf.report.review.view import ReviewReport


def write_form(report: ReviewReport, form: Path, lang: Language, *, force: bool, hint: Text) -> None:
    """Write the form; one that is there is overwritten only by `force`. Raises :class:`InputError`."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.inputs.workbooks import refuse_other_name
    from nqpf.cli.outputs.files import write_new, write_whole
    from nqpf.cli.outputs.terminal import complain
    from nqpf.render.extra import import_office

    refuse_other_name(form)
    made = import_office("nqpf.render.forms.review").render(report, lang)
    if force:
        write_whole(form, made)
    else:
        write_new(form, made, hint)
    then = f"nqpf review {typed(report.plan.path)} --apply {typed(str(form))} --by"
    said = Text(f"wrote {form}; when it is filled in: {then} NAME", f"已写入 {form}；填好后：{then} 姓名")
    complain(plain(said.in_language(lang), 1000))


def read_form(form: Path, report: ReviewReport) -> tuple[Given, ...]:
    """The judgements in a form that was filled in. Raises :class:`InputError`."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.files.reading import read_bytes, shown_name
    from nqpf.loading.files.roles import REVIEW
    from nqpf.render.extra import import_office
    from nqpf.report.review.form import filled

    name = shown_name(str(form))
    grid = import_office("nqpf.loading.workbook.grid")
    return filled(grid.read_grids(read_bytes(str(form), name, shared().limits.size, REVIEW), name), name, report)
