"""What if, on the page of the examples: what it shows is what the report has."""

import pytest
from builders import driver, plan_data, principle, rubric, valued
from builders import report as small_report
from generated import EXAMPLES, example

from nqpf.base.language import LANGUAGES
from nqpf.render import Options, renderer
from nqpf.report import build_report
from nqpf.report.blocks.block import said

REGION = "region-zhejiang.plan.yaml"
SMALL = small_report(
    rubric(principle("P"), driver("D")), plan_data(indicators=[valued("v", 0.5, "P.1.f"), valued("w", 0.5, "D.B1.f")])
)
NAMES = {
    "en": ("Fixed", "One more test", "Weight of P", "Reset"),
    "zh": ("补齐", "补齐一个条件", "P 的权重", "恢复原状"),
}


def page_of(report, language="en"):
    return renderer("html")(report, Options(language=language))


def shown(page, figure, of):
    return all_shown(page)[f"{figure} {of}"]


def all_shown(page):
    """Every figure of the section, by what it is and of what."""
    script = """() => Object.fromEntries([...document.querySelectorAll("[data-figure]")]
        .map((one) => [`${one.dataset.figure} ${one.dataset.of}`, one.innerText]))"""
    return page.evaluate(script)


def assert_shown(page, report):
    """Total, breadth and every dimension as the report prints them."""
    seen, score = all_shown(page), report.score
    expected = {"score total": said(score.total, "points"), "breadth total": said(score.breadth, "points")}
    for dimension in report.dimensions:
        name, pair = dimension.id, dimension.pair
        expected[f"score {name}"] = said(dimension.score, "points")
        if pair:
            expected[f"coupling {name}"] = said(pair.coupling, "exact")
            expected[f"development {name}"] = said(pair.development, "points")
            expected[f"coordination {name}"] = said(pair.coordination, "exact")
            expected[f"degree {name}"] = pair.band_title.en
    assert {name: seen[name] for name in expected} == expected


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_begins_with_what_the_report_has_and_a_tick_brings_the_gain(opened, name):
    report = build_report(*example(name))
    page, complaints, _ = opened(page_of(report))
    assert_shown(page, report)
    assert shown(page, "change", "total") == "0.00"
    for gap in report.gaps[:3]:
        tick = page.locator(f'[data-fix="{gap.id}"]')
        tick.check()
        # Where a pole is empty, the gap alone brings nothing.
        assert shown(page, "change", "total") == said(gap.gain, "change")
        tick.uncheck()
        assert shown(page, "change", "total") == "0.00"
    assert complaints == []


def test_one_test_more_brings_the_step_and_fixed_counts_where_both_are_ticked(opened):
    report = build_report(*example(REGION))
    gap = next(gap for gap in report.gaps if gap.step > 0 and round(gap.step, 2) < round(gap.gain, 2))
    page, *_ = opened(page_of(report))
    page.locator(f'[data-step="{gap.id}"]').check()
    assert shown(page, "change", "total") == f"+{gap.step:.2f}"
    page.locator(f'[data-fix="{gap.id}"]').check()
    assert shown(page, "change", "total") == f"+{gap.gain:.2f}"
    page.locator("#what-if-reset").click()
    assert shown(page, "change", "total") == "0.00"
    assert page.locator("#what-if input:checked").count() == 0


def test_weights_moved_by_keyboard_score_as_under_a_profile_with_these_weights(opened):
    plan, loaded, profile = example(REGION)
    report = build_report(plan, loaded, profile)
    page, *_ = opened(page_of(report))
    moved = {}
    for dimension, keys in zip(report.dimensions[3:6], (["ArrowRight"] * 9, ["ArrowLeft"] * 4, ["End"]), strict=True):
        slider = page.locator(f'[data-weight="{dimension.id}"]')
        start = int(slider.input_value())
        for key in keys:
            slider.press(key)
        assert int(slider.input_value()) == {"ArrowRight": start + 9, "ArrowLeft": start - 4, "End": 100}[keys[0]]
        moved[dimension.id] = dimension.weight * int(slider.input_value()) / start
    expected = build_report(plan, loaded, profile.model_copy(update={"weights": {**profile.weights, **moved}}))
    assert_shown(page, expected)
    for dimension in expected.dimensions:
        share = f"{100 * dimension.share:.1f} %"
        assert shown(page, "share", dimension.id) == share
        slider = page.locator(f'[data-weight="{dimension.id}"]')
        assert slider.get_attribute("aria-valuetext") == share
    page.locator("#what-if-reset").press("Enter")
    assert_shown(page, report)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_have_names_and_axe_finds_nothing(opened, violations, language, scheme):
    page, complaints, requests = opened(page_of(SMALL, language), scheme=scheme)
    fixed, stepped, weight, reset = NAMES[language]
    page.get_by_role("checkbox", name=f"{fixed} P.1.f", exact=True).press("Space")
    page.get_by_role("checkbox", name=f"{stepped} D.A1.f", exact=True).press("Space")
    page.get_by_role("slider", name=weight, exact=True).press("ArrowRight")
    assert shown(page, "change", "total") != "0.00"
    page.evaluate("for (const part of document.querySelectorAll('section:not(#trial)')) part.remove()")
    assert violations(page) == []
    page.get_by_role("button", name=reset, exact=True).press("Space")
    assert shown(page, "change", "total") == "0.00"
    assert (complaints, requests) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_fits_a_telephone_and_its_result_is_told(opened, language):
    page, *_ = opened(page_of(build_report(*example(REGION)), language), width=360)
    page.locator("[data-fix]").first.press("Space")
    told = page.locator("#what-if [role=status]").first.inner_text()
    change, breadth = shown(page, "change", "total"), shown(page, "breadth", "total")
    assert change.startswith("+") and f" {change} " in told and told.endswith(breadth)
    page.evaluate("for (const part of document.querySelectorAll('section:not(#trial)')) part.remove()")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_the_section_says_what_it_needs_and_shows_no_dead_control(opened):
    page, *_ = opened(page_of(SMALL, "zh"), scripts=False)
    assert "本节需启用 JavaScript" in page.locator("#what-if").inner_text()
    assert page.locator("#what-if input:visible, #what-if button:visible").count() == 0


def test_on_paper_the_section_is_left_out(opened):
    page, *_ = opened(page_of(SMALL))
    assert page.locator("#what-if").is_visible() and not page.locator("#what-if-needs").is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#what-if").is_visible()
