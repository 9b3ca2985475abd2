"""`one-owner`: one body is to do nearly everything alone."""

from collections import Counter
from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.naming import Naming
from nqpf.plan.plan import Measure

ENOUGH = 8
"""A plan with fewer measures may well have one owner."""
NEARLY_ALL = 0.8


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Count the measures that one body owns with nobody beside it, neither in the measure nor in its actions."""
    bodies = {number: _bodies(measure, view.naming) for number, measure in enumerate(view.plan.measures)}
    owned = {number: names for number, names in bodies.items() if names}
    alone = Counter(next(iter(names)) for names in owned.values() if len(names) == 1)
    if len(owned) < ENOUGH or not alone:
        return
    name, count = max(alone.items(), key=lambda pair: (pair[1], pair[0]))
    if count >= NEARLY_ALL * len(owned):
        first = next(number for number, names in owned.items() if names == {name})
        yield Conflict(
            "owner",
            ("measures", first),
            Text(
                f"{quoted(name)} alone owns {count} of the {len(owned)} measures that have an owner",
                f"{len(owned)} 项有责任单位的举措中，{count} 项仅由{quoted(name)}负责",
            ),
            Text(
                "name who carries each measure out, or who takes part in it",
                "请按任务写明实际承担单位或参与单位",
            ),
        )


def _bodies(measure: Measure, naming: Naming) -> frozenset[str]:
    return frozenset(name for task in (measure, *measure.actions) for name in naming.bodies(task.owner))


RULE = Rule(
    id="one-owner",
    severity="note",
    title=Text("One body leads nearly all measures", "责任单位过于集中"),
    about=Text(
        f"In a plan of at least {ENOUGH} owned measures, one body leads {NEARLY_ALL:.0%} of them or more alone. Either "
        f"the work is not shared out yet, or the coordinating body was entered as the implementing one. A body that "
        f"leads nearly all measures together with others is no finding.",
        f"有责任单位的举措不少于 {ENOUGH} 项时，同一单位独自负责其中 {NEARLY_ALL:.0%} 以上。要么任务尚未分解，"
        "要么把统筹单位写成了承担单位。由一家单位牵头、其他单位配合的，不算问题。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": f"M{n}", "title": f"任务{n}", "owner": ["市工信局", "市科技局"] if n > 4 else "市工信局"}
            for n in range(1, ENOUGH + 1)
        ]
    },
    failing={"measures": [{"id": f"M{n}", "title": f"任务{n}", "owner": "市工信局"} for n in range(1, ENOUGH + 1)]},
)
