import checked as c
import pytest
import readers

from nqpf.base.language import Text, both
from nqpf.render.check.csv import COLUMNS, render
from nqpf.render.options import Options


def rows(*plans, **options):
    return readers.rows(render(c.report(*plans), Options(**options)))


def test_the_head_is_in_codes_whatever_the_language():
    told = render(c.REPORT, Options(language="zh"))
    assert told.splitlines()[0] == "\ufeff" + ",".join(COLUMNS)


def test_every_row_ends_as_the_format_says_and_has_a_cell_a_column():
    told = render(c.REPORT, Options())
    assert told.count("\n") == told.count("\r\n")
    assert all(set(row) == set(COLUMNS) and None not in row.values() for row in rows(*c.REPORT.plans))


def test_a_row_a_result_and_one_for_a_plan_that_passes():
    kinds = [(row["status"], row["kind"]) for row in rows(c.GOOD, c.unreadable(), c.plan())]
    assert kinds == [("passed", "passed"), ("passed", "finding"), ("unreadable", "problem"), ("passed", "passed")]


def test_a_row_holds_the_result_and_the_plans_figures_unrounded():
    plan = c.plan(total=100 / 3, waived_total=50.0, findings=(c.finding(known=True, waived_by="D2.B2"),),
                  waivers=(c.waiver(),), status="failed")  # fmt: skip
    (row,) = rows(plan)
    assert float(row["total"]) == 100 / 3
    assert {name: row[name] for name in ("waived_total", "id", "level", "fails", "line", "column", "known")} == {
        "waived_total": "50.0", "id": "reversed-dates:M7", "level": "error", "fails": "no", "line": "88",
        "column": "5", "known": "yes",
    }  # fmt: skip
    assert (row["waived_by"], row["waived_until"]) == ("省发展改革委 王处长", "2026-12-31")


@pytest.mark.parametrize(("draft", "said"), [(True, "yes"), (False, "no"), (None, "")])
def test_a_row_says_whether_the_plan_is_a_draft(draft, said):
    (row,) = rows(c.plan(draft=draft))
    assert row["draft"] == said


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_nothing_begins_as_a_formula_does(begin):
    formula = f"{begin}cmd|'/c calc'!A1"
    hostile = c.problem(message=both(formula), hint=Text(formula, formula))
    (row,) = rows(c.unreadable(formula, hostile))
    assert row["message"] == row["hint"] == f"'{formula}"
    assert not any(cell.startswith(begin) for cell in row.values())
