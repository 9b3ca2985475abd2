"""The first sheet: how to fill in the others."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.loading.workbook.layout import GUIDE, PLAN, TABLES
from nqpf.render.workbook.sheet import InputSheet
from nqpf.render.xlsx.book import Book

_HEADING = Text("Transformation plan: how to fill in this workbook", "转型规划填报表：填写说明")
_STEPS = (
    Text(
        "Fill in the sheet “Plan” first, then the others; red headings must be filled in.",
        "先填“规划”表，再填其余各表；标题为红色的列必填。",
    ),
    Text("Each row has an id of its own; other sheets refer to it by that id.", "每行有自己的编号，其他表用编号引用。"),
    Text(
        "Leave empty what the plan does not have: the report then lists what is missing and how many points each fix "
        "adds.",
        "规划中没有的内容请留空：报告会指出缺口及补齐后的增分。",
    ),
    Text(
        "Items are scored on content, body, date, money and effect; “to be decided” or “relevant departments” do not.",
        "每项按五个条件计分：内容、主体、时限、资金、成效；“待定”“有关部门”“适时”等不计分。",
    ),
    Text("Several bodies or ids in one cell: separate them with semicolons.", "一格写多个单位或编号时，用分号隔开。"),
    Text(
        "The lead agency, responsible bodies and others have columns of their own; only the first two own a task.",
        "牵头单位、责任单位和配合单位等分列填写；只有前两者计为责任主体。",
    ),
    Text(
        "Dates as people write them: 2027, 2027年底, 2027Q3, 2027-06. Money with its unit: 8000万元.",
        "日期照常写：2027、2027年底、2027Q3、2027-06；金额带单位：8000万元。",
    ),
    Text(
        "Cells with a list: choose, or type the id alone; the id is what counts.",
        "有下拉列表的单元格：可选择，也可只填编号，以编号为准。",
    ),
    Text(
        "Columns may be moved, left out or added; columns and sheets with other names are not read, and the conversion "
        "reports them.",
        "列可以调换、删去或增加；名称不在表内的列和工作表不读取，转换时会提示。",
    ),
)
_EXAMPLES = Text(
    "Rows that begin with # are examples and do not count; write over them or delete them.",
    "以 # 开头的行是示例，不计入规划；可直接改写或删除。",
)
_WORDS = Text(
    "Texts that differ by language have columns such as “Title [en]” and “Title [zh]”.",
    "中英文分写的内容放在“名称 [en]”“名称 [zh]”这样的列中。",
)
_NEXT = (
    Text(
        "When it is filled in, save it and run: nqpf convert plan.xlsx plan.yaml",
        "填好后保存，运行：nqpf convert plan.xlsx plan.yaml",
    ),
    Text(
        "Whatever needs fixing is listed by sheet and cell. Then: nqpf score plan.yaml",
        "需要改正之处会按工作表和单元格指出。然后运行：nqpf score plan.yaml",
    ),
)
_NOTE = Text("Note", "说明")
_SHEETS = Text("The sheets", "各工作表")


def write_guide(book: Book, notes: Sequence[Text] = (), *, example: bool) -> None:
    """Write the sheet: notes on where the plan is from, and how to go on; example rows where there are any."""
    sheet = InputSheet(book, GUIDE)
    sheet.width(0, 18)
    sheet.width(1, 100)
    sheet.sheet.hide_gridlines(2)
    sheet.put(0, 0, book.say(_HEADING), "title")
    sheet.sheet.set_row(0, 28)  # the title runs over both columns
    lines: list[tuple[Text | str | None, Text | None]] = [
        *((_NOTE, note) for note in notes),
        *_steps(example),
        (None, None),
        (_SHEETS, None),
        *((table.title, table.purpose) for table in (PLAN, *TABLES)),
    ]
    for row, (label, text) in enumerate(lines, start=2):
        sheet.put(row, 0, _said(book, label), "label")
        sheet.put(row, 1, _said(book, text))


def _steps(example: bool) -> Iterator[tuple[str, Text]]:
    told = (*_STEPS, _EXAMPLES if example else _WORDS, *_NEXT)
    for number, text in enumerate(told, start=1):
        yield str(number), text


def _said(book: Book, text: Text | str | None) -> str | None:
    return None if text is None else book.say(text)
