import json
from xml.etree.ElementTree import tostring

import pytest
from builders import TITLE, assessed, driver, plan_data, principle, report, rubric, valued
from generated import report_of

from nqpf.base.language import LANGUAGES
from nqpf.render import Options, renderer
from nqpf.render.html.blocks.what_if import as_json, what_if
from nqpf.render.html.place import Place
from nqpf.report.pages.score.whatif import section
from nqpf.report.score.whatif import tree_of

BIDI = "\u202e<b>=1+1</b>\x1b[31m"


@pytest.fixture(scope="module")
def scored():
    return report_of("region-zhejiang.plan.yaml")


def root(made):
    (block,) = section(made).blocks
    return what_if(block, Place(lambda block, place: None, frozenset(), set()))


def by_attribute(made, name):
    return {one.get(name): one for one in root(made).iter() if one.get(name) is not None}


def test_every_gap_can_be_ticked_and_every_dimension_weighed(scored):
    assert by_attribute(scored, "data-fix").keys() == {gap.id for gap in scored.gaps}
    offered = {gap.id for gap in scored.gaps if gap.step_score > gap.score}
    assert by_attribute(scored, "data-step").keys() == offered
    assert by_attribute(scored, "data-weight").keys() == {dimension.id for dimension in scored.dimensions}


def test_every_control_has_a_label_in_both_languages(scored):
    made = root(scored)
    labels = list(made.iter("label"))
    named = {one.get("for") for one in labels if one.get("for")}
    for one in made.iter("input"):
        assert one.get("id") in named or any(one in list(label) for label in labels), tostring(one)
    for label in labels:
        assert {part.get("lang") for part in label.iter("span")} >= set(LANGUAGES)


def test_a_slider_begins_at_its_share_and_can_go_up_and_down(scored):
    for name, slider in by_attribute(scored, "data-weight").items():
        (share,) = (dimension.share for dimension in scored.dimensions if dimension.id == name)
        low, start, high = (int(slider.get(key)) for key in ("min", "value", "max"))
        assert low <= start <= high and start == round(100 * share)


def test_a_dimension_of_next_to_no_weight_still_has_a_slider_that_multiplies():
    uneven = rubric(principle("P", weight=1000), principle("Q", weight=0.001))
    made = report(uneven, assessed(uneven, plan_data()))
    assert by_attribute(made, "data-weight")["Q"].get("value") == "1"


def test_controls_wait_for_the_scripts_and_the_page_says_that_they_are_needed(scored):
    made = root(scored)
    hidden = {one.get("id") for one in made.iter() if one.get("hidden") is not None}
    assert "what-if-panel" in hidden and "what-if-needs" not in hidden
    (needs,) = (one for one in made.iter() if one.get("id") == "what-if-needs")
    assert "JavaScript" in "".join(needs.itertext())


def test_coupling_is_shown_where_there_are_drivers_alone():
    uncoupled, coupled = rubric(principle("P")), rubric(principle("P"), driver("D"))
    without = report(uncoupled, assessed(uncoupled, plan_data()))
    assert {one.get("data-figure") for one in root(without).iter()} == {None, "score", "change", "share", "breadth"}
    assert not any(one.get("data-figure") == "coupling" for one in root(without).iter())
    beside = by_attribute(report(coupled, assessed(coupled, plan_data())), "data-figure")
    assert beside["coupling"].get("data-of") == beside["degree"].get("data-of") == "D"


def test_a_plan_without_gaps_still_has_its_weights_to_move():
    made = report(rubric(principle("P")), plan_data(indicators=[valued("v", 1, "P.1.f")]))
    text = "".join(root(made).itertext())
    assert made.gaps == () and "No gap is left." in text and "没有缺口。" in text
    assert by_attribute(made, "data-weight").keys() == {"P"}


def test_a_plan_that_is_not_rateable_is_said_to_be_so_here_too(scored):
    assert "NOT RATEABLE" not in "".join(root(scored).itertext())
    unrated = scored._replace(score=scored.score._replace(rateable=False))
    assert "NOT RATEABLE" in "".join(root(unrated).itertext())


def test_names_from_a_rubric_are_text_and_turn_nothing_around():
    title = TITLE | {"en": BIDI, "zh": BIDI}
    bands = [{"id": "b", "below": 100, "title": title}]
    named = rubric(driver("D", title=title), bands=bands, coordination=bands)
    made = report(named, assessed(named, plan_data()))
    text = tostring(root(made), encoding="unicode")
    assert "\u202e" not in text and "\x1b" not in text and "<b>=1" not in text
    assert "&lt;b&gt;=1+1&lt;/b&gt;" in text


def test_the_tree_that_the_scripts_read_is_the_reports(scored):
    (embedded,) = (one for one in root(scored).iter("script"))
    tree = json.loads(embedded.text)
    assert tree == as_json(tree_of(scored))
    assert [(child["id"], child["weight"]) for child in tree["children"]] == [
        (dimension.id, dimension.weight) for dimension in scored.dimensions
    ]


def test_the_report_has_it_and_its_scripts(scored):
    page = renderer("html")(scored, Options())
    assert 'id="what-if-panel"' in page and "const whatIfScore" in page


def test_a_gap_leads_to_what_the_page_has_of_it(scored):
    (block,) = section(scored).blocks
    gap = scored.gaps[0]
    for anchors in ({f"gap-{gap.id}", f"node-{gap.id}"}, {f"node-{gap.criterion}"}):
        made = what_if(block, Place(lambda block, place: None, frozenset(anchors), set()))
        assert next(made.iter("a")).get("href") == f"#{min(anchors)}"
