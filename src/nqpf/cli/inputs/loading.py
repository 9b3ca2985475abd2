"""What the commands load: rubric, profile, plan, by the names their users give."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language
from nqpf.cli.inputs.shared import Shared
from nqpf.cli.outputs.terminal import report_problems
from nqpf.documents.cited import Documents, citations
from nqpf.loading.files.bundled import bundled_directory, bundled_file
from nqpf.loading.files.existence import is_file
from nqpf.loading.files.reading import STDIN, is_remote, read_source
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric, load_rubric
from nqpf.rubric.profile import Profile

T = TypeVar("T")


def rubric_at(path: str | Path | None, profile: str | None = None) -> LoadedRubric:
    """The rubric at `path`; without one, that which the profile names; without that, the bundled one."""
    chosen = None if path is None else Path(path)
    if chosen is None and profile is not None and bundled_file(profile) is None and is_file(Path(profile)):
        from nqpf.loading.rubric.profile import rubric_named_by

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
    """A plan with the rubric and the profile it is scored against."""

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
    from nqpf.loading.files.root import find_root

    place = Path(path)
    return read_documents(plan.view, place, root or find_root(place))


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
