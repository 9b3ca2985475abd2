"""A report as a piece of a notebook's page."""

import builders as b
import pages
import pytest

from nqpf.base.language import Text
from nqpf.render.html.notebook import fragment

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp;\x1b[31m\u202e'


@pytest.fixture(scope="module")
def report():
    rubric = b.rubric(b.principle("P1", *(b.criterion(f"P1.{n}") for n in range(1, 8))), b.driver("D1"))
    return b.report(rubric, b.plan_data(indicators=[b.valued("I1", 0.5, "P1.1.f"), b.valued("I2", 1, "P1.2.f")]))


def read(report, language="en"):
    root = pages.parse(fragment(report, language))
    return root, pages.seen(root, language)


def test_three_figures_dimensions_and_first_gaps(report):
    root, seen = read(report)
    assert (root.tag, root.get("class"), root.get("lang")) == ("div", "nqpf-report", "en")
    assert seen.startswith(
        f"{report.plan.title.en} Commitment not rated · 0 tasks; five are needed "
        "Breadth 14.3 / 100 · of the rubric's agenda is addressed "
        f"Total {report.score.total:.1f} / 100 · breadth at firmness 0.75; coupling takes 0.0"
    )
    dimensions, gaps = root.iter("table")
    assert [row[0].text for row in dimensions.iter("tr")] == [one.id for one in report.dimensions]
    assert [row[3].text for row in dimensions.iter("tr")] == [f"{one.score:.1f}" for one in report.dimensions]
    assert [row[1].text for row in gaps.iter("tr")] == [gap.id for gap in report.gaps[:5]]
    assert f"{report.plan.path}:" not in seen
    assert f"5 of {len(report.gaps)}" in seen


def test_bars_are_as_long_as_their_scores(report):
    root, _ = read(report)
    for drawing, one in zip(root.iter("svg"), report.dimensions, strict=True):
        ground, bar = drawing
        assert float(bar.get("width")) == pytest.approx(float(ground.get("width")) * one.score / 100, abs=0.01)


def test_it_speaks_one_language(report):
    _, seen = read(report, "zh")
    assert seen.startswith(
        "规划 承诺力度 不评定 · 未读到任务，满五项方可评定 覆盖广度 14.3 / 100 · 评价标准所列议题的涉及比例 总分 "
    )
    assert "主要缺口" in seen and "Total" not in seen and "Commitment" not in seen


def test_near_a_limit_both_bands_are_named_and_nothing_addressed_has_no_firmness():
    rubric = b.rubric(b.principle("P1"))
    # 12 answers of 30: the limit between two bands.
    tasks = [*b.tasks(2, level=3), *b.tasks(5)[2:]]
    _, seen = read(b.report(rubric, b.assessed(rubric, b.plan_data(measures=tasks))))
    assert "Commitment 40.0 / 100 · title to title of 5 tasks: what 5, who 5, when 2" in seen
    assert "different bodies 1, dates 1, amounts 0 Breadth 0.0 / 100" in seen
    assert "Total 0.0 / 100 P1" in seen and "firmness" not in seen


def test_nothing_of_it_is_loaded_run_or_laid_over_the_page(report):
    root, _ = read(report)
    assert {one.tag for one in root.iter()} <= {
        "div", "style", "p", "strong", "b", "table", "tbody", "tr", "th", "td", "svg", "rect", "code",
    }  # fmt: skip
    names = {name for one in root.iter() for name in one.keys()}  # noqa: SIM118 - an element is no mapping
    assert names <= {"class", "lang", "scope", "width", "height", "aria-hidden", "x", "y", "fill"}
    style = root.find("style").text
    selectors = [
        part.strip() for rule in style.split("}")[:-1] for part in rule.rpartition("*/")[2].split("{")[0].split(",")
    ]
    assert selectors and all(selector.startswith(".nqpf-report ") for selector in selectors)
    assert "url(" not in style and "@" not in style


def test_what_a_plan_says_can_only_be_text(report):
    plan = report.plan._replace(title=Text(HOSTILE, HOSTILE), path=HOSTILE)
    gaps = tuple(gap._replace(title=Text(HOSTILE, HOSTILE), missing=(Text(HOSTILE, HOSTILE),)) for gap in report.gaps)
    written = fragment(report._replace(plan=plan, gaps=gaps), "en")
    assert "<script" not in written and "<img" not in written and "\x1b" not in written and "\u202e" not in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in written


def test_a_plan_of_which_too_little_was_assessed_is_not_rateable(report):
    assert "NOT RATEABLE" not in read(report)[1]
    assert "NOT RATEABLE" in read(report._replace(score=report.score._replace(rateable=False)))[1]


def test_a_plan_without_gaps_says_so(report):
    _, seen = read(report._replace(gaps=()))
    assert "No gap is left." in seen
