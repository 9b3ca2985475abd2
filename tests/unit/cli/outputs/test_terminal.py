import io
import locale
import os
import sys

import pytest
import typer

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language as language_of
from nqpf.cli.outputs import terminal
from nqpf.cli.outputs.words import say

VARIABLES = ("NQPF_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "NQPF_DEBUG")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda *_: (None, None))


def given(monkeypatch, **variables):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


# ---- language


@pytest.mark.parametrize(
    ("chosen", "variables", "language"),
    [
        (None, {}, "en"),
        ("zh", {}, "zh"),
        ("en", {"NQPF_LANG": "zh", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        (None, {"NQPF_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, "zh"),
        (None, {"NQPF_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"NQPF_LANG": "ZH_CN"}, "zh"),
        (None, {"NQPF_LANG": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"NQPF_LANG": "fr", "LANG": "zh_CN.UTF-8"}, "zh"),
        # POSIX: LC_ALL before LC_MESSAGES before LANG; an empty one is as good as unset.
        (None, {"LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "en"),
        (None, {"LC_MESSAGES": "zh_CN.GBK", "LANG": "en_US"}, "zh"),
        (None, {"LC_ALL": "", "LANG": "zh_TW.UTF-8"}, "zh"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "POSIX"}, "en"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_option_goes_before_the_variable_before_the_system(monkeypatch, chosen, variables, language):
    given(monkeypatch, **variables)
    assert language_of(chosen) == language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Chinese (Simplified)_China", "zh"),
        ("Chinese_China", "zh"),
        ("Chinese (Traditional)_Hong Kong SAR", "zh"),
        ("zh_CN", "zh"),
        ("English_United States", "en"),
        ("German_Germany", "en"),
        (None, "en"),
    ],
)
def test_windows_names_its_languages_in_full_and_sets_no_variable(monkeypatch, name, language):
    monkeypatch.setattr(locale, "getlocale", lambda *_: (name, "936"))
    assert language_of() == language


def test_a_variable_goes_before_what_windows_says(monkeypatch):
    monkeypatch.setattr(locale, "getlocale", lambda *_: ("Chinese (Simplified)_China", "936"))
    given(monkeypatch, LANG="en_US.UTF-8")
    assert language_of() == "en"


def test_help_is_said_in_the_readers_language(monkeypatch):
    assert say("File.", "文件。") == "File."
    given(monkeypatch, NQPF_LANG="zh")
    assert say("File.", "文件。") == "文件。"


# ---- colour and width


class Stream(io.TextIOWrapper):
    def __init__(self, encoding="utf-8", terminal=False):
        super().__init__(io.BytesIO(), encoding=encoding, newline="", write_through=True)
        self.terminal = terminal

    def isatty(self):
        return self.terminal

    @property
    def written(self):
        return self.buffer.getvalue()


@pytest.mark.parametrize(
    ("variables", "tty", "coloured"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),  # no-color.org: an empty value says nothing
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_only_a_terminal_is_coloured_unless_the_user_says_otherwise(monkeypatch, variables, tty, coloured):
    given(monkeypatch, **variables)
    monkeypatch.setattr(sys, "stdout", Stream(terminal=tty))
    assert terminal.color() is coloured


@pytest.mark.parametrize(
    ("columns", "width"), [("132", 132), ("40", 40), ("0", 80), ("many", 80), ("9999999999999", 500)]
)
def test_columns_decide_the_width(monkeypatch, columns, width):
    with monkeypatch.context() as patched:  # pytest itself fills its lines to this width
        patched.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((0, 0)))
        patched.setattr(sys, "__stdout__", None)
        given(patched, COLUMNS=columns)
        assert terminal.width() == width


# ---- output


@pytest.mark.parametrize(
    ("encoding", "wanted"),
    [("utf-8", "总分 √\n".encode()), ("gbk", "总分 √\n".encode("gbk")), ("ascii", b"?? ?\n"), ("cp1252", b"?? ?\n")],
)
def test_what_a_console_cannot_show_becomes_a_question_mark(monkeypatch, encoding, wanted):
    out, err = Stream(encoding), Stream(encoding)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    terminal.write("总分 √\n")
    terminal.complain("总分 √")
    assert out.written == err.written == wanted


def test_a_lone_surrogate_does_not_end_the_report(monkeypatch):
    out = Stream()
    monkeypatch.setattr(sys, "stdout", out)
    terminal.write("a\ud800b")
    assert out.written == b"a?b"


def test_machine_formats_are_the_same_bytes_on_every_console(monkeypatch):
    out = Stream("gbk")
    monkeypatch.setattr(sys, "stdout", out)
    terminal.write_bytes("总分\n".encode())
    assert out.written == "总分\n".encode()


def test_problems_are_told_one_a_line_on_standard_error(capsys):
    problems = (
        Problem(Span("p.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请修改")),
        Problem(Span("p.yaml"), Text("also wrong", "另一处错误")),
    )
    terminal.report_problems(problems, "zh")
    assert capsys.readouterr() == ("", "p.yaml:3:5: 错误（请修改）\np.yaml: 另一处错误\n")


class Full(Stream):
    def __init__(self, file):
        super().__init__()
        self.fileno = file.fileno

    def write(self, _):
        raise OSError(28, "No space left on device")


def test_what_standard_output_does_not_take_is_an_error_with_a_reason(monkeypatch, tmp_path):
    with (tmp_path / "out").open("w") as file:
        monkeypatch.setattr(sys, "stdout", Full(file))
        with pytest.raises(InputError, match="<stdout>: cannot write to standard output: No space left on device"):
            terminal.write("x")


def test_what_standard_error_does_not_take_is_lost(monkeypatch, tmp_path):
    with (tmp_path / "out").open("w") as file:
        monkeypatch.setattr(sys, "stderr", Full(file))
        terminal.complain("x")


# ---- how a command ends


def ending(error, **options):
    @guarded
    def command(**_):
        raise error

    with pytest.raises(typer.Exit) as caught:
        command(**options)
    return caught.value.exit_code


def test_a_command_that_ends_well_just_ends():
    done = []
    guarded(lambda *args, **options: done.append((args, options)))("a", lang="zh")
    assert done == [(("a",), {"lang": "zh"})]


def test_a_command_keeps_its_name_and_its_options():
    def score(plan: str) -> None:
        """Score a plan."""

    assert (guarded(score).__name__, guarded(score).__doc__) == ("score", "Score a plan.")
    assert guarded(score).__wrapped__ is score


def test_an_input_that_cannot_be_used_ends_with_2_and_a_message(capsys):
    error = InputError([Problem(Span("p.yaml", 1, 2), Text("wrong", "错误"))])
    assert ending(error, lang="zh") == 2
    assert capsys.readouterr() == ("", "p.yaml:1:2: 错误\n")
    assert ending(error, lang=None) == 2
    assert capsys.readouterr().err == "p.yaml:1:2: wrong\n"


def test_an_interrupt_ends_with_130_and_says_nothing(capsys):
    assert ending(KeyboardInterrupt()) == 130
    assert capsys.readouterr() == ("", "")


def test_a_commands_own_exit_code_is_kept():
    assert ending(typer.Exit(1)) == 1
    assert ending(typer.Exit(0)) == 0


@pytest.mark.parametrize("error", [ZeroDivisionError("by zero"), RecursionError("too deep"), MemoryError()])
def test_a_fault_of_the_tool_ends_with_3_and_without_a_traceback(capsys, error):
    assert ending(error, lang="en") == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"nqpf: internal error: {type(error).__name__}: {error} (set NQPF_DEBUG=1 for details)\n"


def test_a_fault_is_told_in_chinese_too(capsys):
    assert ending(ZeroDivisionError("x"), lang="zh") == 3
    assert capsys.readouterr().err.startswith("nqpf：内部错误：ZeroDivisionError: x")


def test_a_fault_is_raised_as_it_is_when_debugging(monkeypatch):
    given(monkeypatch, NQPF_DEBUG="1")

    @guarded
    def command():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        command()


def test_input_errors_are_no_faults_even_when_debugging(monkeypatch):
    given(monkeypatch, NQPF_DEBUG="1")
    assert ending(InputError([Problem(Span("p"), Text("wrong", "错误"))])) == 2


def test_a_reader_that_has_gone_ends_with_141_and_later_writes_go_nowhere(monkeypatch, tmp_path, capsys):
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert ending(BrokenPipeError()) == 141
        out.write("more")
        out.flush()
    monkeypatch.undo()
    assert (tmp_path / "out").read_text() == ""
    assert capsys.readouterr().err == ""
