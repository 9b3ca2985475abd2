from datetime import datetime, time

import pytest

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.workbook.cell import SheetCell
from nqpf.loading.workbook.choices import FLAGS
from nqpf.loading.workbook.reading import value_of

TYPES = {
    "retrofit": Text("renew", "改造"),
    "D1.A1.deploy": Text("scale", "规模化应用"),
    "x": Text("one", "相同"),
    "y": Text("two", "相同"),
}


def cell(value, shown="General", fault=""):
    return SheetCell(value, shown, Span("plan.xlsx", 7, 3, "举措"), Text(fault, fault))


@pytest.mark.parametrize(
    ("value", "shown", "day"),
    [
        (datetime(2027, 6, 1), "yyyy-mm-dd", "2027-06-01"),
        (datetime(2027, 6, 1), "mmm-yy", "2027-06"),
        (datetime(2027, 6, 1), 'yyyy"年"m"月"', "2027-06"),
        (datetime(2027, 6, 1), 'yyyy"年"m"月"d"日"', "2027-06-01"),
        (datetime(2027, 6, 1), "[$-804]yyyy", 2027),
        (datetime(2027, 6, 1, 12, 30), "yyyy-mm-dd hh:mm", "2027-06-01 12:30"),
        (time(12, 30), "hh:mm", "12:30:00"),
        (2027, "General", 2027),
        (2027.0, "General", 2027),
        (2027.5, "General", 2027.5),
        ("2027", "@", 2027),
        (" 2027年底 ", "@", "2027年底"),
    ],
)
def test_dates_are_as_exact_as_they_are_shown(value, shown, day):
    assert value_of(cell(value, shown), "when") == day


@pytest.mark.parametrize(
    ("value", "shown", "figure"),
    [
        (52, "General", 52),
        (0.52, "0%", "52%"),
        (0.1234, "0.0%", "12.34%"),
        (0.07, '0.0%;[Red]"亏"-0.0%', "7%"),
        (1200.5, "#,##0.00", 1200.5),
        (5, "¥#,##0", 5),
        (5, '0"%"', 5),
        ("8000万元", "@", "8000万元"),
        ("52", "@", 52),
        ("012", "@", "012"),
        ("12.50", "@", "12.50"),
    ],
)
def test_figures_are_what_people_see(value, shown, figure):
    assert value_of(cell(value, shown), "figure") == figure


@pytest.mark.parametrize("shown", ['0"万元"', "0\\万\\元", '#,##0.0 "bn yuan"'])
def test_a_unit_that_is_only_shown_is_refused(shown):
    with pytest.raises(Refused, match="only how the number is shown"):
        value_of(cell(8000, shown), "figure")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, True), (False, False), ("true", True), ("TRUE", True), ("true 是", True), ("是", True), ("Yes", True),
        ("no", False), ("否", False), ("也许", "也许"), (1, "1"),
    ],
)  # fmt: skip
def test_a_flag_is_true_or_false_as_people_write_it(value, said):
    read = value_of(cell(value), "flag", FLAGS)
    assert (type(read), read) == (type(said), said)


def test_a_cell_with_a_fault_is_refused():
    with pytest.raises(Refused, match="no value"):
        value_of(cell(None, fault="no value"), "text")


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("retrofit 改造", "retrofit"),
        ("retrofit", "retrofit"),
        ("ｒｅｔｒｏｆｉｔ", "retrofit"),
        ("改造", "retrofit"),
        ("Renew", "retrofit"),
        ("Ｄ１．Ａ１．deploy　规模化应用", "D1.A1.deploy"),
        ("相同", "相同"),
        ("技改 一期", "技改 一期"),
    ],
)
def test_of_a_choice_the_id_counts(said, chosen):
    assert value_of(cell(said), "choice", TYPES) == chosen


@pytest.mark.parametrize(
    ("form", "said", "value"),
    [
        ("ids", "I1，I2、I3; I4\nI5", ["I1", "I2", "I3", "I4", "I5"]),
        ("list", "纺织、机械", ["纺织", "机械"]),
        ("texts", "市工信局、市财政局", "市工信局、市财政局"),
        ("texts", "市工信局；市财政局", ["市工信局", "市财政局"]),
        ("text", "　两端空格　", "两端空格"),
        ("text", True, "TRUE"),
        ("id", 1.0, "1"),
        ("text", datetime(2027, 6, 30), "2027-06-30"),
    ],
)
def test_words(form, said, value):
    assert value_of(cell(said), form) == value
