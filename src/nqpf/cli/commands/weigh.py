"""`nqpf weigh …`: weights from judgement or from the scores of many plans, written as a profile."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.many.weighing import Of, Plans, ProfileId, deliver_profile, panel_of, weighed_elements
from nqpf.cli.options import Encoding, KindName, Language, Output, PlanKind, ProfileName, RubricPath
from nqpf.cli.outputs.terminal import write
from nqpf.cli.outputs.words import say

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Method(StrEnum):
    """The methods that weigh by judgement."""

    ahp = "ahp"
    bwm = "bwm"
    direct = "direct"


_Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE", help=say("Files of judgements, YAML or CSV.", "判断文件，YAML 或 CSV。")),
]


@app.command("init", help=say("Write a file of judgements to fill in.", "生成待填写的判断文件。"))
@guarded
def init(
    method: Annotated[
        Method, typer.Argument(metavar="METHOD", help=say("ahp, bwm or direct.", "ahp、bwm 或 direct。"))
    ],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help=say("File to write, if there is none; without it, print.", "要写入的新文件；省略则直接输出。"),
        ),
    ] = None,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """A file for one rater, with every id that is to be judged."""
    from nqpf.cli.outputs.files import write_new
    from nqpf.render.forms.judgements import render

    text = render(weighed_elements(rubric, kind, of), method.value, language(lang))
    if file is None:
        write(text)
    else:
        write_new(file, text.encode())


@app.command(
    "ahp",
    short_help=say("Weights from pairwise comparisons (AHP).", "由两两比较确定权重（层次分析法）。"),
    help=say(
        "Weights from pairwise comparisons, one file per rater: `nqpf: comparisons/1`, `rater` and "
        "`comparisons: {P1: {P2: 3, P3: 1/5}}`, or a CSV square of ids. A w = lambda w with the largest lambda; "
        "CR = (lambda - n) / ((n - 1) RI), at most 0.1. Several raters: geometric mean of judgements. "
        "(Saaty 1980, 2005; Aczél and Saaty 1983)",
        "由两两比较确定权重，每人一个文件：`nqpf: comparisons/1`、`rater` 和 `comparisons: {P1: {P2: 3, P3: 1/5}}`，"
        "或以编号为行列的 CSV 方阵。A w = λmax w，CR = (λmax − n) / ((n − 1) RI)，不宜超过 0.1；多人判断取几何平均。"
        "（Saaty 1980、2005；Aczél 和 Saaty 1983）",
    ),
)
@guarded
def ahp(
    files: _Files,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    name: ProfileId = None,
    output: Output = None,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """Pairwise comparison by the analytic hierarchy process."""
    from nqpf.loading.judgements.comparisons import load_comparisons
    from nqpf.loading.judgements.judgements import refuse_repeated_raters
    from nqpf.loading.several import load_all
    from nqpf.report.weights.judgements import by_comparisons

    elements = weighed_elements(rubric, kind, of)
    loaded = load_all(files, lambda file: load_comparisons(file, tuple(elements.titles)))
    refuse_repeated_raters((one.rater, one.source) for one in loaded)
    deliver_profile(by_comparisons(elements, loaded), name or "ahp", output, lang)


@app.command(
    "bwm",
    short_help=say(
        "Weights from comparisons with the best and the worst only.",
        "由与最重要、最不重要者的比较确定权重（最优最劣法）。",
    ),
    help=say(
        "Weights from comparisons with the best and the worst only, one file per rater: `nqpf: best-worst/1`, `rater`, "
        "`best`, `worst`, `best_to_others` and `others_to_worst` from 1 to 9. The least ksi with |wB - aBj wj| and "
        "|wj - ajW wW| at most ksi; weights of several raters are averaged. (Rezaei 2016; Liang, Brunelli and Rezaei "
        "2020)",
        "只与最重要、最不重要的一项比较以确定权重，每人一个文件：`nqpf: best-worst/1`、`rater`、`best`、`worst`、"
        "`best_to_others` 和 `others_to_worst`，取 1 至 9。在 |wB − aBj wj| ≤ ξ、|wj − ajW wW| ≤ ξ 下使 ξ 最小；"
        "多人权重取平均。（Rezaei 2016；Liang、Brunelli 和 Rezaei 2020）",
    ),
)
@guarded
def bwm(
    files: _Files,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    name: ProfileId = None,
    output: Output = None,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """The best-worst method, linear model."""
    from nqpf.loading.judgements.best_worst import load_best_worst
    from nqpf.loading.judgements.judgements import refuse_repeated_raters
    from nqpf.loading.several import load_all
    from nqpf.report.weights.judgements import by_best_worst

    elements = weighed_elements(rubric, kind, of)
    loaded = load_all(files, lambda file: load_best_worst(file, tuple(elements.titles)))
    refuse_repeated_raters((one.rater, one.source) for one in loaded)
    deliver_profile(by_best_worst(elements, loaded), name or "bwm", output, lang)


@app.command(
    "direct",
    short_help=say("Weights from points that raters give.", "由评分或预算分配确定权重。"),
    help=say(
        "Weights from points that raters give: `nqpf: points/1` and `points: {name: {P1: 20, P2: 80}}`, or a CSV with "
        "one row per rater. The mean of the raters' shares; with --budget everyone spends exactly that. "
        "(OECD/JRC Handbook 2008, budget allocation)",
        "由评分确定权重：`nqpf: points/1` 和 `points: {姓名: {P1: 20, P2: 80}}`，或每人一行的 CSV。取各人份额的平均；"
        "给出 --budget 时每人合计须恰为该数。（OECD/JRC 手册 2008，预算分配法）",
    ),
)
@guarded
def direct(
    files: _Files,
    budget: Annotated[
        int | None, typer.Option(min=1, help=say("Points each rater must allot.", "每人须分配完的总分。"))
    ] = None,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    name: ProfileId = None,
    output: Output = None,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:
    """Direct rating and budget allocation."""
    from nqpf.loading.judgements.judgements import refuse_repeated_raters
    from nqpf.loading.judgements.points import load_points
    from nqpf.loading.several import load_all
    from nqpf.report.weights.judgements import by_points

    elements = weighed_elements(rubric, kind, of)
    loaded = load_all(files, lambda file: load_points(file, tuple(elements.titles), budget))
    refuse_repeated_raters((rater, one.source) for one in loaded for rater in one.points)
    deliver_profile(by_points(elements, loaded, budget), name or "direct", output, lang)


@app.command(
    "entropy",
    short_help=say(
        "Weights from scores: the more scores vary, the greater the weight.", "由多份规划的得分确定权重（熵权法）。"
    ),
    help=say(
        "Weights from the scores of ten plans or more: the more scores vary, the greater the weight. ej = -sum(p ln p) "
        "/ ln m, "
        "weights are the parts of 1 - ej. (Hwang and Yoon 1981; Zeleny 1982)",
        "由十份以上规划的得分确定权重，差异越大权重越大：ej = −Σ p ln p / ln m，权重为 1 − ej 的占比。"
        "（Hwang 和 Yoon 1981；Zeleny 1982）",
    ),
)
@guarded
def entropy(
    plans: Plans,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    name: ProfileId = None,
    profile: ProfileName = None,
    output: Output = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Entropy weights."""
    from nqpf.report.weights.scores import by_entropy

    panel = panel_of(plans, kind, of, (rubric, profile, encoding))
    deliver_profile(by_entropy(panel), name or "entropy", output, lang)


@app.command(
    "critic",
    short_help=say(
        "Weights from scores: the more independent variation, the greater the weight.",
        "由多份规划的得分确定权重（CRITIC 法）。",
    ),
    help=say(
        "Weights from the scores of ten plans or more: the more scores vary, and independently of others, the greater "
        "the weight. "
        "Cj = sj * sum(1 - rjk), weights are the parts of Cj. (Diakoulaki, Mavrotas and Papayannakis 1995)",
        "由十份以上规划的得分确定权重，差异越大、与其他项越不相关，权重越大：Cj = sj Σ(1 − rjk)，权重为 Cj 的占比。"
        "（Diakoulaki、Mavrotas 和 Papayannakis 1995）",
    ),
)
@guarded
def critic(
    plans: Plans,
    kind: PlanKind = KindName.region,
    of: Of = "total",
    name: ProfileId = None,
    profile: ProfileName = None,
    output: Output = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """CRITIC weights."""
    from nqpf.report.weights.scores import by_critic

    panel = panel_of(plans, kind, of, (rubric, profile, encoding))
    deliver_profile(by_critic(panel), name or "critic", output, lang)
