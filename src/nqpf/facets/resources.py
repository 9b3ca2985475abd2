"""The money of a measure or action: an amount, a ceiling per case or a shared fund, and who pays."""

from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.facets.ladder import Outcome, failed, passed
from nqpf.facets.materiality import too_little
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.items import PlacedItem, PlanView, says_something
from nqpf.plan.plan import Action, MeasureType
from nqpf.plan.quantity import Money

COSTLESS: frozenset[MeasureType] = frozenset({"regulate", "supervise"})
"""Actions that work by rules: they may state a cost of zero and then need no funding source."""


def is_resourced(item: PlacedItem, view: PlanView) -> Outcome:
    """Whether an amount and its source are named, here or in a shared fund; work by rules may cost nothing."""
    action = item.body
    assert isinstance(action, Action)
    fund = view.fund_of(action)
    stated = _stated(action, view)
    if not stated:
        return _unfunded(item, action, fund)
    money = sum_of(action, view)
    if money is None:
        return too_little(item, stated[0], view) or failed(
            "resourced", item, "budget",
            "a cost of zero: only rules and supervision may state it",
            "数额为零：只有制度类、监管类行动可写零成本",
        )  # fmt: skip
    if money.amount == 0:
        return passed("resourced", item, "budget", Text("states zero cost", "写明零成本"))
    return _unpaid(item, _sources(action, fund), view) or passed(
        "resourced", item, "budget", money.worded, f"{money.amount:f} {money.currency}"
    )


def sum_of(action: Action, view: PlanView) -> Money | None:
    """The first that counts of its own amount, its ceiling per case and the amount of its fund.

    A sum is above zero and not too small to fund anything; work by rules may state zero. Whatever is written beside
    one that counts takes nothing from it.
    """
    costless = action.type in COSTLESS
    return next(
        (
            money
            for money in _stated(action, view)
            if (costless if money.amount == 0 else not view.bounds.least(money, per_case=_is_ceiling(money, action)))
        ),
        None,
    )


def is_unpaid(action: Action, view: PlanView) -> bool:
    """Whether it says of its money that nobody pays it; where nothing is said, that is not known."""
    written = [source for source in _sources(action, view.fund_of(action)) if source]
    return bool(written) and all(map(view.naming.why_no_source, written))


def _stated(action: Action, view: PlanView) -> list[Money]:
    budget, fund = action.budget or Budget(), view.fund_of(action)
    sums = (budget.amount, budget.per_case, fund.amount if fund else None)
    return [money for money in sums if money is not None]


def _sources(action: Action, fund: Fund | None) -> list[Text]:
    own = action.budget.source if action.budget else Text()
    return [own, *([fund.source] if fund else [])]


def _is_ceiling(money: Money, action: Action) -> bool:
    return action.budget is not None and money is action.budget.per_case


def _unpaid(item: PlacedItem, sources: Sequence[Text], view: PlanView) -> Outcome | None:
    """Why no source is named, neither here nor in the fund; None where one is."""
    if not all(map(view.naming.why_no_source, sources)):
        return None
    written = next(filter(None, sources), None)
    if written is None:
        return failed(
            "resourced", item, "budget.source",
            "the amount has no funding source: say who pays",
            "有数额而无资金来源：请写明资金来源",
        )  # fmt: skip
    why = view.naming.why_no_source(written)
    return failed(
        "resourced", item, "budget.source",
        f"“{written.in_language('en')}” names no source of money ({why.en}): say who pays",
        f"“{written.in_language('zh')}”不是资金来源（{why.zh}）：请写明由谁出资",
    )  # fmt: skip


def _unfunded(item: PlacedItem, action: Action, fund: Fund | None) -> Outcome:
    """What is missing where no amount is given, neither here nor in the fund."""
    if fund is not None:
        return failed(
            "resourced", item, "budget.fund",
            f"the fund “{fund.title.in_language('en')}” states no amount: say how large it is",
            f"资金池“{fund.title.in_language('zh')}”没有数额：请写明资金规模",
        )  # fmt: skip
    if action.budget and says_something(action.budget.rate):
        return failed(
            "resourced", item, ("budget.amount", "budget.per_case"),
            "only a rate, no amount: state an amount, or a ceiling per case",
            "只有补助比例，没有数额：请写明数额或单项补助上限",
        )  # fmt: skip
    if action.type in COSTLESS:
        return failed(
            "resourced", item, "budget",
            "no amount: state the amount and who pays, or that it costs nothing",
            "没有资金数额：请写明数额和资金来源；确无成本的，写明无需资金",
        )  # fmt: skip
    return failed(
        "resourced", item, "budget",
        "no amount: state the amount and who pays",
        "没有资金数额：请写明数额和资金来源",
    )  # fmt: skip
