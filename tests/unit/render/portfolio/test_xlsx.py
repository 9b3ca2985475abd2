"""Many plans as a workbook, read back by another library: the view's figures, and text that is only text."""

from io import BytesIO

import builders as b
import pytest
from openpyxl import load_workbook
from portfolios import RUBRIC, portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import Text, both
from nqpf.base.source import Span
from nqpf.render.options import Options
from nqpf.render.portfolio import renderer
from nqpf.report.portfolio.real import look_into
from nqpf.report.portfolio.record import Unread

FIELDS = ("subject",)
BAD = Unread("bad.plan.yaml", (Problem(Span("bad.plan.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请改正")),))


def plans(count=3):
    return [
        record(f"p{n}", n / count, n / count, 0.5, fields=FIELDS, subject=f"浙江省{n}市", measures=b.tasks(level=n + 1))
        for n in range(count)
    ]


def made(*records, fields=FIELDS, pairwise=True, language="en", **asked):
    return renderer("xlsx")(portfolio(*records, fields=fields, pairwise=pairwise, **asked), Options(language=language))


def book(*records, **asked):
    return load_workbook(BytesIO(made(*records, **asked)))


def rows(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_sheets_are_named_in_the_readers_language():
    names = ["ranking", "questions", "distribution", "common gaps", "groups", "pairwise"]
    assert book(*plans(), BAD).sheetnames == [*(f"Region {name}" for name in names), "Could not be read"]
    assert book(*plans(), BAD, language="zh").sheetnames == [
        "区域排名", "区域六问", "区域得分分布", "区域共性缺口", "区域分组", "区域两两比较", "无法读取",
    ]  # fmt: skip


def test_the_ranking_has_the_views_figures_and_a_scale_of_colours_over_the_dimensions():
    view = portfolio(*plans()).kinds[0]
    sheet = book(*plans())["Region ranking"]
    head, *body = rows(sheet)
    assert head[4:9] == ["plan", "commitment", "band", "breadth", "total"]
    assert head[9:15] == ["weakest question", "assessed", "rateable", "draft", "P1", "P2"]
    for row, plan in zip(body, view.plans, strict=True):
        assert (row[0], row[8], row[-1]) == (plan.rank, pytest.approx(plan.total), plan.path)
        assert (row[5], row[7]) == (pytest.approx(plan.commitment), pytest.approx(plan.breadth))
        assert row[13:15] == pytest.approx([one.score for one in plan.dimensions])  # Excel keeps sixteen digits
    (scale,) = sheet.conditional_formatting
    assert str(scale.sqref) == "N2:O4"
    assert scale.rules[0].colorScale is not None


def test_a_plan_without_commitment_has_an_empty_cell_and_one_near_a_limit_both_bands():
    near = record("a", 1, 1, 1, measures=[*b.tasks(2, level=3), *b.tasks(5, level=2)[2:]])
    _, first, second = rows(book(near, record("b", 0.5, measures=b.tasks(4)), fields=())["Region ranking"])
    assert first[5:8] == [pytest.approx(40), "title–title", 100]
    assert (second[5], second[7]) == (None, 50)
    assert not second[6]


def test_places_and_closeness_have_columns_of_figures():
    looked = look_into(RUBRIC, 2)
    alike = [record("a", 0.5, 0.4, looked=looked), record("b", 0.4, 0.5, looked=looked)]
    head, first, second = rows(book(*alike, fields=(), looked=looked, topsis=True)["Region ranking"])
    assert head[:4] == ["rank", "best place", "worst place", "ahead of the next in"]
    assert (first[:3], second[:3], second[3]) == ([1, 1, 2], [2, 1, 2], None)
    assert 0.1 < first[3] < 0.9
    assert head[9:11] == ["closeness", "rank by closeness"]
    assert (first[10], second[10]) == (1, 1)


def test_the_other_sheets_have_all_of_the_view():
    view = portfolio(*plans(), fields=FIELDS, pairwise=True).kinds[0]
    workbook = book(*plans(), BAD)
    gaps = rows(workbook["Region common gaps"])[1:]
    assert [(row[1], row[4], row[5], row[6], row[7]) for row in gaps] == [
        (gap.id, pytest.approx(gap.mean_gain), gap.absent, gap.short, gap.applies) for gap in view.gaps
    ]
    spread = rows(workbook["Region distribution"])
    assert spread[1][3:] == list(view.spread)
    assert [row[2] for row in spread[4:]] == [band.plans for band in view.bands]
    assert [row[1:3] for row in rows(workbook["Region groups"])[1:]] == [
        ["浙江省2市", 1],
        ["浙江省1市", 1],
        ["浙江省0市", 1],
    ]
    assert rows(workbook["Region pairwise"])[1][:6] == ["p2.plan.yaml", "p1.plan.yaml", 25, 2, 0, 0]
    assert rows(workbook["Could not be read"])[1] == ["bad.plan.yaml", 3, 5, "wrong", "fix it"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "http://x.cn", "\x1b[31m\u202e=1", "{=1}", "中" * 40_000])
def test_text_stays_text(text):
    evil = Unread(text, (Problem(Span(text), both(text), both(text)),))
    said = {"title": text, "subject": text, "path": text, "fields": FIELDS}
    workbook = book(record("a", 1, **said), record("u", **said), evil)
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.hyperlink is None
                assert not isinstance(cell.value, str) or ("\x1b" not in cell.value and len(cell.value) < 1000)


def test_the_same_plans_give_the_same_bytes(monkeypatch):
    first = made(*plans(), BAD)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    assert made(*plans(), BAD) == first


@pytest.mark.parametrize("records", [[], [BAD], [record("a", 1)._replace(rateable=False, facets=())]])
def test_a_book_of_nothing_is_a_book(records):
    assert book(*records, fields=(), pairwise=False).sheetnames


def test_plans_that_claim_nothing_have_a_sheet_of_their_own():
    near = record("u", measures=[*b.tasks(2, level=3), *b.tasks(5, level=2)[2:]], fields=FIELDS)
    workbook = book(*plans(), near, record("few", measures=b.tasks(4), fields=FIELDS))
    assert workbook.sheetnames[:2] == ["Region ranking", "Region not yet assessed"]
    assert len(rows(workbook["Region ranking"])) == 4
    head, first, second = rows(workbook["Region not yet assessed"])
    assert head[1:6] == ["commitment", "band", "tasks", "what", "who"]
    assert first[1:10] == [pytest.approx(40), "title–title", 5, 5, 5, 2, 0, 0, 0]
    assert (second[1], second[3], second[-1]) == (None, 4, "few.plan.yaml")
    assert book(near, fields=(), language="zh").sheetnames == ["区域尚未评估", "区域六问"]
