"""A small rubric and a plan of which a report has every part: gaps of each kind, a driver, lenses."""

import builders as b

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
