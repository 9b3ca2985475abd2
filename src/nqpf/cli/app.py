"""The application: its commands by name, each in a file of its own."""

import typer

from nqpf import __version__
from nqpf.cli import baseline, check, compare, config, explain, init, roadmap, rubric, schema, score
from nqpf.cli.terminal import say

app = typer.Typer(
    name="nqpf",
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


app.command("score", help=say("Score a plan and print its gap report.", "为规划评分并输出缺口报告。"))(score.score)
app.command(
    "roadmap",
    help=say("Show the cheapest steps that lift a plan to a target.", "列出使规划达到目标分值的最省力步骤。"),
)(roadmap.roadmap)
app.command(
    "compare",
    help=say("Show what moved between two plans, and why.", "比较两份规划：哪些得分变了、变多少、为什么。"),
)(compare.compare)
app.command("check", help=say("Check plans against a policy, for CI.", "对照门槛检查规划，供 CI 使用。"))(check.check)
app.command(
    "baseline",
    help=say("Write what plans are worth now, to check them against later.", "记录规划当前得分，供今后检查对照。"),
)(baseline.baseline)
app.command("config", help=say("Show the settings that hold here, and where from.", "显示当前生效的配置及其来源。"))(
    config.config
)
app.command("init", help=say("Write a commented plan to fill in.", "生成带注释的规划模板。"))(init.init)
app.command(
    "explain",
    help=say("Tell what a dimension, criterion or facet asks, and why.", "说明某一维度、准则或要点的要求与依据。"),
)(explain.explain)
app.command("schema", help=say("Print the JSON Schema of a format.", "输出某一格式的 JSON Schema。"))(schema.schema)
app.add_typer(
    rubric.app, name="rubric", help=say("Look at, check and document rubrics.", "查看、检查评价标准并生成文档。")
)
