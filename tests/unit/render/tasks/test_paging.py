"""Large tasks in Word: groups of rows that fit a page, each with what holds for the task."""

from io import BytesIO

import docx
from tabled import tabled

from nqpf.render.options import Options
from nqpf.render.tasks import renderer
from nqpf.render.tasks.paging import MOST, groups, parted
from nqpf.report.tasks.runs import runs


def test_rows_that_fit_stay_together_and_others_are_parted_evenly():
    assert groups(3, [(row, 1, 1) for row in range(3)]) == [range(3)]
    parts = groups(40, [(row, 1, 1) for row in range(40)])
    assert [part.start for part in parts[1:]] == [part.stop for part in parts[:-1]]
    assert (parts[0].start, parts[-1].stop) == (0, 40)
    assert all(20 * len(part) <= MOST for part in parts)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_one_row_that_is_larger_than_a_page_is_a_group():
    assert groups(2, [(0, 1, 80), (1, 1, 1)]) == [range(1), range(1, 2)]


def test_a_cell_is_read_again_in_each_group_and_only_the_title_is_marked():
    table = tabled({"owner": "甲局", "actions": [{} for _ in range(40)]})
    (title,) = runs(table.tasks[0], "task")
    read = [part.text.zh for part in parted(title, [range(20), range(20, 40)], marked=True)]
    assert read == ["任务1", "任务1（续）"]
    made = docx.Document(BytesIO(renderer("docx")(table, Options("zh"), False)))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows[1:]]
    assert {row[1] for row in rows} == {"任务1", "任务1（续）"}
    assert {row[5] for row in rows} == {"甲局"}
    assert [row[2] for row in rows] == [f"举措1.{number}" for number in range(1, 41)]


def test_a_long_cell_is_read_once_and_elsewhere_it_says_where():
    targets = [
        {"id": f"I{at}", "title": f"示范智能工厂数量{at}", "target": {"value": 5, "year": 2027}} for at in range(9)
    ]
    owner = {"lead": "甲局", "support": "乙局"}
    links = [one["id"] for one in targets]
    table = tabled({"owner": owner, "indicators": links, "actions": [{} for _ in range(40)]}, indicators=targets)
    whole = "；".join(f"{one['title']}：5（2027年）" for one in targets)
    for by_body, read in ((False, [{whole, "（同上）"}]), (True, [{whole, "（同上）"}, {"（见前表任务1）"}])):
        made = docx.Document(BytesIO(renderer("docx")(table, Options("zh"), by_body)))
        at = [cell.text for cell in made.tables[0].rows[0].cells].index("目标／成果")
        assert [{row.cells[at].text for row in one.rows[1:]} for one in made.tables] == read
