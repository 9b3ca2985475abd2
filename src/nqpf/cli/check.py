"""`nqpf check PATH...`: hold planning documents to a policy, for a build that must fail when they fall short."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.cli.options import Encoding, Language, Output, ProfileName, RubricPath
from nqpf.cli.terminal import color, guarded, language, say, width

if TYPE_CHECKING:
    from nqpf.gate import Policy
    from nqpf.language import Language as Spoken
    from nqpf.loading.rubric import LoadedRubric
    from nqpf.report.check_view import CheckedPlan

FAILED = 1


class Format(StrEnum):
    """The formats an outcome can have."""

    table = "table"
    json = "json"


@guarded
def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help=say(
                "Plan files, patterns, or directories with *.plan.yaml; - reads standard input.",
                "规划文件、通配模式或含 *.plan.yaml 的目录；- 表示标准输入。",
            ),
        ),
    ],
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="N", help=say("Fail below this total.", "总分低于此值则不通过。")),
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
    min_coverage: Annotated[
        float | None,
        typer.Option(
            min=0, max=1, metavar="PART", help=say("Fail below this coverage.", "评定覆盖率低于此值则不通过。")
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
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help=say("Exit 0 where plans fail the gate.", "规划未通过时仍以 0 退出。"))
    ] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    output: Output = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Check plans: exit 0 when all pass, 1 when one falls short or has errors, 2 when nothing could be checked."""
    from nqpf.cli.files import deliver
    from nqpf.cli.loading import rubric_at
    from nqpf.loading.discovery import find_plans
    from nqpf.render import Options
    from nqpf.render.checked import render_json, render_table
    from nqpf.report.checked import build_check

    chosen = language(lang)
    loaded = rubric_at(rubric, profile)
    policy = _policy(loaded, fail_under, fail_under_dimension or [], min_coverage, require or [])
    plans = find_plans(paths)
    report = build_check(tuple(_check_one(plan, loaded, profile, policy, encoding, chosen) for plan in plans))
    options = Options(language=chosen, width=width() if output is None else 100, color=color() and output is None)
    text = render_json(report, options) if format is Format.json else render_table(report, options)
    deliver(text, output, machine=format is Format.json)
    if report.unreadable or (report.failed and not exit_zero):
        raise typer.Exit(FAILED)


def _check_one(
    path: str,
    loaded: "LoadedRubric",
    profile: str | None,
    policy: "Policy",
    encoding: str | None,
    lang: "Spoken",
) -> "CheckedPlan":
    """One plan that cannot be read is an outcome, not the end: the others are still reported."""
    from nqpf.cli.loading import plan_at, profile_for
    from nqpf.errors import InputError
    from nqpf.report.checked import check_plan, unreadable

    try:
        plan = plan_at(path, loaded, encoding, lang)
    except InputError as error:
        return unreadable(error.problems[0].span.file, error.problems)
    return check_plan(plan, loaded, profile_for(profile, loaded, plan), policy)


def _policy(
    loaded: "LoadedRubric",
    total: float | None,
    dimensions: list[str],
    coverage: float | None,
    required: list[str],
) -> "Policy":
    """The policy of the options; one that names nothing of the rubric, or no number, is a usage error."""
    from nqpf.gate import Policy
    from nqpf.loading.suggestions import nearest

    known = {node.id for node in loaded.rubric.nodes()}
    every: float | None = None
    nodes: dict[str, float] = {}
    named = [("--fail-under-dimension", text, None) for text in dimensions]
    for option, text, default in [*named, *(("--require", text, 60.0) for text in required)]:
        name, equals, number = text.rpartition("=") if "=" in text else (text, "", "")
        try:
            if not equals and default is None:
                every = _score(text)
                continue
            asked = _score(number) if equals else default
        except ValueError:
            raise typer.BadParameter(
                say(f"`{text}` has no score from 0 to 100", f"`{text}` 中没有 0 到 100 的分值"), param_hint=option
            ) from None
        if name not in known:
            hint = nearest(name, known).in_language(language())
            raise typer.BadParameter(
                say(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`") + (f" ({hint})" if hint else ""),
                param_hint=option,
            )
        nodes[name] = asked if asked is not None else 60.0
    return Policy(total, every, nodes, coverage)


def _score(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 100:
        raise ValueError(text)
    return value
