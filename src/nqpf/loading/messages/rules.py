"""Names of rules, and what they may be set to."""

from collections.abc import Callable, Collection, Mapping

from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.severity import SEVERITIES, Setting
from nqpf.base.source import Span
from nqpf.loading.messages.suggestions import nearest

_LEVELS = ("off", *SEVERITIES)


def refuse_unknown_rules(
    rules: Mapping[str, Setting],
    known: Collection[str],
    place: Callable[[str], Span] = lambda _: Span("rules"),
) -> None:
    """Raise :class:`InputError` for a rule that is not among the `known` ones, and for a level that no rule has.

    `place` gives the place of a rule's setting.
    """
    unknown = [
        Problem(place(name), Text(f"there is no rule `{name}`", f"没有规则 `{name}`"), nearest(name, known))
        for name in rules
        if name not in known
    ]
    wrong = [
        Problem(place(name), Text(f"`{level}` is no severity", f"`{level}` 不是严重程度"), nearest(level, _LEVELS))
        for name, level in rules.items()
        if level not in _LEVELS
    ]
    refuse(unknown + wrong)
