"""Weights from what people judge: pairwise comparisons, best and worst, points."""

from collections.abc import Mapping, Sequence
from math import fsum

from nqpf.analysis.weighing.ahp import ACCEPTABLE, MOST_ELEMENTS, Priorities, Triad, join, prioritise
from nqpf.analysis.weighing.bwm import BestWorst, Compromise, compromise
from nqpf.analysis.weighing.direct import Disagreement, average
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.judgements.best_worst import LoadedBestWorst
from nqpf.loading.judgements.comparisons import LoadedComparisons
from nqpf.loading.judgements.elements import Elements
from nqpf.loading.judgements.points import LoadedPoints
from nqpf.report.weights.weighed import Weighed, listed

_MOST_WITH_ENDS = 30


def by_comparisons(elements: Elements, loaded: Sequence[LoadedComparisons]) -> Weighed:
    """AHP weights; several raters' judgements are joined by their geometric mean.

    Raises :class:`InputError` for more elements than Saaty gives random indices for.
    """
    _refuse_more(elements, MOST_ELEMENTS, "ahp")
    matrices = [{row: {col: float(v) for col, v in line.items()} for row, line in one.matrix.items()} for one in loaded]
    each = {one.rater: prioritise(matrix) for one, matrix in zip(loaded, matrices, strict=True)}
    whole = prioritise(join(matrices)) if len(matrices) > 1 else each[loaded[0].rater]
    raters = listed(each)
    joined = (
        Text(", judgements joined by their geometric mean", "，个体判断以几何平均合成") if len(each) > 1 else Text()
    )
    notes = [_consistency(whole)]
    if len(each) > 1:
        ratios = listed(f"{rater} {found.ratio:.3f}" for rater, found in each.items())
        notes.append(Text(f"By rater: {ratios.en}.", f"各评判人的 CR：{ratios.zh}。"))
    warnings = [text for rater, found in each.items() for text in _inconsistent(rater, found)]
    return Weighed(
        elements,
        whole.weights,
        Text("Weights by AHP", "层次分析法权重方案"),
        Text(
            f"pairwise comparison (AHP, principal eigenvector) by {raters.en}{joined.en}",
            f"{raters.zh}两两比较（层次分析法，主特征向量{joined.zh}）",
        ),
        tuple(one.source for one in loaded),
        tuple(notes),
        tuple(warnings),
    )


def _refuse_more(elements: Elements, most: int, method: str) -> None:
    count = len(elements.titles)
    if count > most:
        message = Text(
            f"{count} elements; this method compares {most} at most", f"共 {count} 项，此法最多比较 {most} 项"
        )
        raise InputError([Problem(Span(f"nqpf weigh {method}"), message)])


def _consistency(found: Priorities) -> Text:
    triad = found.triad
    worst = (
        Text(f"; least consistent: {_triad(triad).en}", f"；最不一致的三元组：{_triad(triad).zh}") if triad else Text()
    )
    return Text(f"Consistency ratio {found.ratio:.3f}{worst.en}.", f"一致性比例 CR {found.ratio:.3f}{worst.zh}。")


def _triad(triad: Triad) -> Text:
    first, second, third, direct, implied, _ = triad
    return Text(
        f"{first} to {third} is judged {direct:.2g}, over {second} it would be {implied:.2g}",
        f"{first} 比 {third} 判为 {direct:.2g}，经 {second} 推得 {implied:.2g}",
    )


def _inconsistent(rater: str, found: Priorities) -> list[Text]:
    if found.ratio <= ACCEPTABLE or found.triad is None:
        return []
    told = _triad(found.triad)
    return [
        Text(
            f"{rater}: consistency ratio {found.ratio:.3f} is above {ACCEPTABLE:g}; look again at {told.en}",
            f"{rater}：一致性比例 CR {found.ratio:.3f} 超过 {ACCEPTABLE:g}，建议复核：{told.zh}",
        )
    ]


def by_best_worst(elements: Elements, loaded: Sequence[LoadedBestWorst]) -> Weighed:
    """Best-worst weights, linear model; those of several raters are averaged.

    Raises :class:`InputError` for more elements than anyone compares: the work grows with their cube.
    """
    _refuse_more(elements, _MOST_WITH_ENDS, "bwm")
    found: dict[str, Compromise] = {
        one.rater: compromise(BestWorst(one.best, one.worst, one.best_to_others, one.others_to_worst)) for one in loaded
    }
    weights = {name: fsum(one.weights[name] for one in found.values()) / len(found) for name in elements.titles}
    raters = listed(found)
    averaged = Text(", weights averaged", "，各人权重取算术平均") if len(found) > 1 else Text()
    ksi = listed(f"{rater} {one.ksi:.3f}" for rater, one in found.items())
    ratios = listed(
        f"{rater} {one.ratio:.3f}" + (f" at {one.least}" if one.least else "") for rater, one in found.items()
    )
    ratios_zh = "、".join(
        f"{rater} {one.ratio:.3f}" + (f"（{one.least}）" if one.least else "") for rater, one in found.items()
    )
    return Weighed(
        elements,
        weights,
        Text("Weights by the best-worst method", "最优最劣法权重方案"),
        Text(
            f"the best-worst method (linear model) by {raters.en}{averaged.en}",
            f"{raters.zh}以最优最劣法（BWM，线性模型{averaged.zh}）",
        ),
        tuple(one.source for one in loaded),
        (
            Text(f"Ksi, 0 for full consistency: {ksi.en}.", f"ξ（0 为完全一致）：{ksi.zh}。"),
            Text(
                f"Input-based consistency ratio, and where it is largest: {ratios.en}.",
                f"基于输入的一致性比例（括号内为最不一致的一项）：{ratios_zh}。",
            ),
        ),
    )


def by_points(elements: Elements, loaded: Sequence[LoadedPoints], budget: int | None) -> Weighed:
    """Mean shares of the points that raters give, with their spread."""
    points = {
        rater: {name: float(value) for name, value in given.items()}
        for one in loaded
        for rater, given in one.points.items()
    }
    found = average(points)
    raters = listed(points)
    how = (
        Text("direct rating", "直接评分法（份额取平均）")
        if budget is None
        else Text(f"budget allocation ({budget} points each)", f"预算分配法（每人 {budget} 分，份额取平均）")
    )
    return Weighed(
        elements,
        found.weights,
        Text("Weights by points given", "评分法权重方案"),
        Text(f"{how.en} by {raters.en}, shares averaged", f"{raters.zh}以{how.zh}"),
        tuple(one.source for one in loaded),
        (_spread(found.spread),) if len(points) > 1 else (),
    )


def _spread(spread: Mapping[str, Disagreement]) -> Text:
    each = [f"{name} {one.low:.3f}–{one.high:.3f} ({one.deviation:.3f})" for name, one in spread.items()]
    return Text(
        f"Lowest and highest share, with the standard deviation: {'; '.join(each)}.",
        f"份额的最低值和最高值（括号内为标准差）：{'；'.join(each)}。",
    )
