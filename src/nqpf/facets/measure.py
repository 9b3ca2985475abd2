"""The check of a measure or action: who does what, by when, with which money, seen in which indicator."""

from typing import Literal

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.indicator import is_dated
from nqpf.facets.ladder import CheckResult, Outcome, Rung, Test, climb, failed, passed, shared_outcomes
from nqpf.plan.items import PlacedItem, PlanView, named_bodies, says_something, states_none
from nqpf.plan.plan import Action, MeasureType

COSTLESS: frozenset[MeasureType] = frozenset({"regulate", "supervise"})
"""Actions that work by rules: they may state a cost of zero and then need no funding source."""

LADDER = (
    Rung("stated", Text("Stated", "有行动"), Text(
        "it says what kind of action it is (`type`) and what it acts on (`object`)",
        "写明行动类型（`type`）和作用对象（`object`）")),
    Rung("owned", Text("Owned", "有主体"), Text(
        "a responsible body is named (`owner`)", "明确责任单位（`owner`）")),
    Rung("scheduled", Text("Scheduled", "有时限"), Text(
        "it has a due date of its own within the horizon (`due`)",
        "在规划期内有自身的完成时限（`due`）")),
    Rung("resourced", Text("Resourced", "有资源"), Text(
        "an amount and its funding source are given (`budget`); rules and supervision may state zero",
        "写明资金数额和来源（`budget`）；制度类、监管类行动可写零成本")),
    Rung("measured", Text("Measured", "有成效衡量"), Text(
        "a linked indicator with a target and its year shows the result (`indicators`)",
        "关联衡量成效的指标，且该指标有目标值和目标年份（`indicators`）")),
)  # fmt: skip
"""The five tests of a measure (method, section 2)."""


class MeasureCheck(Frozen):
    """Asks for a measure or action; `types`, where given, are the kinds of action that usually answer the facet.

    The type follows the verb of an action and closes no facet: another one is reported as unusual, no more.
    """

    kind: Literal["measure"]
    types: tuple[MeasureType, ...] = ()

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Run the five tests on a measure or action whose inherited fields are filled in."""
        return climb(shared_outcomes(item, view, _TESTS))


def _action(item: PlacedItem) -> Action:
    assert isinstance(item.body, Action)
    return item.body


def _stated(item: PlacedItem, _: PlanView) -> Outcome:
    action = _action(item)
    if action.type is None:
        return failed("stated", item, "type", "no action type: add `type:`", "没有行动类型：补写 `type:`")
    if not says_something(action.object):
        return failed(
            "stated", item, "object",
            "no named object: say in `object:` what is acted on",
            "没有明确对象：在 `object:` 写明作用于什么",
        )  # fmt: skip
    return passed("stated", item, "object", action.type)


def _owned(item: PlacedItem, _: PlanView) -> Outcome:
    action = _action(item)
    bodies = named_bodies(action.owner)
    if not bodies:
        written = next((body.zh or body.en for body in action.owner if body), "")
        if written:
            return failed(
                "owned", item, "owner", f"“{written}” names no body: name one in `owner:`",
                f"“{written}”不是具体单位：在 `owner:` 写明单位名称",
            )  # fmt: skip
        return failed(
            "owned", item, "owner",
            "no responsible body is named: name one in `owner:`",
            "未明确责任单位：在 `owner:` 写明具体单位",
        )  # fmt: skip
    return passed("owned", item, "owner", bodies[0])


def _scheduled(item: PlacedItem, view: PlanView) -> Outcome:
    action = _action(item)
    horizon = view.plan.horizon
    if action.due is None:
        return failed(
            "scheduled", item, "due",
            "no due date of its own: add `due:` (such as end of 2027)",
            "没有自身的完成时限：补写 `due:`（如 2027年底）",
        )  # fmt: skip
    when = action.due.worded
    if not horizon.covers(action.due):
        return failed(
            "scheduled", item, "due",
            f"due {when.en} lies outside the plan's horizon",
            f"完成时间（{when.zh}）不在规划期内",
        )  # fmt: skip
    return passed("scheduled", item, "due", when, action.due.end.isoformat())


def _resourced(item: PlacedItem, _: PlanView) -> Outcome:
    action = _action(item)
    budget = action.budget
    if budget is None or budget.amount is None:
        if action.type in COSTLESS:
            return failed(
                "resourced", item, "budget",
                "no amount: add `budget: {amount: …, source: …}`, or `budget: 0` where the rule costs nothing",
                "没有资金数额：补写 `budget: {amount: …, source: …}`；制度类、监管类行动确无成本的写 `budget: 0`",
            )  # fmt: skip
        return failed(
            "resourced", item, "budget",
            "no amount: add `budget: {amount: …, source: …}`",
            "没有资金数额：补写 `budget: {amount: …, source: …}`",
        )  # fmt: skip
    if budget.amount.amount == 0:
        if action.type in COSTLESS:
            return passed("resourced", item, "budget", Text("states zero cost", "写明零成本"))
        return failed(
            "resourced", item, "budget",
            "a cost of zero: only `regulate` and `supervise` actions may state it",
            "数额为零：只有 `regulate`、`supervise` 类行动可以写零",
        )  # fmt: skip
    if not says_something(budget.source):
        return failed(
            "resourced", item, "budget",
            "the amount has no funding source: add `source:` under `budget:`",
            "有数额而无资金来源：在 `budget:` 下补写 `source:`",
        )  # fmt: skip
    money = budget.amount
    return passed("resourced", item, "budget", money.worded, f"{money.amount:f} {money.currency}")


def _measured(item: PlacedItem, view: PlanView) -> Outcome:
    linked = view.linked_indicators(_action(item))
    for indicator in linked:
        if is_dated(view.by_id[indicator.id], view):
            return passed("measured", item, "indicators", indicator.id)
    if linked:
        names = [indicator.id for indicator in linked]
        return failed(
            "measured", item, "indicators",
            f"linked to {', '.join(names)}, without a target value and its year",
            f"所关联的 {'、'.join(names)} 没有目标值或目标年份",
        )  # fmt: skip
    return failed(
        "measured", item, "indicators",
        "no indicator shows its result: name one in `indicators:`",
        "没有指标衡量成效：在 `indicators:` 关联一个指标",
    )  # fmt: skip


def _or_inherited(test: Test, entry: str) -> Test:
    """A test that an action also passes by its measure's entry: no item is worth less for having said more."""

    def tested(item: PlacedItem, view: PlanView) -> Outcome:
        own = test(item, view)
        if own.passed or item.measure is None or states_none(item.body, entry):
            return own
        inheriting = item.body.model_copy(update={entry: getattr(item.measure, entry)})
        inherited = test(item._replace(body=inheriting), view)
        return inherited if inherited.passed else own

    return tested


_TESTS: tuple[Test, ...] = (
    _stated,
    _or_inherited(_owned, "owner"),
    _or_inherited(_scheduled, "due"),
    _or_inherited(_resourced, "budget"),
    _or_inherited(_measured, "indicators"),
)
