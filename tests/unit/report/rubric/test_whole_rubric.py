import re

import builders as b
import pytest

from nqpf.loading.rubric.rubric import load_rubric
from nqpf.render.markdown.fitting import LONGEST
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.blocks.bilingual import side_by_side
from nqpf.report.rubric.whole import rubric_page


def text(said):
    return {"en": said, "zh": f"{said}中"}


RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.m", "measure", origin="paper"),
                    b.facet("P1.1.s", "statement", scope=["region"]),
                    asks=text("a | b"), paper="s3p1", need=1, na=True),
        b.criterion("P1.2", scope=["enterprise"]),
        title=text("<First>"), asks=text("new?"), paper="s3",
    ),
    b.driver("D1"),
    paper={"title": text("Study"), "authors": "HU", "note": text("note")},
    lenses=[
        {"id": "p", "kind": "problems", "title": text("Problems"), "paper": "s4p1", "entries": [
            {"id": "weak", "title": text("Weak"), "criteria": ["P1.1", "P1.2"]}]},
        {"id": "l", "kind": "layers", "title": text("Layers"), "entries": [
            {"id": "x", "title": text("Layer"), "criteria": ["P1.1", "P1.2"]}]}],
    benchmarks=[{"id": "rate", "title": text("Rate"), "unit": "%", "value": "66.5", "year": 2025,
                 "source": "a | b", "printed": "66"}],
)  # fmt: skip


def page_of(rubric, *, both=True, form="markdown", language="zh"):
    page = rubric_page(rubric)
    return page_renderer(form)(side_by_side(page) if both else page, Options(language=language))


PAGE = page_of(RUBRIC)
LINES = PAGE.splitlines()


def row(name):
    (line,) = (line for line in LINES if line.startswith((f"| {name} |", f"| **{name}** |")))
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def test_the_head_counts_what_the_rubric_holds():
    assert LINES[1] == "# 标题 / title"
    assert "`small` 1" in LINES and "维度 2 · 准则 5 · 要点 6 / dimensions 2 · criteria 5 · facets 6" in LINES
    assert {"HU", "Study中 / Study", "note中 / note"} <= set(LINES)


def test_both_languages_stand_side_by_side_chinese_first_and_escaped():
    assert r"## P1 \<First\>中 / P1 \<First\>" in LINES
    assert "new?中 / new?" in LINES and "s3; arithmetic; w 1" in LINES


@pytest.mark.parametrize(("language", "title"), [("en", "# title"), ("zh", "# 标题")])
def test_one_language_alone_can_be_had(language, title):
    made = page_of(RUBRIC, both=False, language=language)
    assert made.splitlines()[1] == title and " / " not in made.replace("UTF-8 / ", "")


def test_a_criterion_is_a_row_and_so_is_each_of_its_facets():
    na = "（2 取 1；可说明理由后声明不适用）", "(best 1 of 2; may be declared not applicable, with a reason)"
    asks = rf"a \| b中{na[0]} / a \| b {na[1]}"
    assert row("P1.1") == ["**P1.1**", "**标题** / **title**", asks, "1", "s3p1"]
    assert row("P1.1.m") == ["P1.1.m", "标题 / title", "举措 / measure", "1", "论文 / paper"]
    assert row("P1.1.s") == ["P1.1.s", "标题 / title", "清单、区域 / statement, regions", "1", ""]


def test_a_criterion_for_one_kind_of_plan_says_which():
    assert row("P1.2")[2].endswith("（企业） /  (enterprises)")


def test_poles_have_tables_of_their_own():
    poles = [line for line in LINES if line.startswith("### D1")]
    assert poles == [
        f"### D1.{pole} 标题 (w {w}) / D1.{pole} title (w {w})" for pole, w in (("A", 0.4), ("B", 0.4), ("L", 0.2))
    ]


def test_every_ladder_and_every_basis_is_told():
    assert [line for line in LINES if re.fullmatch(r"\*\*\S+ / (measure|indicator|statement|goalposts)\*\*", line)] == [
        "**举措 / measure**", "**指标 / indicator**", "**清单 / statement**", "**标杆值 / goalposts**",
    ]  # fmt: skip
    assert sum(line.startswith("| stated |") for line in LINES) == 3
    assert row("equal")[1:] == ["assumption", "标题 / title"]


def test_lenses_and_figures_follow():
    assert row("weak")[1:] == ["Weak中 / Weak", "P1.1, P1.2"]
    assert row("x")[1:] == ["Layer中 / Layer", "2"]
    assert row("rate")[1:] == ["Rate中 / Rate", "66.5 %", "2025", "a \\| b", "66"]


def test_a_rubric_without_paper_lenses_and_figures_has_no_empty_parts():
    page = page_of(b.rubric(b.principle("P1")))
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## 计分方法 / How a plan is scored", "## P1 标题 / P1 title", "## 自有评价标准 / Write your own",
    ]  # fmt: skip
    assert "None" not in page and "materiality" not in page.split("## 自有评价标准")[0]


def test_the_example_of_the_guide_is_a_rubric_that_loads(tmp_path):
    page = page_of(b.rubric(b.principle("P1")))
    (tmp_path / "rubric.yaml").write_text(page.split("```\n")[1], "utf-8")
    assert load_rubric(tmp_path).rubric.id == "our-city"


def test_a_long_rubric_is_not_cut():
    many = [b.principle(f"P{n}", b.criterion(f"P{n}.1", asks=text("word " * 70))) for n in range(1, 150)]
    page = page_of(b.rubric(*many))
    assert len(page) > LONGEST and "## P149 " in page and "## 自有评价标准" in page


def test_the_page_says_what_does_not_count_and_which_way_an_indicator_runs():
    listed = [f"词{number}" for number in range(14)]
    check = {"kind": "indicator", "unit": "%", "direction": "down"}
    rules = {
        "amounts": ["1万元", "1500美元"],
        "distance": 0.01,
        "no_body": [{"id": "ours", "why": {"en": "nobody", "zh": "泛指"}, "words": listed}],
        "no_source": [{"id": "none", "why": {"en": "no money", "zh": "没有资金"}, "words": ["没钱"]}],
    }
    tree = b.principle("P1", b.criterion("P1.1", b.facet("P1.1.i", check)))
    page = page_of(b.rubric(tree, materiality=rules))
    assert "- 举措资金大于零但不足 1万元、1500美元 / an amount above zero and under 1万元, 1500美元\n" in page
    assert "- 目标与基期相差不足 1% / a target less than 1% from its baseline\n" in page
    assert f"`ours` 泛指： / no body, `ours` nobody: {'、'.join(listed[:12])}…\n" in page
    assert "- 非资金来源，`none` 没有资金： / no source, `none` no money: 没钱\n" in page
    assert "| 指标 % ↓ / indicator % ↓ |" in page
