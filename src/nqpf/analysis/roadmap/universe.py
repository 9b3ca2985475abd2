"""Which steps there are: every test that an item fails and writing can fix, and new items where those do not do."""

from collections.abc import Container, Mapping
from itertools import zip_longest

from nqpf.analysis.roadmap.steps import PRIMARY, RUNGS, Step
from nqpf.analysis.roadmap.workbench import Workbench, all_steps

_OF_FACET = frozenset({"stated", "filled"})
"""What a statement lacks for these depends on the facet that asks."""
MOST_CLAIMANTS, MOST_ITEMS = 12, 400
"""Of the items that claim a facet, the best few are looked at: the facet takes only one of them. And so many in all."""


def fixing_steps(bench: Workbench, looked_at: Container[str]) -> list[Step]:
    """Steps on the items there are: tests that fail now and pass once the item is fixed, and claims to move up."""
    found: list[Step] = []
    for key in bench.drafts:
        if key in looked_at:
            found += _fixing(bench, key)
            found += _claiming(bench, key)
    return found


def new_steps(bench: Workbench, fixed: Mapping[str, float]) -> list[Step]:
    """Steps on new items, for the facets whose claimants cannot be fixed to what a new item could show.

    `fixed` is each facet's credit once everything there is has been fixed.
    """
    found: list[Step] = []
    for name, facet in bench.facets.items():
        if facet.check.kind != "goalposts":
            steps = _failing(bench, f"+{name}", name)
            reached = bench.credits(f"+{name}", all_steps(steps)).get(name, 0.0)
            if reached > fixed.get(name, 0.0):
                found += _that_pass(bench, f"+{name}", steps)
    return found


def worth_a_look(bench: Workbench) -> set[str]:
    """The items that may matter: the best claimants of each facet, their measures and the indicators they link.

    Of the typical plan these are all that claim anything; a plan of thousands of items must not take for ever.
    """
    claimants: dict[str, list[tuple[float, int, str]]] = {}
    for place, key in enumerate(key for key in bench.drafts if not key.startswith("+")):
        for name, credit in bench.credits(key, {}).items():
            primary = bench.drafts[key].body.facets[0] == name
            claimants.setdefault(name, []).append((-credit - primary, place, key))
    ranked = [[key for _, _, key in sorted(of)[:MOST_CLAIMANTS]] for of in claimants.values()]
    chosen: dict[str, None] = {}
    # The best of every facet come first, then the second ones: each facet gets its share of what is looked at.
    for tier in zip_longest(*ranked):
        for key in tier:
            if key is not None and len(chosen) < MOST_ITEMS:
                chosen |= dict.fromkeys(bench.drafts[key].needs)
    return set(chosen)


def _fixing(bench: Workbench, key: str) -> list[Step]:
    claimed = [name for name in bench.drafts[key].body.facets if name in bench.facets]
    if bench.drafts[key].kind == "statement":
        steps = [step for name in claimed for step in _failing(bench, key, name)]
    else:
        steps = _failing(bench, key, "")
    return _that_pass(bench, key, list(dict.fromkeys(steps)))


def _failing(bench: Workbench, key: str, asked: str) -> list[Step]:
    """The tests that an item fails now, for the facet `asked` or for any; all of them for a new item."""
    kind, new = bench.drafts[key].kind, key.startswith("+")
    steps = []
    for rung, test in enumerate(RUNGS[kind]):
        about = asked if new or (kind == "statement" and test in _OF_FACET) else ""
        step = Step(kind, "" if new else key, test, about, rung)
        if new or not all(_outcomes(bench, step, {}).values()):
            steps.append(step)
    return steps


def _that_pass(bench: Workbench, key: str, steps: list[Step]) -> list[Step]:
    """Those that pass once all are taken; where figures decide, writing does not help."""
    taken = all_steps(steps)
    kept = []
    for step in steps:
        before = _outcomes(bench, step, {})
        if any(passed and not before.get(asked) for asked, passed in _outcomes(bench, step, taken).items()):
            kept.append(step)
    return kept


def _outcomes(bench: Workbench, step: Step, taken: Mapping[str, frozenset[Step]]) -> dict[tuple[str, str], bool]:
    """Whether the step's test is passed, by item and facet: by the item itself and by the actions that inherit from it.

    For no facet: as a measure sees an indicator that it links.
    """
    outcomes = {
        (key, result.facet): outcome.passed
        for key in (step.key, *bench.actions.get(step.key, ()))
        for result in bench.results(key, taken)
        for outcome in result.checked.outcomes
        if outcome.test == step.test and step.facet in ("", result.facet)
    }
    if step.key in bench.linked and step.kind == "indicator":
        plain = bench.plain_outcomes(step.key, taken)
        outcomes |= {(step.key, ""): plain[step.test]} if step.test in plain else {}
    return outcomes


def _claiming(bench: Workbench, key: str) -> list[Step]:
    """Naming another facet first."""
    body, kind = bench.drafts[key].body, bench.drafts[key].kind
    return [Step(kind, key, PRIMARY, name, len(RUNGS[kind])) for name in body.facets[1:] if name in bench.facets]
