from nqpf.errors import InputError, Problem, Refused
from nqpf.language import Text
from nqpf.source import Span


def problem(line: int, en: str = "wrong") -> Problem:
    return Problem(Span("f", line, 1), Text(en, "错误"), Text("mend it", "请改正"))


def test_a_problem_is_one_line_in_either_language():
    assert problem(2).in_language("en") == "f:2:1: wrong (mend it)"
    assert problem(2).in_language("zh") == "f:2:1: 错误（请改正）"
    assert Problem(Span("f"), Text("wrong")).in_language("zh") == "f: wrong"


def test_problems_are_kept_once_and_in_the_order_of_their_places():
    error = InputError([problem(9), problem(2), problem(9), problem(2, "also wrong")])
    assert error.problems == (problem(2, "also wrong"), problem(2), problem(9))
    assert str(error).startswith("f:2:1: also wrong (mend it); f:2:1: wrong")


def test_a_refused_value_carries_its_message_in_both_languages():
    refused = Refused(Text("no such date", "日期不存在"), Text("write another"))
    assert str(refused) == "no such date"
    assert (refused.message.zh, refused.hint.en) == ("日期不存在", "write another")
