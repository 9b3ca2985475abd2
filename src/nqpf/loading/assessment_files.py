"""Which of several plans each of several assessments is of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.roles import ASSESSMENT
from nqpf.loading.messages.validation import validate
from nqpf.loading.syntax.document import parse_document
from nqpf.review.assessment import AssessedPlan, Assessment


class Known(NamedTuple):
    """A plan that may have been assessed: its path, its id and the SHA-256 of its file."""

    path: str
    id: str
    sha256: str


def assessments_by_plan(files: Iterable[str], plans: Iterable[Known]) -> Mapping[str, Sequence[str]]:
    """By the path of a plan, the files that assess it.

    Of several plans of one id, it is the one whose file was assessed: what is said of one must never reach the authors
    of another. Raises :class:`InputError` for a file that cannot be read, and for one of none of these plans.
    """
    known = list(plans)
    found: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for file in files:
        of = _assessed(file)
        candidates = [plan for plan in known if plan.id == of.id]
        own = candidates if len(candidates) == 1 else [plan for plan in candidates if plan.sha256 == of.sha256]
        if len(own) == 1:
            found.setdefault(own[0].path, []).append(file)
        else:
            problems.extend(_unknown(file, of, several=len(candidates) > 1))
    if problems:
        raise InputError(problems)
    return found


def _assessed(file: str) -> AssessedPlan:
    source = read_companion(file, ASSESSMENT)
    document = parse_document(source.text, source.name)
    return validate(Assessment, document.value, document.positions.locate).plan


def _unknown(file: str, of: AssessedPlan, *, several: bool) -> Iterator[Problem]:
    if several:
        message = Text(
            f"several plans have the id `{of.id}`, and none of their files is the one that was assessed",
            f"多份规划的编号同为 `{of.id}`，且均不是所评估的文件",
        )
    else:
        message = Text(f"this assesses the plan `{of.id}`, which is not ranked", f"此文件评估的规划 `{of.id}` 不在其中")
    yield Problem(Span(file), message)
