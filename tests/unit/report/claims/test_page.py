"""How the claims of a plan are put together as a page."""

import builders as b
import pytest
from composed import block, said, sections, spoken, table

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.claims.build import build_claims
from nqpf.report.claims.page import claims_page
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.a", "measure"), b.facet("P1.1.b", "measure", terms={"zh": ["智能工厂"]})),
        title={"en": "Innovation", "zh": "创新融合"},
    ),
    b.driver("D1"),
    b.principle("P2", b.criterion("P2.1", scope=["enterprise"])),
)
PLAN = b.plan_data(
    title={"en": "The plan", "zh": "规划"},
    measures=[
        b.measure("M1", title={"en": "A title", "zh": "标题"}, serves=["P1.1.a"]),
        b.measure("M2", serves=["P1.1.a"], actions=[{"id": "M2-1", "title": "建设智能工厂"}]),
        b.measure("M3", title="智能工厂", serves=["P1.1.a"]),
    ],
    indicators=[b.valued("I1", 1, "P2.1.f", "D1.A1.f", "D1.B1.f")],
)


def claims(of=RUBRIC, data=PLAN):
    profile = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": data["kind"]})
    return build_claims(b.loaded(of, data), LoadedRubric(of, "0" * 64), profile)


@pytest.fixture(scope="module")
def page():
    return claims_page(claims())


def test_the_matrix_has_a_row_an_item_and_a_mark_where_it_claims(page):
    assert table(page, "matrix-measure") == [
        ["Item", "P1", "D1"],
        ["M1 A title", "●", "·"],
        ["M2 M2 标题", "●", "·"],
        ["– M2-1 建设智能工厂", "·", "·"],
        ["M3 智能工厂", "●", "·"],
    ]
    assert table(page, "matrix-indicator")[1:] == [["I1 I1", "·", "2○"]]


def test_dimensions_that_do_not_fit_beside_the_titles_follow_in_further_tables():
    names = [f"DIM{n:02}" for n in range(20)]
    wide = claims_page(
        claims(
            b.rubric(*(b.principle(name) for name in names)), b.plan_data(indicators=[b.valued("I1", 1, "DIM19.1.f")])
        )
    )
    first, second = table(wide, "matrix-indicator"), table(wide, "matrix-indicator-2")
    assert first[0][1:] + second[0][1:] == names
    assert (first[1].count("●"), second[1].count("●")) == (0, 1)


def test_each_dimension_says_how_much_of_it_is_claimed_and_what_is_not(page):
    innovation, driver = block(page, "claimed").bars
    assert [said(innovation.name), said(innovation.said)] == ["P1 Innovation", "1 of 2, items: 3"]
    assert innovation.value == 0.5
    assert said(innovation.below) == (
        "would count as well: P1.1.b; 100% of what this dimension earns comes from M1 alone plan.yaml:29"
    )
    assert said(innovation.below, audience="reader").endswith("from M1 alone")
    assert said(driver.below).startswith("no item claims D1.L title; 100% of what")


def test_crowds_idle_items_and_claims_that_do_not_apply_are_reported(page):
    (listing,) = [one for one in page.sections[2].blocks if hasattr(one, "points")]
    assert [said(point) for point in listing.points] == [
        "P1.1.a title – 3 items claim it, the best one counts: M1, M2, M3; no item claims: P1.1.b"
    ]
    (facts,) = [one for one in page.sections[2].blocks if hasattr(one, "facts")]
    assert [(fact.name.en, said(fact.cell.words, audience="reader")) for fact in facts.facts] == [
        ("Items that claim nothing: 1", "M2-1"),
        ("Claims that do not apply to this plan: 1", "I1 P2.1.f"),
    ]


def test_a_hint_says_where_which_words_and_how_to_write_the_claim(page):
    action, _measure = block(page, "hints-items").entries
    assert said(action.title).startswith("M2-1 建设智能工厂  plan.yaml:")
    assert said(action.title).endswith("(3 more claims free)")
    assert [(line.label.en, said(line.words)) for line in action.lines] == [
        ("could claim", "P1.1.b title · title  “智能工厂”  no item claims it yet"),
        ("in the plan", "serves: [P1.1.b]"),
    ]


def test_an_item_without_a_free_claim_is_said_to_have_none_and_gets_nothing_to_write():
    full = b.measure("M1", title="智能工厂", serves=["a", "b", "c"])
    rubric = b.rubric(
        b.principle(
            "P1",
            b.criterion(
                "P1.1",
                *(b.facet(name, "measure") for name in "abc"),
                b.facet("d", "measure", terms={"zh": ["智能工厂"]}),
            ),
        )
    )
    made = spoken(claims_page(claims(rubric, b.plan_data(measures=[full]))))
    assert "no claim free: it would replace another" in made
    assert "serves:" not in made


def test_as_many_hints_as_wanted():
    report = claims()
    assert len(block(claims_page(report, 1), "hints-items").entries) == 1
    assert "1 of 2 items" in spoken(claims_page(report, 1))
    assert len(block(claims_page(report, None), "hints-items").entries) == 2


def test_an_empty_plan_has_no_hints_and_no_matrix():
    made = claims_page(claims(data=b.plan_data()))
    assert sections(made) == ["dimensions", "matrix"]
    assert said(block(made, "claimed").bars[0].below) == "no item claims P1 Innovation"


def test_everything_is_said_in_chinese_too(page):
    texts = spoken(page, "zh", "reader")
    for text in ("主要对应此维度", "举措与行动", "尚无对应条目", "未对应任何要点的条目", "还可对应 3 个"):
        assert text in texts
    assert "nothing" not in texts


def test_what_the_plan_suggests_stands_before_what_its_words_hint_at():
    suggests = [{"facet": "P1.1.b", "because": {"en": "names a smart factory", "zh": "写明智能工厂"}}, "none"]
    first = b.measure("M1", title="建设车间", suggests=suggests)
    data = b.plan_data(nqpf="plan/2", measures=[first, b.measure("M2", title="智能工厂")])
    made = claims_page(claims(data=data))
    assert sections(made)[-2:] == ["suggested", "hints"]
    (line, _) = block(made, "suggested-items").entries[0].lines
    assert said(line.words, "zh") == "P1.1.b 标题 · 标题  写明智能工厂  尚无对应条目"
    assert "names a smart factory" in said(line.words)
    assert "“智能工厂”" in spoken(block(made, "hints-items"))
