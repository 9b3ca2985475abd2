"""What makes a plan sound beyond its shape: ids, units, N/A, and what its items name; each fault at its line."""

from collections.abc import Iterable, Iterator

from nqpf.base.errors import Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer, Positions
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.wrong_shape import missing
from nqpf.loading.plan.entries import find_misnamed
from nqpf.loading.plan.newer import find_newer_values
from nqpf.loading.plan.references import find_dangling, find_misclaimed
from nqpf.plan.items import PlanView, points_of, says_something
from nqpf.plan.plan import Plan
from nqpf.plan.quantity import canonical_unit
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning, emptied


def find_faults(view: PlanView, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    """Every fault of a plan whose shape is right, when it is to be scored against `rubric`."""
    plan = view.plan
    yield from _asked(plan, rubric, positions)
    yield from _horizon(plan, positions)
    yield from _unique_ids(view, positions)
    yield from find_newer_values(plan, positions)
    yield from find_misnamed(plan, positions)
    yield from find_dangling(view, positions)
    yield from find_misclaimed(view, rubric, positions)
    yield from _units(plan, positions)
    yield from _diagnosis(plan, rubric, positions)
    yield from _scope(plan, rubric, positions)
    yield from _not_applicable(plan, rubric, positions)


def _asked(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    if not any(plan.kind in c.scope and plan.kind in facet.scope for c in rubric.criteria() for facet in c.facets):
        message = Text(
            f"the rubric does not apply to plans of kind {plan.kind}", f"评价标准对 {plan.kind} 类规划没有要求"
        )
        yield Problem(positions.span(("kind",)), message)


def _horizon(plan: Plan, positions: Positions) -> Iterator[Problem]:
    start, end = plan.horizon.start, plan.horizon.end
    if plan.nqpf == "plan/1" and not positions.has(("horizon",)):
        yield Problem(positions.span(()), *missing("horizon", ()))
        return
    for key, when in (("start", start), ("end", end)):
        if when is None and not positions.has(("horizon", key)):
            if plan.nqpf == "plan/1":
                yield Problem(positions.span(("horizon",)), *missing(key, ("horizon",)))
        elif when is None:
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
    first: dict[str, Pointer] = {}
    items: list[tuple[Pointer, str]] = [(item.pointer, item.body.id) for item in view.items]
    for pointer, name in (*items, *((("funds", n), fund.id) for n, fund in enumerate(view.plan.funds))):
        earlier = first.setdefault(name, pointer)
        if earlier is not pointer:
            first_use = positions.span((*earlier, "id"))
            line, cell = first_use.line, first_use.cell
            yield Problem(
                positions.span((*pointer, "id")),
                Text(f"id `{name}` is used twice", f"编号 `{name}` 重复"),
                Text(f"first used in {cell}", f"首次用于 {cell}")
                if cell
                else Text(f"first used on line {line}", f"首次用于第 {line} 行"),
            )


def _units(plan: Plan, positions: Positions) -> Iterator[Problem]:
    for number, indicator in enumerate(plan.indicators):
        base = canonical_unit(indicator.unit).base
        for key, point in points_of(indicator):
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


def _scope(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    known = [criterion.id for criterion in rubric.criteria()]
    for number, name in enumerate(plan.scope):
        if name not in known:
            yield Problem(positions.span(("scope", number)), *_no_criterion(name, known))


def _no_criterion(name: str, known: Iterable[str]) -> tuple[Text, Text]:
    message = Text(f"`{name}` is not a criterion of the rubric", f"评价标准中没有准则 `{name}`")
    return message, nearest(name, known)


def _not_applicable(plan: Plan, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    criteria = {criterion.id: criterion for criterion in rubric.criteria()}
    seen: set[str] = set()
    for number, entry in enumerate(plan.not_applicable):
        span = positions.span(("not_applicable", number, "id"))
        criterion = criteria.get(entry.id)
        if criterion is None:
            yield Problem(span, *_no_criterion(entry.id, criteria))
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
