"""The ladder of one facet: each test with what the facet's own check asks in it, for readers."""

from collections.abc import Mapping
from types import MappingProxyType

from nqpf.base.language import Text
from nqpf.facets import goalposts, indicator, measure, statement
from nqpf.facets.goalposts import GoalpostsCheck
from nqpf.facets.indicator import IndicatorCheck
from nqpf.facets.ladder import Rung
from nqpf.facets.materiality import shown
from nqpf.facets.measure import MeasureCheck
from nqpf.facets.statement import StatementCheck
from nqpf.plan.titles import DIRECTION_TITLES, TYPE_TITLES

Ladder = tuple[Rung, ...]


def asked(check: MeasureCheck | IndicatorCheck | StatementCheck | GoalpostsCheck) -> Ladder:
    """The rungs of the check's kind; those that differ from facet to facet say what this one asks."""
    match check:
        case MeasureCheck():
            return _with(measure.LADDER, {"stated": _typed(check), "resourced": _paid(check)})
        case StatementCheck():
            return _with(
                statement.LADDER, {"stated": _listed(check), "filled": _filled(check)}, {"filled": _fields(check)}
            )
        case IndicatorCheck():
            return _with(indicator.LADDER, {**_bounded(check), "ambitious": _held(check)})
        case GoalpostsCheck():  # pragma: no branch - there is no fifth kind
            return _with(goalposts.LADDER, {"valued": _posted(check), "supported": _supported(check)})


_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def _with(ladder: Ladder, asks: Mapping[str, Text], keys: Mapping[str, tuple[str, ...]] = _NO_KEYS) -> Ladder:
    return tuple(
        rung._replace(asks=asks.get(rung.test, rung.asks), keys=keys.get(rung.test, rung.keys)) for rung in ladder
    )


def _typed(check: MeasureCheck) -> Text:
    stated = measure.LADDER[0].asks
    if not check.types:
        return stated
    return Text(
        f"{stated.en}; usually one of: {', '.join(TYPE_TITLES[one].en for one in check.types)}",
        f"{stated.zh}；通常为{'、'.join(TYPE_TITLES[one].zh for one in check.types)}",
    )


def _paid(check: MeasureCheck) -> Text:
    paid = measure.LADDER[3].asks
    if check.amount is None:
        return paid
    return Text(
        f"{paid.en}; at least {check.amount:.0%} of the measure's, else of the plan's budget",
        f"{paid.zh}；不低于所属举措（未写的，为规划）资金的 {check.amount:.0%}",
    )


def _bounded(check: IndicatorCheck) -> dict[str, Text]:
    """Its unit and direction, and the values that are possible, where the facet sets them."""
    stated, aimed, *_ = (rung.asks for rung in indicator.LADDER)
    en, zh = stated.en, stated.zh
    if check.unit:
        en, zh = f"{en}; in {check.unit}", f"{zh}；以 {check.unit} 计"
    if check.direction:
        better = DIRECTION_TITLES[check.direction]
        en, zh = f"{en}; {better.en}", f"{zh}；{better.zh}"
    if check.range is None:
        return {"stated": Text(en, zh)}
    low, high = (shown(bound, check.unit) for bound in check.range)
    between = Text(f"{aimed.en}; between {low} and {high}", f"{aimed.zh}；数值在 {low} 至 {high} 之间")
    return {"stated": Text(en, zh), "aimed": between}


def _listed(check: StatementCheck) -> Text:
    first = check.fields[0]
    return Text(
        f"at least {check.min} entries, no two with the same {first.en}",
        f"至少 {check.min} 条，按“{first.zh}”不重复",
    )


def _filled(check: StatementCheck) -> Text:
    return Text(
        f"{check.min} distinct entries give " + ", ".join(field.en for field in check.fields),
        f"至少 {check.min} 条不重复条目填齐" + "、".join(f"“{field.zh}”" for field in check.fields),
    )


def _fields(check: StatementCheck) -> tuple[str, ...]:
    return tuple(field.id for field in check.fields)


def _held(check: IndicatorCheck) -> Text:
    reached = _reached(check)
    if check.ambition is None:
        return reached
    least = shown(check.ambition, check.unit)
    return Text(f"{reached.en}; at least {least} away from the baseline", f"{reached.zh}；目标与基期相差不少于 {least}")


def _reached(check: IndicatorCheck) -> Text:
    bar = check.benchmark
    if bar is None or bar.value is None:
        return Text(
            f"a milestone lies between baseline and target, or it reaches a sourced benchmark of its "
            f"own beyond the baseline or closes {check.closes:.0%} of the gap to it",
            f"基期与目标之间有节点值，或达到自带的优于基期且有出处的对标值、或缩小与其差距的 {check.closes:.0%}",
        )
    year = f"{bar.year.worded.en}, " if bar.year else ""
    year_zh = f"{bar.year.worded.zh}，" if bar.year else ""
    value = f"{bar.value} {bar.unit}".strip()
    return Text(
        f"the target reaches {value} ({year}{bar.source.en}), or closes {check.closes:.0%} of the gap to it",
        f"目标达到 {value}（{year_zh}{bar.source.zh}），或缩小与其差距的 {check.closes:.0%}",
    )


def _posted(check: GoalpostsCheck) -> Text:
    of = Text("target", "目标值") if check.value == "target" else Text("baseline", "基期值")
    unit = Text(f" in {check.unit}", f"（{check.unit}）") if check.unit else Text()
    scale = Text(" on a log scale", "，按对数刻度") if check.scale == "log" else Text()
    return Text(
        f"its {of.en}{unit.en} (percentages as parts of 1): no credit at {check.worst:g}, full at {check.best:g}, "
        f"in between in proportion{scale.en}",
        f"{of.zh}{unit.zh}：{check.worst:g} 不得分，{check.best:g} 得满分，其间按比例计分{scale.zh}（百分比按小数计）",
    )


def _supported(check: GoalpostsCheck) -> Text:
    if check.unsupported >= 1:
        return Text(
            "a baseline and a responsible body are named; its credit does not depend on it",
            "写明基期值和责任单位（不影响得分）",
        )
    return Text(
        f"a baseline and a responsible body are named, else its credit is {check.unsupported:g} at most",
        f"写明基期值和责任单位，否则得分最高 {check.unsupported:g}",
    )
