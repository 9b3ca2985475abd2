"""Which rubric and which profile are meant: those that are named, or the bundled ones."""

import os
from pathlib import Path

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.bundled import bundled_directory, bundled_file, bundled_profiles
from nqpf.loading.files.existence import is_file
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric, load_rubric
from nqpf.rubric.profile import Profile

PathLike = str | os.PathLike[str]
RubricLike = PathLike | LoadedRubric
"""A path, or a loaded rubric."""


def rubric_at(rubric: RubricLike | None, profile: str | None = None) -> LoadedRubric:
    """The rubric at a path; without one, that which the profile names; without that, the bundled one."""
    if isinstance(rubric, LoadedRubric):
        return rubric
    chosen = None if rubric is None else Path(rubric)
    if chosen is None and profile is not None and bundled_file(profile) is None and is_file(Path(profile)):
        from nqpf.loading.rubric.profile import rubric_named_by  # noqa: PLC0415 - as below

        chosen = rubric_named_by(Path(profile))
    return load_bundled_rubric() if chosen in (None, bundled_directory()) else load_rubric(chosen)


def name_of(profile: PathLike | None) -> str | None:
    """The name or the path of a profile, as everything here takes it."""
    return None if profile is None else os.fspath(profile)


def profile_for(name: str | None, rubric: LoadedRubric, plan: LoadedPlan) -> Profile:
    """The profile of that name or in that file; by default the bundled one for the plan's kind.

    Raises :class:`InputError` for one that is not there, or cannot be used for the plan.
    """
    kind = plan.plan.kind
    ready = rubric.profiles.get(name or kind)
    if ready is not None and ready["kind"] == kind:
        return Profile.model_validate(ready)
    from nqpf.loading.rubric.profile import load_profile  # noqa: PLC0415 - most plans are held to one that is ready

    return load_profile(profile_path(name or kind), rubric.rubric, kind, plan.not_applicable)


def profile_path(name: str) -> Path:
    """The file of the bundled profile of that name, or the file of that name. Raises :class:`InputError`."""
    path = bundled_file(name) or Path(name)
    if not is_file(path):
        known = bundled_profiles()
        message = Text(f"there is no profile `{name}`", f"没有名为 `{name}` 的评分方案")
        hint = Text(f"bundled: {', '.join(known)}; or name a file", f"内置：{'、'.join(known)}；或指定文件")
        raise InputError([Problem(Span(name), message, hint)])
    return path
