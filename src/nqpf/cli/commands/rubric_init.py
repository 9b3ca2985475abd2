"""`nqpf rubric init DIR`: a rubric of your own to begin from."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Language
from nqpf.cli.outputs.terminal import complain
from nqpf.cli.outputs.words import say

SCHEMA_NAME = "rubric.schema.json"


@guarded
def init(
    directory: Annotated[
        Path,
        typer.Argument(metavar="DIR", help=say("Directory to write.", "要写入的目录。")),
    ],
    blank: Annotated[
        bool,
        typer.Option("--blank", help=say("From scratch, not over the bundled rubric.", "从零开始，不扩展内置标准。")),
    ] = False,
    lang: Language = None,
) -> None:
    """Write a small commented rubric that loads, validates and scores."""
    from importlib.resources import files

    from nqpf.base.safe import plain
    from nqpf.cli.outputs.files import make_folder, write_beside, write_new, wrote
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.loading.rubric.compiled import MAIN
    from nqpf.schema import as_text, rubric_schema

    chosen = language(lang)
    name = "rubric-blank" if blank else "rubric"
    text = files("nqpf").joinpath("render", "forms", "templates", f"{name}.{chosen}.yaml").read_text("utf-8")
    target = directory / MAIN
    make_folder(directory)
    write_new(target, text.encode(), Text("choose another directory", "请换一个目录"))
    new = write_beside(target, SCHEMA_NAME, as_text(rubric_schema(rubric_at(None).rubric)).encode())
    told = wrote(target, SCHEMA_NAME, new, f"nqpf rubric validate {directory}")
    complain(plain(told.in_language(chosen), 1000))
