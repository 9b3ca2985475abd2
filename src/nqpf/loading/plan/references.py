"""What the items of a plan name: each other, and the facets of the rubric that they claim."""

import re
from collections.abc import Iterator, Mapping

from nqpf.base.errors import Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer, Positions
from nqpf.facets import SERVED_BY
from nqpf.facets.goalposts import GoalpostsCheck
from nqpf.loading.messages.suggestions import nearest
from nqpf.plan.claims import NO_FACET
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import MOST_SHARED, Action, Indicator, Plan, Statement
from nqpf.plan.quantity import RATIO, canonical_unit
from nqpf.rubric.model import Criterion, Facet, Rubric


def find_dangling(view: PlanView, positions: Positions) -> Iterator[Problem]:
    """Every reference to an indicator or a measure that the plan does not have."""
    indicators = {i.body.id for i in view.items if i.kind == "indicator"}
    measures = {i.body.id for i in view.items if i.kind == "measure"}
    for item in view.items:
        if isinstance(item.body, Action):
            yield from _dangling(item.body.indicators, indicators, (*item.pointer, "indicators"), positions)
            yield from _fund(item.body, view, (*item.pointer, "budget", "fund"), positions)
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
                    _absent(name, within, in_sheet=bool(positions.span(pointer).sheet)),
                    nearest(name, known),
                )


def _fund(action: Action, view: PlanView, pointer: Pointer, positions: Positions) -> Iterator[Problem]:
    name = action.budget.fund if action.budget else None
    if name is not None and name not in view.funds and positions.has(pointer):
        within, in_sheet = positions.name(("funds",)), bool(positions.span(pointer).sheet)
        yield Problem(positions.span(pointer), _absent(name, within, in_sheet=in_sheet), nearest(name, view.funds))


def _absent(name: str, within: str, *, in_sheet: bool) -> Text:
    if in_sheet:
        return Text(f"`{name}` is not in sheet “{within}”", f"“{within}”表中没有编号 `{name}`")
    return Text(f"`{name}` is not in {within}", f"{within} 中没有编号 `{name}`")


_A_KIND: dict[str, Text] = {
    "measure": Text("a measure", "举措"),
    "indicator": Text("an indicator", "指标"),
    "statement": Text("a statement", "清单"),
}


def find_misclaimed(view: PlanView, rubric: Rubric, positions: Positions) -> Iterator[Problem]:
    """Every claim that cannot be made, and every measure that claims too much with its actions."""
    facets = rubric.facets()
    for item in view.items:
        claimed, suggested = item.body.serves, item.body.suggests
        yield from _misnamed(item, "serves", [claim.facet for claim in claimed], facets, positions)
        yield from _misnamed(item, "suggests", [one.facet for one in suggested], facets, positions)
    yield from _shared(view.plan, positions)


def _misnamed(
    item: PlacedItem,
    key: str,
    names: list[str],
    facets: Mapping[str, tuple[Criterion, Facet]],
    positions: Positions,
) -> Iterator[Problem]:
    """Every facet named under `key` that the item cannot claim, and every one named twice."""
    for number, name in enumerate(names):
        if name in names[:number]:
            told: tuple[Text, Text] | None = _twice(name, key), NO_TEXT
        elif key == "suggests" and name == NO_FACET:
            told = None
        else:
            told = _misclaimed(item, (*item.pointer, key, number), name, facets, positions)
        if told:
            yield Problem(positions.span((*item.pointer, key, number, "facet")), *told)


def _twice(name: str, key: str) -> Text:
    if key == "suggests":
        return Text(f"`{name}` is suggested twice", f"建议要点 `{name}` 重复")
    return Text(f"`{name}` is claimed twice", f"要点 `{name}` 重复")


def _misclaimed(
    item: PlacedItem,
    at: Pointer,
    name: str,
    facets: Mapping[str, tuple[Criterion, Facet]],
    positions: Positions,
) -> tuple[Text, Text] | None:
    """What is wrong with an item's claim on a facet, and how to fix it; None for a sound one."""
    if name not in facets:
        return _no_facet(name, item.kind, facets, one_a_cell=bool(positions.span(at).cell))
    check = facets[name][1].check
    wanted = SERVED_BY[check.kind]
    if wanted == item.kind:
        return _unplaced(item.body, check) if isinstance(check, GoalpostsCheck) else None
    within = positions.name((f"{wanted}s",))
    return (
        Text(
            f"`{name}` requires {_A_KIND[wanted].en}; this is {_A_KIND[item.kind].en}",
            f"`{name}` 要求的是{_A_KIND[wanted].zh}，而此项是{_A_KIND[item.kind].zh}",
        ),
        Text(f"claim it from an entry of `{within}`", f"请在 `{within}` 的条目中填写此要点"),
    )


def _unplaced(body: object, check: GoalpostsCheck) -> tuple[Text, Text] | None:
    """A percentage, which is read as a part of 1, claims a place between goalposts of 0 to 100."""
    assert isinstance(body, Indicator)
    if check.unit or max(abs(check.worst), abs(check.best)) <= 1 or canonical_unit(body.unit).base != RATIO:
        return None
    return (
        Text(
            f"a percentage is read as a part of 1; the goalposts here are {check.worst:g} and {check.best:g}",
            f"百分数按小数读入，而此处的标杆值为 {check.worst:g} 和 {check.best:g}",
        ),
        Text(
            'in the rubric, write the goalposts as parts of 1, or with `unit: "%"`',
            '请在评价标准中把标杆值写成小数，或注明 `unit: "%"`',
        ),
    )


def _no_facet(
    name: str, kind: str, facets: Mapping[str, tuple[Criterion, Facet]], *, one_a_cell: bool
) -> tuple[Text, Text]:
    """For a criterion's id: claim its facets; for ids joined by a Chinese comma: part them; else the nearest facet."""
    served = {
        facet: SERVED_BY[asked.check.kind] for facet, (criterion, asked) in facets.items() if criterion.id == name
    }
    if served:
        # Those that such an item can claim, where there are any.
        within = sorted(facet for facet, wanted in served.items() if wanted == kind) or sorted(served)
        message = Text(f"`{name}` is a criterion: claim its facets", f"`{name}` 是准则，应填写其下的要点")
        return message, nearest(None, within)
    message = Text(f"`{name}` is not a facet of the rubric", f"评价标准中没有要点 `{name}`")
    parts = [part.strip() for part in re.split("[，、；]", name)]
    if len(parts) > 1 and one_a_cell:
        return message, Text("give each a column of its own", "每列只填一个要点")
    if len(parts) > 1:
        listed = ", ".join(parts)
        return message, Text(f"separate them with ASCII commas: [{listed}]", f"请用半角逗号隔开：[{listed}]")
    return message, nearest(name, facets) or _SEE_EXPLAIN


_SEE_EXPLAIN = Text("nqpf explain D1 lists the facets", "可用 nqpf explain D1 查看要点")


def _shared(plan: Plan, positions: Positions) -> Iterator[Problem]:
    """One budget and one indicator, inherited by a hundred actions, are not a hundred measures."""
    for number, measure in enumerate(plan.measures):
        claimed = {*measure.facets, *(name for action in measure.actions for name in action.facets)}
        if len(claimed) > MOST_SHARED:
            yield Problem(
                positions.span(("measures", number, "id")),
                Text(
                    f"`{measure.id}` and its actions claim {len(claimed)} facets; together {MOST_SHARED} at most",
                    f"`{measure.id}` 及其行动共对应 {len(claimed)} 个要点，合计最多 {MOST_SHARED} 个",
                ),
                Text(
                    "split it into measures with an owner, a budget and an indicator of their own",
                    "请拆分为若干举措，各有自己的主体、资金和指标",
                ),
            )
