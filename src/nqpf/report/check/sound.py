"""A policy that a program made: each figure is in its range, and each id is one of the rubric's."""

from collections.abc import Iterator
from typing import get_args

from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.points import value_of
from nqpf.base.severity import Tolerated
from nqpf.base.source import Span
from nqpf.gate.policy import Policy
from nqpf.loading.messages.suggestions import nearest
from nqpf.rubric.model import Rubric
from nqpf.scoring.basis import BASES
from nqpf.scoring.commitment import QUESTIONS

_PLACE = Span("policy")
_MOST = value_of(100)
_POINTS = Text("points go into Policy.of_points(total=40)", "以分数设定请用 Policy.of_points(total=40)")


def refuse_unsound_policy(policy: Policy, rubric: Rubric) -> None:
    """Raise :class:`InputError` with all that is wrong with `policy`: with a NaN, for one, every plan would pass."""
    refuse(_problems(policy, rubric))


def _problems(policy: Policy, rubric: Rubric) -> Iterator[Problem]:
    given = policy._asdict()
    severity, nodes = given.pop("max_severity"), given.pop("nodes")
    answered, allowed = given.pop("answered"), given.pop("allow_draft")
    basis, age = given.pop("basis"), given.pop("max_review_age")
    given.pop("reviewers")
    doubtful = given.pop("allow_doubtful_claims")
    for name, value in (given | nodes | answered).items():
        if value is not None and not 0 <= value <= _MOST:
            message = f"`{name}` is {value}, not from 0 to 1", f"`{name}` 为 {value}，应在 0 到 1 之间"
            yield Problem(_PLACE, Text(*message), _POINTS)
    for name, value in {"allow_draft": allowed, "allow_doubtful_claims": doubtful}.items():
        if not isinstance(value, bool):
            message = f"`{name}` is {value}, not true or false", f"`{name}` 为 {value}，应为真假值"
            yield Problem(_PLACE, Text(*message))
    if basis not in BASES:
        yield Problem(_PLACE, Text(f"`{basis}` is no basis", f"没有 `{basis}` 这一口径"), nearest(basis, BASES))
    if age is not None and age < 0:
        message = f"`max_review_age` is {age} days", f"`max_review_age` 为 {age} 天"
        yield Problem(_PLACE, Text(*message))
    known = {node.id for node in rubric.nodes()}
    for name in nodes:
        if name not in known:
            message = f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`"
            yield Problem(_PLACE, Text(*message), nearest(name, known))
    for name in answered:
        if name not in QUESTIONS:
            message = f"`{name}` is not a question", f"没有 `{name}` 这一问"
            yield Problem(_PLACE, Text(*message), nearest(name, QUESTIONS))
    levels = get_args(Tolerated)
    if severity is not None and severity not in levels:
        yield Problem(
            _PLACE, Text(f"`{severity}` is no severity", f"`{severity}` 不是严重程度"), nearest(severity, levels)
        )
