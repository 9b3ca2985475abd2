"""Measures and their actions as the plan writes them: nothing inherited, so a finding stands where its words do."""

from collections.abc import Iterator

from nqpf.base.source import Pointer
from nqpf.plan.plan import Action, Plan


def tasks(plan: Plan) -> Iterator[tuple[Pointer, Action]]:
    """Every measure, each followed by its actions."""
    for i, measure in enumerate(plan.measures):
        yield ("measures", i), measure
        for j, action in enumerate(measure.actions):
            yield ("measures", i, "actions", j), action
