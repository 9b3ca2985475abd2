"""The application: its commands by name, each in a file of its own that is read only when the command is run."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from nqpf.base.version import __version__
from nqpf.cli.outputs.words import say

COMMANDS: dict[str, str] = {
    "checkup": say("Check a document up: comments, task table, one page.", "文档体检：批注、任务分解表、一页摘要。"),
    "score": say("Score a plan and print its gap report.", "为规划评分并输出缺口报告。"),
    "check": say("Check plans against a policy, for CI.", "对照门槛检查规划，供 CI 使用。"),
    "baseline": say("Record current scores, to check against later.", "记录规划当前得分，作为今后检查的基线。"),
    "draft": say(
        "Draft a plan from a Word, PDF, HTML, Markdown or text document.",
        "由 Word、PDF、HTML、Markdown 或文本文档起草规划文件。",
    ),
    "annotate": say(
        "Comment on a document: what each task lacks, and a line to paste.",
        "为文件添加批注：指出每项任务未写明的内容，并附可粘贴补写的句子。",
    ),
    "tasks": say(
        "Write the task breakdown table of a plan or a document.", "生成规划或文件的任务分解表（Excel、Word）。"
    ),
    "claims": say(
        "Show which facets items claim, and which have no item.", "显示各条目对应哪些要点，哪些要点尚无对应条目。"
    ),
    "review": say(
        "Show what of a plan's claims is reviewed; accept or reject them.",
        "查看规划各项对应的审核情况，逐项认可或不予认可。",
    ),
    "roadmap": say("Show what to do to reach a target score.", "列出达到目标分值需要做什么。"),
    "compare": say("Show what changed between two plans, and why.", "比较两份规划：哪些得分变了、变多少、为什么。"),
    "agree": say("Show how far two coders of one document agree.", "计算两位编码员对同一文件编码的一致程度。"),
    "robustness": say("Test how much scores depend on weights and rules.", "检验得分对权重和规则的敏感程度。"),
    "rank": say("Rank plans by total score, with TOPSIS to compare.", "按总分为多份规划排名，并列出 TOPSIS 结果。"),
    "assess": say("Prepare an assessment of a plan for an expert to fill in.", "为专家准备待填写的评估表。"),
    "weigh": say(
        "Derive weights from judgements or from the scores of many plans, as a profile.",
        "由专家判断或多份规划的得分确定权重，写成评分方案。",
    ),
    "init": say("Write a commented plan to fill in.", "生成带注释的规划模板。"),
    "template": say("Write a workbook to fill a plan in with Excel.", "生成用 Excel 填写规划的工作簿。"),
    "convert": say("Turn a plan from Excel into YAML, or the other way.", "规划在 Excel 与 YAML 之间互相转换。"),
    "explain": say("Explain a rubric item: what it requires, and why.", "说明评价标准中某一项的要求与依据。"),
    "rules": say("List the consistency checks.", "列出前后一致性检查的规则。"),
    "rubric": say("Inspect, validate and document rubrics.", "查看、检查评价标准并生成文档。"),
    "config": say("Show effective settings and their sources.", "显示当前生效的配置及其来源。"),
    "schema": say("Print the JSON Schema of a format.", "输出某一格式的 JSON Schema。"),
}
"""By name: `nqpf.cli.commands.NAME` has the function of that name, or, for a command with commands of its own, `app`.

A module may say more in its `HELP`.
"""


class _OnDemand(TyperGroup):
    """Builds the command that is run, and no other: each costs a millisecond, and help alone needs them all."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        # The names are known from the start, so that a mistyped one is answered with the nearest.
        names: Any = dict.fromkeys(COMMANDS)
        self.commands = names

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help of the tool itself."""
        _tell(self, ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name; None where there is none."""
        return _command(cmd_name) if cmd_name in COMMANDS else None


def _command(name: str) -> Any:
    module = import_module(f"nqpf.cli.commands.{name}")
    group = getattr(module, "app", None)
    if group is None:
        group = typer.Typer(add_completion=False)
        group.command(name)(getattr(module, name))
    command = typer.main.get_command(group)
    command.name, command.help = name, getattr(module, "HELP", COMMANDS[name])
    return _helped(command)


def _helped(command: Any) -> Any:
    """The command, with its help and that of the commands below it shown as this tool shows it."""
    command.format_help = lambda context, _: _tell(command, context)
    for below in getattr(command, "commands", {}).values():
        _helped(below)
    return command


def _tell(command: Any, context: Any) -> None:
    from nqpf.cli.help import tell  # only who asks for help pays for it

    tell(command, context)


app = typer.Typer(
    name="nqpf",
    cls=_OnDemand,
    help=say(
        "Score a transformation plan against a weighted rubric, and show its gaps.",
        "对照加权评价标准为转型规划评分，并列出缺口。",
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"nqpf {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help=say("Show the version.", "显示版本。")
    ),
) -> None:
    pass
