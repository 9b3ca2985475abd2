"""`nqpf checkup DOC`: a folder with what was made of the document, and the first screen."""

from pathlib import Path

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.base.source import Span
from nqpf.cli.checkup.names import names_of, new_folder
from nqpf.cli.checkup.placing import put_folder, refuse_existing
from nqpf.cli.checkup.work import Terms, check_up
from nqpf.cli.outputs.files import deliver, shown
from nqpf.cli.outputs.progress import pages
from nqpf.cli.outputs.terminal import complain, report_problems
from nqpf.loading.document import fetch_document
from nqpf.loading.files.reading import STDIN, is_remote
from nqpf.render.pages import page_renderer
from nqpf.report.checkup.page import page_of

_LONGEST = 1000
_FILE = Text("give the document's file", "请给出文档文件")


def check_up_one(document: str, output: Path | None, terms: Terms) -> None:
    """Check a document up, write the folder, print the first screen.

    Raises :class:`InputError`; then nothing is written.
    """
    _refuse_without_place(document, output)
    if output is not None:
        refuse_existing(output)
    fetched = fetch_document(document)
    with pages(terms.language) as advance:
        made = check_up(fetched, terms, advance)
    folder = output or new_folder(Path(document), terms.language)
    put_folder(folder, made.files)
    screen = page_renderer("table")(page_of(made.checkup, brief=True), shown(terms.language, None))
    deliver(screen, None, machine=False)
    report_problems(tuple(Problem(Span(fetched.name), caution) for caution in made.cautions), terms.language)
    complain(_wrote(folder, fetched.name, terms.language))


def _refuse_without_place(document: str, output: Path | None) -> None:
    """Raise :class:`InputError` for what has no folder beside which to write."""
    if document == STDIN:
        message = Text("standard input has no name", "标准输入没有文件名")
        raise InputError([Problem(Span("<stdin>"), message, _FILE)])
    if is_remote(document) and output is None:
        message = Text("there is no folder beside it to write to", "其旁无法新建文件夹")
        raise InputError([Problem(Span(document), message, Text("name one with -o", "请用 -o 指定文件夹"))])


def _wrote(folder: Path, document: str, language: Language) -> str:
    names = names_of(Path(document).name, language)
    lines = (
        Text(
            f"Wrote {folder}/: comments, task table, one page, plan file, the original",
            f"已写入 {folder}/：批注、任务分解表、一页摘要、规划文件、原文",
        ),
        Text(f"next: open {names.comments}", f"下一步：打开 {names.comments}"),
    )
    return "\n".join(plain(line.in_language(language), _LONGEST) for line in lines)
