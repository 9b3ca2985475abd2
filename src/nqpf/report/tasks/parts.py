"""What an item says in the columns of the table, in its author's own words."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.plan.bodies import Bodies
from nqpf.plan.fields import CYCLE_TITLES
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Indicator, Item
from nqpf.plan.quantity import Money
from nqpf.report.tasks.aims import body_text, target_text
from nqpf.report.tasks.dates import date_text
from nqpf.report.tasks.entries import elsewhere, is_supplied, is_supplied_body
from nqpf.report.tasks.view import Column, Part

_ROLES: dict[Column, Sequence[str]] = {
    "lead": ("lead",),
    "responsible": ("responsible",),
    "supporting": ("support", "partner", "suggested", "requested"),
}
_DELIVERING = ("build", "regulate")
"""Types of action whose object is what comes of them: a base, a rule. What others act on is no result."""
_SHORTEST = 3
"""Characters of a result's words."""


def own_parts(view: PlanView, item: Action) -> dict[Column, tuple[Part, ...]]:
    """By column, what a measure or an action states itself; nothing that it inherits, and no deliverable."""
    said = {column: tuple(bodies_in(item, roles)) for column, roles in _ROLES.items()}
    other = tuple(elsewhere(item, "owner"))
    answers: Column = "lead" if said["lead"] else "responsible"
    if other:
        said[answers] += other
    linked = tuple(_linked(item, one) for one in view.linked_indicators(item))
    return {
        "result": (*linked, *elsewhere(item, "indicators")),
        **said,
        "due": (*_dates(item), *elsewhere(item, "due")),
        "money": (*_money(view, item), *elsewhere(item, "budget")),
    }


def _linked(item: Item, indicator: Indicator) -> Part:
    """A target of an item; where somebody supplied the link, it is the target that may be the document's."""
    supplied = is_supplied(item, "indicators")
    return Part(target_text(indicator), supplied=supplied, linked=supplied and not is_supplied(indicator, "target"))


def deliverable(item: Action) -> tuple[Part, ...]:
    """What comes of an action, where that is its object and no target is linked to it.

    A single word (布局, 平台) names nothing that one could ask for.
    """
    named = len(item.object.zh or item.object.en) >= _SHORTEST
    return (Part(item.object),) if item.type in _DELIVERING and named else ()


def bodies_in(item: Item, roles: Sequence[str]) -> Iterator[Part]:
    """The bodies that an item names in these roles."""
    owner: Bodies = getattr(item, "owner", ())
    for body in owner:
        if body.role in roles:
            yield Part(body.name, body.role, is_supplied_body(item, body))


def _dates(item: Action) -> Iterator[Part]:
    if item.start:
        begun = date_text(item.start)
        yield Part(Text(f"from {begun.en}", f"{begun.zh}起"))
    if item.due:
        yield Part(date_text(item.due), supplied=is_supplied(item, "due"))
    if item.every:
        yield Part(CYCLE_TITLES[item.every], supplied=is_supplied(item, "every"))


def _money(view: PlanView, item: Action) -> Iterator[Part]:
    if item.budget is not None:
        fund = view.fund_of(item)
        if item.budget.amount is not None and item.budget.amount.amount == 0:
            yield Part(_nothing(item), supplied=is_supplied(item, "budget"))
            return
        for text in budget_texts(item.budget, fund):
            yield Part(text, supplied=is_supplied(item, "budget"))


def _nothing(item: Action) -> Text:
    """That no funds are needed, in the words of the document where they are quoted."""
    quote = item.quotes.get("budget")
    return both(quote.quote) if quote and quote.quote else Text("no funds needed", "无需资金")


def budget_texts(budget: Budget, fund: Fund | None = None) -> Iterator[Text]:
    """Amount and who pays, ceiling per case, rate, and the fund that it draws on."""
    source = budget.source
    if budget.amount is not None:
        yield _with_source(budget.amount, source)
    elif source:
        yield source
    if budget.per_case is not None:
        yield _per_case(budget.per_case)
    if budget.rate:
        yield budget.rate
    if fund is not None:
        yield Text(f"from {fund.title.in_language('en')}", f"由{fund.title.in_language('zh')}列支")


def fund_text(fund: Fund) -> Text:
    """A shared fund with its amount, who pays, and the bodies named for it."""
    money = [_with_source(fund.amount, fund.source)] if fund.amount else [fund.source] if fund.source else []
    said = [*money, *map(body_text, fund.owner)]
    if not said:
        return fund.title
    en = "; ".join(text.in_language("en") for text in said)
    zh = "；".join(text.in_language("zh") for text in said)
    return Text(f"{fund.title.in_language('en')}: {en}", f"{fund.title.in_language('zh')}：{zh}")


def _with_source(amount: Money, source: Text) -> Text:
    worded = amount.worded
    if not source:
        return worded
    return Text(f"{worded.en} ({source.in_language('en')})", f"{worded.zh}（{source.in_language('zh')}）")


def _per_case(amount: Money) -> Text:
    """A ceiling as its author wrote it; where that is an amount alone, with what it is."""
    worded = amount.worded
    if amount.written and not amount.written.strip()[:1].isdecimal():
        return worded
    return Text(f"up to {worded.en} per case", f"单项最高{worded.zh}")
