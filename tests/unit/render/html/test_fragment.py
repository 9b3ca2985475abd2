"""A report as a piece of a notebook's page."""

import builders as b
import pages
import pytest
from toy import toy_page, with_texts

from nqpf.base.language import LANGUAGES, Text
from nqpf.render.html.fragment import fragment
from nqpf.report.pages.score.short import short_page

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp;\x1b[31m\u202e'


@pytest.fixture(scope="module")
def report():
    rubric = b.rubric(b.principle("P1", *(b.criterion(f"P1.{n}") for n in range(1, 8))), b.driver("D1"))
    return b.report(rubric, b.plan_data(indicators=[b.valued("I1", 0.5, "P1.1.f"), b.valued("I2", 1, "P1.2.f")]))


def read(report, language="en"):
    root = pages.parse(fragment(short_page(report), language))
    return root, pages.seen(root, language)


def test_the_first_page_and_the_dimensions(report):
    root, seen = read(report)
    assert (root.tag, root.get("class"), root.get("lang")) == ("div", "nqpf-report", "en")
    assert seen.startswith(report.plan.title.in_language("en"))
    assert "Commitment not rated" in seen and f"Total {report.score.total:.1f} / 100" in seen
    bars = [one for one in root.iter("ul") if one.get("class") == "bars"][-1]
    assert [pages.seen(row, "en").split()[0] for row in bars] == [one.id for one in report.dimensions]
    assert [pages.seen(row, "en").split()[-1] for row in bars] == [f"{one.score:.1f}" for one in report.dimensions]
    assert f"{report.plan.path}:" not in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_one_language_whatever_is_drawn(language):
    root = pages.parse(fragment(toy_page(), language))
    assert {one.get("lang") for one in root.iter() if one.get("class") != "only"} <= {None, language}
    assert ("中文Apples" in pages.seen(root, language)) is (language == "zh")


def test_nothing_of_it_is_loaded_run_or_laid_over_the_page(report):
    root, _ = read(report)
    assert not {one.tag for one in root.iter()} & {"script", "img", "link", "iframe", "input", "a"}
    names = {name for one in root.iter() for name in one.keys()}  # noqa: SIM118 - an element is no mapping
    assert not names & {"id", "href", "style", "role", "aria-labelledby", "src"}
    style = root.find("style").text
    selectors = [
        part.strip() for rule in style.split("}")[:-1] for part in rule.rpartition("*/")[2].split("{")[0].split(",")
    ]
    assert selectors and all(selector.split()[0] == ".nqpf-report" for selector in selectors)
    assert "url(" not in style and "@" not in style


def test_what_a_plan_says_can_only_be_text():
    written = fragment(with_texts(toy_page(), lambda _: HOSTILE), "en")
    assert "<script" not in written and "<img" not in written and "\x1b" not in written and "\u202e" not in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in written


def test_a_plan_of_which_too_little_was_assessed_is_not_rateable(report):
    assert "Not rateable" not in read(report)[1]
    assert "Not rateable" in read(report._replace(score=report.score._replace(rateable=False)))[1]


def test_a_text_in_one_language_only_is_shown_in_either(report):
    plan = report.plan._replace(title=Text("", "规划"))
    assert read(report._replace(plan=plan))[1].startswith("规划 ")
