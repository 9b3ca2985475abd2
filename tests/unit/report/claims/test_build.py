import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.claims.build import build_claims
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion(
            "P1.1",
            b.facet("P1.1.a", "measure"),
            b.facet("P1.1.b", "measure", title={"en": "Pilot", "zh": "中试"}, terms={"zh": ["概念验证中心"]}),
        ),
    ),
    b.driver("D1"),
    b.principle("P2", b.criterion("P2.1", scope=["enterprise"])),
)
ACTION = {"id": "M1-1", "title": "概念验证中心"}
PLAN = b.plan_data(
    measures=[
        b.measure("M1", serves=["P1.1.a"], actions=[ACTION]),
        b.measure("M2", serves=["P1.1.a"]),
        b.measure("M3", serves=["P1.1.a"]),
    ],
    indicators=[b.valued("I1", 0.5, "P2.1.f", "D1.A1.f")],
)


def claims(data=PLAN):
    profile = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": data["kind"]})
    return build_claims(b.loaded(RUBRIC, data), LoadedRubric(RUBRIC, "0" * 64), profile)


@pytest.fixture(scope="module")
def report():
    return claims()


def test_it_says_what_it_is_of_and_against(report):
    assert (report.schema, report.tool.name) == ("nqpf/claims/1", "nqpf")
    assert (report.plan.id, report.plan.path, report.rubric.id) == ("plan", "plan.yaml", "small")


def test_a_dimension_counts_its_facets_and_the_items_that_claim_them(report):
    told = [(d.id, d.facets, d.claimed, d.items) for d in report.dimensions]
    assert told == [("P1", 2, 1, 3), ("D1", 3, 1, 1)]


def test_a_dimension_says_what_is_empty_or_wanting_and_what_carries_it(report):
    p1, d1 = report.dimensions
    assert (p1.empty, p1.wanting) == ((), ("P1.1.b",))
    assert [(node.id, node.level, node.title) for node in d1.empty] == [
        ("D1.B", "pole", Text("title", "标题")), ("D1.L", "pole", Text("title", "标题")),
    ]  # fmt: skip
    assert (p1.carrier.item, p1.carrier.part) == ("M1", 1)


def test_a_facet_names_the_items_that_claim_it_first_and_otherwise(report):
    (criterion,) = report.dimensions[0].criteria
    assert (criterion.id, criterion.pole, criterion.need) == ("P1.1", None, None)
    assert (criterion.facets[0].primary, criterion.facets[0].secondary) == (("M1", "M2", "M3"), ())
    link = report.dimensions[1].criteria[0]
    assert (link.pole, link.facets[0].primary, link.facets[0].secondary) == ("D1.A", (), ("I1",))


def test_an_item_has_its_claims_and_an_action_its_measure(report):
    told = {item.id: (item.kind, item.measure, item.claims) for item in report.items}
    assert list(told) == ["M1", "M1-1", "M2", "M3", "I1"]
    assert told["M1-1"] == ("measure", "M1", ())
    assert told["M1"][2] == (("P1.1.a", "P1", True),)


def test_a_claim_that_does_not_apply_has_no_dimension(report):
    assert report.items[-1].claims == (("P2.1.f", None, True), ("D1.A1.f", "D1", False))


def test_a_crowd_names_its_items_and_what_they_leave_out(report):
    (crowd,) = report.crowds
    assert (crowd.facet, crowd.items, crowd.wanting) == ("P1.1.a", ("M1", "M2", "M3"), ("P1.1.b",))


def test_a_hint_has_titles_claims_and_a_line(report):
    (hint,) = report.hints
    assert (hint.item, hint.item_title, hint.facet, hint.facet_title) == (
        "M1-1", Text("概念验证中心", "概念验证中心"), "P1.1.b", Text("Pilot", "中试"),
    )  # fmt: skip
    assert (hint.terms, hint.empty, hint.serves, hint.free) == (("概念验证中心",), True, (), 3)


def test_lines_lead_to_the_claims_or_to_the_item_that_has_none(report):
    text = b.loaded(RUBRIC, PLAN).positions.source
    lines = {item.id: text.line(item.line).strip() for item in report.items}
    assert lines["M1"] == '"serves": ['
    assert lines["M1-1"] == "{"
    assert report.hints[0].line == report.items[1].line


def test_an_empty_plan_is_empty_in_every_dimension():
    found = claims(b.plan_data())
    assert [[node.id for node in d.empty] for d in found.dimensions] == [["P1"], ["D1"]]
    assert (found.items, found.crowds, found.hints) == ((), (), ())


def test_the_order_of_items_changes_neither_counts_nor_gaps():
    backwards = claims({**PLAN, "measures": PLAN["measures"][::-1]})
    told = [(d.id, d.claimed, d.items, d.empty, d.wanting) for d in claims().dimensions]
    assert [(d.id, d.claimed, d.items, d.empty, d.wanting) for d in backwards.dimensions] == told
