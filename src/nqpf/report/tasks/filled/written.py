"""A plan file written with what was filled in: in its own text where that can be edited, else anew."""

from dataclasses import replace
from typing import NamedTuple

from nqpf.loading.limits import Limits
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.syntax.dump import dump
from nqpf.loading.syntax.edited import edited_text
from nqpf.report.tasks.filled.plan import FilledPlan
from nqpf.rubric.model import Rubric


class WrittenPlan(NamedTuple):
    """The text of a plan file, whether its comments were kept, and the plan in it."""

    text: str
    kept: bool
    plan: LoadedPlan


def written_plan(loaded: LoadedPlan, filled: FilledPlan, rubric: Rubric, limits: Limits) -> WrittenPlan:
    """The file of a plan, saying what was filled in; where nothing was, as it is.

    Raises :class:`InputError` where the plan would not be sound any more.
    """
    source = loaded.source
    edited: str | None = source.text
    if filled.changed:
        edited = edited_text(source.text, source.name, filled.value, filled.changed, limits)
    text = dump(filled.value) if edited is None else edited
    kept = edited is not None or "#" not in source.text
    return WrittenPlan(text, kept, load_plan(replace(source, text=text), rubric, limits))
