"""Plans that nobody wrote: items with gaps anywhere, sharing indicators, owners and claims; and what they are for."""

from copy import deepcopy

from builders import (
    TITLE,
    Data,
    criterion,
    driver,
    facet,
    indicator,
    loaded,
    measure,
    plan_data,
    pole,
    principle,
    rubric,
    statement,
)
from hypothesis import strategies as st

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile

PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region", "weights": {}})


def scored(of: Rubric, data: Data) -> ScoredPlan:
    """A plan scored under a rubric."""
    return ScoredPlan(loaded(of, data), Standard(LoadedRubric(of, "0" * 64), PROFILE))


@st.composite
def plans(draw) -> Data:
    """A plan against `MIXED` whose items lack any of their fields, or hold placeholders in them."""

    def gaps(item: Data) -> Data:
        for key in [key for key in item if key not in ("id", "title", "serves", "actions", "indicators")]:
            if draw(st.integers(0, 2)) == 0:
                del item[key]
            elif key in ("owner", "object", "data_source", "frequency", "update") and draw(st.integers(0, 3)) == 0:
                item[key] = draw(st.sampled_from(["待定", "有关部门", "大家"]))
            elif key == "budget" and draw(st.integers(0, 3)) == 0:
                item[key] = {**item[key], **draw(st.sampled_from([{"amount": "1元"}, {"source": "没钱"}]))}
        return item

    def claims(*facets: str) -> list[str]:
        return draw(st.lists(st.sampled_from(facets), unique=True, max_size=3))

    indicators = [
        gaps(indicator(f"I{n}", serves=claims("A.i", "B.i", "L.i"), direction=draw(st.sampled_from(["up", "down"]))))
        for n in range(draw(st.integers(0, 4)))
    ]
    linked = [made["id"] for made in indicators]
    measures = []
    for n in range(draw(st.sampled_from([0, 1, 2, 5, 6]))):
        made = gaps(measure(f"M{n}", level=4, serves=claims("A.m", "A.n", "B.m")))
        made["indicators"] = draw(st.lists(st.sampled_from(linked), unique=True)) if linked else []
        if draw(st.booleans()):
            action = {
                "id": f"M{n}-1",
                "title": "行动",
                "type": "build",
                "object": "园区",
                "serves": claims("A.n", "B.m"),
            }
            made["actions"] = [gaps(action)]
        measures.append(made)
    statements = [gaps(statement(f"S{n}", level=3, serves=["A.s"])) for n in range(draw(st.integers(0, 1)))]
    return plan_data(measures=measures, indicators=indicators, statements=statements)


TREE = [
    driver("D") | {
        "poles": [
            pole("A", "A", criterion("A.1", facet("A.m", "measure"), facet("A.n", "measure", weight=2), need=1),
                 criterion("A.2", facet("A.i", "indicator"), facet("A.s", "statement")), weight=0.4),
            pole("B", "B", criterion("B.1", facet("B.m", {"kind": "measure", "types": ["build", "train"]}),
                 facet("B.i", "indicator"), aggregate="minimum"), weight=0.4),
            pole("L", "L", criterion("L.1", facet("L.i", "indicator")), weight=0.2),
        ],
    },
    principle("P", criterion("P.1", facet("P.m", "measure"))),
]  # fmt: skip
MIXED = rubric(*TREE)


def bounded() -> Rubric:
    """The same with floors, words that name nobody, and a direction or a unit for two of its indicators."""
    tree = deepcopy(TREE)
    a, b, _ = tree[0]["poles"]
    for asking, bounds in (
        (a["criteria"][1]["facets"][0], {"direction": "down"}),
        (b["criteria"][0]["facets"][1], {"direction": "up", "unit": "%"}),
    ):
        asking["check"] = {**asking["check"], **bounds}
    why = {"en": "nobody", "zh": "泛指"}
    return rubric(
        *tree,
        materiality={
            "amounts": ["1万元"],
            "distance": 0.01,
            "no_body": [{"id": "all", "why": why, "words": ["大家"]}],
            "no_source": [{"id": "none", "why": why, "words": ["没钱"]}],
        },
    )
