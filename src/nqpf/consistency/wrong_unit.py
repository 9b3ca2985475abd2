"""`wrong-unit`: an indicator counts in another kind of unit than the facet it serves."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.quantity import canonical_unit


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Compare the unit of each indicator with that of the facets it serves, as far as both have one."""
    for number, indicator in enumerate(view.plan.indicators):
        claimed = [name for name in indicator.facets if name in view.bounds.facets]
        asked = {name: view.bounds.facets[name].unit for name in claimed}
        own = canonical_unit(indicator.unit).base
        other = next((name for name, unit in asked.items() if unit and own and canonical_unit(unit).base != own), None)
        if other is None:
            continue
        at: Pointer = ("indicators", number)
        yield Conflict(
            indicator.id,
            (*at, "unit"),
            Text(
                f"`{indicator.id}` is in {quoted(indicator.unit)}, `{other}` in {asked[other]}: "
                "the claim earns nothing",
                f"`{indicator.id}` 的计量单位为{quoted(indicator.unit)}，而 `{other}` 以 {asked[other]} 计，"
                "因此该对应关系不得分",
            ),
            Text(
                f"give the value in {asked[other]}, or choose a facet that it answers",
                f"请改以 {asked[other]} 计，或改为对应其他要点",
            ),
        )


_RATE = {"id": "I1", "title": "关键工序数控化率", "serves": ["D1.A1.nc-rate"]}

RULE = Rule(
    id="wrong-unit",
    severity="error",
    title=Text("Indicator in another unit than its facet", "指标单位与要点不符"),
    about=Text(
        "Some facets say in which unit their indicator counts: a rate in %. An indicator in another kind of unit "
        "counts something else, and earns nothing there. Multiples of one unit (万家, 家) are no finding.",
        "部分要点规定了指标的计量单位，如各类比率以 % 计。单位不同，衡量的就不是同一件事，不得分。"
        "同一单位的不同数量级（如 万家 与 家）不算问题。",
    ),
    find=find,
    passing={"indicators": [{**_RATE, "unit": "%", "target": {"value": 65, "year": 2028}}]},
    failing={"indicators": [{**_RATE, "unit": "台", "target": {"value": 650, "year": 2028}}]},
)
