"""`nqpf assess PLAN`: an assessment for an expert to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.options import Encoding, Language, ProfileName, RubricPath
from nqpf.cli.terminal import complain, guarded, language, say, write

SCHEMA_NAME = "assessment.schema.json"


@guarded
def assess(
    plan: Annotated[
        str,
        typer.Argument(metavar="PLAN", help=say("Plan file; - reads standard input.", "规划文件；- 表示标准输入。")),
    ],
    init: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=say(
                "File to write; never overwritten. Without it, print.", "要写入的文件，不覆盖已有文件；省略则直接输出。"
            ),
        ),
    ] = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Prepare an assessment: each criterion with its question, the levels, and what the machine found."""
    from nqpf.cli.files import write_beside, write_new
    from nqpf.cli.loading import open_plan
    from nqpf.cli.shared import shared
    from nqpf.language import Text
    from nqpf.render.assessment import render
    from nqpf.report import build_report
    from nqpf.schema import as_text, assessment_schema

    chosen = language(lang)
    source, loaded, applied = open_plan(plan, shared(rubric, profile, encoding), chosen)
    report = build_report(source, loaded, applied)
    if init is None:
        write(render(report, loaded.rubric, chosen))
        return
    write_new(init, render(report, loaded.rubric, chosen, SCHEMA_NAME).encode())
    write_beside(init, SCHEMA_NAME, as_text(assessment_schema(loaded.rubric)).encode())
    told = Text(
        f"wrote {init} and {SCHEMA_NAME} (editors complete from it); next: nqpf score {plan} --assessment {init}",
        f"已写入 {init} 和 {SCHEMA_NAME}（供编辑器补全）；下一步：nqpf score {plan} --assessment {init}",
    )
    complain(told.in_language(chosen))
