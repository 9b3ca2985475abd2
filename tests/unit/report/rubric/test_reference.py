import re
from textwrap import dedent

import builders as b
import pytest

from nqpf.loading.syntax.document import parse_document
from nqpf.render.options import Options
from nqpf.render.terminal.whole import render
from nqpf.report.rubric.outline import outline_page
from nqpf.report.rubric.reference import known_ids, reference_page


def text(en, zh="中文"):
    return {"en": en, "zh": zh}


RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion(
            "P1.1",
            b.facet("P1.1.m", {"kind": "measure", "types": ["build", "fund"]}, counts=text("a site"),
                    not_counts=text("a wish"), remedy=text("name it"), evidence=text("a permit"), origin="paper",
                    terms={"zh": ["中试基地"], "en": ["pilot line", "test site"]},
                    examples={"met": {"id": "M1", "title": "a site: here", "indicators": ["I-ref"]},
                              "unmet": {"id": "M1", "due": "\u202e2027\x1b[2J", "note": {"zh": "略"}}}),
            b.facet("P1.1.s", "statement", scope=["region"]),
            b.facet("P1.1.i", {"kind": "indicator", "benchmark": {
                "value": 40, "unit": "%", "year": 2025, "source": "statistics"}}),
            asks=text("What is built?"), why=text("The paper asks."), paper="s3p1", need=2, na=True,
        ),
        b.criterion("P1.2", scope=["enterprise"], origin="assumption"),
        asks=text("Is it new?"), paper="s3", weight=2,
    ),
    b.driver("D1"),
    lenses=[{"id": "p", "kind": "problems", "title": b.TITLE, "entries": [
        {"id": "weak", "title": text("Weak base"), "asks": text("Which?"), "criteria": ["P1.1", "P1.2"]},
        {"id": "P1.1", "title": text("Hidden")}]}],
    bases={"equal": {"origin": "assumption", "text": text("side by side")},
           "paper": {"origin": "paper", "text": text("stated")}},
)  # fmt: skip


def page(name, language="en", width=200):
    return render(reference_page(RUBRIC, name), Options(language=language, width=width)).splitlines()


def squeezed(lines):
    """Lines without what only sets their columns apart."""
    return [re.sub(r"(?<=\S)  +", "  ", line) for line in lines]


def test_all_nodes_and_entries_are_known_and_a_node_goes_before_an_entry():
    known = known_ids(RUBRIC)
    assert list(known) == [
        "P1", "P1.1", "P1.1.m", "P1.1.s", "P1.1.i", "P1.2", "P1.2.f",
        "D1", "D1.A", "D1.B", "D1.L", "D1.A1", "D1.A1.f", "D1.B1", "D1.B1.f", "D1.L1", "D1.L1.f", "weak",
    ]  # fmt: skip
    assert known["P1.1"].title.en == "title"


def test_a_dimension_says_what_it_asks_its_weight_and_its_criteria():
    assert squeezed(page("P1")) == [
        "P1 title  paper s3",
        "Question  Is it new?",
        "Weight  2 (side by side [our assumption])",
        "",
        "What belongs to it",
        "Id  Title  Kind",
        "P1.1  title  the best 2 of 3 facets count",
        "P1.1.m  title  measure",
        "P1.1.s  title  statement",
        "P1.1.i  title  indicator",
        "P1.2  title",
        "P1.2.f  title  goalposts",
    ]


def test_a_weight_that_the_paper_gives_is_said_to_be_the_papers():
    rubric = RUBRIC.model_copy(update={"dimensions": (RUBRIC.dimensions[0].model_copy(update={"basis": "paper"}),)})
    assert "Weight    2 (stated [paper])" in render(reference_page(rubric, "P1"), Options()).splitlines()


def test_a_driver_lists_its_poles_and_a_pole_its_criteria():
    assert squeezed(page("D1"))[-6:] == [
        "D1.B  title",
        "D1.B1  title",
        "D1.B1.f  title  goalposts",
        "D1.L  title",
        "D1.L1  title",
        "D1.L1.f  title  goalposts",
    ]
    assert squeezed(page("D1.A")) == [
        "D1.A title",
        "Weight  0.4 (side by side [our assumption])",
        "",
        "What belongs to it",
        "Id  Title  Kind",
        "D1.A1  title",
        "D1.A1.f  title  goalposts",
    ]


def test_a_criterion_says_why_of_whom_and_how_many_count():
    assert squeezed(page("P1.1")) == [
        "P1.1 title  paper s3p1",
        "Question  What is built?",
        "Why  The paper asks.",
        "How many count  the best 2 of 3 facets count",
        "Applies to  regions, enterprises (may be declared not applicable, with a reason)",
        "Weight  1 (side by side [our assumption])",
        "",
        "What belongs to it",
        "Id  Title  Kind",
        "P1.1.m  title  measure",
        "P1.1.s  title  statement",
        "P1.1.i  title  indicator",
    ]
    assert squeezed(page("P1.2"))[:2] == ["P1.2 title  our assumption", "Applies to  enterprises"]


def test_a_facet_says_what_counts_what_does_not_and_its_ladder():
    lines = squeezed(page("P1.1.m"))
    assert lines[:11] == [
        "P1.1.m title  paper s3p1",
        "Counts  a site",
        "Does not count  a wish",
        "How to fix it  name it",
        "Evidence  a permit",
        "Words that plans use for it  中试基地; pilot line, test site (a hint, never scored)",
        "Applies to  regions, enterprises",
        "Weight  1 (side by side [our assumption])",
        "",
        "Ladder (0.2 for each test; the first is the condition for the others)",
        "Level  Title  What it asks",
    ]
    assert lines[11] == (
        "stated  Stated  it says what kind of action it is and what it acts on; "
        "usually one of: build, fund (type, object)"
    )
    assert [line.split()[0] for line in lines[11:16]] == ["stated", "owned", "scheduled", "resourced", "measured"]


def test_a_statement_lists_the_fields_of_its_entries():
    lines = squeezed(page("P1.1.s"))
    assert "stated  Stated  at least 2 entries, no two with the same name (entries)" in lines
    assert "filled  Filled  2 distinct entries give name, gap (name, gap)" in lines
    assert "filled  填写完整  至少 2 条不重复条目填齐“名称”、“差距”（name、gap）" in squeezed(page("P1.1.s", "zh"))
    assert lines[0] == "P1.1.s title  paper s3p1; our assumption"


def test_an_indicator_shows_what_it_is_held_against():
    said = "the target reaches 40 % (2025, statistics), or closes 50% of the gap to it"
    assert f"ambitious  Ambitious  {said} (milestones, benchmark)" in squeezed(page("P1.1.i"))


def test_goalposts_have_a_credit_and_no_ladder():
    lines = page("D1.A1.f")
    assert "Credit" in lines and not any(line.startswith("Ladder") for line in lines)
    assert "no credit at 0, full at 1" in lines[lines.index("Credit") + 2]


def test_a_facet_ends_with_its_examples_as_a_plan_would_write_them():
    lines = page("P1.1.m")
    at = lines.index("Example that meets it")
    assert lines[at : at + 10] == [
        "Example that meets it",
        "  measures:",
        "    - id: M1",
        "      title: 'a site: here'",
        "      indicators:",
        "        - I-ref",
        "",
        "Example that does not meet it",
        "  measures:",
        "    - id: M1",
    ]
    assert lines[-1] == "I-ref and M-ref stand for an indicator and a measure of the plan"
    assert not any(line.startswith("Example") or "Words that" in line for line in page("P1.1.s"))


def test_an_example_does_not_act_on_the_terminal():
    assert not {"\x1b", "\u202e"} & set("".join(page("P1.1.m")))


def test_the_met_example_can_be_copied_from_the_page():
    lines = page("P1.1.m")
    at = lines.index("Example that meets it") + 1
    copied = dedent("\n".join(lines[at : lines.index("Example that does not meet it")]))
    met = RUBRIC.facets()["P1.1.m"][1].examples.met
    assert parse_document(copied, "copied.yaml").value == {"measures": [met]}


def test_a_problem_names_the_criteria_that_answer_it():
    assert squeezed(page("weak")) == ["weak Weak base", "Question  Which?", "Criteria that answer it  P1.1, P1.2"]


def test_everything_is_said_in_chinese_too():
    assert page("P1", "zh")[:3] == ["P1 标题  论文 s3", "要求  中文", "权重  2（中文 [本标准的设定]）"]
    assert squeezed(page("P1.1", "zh"))[4] == "适用  区域、企业（可说明理由后声明不适用）"
    assert page("P1.1", "zh")[-1] == "P1.1.i  标题  指标"


@pytest.mark.parametrize("name", known_ids(RUBRIC))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_begins_with_its_id_and_fits_the_terminal(name, language):
    lines = page(name, language, 60)
    assert lines[0].startswith(name)
    assert max(map(len, lines)) <= 60


def test_an_outline_has_a_table_a_dimension_with_shares_of_the_whole():
    lines = squeezed(render(outline_page(RUBRIC, "region"), Options()).splitlines())
    first = lines.index("P1 title · 66.67%")
    assert lines[first + 1 : first + 6] == [
        "Id  Title  Share  Kind",
        "P1.1  title  66.67%  best 2 of 3",
        "P1.1.m  title  22.22%  measure",
        "P1.1.s  title  22.22%  statement",
        "P1.1.i  title  22.22%  indicator",
    ]
    assert not any(line.startswith("P1.2") for line in lines), "enterprises alone are asked for it"
    assert "D1 标题 · 33.33%" in render(outline_page(RUBRIC, "enterprise"), Options(language="zh"))
