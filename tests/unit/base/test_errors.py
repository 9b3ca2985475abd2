import pickle

import pytest

from nqpf.base.errors import MOST_PROBLEMS, InputError, Problem, Refused, reason_of, refuse
from nqpf.base.language import Text, both
from nqpf.base.source import Span


def problem(line: int, en: str = "wrong") -> Problem:
    return Problem(Span("f", line, 1), Text(en, "错误"), Text("fix it", "请改正"))


def test_a_problem_is_one_line_in_either_language():
    assert problem(2).in_language("en") == "f:2:1: wrong (fix it)"
    assert problem(2).in_language("zh") == "f:2:1: 错误（请改正）"
    assert Problem(Span("f"), Text("wrong")).in_language("zh") == "f: wrong"


def test_problems_are_kept_once_and_in_the_order_of_their_places():
    error = InputError([problem(9), problem(2), problem(9), problem(2, "also wrong")])
    assert error.problems == (problem(2, "also wrong"), problem(2), problem(9))
    assert str(error).startswith("f:2:1: also wrong (fix it); f:2:1: wrong")


def test_a_refused_value_carries_its_message_in_both_languages():
    refused = Refused(Text("no such date", "日期不存在"), Text("write another"))
    assert str(refused) == "no such date"
    assert (refused.message.zh, refused.hint.en) == ("日期不存在", "write another")


def test_of_very_many_problems_the_first_are_told_and_that_there_are_more():
    few = InputError(map(problem, range(MOST_PROBLEMS, 0, -1)))
    assert few.problems == tuple(map(problem, range(1, MOST_PROBLEMS + 1)))
    many = InputError(map(problem, range(MOST_PROBLEMS + 1, 0, -1)))
    assert many.problems[:-1] == few.problems
    assert many.problems[-1].span == Span("f")
    assert "50" in many.problems[-1].message.en and "50" in many.problems[-1].message.zh
    # The same problem told often is one problem.
    assert len(InputError([problem(1)] * 1000).problems) == 1


def test_no_more_problems_are_found_than_will_be_told():
    coming = map(problem, range(1, 1000))
    with pytest.raises(InputError) as caught:
        refuse(coming)
    assert len(caught.value.problems) == MOST_PROBLEMS + 1
    assert next(coming) == problem(MOST_PROBLEMS + 2)
    refuse(())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_that_a_problem_quotes_acts_on_the_terminal(language):
    evil = "a\x1b[31m\nb\r\u202ec\u200bd"
    said = Problem(Span(evil), Text(evil, evil), Text(evil, evil)).in_language(language)
    assert said.count("a[31m b cd") == 3
    assert said.isprintable()


@pytest.mark.parametrize("blanks", ["", " ", "\t\x1b "])
def test_no_name_of_a_file_begins_a_line_as_a_command_of_a_build_server_does(blanks):
    """GitHub obeys `::error::` and the like at the beginning of a line, of standard error, too."""
    said = Problem(Span(f"{blanks}::stop-commands::x.plan.yaml", 2), Text("wrong")).in_language("en")
    assert said == "./::stop-commands::x.plan.yaml:2:0: wrong"


@pytest.mark.parametrize("count", [1, MOST_PROBLEMS + 1])
def test_an_error_is_the_same_in_another_process(count):
    error = InputError(map(problem, range(1, count + 1)))
    received = pickle.loads(pickle.dumps(error))
    assert (type(received), received.problems, str(received)) == (InputError, error.problems, str(error))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device", "plan.yaml"), Text("No space left on device", "磁盘空间不足")),
        (FileNotFoundError(2, "No such file or directory"), Text("No such file or directory", "文件或目录不存在")),
        (PermissionError(13, "Permission denied"), Text("Permission denied", "没有权限")),
        (IsADirectoryError(21, "Is a directory"), Text("Is a directory", "这是目录，不是文件")),
        (NotADirectoryError(20, "Not a directory"), Text("Not a directory", "路径中有一段不是目录")),
        (OSError(30, "Read-only file system"), Text("Read-only file system", "文件系统为只读")),
        (OSError(5, "Input/output error"), both("Input/output error")),
        (OSError("not seekable"), both("not seekable")),
        (TimeoutError(), both("TimeoutError")),
    ],
)
def test_a_failure_of_the_system_is_told_in_words_wherever_there_are_any(error, reason):
    assert reason_of(error) == reason
