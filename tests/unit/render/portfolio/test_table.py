"""Many plans side by side on a terminal: what is told, and that it fits."""

import builders as b
import pytest
from portfolios import RUBRIC, portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.render.options import Options
from nqpf.render.portfolio.table import render
from nqpf.render.terminal.console import cell_len
from nqpf.report.portfolio.real import Looked, look_into
from nqpf.report.portfolio.record import Unread

FIELDS = ("industries", "subject")
BAD = Unread("bad.plan.yaml", (Problem(Span("bad.plan.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请改正")),))


def plans(count=3):
    return [
        record(
            f"p{n}", n / count, n / count, 0.5, fields=FIELDS, subject=f"某省某市{n}" * 5, industries=["x"],
            measures=b.tasks(level=n % 4 + 1),
        )
        for n in range(count)
    ]  # fmt: skip


def told(*records, language="en", width=80, fields=FIELDS, **asked):
    return render(portfolio(*records, fields=fields, **asked), Options(language=language, width=width))


def test_plans_stand_with_their_ranks_scores_and_places():
    lines = told(*plans()).splitlines()
    assert lines[0] == "Regional plans  3 ranked"
    assert lines[1].split() == ["#", "commit.", "breadth", "total", "P1", "P2"]
    # Three questions of six are answered by every task.
    assert lines[2].split() == ["1", "50.0", "100.0", "62.5", "67", "58"]
    named = "规划 · title · weakest: with what money, measured how, from which baseline p2.plan.yaml"
    assert " ".join(" ".join(lines[3:5]).split()) == named
    assert told(*plans(), language="zh").splitlines()[1].split() == ["#", "承诺", "广度", "总分", "P1", "P2"]


def test_closeness_is_shown_where_it_is_asked_for_with_what_it_answers():
    lines = told(*plans(), topsis=True).splitlines()
    assert lines[1].split() == ["#", "commit.", "breadth", "total", "closeness", "P1", "P2"]
    assert lines[2].split() == ["1", "50.0", "100.0", "62.5", "1.000", "#1", "67", "58"]
    assert "Closeness (TOPSIS) answers another question" in "\n".join(lines)
    assert "贴近度" in told(*plans(), topsis=True, language="zh")
    assert "No closeness (TOPSIS)" in told(record("a", 0.5), record("b", 0.5), topsis=True, fields=())
    assert "TOPSIS" not in told(*plans()) + told(record("a", 0.5), record("b", 0.5), fields=())


def test_plans_that_cannot_be_told_apart_share_their_places():
    looked = look_into(RUBRIC, 3)
    compared = [record(n, *v, looked=looked) for n, v in (("a", (0.9, 0.9)), ("b", (0.5, 0.41)), ("c", (0.41, 0.5)))]
    lines = told(*compared, fields=(), looked=looked).splitlines()
    assert [line.split()[0] for line in lines[2:8:2]] == ["1", "2–3", "2–3"]
    said = " ".join(" ".join(lines).split())
    assert "Place 2–3: too close to say which of these places it is." in said
    assert "in at least 90% of 2000 draws of other weights and rules (nqpf robustness)" in said
    apart = told(*compared[:2], fields=(), looked=looked)
    assert "Each plan is ahead of all below it in at least 90%" in " ".join(apart.split())
    alone = [one._replace(drawn=b"") for one in compared]
    missing = told(*alone, fields=(), looked=Looked(None, Text("not tested", "未检验")), language="zh")
    assert "未检验" in missing and "2–3" not in missing


def test_what_the_tasks_say_over_all_plans():
    lines = told(*plans()).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("What the tasks say")))
    assert [line.split()[-7:] for line in lines[start + 1 : start + 4]] == [
        ["what", "15", "/", "15", "100%", "0", "/", "3"][-7:],
        ["who", "10", "/", "15", "67%", "1", "/", "3"][-7:],
        ["when", "5", "/", "15", "33%", "2", "/", "3"][-7:],
    ]


def test_under_five_tasks_there_is_no_commitment_and_no_band():
    lines = told(record("a", 0.5, measures=b.tasks(4)), fields=()).splitlines()
    assert lines[2].split()[:4] == ["1", "–", "50.0", "25.0"]
    assert lines[3].strip().startswith("规划 · weakest: when")


def test_near_a_limit_both_bands_are_named():
    # 12 answers of 30 are just the limit of .4.
    near = record("a", 0.5, measures=[*b.tasks(2, level=3), *b.tasks(5, level=2)[2:]])
    assert told(near, fields=()).splitlines()[3].strip().startswith("规划 · title–title · weakest:")


def test_a_plan_that_is_not_rateable_says_why():
    low = record("z", 1)._replace(rateable=False, assessed=0.5, facets=())
    text = told(record("a", 0.5), low, fields=())
    assert "– " in text and "not rateable: assessed 50%" in text
    assert "Regional plans  1 ranked, 1 not rateable" in text


def test_where_no_plan_is_rateable_nothing_is_computed():
    text = told(record("z", 1)._replace(rateable=False, facets=()), pairwise=True)
    assert "Distribution" not in text and "Common gaps" not in text and "By " not in text


def test_a_bar_is_as_long_as_its_part_of_the_plans():
    lines = told(*plans(4)).splitlines()
    assert [line.count("█") for line in lines if "below" in line or "to 100" in line] == [10, 10, 10, 10, 0]


def test_common_gaps_say_in_how_many_plans_and_how_to_fix_them():
    text = told(*plans())
    assert "  1  +33.33  P1.1.f title" in text
    assert "at 0 in 1 of 3 plans, not fully met in 3" in text
    assert "3 份规划中 1 份得零分，3 份未完全达到" in told(*plans(), language="zh")


def test_as_many_gaps_as_are_asked_for():
    view = portfolio(*plans())
    assert "1 of 3, by mean gain" in render(view, Options(top=1))
    assert "3 of 3, by mean gain" in render(view, Options(top=None))
    assert "No plan has a gap." in told(record("a", 1, 1, 1), fields=())


def test_groups_and_those_that_do_not_state_the_field():
    text = told(record("a", 0.5, fields=FIELDS, industries=["纺织"]), record("b", 1, fields=FIELDS))
    assert "By industry" in text and "纺织" in text and "not stated" in text
    assert "A plan with several values counts in each." in text


def test_pairs_are_a_matrix_that_is_its_own_mirror():
    lines = told(*plans(), pairwise=True).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Pairwise"))
    heads, *rows = (line.split() for line in lines[start + 1 :][:4])
    assert heads == ["[1]", "[2]", "[3]"]
    assert rows[0] == ["[1]", "–", "+25.0", "2:0", "+50.0", "2:0"]
    assert rows[2] == ["[3]", "-50.0", "0:2", "-25.0", "0:2", "–"]


def test_what_could_not_be_read_stands_at_the_end_with_its_place():
    assert told(*plans(), BAD).endswith("Could not be read  1\nbad.plan.yaml\n  bad.plan.yaml:3:5: wrong (fix it)\n")
    assert told(BAD, language="zh") == "无法读取  1\nbad.plan.yaml\n  bad.plan.yaml:3:5: 错误（请改正）\n"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 132])
def test_no_line_is_wider_than_the_terminal(language, width):
    unassessed = record("u", title="某市行动方案" * 20, measures=b.tasks(), fields=FIELDS)
    text = told(*plans(9), unassessed, BAD, language=language, width=width, pairwise=True)
    assert max(map(cell_len, text.splitlines())) <= width


def test_the_bar_of_a_band_that_holds_every_plan_fits_the_terminal():
    alike = [record(name, 0.5, 0.5, 0.5, fields=FIELDS) for name in "ab"]
    for language in ("en", "zh"):
        assert max(map(cell_len, told(*alike, language=language, width=60).splitlines())) <= 60


def test_plans_that_claim_nothing_have_a_table_of_their_own_after_the_ranking():
    unassessed = record("u", measures=b.tasks(), fields=FIELDS), record("few", measures=b.tasks(4), fields=FIELDS)
    lines = told(*unassessed, record("a", 0.5, fields=FIELDS)).splitlines()
    assert lines[0] == "Regional plans  1 ranked, 2 not yet assessed"
    start = lines.index("Not yet assessed, by commitment")
    assert [line.split() for line in lines[start + 1 : start + 6]] == [
        ["commit.", "tasks", "what", "who", "when", "money", "meas.", "base"],
        ["33.3", "5", "5", "5", "0", "0", "0", "0"], ["规划", "·", "title", "u.plan.yaml"],
        ["–", "4", "4", "4", "0", "0", "0", "0"], ["规划", "few.plan.yaml"],
    ]  # fmt: skip
    assert lines[3].strip() == "规划  a.plan.yaml"
    alone = told(*unassessed, language="zh", width=60)
    assert alone.startswith("区域规划  尚未评估 2 份\n\n尚未评估，按承诺力度排序\n")
    assert not any(said in alone for said in ("总分 ", "贴近度", "共性缺口", "得分分布", "按行业"))
    assert max(map(cell_len, alone.splitlines())) <= 60
