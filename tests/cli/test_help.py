"""Help is told whole and in one language, however narrow the terminal is."""

import pytest

from nqpf.cli.app import COMMANDS
from nqpf.render.terminal.console import cell_len


@pytest.mark.parametrize("command", ["", *COMMANDS, "weigh ahp", "rubric diff"])
def test_help_in_chinese_loses_nothing_on_a_narrow_terminal(nqpf, command):
    wide, narrow = (nqpf(*command.split(), "--help", NQPF_LANG="zh", COLUMNS=columns).out for columns in ("400", "60"))
    assert "".join(narrow.split()) == "".join(wide.split())
    broken = [line for line in narrow.splitlines() if cell_len(line) > 60]
    assert broken == []
    assert narrow.startswith(f"用法：python -m nqpf {command}".rstrip())
    for english in ("Usage", "Options", "Arguments", "Commands", "default:", "required", "Show this message"):
        assert english not in narrow.replace("[OPTIONS]", "")


def test_help_in_english_tells_every_choice(nqpf):
    told = nqpf("check", "--help", NQPF_LANG="en").out
    assert "--max-severity <none|note|warning|error>\n" in told
    assert "  -h, --help            Show this message and exit.\n" in told


def test_a_command_that_needs_a_further_one_tells_its_help(nqpf):
    ran = nqpf("weigh", NQPF_LANG="zh")
    assert (ran.code, ran.err) == (2, "")
    assert "\n命令\n  init     生成待填写的判断文件。\n" in ran.out
