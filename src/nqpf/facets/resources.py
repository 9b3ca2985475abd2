"""The money of a measure or action: an amount, a ceiling per case or a shared fund, and who pays."""

from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.facets.ladder import Outcome, failed, passed
from nqpf.facets.materiality import too_little
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.items import PlacedItem, PlanView, says_something
from nqpf.plan.plan import Action, MeasureType

COSTLESS: frozenset[MeasureType] = frozenset({"regulate", "supervise"})
"""Actions that work by rules: they may state a cost of zero and then need no funding source."""


def is_resourced(item: PlacedItem, view: PlanView) -> Outcome:
    """Whether an amount and its source are named, here or in a shared fund; work by rules may cost nothing."""
    action = item.body
    assert isinstance(action, Action)
    budget, fund = action.budget or Budget(), view.fund_of(action)
    money = budget.amount or budget.per_case or (fund.amount if fund else None)
    if money is None:
        return _unfunded(item, action, fund)
    if money.amount == 0:
        if action.type in COSTLESS:
            return passed("resourced", item, "budget", Text("states zero cost", "写明零成本"))
        return failed(
            "resourced", item, "budget",
            "a cost of zero: only `regulate` and `supervise` actions may state it",
            "数额为零：只有 `regulate`、`supervise` 类行动可以写零",
        )  # fmt: skip
    sources = [budget.source, *([fund.source] if fund else [])]
    return (
        (too_little(item, money, view) if money is not budget.per_case else None)
        or _unpaid(item, sources, view)
        or passed("resourced", item, "budget", money.worded, f"{money.amount:f} {money.currency}")
    )


def _unpaid(item: PlacedItem, sources: Sequence[Text], view: PlanView) -> Outcome | None:
    """Why no source is named, neither here nor in the fund; None where one is."""
    if not all(map(view.naming.why_no_source, sources)):
        return None
    written = next(filter(None, sources), None)
    if written is None:
        return failed(
            "resourced", item, "budget",
            "the amount has no funding source: add `source:` under `budget:`",
            "有数额而无资金来源：在 `budget:` 下补写 `source:`",
        )  # fmt: skip
    why = view.naming.why_no_source(written)
    return failed(
        "resourced", item, "budget",
        f"“{written.in_language('en')}” names no source of money ({why.en}): say in `source:` under `budget:` who pays",
        f"“{written.in_language('zh')}”不是资金来源（{why.zh}）：在 `budget:` 下的 `source:` 写明由谁出资",
    )  # fmt: skip


def _unfunded(item: PlacedItem, action: Action, fund: Fund | None) -> Outcome:
    """What is missing where no amount is given, neither here nor in the fund."""
    if fund is not None:
        return failed(
            "resourced", item, "budget",
            f"the fund `{fund.id}` states no amount: add `amount:` there",
            f"资金池 `{fund.id}` 没有数额：请在该处补写 `amount:`",
        )  # fmt: skip
    if action.budget and says_something(action.budget.rate):
        return failed(
            "resourced", item, "budget",
            "only a rate, no amount: add `amount:`, or a ceiling in `per_case:`",
            "只有补助比例，没有数额：补写 `amount:` 或单项补助上限 `per_case:`",
        )  # fmt: skip
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
