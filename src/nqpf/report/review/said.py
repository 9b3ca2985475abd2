"""What an item answers, in a line that a reviewer reads beside the quote."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.plan.bodies import ROLE_TITLES, Bodies
from nqpf.plan.fields import CYCLE_TITLES
from nqpf.plan.funding import Budget
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Indicator, Item, Statement
from nqpf.plan.points import Baseline, Point, Target
from nqpf.review.answers import Answer


def said_of(answer: Answer, own: Item, view: PlanView) -> Text:
    """The entries of an item's own that give an answer, in words."""
    if isinstance(own, Action):
        return _of_action(answer, own, view)
    if isinstance(own, Indicator):
        return _of_indicator(answer, own)
    assert isinstance(own, Statement)
    if answer == "who":
        return _listed((_bodies(own.owner), own.update))
    return _listed((own.data_source, own.date.worded if own.date else NO_TEXT))


def _of_action(answer: Answer, own: Action, view: PlanView) -> Text:
    if answer == "who":
        return _bodies(own.owner)
    if answer == "when":
        start = _worded(Text("from {}", "{}起"), own.start.worded) if own.start else NO_TEXT
        return _listed(
            (start, own.due.worded if own.due else NO_TEXT, CYCLE_TITLES[own.every] if own.every else NO_TEXT)
        )
    if answer == "with_what":
        return _money(own.budget, view) if own.budget else NO_TEXT
    return _listed(map(_aimed, view.linked_indicators(own)))


def _of_indicator(answer: Answer, own: Indicator) -> Text:
    if answer == "who":
        return _listed((_bodies(own.owner), own.data_source, own.frequency))
    if answer == "from_where":
        return _point(own.baseline, own.unit)
    steps = (_point(one, own.unit) for one in own.milestones)
    compared = (
        _worded(Text("compared with {}", "对标{}"), _point(own.benchmark, own.unit)) if own.benchmark else NO_TEXT
    )
    return _listed((_point(own.target, own.unit), *steps, compared))


def _aimed(one: Indicator) -> Text:
    aim = _point(one.target, one.unit)
    title = one.title
    return Text(
        f"{title.in_language('en')}: {aim.en}" if aim else title.in_language("en"),
        f"{title.in_language('zh')}：{aim.zh}" if aim else title.in_language("zh"),
    )


def _point(point: Point | None, unit: str) -> Text:
    if point is None:
        return NO_TEXT
    aim = point.aim if isinstance(point, Target) else point.value
    source = point.source if isinstance(point, Baseline) else NO_TEXT
    said = aim.worded if aim else NO_TEXT
    if said and unit and unit not in said.zh:
        said = Text(f"{said.en} {unit}", f"{said.zh}{unit}")
    year = point.year.worded if point.year else NO_TEXT
    return Text(
        ", ".join(filter(None, (said.en, year.en, source.in_language("en")))),
        "，".join(filter(None, (said.zh, year.zh, source.in_language("zh")))),
    )


def _money(budget: Budget, view: PlanView) -> Text:
    fund = view.funds.get(budget.fund or "")
    parts = [
        budget.amount.worded if budget.amount else NO_TEXT,
        budget.per_case.worded if budget.per_case else NO_TEXT,
        budget.rate,
        budget.source,
    ]
    if fund is not None:
        parts += [fund.title, fund.amount.worded if fund.amount else NO_TEXT, fund.source]
    return _listed(parts)


def _bodies(bodies: Bodies) -> Text:
    return Text(
        ", ".join(f"{body.name.in_language('en')} ({ROLE_TITLES[body.role].en})" for body in bodies),
        "、".join(f"{body.name.in_language('zh')}（{ROLE_TITLES[body.role].zh}）" for body in bodies),
    )


def _worded(frame: Text, said: Text) -> Text:
    return Text(frame.en.format(said.en), frame.zh.format(said.zh))


def _listed(parts: Iterable[Text]) -> Text:
    there = list(_there(parts))
    return Text(
        "; ".join(part.in_language("en") for part in there), "；".join(part.in_language("zh") for part in there)
    )


def _there(parts: Iterable[Text]) -> Iterator[Text]:
    return (part for part in parts if part)
