"""Small rubrics and plans from plain data, with every mandatory field filled in.

The parts (`facet`, `criterion`, `measure` …) are plain mappings as a YAML file would hold them, so a test can
add, change or delete any key before it makes a `Rubric` or a `Plan` of them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from nqpf.consistency import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.facets import SERVED_BY, CheckResult
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.loading.syntax.decoding import Source
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import Plan
from nqpf.report import Report, build_report
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import ClaimResults, check_claims
from nqpf.scoring.scorecard import Scorecard, scorecard

Data = dict[str, Any]

TITLE = {"en": "title", "zh": "标题"}
FIELDS = [{"id": "name", "en": "name", "zh": "名称"}, {"id": "gap", "en": "gap", "zh": "差距"}]
CHECKS: dict[str, Data] = {
    "measure": {"kind": "measure"},
    "indicator": {"kind": "indicator"},
    "statement": {"kind": "statement", "min": 2, "fields": FIELDS},
    "goalposts": {"kind": "goalposts", "worst": 0, "best": 1},
}
BANDS = [
    {"id": name, "below": below, "title": TITLE}
    for name, below in (("b1", 20), ("b2", 40), ("b3", 60), ("b4", 80), ("b5", 100))
]
COORDINATION = [{"id": f"c{n}", "below": 10 * n, "title": TITLE} for n in range(1, 11)]


def _node(name: str, fields: Mapping[str, Any]) -> Data:
    return {"id": name, "title": TITLE, "weight": 1, "basis": "equal", **fields}


def facet(name: str, check: str | Data = "goalposts", **fields: Any) -> Data:
    """A facet; `check` is a kind, or a whole check."""
    return _node(name, {"check": CHECKS[check] if isinstance(check, str) else check, **fields})


def criterion(name: str, *facets: Data, **fields: Any) -> Data:
    """A criterion; without facets it gets one goalposts facet `<name>.f`, worth the value it is given."""
    return _node(name, {"aggregate": "arithmetic", "facets": list(facets) or [facet(f"{name}.f")], **fields})


def principle(name: str, *criteria: Data, **fields: Any) -> Data:
    """A dimension of criteria; without any it gets one, `<name>.1`."""
    return _node(name, {"aggregate": "arithmetic", "criteria": list(criteria) or [criterion(f"{name}.1")], **fields})


def pole(name: str, side: str, *criteria: Data, **fields: Any) -> Data:
    """One side of a driver; without criteria it gets one, `<name>1`."""
    whole = {"side": side, "aggregate": "arithmetic", "criteria": list(criteria) or [criterion(f"{name}1")]}
    return _node(name, {**whole, **fields})


def driver(name: str, weights: Mapping[str, float] | None = None, **fields: Any) -> Data:
    """A coupled dimension whose poles hold one criterion each; `weights` names its sides (A, B, L by default)."""
    sides = weights or {"A": 0.4, "B": 0.4, "L": 0.2}
    poles = [pole(f"{name}.{side}", side, weight=weight) for side, weight in sides.items()]
    return _node(name, {"aggregate": "coupled", "poles": poles, **fields})


def rubric_data(*dimensions: Data, **fields: Any) -> Data:
    """A rubric of these dimensions, as its file would hold it."""
    return {
        "nqpf": "rubric/1",
        "id": "small",
        "version": "1",
        "title": TITLE,
        "aggregate": "arithmetic",
        "secondary_part": 0.6,
        "assessed_floor": 0.6,
        "bases": {"equal": {"origin": "assumption", "text": TITLE}},
        "bands": BANDS,
        "coordination": COORDINATION,
        "dimensions": list(dimensions),
        **fields,
    }


def rubric(*dimensions: Data, **fields: Any) -> Rubric:
    """A rubric of these dimensions."""
    return Rubric.model_validate(rubric_data(*dimensions, **fields))


def indicator(name: str = "I1", *, level: int = 5, **fields: Any) -> Data:
    """An indicator that passes the first `level` tests of its ladder; `fields` are added or replace others."""
    rungs: list[Data] = [
        {"unit": "%", "target": {"value": 60}},
        {"target": {"value": 60, "year": 2027}},
        {"baseline": {"value": 40, "year": 2024}},
        {"data_source": "省统计局年报", "owner": "省工业和信息化厅", "frequency": "每年"},
        {"milestones": [{"value": 50, "year": 2026}]},
    ]
    return _item(name, rungs[:level], fields)


def measure(name: str = "M1", *, level: int = 4, **fields: Any) -> Data:
    """A measure that passes the first `level` tests; the fifth needs an indicator `I1` in the plan."""
    rungs: list[Data] = [
        {"type": "build", "object": "纺织产业集群中试基地"},
        {"owner": "省工业和信息化厅"},
        {"due": "2027年底"},
        {"budget": {"amount": "1.2亿元", "source": "省级财政专项资金"}},
        {"indicators": ["I1"]},
    ]
    return _item(name, rungs[:level], fields)


def statement(name: str = "S1", *, level: int = 5, **fields: Any) -> Data:
    """A statement that passes the first `level` tests of the check in `CHECKS`."""
    entries = [{"name": "高速织机", "gap": "转速低"}, {"name": "染整助剂", "gap": "依赖进口"}]
    rungs: list[Data] = [
        {"entries": [{"name": entry["name"]} for entry in entries]},
        {"entries": entries},
        {"data_source": "全省产业链调查", "date": "2025-03"},
        {"measures": ["M1"]},
        {"owner": "省科技厅", "update": "每半年"},
    ]
    return _item(name, rungs[:level], fields)


def valued(name: str, value: float, *serves: str) -> Data:
    """An indicator whose target is `value`: what a goalposts facet from 0 to 1 credits as it stands."""
    return {"id": name, "title": name, "target": {"value": value, "year": 2027}, "serves": list(serves)}


def tasks(count: int = 5, *, level: int = 2, **fields: Any) -> list[Data]:
    """So many measures alike, `T0`, `T1` …: with `level` 2 they say what and who, with 3 when, too."""
    return [measure(f"T{number}", level=level, **fields) for number in range(count)]


def _item(name: str, rungs: Sequence[Data], fields: Data) -> Data:
    whole: Data = {"id": name, "title": f"{name} 标题"}
    for rung in rungs:
        whole |= rung
    return whole | fields


def plan_data(**sections: Any) -> Data:
    """A plan for a region in 2025 to 2028, as a file would hold it."""
    return {
        "nqpf": "plan/1",
        "id": "plan",
        "kind": "region",
        "title": "规划",
        "subject": "某省",
        "horizon": {"start": 2025, "end": 2028},
        **sections,
    }


def plan(**sections: Any) -> Plan:
    """A plan with these sections."""
    return Plan.model_validate(plan_data(**sections))


def view(**sections: Any) -> PlanView:
    """A plan with these sections, its items placed."""
    return PlanView(plan(**sections))


def results(of: Rubric, within: Plan) -> ClaimResults:
    """What the plan's items show for the facets they claim."""
    return check_claims(of, PlanView(within))


def scored(of: Rubric, within: Plan, **pruning: Any) -> Scorecard:
    """The scorecard of a plan, which leaves out what the plan itself declares not applicable."""
    declared = frozenset(entry.id for entry in within.not_applicable)
    return scorecard(of, results(of, within), Pruning(within.kind, declared, **pruning))


def scored_values(of: Rubric, values: Mapping[str, float], **sections: Any) -> Scorecard:
    """The scorecard of a plan that gives each goalposts facet the value named for it."""
    claims = [valued(f"v.{name}", value, name) for name, value in values.items()]
    return scored(of, plan(indicators=claims, **sections))


def checked(check: Any, item: str, **sections: Any) -> CheckResult:
    """What a check says of the item with that id."""
    seen = view(**sections)
    placed: PlacedItem = seen.by_id[item]
    result: CheckResult = check.check(placed, seen)
    return result


def conflicts(rule: Rule, documents: Documents | None = None, **sections: Any) -> dict[str, Conflict]:
    """What a consistency rule finds in a plan with these sections, by subject."""
    found = list(rule.find(view(**sections), documents or {}))
    named = {conflict.subject: conflict for conflict in found}
    assert len(named) == len(found), "a subject is found once"
    return named


def failures(result: CheckResult) -> list[str]:
    """The tests that were not passed, in their order."""
    return [outcome.test for outcome in result.outcomes if not outcome.passed]


def loaded(of: Rubric, data: Data) -> LoadedPlan:
    """A plan that went through the loader, as a file of JSON (which is YAML)."""
    return load_plan(Source("plan.yaml", json.dumps(data, ensure_ascii=False, indent=1), "0" * 64), of)


def assessed(of: Rubric, data: Data) -> Data:
    """The plan with a last item that claims the rubric's last facet and earns nothing, where no item claims any."""
    if any(item.body.facets for item in loaded(of, data).view.items):
        return data
    name, (_, last) = list(of.facets().items())[-1]
    section = f"{SERVED_BY[last.check.kind]}s"
    return {**data, section: [*data.get(section, ()), {"id": "Z", "title": "待定", "serves": [name]}]}


def report(of: Rubric, data: Data, weights: Mapping[str, float] | None = None) -> Report:
    """The report of a plan, under a profile with these weights."""
    profile = Profile.model_validate(
        {
            "nqpf": "profile/1",
            "id": "p",
            "title": TITLE,
            "kind": data["kind"],
            "weights": dict(weights or {}),
        }
    )
    return build_report(loaded(of, data), LoadedRubric(of, "0" * 64), profile)
