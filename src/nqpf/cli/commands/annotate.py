"""`nqpf annotate PLAN|DOC`: the document with comments at its passages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, RubricPath
from nqpf.cli.outputs.terminal import complain
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.cli.annotating.commented import Commented

HELP = say(
    "Comment on a document: what each task lacks, and a line to paste.\n\n"
    "A Word document is written again with comments at its passages, and is otherwise as it was. Of a PDF, HTML, "
    "Markdown or text document, a Word file lists the comments with page and section.\n\n"
    "A document is read first as `nqpf draft` does. A plan must name its document, which is looked for "
    "beside the plan and in its repository.",
    "为文件添加批注：指出每项任务未写明的内容，并附可粘贴补写的句子。\n\n"
    "Word 文档另存一份，批注加在相应位置，原文不作改动。"
    "PDF、HTML、Markdown 和文本文档，则生成一份 Word 批注清单，列明页码和章节。\n\n"
    "直接给出文件时，先按 nqpf draft 的方式读取；给出规划时，规划须写明所依据的文件，"
    "并在规划所在文件夹及其仓库中查找该文件。",
)
"""What `--help` says."""
_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")


@guarded
def annotate(
    source: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|DOC",
            help=say("Plan file, or .docx, .pdf, .html, .md or .txt.", "规划文件，或 .docx、.pdf、.html、.md、.txt。"),
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help=say("Word file to write.", "写入的 Word 文件。"))
    ],
    top: Annotated[
        int | None,
        typer.Option(min=1, help=say("Only so many comments, those that matter most.", "只保留最重要的若干条批注。")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite FILE.", "覆盖已有文件。"))] = False,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Read the plan and its document, and write the comments."""
    from nqpf.cli.annotating.commented import commented, refuse_no_word, rendered, report_cautions
    from nqpf.cli.outputs.files import write_new, write_whole

    chosen = language(lang)
    refuse_no_word(output)
    made = commented(source, rubric, encoding, top, chosen)
    data = rendered(made, source, chosen)
    if force:
        write_whole(output, data)
    else:
        write_new(output, data, _EXISTS)
    report_cautions(made, source, chosen)
    complain(_written(made, output, chosen))


def _written(made: "Commented", output: Path, lang: LanguageName) -> str:
    """How many comments there are, where they are, and what to do with them."""
    from nqpf.base.safe import plain

    count, more = len(made.annotations.notes), made.annotations.left_out
    if not count:
        said = Text(f"wrote {output} with one comment, on the whole", f"已写入 {output}，仅有总评 1 条")
        return plain(said.in_language(lang), 1000)
    said = Text(
        f"wrote {output} with {count + 1} comments, one of them on the whole"
        + (f"; {more} more without --top" if more else "")
        + "; next: open it in Word",
        f"已写入 {output}，共 {count + 1} 条批注，其中 1 条为总评"
        + (f"；不加 --top 另有 {more} 条" if more else "")
        + "；下一步：用 Word 打开查看",
    )
    return plain(said.in_language(lang), 1000)
