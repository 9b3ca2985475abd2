import html
import re

import builders as b
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples
from whole import QUOTED, TREE, unclaimed, with_slip

from nqpf.base.safe import plain
from nqpf.render.folded import LONGEST, escape
from nqpf.render.options import Options
from nqpf.render.score.markdown import render


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("<b onclick=x>", r"\<b onclick=x\>"),
        ("<!-- x -->", r"\<!-- x --\>"),
        ("[a](http://x.cn)", r"\[a\](http\://x.cn)"),
        ("![a](x)", r"!\[a\](x)"),
        ("https://x.cn", r"https\://x.cn"),
        ("时间: 2027", "时间: 2027"),
        ("&lt;script&gt;", r"\&lt;script\&gt;"),
        ("&#60; &#x3c;", "\\&\\#\u206060; \\&\\#x3c;"),
        ("R&D 投入", "R&D 投入"),
        ("`x`", r"\`x\`"),
        ("*a* _b_ ~c~", r"\*a\* \_b\_ \~c\~"),
        ("$x$", r"\$x\$"),
        ("# 标题", r"\# 标题"),
        ("a\\", "a\\\\"),
        (r"a\|b", r"a\\\|b"),
        ("a\n\n- b\r\n", "a - b"),
        ("\x1b[1m", r"\[1m"),
        # GitHub links these wherever they stand; a word joiner, which nobody sees, keeps them text.
        ("@octocat a@x.cn", "@\u2060octocat a@\u2060x.cn"),
        ("见 #12、o/r#12", "见 \\#\u206012、o/r\\#\u206012"),
        ("GH-12 gh-7 GH-x", "GH\u2060-12 gh\u2060-7 GH-x"),
        ("www.x.cn WWW.x.cn www", "www\u2060.x.cn WWW\u2060.x.cn www"),
        ("5 @ 3 # 4", "5 @ 3 \\# 4"),
    ],
)
def test_plan_text_is_only_ever_text(text, escaped):
    assert escape(text) == escaped


@settings(max_examples=examples(200), deadline=None)
@given(text=st.text("ab1 \\`*_[]()<>#|~$&;:/!.x\n中@GHw-", max_size=40))
def test_a_reader_of_markdown_sees_the_text_itself(text):
    """Held against another author's parser: what it shows of the escaped text is the text."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["strikethrough"])
    shown = parser.renderInline(escape(text))
    assert "<" not in shown
    # The word joiner is there for programs; a reader does not see it, and `plain` lets no plan bring one in.
    assert html.unescape(shown).replace("\u2060", "") == plain(text)


RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.f", remedy={"en": "add a | b", "zh": "补 | 写"}), paper="s3p1"),
        b.criterion("P1.2", b.facet("P1.2.f", "measure"), na=True),
        title={"en": "First", "zh": "第一"},
    ),
    b.driver("D1"),
    b.principle("P9"),
)


def report(**sections):
    """Of a plan that is assessed, whatever its sections claim."""
    return b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data(**sections)), {"P9": 0})


def rows(page):
    """The cells of every row of a table; an escaped pipe is no border."""
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in page.splitlines() if line.startswith("|")]


def test_every_row_of_a_table_has_the_cells_of_its_head_whatever_a_title_holds():
    page = render(report(indicators=[b.valued("I1", 0.5, "P1.1.f") | {"title": "a | b\n| c |"}]), Options())
    dimensions = [row for row in rows(page) if len(row) == 4]
    gaps = [row for row in rows(page) if len(row) == 7]
    assert len(dimensions) == 2 + 2  # head and rule, and two dimensions
    assert len(gaps) == 2 + 5
    assert len(rows(page)) == 4 + 7


def test_a_gap_tells_gain_what_is_missing_the_remedy_where_and_the_source():
    page = render(report(indicators=[b.valued("I1", 0.5, "P1.1.f")]), Options(language="zh"))
    row = next(row for row in rows(page) if "P1.1.f" in row[2])
    number, gain, _, missing, remedy, where, paper = (cell.strip() for cell in row)
    assert number.isdecimal()
    assert gain == "+12.50"  # half of a quarter of the total: P1 is one of two dimensions, P1.1 one of its two
    assert missing.startswith("I1：缺基期值或责任单位")
    assert (remedy, where, paper) == (r"补 \| 写", "I1", "s3p1")


def test_an_empty_pole_is_told_where_it_keeps_a_gain_small():
    page = render(report(indicators=[b.valued("I1", 1, "D1.A1.f")]), Options())
    assert "(D1.B, the other side of this driver, is empty" not in next(
        r for r in page.splitlines() if "**D1.B1.f**" in r
    )
    assert "(D1.B, the other side of this driver, is empty" in next(r for r in page.splitlines() if "**D1.L1.f**" in r)


def test_poles_say_which_lags():
    page = render(report(indicators=[b.valued("I1", 1, "D1.A1.f"), b.valued("I2", 0.5, "D1.B1.f")]), Options())
    assert "title 100; title 50 (lags); title 0; C 0.94, D 0.84 title |" in page


def test_only_so_many_gaps_are_shown_as_asked_for():
    assert len([row for row in rows(render(report(), Options(top=2))) if len(row) == 7]) == 4
    assert "2 of 5, by points to gain" in render(report(), Options(top=2))
    assert len([row for row in rows(render(report(), Options(top=None))) if len(row) == 7]) == 7


def test_a_plan_without_gaps_says_so():
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))))
    page = render(b.report(small, b.plan_data(indicators=[b.valued("I1", 1, "P1.1.f")])), Options())
    assert '<p id="nqpf-gaps"><b>Largest gaps</b> · No gap is left.</p>\n' in page


def test_what_does_not_apply_what_is_out_and_that_little_was_assessed_are_told():
    page = render(report(not_applicable=[{"id": "P1.2", "reason": "no <such> firms"}]), Options())
    assert "with N/A items as 0 0.0" in page
    assert "<b>Declared not applicable</b> · 1</summary>\n\n- P1.2 title: no \\<such\\> firms\n" in page
    assert "<b>Excluded by profile (weight 0)</b> · 1</summary>\n\n- P9\n" in page
    assert "**NOT RATEABLE: less than 60% of the rubric was assessed**" in page


def test_a_rateable_plan_is_not_called_otherwise():
    small = b.rubric(b.principle("P1"))
    assert "RATEABLE" not in render(b.report(small, b.plan_data()), Options())


def test_lenses_are_lists():
    lenses = [
        {"id": "p", "kind": "problems", "title": b.TITLE, "entries": [
            {"id": "a", "title": {"en": "answered one", "zh": "甲"}}, {"id": "m", "title": b.TITLE}]},
        {"id": "l", "kind": "layers", "title": b.TITLE, "entries": [
            {"id": "x", "title": {"en": "layer", "zh": "层"}, "criteria": ["P1.1"]},
            {"id": "y", "title": {"en": "nothing", "zh": "空"}}]},
        {"id": "u", "kind": "upholds", "title": b.TITLE, "entries": [
            {"id": "z", "title": {"en": "upheld", "zh": "坚持"}, "criteria": ["P1.1"]}]},
    ]  # fmt: skip
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))), lenses=lenses)
    plan = b.plan_data(
        indicators=[b.valued("I_1", 0.5, "P1.1.f")],
        measures=[b.measure() | {"indicators": []}],
        diagnosis=[{"problem": "a", "data": "3 firms", "data_source": "survey", "measures": ["M1"]}],
    )
    page = render(b.report(small, plan), Options())
    for line in (
        "- answered one: answered (M1 标题)",
        "- title: not diagnosed",
        "- layer: 50.0",
        "- nothing: –",
        "- upheld: – (I\\_1)",
    ):
        assert line in page.splitlines()


def test_of_many_items_a_line_names_the_first_few_by_title():
    diagnosis = [{"problem": "weak", "source": {"quote": "基础薄弱"}, "measures": [f"T{n}" for n in range(8)]}]
    made = b.report(TREE, QUOTED | {"measures": b.tasks(8), "diagnosis": diagnosis})
    titles = "; ".join(f"T{n} 标题" for n in range(6))
    assert lines_of(render(made, Options()), "lens-problems")[0].endswith(f" ({titles} … (8))")


def test_a_page_begins_with_what_a_program_finds_it_by_then_the_three_figures():
    page = render(report(id="某省-2025.a--b"), Options())
    assert page.startswith(
        "<!-- nqpf:score 某省-2025.a--b -->\n# 规划\n\n"
        "- **Commitment not rated** 0 tasks; five are needed\n"
        "- **Breadth 0.0 / 100** of the rubric's agenda is addressed\n"
        "- **Total 0.0 / 100** 4 of 4 values missing, counted as the worst: P1.1.f, D1.A1.f, D1.B1.f, D1.L1.f\n\n"
        "geometric mean 0.0 · "
    )


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", [
            "- **Commitment 36.7 / 100** title · of 5 tasks: what 5, who 5, when 1, with what money 0, measured how 0, "
            "from which baseline 0 · different bodies 1, dates 1, amounts 0",
            "- **Breadth 50.0 / 100** of the rubric's agenda is addressed · with N/A items as 0: 25.0",
            "- **Total 25.0 / 100** breadth at firmness 0.50; coupling takes 0.0 · 3 of 4 values missing, "
            "counted as the worst: D1.A1.f, D1.B1.f, D1.L1.f",
        ]),
        ("zh", [
            "- **承诺力度 36.7 / 100** 标题 · 5 项任务中写明：做什么 5、谁负责 5、何时完成 1、资金多少 0、如何衡量 0、"
            "基期多少 0 · 涉及单位 1 个、时间 1 个、金额 0 个",
            "- **覆盖广度 50.0 / 100** 评价标准所列议题的涉及比例 · 不适用项按 0 计为 25.0",
            "- **总分 25.0 / 100** 所涉议题的扎实程度 0.50；驱动耦合扣减 0.0 · 4 项数值中缺 3 项，均按最差值计："
            "D1.A1.f、D1.B1.f、D1.L1.f",
        ]),
    ],
)  # fmt: skip
def test_the_three_figures_with_what_each_says(language, lines):
    tasks = [*b.tasks(4), b.measure("T9", level=3)]
    declared = [{"id": "P1.2", "reason": "no such firms"}]
    made = report(indicators=[b.valued("I1", 0.5, "P1.1.f")], measures=tasks, not_applicable=declared)
    assert [line for line in render(made, Options(language=language)).splitlines() if line.startswith("- **")][
        :3
    ] == lines


def test_all_but_the_score_is_folded_away_under_stable_anchors_and_the_gaps_are_open():
    page = render(report(not_applicable=[{"id": "P1.2", "reason": "no such firms"}]), Options())
    anchors = re.findall(r'<(?:details|p) id="([\w-]+)"', page)
    assert anchors == ["nqpf-dimensions", "nqpf-gaps", "nqpf-findings", "nqpf-na", "nqpf-out", "nqpf-lines"]
    assert re.findall(r'id="([\w-]+)" open>', page) == ["nqpf-gaps"]
    assert page.count("<details ") == page.count("</details>")


@pytest.mark.parametrize("text", ["no such firms " * 28, "|*[`<&中" * 60])
def test_a_page_that_would_be_too_long_for_a_comment_is_cut_and_says_so(text):
    remedy = {"en": text, "zh": text}
    criteria = [b.criterion(f"P1.{n}", b.facet(f"P1.{n}.f", remedy=remedy), na=True) for n in range(300)]
    small = b.rubric(b.principle("P1", *criteria))
    declared = [{"id": f"P1.{n}", "reason": text} for n in range(100)]
    plan = b.assessed(small, b.plan_data(title=text, not_applicable=declared))
    page = render(b.report(small, plan), Options(top=None))
    assert len(page) <= LONGEST
    shown = sum(len(row) == 7 for row in rows(page)) - 2
    assert f"**Shortened to fit into a comment: {200 - shown} more lines." in page
    told = page.count("- P1.")
    assert 0 < told < 100 and f"comment: {100 - told} more lines." in page
    assert page.count("<details ") == page.count("</details>")
    assert page.rstrip("`\n").endswith(b.report(small, b.plan_data()).rubric.sha256)


def lines_of(page, anchor):
    """The lines of one part of the page."""
    return page.split(f'id="nqpf-{anchor}"', 1)[1].split("</details>", 1)[0].splitlines()[2:]


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "section 三、重点任务（一）, p. 4: “建设中试基地”"),
        ("zh", "三、重点任务（一），第4页：“建设中试基地”"),
    ],
)
def test_places_are_in_the_document_and_lines_of_the_plan_file_in_a_part_of_their_own(language, place):
    page = render(b.report(TREE, QUOTED), Options(language=language))
    (row,) = (row for row in rows(page) if "P1.1.m" in row[2])
    assert row[5].strip() == place
    alone = render(b.report(TREE, QUOTED), Options(language=language, top=None))
    assert any(line.endswith(f" · {place}") for line in lines_of(alone, "findings"))
    before, _, after = page.partition('<details id="nqpf-lines">')
    assert "plan.yaml" not in before
    assert re.search(r"^- plan\.yaml:\d+ · P1\.1\.m · M1$", after, re.MULTILINE)
    assert re.search(r"^- plan\.yaml:\d+ · measure-without-indicator:M1 · ", after, re.MULTILINE)


def test_slips_of_the_document_are_a_part_of_their_own_with_every_place():
    made = with_slip(b.report(TREE, QUOTED))
    page = render(made, Options())
    assert re.findall(r'id="nqpf-(slips|findings)"', page) == ["slips", "findings"]
    assert lines_of(page, "slips")[0] == (
        "- **warning** six are announced, five are listed · make the two agree · "
        r"section 三、重点任务, p. 4: “六大工程” · section 附件1, p. 9: “\<b\>五大工程\</b\>”"
    )
    assert "count-differs" not in page


def test_notes_of_one_rule_name_the_title_of_each_and_every_place_once():
    page = render(b.report(TREE, QUOTED | {"measures": QUOTED["measures"][:4]}), Options(language="zh"))
    (note,) = (line for line in lines_of(page, "findings") if "共 4 项" in line)
    assert "：“M1 标题”、“T0 标题”、“T1 标题”、“T2 标题” · " in note
    assert note.endswith(" · 三、重点任务（一），第4页 · 四、保障措施，第7页")


@pytest.mark.parametrize(("language", "told"), [("en", "Total not yet assessed"), ("zh", "总分 尚未评估")])
def test_a_plan_that_claims_nothing_has_no_part_that_scores_and_no_empty_one(language, told):
    page = render(with_slip(b.report(TREE, unclaimed(QUOTED))), Options(language=language))
    assert f"**{told}**" in page
    anchors = re.findall(r'<(?:details|p) id="nqpf-([\w-]+)"', page)
    assert anchors == ["slips", "findings", "lens-problems", "lines"]
    assert not re.search("Breadth|覆盖广度|geometric|几何平均|RATEABLE|不予评级", page)


def test_a_draft_in_memory_has_no_plan_file_whose_lines_could_be_named():
    made = b.report(TREE, QUOTED)
    page = render(made._replace(plan=made.plan._replace(in_memory=True)), Options())
    assert "plan.yaml" not in page and "nqpf-lines" not in page


def test_places_are_only_ever_text():
    evil = "<b>|`x` [a](b) @someone ![i](j)\n## \x1b[31m"
    measures = [one | {"source": {"section": evil, "quote": evil, "file": evil}} for one in QUOTED["measures"]]
    page = render(b.report(TREE, QUOTED | {"measures": measures}), Options())
    assert escape(evil) in page
    assert not re.search(r"(?<!\\)<b>\\?\||(?<!\\)`x`|\\?@someone|\x1b|^##", page, re.MULTILINE)
    assert {len(row) for row in rows(page)} == {4, 7}
