"""The check of a measure or action: who does what, by when, with which money, seen in which indicator."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text, both
from nqpf.facets.indicator import is_dated
from nqpf.facets.ladder import CheckResult, Outcome, Rung, Test, climb, failed, passed, shared_outcomes
from nqpf.facets.materiality import part_of_budget
from nqpf.facets.resources import is_resourced
from nqpf.plan.bodies import ANSWERABLE, ROLE_TITLES, ROLES, Body
from nqpf.plan.fields import CYCLE_TITLES
from nqpf.plan.items import PlacedItem, PlanView, says_something, states_none
from nqpf.plan.plan import Action, MeasureType
from nqpf.plan.titles import TYPE_TITLES

LADDER = (
    Rung("stated", Text("Stated", "有行动"), Text(
        "it says what kind of action it is and what it acts on", "写明行动类型和作用对象"), ("type", "object")),
    Rung("owned", Text("Owned", "有主体"), Text(
        "a responsible body is named", "明确责任单位"), ("owner",)),
    Rung("scheduled", Text("Scheduled", "有时限"), Text(
        "it has a due date of its own within the plan's years, or is done every year or more often",
        "在规划期内有自身的完成时限，或每年定期开展"), ("due", "every")),
    Rung("resourced", Text("Resourced", "有资源"), Text(
        "an amount (or a ceiling per case) and its funding source are given, or a shared fund that has both; "
        "rules and supervision may state zero",
        "写明资金数额（或单项补助上限）和来源，或使用数额、来源齐全的资金池；制度类、监管类行动可写零成本"),
        ("budget",)),
    Rung("measured", Text("Measured", "有成效衡量"), Text(
        "a linked indicator with a target and its year shows the result",
        "关联衡量成效的指标，且该指标有目标值和目标年份"), ("indicators",)),
)  # fmt: skip
"""The five tests of a measure (method, section 2)."""


class MeasureCheck(Frozen):
    """Asks for a measure or action; `types`, where given, are the kinds of action that usually answer the facet.

    `amount`, where given, is the least part of the measure's or else the plan's budget that an amount must be.
    The type follows the verb of an action and closes no facet: another one is reported as unusual, no more.
    """

    kind: Literal["measure"]
    types: tuple[MeasureType, ...] = ()
    amount: Annotated[float, Field(gt=0, lt=1)] | None = None

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Run the five tests on a measure or action whose inherited fields are filled in."""
        stated, owned, scheduled, resourced, measured = shared_outcomes(item, view, _TESTS)
        if self.amount is not None:
            resourced = part_of_budget(self.amount, item, resourced, view)
        return climb([stated, owned, scheduled, resourced, measured])


def _action(item: PlacedItem) -> Action:
    assert isinstance(item.body, Action)
    return item.body


def _stated(item: PlacedItem, _: PlanView) -> Outcome:
    action = _action(item)
    if action.type is None:
        return failed(
            "stated", item, "type",
            "it is not clear what is to be done: say it with a verb such as build, train or regulate",
            "具体行动不明确：请写明做什么（如建设、培训、制定）",
        )  # fmt: skip
    if not says_something(action.object):
        return failed(
            "stated", item, "object",
            "no object is named: say what it acts on, such as a pilot base or small firms",
            "没有明确对象：请写明针对什么（如中试基地、中小企业）",
        )  # fmt: skip
    return passed("stated", item, "object", TYPE_TITLES[action.type])


def _owned(item: PlacedItem, view: PlanView) -> Outcome:
    action = _action(item)
    bodies = view.naming.bodies(action.owner)
    if bodies:
        led = bodies[0] in view.naming.bodies(action.owner, ("lead",))
        title = ROLE_TITLES["lead"]
        seen = Text(f"{bodies[0]} ({title.en})", f"{bodies[0]}（{title.zh}）") if led else both(bodies[0])
        return passed("owned", item, "owner", seen)
    written = next((body.name.zh or body.name.en for body in action.owner if body.name), "")
    others = _beside(action.owner, view)
    if others:
        return failed(
            "owned", item, "owner",
            f"only {others.en}: name the lead agency or a responsible body",
            f"仅有{others.zh}：请写明牵头单位或责任单位",
        )  # fmt: skip
    if written:
        why = view.naming.why_nobody(written)
        return failed(
            "owned", item, "owner", f"“{written}” names no body ({why.en}): name one",
            f"“{written}”不是具体单位（{why.zh}）：请写明单位名称",
        )  # fmt: skip
    return failed(
        "owned", item, "owner",
        "no responsible body is named: name one",
        "未明确责任单位：请写明具体单位",
    )  # fmt: skip


def _beside(owner: Sequence[Body], view: PlanView) -> Text:
    """The bodies that only take part, by role: "supporting body: 市财政局"."""
    named = {role: view.naming.bodies(owner, (role,)) for role in ROLES if role not in ANSWERABLE}
    return Text(
        "; ".join(f"{ROLE_TITLES[role].en}: {', '.join(names)}" for role, names in named.items() if names),
        "；".join(f"{ROLE_TITLES[role].zh}：{'、'.join(names)}" for role, names in named.items() if names),
    )


def _scheduled(item: PlacedItem, view: PlanView) -> Outcome:
    action = _action(item)
    due = action.due
    if due is not None and view.plan.horizon.covers(due):
        return passed("scheduled", item, "due", due.worded, due.end.isoformat())
    if action.every is not None:
        return passed("scheduled", item, "every", CYCLE_TITLES[action.every])
    if due is not None:
        return failed(
            "scheduled", item, "due",
            f"due {due.worded.en} lies outside the plan's years",
            f"完成时间（{due.worded.zh}）不在规划期内",
        )  # fmt: skip
    return failed(
        "scheduled", item, ("due", "every"),
        "no due date of its own: state one (such as end of 2027), or that it is done every year",
        "没有自身的完成时限：请写明完成时限（如2027年底前）；每年开展的，请注明",
    )  # fmt: skip


def _measured(item: PlacedItem, view: PlanView) -> Outcome:
    linked = view.linked_indicators(_action(item))
    for indicator in linked:
        if is_dated(view.by_id[indicator.id], view):
            return passed("measured", item, "indicators", indicator.id)
    if linked:
        names = [f"`{indicator.id}`" for indicator in linked]
        return failed(
            "measured", item, "indicators",
            f"linked to {', '.join(names)}, without a target value and its year: state both",
            f"所关联的 {'、'.join(names)} 没有目标值或目标年份：请补齐",
        )  # fmt: skip
    return failed(
        "measured", item, "indicators",
        "no indicator shows its result: say which one does",
        "没有指标衡量成效：请写明由哪项指标衡量",
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
    _or_inherited(is_resourced, "budget"),
    _or_inherited(_measured, "indicators"),
)
