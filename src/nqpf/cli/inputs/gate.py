"""The policy that settings describe, and the day on which waivers are read."""

import os
from collections.abc import Iterator, Mapping
from datetime import date

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.points import value_of
from nqpf.base.source import Span
from nqpf.cli.inputs.points import score_in, share_in, value_in
from nqpf.cli.inputs.settings import Effective
from nqpf.gate import Policy
from nqpf.loading.messages.suggestions import nearest
from nqpf.rubric.model import Rubric
from nqpf.scoring.commitment import QUESTIONS

REQUIRED = value_of(60)
"""The score that `--require ID` asks for where it names none: a facet resourced but not measured, or the like."""
_Asked = tuple[str | None, float]


def policy_of(settings: Mapping[str, Effective], rubric: Rubric) -> Policy:
    """The policy; one that names nothing of the rubric, or no number, raises :class:`InputError`."""
    problems: list[Problem] = []
    answered: dict[str, float] = {}
    for least in _answered(settings["min_answered"]):
        if isinstance(least, Problem):
            problems.append(least)
        else:
            answered[least[0]] = max(least[1], answered.get(least[0], 0.0))
    every: float | None = None
    nodes: dict[str, float] = {}
    for asked in _asked(settings, rubric):
        if isinstance(asked, Problem):
            problems.append(asked)
        elif asked[0] is None:
            every = max(asked[1], every or 0.0)
        else:
            nodes[asked[0]] = max(asked[1], nodes.get(asked[0], 0.0))
    if problems:
        raise InputError(problems)
    return Policy(
        total=value_in(settings["fail_under"].value),
        every_dimension=every,
        nodes=nodes,
        assessed=settings["min_assessed"].value,
        traceable=settings["traceable"].value,
        max_severity=settings["max_severity"].value,
        tolerance=value_of(settings["tolerance"].value),
        commitment=value_in(settings["fail_under_commitment"].value),
        answered=answered,
        scope=value_in(settings["fail_under_scope"].value),
        allow_draft=settings["allow_draft"].value,
        basis=settings["basis"].value or "claimed",
        min_confirmed=settings["min_confirmed"].value,
        reviewers=tuple(settings["reviewer"].value),
        max_review_age=settings["max_review_age"].value,
        allow_doubtful_claims=settings["allow_doubtful_claims"].value,
    )


def day(chosen: str | None) -> date:
    """`--today`, then NQPF_TODAY, then the clock: so that a check can be repeated as it was on another day."""
    for origin, text in (("--today", chosen), ("NQPF_TODAY", os.environ.get("NQPF_TODAY"))):
        if text:
            try:
                return date.fromisoformat(text)
            except ValueError:
                message = Text(f"`{text}` is not a date", f"`{text}` 不是日期")
                hint = Text("write it as 2026-12-31", "请写作 2026-12-31")
                raise InputError([Problem(Span(origin), message, hint)]) from None
    return date.today()


def _answered(setting: Effective) -> Iterator[tuple[str, float] | Problem]:
    """The least share of tasks that answer a question, by question."""
    for text in setting.value:
        name, _, number = text.partition("=")
        span = Span(setting.origin)
        share = share_in(number)
        if name not in QUESTIONS:
            message = Text(f"`{name}` is not a question", f"没有 `{name}` 这一问")
            yield Problem(span, message, nearest(name, QUESTIONS))
        elif share is None:
            message = Text(f"`{text}` has no share from 0 to 1", f"`{text}` 中没有 0 到 1 的比例")
            yield Problem(span, message, Text(f"write it as {name}=0.9", f"请写作 {name}=0.9"))
        else:
            yield name, share


def _asked(settings: Mapping[str, Effective], rubric: Rubric) -> Iterator[_Asked | Problem]:
    """What single nodes must reach, and (by None) every dimension. Of several for one, the highest holds."""
    known = {node.id for node in rubric.nodes()}
    for key, default in (("fail_under_dimension", None), ("require", REQUIRED)):
        for text in settings[key].value:
            name, equals, number = text.rpartition("=") if "=" in text else (text, "", "")
            span = Span(settings[key].origin)
            value = score_in(number if equals else text) if equals or default is None else default
            if value is None:
                yield Problem(span, Text(f"`{text}` has no score from 0 to 100", f"`{text}` 中没有 0 到 100 的分值"))
            elif not equals and default is None:
                yield None, value
            elif name not in known:
                message = Text(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`")
                yield Problem(span, message, nearest(name, known))
            else:
                yield name, value
