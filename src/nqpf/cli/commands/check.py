"""`nqpf check PATH...`: hold planning documents to a policy, for a build that must fail when they fall short."""

from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Config, Encoding, Jobs, Language, NoQuotes, Output, ProfileName, RubricPath, Today
from nqpf.cli.outputs.words import say

FAILED = 1


class Format(StrEnum):
    """The formats an outcome can have."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    sarif = "sarif"
    junit = "junit"
    github = "github"
    gitlab = "gitlab"
    csv = "csv"


class OnBasis(StrEnum):
    """What of a plan is judged."""

    claimed = "claimed"
    quoted = "quoted"
    confirmed = "confirmed"


class Tolerated(StrEnum):
    """The gravest finding with which a plan passes."""

    none = "none"
    note = "note"
    warning = "warning"
    error = "error"


@guarded
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help=say(
                "Plan files, patterns, or directories with *.plan.yaml, also s3://...; - reads standard input.",
                "规划文件、通配模式或含 *.plan.yaml 的目录，可为 s3://...；- 表示标准输入。",
            ),
        ),
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="N", help=say("Fail below this total.", "总分低于此值则不通过。")),
    ] = None,
    fail_under_commitment: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=100,
            metavar="N",
            help=say(
                "Fail below this commitment, or under five tasks.", "承诺力度低于此值（或任务不满五项）则不通过。"
            ),
        ),
    ] = None,
    fail_under_scope: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=100,
            metavar="N",
            help=say(
                "Fail below this score within the scope that the plan declares.",
                "规划自行声明范围内的得分低于此值则不通过。",
            ),
        ),
    ] = None,
    min_answered: Annotated[
        list[str] | None,
        typer.Option(
            metavar="QUESTION=PART",
            help=say(
                "Fail where fewer tasks answer a question: what, who, when, with_what, measured, from_where.",
                "写明某一问的任务占比低于此值则不通过：what、who、when、with_what、measured、from_where。",
            ),
        ),
    ] = None,
    fail_under_dimension: Annotated[
        list[str] | None,
        typer.Option(
            metavar="N|ID=N",
            help=say(
                "Fail where any dimension, or the named node, scores less.", "任一维度（或指定节点）低于此值则不通过。"
            ),
        ),
    ] = None,
    min_assessed: Annotated[
        float | None,
        typer.Option(
            "--min-assessed",
            "--min-coverage",
            min=0,
            max=1,
            metavar="PART",
            help=say("Fail where less of the rubric is assessed.", "已评定比例低于此值则不通过。"),
        ),
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID[=N]",
            help=say(
                "Fail where this node scores less than N, 60 by default.", "该节点得分低于 N（默认 60）则不通过。"
            ),
        ),
    ] = None,
    max_severity: Annotated[
        Tolerated | None,
        typer.Option(
            help=say(
                "Highest severity of findings allowed.",
                "前后一致性问题允许的最高严重程度，超过则不通过。",
            )
        ),
    ] = None,
    traceable: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            metavar="PART",
            help=say(
                "Minimum share of items with a verified quote.",
                "引文经核对属实的条目占比低于此值则不通过。",
            ),
        ),
    ] = None,
    allow_draft: Annotated[
        bool | None,
        typer.Option(
            "--allow-draft/--no-allow-draft",
            help=say("Whether drafts, not confirmed as a whole, may pass.", "是否允许尚未整体核实的草稿通过。"),
        ),
    ] = None,
    basis: Annotated[
        OnBasis | None,
        typer.Option(
            help=say(
                "What scores and commitment are judged on: all that the plan claims (default), what its document bears "
                "out, or what named people have confirmed.",
                "得分和承诺力度按何种口径检查：规划自行申报的（默认）、原文可查的，或经具名人员确认的。",
            )
        ),
    ] = None,
    min_confirmed: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            metavar="PART",
            help=say(
                "Minimum share of claims and answers that are confirmed in review files.",
                "要点和各问经审核确认的占比低于此值则不通过。",
            ),
        ),
    ] = None,
    reviewer: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help=say("Count only confirmations by this person; may be repeated.", "只计此人的审核确认，可重复。"),
        ),
    ] = None,
    max_review_age: Annotated[
        int | None,
        typer.Option(
            min=0,
            metavar="DAYS",
            help=say("Count no confirmation that is older.", "早于此天数的审核确认不计。"),
        ),
    ] = None,
    allow_doubtful_claims: Annotated[
        bool | None,
        typer.Option(
            "--allow-doubtful-claims/--no-allow-doubtful-claims",
            help=say(
                "Whether a plan with findings on its claims may pass on the quoted basis.",
                "按原文可查口径检查时，是否允许要点对应有问题的规划通过。",
            ),
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH",
            help=say(
                "Fail where scores or findings are worse than in this baseline (file or directory).",
                "得分或问题比此基线（文件或目录）变差则不通过。",
            ),
        ),
    ] = None,
    tolerance: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=100,
            metavar="N",
            help=say("Points a score may drop below the baseline.", "得分允许低于基线的分值。"),
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help=say("Exit 0 where plans fail the gate.", "规划未通过时仍以 0 退出。"))
    ] = False,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help=say(
                "Output format, table by default; jsonl: one line per plan, as each is checked.",
                "输出格式，默认表格；jsonl：每份规划一行，逐份输出。",
            ),
        ),
    ] = None,
    output: Output = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT=FILE",
            help=say("Write another format to a file; may be repeated.", "另以某格式写入文件，可重复。"),
        ),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help=say(
                "Write jsonl in parts to a folder, reusing lines there that are still valid.",
                "将 jsonl 分块写入目录；沿用其中仍然有效的行。",
            ),
        ),
    ] = None,
    no_quotes: NoQuotes = False,
    jobs: Jobs = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help=say(
                "Share the work among the machines of a Dask scheduler, tcp://host:port.",
                "由 Dask 调度器（tcp://host:port）下的多台机器分担。",
            ),
        ),
    ] = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    config: Config = None,
    today: Today = None,
    lang: Language = None,
) -> None:
    """Check plans: exit 0 when all pass, 1 when one falls short or cannot be read, 2 when nothing could be checked."""
    from nqpf.batch.workforce import workforce
    from nqpf.cli.inputs.checking import checker_of, plans_of
    from nqpf.cli.inputs.settings import effective, settings_file
    from nqpf.cli.inputs.terms import terms_of
    from nqpf.cli.many.check_many import Telling, check_all, check_into
    from nqpf.cli.many.delivery import Delivery
    from nqpf.cli.outputs.parts import Parts
    from nqpf.cli.outputs.terminal import report_problems
    from nqpf.loading.files.left_out import left_out
    from nqpf.report.check.tally import Tally

    loaded = settings_file(config)
    chosen = language(lang, loaded.settings.lang if loaded else None)
    options = {
        "paths": paths,
        "fail_under": fail_under,
        "fail_under_commitment": fail_under_commitment,
        "fail_under_scope": fail_under_scope,
        "min_answered": min_answered,
        "fail_under_dimension": fail_under_dimension,
        "min_assessed": min_assessed,
        "require": require,
        "max_severity": max_severity,
        "traceable": traceable,
        "allow_draft": allow_draft,
        "basis": basis,
        "min_confirmed": min_confirmed,
        "reviewer": reviewer,
        "max_review_age": max_review_age,
        "allow_doubtful_claims": allow_doubtful_claims,
        "baseline": baseline,
        "tolerance": tolerance,
        "format": format,
        "report": report,
        "profile": profile,
        "rubric": rubric,
        "encoding": encoding,
    }
    settings = effective(options, loaded)
    delivery = Delivery(settings, output, into, loaded)
    checker = checker_of(settings, loaded, today)
    found = plans_of(settings)
    report_problems(tuple(left_out(settings["paths"].value)), chosen)
    telling = Telling(chosen, quotes=not no_quotes)
    with workforce(found, jobs, scheduler) as force:
        if into is None:
            with closing(check_all(checker, found, force, telling, bar=delivery.bar)) as plans:
                checked = delivery.deliver_all(plans, checker.gate, chosen)
        else:
            tally = Tally(checker.gate)
            terms = terms_of(settings, checker.gate, loaded, telling.quotes)
            check_into(Parts(into, terms), checker, found, force, telling, tally)
            checked = delivery.sum_up(tally, chosen)
    if checked.unreadable or (checked.failed and not exit_zero):
        raise typer.Exit(FAILED)
