"""Scores of many plans side by side: what weights from data are computed from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.companion import warn
from nqpf.loading.judgements.elements import Elements
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.syntax.decoding import Source
from nqpf.report.check.problems import named_twice
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.values import missing_values


class Panel(NamedTuple):
    """By id of an element, the score of every plan in [0, 1], in the order of `plans`."""

    elements: Elements
    plans: tuple[LoadedPlan, ...]
    columns: dict[str, tuple[float, ...]]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files of the plans."""
        return tuple(plan.source for plan in self.plans)


def scored_panel(pairs: Sequence[tuple[LoadedPlan, Standard]], elements: Elements) -> Panel:
    """Score plans, each against its standard; those that are not yet assessed are left out, with a warning.

    Raises :class:`InputError` where the plans are of two kinds, where one stands twice, and where one declares an
    element not applicable: what has no score cannot be compared.
    """
    problems = _unlike(pairs, elements)
    if problems:
        raise InputError(problems)
    scored = list(_assessed(ScoredPlan(plan, standard) for plan, standard in pairs))
    for one in scored:
        warn(missing_values(one))
    cards = [one.card for one in scored]
    # What applies to no plan is out by the profile.
    names = [name for name in elements.titles if any(name in card.nodes for card in cards)]
    problems = [
        Problem(
            Span(one.plan.source.name),
            Text(f"{name} does not apply to this plan", f"{name} 对本规划不适用"),
            Text("leave the plan out, or weigh another node", "请去掉该规划，或对其他节点加权"),
        )
        for one in scored
        for name in names
        if name not in one.card.nodes
    ]
    if problems:
        raise InputError(problems)
    columns = {name: tuple(card.nodes[name].score for card in cards) for name in names}
    return Panel(elements, tuple(one.plan for one in scored), columns)


def _assessed(scored: Iterable[ScoredPlan]) -> Iterator[ScoredPlan]:
    """Those of which some item claims a facet; the others have no scores that weights could come from."""
    for one in scored:
        if one.is_assessed:
            yield one
        else:
            warn([Problem(Span(one.plan.source.name), _LEFT_OUT)])


_LEFT_OUT = Text("not yet assessed: left out, as no item claims a facet", "尚未评估，不计入：尚无条目认定要点")


def _unlike(pairs: Sequence[tuple[LoadedPlan, Standard]], elements: Elements) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for plan, _ in pairs:
        span = Span(plan.source.name)
        if plan.plan.kind != elements.kind:
            message = Text(
                f"this plan is of kind {plan.plan.kind}, not {elements.kind}",
                f"本规划为 {plan.plan.kind} 类，而非 {elements.kind} 类",
            )
            hint = Text("compare plans of one kind; set it with `--kind`", "只能比较同一类规划，类别由 `--kind` 指定")
            problems.append(Problem(span, message, hint))
        earlier = first.setdefault(plan.source.sha256, plan.source.name)
        if earlier != plan.source.name:
            problems.append(named_twice(plan.source.name, earlier))
    return problems
