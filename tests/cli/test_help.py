"""Help is told whole and in one language, however narrow the terminal is."""

import re

import pytest
from helps import COLUMNS, NAMES

from nqpf.render.terminal.console import cell_len


@pytest.mark.parametrize("command", NAMES)
def test_help_in_chinese_loses_nothing_on_a_narrow_terminal(chinese_help, command):
    wide, narrow = (chinese_help[command, columns] for columns in reversed(COLUMNS))
    assert "".join(narrow.split()) == "".join(wide.split())
    broken = [line for line in narrow.splitlines() if cell_len(line) > 60]
    assert broken == []
    assert narrow.startswith(f"用法：nqpf {command}".rstrip())
    for english in ("Usage", "Options", "Arguments", "Commands", "default:", "required", "Show this message"):
        assert english not in narrow.replace("[OPTIONS]", "")


def test_help_in_english_tells_every_choice(nqpf):
    told = nqpf("check", "--help", NQPF_LANG="en").out
    assert "--max-severity <none|note|warning|error>\n" in told
    assert "--fail-under-commitment N " in told and "--min-answered QUESTION=PART" in told
    assert re.search(r"^  -h, --help +Show this message and exit\.$", told, re.MULTILINE)


def test_a_command_that_needs_a_further_one_tells_its_help(process):
    ran = process("weigh", NQPF_LANG="zh")
    assert (ran.code, ran.err) == (2, "")
    assert ran.out.startswith("用法：python -m nqpf weigh ")
    assert "\n命令\n  init     生成待填写的判断文件。\n" in ran.out
