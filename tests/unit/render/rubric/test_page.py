import re

import builders as b

from nqpf.loading.rubric.rubric import load_rubric
from nqpf.render.rubric.page import render


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
PAGE = render(RUBRIC)
LINES = PAGE.splitlines()


def test_the_head_counts_what_the_rubric_holds():
    assert LINES[0] == "# 标题 / title"
    assert LINES[2] == "`small` 1 · 维度 dimensions 2 · 准则 criteria 5 · 要点 facets 6"
    assert "HU: Study中 / Study. note中 / note" in LINES


def test_both_languages_stand_side_by_side_chinese_first_and_escaped():
    assert r"## P1 \<First\>中 / \<First\>" in LINES
    assert "new?中 / new? (s3; arithmetic; w 1)" in LINES


def test_a_criterion_is_one_row_with_all_its_facets():
    row = next(line for line in LINES if line.startswith("| **P1.1**"))
    name, asks, facets, paper = (cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1])
    assert name == "**P1.1** 标题 / title (w 1, 可声明不适用 N/A allowed)"
    assert asks == r"a \| b中 / a \| b"
    assert facets == (
        "取最好的 1 个 best 1 count<br>`P1.1.m` 标题 / title (measure, 论文 paper)"
        "<br>`P1.1.s` 标题 / title (statement, 区域 region)"
    )
    assert paper == "s3p1"


def test_a_criterion_for_one_kind_of_plan_says_which():
    assert any(line.startswith("| **P1.2** 标题 / title (w 1, 企业 enterprise) |") for line in LINES)


def test_every_row_of_a_table_has_the_cells_of_its_head():
    widths = {len(re.split(r"(?<!\\)\|", line)) - 2 for line in LINES if line.startswith("|")}
    assert widths == {4, 5}  # criteria, figures


def test_poles_have_tables_of_their_own():
    assert [line for line in LINES if line.startswith("### ")] == [
        "### D1.A 标题 / title (w 0.4)", "### D1.B 标题 / title (w 0.4)", "### D1.L 标题 / title (w 0.2)",
    ]  # fmt: skip


def test_every_ladder_and_every_basis_is_told():
    assert [line for line in LINES if line.startswith("- **")] == [
        "- **measure**", "- **indicator**", "- **statement**", "- **goalposts**",
    ]  # fmt: skip
    assert sum(line.startswith("  1. `") for line in LINES) == 4
    assert "- `equal` (assumption) 标题 / title" in LINES


def test_lenses_and_figures_follow():
    assert "- `weak` Weak中 / Weak → P1.1, P1.2" in LINES
    assert "- `x` Layer中 / Layer (2)" in LINES
    assert r"| `rate` | Rate中 / Rate | 66.5 %<br>论文所印 printed: 66 | 2025 | a \| b |" in LINES


def test_a_rubric_without_paper_lenses_and_figures_has_no_empty_parts():
    page = render(b.rubric(b.principle("P1")))
    assert "## 数据 Figures" not in page
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## 计分方法 How a plan is scored", "## P1 标题 / title", "## 自有评价标准 Write your own",
    ]  # fmt: skip
    assert "None" not in page


def test_the_example_of_the_guide_is_a_rubric_that_loads(tmp_path):
    page = render(b.rubric(b.principle("P1")))
    (tmp_path / "rubric.yaml").write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    assert load_rubric(tmp_path).rubric.id == "our-city"


def test_the_page_says_what_does_not_count_and_which_way_an_indicator_runs():
    words = [f"词{number}" for number in range(14)]
    check = {"kind": "indicator", "unit": "%", "direction": "down"}
    rules = {
        "amounts": ["1万元", "1500美元"],
        "distance": 0.01,
        "no_body": [{"id": "ours", "why": {"en": "nobody", "zh": "泛指"}, "words": words}],
        "no_source": [{"id": "none", "why": {"en": "no money", "zh": "没有资金"}, "words": ["没钱"]}],
    }
    tree = b.principle("P1", b.criterion("P1.1", b.facet("P1.1.i", check)))
    page = render(b.rubric(tree, materiality=rules))
    assert "- 举措资金大于零但不足 1万元、1500美元 / an amount above zero and under 1万元, 1500美元\n" in page
    assert "- 目标与基期相差不足 1% / a target less than 1% from its baseline\n" in page
    assert f"`ours` 泛指 / nobody: {'、'.join(words[:12])}…\n" in page
    assert "- 非资金来源 / no source, `none` 没有资金 / no money: 没钱\n" in page
    assert "(indicator % ↓)" in page
    assert "materiality" not in render(b.rubric(b.principle("P1"))).split("## 自有评价标准")[0]
