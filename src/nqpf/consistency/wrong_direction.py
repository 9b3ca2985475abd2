"""`wrong-direction`: an indicator says that more is better where the facet it serves says less, or the reverse."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.titles import DIRECTION_TITLES


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Compare the direction of each indicator with that of the facets it serves, as far as they have one."""
    for number, indicator in enumerate(view.plan.indicators):
        claimed = [name for name in indicator.facets if name in view.bounds.facets]
        asked = {name: view.bounds.facets[name].direction for name in claimed}
        against = ((name, way) for name, way in asked.items() if way and way != indicator.direction)
        other, way = next(against, ("", None))
        if way is None:
            continue
        at: Pointer = ("indicators", number)
        own, wanted = DIRECTION_TITLES[indicator.direction], DIRECTION_TITLES[way]
        yield Conflict(
            indicator.id,
            (*at, "direction") if "direction" in indicator.model_fields_set else at,
            Text(
                f"for `{indicator.id}` {own.en}, but for `{other}` {wanted.en}: the claim earns nothing",
                f"`{indicator.id}` {own.zh}，而 `{other}` 的指标应{wanted.zh}，因此该对应关系不得分",
            ),
            Text(
                "correct the direction of the indicator, or choose a facet that it answers",
                "请更正指标方向，或改为对应其他要点",
            ),
            key="direction",
        )


_ENERGY = {
    "id": "I1",
    "title": "单位工业增加值能耗",
    "unit": "吨标准煤/万元",
    "baseline": {"value": 0.42, "year": 2024},
    "target": {"value": 0.36, "year": 2028},
    "serves": ["P4.4.energy"],
}

RULE = Rule(
    id="wrong-direction",
    severity="error",
    title=Text("Indicator against its facet's direction", "指标方向与要点相反"),
    about=Text(
        "Some facets say which way is better: of energy per unit of value added, less. An indicator that serves such a "
        "facet must have that direction (`up` unless it says `down`). Otherwise a worse value would count as progress.",
        "部分要点规定了指标方向，如单位增加值能耗越低越好。对应此类要点的指标，方向应与之一致（默认 `up`，"
        "越低越好的写 `down`），否则会把变差当作进展。",
    ),
    find=find,
    passing={"indicators": [{**_ENERGY, "direction": "down"}]},
    failing={"indicators": [_ENERGY]},
)
