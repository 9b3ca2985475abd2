"""What makes a dimension sound: criteria or poles, poles that can be coupled, and always something to ask."""

from collections.abc import Iterator, Sequence

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.validation import Locate
from nqpf.plan.plan import KINDS, Kind
from nqpf.rubric.model import Criterion, Dimension, Pole


def evenly_matched(a: float, b: float) -> bool:
    """Whether two poles may carry these weights.

    Outside alpha = 0.1 .. 0.9 the derivative of C*T turns negative: a better pole would lower the score.
    """
    return 1 / 9 <= a / b <= 9


def dimension_faults(dimension: Dimension, at: Pointer, locate: Locate) -> Iterator[Problem]:
    """Every fault in how a dimension is made: of criteria or of poles, and of poles that can be coupled."""
    if bool(dimension.criteria) == bool(dimension.poles):
        yield Problem(
            locate(at, False),
            Text(
                f"`{dimension.id}` needs either criteria or poles",
                f"`{dimension.id}` 应写准则（criteria）或侧（poles）之一",
            ),
        )
        return
    sides = [pole.side for pole in dimension.poles]
    if (dimension.aggregate == "coupled") != bool(sides) or (
        sides and (sorted(sides) not in (["A", "B"], ["A", "B", "L"]))
    ):
        yield Problem(
            locate((*at, "aggregate"), False),
            Text(
                f"`{dimension.id}`: a coupled dimension has poles A and B, and L where it requires their linkage",
                f"`{dimension.id}`：coupled 维度须有 A、B 两侧，要求衔接时另有 L",
            ),
        )
        return
    weight = {pole.side: pole.weight for pole in dimension.poles}
    if sides and not evenly_matched(weight["A"], weight["B"]):
        yield Problem(
            locate((*at, "poles"), False),
            Text("the weights of poles A and B differ by more than 9 times", "A、B 两侧权重相差超过 9 倍"),
            Text("beyond that, a better pole could lower the score", "超过此限，一侧改善反而可能降低得分"),
        )
    yield from _always_something(dimension, at, locate)


def _always_something(dimension: Dimension, at: Pointer, locate: Locate) -> Iterator[Problem]:
    """Scope and N/A together must leave something in every pole that a kind of plan is asked about."""
    groups: tuple[Dimension | Pole, ...] = dimension.poles or (dimension,)
    for kind in KINDS:
        if not _asked(dimension.all_criteria, kind):
            continue
        for number, group in enumerate(groups):
            place = locate((*at, "poles", number) if dimension.poles else at, False)
            asked = _asked(group.criteria, kind)
            if asked and all(criterion.na for criterion in asked):
                yield Problem(
                    place,
                    Text(
                        f"a plan of kind {kind} could declare all of `{group.id}` not applicable",
                        f"{kind} 类规划可以把 `{group.id}` 全部声明为不适用",
                    ),
                    Text("let one criterion do without `na: true`", "至少有一条准则不设 `na: true`"),
                )
            if not asked and isinstance(group, Pole) and group.side != "L":
                yield Problem(
                    place,
                    Text(
                        f"`{group.id}` does not apply to plans of kind {kind}", f"`{group.id}` 对 {kind} 类规划没有要求"
                    ),
                    Text("a driver needs both poles", "驱动的两侧都须有准则"),
                )


def _asked(criteria: Sequence[Criterion], kind: Kind) -> list[Criterion]:
    """The criteria that ask something of a kind of plan."""
    return [c for c in criteria if kind in c.scope and any(kind in facet.scope for facet in c.facets)]
