"""Two codings as a program or a user names them."""

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.reading import STDIN
from nqpf.loading.limits import Limits
from nqpf.loading.opened import PlanLike, plan_at
from nqpf.loading.quoted import documents_for
from nqpf.loading.rubric.chosen import RubricLike, profile_for, rubric_at
from nqpf.report.agree.build import Coding, build_agreement
from nqpf.report.standard import Standard

_COMMAND = Span("nqpf agree")


def agreement_of(
    plans: tuple[PlanLike, PlanLike],
    rubric: RubricLike | None = None,
    profile: str | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
) -> Coding:
    """How far two plans agree that restate one document, under one rubric and profile.

    Raises :class:`InputError` where a file cannot be used, or where they are not of one document.
    """
    if STDIN in plans:
        message = Text("standard input has no document beside it", "标准输入旁没有可核对的文件")
        raise InputError([Problem(_COMMAND, message, Text("name two files", "请指定两个文件"))])
    loaded = rubric_at(rubric, profile)
    first, second = (plan_at(plan, loaded, encoding, limits) for plan in plans)
    if first.plan.kind != second.plan.kind:
        message = Text("one is a region's plan, the other an enterprise's", "一份为区域规划，另一份为企业规划")
        hint = Text("give both the same `kind`", "请将两份的 `kind` 写成一致")
        raise InputError([Problem(Span(second.source.name), message, hint)])
    standard = Standard(loaded, profile_for(profile, loaded, first))
    return build_agreement((first, second), (documents_for(first), documents_for(second)), standard)
