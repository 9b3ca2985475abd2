"""How many plans are put together as a page."""

import builders as b
import pytest
from composed import block, blocks, said, sections, spoken, table
from portfolios import RUBRIC, portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.report.portfolio.page import portfolio_page
from nqpf.report.portfolio.real import Looked, look_into
from nqpf.report.portfolio.record import Unread

BAD = Unread("bad.plan.yaml", (Problem(Span("bad.plan.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请改正")),))
FIELDS = ("subject",)


def page(*records, fields=FIELDS, pairwise=True, top=10, most=None, **asked):
    return portfolio_page(portfolio(*records, fields=fields, pairwise=pairwise, **asked), top, most)


def plans(count=3):
    return [
        record(f"p{n}", n / count, n / count, 0.5, fields=FIELDS, subject=f"浙江省{n}市", measures=b.tasks(level=n + 1))
        for n in range(count)
    ]


def test_every_part_is_there_with_its_figures():
    made = page(*plans(), BAD)
    parts = ["ranking", "questions", "distribution", "gaps", "by-subject", "pairs"]
    assert sections(made) == [*(f"region-{part}" for part in parts), "unread"]
    ranked = table(made, "region-plans")[1:]
    assert [row[0] for row in ranked] == ["1", "2", "3"]
    assert ranked[0][1] == "[1] 规划  p2.plan.yaml"
    assert [row[2:] for row in ranked] == [
        ["50.0", "title", "100.0", "62.5"],
        ["33.3", "title", "100.0", "37.5"],
        ["16.7", "title", "25.0", "12.5"],
    ]
    assert table(made, "region-dimensions")[:2] == [["Place", "Plan", "P1", "P2"], ["1", "规划", "67", "58"]]
    assert table(made, "region-spread")[1] == ["Total", "3", "12.5", "25.0", "37.5", "50.0", "62.5"]
    strip = block(made, "region-ranges").strips[0]
    assert (strip.low, strip.value, strip.high, strip.ends) == (25, 37.5, 50, (12.5, 62.5))
    assert [bar.value for bar in block(made, "region-bands").bars] == [1, 1, 1, 0, 0]
    assert table(made, "region-common")[1][2:6] == ["+33.33", "1", "3", "3"]
    assert table(made, "region-two")[1][1:] == ["–", "+25.0 2:0", "+50.0 2:0"]
    assert table(made, "unread-plans")[1] == ["bad.plan.yaml:3:5", "wrong", "fix it"]


def test_the_lead_counts_plans_and_what_is_the_matter_with_them():
    low = record("z", 1)._replace(rateable=False, assessed=0.5, facets=())
    made = page(*plans(), low, record("u", measures=b.tasks(), fields=FIELDS), BAD)
    assert [said(line) for line in made.lead] == [
        "Regional plans: 3 ranked, 1 not rateable, 1 not yet assessed",
        "1 of 6 plans could not be read",
    ]
    view = portfolio(record("a", 1))
    (kind,) = view.kinds
    draft = kind._replace(plans=(kind.plans[0]._replace(draft=True),))
    assert [said(line, "zh") for line in portfolio_page(view._replace(kinds=(draft,))).lead] == [
        "区域规划：参与排名 1 份",
        "草稿：尚未整体核实，建议的要点不计分。",
    ]


def test_a_plan_that_is_not_rateable_has_no_rank_and_says_why():
    low = record("z", 1)._replace(rateable=False, assessed=0.25, facets=(), scores=(None, 1.0))
    (row,) = table(page(low, fields=()), "region-plans")[1:]
    assert (row[0], row[2]) == ("–", "–")
    assert "not rateable: assessed 25%" in row[1]
    assert sections(page(low, fields=(), topsis=True)) == ["region-ranking"]
    assert table(page(low, fields=(), topsis=True), "region-plans")[1][6] == "–"


def test_near_a_limit_both_bands_are_named_and_under_five_tasks_none():
    # 12 answers of 30 are just the limit of .4.
    near = record("a", 0.5, measures=[*b.tasks(2, level=3), *b.tasks(5, level=2)[2:]])
    few = record("b", 0.25, measures=b.tasks(4))
    rows = table(page(near, few, fields=()), "region-plans")[1:]
    assert [row[2:4] for row in rows] == [["40.0", "title–title"], ["–", ""]]


def test_as_many_gaps_and_plans_as_wanted():
    assert len(table(page(*plans(), top=1), "region-common")) == 2
    assert len(table(page(*plans(), top=None), "region-common")) == 4


def test_on_a_terminal_common_gaps_stand_one_below_the_other():
    view = portfolio(*plans())
    (first, *_) = block(portfolio_page(view, stacked=True), "region-common").entries
    assert [gain.points for gain in first.gains] == [view.kinds[0].gaps[0].mean_gain]
    assert said(first.lines[0].words) == "not fully met in 3 of 3, at 0 in 1"
    assert "No plan has a gap." in spoken(page(record("a", 1, 1, 1), fields=()))
    few = page(*plans(), record("u", measures=b.tasks()), record("v", measures=b.tasks()), fields=(), most=1)
    assert len(table(few, "region-plans")) == len(table(few, "region-commitments")) == 2
    assert "The first 1 of 3 plans are shown" in spoken(few)
    assert "The first 1 of 2 plans are shown" in spoken(few)


def test_groups_and_those_that_do_not_state_the_field():
    fields = ("industries",)
    made = page(record("a", 0.5, fields=fields, industries=["纺织"]), record("b", 1, fields=fields), fields=fields)
    assert [row[:2] for row in table(made, "region-industries", "zh")] == [
        ["行业", "规划数"],
        ["纺织", "1"],
        ["未写明", "1"],
    ]
    assert "A plan with several values counts in each." in spoken(made)


def test_plans_that_claim_nothing_have_a_table_of_their_own():
    waiting = record("u", measures=b.tasks(), fields=FIELDS), record("few", measures=b.tasks(4), fields=FIELDS)
    made = page(*waiting, record("a", 0.5, fields=FIELDS))
    assert [row[1:] for row in table(made, "region-commitments")] == [
        [
            "Commitment",
            "Band",
            "Tasks",
            "what",
            "who",
            "when",
            "with what money",
            "measured how",
            "from which baseline",
        ],
        ["33.3", "title", "5", "5", "5", "0", "0", "0", "0"],
        ["–", "", "4", "4", "4", "0", "0", "0", "0"],
    ]
    assert sections(page(*waiting)) == ["region-unassessed", "region-questions"]
    assert not any(getattr(one, "id", "") == "region-answers" for one in blocks(page(*waiting).sections))


def test_closeness_is_a_column_where_it_is_asked_for_with_what_it_answers():
    rows = table(made := page(*plans(), topsis=True), "region-plans")
    assert [row[6] for row in rows] == ["Closeness", "1.00 #1", "0.50 #2", "0.00 #3"]
    assert "Closeness (TOPSIS) answers another question" in spoken(made)
    assert "TOPSIS" not in spoken(page(*plans()))


def test_plans_that_cannot_be_told_apart_share_their_places():
    looked = look_into(RUBRIC, 3)
    values = {"a": (0.9, 0.9), "b": (0.5, 0.41), "c": (0.41, 0.5)}
    made = page(*(record(name, *each, looked=looked) for name, each in values.items()), fields=(), looked=looked)
    assert [row[0] for row in table(made, "region-plans")] == ["Place", "1", "2–3", "2–3"]
    assert "Place 2–3: too close to say which of these places it is." in spoken(made)
    assert "名次“2–3”" in spoken(made, "zh")
    strips = block(made, "region-real").strips
    assert [said(strip.name) for strip in strips] == ["1  规划", "2–3  规划", "2–3  规划"]
    assert all(0 <= strip.low < strip.high <= 100 for strip in strips)
    missing = page(record("a", 0.5), record("b", 0.5), looked=Looked(None, Text("not tested", "未检验")), fields=())
    assert "not tested" in spoken(missing) and "未检验" in spoken(missing, "zh")


def test_what_the_tasks_say_over_all_plans_and_plan_by_plan():
    made = page(*plans(), record("u", measures=b.tasks(6, level=4), fields=FIELDS))
    bars = block(made, "region-questions").bars
    # Three ranked plans of five tasks with one answer, two and three, and one not yet assessed of six tasks with four.
    assert [(said(bar.name), said(bar.said)) for bar in bars[2:]] == [
        ("with what money", "6 of 21 tasks"),
        ("when", "11 of 21 tasks"),
        ("who", "16 of 21 tasks"),
        ("what", "21 of 21 tasks"),
    ]
    assert (
        "Weakest question, of 4 plans: measured how in 4, from which baseline in 4, with what money in 3, when in 2, "
        "who in 1."
    ) in spoken(made)
    assert [bar.value for bar in bars] == sorted(bar.value for bar in bars)
    shares = ["100%", "100%", "100%", "0%", "0%", "0%"]
    assert table(made, "region-answers", "zh")[1] == ["规划", "5", *shares, "资金、衡量、基期"]


def test_several_kinds_are_told_apart_and_nothing_is_a_page():
    made = page(record("a", 1), record("e", 0.9, kind="enterprise"), fields=(), pairwise=False)
    titles = {section.title.en for section in made.sections}
    assert {"Regional plans: Ranking", "Enterprise plans: Ranking"} <= titles
    assert made.sections[0].sheet == Text("Region ranking", "区域排名")
    assert page().sections == ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_ids_of_a_page_are_its_own(language):
    both_kinds = page(*plans(), record("e", 0.9, kind="enterprise", fields=FIELDS), BAD)
    ids = [section.id for section in both_kinds.sections]
    assert len(ids) == len(set(ids))
