"""The plan's items, each with steps taken on it, put to the checks again: what every claim is then worth.

Steps are tried on a cut-out of the plan that holds all an item's credit can depend on: its measure, whose
fields it inherits, and the indicators it links. The cut-out goes through the same placing and the same checks
as the plan itself, so nothing is assumed about what a step brings.
"""

from collections.abc import Container, Iterable, Mapping
from copy import copy
from typing import Any

from nqpf.analysis.roadmap.drafts import NEW_INDICATOR, PLAIN, Draft, dated_indicator, drafts_of, stand_in_of
from nqpf.analysis.roadmap.fixes import fix
from nqpf.analysis.roadmap.steps import Step
from nqpf.facets import Check
from nqpf.facets.indicator import is_dated
from nqpf.plan.claims import Claim
from nqpf.plan.items import PlanView
from nqpf.plan.plan import MOST_LINKED, Action, Item, Measure, Plan
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import ClaimResult

TakenSteps = Mapping[str, frozenset[Step]]
"""By key of an item, the steps taken on it."""
_NONE: frozenset[Step] = frozenset()


class Workbench:
    """The items of a plan, and one new item for every facet that may need one, with the facets that apply."""

    def __init__(self, view: PlanView, facets: Mapping[str, Facet], secondary_part: float) -> None:
        """Take the plan's items apart. `facets` are those that apply, by id."""
        self.view = view
        self.plan: Plan = view.plan
        self.facets, self._part = facets, secondary_part
        self._known: dict[tuple[Any, ...], list[ClaimResult]] = {}
        self._bodies: dict[tuple[str, frozenset[Step], frozenset[Step]], Item] = {}
        self._seen_as: dict[tuple[str, frozenset[Step]], bool] = {}
        self.stand_in = stand_in_of(view)
        self.drafts = dict(drafts_of(view, facets.values(), self.stand_in))
        self.dependents: dict[str, list[str]] = {key: [] for key in self.drafts}
        for key, draft in self.drafts.items():
            for name in draft.needs:
                self.dependents[name].append(key)
        self.actions: dict[str, list[str]] = {}
        for key, draft in self.drafts.items():
            if draft.measure is not None:
                self.actions.setdefault(draft.measure, []).append(key)
        self.linked = {name for draft in self.drafts.values() for name in draft.needs if draft.kind == "measure"}

    def focused(self, keys: Container[str]) -> "Workbench":
        """The same bench, on which only these items and new ones are looked at again; the others stay as they are."""
        bench = copy(self)
        bench.dependents = {
            key: [name for name in names if name in keys or name.startswith("+")]
            for key, names in self.dependents.items()
        }
        return bench

    def checks(self, key: str, first: str = "") -> list[Check]:
        """The checks of the facets an item claims and that apply, the one of `first` before the others."""
        claimed = [name for name in self.drafts[key].body.facets if name in self.facets]
        return [self.facets[name].check for name in sorted(claimed, key=lambda name: name != first)]

    def credits(self, key: str, taken: TakenSteps) -> dict[str, float]:
        """By facet, what the item's claims are worth with these steps taken; nothing for a new item not begun."""
        return {result.facet: result.credit for result in self.results(key, taken)}

    def results(self, key: str, taken: TakenSteps) -> list[ClaimResult]:
        """What the item shows for each facet it claims and that applies, with these steps taken."""
        if key.startswith("+") and key not in taken:
            return []
        draft = self.drafts[key]
        relevant = (
            key,
            *(
                self._as_linked(name, taken)
                if name != key and self.drafts[name].kind == "indicator"
                else taken.get(name)
                for name in draft.needs
            ),
        )
        known = self._known.get(relevant)
        if known is None:
            known = self._known[relevant] = self._find(key, taken)
        return known

    def _find(self, key: str, taken: TakenSteps) -> list[ClaimResult]:
        view = self._cut_out(key, taken)
        item = view.by_id[self.drafts[key].body.id]
        return [
            ClaimResult(
                name, item, place == 0, 1.0 if place == 0 else self._part, self.facets[name].check.check(item, view)
            )
            for place, name in enumerate(item.body.facets)
            if name in self.facets
        ]

    def plain_outcomes(self, key: str, taken: TakenSteps) -> dict[str, bool]:
        """The tests of an indicator as a measure that links it sees them."""
        view = self._cut_out(key, taken)
        return {o.test: o.passed for o in PLAIN.check(view.by_id[self.drafts[key].body.id], view).outcomes}

    def _cut_out(self, key: str, taken: TakenSteps) -> PlanView:
        draft = self.drafts[key]
        body = self._body(key, taken)
        sections: dict[str, tuple[Item, ...]] = {"measures": (), "indicators": (), "statements": ()}
        extra: list[Item] = []
        if draft.measure is not None:
            whole = self._body(draft.measure, taken)
            sections["measures"] = (whole.model_copy(update={"actions": (body,)}),)
        else:
            alone = body.model_copy(update={"actions": ()}) if isinstance(body, Measure) else body
            sections[f"{draft.kind}s"] = (alone,)
        linked = [name for name in draft.needs if name != key and self.drafts[name].kind == "indicator"]
        extra += [self._body(name, taken) for name in linked]
        if any(step.test == "measured" for name in draft.needs for step in taken.get(name, _NONE)):
            extra += [] if self.stand_in else [dated_indicator(self.view)]
        sections["indicators"] = (*sections["indicators"], *extra)
        return PlanView(self.plan.model_copy(update=sections), self.view.bounds)

    def whole(self, taken: TakenSteps) -> PlanView:
        """The whole plan with these steps taken; each new item has the title of the facet that it serves."""
        sections: dict[str, list[Item]] = {"measures": [], "indicators": [], "statements": []}
        for key, draft in self.drafts.items():
            if draft.measure is not None or (key.startswith("+") and key not in taken):
                continue
            body = self._body(key, taken)
            if key.startswith("+"):
                body = body.model_copy(update={"title": self.facets[key[1:]].title})
            actions = tuple(self._body(name, taken) for name in self.actions.get(key, ()))
            if actions:
                body = body.model_copy(update={"actions": actions})
            sections[f"{draft.kind}s"].append(body)
        if not self.stand_in and any(step.test == "measured" for steps in taken.values() for step in steps):
            sections["indicators"].append(dated_indicator(self.view))
        cut_out = self.plan.model_copy(update={name: tuple(items) for name, items in sections.items()})
        return PlanView(cut_out, self.view.bounds)

    def _as_linked(self, name: str, taken: TakenSteps) -> bool:
        """What a measure sees of an indicator that it links, found once for all measures and all like steps."""
        steps = taken.get(name, _NONE)
        known = self._seen_as.get((name, steps))
        if known is None:
            body = self._body(name, taken)
            alone = self.plan.model_copy(update={"measures": (), "indicators": (body,), "statements": ()})
            view = PlanView(alone, self.view.bounds)
            known = self._seen_as[name, steps] = is_dated(view.items[0], view)
        return known

    def _body(self, key: str, taken: TakenSteps) -> Item:
        """The item itself with the steps on it taken, and on its measure, from which it may inherit."""
        draft = self.drafts[key]
        whole = taken.get(draft.measure, _NONE) if draft.measure else _NONE
        known = self._bodies.get((key, taken.get(key, _NONE), whole))
        if known is None:
            known = self._bodies[key, taken.get(key, _NONE), whole] = self._fixed(key, taken)
        return known

    def _fixed(self, key: str, taken: TakenSteps) -> Item:
        """The item with its steps taken, the gating ones first."""
        draft = self.drafts[key]
        body = draft.body
        for step in sorted(taken.get(key, _NONE), key=lambda step: (step.claims, step.rung, step.facet)):
            if step.claims:
                rest = tuple(claim for claim in body.serves if claim.facet != step.facet)
                body = body.model_copy(update={"serves": (Claim(facet=step.facet), *rest)})
            elif step.test == "measured":
                body = self._linking(body)
            elif step.test == "linked":
                body = body.model_copy(update={"measures": ("written",)})
            else:
                body = fix(step.test, body, self._seen(body, draft, taken), self._checks_of(step), self.view)
        return body

    def _checks_of(self, step: Step) -> list[Check]:
        return self.checks(step.key, step.facet) or [PLAIN]

    def _linking(self, body: Item) -> Item:
        assert isinstance(body, Action)
        if len(body.indicators) >= MOST_LINKED:
            return body
        return body.model_copy(update={"indicators": (*body.indicators, self.stand_in or NEW_INDICATOR)})

    def _seen(self, body: Item, draft: Draft, taken: TakenSteps) -> Item:
        """The item with what it inherits from its measure."""
        if draft.measure is None:
            return body
        whole = self._body(draft.measure, taken).model_copy(update={"actions": (body,)})
        return PlanView(self.plan.model_copy(update={"measures": (whole,)}), self.view.bounds).items[1].body


def all_steps(taken: Iterable[Step]) -> TakenSteps:
    """Steps by the item they are on."""
    by_item: dict[str, set[Step]] = {}
    for step in taken:
        by_item.setdefault(step.key, set()).add(step)
    return {key: frozenset(steps) for key, steps in by_item.items()}
