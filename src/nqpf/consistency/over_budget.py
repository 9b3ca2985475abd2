"""`over-budget`: the measures together cost more than the plan has."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.tasks import tasks
from nqpf.documents.cited import Documents
from nqpf.plan.funding import Budget
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Measure
from nqpf.plan.quantity import Money
from nqpf.plan.quantity.numerals import add


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Hold the sum of the measures' budgets against the plan's; other currencies than the plan's are left out."""
    total = _amount(view.plan.budget)
    if total is None:
        return
    drawn = {fund.id: fund.amount for task in _tasks(view) if (fund := view.fund_of(task)) and fund.amount}
    stated = [cost for measure in view.plan.measures for cost in _costs(measure)]
    costs = [cost for cost in (*stated, *drawn.values()) if cost.currency == total.currency]
    together = Money(reduce(add, (cost.amount for cost in costs), Decimal(0)), total.currency)
    if together.amount > total.amount:
        spent, whole = together.worded, total.worded
        yield Conflict(
            "budget",
            ("budget",),
            Text(
                f"the budgets of the measures add up to {spent.en}, above the plan's {whole.en}",
                f"各项举措资金合计 {spent.zh}，超过规划总资金 {whole.zh}",
            ),
            Text(
                "raise the plan's total, or cut the budgets of measures until they fit",
                "请调增规划总资金，或压减举措资金，使合计不超过总额",
            ),
        )


def _costs(measure: Measure) -> list[Money]:
    """The measure's own budget, which pays for its actions too; without one, the budgets of its actions.

    What is drawn from a shared fund is the fund's money, which counts once.
    """
    if measure.budget and measure.budget.fund:
        return []
    own = _amount(measure.budget)
    actions = (action.budget for action in measure.actions if not (action.budget and action.budget.fund))
    return [own] if own else [cost for budget in actions if (cost := _amount(budget))]


def _tasks(view: PlanView) -> Iterator[Action]:
    return (task for _, task in tasks(view.plan))


def _amount(budget: Budget | None) -> Money | None:
    return budget.amount if budget else None


RULE = Rule(
    id="over-budget",
    severity="error",
    title=Text("The measures cost more than the plan has", "举措资金合计超过规划总资金"),
    about=Text(
        "The budgets of all measures are added up and compared with the plan's own `budget`. A measure's budget pays "
        "for its actions too, so actions count only where their measure states no amount; a shared fund that is drawn "
        "on counts once. Money above the total cannot be provided: some measure will remain unfunded.",
        "将全部举措的资金相加，与规划总资金 `budget` 比较。举措的资金视为已包含其下各行动；举措未写数额时，"
        "才计入各行动的资金；所使用的资金池只计一次。超出总盘子的资金无法全部落实，必有举措落空。",
    ),
    find=find,
    passing={
        "budget": "3亿元",
        "measures": [
            {"id": "M1", "title": "建设中试基地", "budget": "1.8亿元"},
            {"id": "M2", "title": "改造印染产线", "budget": "1.2亿元"},
        ],
    },
    failing={
        "budget": "3亿元",
        "measures": [
            {"id": "M1", "title": "建设中试基地", "budget": "2亿元"},
            {"id": "M2", "title": "改造印染产线", "budget": "1.2亿元"},
        ],
    },
)
