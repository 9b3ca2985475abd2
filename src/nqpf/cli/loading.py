"""What the commands load: rubric, profile, plan, by the names their users give."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from nqpf.cited import Documents, citations
from nqpf.cli.terminal import report_problems
from nqpf.errors import InputError, Problem
from nqpf.language import Language, Text
from nqpf.loading.bundled import bundled_profile
from nqpf.loading.decoding import STDIN, read_source
from nqpf.loading.plan import LoadedPlan, load_plan
from nqpf.loading.rubric import LoadedRubric, load_bundled_rubric, load_profile, load_rubric
from nqpf.model import Profile
from nqpf.source import Span

T = TypeVar("T")


def rubric_at(path: str | Path | None) -> LoadedRubric:
    """The rubric at `path`, or the bundled one."""
    return load_bundled_rubric() if path is None else load_rubric(Path(path))


def plan_at(path: str, rubric: LoadedRubric, encoding: str | None, lang: Language) -> LoadedPlan:
    """The plan at `path` (`-`: standard input). Warnings about its encoding go to standard error."""
    source = read_source(path, encoding=encoding)
    report_problems(source.warnings, lang)
    return load_plan(source, rubric.rubric)


def documents_for(plan: LoadedPlan, path: str, root: Path | None = None) -> Documents:
    """The documents that the plan at `path` quotes, from below `root` (by default its repository's).

    None of them where the plan came through standard input: it has no place to look from.
    """
    if path == STDIN or not citations(plan.view):
        return {}
    from nqpf.loading.documents import read_documents
    from nqpf.loading.root import find_root

    place = Path(path)
    return read_documents(plan.view, place, root or find_root(place))


def profile_for(name: str | None, rubric: LoadedRubric, plan: LoadedPlan) -> Profile:
    """The profile of that name or in that file; by default the bundled one for the plan's kind."""
    kind = plan.plan.kind
    chosen = name or kind
    bundled = bundled_profile(chosen)
    path = bundled if chosen.isalnum() and bundled.is_file() else Path(chosen)
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in bundled.parent.glob("*.yaml")))
        message = Text(f"there is no profile `{chosen}`", f"没有名为 `{chosen}` 的评分方案")
        hint = Text(f"bundled: {known}; or name a file", f"内置：{known}；或指定文件")
        raise InputError([Problem(Span(chosen), message, hint)])
    return load_profile(path, rubric.rubric, kind, plan.not_applicable)


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
