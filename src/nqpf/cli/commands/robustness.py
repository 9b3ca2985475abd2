"""`nqpf robustness PLAN...`: would the score change with other weights and rules?"""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nqpf.analysis.robustness.assumption import DRAWS, FEWEST_DRAWS, HIGHEST_SEED, MOST_DRAWS, SEED
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, Output, PlanPaths, ProfileName, RubricPath
from nqpf.cli.outputs.paged import MACHINE, PageFormat, writer
from nqpf.cli.outputs.terminal import report_problems
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.base.language import Language as Lang
    from nqpf.loading.plan.plan import LoadedPlan
    from nqpf.loading.rubric.rubric import LoadedRubric
    from nqpf.report.standard import Standard

SOME_UNREADABLE = 1
HELP = say(
    "Test how much scores depend on weights and rules.\n\n"
    "Samples the rubric's assumptions (method: OECD, Handbook on Constructing Composite Indicators, 2008, step 7): "
    "dimension weights from Dirichlet(100 w), the total as arithmetic or geometric mean, gamma from U(0, 0.4), "
    "the part that secondary claims count from U(0.4, 0.8) in steps of 0.001, and leaves one criterion out.\n\n"
    "Interval: 5 %, 50 % and 95 % quantiles of the scores (Hyndman and Fan 1996, type 7). Alone, in all: Sobol' "
    "indices V(E[Y|X])/V(Y) and E[V(Y|all but X)]/V(Y) (Saltelli et al. 2010; estimators of Janon et al. 2014 and "
    "Jansen 1999). Shift: mean of |rank in a draw - rank by score|.\n\n"
    "It is about the rubric's assumptions, not about whether a plan is true. Needs numpy, the extra `robustness`.",
    "检验得分对权重和规则的敏感程度。\n\n"
    "重新抽取各项假设（方法见 OECD《综合指标构建手册》2008 年，第 7 步）：维度权重取自 Dirichlet(100 w)，"
    "总分取算术或几何平均，γ 取自 U(0, 0.4)，次要对应的得分上限取自 U(0.4, 0.8)（步长 0.001），每次剔除一项准则。\n\n"
    "区间：得分的 5%、50%、95% 分位数（Hyndman 与 Fan，1996，第 7 型）。单独、合计：Sobol 指数 V(E[Y|X])/V(Y) 与 "
    "E[V(Y|其余)]/V(Y)（Saltelli 等，2010；估计量取自 Janon 等，2014 和 Jansen，1999）。"
    "名次变动：|抽样名次 - 按总分名次| 的平均值。\n\n"
    "只涉及评价标准的假设，不说明规划是否属实。需要 numpy，即可选依赖 `robustness`。",
)
"""What `--help` says: each figure with its formula and source."""


@guarded
def robustness(
    plans: PlanPaths,
    draws: Annotated[
        int, typer.Option(min=FEWEST_DRAWS, max=MOST_DRAWS, help=say("Number of draws.", "抽样次数。"))
    ] = DRAWS,
    seed: Annotated[
        int,
        typer.Option(
            min=0,
            max=HIGHEST_SEED,
            help=say("Seed; the same one gives the same figures.", "随机种子；种子相同则结果相同。"),
        ),
    ] = SEED,
    fail_under: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=100,
            metavar="N",
            help=say(
                "Target score: in what share of draws is it reached? By default the one in the settings.",
                "要求达到的总分，统计达到的抽样比例；默认用配置中的值。",
            ),
        ),
    ] = None,
    format: Annotated[
        PageFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = PageFormat.table,
    output: Output = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Show how far scores rest on the rubric's own assumptions."""
    from nqpf.cli.inputs.points import value_in
    from nqpf.cli.inputs.settings import effective, limits_in, settings_file
    from nqpf.cli.inputs.variables import SHARED
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.loading.files.discovery import find_plans
    from nqpf.loading.files.left_out import left_out
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.report.robustness.build import Questions, build_robustness
    from nqpf.report.robustness.page import robustness_page

    chosen, write = language(lang), writer(format, output)
    options = {"rubric": rubric, "profile": profile, "encoding": encoding, "fail_under": fail_under}
    configured = settings_file()
    settings = {n: s.value for n, s in effective(options, configured, (*SHARED, "fail_under")).items()}
    settings["limits"] = limits_in(configured)
    paths = find_plans(plans)
    report_problems(tuple(left_out(plans)), chosen)
    _refuse_too_many(paths)
    loaded = rubric_at(settings["rubric"], settings["profile"])
    read, unreadable = _read(paths, loaded, settings, chosen)
    report = build_robustness(read, loaded, Questions(draws, seed, value_in(settings["fail_under"])), unreadable)
    made = write(report, lambda: robustness_page(report), shown(chosen, output))
    deliver(made, output, machine=format in MACHINE)
    if unreadable:
        raise typer.Exit(SOME_UNREADABLE)


def _refuse_too_many(paths: Collection[str]) -> None:
    from nqpf.analysis.robustness.assumption import MOST_PLANS
    from nqpf.base.errors import InputError, Problem
    from nqpf.base.language import Text
    from nqpf.base.source import Span

    if len(paths) > MOST_PLANS:
        message = Text(f"{len(paths)} plans are too many to compare pairwise", f"{len(paths)} 份规划过多，无法两两比较")
        hint = Text(f"name at most {MOST_PLANS}", f"最多指定 {MOST_PLANS} 个")
        raise InputError([Problem(Span("nqpf robustness"), message, hint)])


def _read(
    paths: Iterable[str], loaded: "LoadedRubric", settings: dict[str, Any], lang: "Lang"
) -> tuple[list[tuple["LoadedPlan", "Standard"]], list[str]]:
    """The readable plans with what they are scored against, and the names of the others, whose problems are reported.

    Raises :class:`InputError` where none can be read, and for a profile that cannot be used.
    """
    from nqpf.base.errors import InputError, Problem
    from nqpf.loading.files.reading import shown_name
    from nqpf.loading.opened import plan_at
    from nqpf.report.check.ground import Ground
    from nqpf.report.drafts.given import refuse_document

    ground = Ground(loaded, settings["profile"])
    read: list[tuple[LoadedPlan, Standard]] = []
    unreadable: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            refuse_document(path)
            plan = plan_at(path, loaded, settings["encoding"], settings["limits"])
        except InputError as error:
            unreadable.append(shown_name(path))
            problems += error.problems
            continue
        read.append((plan, ground.standard_for(plan)))
    if not read:
        raise InputError(problems)
    report_problems(tuple(problems), lang)
    return read, unreadable
