"""Many plans as CSV: a row each, figures unrounded, nothing that a spreadsheet would compute."""

import builders as b
import pytest
import readers
from portfolios import portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import both
from nqpf.base.source import Span
from nqpf.render.options import Options
from nqpf.render.portfolio.csv import COLUMNS, render
from nqpf.report.portfolio.record import Unread


def rows(*records, topsis=False, **options):
    return readers.rows(render(portfolio(*records, topsis=topsis), Options(**options)))


def test_a_row_a_plan_with_figures_unrounded():
    tasks = [*b.tasks(2, level=3), *b.tasks(5, level=2)[2:]]
    first, second = rows(
        record("a", 1 / 3, 0.5, 0.5, title={"en": "Plan", "zh": "规划"}, measures=tasks),
        record("b", 0.1, measures=b.tasks(4)),
        topsis=True,
    )
    assert set(first) == {*COLUMNS, "P1", "P2", "problems"}
    assert (first["status"], first["kind"], first["rank"], first["id"], first["title"]) == (
        "ranked", "region", "1", "a", "Plan",
    )  # fmt: skip
    assert (float(first["P1"]), float(first["total"])) == (pytest.approx(100 / 3), pytest.approx(125 / 3))
    assert (first["assessed"], second["rank"], second["closeness"]) == ("1.0", "2", "0.0")
    # 12 answers of 30: at the limit of two bands. Four tasks are too few.
    assert (float(first["commitment"]), first["band"]) == (pytest.approx(40), "b2/b3")
    assert (second["commitment"], second["band"]) == ("", "")
    assert (first["tasks"], first["who"], first["when"], first["weakest"]) == (
        "5", "5", "2", "with_what/measured/from_where",
    )  # fmt: skip
    assert (float(first["breadth"]), float(second["breadth"])) == (100, 50)
    (alone,) = rows(record("a", 1, title={"en": "Plan", "zh": "规划"}), language="zh")
    assert (alone["title"], alone["closeness"], alone["best_place"], alone["above_next"]) == ("规划", "", "", "")


def test_what_does_not_apply_and_what_has_no_rank_is_empty():
    plan = record("a", 1)
    (row,) = rows(plan._replace(rateable=False, scores=(None, 0.5)))
    assert (row["status"], row["rank"], row["closeness"], row["P1"], row["P2"]) == ("not-rateable", "", "", "", "50.0")


def test_a_plan_that_could_not_be_read_has_a_row_with_what_is_wrong():
    problem = Problem(Span("x.yaml", 3, 5), both("wrong"))
    _, row = rows(record("a", 1), Unread("x.yaml", (problem, problem)))
    assert (row["status"], row["path"], row["total"]) == ("unread", "x.yaml", "")
    assert row["problems"] == "x.yaml:3:5: wrong; x.yaml:3:5: wrong"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝", "\t="])
def test_nothing_begins_as_a_formula_does(begin):
    formula = f"{begin}cmd|'/c calc'!A1"
    for row in rows(
        record("a", 1, title=formula, subject=formula, path=formula),
        record("u", title=formula, subject=formula, path=formula),
        Unread(formula, (Problem(Span(formula), both(formula)),)),
    ):
        assert not any(cell.startswith(("=", "+", "-", "@", "＝", "\t")) for cell in row.values())


def test_rows_end_as_the_format_says_after_a_byte_order_mark():
    text = render(portfolio(record("a", 1)), Options())
    assert text.startswith("\ufeffstatus,kind,rank,")
    assert text.count("\n") == text.count("\r\n") == 2


def test_a_plan_that_claims_nothing_has_a_commitment_and_no_other_figure():
    first, second = rows(record("u", measures=b.tasks()), record("a", 0.1))
    assert (first["id"], second["id"], second["status"]) == ("a", "u", "not-yet-assessed")
    assert (float(second["commitment"]), second["band"], second["path"]) == (
        pytest.approx(100 / 3),
        "b2",
        "u.plan.yaml",
    )
    figures = ("rank", "best_place", "total", "breadth", "assessed", "closeness", "P1", "P2", "problems")
    assert {second[name] for name in figures} == {""}
