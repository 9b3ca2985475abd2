"""A small rubric and a plan of which a report has every part: gaps of each kind, a driver, lenses."""

import builders as b

from nqpf.base.language import Text, both
from nqpf.report.places import PlaceView
from nqpf.report.score.view import FindingView

TREE = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.m", "measure", remedy={"en": "Add `owner:`.", "zh": "补写 `owner:`。"})),
        b.criterion("P1.2", na=True, paper="s4p2"),
        b.criterion("P1.3", b.facet("P1.3.a"), b.facet("P1.3.b"), need=1),
    ),
    b.driver("D1"),
    b.principle("P2", b.criterion("P2.1", b.facet("P2.1.s", "statement"))),
    lenses=[
        {
            "id": "problems", "kind": "problems", "title": {"en": "Problems", "zh": "问题"},
            "entries": [{"id": "weak", "title": {"en": "Weak", "zh": "弱"}}],
        },
        {
            "id": "layers", "kind": "layers", "title": {"en": "Layers", "zh": "层面"},
            "entries": [{"id": "one", "title": {"en": "One", "zh": "一"}, "criteria": ["P1.1", "P2.1"]}],
        },
    ],
)  # fmt: skip
PLAN = b.plan_data(
    measures=[b.measure("M1", level=3, serves=["P1.1.m"])],
    indicators=[b.valued("I1", 0.5, "D1.A1.f"), b.valued("I2", 0.2, "P1.3.a")],
)

QUOTED = PLAN | {
    "nqpf": "plan/2",
    "source": {"file": "plan.docx"},
    "measures": [
        b.measure(
            "M1",
            level=3,
            serves=["P1.1.m"],
            source={"section": "三、重点任务（一）", "page": 4, "quote": "建设中试基地"},
        ),
        *b.tasks(4, source={"section": "四、保障措施", "page": 7, "quote": "加强统筹协调"}),
    ],
    "indicators": [
        indicator | {"source": {"section": "二、主要目标", "page": 2, "quote": "数控化率达到75%"}}
        for indicator in PLAN["indicators"]
    ],
    "diagnosis": [{"problem": "weak", "source": {"section": "一、现状", "page": 1, "quote": "基础薄弱"}}],
}
"""The plan as a restatement of a document: every item has a place there."""


def unclaimed(data):
    """A plan without its claims: one that is not yet assessed."""
    return data | {
        section: [{key: value for key, value in item.items() if key != "serves"} for item in data[section]]
        for section in ("measures", "indicators")
    }


def with_slip(report):
    """The report with a slip in the text of the document, before what the plan says against itself."""
    first = PlaceView("plan.docx", both("三、重点任务"), 4, "六大工程")
    places = (first, first._replace(section=both("附件1"), page=9, quote="<b>五大工程</b>"))
    message = Text("six are announced, five are listed", "标题称六大工程，实列五项")
    hint = Text("make the two agree", "请核对并统一")
    slip = FindingView("count-differs:1", "count-differs", "warning", message, hint, 1, 1, places, "document")
    return report._replace(findings=(slip, *report.findings))
