"""Task tables of any plan: everything it says is where it should be, nothing else is; what is filled in comes back."""

import re
from copy import deepcopy
from io import BytesIO

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from strategies import bounded
from tabled import loaded, planned, texts

from nqpf.base.errors import InputError
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump
from nqpf.loading.workbook.grid import read_grids
from nqpf.plan.bodies import ROLES
from nqpf.render.tasks.xlsx import render_tasks_xlsx
from nqpf.report.tasks import tasks_of
from nqpf.report.tasks.filled import filled_plan, read_fills
from nqpf.report.tasks.filled.written import written_plan
from nqpf.report.tasks.runs import target_run

COLUMN_OF_ROLE = {"lead": "lead", "responsible": "responsible"} | dict.fromkeys(ROLES[2:], "supporting")
TOKEN = re.compile(r"第[0-9]+(?:局|所|项)|[0-9]{4}年[0-9]{1,2}月|[0-9]{5,}元")


class Numbers:
    """Words that occur once in a plan, so that each is found wherever the table shows it."""

    def __init__(self):
        self.count = 0

    def next(self):
        self.count += 1
        return self.count

    def body(self):
        return f"第{self.next()}局"

    def date(self):
        number = self.next()
        return f"{2030 + number // 12}年{number % 12 + 1}月"

    def money(self):
        return f"{10000 + self.next()}元"


@st.composite
def entries(draw, numbers, indicators):
    """What a measure or an action states; never a placeholder, for that is another test's."""
    made = {}
    if roles := draw(st.lists(st.sampled_from(ROLES), max_size=3, unique=True)):
        made["owner"] = {role: [numbers.body() for _ in range(draw(st.integers(1, 2)))] for role in roles}
    if draw(st.booleans()):
        made["due"] = numbers.date()
    if draw(st.booleans()):
        made["budget"] = draw(st.sampled_from(["amount", "both", "source"]))
        amount, source = numbers.money(), f"第{numbers.next()}所"
        made["budget"] = {"amount": {"amount": amount}, "both": {"amount": amount, "source": source}}.get(
            made["budget"], {"source": source}
        )
    if indicators and draw(st.booleans()):
        made["indicators"] = draw(st.lists(st.sampled_from(indicators), min_size=1, max_size=2, unique=True))
    return made


@st.composite
def plans(draw):
    numbers = Numbers()
    names = [f"I{number}" for number in range(1, draw(st.integers(0, 4)) + 1)]
    indicators = [
        {"id": name, "title": f"第{numbers.next()}项", "target": {"value": 3, "year": numbers.date()}} for name in names
    ]
    measures = []
    for _ in range(draw(st.integers(0, 3))):
        measure = {"title": f"第{numbers.next()}项", **draw(entries(numbers, names))}
        actions = [
            {"title": f"第{numbers.next()}项", **draw(entries(numbers, names))} for _ in range(draw(st.integers(0, 3)))
        ]
        measures.append(measure | ({"actions": actions} if actions else {}))
    return planned(*measures, indicators=indicators)


def said(item, titles):
    """By column, the words that an item states itself."""
    found = {column: [] for column in ("result", "lead", "responsible", "supporting", "due", "money")}
    for role, bodies in item.get("owner", {}).items():
        found[COLUMN_OF_ROLE[role]] += bodies
    found["due"] += [item["due"]] if "due" in item else []
    found["money"] += list(item.get("budget", {}).values())
    for name in item.get("indicators", ()):
        found["result"] += titles[name]
    return found


def expected(plan):
    """What each row must show, by column, worked out from the plan alone."""
    titles = {one["id"]: [one["title"], one["target"]["year"]] for one in plan["indicators"]}
    for measure in plan["measures"]:
        whole, own = said(measure, titles), [said(action, titles) for action in measure.get("actions", ())]
        hidden = any(whole[column] and all(row[column] for row in own) for column in whole)
        rows = ([{column: [] for column in whole}] if hidden or not own else []) + own
        names = ([""] if hidden and own else []) + [action["title"] for action in measure.get("actions", ())]
        for row, name in zip(rows, names or [""], strict=True):
            shown = {column: row[column] or whole[column] for column in whole}
            yield {"task": [measure["title"]], "action": [name] if name else [], **shown}


@bounded
@given(plans())
def test_everything_that_a_plan_says_is_where_it_should_be_and_nothing_else_is(plan):
    table = tasks_of(loaded(plan))
    kept = [{column: text for column, text in row.items() if column not in ("number", "place")} for row in texts(table)]
    assert [{column: sorted(TOKEN.findall(text)) for column, text in row.items()} for row in kept] == [
        {column: sorted(words) for column, words in row.items()} for row in expected(plan)
    ]
    linked = {name for measure in plan["measures"] for item in (measure, *measure.get("actions", ()))
              for name in item.get("indicators", ())}  # fmt: skip
    unlinked = [one for one in plan["indicators"] if one["id"] not in linked]
    assert [target_run(row, "title").text.zh for row in table.unlinked] == [one["title"] for one in unlinked]


@bounded
@given(plans(), st.data())
def test_what_is_filled_in_comes_back_and_nothing_else_changes(plan, choice):
    source = f"# a note\n{dump(plan)}"
    before = loaded(parse_document(source, "a").value)
    before = before._replace(source=before.source.__class__("a", source, "0" * 64))
    table = tasks_of(before)
    book = openpyxl.load_workbook(BytesIO(render_tasks_xlsx(table, choice.draw(st.sampled_from(["en", "zh"])))))
    sheet = book.active
    filled = fill(sheet, choice)
    out = BytesIO()
    book.save(out)
    fills = read_fills(read_grids(out.getvalue(), "x"), "x", table, before.view)
    assert len(fills) == filled
    made = filled_plan(parse_document(source, "a").value, fills)
    written = written_plan(before, made, load_bundled_rubric().rubric, DEFAULT_LIMITS)
    assert (written.text == source) == (not filled)
    assert written.kept
    assert without_supplied(parse_document(written.text, "a").value) == parse_document(source, "a").value
    open_before = sum(one.cells for one in table.missing)
    assert filled == 0 or sum(one.cells for one in tasks_of(written.plan).missing) < open_before


def fill(sheet, choice):
    """Fill in some cells that are to be specified; how many."""
    heads = {cell.value: cell.column for cell in sheet[2]}
    ways = {
        ("Due", "完成时限"): "2029年底",
        ("Lead agency", "牵头单位"): "第九局",
        ("Funding and source", "资金及来源"): "3万元",
    }
    filled = 0
    last = next((row for row in range(3, sheet.max_row + 1) if not sheet.cell(row, 12).value), sheet.max_row + 1)
    for names, value in ways.items():
        column = next(heads[name] for name in names if name in heads)
        for row in range(3, last):
            if sheet.cell(row, column).value in ("（待明确）", "(to be specified)") and choice.draw(st.booleans()):
                sheet.cell(row, column).value = value
                filled += 1
    return filled


def without_supplied(plan):
    """A plan without the entries that were supplied; bodies that the document gives stay."""
    made = deepcopy(plan)
    for measure in made["measures"]:
        for item in (measure, *measure.get("actions", ())):
            for name in item.pop("supplied", ()):
                if name == "owner" and set(item["owner"]) - {"lead"}:
                    del item["owner"]["lead"]
                else:
                    del item[name]
    return made


@bounded
@given(st.text(max_size=40) | st.text("到2028年满意度达培育工厂%90家、，；（）I1 ", max_size=40))
def test_whatever_is_typed_as_a_target_is_a_sound_plan_or_refused_at_its_cell(said):
    plan = planned({"actions": [{}, {}]}, indicators=[{"id": "I1", "title": "甲"}])
    before = loaded(plan)
    table = tasks_of(before)
    book = openpyxl.load_workbook(BytesIO(render_tasks_xlsx(table, "zh")))
    cell = book.active["D3"]
    assert cell.value == "（待明确）"
    cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("", said), "s"
    out = BytesIO()
    book.save(out)
    try:
        fills = read_fills(read_grids(out.getvalue(), "x"), "x", table, before.view)
    except InputError as refused:
        assert {problem.span.cell for problem in refused.problems} == {"任务分解表!D3"}
    else:
        made = loaded(filled_plan(plan, fills).value)
        assert len(made.view.plan.measures[0].indicators) >= len(fills)
