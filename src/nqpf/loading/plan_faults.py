"""What makes a plan sound beyond its shape: ids, references, claims, units, N/A, each fault at its line."""

import re
from collections.abc import Iterable, Iterator, Mapping

from nqpf.checks import SERVED_BY
from nqpf.errors import Problem
from nqpf.items import PlacedItem, PlanView, points, says_something
from nqpf.language import NO_TEXT, Text
from nqpf.loading.suggestions import nearest
from nqpf.model import Criterion, Facet, Rubric
from nqpf.plan import MOST_SHARED, Action, Plan, Statement
from nqpf.quantity import canonical_unit
from nqpf.source import Pointer, Positions
from nqpf.tree import Pruning, emptied


def find_faults(view: PlanView, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    """Every fault of a plan whose shape is right, when it is to be scored against `rubric`."""
    plan = view.plan
    yield from _asked(plan, rubric, positions)
    yield from _horizon(plan, positions)
    yield from _unique_ids(view, positions)
    yield from _references(view, positions)
    yield from _claims(view, rubric, positions)
    yield from _shared(plan, positions)
    yield from _units(plan, positions)
    yield from _diagnosis(plan, rubric, positions)
    yield from _not_applicable(plan, rubric, positions)


def _asked(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    criteria = (criterion for dimension in rubric.dimensions for criterion in dimension.all_criteria)
    if not any(plan.kind in c.scope and plan.kind in facet.scope for c in criteria for facet in c.facets):
        message = Text(
            f"the rubric asks nothing of a plan of kind {plan.kind}", f"评价标准对 {plan.kind} 类规划没有要求"
        )
        yield Problem(positions.span(("kind",)), message)


def _horizon(plan: Plan, positions: Positions) -> Iterator[Problem]:
    start, end = plan.horizon.start, plan.horizon.end
    for key, when in (("start", start), ("end", end)):
        if when is None:
            name = positions.name(("horizon", key))
            yield Problem(
                positions.span(("horizon", key)),
                Text(f"`{name}` is a placeholder", f"`{name}` 尚未填写实际年份"),
                Text("write a year, such as 2027", "请写年份，如 2027"),
            )
    if start and end and end.end < start.start:
        yield Problem(
            positions.span(("horizon", "end")),
            Text("the horizon ends before it starts", "规划期的结束早于开始"),
        )


def _unique_ids(view: PlanView, positions: Positions) -> Iterator[Problem]:
    first: dict[str, PlacedItem] = {}
    for item in view.items:
        earlier = first.setdefault(item.body.id, item)
        if earlier is not item:
            first_use = positions.span((*earlier.pointer, "id"))
            line, cell = first_use.line, first_use.cell
            yield Problem(
                positions.span((*item.pointer, "id")),
                Text(f"id `{item.body.id}` is used twice", f"编号 `{item.body.id}` 重复"),
                Text(f"first used in {cell}", f"首次用于 {cell}")
                if cell
                else Text(f"first used on line {line}", f"首次用于第 {line} 行"),
            )


def _references(view: PlanView, positions: Positions) -> Iterator[Problem]:
    indicators = {i.body.id for i in view.items if i.kind == "indicator"}
    measures = {i.body.id for i in view.items if i.kind == "measure"}
    for item in view.items:
        if isinstance(item.body, Action):
            yield from _dangling(item.body.indicators, indicators, (*item.pointer, "indicators"), positions)
        if isinstance(item.body, Statement):
            yield from _dangling(item.body.measures, measures, (*item.pointer, "measures"), positions)
    for number, diagnosis in enumerate(view.plan.diagnosis):
        at: Pointer = ("diagnosis", number)
        yield from _dangling(diagnosis.indicators, indicators, (*at, "indicators"), positions)
        yield from _dangling(diagnosis.measures, measures, (*at, "measures"), positions)


def _dangling(names: tuple[str, ...], known: set[str], pointer: Pointer, positions: Positions) -> Iterator[Problem]:
    if known.issuperset(names):
        return
    # An action inherits its measure's references: they are reported once, where they stand.
    if positions.has(pointer):
        within = positions.name(pointer[-1:])
        for number, name in enumerate(names):
            if name not in known:
                yield Problem(
                    positions.span((*pointer, number)),
                    Text(f"`{name}` is not in {within}", f"{within} 中没有 `{name}`"),
                    nearest(name, known),
                )


_A_KIND: dict[str, Text] = {
    "measure": Text("a measure", "举措"),
    "indicator": Text("an indicator", "指标"),
    "statement": Text("a statement", "清单"),
}


def _claims(view: PlanView, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    facets = rubric.facets()
    for item in view.items:
        for number in range(len(item.body.serves)):
            told = _misclaimed(item, number, facets, positions)
            if told:
                yield Problem(positions.span((*item.pointer, "serves", number)), *told)


def _misclaimed(
    item: PlacedItem, number: int, facets: Mapping[str, tuple[Criterion, Facet]], positions: Positions
) -> tuple[Text, Text] | None:
    """What is wrong with an item's claim, and how to mend it; None for a sound one."""
    name = item.body.serves[number]
    if name in item.body.serves[:number]:
        return Text(f"`{name}` is claimed twice", f"重复认领 `{name}`"), NO_TEXT
    if name not in facets:
        cell = positions.span((*item.pointer, "serves", number)).cell
        return _no_facet(name, facets, one_a_cell=bool(cell))
    wanted = SERVED_BY[facets[name][1].check.kind]
    if wanted == item.kind:
        return None
    within = positions.name((f"{wanted}s",))
    return (
        Text(
            f"`{name}` asks for {_A_KIND[wanted].en}; this is {_A_KIND[item.kind].en}",
            f"`{name}` 要求的是{_A_KIND[wanted].zh}，而此项是{_A_KIND[item.kind].zh}",
        ),
        Text(f"claim it from an entry of `{within}`", f"请在 `{within}` 的条目中认领"),
    )


def _no_facet(name: str, facets: Mapping[str, tuple[Criterion, Facet]], *, one_a_cell: bool) -> tuple[Text, Text]:
    """For a criterion's id: claim its facets; for ids joined by a Chinese comma: part them; else the nearest facet."""
    within = sorted(facet for facet, (criterion, _) in facets.items() if criterion.id == name)
    if within:
        message = Text(f"`{name}` is a criterion: claim its facets", f"`{name}` 是准则，应认领其下的要点")
        return message, nearest(None, within)
    message = Text(f"`{name}` is not a facet of the rubric", f"评价标准中没有要点 `{name}`")
    parts = [part.strip() for part in re.split("[，、；]", name)]
    if len(parts) > 1 and one_a_cell:
        return message, Text("give each a column of its own", "每列只填一个要点")
    if len(parts) > 1:
        listed = ", ".join(parts)
        return message, Text(f"part them with ASCII commas: [{listed}]", f"请用半角逗号分开：[{listed}]")
    return message, nearest(name, facets) or _SEE_EXPLAIN


_SEE_EXPLAIN = Text("nqpf explain D1 lists what there is", "可用 nqpf explain D1 查看要点")


def _shared(plan: Plan, positions: Positions) -> Iterator[Problem]:
    """One budget and one indicator, inherited by a hundred actions, are not a hundred measures."""
    for number, measure in enumerate(plan.measures):
        claimed = {*measure.serves, *(name for action in measure.actions for name in action.serves)}
        if len(claimed) > MOST_SHARED:
            yield Problem(
                positions.span(("measures", number, "id")),
                Text(
                    f"`{measure.id}` and its actions claim {len(claimed)} facets; together {MOST_SHARED} at most",
                    f"`{measure.id}` 及其行动共认领 {len(claimed)} 个要点，合计最多 {MOST_SHARED} 个",
                ),
                Text(
                    "split it into measures with an owner, a budget and an indicator of their own",
                    "请拆分为若干举措，各有自己的主体、资金和指标",
                ),
            )


def _units(plan: Plan, positions: Positions) -> Iterator[Problem]:
    for number, indicator in enumerate(plan.indicators):
        base = canonical_unit(indicator.unit).base
        for key, point in points(indicator):
            if point.value is not None and canonical_unit(point.unit).base != base:
                yield Problem(
                    positions.span(("indicators", number, *key, "unit")),
                    Text(
                        f"the value is in `{point.unit}`, the indicator in `{indicator.unit}`",
                        f"数值单位为 `{point.unit}`，指标单位为 `{indicator.unit}`",
                    ),
                    Text("give both in the same unit", "请统一单位"),
                )


def _diagnosis(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    known = {entry.id for lens in rubric.lenses if lens.kind == "problems" for entry in lens.entries}
    seen: set[str] = set()
    for number, diagnosis in enumerate(plan.diagnosis):
        span = positions.span(("diagnosis", number, "problem"))
        if diagnosis.problem not in known:
            message = Text(
                f"`{diagnosis.problem}` is not a problem of the rubric",
                f"评价标准中没有问题 `{diagnosis.problem}`",
            )
            yield Problem(span, message, nearest(diagnosis.problem, known))
        elif diagnosis.problem in seen:
            yield Problem(span, Text(f"`{diagnosis.problem}` is diagnosed twice", f"重复诊断 `{diagnosis.problem}`"))
        seen.add(diagnosis.problem)


def _not_applicable(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    criteria = {c.id: c for dimension in rubric.dimensions for c in dimension.all_criteria}
    seen: set[str] = set()
    for number, entry in enumerate(plan.not_applicable):
        span = positions.span(("not_applicable", number, "id"))
        criterion = criteria.get(entry.id)
        if criterion is None:
            message = Text(f"`{entry.id}` is not a criterion of the rubric", f"评价标准中没有准则 `{entry.id}`")
            yield Problem(span, message, nearest(entry.id, criteria))
        elif not criterion.na:
            message = Text(f"`{entry.id}` applies to every plan", f"`{entry.id}` 对所有规划适用，不能声明不适用")
            allowed = sorted(c.id for c in criteria.values() if c.na)
            hint = (
                Text(f"may be declared: {', '.join(allowed)}", f"可声明不适用的有：{'、'.join(allowed)}")
                if allowed
                else NO_TEXT
            )
            yield Problem(span, message, hint)
        elif entry.id in seen:
            yield Problem(span, Text(f"`{entry.id}` is declared twice", f"`{entry.id}` 重复声明"))
        elif not says_something(entry.reason):
            yield Problem(
                positions.span(("not_applicable", number, "reason")),
                Text(
                    f"`{entry.id}` is declared not applicable without a reason",
                    f"声明 `{entry.id}` 不适用而没有理由",
                ),
            )
        seen.add(entry.id)
    yield from _emptied(plan, rubric, positions)


def _emptied(plan: Plan, rubric: Rubric, positions: Positions) -> Iterable[Problem]:
    """N/A shares a weight out within its pole: a pole or principle must keep something to carry it."""
    declared = frozenset(entry.id for entry in plan.not_applicable)
    if not declared:
        return
    for name in emptied(rubric, Pruning(plan.kind), Pruning(plan.kind, declared)):
        yield Problem(
            positions.key_span(("not_applicable",)),
            Text(f"nothing would be left of `{name}`", f"`{name}` 将没有任何适用准则"),
            Text("a pole cannot be declared away", "不能把驱动的一侧整体声明为不适用"),
        )
