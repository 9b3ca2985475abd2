"""What the commands load: rubric, profile, plan, by the names their users give."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from nqpf.cited import Documents, citations
from nqpf.cli.shared import Shared
from nqpf.cli.terminal import report_problems
from nqpf.errors import InputError, Problem
from nqpf.language import Language, Text
from nqpf.loading.bundled import bundled_directory, bundled_file, bundled_profiles
from nqpf.loading.decoding import STDIN, is_remote, read_source
from nqpf.loading.existence import is_file
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.plan import LoadedPlan, load_plan
from nqpf.loading.rubric import LoadedRubric, load_bundled_rubric, load_rubric
from nqpf.model import Profile
from nqpf.source import Span

T = TypeVar("T")


def rubric_at(path: str | Path | None, profile: str | None = None) -> LoadedRubric:
    """The rubric at `path`; without one, that which the profile names; without that, the bundled one."""
    chosen = None if path is None else Path(path)
    if chosen is None and profile is not None and bundled_file(profile) is None and is_file(Path(profile)):
        from nqpf.loading.profile import rubric_named_by

        chosen = rubric_named_by(Path(profile))
    return load_bundled_rubric() if chosen in (None, bundled_directory()) else load_rubric(chosen)


def plan_at(
    path: str, rubric: LoadedRubric, encoding: str | None, lang: Language, limits: Limits = DEFAULT_LIMITS
) -> LoadedPlan:
    """The plan at `path` (`-`: standard input). Warnings about its encoding go to standard error."""
    source = read_source(path, encoding=encoding, max_bytes=limits.size)
    report_problems(source.warnings, lang)
    return load_plan(source, rubric.rubric, limits)


class Opened(NamedTuple):
    """A plan with the rubric and the profile it is held against."""

    plan: LoadedPlan
    rubric: LoadedRubric
    profile: Profile


def open_plan(path: str, settings: Shared, lang: Language) -> Opened:
    """The plan at `path`, under the settings that hold for it."""
    rubric = rubric_at(settings.rubric, settings.profile)
    plan = plan_at(path, rubric, settings.encoding, lang, settings.limits)
    return Opened(plan, rubric, profile_for(settings.profile, rubric, plan))


def documents_for(plan: LoadedPlan, path: str, root: Path | None = None) -> Documents:
    """The documents that the plan at `path` quotes, from below `root` (by default its repository's).

    None of them where the plan is no file here: it has no place to look from.
    """
    if path == STDIN or is_remote(path) or not citations(plan.view):
        return {}
    from nqpf.loading.documents import read_documents
    from nqpf.loading.root import find_root

    place = Path(path)
    return read_documents(plan.view, place, root or find_root(place))


def profile_for(name: str | None, rubric: LoadedRubric, plan: LoadedPlan) -> Profile:
    """The profile of that name or in that file; by default the bundled one for the plan's kind."""
    kind = plan.plan.kind
    ready = rubric.profiles.get(name or kind)
    if ready is not None and ready["kind"] == kind:
        return Profile.model_validate(ready)
    from nqpf.loading.profile import load_profile

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


def load_all(paths: Iterable[str], load: Callable[[str], T]) -> list[T]:
    """What every file holds. Raises one :class:`InputError` with what is wrong with all of them."""
    loaded: list[T] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            loaded.append(load(path))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return loaded
