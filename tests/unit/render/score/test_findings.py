from nqpf.base.language import Text
from nqpf.render.options import Options
from nqpf.render.score.findings import MOST_SHOWN, entries
from nqpf.report.score.view import FindingView


def finding(number, rule="reversed-dates", severity="error"):
    text = Text(f"message {number}", f"说明 {number}")
    return FindingView(f"{rule}:M{number}", rule, severity, text, Text("fix it", "改正"), number, 1)


def note(number, rule="measure-without-indicator"):
    return finding(number, rule, "note")


def lines_of(findings):
    shown, _ = entries(tuple(findings), Options())
    return [entry.line for entry in shown]


def test_the_gravest_come_first_each_severity_in_the_order_of_the_plan():
    made = [note(1), finding(2, severity="warning"), finding(3), finding(4, severity="warning"), finding(5)]
    assert lines_of(made) == [3, 5, 2, 4, 1]


def test_many_notes_of_one_rule_are_one_entry_where_the_first_stands():
    shown, hidden = entries(tuple(map(note, range(1, 5))), Options())
    (together,) = shown
    assert (together.line, together.findings, hidden) == (1, 4, 0)
    assert together.message == Text(
        "A measure without an indicator, 4 times: M1, M2, M3, M4", "举措没有关联指标，共 4 项：M1、M2、M3、M4"
    )


def test_of_very_many_the_first_few_are_named():
    ((together,), _) = entries(tuple(map(note, range(1, 30))), Options())
    assert together.message.en.endswith("29 times: M1, M2, M3, M4, M5, M6, M7, M8 …")


def test_items_are_called_by_their_titles_where_readers_see_no_ids():
    titles = {"M1": Text("a base\x1b[31m", "基地"), "M3": Text("", "平台")}
    ((together,), _) = entries(tuple(map(note, range(1, 5))), Options(), titles)
    assert together.message.en.endswith("4 times: “a base[31m”, M2, “平台”, M4")
    assert together.message.zh.endswith("共 4 项：“基地”、M2、“平台”、M4")


def test_three_notes_and_any_number_of_errors_stand_alone():
    assert lines_of(map(note, range(1, 4))) == [1, 2, 3]
    assert lines_of(map(finding, range(1, 8))) == list(range(1, 8))


def test_entries_of_notes_stand_in_the_order_of_their_first_lines():
    other = [note(number, "vague-quantifier") for number in (2, 9)]
    made = sorted([*map(note, (3, 4, 5, 6)), *other])
    assert lines_of(sorted(made, key=lambda one: one.line)) == [2, 9, 3]


def test_ten_are_shown_and_the_rest_counted_unless_all_are_asked_for():
    made = tuple(map(finding, range(1, 14)))
    shown, hidden = entries(made, Options())
    assert (len(shown), hidden) == (MOST_SHOWN, 3)
    shown, hidden = entries((*made, *map(note, range(20, 30))), Options(top=None))
    assert (len(shown), hidden) == (23, 0)


def test_those_hidden_in_an_entry_not_shown_are_counted():
    made = (*map(finding, range(1, 11)), *map(note, range(20, 30)))
    assert entries(made, Options())[1] == 10
