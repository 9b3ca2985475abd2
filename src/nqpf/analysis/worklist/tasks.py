"""What a task and its actions lack, and all of it filled in."""

from collections.abc import Mapping, Sequence

from nqpf.analysis.worklist.fills import PLAIN, Fill, Filled, lacking
from nqpf.analysis.worklist.fixes import fix
from nqpf.analysis.worklist.lists import WRITTEN
from nqpf.facets import Check, Outcome
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.items import PlanView, states_none
from nqpf.plan.plan import MOST_LINKED, Action, Indicator, Item, Measure
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import ClaimResult

ANSWERED_BY: Mapping[str, str] = {
    "what": "stated", "who": "owned", "when": "scheduled", "with_what": "resourced", "measured": "measured",
}  # fmt: skip
"""By question that is put to a task, the test whose filling answers it."""
PLAIN_TASK = MeasureCheck(kind="measure")
"""What a task is put to that claims no facet."""
_INHERITED = ("owned", "scheduled", "resourced", "measured")


class TaskFiller:
    """Fills in tasks of a plan whose indicators have been: what those answer then is not asked of a task again."""

    def __init__(
        self, view: PlanView, claims: Mapping[str, Sequence[ClaimResult]], facets: Mapping[str, Facet]
    ) -> None:
        """Take the plan with its indicators filled in, and by id what its items' claims are worth."""
        self._view, self._claims, self._facets = view, claims, facets

    def filled(self, task: Measure, questions: Sequence[str], named: str | None) -> Filled:
        """The task with what it and its actions lack, and with the answers to `questions`.

        It is linked to the indicator `named`, else to a new one of its own.
        """
        asked = {ANSWERED_BY[question] for question in questions if question in ANSWERED_BY}
        placed = self._view.by_id[task.id]
        own = {one.test: one for one in PLAIN_TASK.check(placed, self._view).outcomes if not one.passed}
        lacks = {part.id: lacking(self._claims.get(part.id, ())) for part in (task, *task.actions)}
        name = named or name_of_own(task.id)
        body: Action = task
        fills: list[Fill] = []
        if "stated" in own and ("stated" in asked or "stated" in lacks[task.id]):
            body = self._fixed("stated", body, placed.body)
            fills.append(Fill(task.id, "measure", "stated", own["stated"]))
        for test in _INHERITED:
            if test in own and (test in asked or any(test in missing for missing in lacks.values())):
                body = linked(body, name) if test == "measured" else self._fixed(test, body, placed.body)
                fills.append(Fill(task.id, "measure", test, own[test]))
        actions = []
        for action in task.actions:
            done, more = self._action(action, lacks[action.id], own, name)
            actions.append(done)
            fills += more
        measured = [place for place, fill in enumerate(fills) if fill.test == "measured"]
        for place in measured:
            fills[place] = fills[place]._replace(link=named, new=named is None and place == measured[0])
        own_one = own_indicator(task.id, self._view) if measured and named is None else None
        return Filled(body.model_copy(update={"actions": tuple(actions)}), tuple(fills), own_one)

    def _action(
        self, action: Action, lacks: Mapping[str, Outcome], filled: Mapping[str, Outcome], link: str
    ) -> tuple[Action, list[Fill]]:
        """An action with what it lacks and does not inherit once its task has been filled in."""
        fills: list[Fill] = []
        seen = self._view.by_id[action.id].body
        for test, outcome in lacks.items():
            inherits = test in filled and not (test == "measured" and states_none(action, "indicators"))
            if test == "stated" or not inherits:
                action = linked(action, link) if test == "measured" else self._fixed(test, action, seen)
                fills.append(Fill(action.id, "measure", test, outcome))
        return action, fills

    def _fixed(self, test: str, body: Action, seen: Item) -> Action:
        checks: list[Check] = [self._facets[claim.facet].check for claim in self._claims.get(body.id, ())]
        done = fix(test, body, seen, checks, self._view)
        assert isinstance(done, Action)
        return done


def linked(body: Action, name: str) -> Action:
    """The task or action with one more indicator, where it may have one more."""
    if len(body.indicators) >= MOST_LINKED:
        return body
    return body.model_copy(update={"indicators": (*body.indicators, name)})


def name_of_own(task: str) -> str:
    """The id of the indicator that is written for a task: nothing in a plan or a rubric is called that."""
    return f"+indicator of {task}"


def own_indicator(task: str, view: PlanView) -> Indicator:
    """A new indicator for a task, with a target, its year and a baseline."""
    made: Item = Indicator(id="new", title=WRITTEN, unit="个").model_copy(update={"id": name_of_own(task)})
    for test in ("stated", "aimed", "anchored"):
        made = fix(test, made, made, PLAIN, view)
    assert isinstance(made, Indicator)
    return made
