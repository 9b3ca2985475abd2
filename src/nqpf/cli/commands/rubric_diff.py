"""`nqpf rubric diff A B`: what differs between two rubrics, or two versions of one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Language, Output
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.loading.rubric.rubric import LoadedRubric
    from nqpf.rubric.revision import Version

DIFFERENT = 1
_WHICH = say("Rubric directory or file, or `bundled`.", "评价标准的目录或文件，或 `bundled`。")


@guarded
def diff(
    old: Annotated[Path, typer.Argument(metavar="A", help=_WHICH)],
    new: Annotated[Path, typer.Argument(metavar="B", help=_WHICH)],
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    lang: Language = None,
) -> None:
    """Compare two rubrics by id: exit 0 where nothing differs, 1 where something does."""
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.report.rubric.page import revision_page
    from nqpf.rubric.revision import Revision, differences

    write = writer(format, output)
    before, after = _load(old), _load(new)
    changes = differences(before.value, after.value)
    revision = Revision("nqpf/rubric-diff/1", _version(before), _version(after), not changes, changes)
    made = write(revision, lambda: revision_page(revision), shown(language(lang), output))
    deliver(made, output, machine=format in MACHINE)
    if changes:
        raise typer.Exit(DIFFERENT)


def _load(path: Path) -> "LoadedRubric":
    from nqpf.loading.rubric.assembly import BUNDLED
    from nqpf.loading.rubric.chosen import rubric_at

    return rubric_at(None if str(path) == BUNDLED else path)


def _version(loaded: "LoadedRubric") -> "Version":
    from nqpf.rubric.revision import Version

    return Version(loaded.rubric.id, loaded.rubric.version, loaded.sha256)
