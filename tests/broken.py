"""A report that says everything that can be missing: every test failed in every way, and every finding."""

from functools import cache
from typing import Any

import builders as b

from nqpf.consistency import RULES
from nqpf.documents.cited import CitedDocument, Documents, fold
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.report import Report
from nqpf.report.score.findings import findings_of
from nqpf.report.score.view import FindingView

DOCUMENTS: Documents = {
    "方案.txt": CitedDocument("read", fold("到2028年，建成中试基地5家。到2028年建成中试基地5家")),
    "遗失.txt": CitedDocument("missing"),
}
"""The documents that the samples of the rules cite."""

_CHANGE = {"change": "提高20%", "year": 2027}
_TYPED = {"kind": "measure", "types": ["build"], "amount": 0.05}
_MEASURES: tuple[b.Data, ...] = (
    {"type": None}, {"object": "待定"}, {"owner": []}, {"owner": "有关部门"}, {"owner": {"support": "市财政局"}},
    {"due": None}, {"due": 2031}, {"due": None, "silent": ["due"]},
    {"budget": None}, {"budget": 0}, {"budget": "1亿元"}, {"budget": {"amount": "1亿元", "source": "多渠道筹措"}},
    {"budget": {"fund": "F1"}}, {"budget": {"rate": "20%"}}, {"budget": {"amount": "5元", "source": "市财政"}},
    {"budget": {"amount": "2万元", "source": "市财政"}}, {"type": "regulate", "budget": None},
    {"indicators": []}, {"indicators": ["U"]},
)  # fmt: skip
_INDICATORS: tuple[tuple[b.Data, b.Data], ...] = (
    ({}, {"unit": ""}), ({}, {"target": None}), ({}, {"target": {"value": 60}}),
    ({}, {"target": {"value": 60, "year": 2035}}), ({}, {"target": _CHANGE, "baseline": None}),
    ({}, {"baseline": None}), ({}, {"direction": "down"}), ({}, {"baseline": {"value": 40, "year": 2027}}),
    ({}, {"baseline": {"value": 59.9, "year": 2024}}), ({}, {"data_source": "", "owner": [], "frequency": ""}),
    ({}, {"milestones": []}), ({}, {"milestones": [{"value": 70, "year": 2026}]}),
    ({}, {"milestones": [], "target": _CHANGE}), ({}, {"milestones": [], "target": {"value": 60}}),
    ({"unit": "%"}, {"unit": "家"}), ({"direction": "down"}, {}), ({"unit": "%", "range": [0, 50]}, {}),
    ({"unit": "%", "ambition": 30}, {}),
    *(({"benchmark": {"value": 90, "unit": "%", "year": 2023, "source": "年鉴"}}, fields) for fields in (
        {}, {"unit": "家"}, {"baseline": None}, {"target": _CHANGE}, {"target": None},
    )),
)  # fmt: skip
_STATEMENTS: tuple[b.Data, ...] = (
    {"entries": [{"name": "高速织机", "gap": "转速低"}]}, {"entries": [{"name": "甲"}, {"name": "乙", "gap": "低"}]},
    {"data_source": ""}, {"measures": []}, {"owner": [], "update": ""},
)  # fmt: skip
_POSTS: tuple[tuple[b.Data, b.Data], ...] = (
    ({"unsupported": 0.5}, {"baseline": None}), ({}, {"target": None}), ({"value": "baseline"}, {"baseline": None}),
    ({}, {"target": _CHANGE}), ({"unit": "%"}, {"unit": "家"}),
)  # fmt: skip


@cache
def everything() -> Report:
    """The report of a plan with an item for each way to fail, and with the findings of all rules."""
    cases: list[tuple[str, b.Data, b.Data]] = [
        *(("measures", _TYPED, b.measure(level=5, **one)) for one in _MEASURES),
        *(("indicators", {"kind": "indicator", **asked}, b.indicator(**one)) for asked, one in _INDICATORS),
        *(("statements", b.CHECKS["statement"], b.statement(**one)) for one in _STATEMENTS),
        *(("indicators", {**b.CHECKS["goalposts"], **asked}, b.indicator(**one)) for asked, one in _POSTS),
    ]  # fmt: skip
    sections: dict[str, Any] = {
        "measures": [b.measure(level=1, serves=["P1.2.both", "P1.2.second"])],
        "indicators": [b.indicator(), b.indicator("U", level=1)],
        "statements": [],
        "budget": {"amount": "1亿元", "source": "市财政"},
        "funds": [{"id": "F1", "title": "专项资金", "source": "市财政"}],
    }
    facets = []
    for number, (section, check, item) in enumerate(cases):
        facets.append(b.facet(f"P1.1.c{number}", check))
        sections[section].append({**item, "id": f"C{number}", "serves": [f"P1.1.c{number}"]})
    none = [b.facet(f"P1.2.{kind}", kind) for kind in b.CHECKS]
    rubric = b.rubric(
        b.principle(
            "P1",
            b.criterion("P1.1", *facets),
            b.criterion("P1.2", b.facet("P1.2.both", "measure"), b.facet("P1.2.second", "measure"), *none, na=True),
        )
    )
    return b.report(rubric, b.plan_data(nqpf="plan/2", **sections))._replace(findings=_findings())


def _findings() -> tuple[FindingView, ...]:
    """What the rules find in the samples that they give themselves."""
    bundled = load_bundled_rubric().rubric
    plans = [b.loaded(bundled, b.plan_data(**rule.failing)) for rule in RULES]
    found = {one.message: one for plan in plans for one in findings_of(plan, DOCUMENTS)}
    assert {one.rule for one in found.values()} >= {rule.id for rule in RULES}
    return tuple(one._replace(id=f"{one.rule}:{number}") for number, one in enumerate(found.values()))
