"""A plan as a program gives it: by its path, as a mapping, or loaded; with what it is scored against."""

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from nqpf.loading.files.companion import warn
from nqpf.loading.files.reading import read_source
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.chosen import RubricLike, profile_for, rubric_at
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.loading.syntax.decoding import Source
from nqpf.rubric.profile import Profile

PlanLike = str | os.PathLike[str] | Mapping[str, Any] | LoadedPlan
"""A path (`-`: standard input; or an address, `s3://...`), a mapping with the keys of a plan file, or a loaded plan."""


class Opened(NamedTuple):
    """A plan with the rubric and the profile it is scored against."""

    plan: LoadedPlan
    rubric: LoadedRubric
    profile: Profile


def open_plan(
    plan: PlanLike | Source,
    rubric: RubricLike | None = None,
    profile: str | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
) -> Opened:
    """A plan, its rubric and its profile; None means the bundled rubric, and the profile of the plan's kind.

    Raises :class:`InputError` where one of them cannot be used.
    """
    loaded = rubric_at(rubric, profile)
    read = plan_at(plan, loaded, encoding, limits)
    return Opened(read, loaded, profile_for(profile, loaded, read))


def plan_at(
    plan: PlanLike | Source, rubric: LoadedRubric, encoding: str | None = None, limits: Limits | None = None
) -> LoadedPlan:
    """The plan as it is scored against `rubric`. Warns where its encoding was guessed; raises :class:`InputError`.

    A loaded plan is read again from its text: another rubric may know other ids.
    """
    source = source_at(plan, encoding, limits)
    warn(source.warnings)
    return load_plan(source, rubric.rubric, limits or DEFAULT_LIMITS)


def source_at(plan: PlanLike | Source, encoding: str | None = None, limits: Limits | None = None) -> Source:
    """The text of a plan. Raises :class:`InputError` where there is none."""
    if isinstance(plan, Source):
        return plan
    if isinstance(plan, LoadedPlan):
        return plan.source
    if isinstance(plan, Mapping):
        from nqpf.loading.syntax.written import source_of  # noqa: PLC0415 - most plans are files

        return source_of(plan)
    return read_source(os.fspath(plan), encoding=encoding, max_bytes=(limits or DEFAULT_LIMITS).size)
