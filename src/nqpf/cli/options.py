"""Options that several commands share, so that they are called and explained the same everywhere."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.outputs.words import say


class Lang(StrEnum):
    """The languages of the tool."""

    en = "en"
    zh = "zh"


class KindName(StrEnum):
    """The kinds of plan."""

    region = "region"
    enterprise = "enterprise"


Language = Annotated[Lang | None, typer.Option(help=say("Language.", "语言。"))]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help=say("Write to a file.", "写入文件。"))
]
NoQuotes = Annotated[
    bool,
    typer.Option(
        "--no-quotes",
        help=say("Leave out all words quoted from the document.", "不输出引自文件的任何原文。"),
    ),
]
ProfileName = Annotated[
    str | None,
    typer.Option(metavar="NAME|FILE", help=say("Profile; by default the plan's kind.", "评分方案；默认按规划类型。")),
]
RubricPath = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help=say("Rubric; by default the bundled one.", "评价标准；默认用内置标准。")),
]
RubricArgument = Annotated[
    Path | None,
    typer.Argument(metavar="[PATH]", help=say("Rubric; by default the bundled one.", "评价标准；默认用内置标准。")),
]
Encoding = Annotated[
    str | None, typer.Option(help=say("Encoding of the plan; by default detected.", "规划文件编码；默认自动识别。"))
]
Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help=say("Settings; by default nqpf.toml or pyproject.toml.", "配置文件；默认用 nqpf.toml 或 pyproject.toml。"),
    ),
]
Today = Annotated[
    str | None,
    typer.Option(metavar="DATE", help=say("Date on which waivers are checked.", "判定豁免是否到期的日期。")),
]
PlanPaths = Annotated[
    list[str],
    typer.Argument(
        metavar="PLAN",
        help=say(
            "Plan files, patterns, or directories with *.plan.yaml, also s3://...; - reads standard input.",
            "规划文件、通配模式或含 *.plan.yaml 的目录，可为 s3://...；- 表示标准输入。",
        ),
    ),
]
Documents = Annotated[
    str,
    typer.Argument(
        metavar="DOC|FOLDER",
        help=say(
            ".docx, .pdf, .html, .md or .txt, or a folder of them.",
            ".docx、.pdf、.html、.md、.txt 或其所在文件夹。",
        ),
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        metavar="N",
        help=say(
            "Number of processes; by default one per core when there are many plans.",
            "并行进程数；默认在规划较多时每核一个。",
        ),
    ),
]
PlanKind = Annotated[KindName, typer.Option(help=say("Kind of plan.", "规划类型。"))]
