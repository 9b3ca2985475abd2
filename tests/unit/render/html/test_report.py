import json
import re
from itertools import pairwise

import builders as b
import pytest
from pages import parse, part, seen
from whole import PLAN, TREE

from nqpf.base.language import LANGUAGES
from nqpf.base.safe import ACTIVE
from nqpf.render import Options, renderer
from nqpf.render.html import findings as findings_part
from nqpf.render.html import items as items_part
from nqpf.render.html.report import render, sections
from nqpf.report.score.view import IntervalView


def report(data=PLAN, weights=None, rubric=TREE):
    return b.report(rubric, data, weights)


def page(made=None, language="en"):
    return parse(render(made or report(), Options(language=language)))


def test_the_page_begins_in_the_language_asked_for_and_is_one_whatever_else_is_asked():
    made = {language: renderer("html")(report(), Options(language=language)) for language in LANGUAGES}
    assert made["en"].startswith('<!DOCTYPE html>\n<html lang="en">')
    assert made["zh"].startswith('<!DOCTYPE html>\n<html lang="zh">')
    assert made["en"] == render(report(), Options("en", top=1, explain="D1", width=60, color=True))


def test_every_link_and_every_reference_leads_somewhere_and_no_id_is_there_twice():
    root = page()
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    named = [one.get("href", "#main")[1:] for one in root.iter("a")]
    for attribute in ("aria-labelledby", "aria-describedby", "for", "data-table"):
        named += [one.get(attribute) for one in root.iter() if one.get(attribute)]
    assert len(named) > 20
    assert set(named) <= set(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_said_in_one_language_is_said_in_the_other(language):
    root = page(language=language)
    assert "标题" in seen(root, "zh") and "title" in seen(root, "en")
    for parent in root.iter():
        spans = [one for one in parent if one.tag in ("span", "tspan") and one.get("lang") and not one.get("class")]
        assert [one.get("lang") for one in spans] == ["en", "zh"] * (len(spans) // 2)
    # Chinese stands in the English page on the button that leads to it, and where the plan itself says it.
    said = json.dumps(PLAN, ensure_ascii=False) + "中文"
    assert not [words for words in re.findall("[\u4e00-\u9fff]+", seen(root.find("body"), "en")) if words not in said]


def test_headings_are_in_order_and_every_section_is_in_the_contents():
    root = page()
    levels = [int(one.tag[1]) for one in root.iter() if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    contents = [one.get("href") for one in root.find("body//nav").iter("a")]
    assert (
        contents
        == [f"#{one.get('id')}" for one in root.iter("section")]
        == [f"#{one.id}" for one in sections(report())]
    )


def test_every_gap_has_its_anchor_its_arithmetic_and_how_to_fix_it():
    made = report()
    root = page(made)
    for gap in made.gaps:
        text = seen(part(root, f"gap-{gap.id}"), "en")
        assert text.startswith(f"{gap.rank} +{gap.gain:.2f} {gap.id}")
        total = made.score.total
        assert f"gain: {total:.2f} + {gap.gain:.2f} = {total + gap.gain:.2f} of 100" in text
        assert f"= {gap.lost:.2f} points, {gap.obstacle:.1%} of all lost" in text
        assert ("credit = " in text) == (gap.item is not None)
    measure = seen(part(root, "gap-P1.1.m"), "en")
    assert "credit = 0.2 × 1 × (1 + 1 + 1 + 0 + 0) = 0.6" in measure
    assert "P1.1 = (1 × 60) / 1 = 60.00" in measure
    assert re.findall("(passed|failed): (\\w+)", measure) == [
        ("passed", "stated"), ("passed", "owned"), ("passed", "scheduled"),
        ("failed", "resourced"), ("failed", "measured"),
    ]  # fmt: skip
    assert "未通过： 有资源" in seen(part(root, "gap-P1.1.m"), "zh")
    assert "How to fix it Add owner:." in measure
    assert "改进建议 补写 owner:。" in seen(part(root, "gap-P1.1.m"), "zh")


def test_a_gap_says_what_keeps_its_gain_from_being_had():
    root = page()
    assert "D1.B, the other side of this driver, is empty" in seen(part(root, "gap-D1.A1.f"), "en")
    assert "only the 1 best of its criterion count" in seen(part(root, "gap-P1.3.b"), "en")
    assert "declare P1.2 not applicable, with the reason" in seen(part(root, "gap-P1.2.f"), "en")


def test_gaps_are_in_the_table_in_their_order_with_a_bar_beside_the_largest():
    made = report()
    rows = part(page(made), "gap-table").findall("tbody/tr")
    assert [row.find("th/a").text for row in rows] == [gap.id for gap in made.gaps]
    widths = [float(row.find("td/svg/rect").get("width")) for row in rows]
    assert widths == [pytest.approx(100 * gap.gain / made.gaps[0].gain, abs=0.01) for gap in made.gaps]


def test_nothing_missing_is_said_so():
    whole = b.rubric(b.principle("P1"), b.principle("P2"))
    plan = b.plan_data(indicators=[b.valued("I1", 1, "P1.1.f"), b.valued("I2", 1, "P2.1.f")])
    root = page(report(plan, rubric=whole)._replace(findings=()))
    assert "No gap is left." in seen(part(root, "gaps"), "en")
    assert "No contradiction was found." in seen(part(root, "findings"), "en")
    # Two dimensions span no area, and nothing is coupled.
    assert not [one for one in root.iter("figure") if one.get("class") in ("radar", "plane")]
    assert not [one for one in root.iter() if one.get("id") == "drivers"]


def test_the_result_names_what_the_plan_leaves_out_and_what_the_profile_changes():
    data = {**PLAN, "not_applicable": [{"id": "P1.2", "reason": "无此事项"}]}
    made = report(data, {"P2": 2, "P1.1": 0})
    root = page(made)
    result, basis = seen(part(root, "result"), "en"), seen(part(root, "basis"), "en")
    assert f"with N/A items as 0 {made.score.total_if_na_zero:.1f}" in result
    assert "P1.2 title 无此事项" in basis
    assert "Weights set by the profile P2 = 2" in basis and "Excluded by profile (weight 0) P1.1" in basis
    assert made.rubric.sha256 in basis and made.plan.sha256 in seen(part(root, "annex"), "en")


def test_a_plan_of_which_too_little_was_assessed_is_not_rateable():
    made = report()
    low = made._replace(score=made.score._replace(rateable=False))
    assert "NOT RATEABLE: less than 60% of the rubric" in seen(part(page(low), "result"), "en")
    assert "NOT RATEABLE" not in seen(part(page(made), "result"), "en")


def test_an_interval_is_said():
    made = report()
    moved = made._replace(score=made.score._replace(interval=IntervalView(30, 20, 45, 2000, 1)))
    assert "median 30.0, 5–95 % 20.0 to 45.0" in seen(part(page(moved), "result"), "en")
    assert "median" not in seen(part(page(made), "result"), "en")


FIVE = {**PLAN, "measures": [*PLAN["measures"], *b.tasks(4)]}
"""All five say what and who, one when: with half an indicator that no task is linked to."""


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", [
            "Commitment 36.7 / 100 title of 5 tasks: what 5, who 5, when 1, with what money 0, measured how 0, "
            "from which baseline 0 different bodies 1, dates 1, amounts 0",
            "Breadth 46.7 / 100 of the rubric's agenda is addressed with N/A items as 0: 35.6",
        ]),
        ("zh", [
            "承诺力度 36.7 / 100 标题 5 项任务中写明：做什么 5、谁负责 5、何时完成 1、资金多少 0、如何衡量 0、"
            "基期多少 0 涉及单位 1 个、时间 1 个、金额 0 个",
            "覆盖广度 46.7 / 100 评价标准所列议题的涉及比例 不适用项按 0 计为 35.6",
        ]),
    ],
)  # fmt: skip
def test_the_result_begins_with_the_three_figures(language, figures):
    made = report({**FIVE, "not_applicable": [{"id": "P1.2", "reason": "无此事项"}]})
    told = seen(part(page(made), "result"), language)
    total = {"en": "Total", "zh": "总分"}[language]
    firmness = {"en": "breadth at firmness", "zh": "所涉议题的扎实程度"}[language]
    for figure in (*figures, f"{total} {made.score.total:.1f} / 100 {firmness} {made.score.firmness:.2f}"):
        assert figure in told


def test_commitment_is_marked_on_the_scale_where_it_is_rated():
    (mark,) = [one for one in part(page(report(FIVE)), "result").iter("path") if one.get("class") == "mark"]
    assert mark.get("d").startswith("M127.33 38")  # 10 + .36667 * 320
    assert not [one for one in part(page(report()), "result").iter("path") if one.get("class") == "mark"]
    assert "Commitment not rated 1 task; five are needed" in seen(part(page(report()), "result"), "en")


def test_a_plan_that_addresses_nothing_has_no_firmness_and_no_balance():
    empty = seen(part(page(report(b.assessed(TREE, b.plan_data()))), "result"), "en")
    assert "Total 0.0 / 100" in empty
    assert "firmness" not in empty and "balance" not in empty


def test_the_evidence_begins_with_the_sums_of_the_three_figures():
    made = report(FIVE)
    told = seen(part(page(made), "evidence"), "en")
    assert "Commitment = 100 × (5 + 5 + 1 + 0 + 0 + 0) / (6 × 5) = 36.67" in told
    linear = f"{made.score.linear:.2f}, before coupling"
    assert "breadth × firmness = " in told and linear in told


def test_targets_are_a_second_outline_and_say_whether_they_are_met():
    made = report()
    aimed = made._replace(dimensions=tuple(one._replace(target=40.0) for one in made.dimensions))
    dimensions = part(page(aimed), "dimensions")
    (outline,) = (one for one in dimensions.iter("polygon") if one.get("class") == "target")
    assert outline.get("points").split()[0] == "190,120"  # 40 of 125 units up from the middle, 190 and 170
    assert "< 40.0" in seen(dimensions, "en")
    assert not [one for one in part(page(made), "dimensions").iter("polygon") if one.get("class") == "target"]


def test_a_driver_stands_where_its_poles_are():
    root = page()
    plane = next(one for one in root.iter("figure") if one.get("class") == "plane")
    (dot,) = (one for one in plane.iter("circle"))
    assert (dot.get("cx"), dot.get("cy")) == ("204", "334")  # 44 + .5 * 320, 14 + 320
    assert len([one for one in plane.iter("polyline") if one.get("class") == "contour"]) == 9
    assert "D1 title title 50.0 title 0.0 0.0 0.00 25.0 0.00 title B empty" in seen(part(root, "driver-table"), "en")


def test_what_every_point_rests_on_is_told_down_to_the_test():
    made = report()
    root = page(made)
    evidence = seen(part(root, "evidence"), "en")
    for dimension in made.dimensions:
        assert part(root, f"node-{dimension.id}").tag == "h3"
        for criterion in dimension.criteria:
            assert part(root, f"node-{criterion.id}").tag == "details"
            for facet in criterion.facets:
                text = seen(part(root, f"node-{facet.id}"), "en")
                assert f"{facet.score:.2f} share {facet.share:.4f}" in text
                for test in facet.tests:
                    assert f"{test.test} {test.note.en}".replace("`", "") in text
    assert "C = 2 × √(A × B) / (A + B) = 0" in evidence
    assert "not counted: the best 1 count" in evidence


def test_every_item_is_listed_with_its_claims_and_its_ladder(monkeypatch):
    made = report()
    rows = list(part(page(made), "item-table").iter("tr"))[1:]
    assert len(rows) == len(made.items) > 1
    for row, item in zip(rows, made.items, strict=True):
        said = seen(row, "en")
        assert all(words in said for words in (item.id, item.title.en, *(claim.facet for claim in item.claims)))
        assert len(list(row.iter("li"))) == len(item.tests)
    monkeypatch.setattr(items_part, "_MOST", 1)
    assert f"and {len(made.items) - 1} more, in the report as JSON" in seen(part(page(made), "items"), "en")


def test_a_claim_on_what_does_not_apply_is_no_link():
    made = report(weights={"P1": 0})
    named = {claim.facet for item in made.items for claim in item.claims}
    there = {one.get("href") for one in part(page(made), "items").iter("a")}
    assert there < {f"#node-{name}" for name in named}


def test_lenses_stand_beside_the_score():
    root = page()
    assert "Weak × not diagnosed –" in seen(part(root, "lens-problems"), "en")
    assert "One 15.0 M1" in seen(part(root, "lens-layers"), "en")


def test_of_very_many_findings_the_gravest_are_shown_and_the_others_counted(monkeypatch):
    monkeypatch.setattr(findings_part, "_MOST", 3)
    measures = [b.measure(f"M{n}", level=3, title=f"甲{n}事", serves=[]) for n in range(6)]
    made = report(b.plan_data(measures=measures))
    count = len(made.findings)
    assert count > 3
    shown = part(page(made), "findings")
    assert len(shown.findall(".//tbody/tr")) == 3
    assert f"{count} found" in seen(shown, "en")
    assert f"and {count - 3} more" in seen(shown, "en")


EVIL = (
    "\x1b[31m</span></title></script><script>alert(1)</script><img src=x onerror=alert(1)>\n::error::x\n##[add-mask]x "
    '" onload=alert(1) x="\' \u202e\u2066\u200b&lt;b&gt; `c` <!-- ]]> {0}'
)


def test_no_text_of_a_plan_becomes_an_element_an_attribute_or_a_command():
    data = {
        **PLAN,
        "title": EVIL, "subject": EVIL,
        "measures": [b.measure("M1", level=3, title=EVIL, object=EVIL, owner=EVIL, serves=["P1.1.m"])],
        "not_applicable": [{"id": "P1.2", "reason": EVIL}],
    }  # fmt: skip
    tame = {**data, "title": "t", "subject": "t", "not_applicable": [{"id": "P1.2", "reason": "t"}]}
    tame["measures"] = [b.measure("M1", level=3, title="t", object="t", owner="a bureau", serves=["P1.1.m"])]
    text = render(report(data), Options())
    evil, plain = parse(text), page(report(tame))
    assert [one.tag for one in evil.iter() if one.tag != "code"] == [
        one.tag for one in plain.iter() if one.tag != "code"
    ]
    known = {name for one in plain.iter() for name in one.attrib}
    assert {name for one in evil.iter() for name in one.attrib} <= known
    assert "<script>alert(1)</script>" in seen(evil, "en")
    assert ACTIVE.findall(text) == [] and "\x1b" not in text
    assert not re.search(r"^\s*::|##\[", text, re.MULTILINE)


def test_a_text_of_a_megabyte_drowns_no_page():
    made = report({**PLAN, "title": "中" * 350_000})
    assert len(render(made, Options())) - len(render(report(), Options())) < 5000
