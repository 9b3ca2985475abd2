import builders as b
import pytest

from nqpf.render.options import Options
from nqpf.render.score.table import render
from nqpf.render.terminal.console import cell_len

LENSES = [
    {"id": "p", "kind": "problems", "title": {"en": "Problems", "zh": "问题"}, "entries": [
        {"id": "a", "title": {"en": "first problem", "zh": "问题一"}},
        {"id": "u", "title": {"en": "second", "zh": "问题二"}},
        {"id": "n", "title": {"en": "third", "zh": "问题三"}},
        {"id": "m", "title": {"en": "fourth", "zh": "问题四"}}]},
    {"id": "l", "kind": "layers", "title": {"en": "Layers", "zh": "层面"}, "entries": [
        {"id": "x", "title": {"en": "layer", "zh": "层"}, "criteria": ["P1.1"]},
        {"id": "y", "title": {"en": "nothing", "zh": "空"}}]},
    {"id": "h", "kind": "upholds", "title": {"en": "Upholds", "zh": "坚持"}, "entries": [
        {"id": "z", "title": {"en": "upheld", "zh": "坚持一"}, "criteria": ["P1.3"]}]},
]  # fmt: skip
REMEDY = {"en": "Set a higher value.", "zh": "提高目标值。"}
RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.f", remedy=REMEDY), paper="s3p1"),
        b.criterion("P1.2", b.facet("P1.2.f", "measure"), b.facet("P1.2.g", "statement"), na=True, need=1),
        b.criterion("P1.3", *(b.facet(f"P1.3.f{n}") for n in range(8))),
        title={"en": "First principle", "zh": "第一原则"},
    ),
    b.driver("D1", title={"en": "A driver", "zh": "驱动"}),
    b.principle("P9"),
    lenses=LENSES,
    bands=[{"id": "low", "below": 50, "title": {"en": "Low", "zh": "低"}, "text": {"en": "not much", "zh": "不多"}},
           {"id": "high", "below": 100, "title": {"en": "High", "zh": "高"}}],
)  # fmt: skip
HALF = b.valued("I1", 0.5, "P1.1.f")


def page(weights=None, options=None, **sections):
    """Of a plan that is assessed, whatever its sections claim."""
    return render(b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data(**sections)), weights), options or Options())


FIVE = [*b.tasks(4), b.measure("T9", level=3)]
"""All say what and who, one when: 11 answers of 30."""


def test_three_figures_come_first_each_with_what_it_says():
    assert page(indicators=[HALF], measures=FIVE).splitlines()[:10] == [
        "规划  plan.yaml",
        "Commitment  36.7 / 100  Low (not much)",
        "           of 5 tasks: what 5, who 5, when 1, with what money 0, measured how 0,",
        "           from which baseline 0",
        "           different bodies 1, dates 1, amounts 0",
        # P1.1 is a third of P1, P1 a third of the total: 1 / 9 is addressed, half of that earned.
        "Breadth     11.1 / 100  of the rubric's agenda is addressed",
        "Total        5.6 / 100  breadth at firmness 0.50; coupling takes 0.0",
        "           12 of 13 values missing, counted as the worst: P1.3.f0, P1.3.f1,",
        "           P1.3.f2, P1.3.f3, P1.3.f4, P1.3.f5, P1.3.f6, P1.3.f7…",
        # .5 / 3 and the floor twice: geometric 2.6 of the floored mean 6.2.
        "geometric mean 2.6  assessed 100%",
    ]


def test_three_figures_come_first_in_chinese_and_a_count_stays_beside_its_question():
    assert page(indicators=[HALF], measures=FIVE, options=Options(language="zh")).splitlines()[1:10] == [
        "承诺力度  36.7 / 100  低（不多）",
        "         5 项任务中写明：做什么 5、谁负责 5、何时完成 1、资金多少 0、",
        "         如何衡量 0、基期多少 0",
        "         涉及单位 1 个、时间 1 个、金额 0 个",
        "覆盖广度  11.1 / 100  评价标准所列议题的涉及比例",
        "总分       5.6 / 100  所涉议题的扎实程度 0.50；驱动耦合扣减 0.0",
        "         13 项数值中缺 12 项，均按最差值计：P1.3.f0、P1.3.f1、P1.3.f2、P1.3.f3、",
        "         P1.3.f4、P1.3.f5、P1.3.f6、P1.3.f7…",
        "几何平均 2.6  已评定比例 100%",
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Commitment not rated  4 tasks; five are needed"), ("zh", "承诺力度 不评定  仅 4 项任务，满五项方可评定")],
)
def test_under_five_tasks_commitment_is_not_rated_and_no_band_is_named(language, line):
    made = page(measures=b.tasks(4, level=4), options=Options(language=language))
    assert made.splitlines()[1] == line
    assert "Low" not in made and "High" not in made and "低（" not in made


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Commitment  50.0 / 100  Low to High"), ("zh", "承诺力度  50.0 / 100  低至高")]
)
def test_near_a_limit_both_bands_are_named_and_neither_is_said_to_mean_more(language, line):
    assert page(measures=b.tasks(level=3), options=Options(language=language)).splitlines()[1] == line


def test_where_nothing_is_addressed_there_is_no_firmness_and_no_balance():
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f", "indicator"))))
    empty = b.report(small, b.assessed(small, b.plan_data()))
    assert render(empty, Options()).splitlines()[1:5] == [
        "Commitment not rated  0 tasks; five are needed",
        "Breadth      0.0 / 100  of the rubric's agenda is addressed",
        "Total        0.0 / 100",
        "geometric mean 0.0  assessed 100%",
    ]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Breadth     16.7 / 100  of the rubric's agenda is addressed", "with N/A items as 0: 11.1"]),
        ("zh", ["覆盖广度  16.7 / 100  评价标准所列议题的涉及比例", "不适用项按 0 计为 11.1"]),
    ],
)
def test_what_is_declared_not_applicable_counts_as_0_beside_breadth(language, lines):
    declared = [{"id": "P1.2", "reason": "nothing of the kind here"}]
    made = page(indicators=[HALF], not_applicable=declared, options=Options(language=language)).splitlines()
    place = made.index(lines[0])
    assert made[place + 1].strip() == lines[1]


def test_a_band_that_says_no_more_than_its_name_has_no_brackets():
    small = b.rubric(b.principle("P1"))
    made = render(b.report(small, b.plan_data(measures=b.tasks(level=3))), Options())
    assert made.splitlines()[1] == "Commitment  50.0 / 100  title"


@pytest.mark.parametrize(("value", "bar"), [(0, "·" * 16), (0.5, "█" * 8 + "·" * 8), (1, "█" * 16)])
def test_a_bar_is_as_long_as_the_score(value, bar):
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))))
    made = render(b.report(small, b.plan_data(indicators=[b.valued("I", value, "P1.1.f")])), Options())
    assert f"  {bar} {100 * value:5.1f}\n" in made


def test_bars_stand_below_each_other_whatever_the_titles():
    lines = [line for line in page().splitlines() if line.endswith("·   0.0")]
    assert len(lines) == 3
    assert {cell_len(line) for line in lines} == {80}


def test_a_driver_shows_its_poles_its_coupling_and_which_lags():
    made = page(indicators=[b.valued("I1", 1, "D1.A1.f"), b.valued("I2", 0.5, "D1.B1.f")])
    # C = 2 sqrt(.5) / 1.5 = .9428, D = sqrt(C * .75) = .8409
    assert "    title 100  title 50 ← lags  link 0  C 0.94  D 0.84 title\n" in made


def test_an_empty_pole_is_called_empty_not_lagging():
    assert "title 100  title 0 ← empty  link 0  C 0.00  D 0.00 title" in page(indicators=[b.valued("I", 1, "D1.A1.f")])


def test_poles_and_coupling_take_a_line_each_where_one_is_too_short():
    long = {"en": "a rather long name of a side", "zh": "很长的名称"}
    poles = [b.pole(f"D1.{s}", s, weight=1, title=long) for s in "AB"]
    wide = b.rubric(b.driver("D1") | {"poles": poles}, coordination=[])
    made = render(b.report(wide, b.assessed(wide, b.plan_data())), Options())
    assert "    a rather long name of a side 0 ← empty  a rather long name of a side 0 ← empty\n" not in made
    assert "\n    C 0.00  D 0.00\n" in made


def test_a_gap_tells_gain_place_what_is_missing_and_the_remedy():
    made = page(indicators=[HALF], options=Options(top=None))
    gap = made[made.index("  P1.1.f title") :].splitlines()
    assert made[: made.index("  P1.1.f title")].endswith("  +5.56")
    assert gap[1].startswith("     missing  I1: no baseline or no responsible body: state both (`baseline`,")
    assert gap[2].split() == ["`owner`)", "plan.yaml:12"]
    assert gap[3] == "     fix  Set a higher value. (paper s3p1)"


def test_a_facet_of_the_best_few_and_one_beside_an_empty_pole_say_so():
    made = page(indicators=[b.valued("I", 1, "D1.A1.f")], options=Options(top=None))
    assert made.count("only the 1 best of its criterion count, so gains do not add up") == 2
    assert " ".join(made.split()).count("D1.B, the other side of this driver, is empty: an item there") == 1


def test_only_so_many_gaps_are_shown_as_asked_for():
    made = page(options=Options(top=3))
    assert "Largest gaps  3 of 15, by points to gain\n" in made
    assert made.count("     missing  ") == 3


def test_a_plan_without_gaps_says_so_and_has_nothing_to_do_first():
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))))
    made = render(b.report(small, b.plan_data(indicators=[b.valued("I", 1, "P1.1.f")])), Options())
    assert "\nLargest gaps\nNo gap is left.\n" in made
    assert "What to do first" not in made


def test_what_to_do_first_names_the_new_item_or_the_test_that_is_next():
    small = b.rubric(
        b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f", "measure")), b.criterion("P1.2", b.facet("P1.2.f")))
    )
    plan = b.plan_data(measures=[b.measure(level=1, serves=["P1.1.f"])])
    made = render(b.report(small, plan), Options())
    first = made[made.index("What to do first") :].splitlines()
    assert first[0] == "What to do first  each passes one more test"
    # One rung, .2, of a facet that is half of the total. M1 has due date and money: the body in charge opens both.
    assert first[1].startswith("     +10.00  P1.1.f  M1: no responsible body is named")
    assert "     +10.00  P1.2.f  new item (goalposts) title  plan.yaml:1" in first


def test_the_next_fifth_of_a_goalposts_facet_is_told_by_its_item():
    first = page({"D1": 0}, indicators=[b.valued("I1", 0.5, "P1.1.f")])
    assert "P1.1.f  I1  plan.yaml:12\n" in first[first.index("What to do first") :]


def test_lenses_stand_beside_the_score():
    made = page(
        measures=[b.measure() | {"indicators": []}],
        indicators=[HALF, *(b.valued(f"J{n}", 1, f"P1.3.f{n}") for n in range(8))],
        diagnosis=[
            {"problem": "a", "data": "3 firms", "data_source": "survey", "measures": ["M1"]},
            {"problem": "u", "data": "3 firms", "data_source": "survey"},
            {"problem": "n", "absent": "there are no such firms here"},
        ],
    )
    for line in (
        "  first problem  answered  M1",
        "  second         no measure answers it",
        "  third          absent, with reason",
        "  fourth         not diagnosed",
        "  layer     50.0",
        "  nothing      –",
        "  upheld      –  J0, J1, J2, J3, J4, J5 … (8)",
    ):
        assert line in made.splitlines()


def test_ids_as_long_as_they_may_be_stay_within_the_terminal():
    """A lens hangs its second line far in; an id of 64 letters must be broken there, too."""
    ids = [f"{n}{'x' * 63}" for n in range(3)]
    title = {"en": "a title that is longer than half of the terminal", "zh": "题"}
    lens = {
        "id": "h",
        "kind": "upholds",
        "title": title,
        "entries": [{"id": "z", "title": title, "criteria": ["P1.1"]}],
    }
    small = b.rubric(b.principle("P1", b.criterion("P1.1", *(b.facet(f"f{n}") for n in range(3)))), lenses=[lens])
    plan = b.plan_data(indicators=[b.valued(name, 1, f"f{n}") for n, name in enumerate(ids)])
    assert max(map(cell_len, render(b.report(small, plan), Options()).splitlines())) <= 80


def test_the_foot_tells_what_was_left_out_and_what_was_counted():
    made = page(
        {"P9": 0},
        not_applicable=[{"id": "P1.2", "reason": "nothing of the kind here"}],
        measures=[b.measure(f"M{n}") | {"indicators": []} for n in range(9)],
    )
    assert "Declared not applicable\n  P1.2 title: nothing of the kind here  plan.yaml:" in made
    assert "Excluded by profile (weight 0): P9\n" in made
    assert "with N/A items as 0 0.0" in made
    folded = " ".join(made.split())
    assert (
        "9 measures, 0 actions, 1 indicators, 0 statements; 9 claim no facet (M0, M1, M2, M3, M4, M5, M6, M7 …)"
        in folded
    )
    assert "Rubric small 1 · profile p · sha256 " in made


def test_few_unclaimed_items_are_all_named():
    assert "; 1 claim no facet (M1)\n" in page(measures=[b.measure() | {"indicators": []}])
    assert "claim no facet" not in page(indicators=[HALF])


def test_a_plan_that_was_hardly_assessed_is_not_rateable():
    assert "NOT RATEABLE: less than 60% of the rubric was assessed\n" in page({"P9": 0, "D1": 0})
    assert "NOT RATEABLE" not in page()


def test_control_characters_of_a_plan_never_reach_the_terminal():
    made = page(title="\x1b[31m红\u202e", options=Options(color=True))
    assert "\u202e" not in made
    assert "[31m红" in made
    assert "\x1b[31m红" not in made


def test_colour_adds_nothing_but_colour():
    import re

    plain, coloured = page(indicators=[HALF]), page(indicators=[HALF], options=Options(color=True))
    stripped = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()
    assert coloured != plain


@pytest.mark.parametrize(("asked", "columns"), [(20, 60), (60, 60), (80, 80), (137, 137)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(asked, columns, language):
    made = page(indicators=[HALF], options=Options(width=asked, language=language, top=None))
    assert max(map(cell_len, made.splitlines())) <= columns


def test_a_node_can_be_explained_instead():
    assert page(indicators=[HALF], options=Options(explain="P1.1")).startswith("P1.1 title  50.00")
