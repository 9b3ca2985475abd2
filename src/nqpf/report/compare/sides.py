"""The two sides of a comparison, loaded by what a program or a user gives."""

from typing import NamedTuple

from nqpf.analysis.comparison import unscorable
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.reading import STDIN
from nqpf.loading.limits import Limits
from nqpf.loading.opened import PlanLike, plan_at
from nqpf.loading.rubric.chosen import RubricLike, profile_for, rubric_at
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.behind import behind, with_reviews
from nqpf.report.compare.build import Compared
from nqpf.report.drafts.given import drafted_source, is_document
from nqpf.report.standard import Standard

_COMMAND = Span("nqpf compare")


class Named(NamedTuple):
    """A plan, a rubric and a profile as they were named; None stands for the bundled or the plan's own."""

    plan: PlanLike
    rubric: RubricLike | None
    profile: str | None


def both_sides(
    before: Named, after: Named, encoding: str | None = None, limits: Limits | None = None
) -> tuple[Compared, Compared]:
    """Both sides, ready to compare; a document is drafted first.

    Raises :class:`InputError` where a file cannot be used, and where one side's scope would leave nothing of a
    pole under the other's rules.
    """
    if before.plan == STDIN and after.plan == STDIN:
        raise _refused(
            "standard input can be read only once", "标准输入只能读取一次", Text("name a file", "请指定文件")
        )
    rubric = rubric_at(before.rubric, before.profile)
    first = _load(before, rubric, encoding, limits)
    same = (before.rubric, before.profile) == (after.rubric, after.profile)
    second = _load(after, rubric if same else rubric_at(after.rubric, after.profile), encoding, limits)
    emptied = unscorable(first.side, second.side)
    if emptied is not None:
        raise _refused(
            f"nothing would be left of `{emptied}` with one side's scope under the other's rules",
            f"一方的适用范围按另一方的规则评分时，`{emptied}` 将没有任何准则",
            Text("compare them under one rubric and profile", "请用同一评价标准和评分方案比较"),
        )
    return first, second


def _load(named: Named, rubric: LoadedRubric, encoding: str | None, limits: Limits | None) -> Compared:
    given = drafted_source(named.plan, rubric) if is_document(named.plan) else named.plan
    plan = plan_at(given, rubric, encoding, limits)
    standard, found = Standard(rubric, profile_for(named.profile, rubric, plan)), behind(plan)
    # With the suggestions that reviewers have accepted, which are claims on both sides of every figure.
    return Compared(with_reviews(plan, standard.rubric, found.reviews), standard, found)


def _refused(en: str, zh: str, hint: Text) -> InputError:
    return InputError([Problem(_COMMAND, Text(en, zh), hint)])
