"""The words of the experts' part of the report."""

from collections.abc import Callable, Iterator

from nqpf.base.language import Text
from nqpf.report.score.experts_view import ExpertsView, OpinionView

Say = Callable[[Text], str]

TITLE = Text("Experts and machine compared", "专家评估与机评对照")
SCORE, WITH_EXPERTS = Text("machine", "机评"), Text("with experts", "含专家评估")
RATED, RATINGS = Text("Criterion", "准则"), Text("ratings", "各人评级")
MEDIAN, SPREAD = Text("median", "中位数"), Text("spread", "极差")
DIMENSION, WEIGHT = Text("Dimension", "维度"), Text("counted", "采信程度")
QUESTIONS = Text("Questions for a meeting", "提请会商的问题")
ONE_RATER = Text(
    "One rater: agreement needs two, so the ratings are shown but change no score.",
    "只有一位评估人：一致性检验至少需要两人，故只列出评级，不调整得分。",
)
OUTDATED = Text("the plan has changed since", "评估后规划已有改动")
TRUST = {0.0: Text("not counted", "不采信"), 0.5: Text("half", "半数采信"), 1.0: Text("in full", "全部采信")}


def totals(experts: ExpertsView, say: Say) -> str:
    """Both scores of the plan."""
    return f"{say(SCORE)} {experts.score:.1f} · {say(WITH_EXPERTS)} {experts.with_experts:.1f}"


def raters(experts: ExpertsView, say: Say) -> Iterator[str]:
    """Who rated, when, in which file; that one rater is too few, where there is one."""
    for rater in experts.raters:
        outdated = f", {say(OUTDATED)}" if rater.outdated else ""
        yield f"{say(Text(rater.rater))} {rater.date} · {say(Text(rater.path))}{outdated}"
    if len(experts.raters) == 1:
        yield say(ONE_RATER)


def figure(value: float | None) -> str:
    """An agreement, or that there is none."""
    return "–" if value is None else f"{value:.2f}"


def spread(opinion: OpinionView) -> str:
    """How far the ratings of a criterion lie apart."""
    return "–" if opinion.spread is None else f"{opinion.spread}"
