"""Plans that cannot be scored: exit 2, nothing on standard output, no traceback, the place and the fix."""

import os

import pytest
from sample import PLAN


def _replaced(old, new):
    assert old in PLAN
    return PLAN.replace(old, new).encode()


CASES = {
    "empty": (b"", "plan.yaml: the file is empty"),
    "a list at the top": (b"- a\n", "plan.yaml:1:1: this is not a plan"),
    "two documents": (PLAN.encode() + b"---\na: 1\n", "plan.yaml:26:1: a second document begins here"),
    "binary": (bytes(range(256)), "plan.yaml:"),
    "another version": (_replaced("plan/1", "plan/3"), "plan.yaml:1:7: format `plan/3` cannot be read here"),
    "five claims": (
        _replaced("D2.A3.industrial-internet]", "P2.2.effect, D2.A2.build, D2.A3.energy, D2.A3.finance]"),
        "plan.yaml:16:13: 5 claims; an item serves 3 facets at most",
    ),
    "unknown facet": (
        _replaced("P2.2.platform", "P2.2.platfrom"),
        "plan.yaml:16:14: `P2.2.platfrom` is not a facet of the rubric (did you mean `P2.2.platform`?)",
    ),
    "unknown key": (
        _replaced("owner: 省经信厅\n    due", "ownr: 省经信厅\n    due"),
        "plan.yaml:12:5: unknown key `ownr`",
    ),
    "dangling reference": (
        _replaced("[I01]", "[I02]"),
        "plan.yaml:15:18: `I02` is not in indicators (did you mean `I01`?)",
    ),
    "duplicate key": (_replaced("id: t\n", "id: t\nid: u\n"), "plan.yaml:3:1: the key `id` is a duplicate"),
    "a range": (_replaced("1.2亿元", "3-5亿元"), "plan.yaml:14:22: '3-5亿元' is a range"),
    "full-width colon": (
        _replaced("title: 建设平台", "title：建设平台"),
        "plan.yaml:9:10: the colon after the key is full-width",
    ),
    "too large": (b"#" * (9 * 2**20), "plan.yaml: larger than 8 MiB"),
}


@pytest.mark.parametrize("name", CASES)
def test_is_refused_with_its_place(nqpf, tmp_path, name):
    data, message = CASES[name]
    (tmp_path / "plan.yaml").write_bytes(data)
    ran = nqpf("score", "plan.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(message)
    assert "Traceback" not in ran.err


def test_several_problems_are_told_together_in_the_order_of_their_places(nqpf, tmp_path):
    data = PLAN.replace("kind: region", "kind: province").replace("due: 2027年底", "due: 2027年13月")
    (tmp_path / "plan.yaml").write_text(data.replace("title: 建设平台", "titel: 建设平台"), "utf-8")
    ran = nqpf("score", "plan.yaml", "--lang", "zh")
    places = [line.split(": ")[0] for line in ran.err.splitlines()]
    assert places == ["plan.yaml:3:7", "plan.yaml:8:5", "plan.yaml:9:5", "plan.yaml:13:10"]
    assert "是否应为 `title`？" in ran.err


@pytest.mark.parametrize(("path", "message"), [("nowhere.yaml", "there is no such file"), (".", "this is a directory")])
def test_no_file(nqpf, path, message):
    ran = nqpf("score", path, "--lang", "en")
    assert ran.code == 2
    assert ran.err.startswith(f"{path}: {message}")


@pytest.mark.parametrize("command", [("score",), ("tasks",), ("annotate", "-o", "a.docx")])
def test_a_folder_in_place_of_a_plan_is_refused_with_what_to_name(nqpf, tmp_path, command):
    (tmp_path / "文件").mkdir()
    ran = nqpf(command[0], "文件", *command[1:], "--lang", "zh")
    told = "文件: 这是文件夹，不是文件（请指定一份文件或规划；整个文件夹请用 nqpf checkup FOLDER）\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(nqpf, plan):
    plan.chmod(0)
    ran = nqpf("score", "plan.yaml", "--lang", "en")
    assert ran.code == 2
    assert "permission" in ran.err


def test_gbk_is_read_with_a_warning_and_scores_the_same(nqpf, plan, tmp_path):
    (tmp_path / "gbk.yaml").write_bytes(PLAN.encode("gb18030"))
    ran = nqpf("score", "gbk.yaml", "--lang", "zh")
    assert ran.code == 0
    assert "GB18030" in ran.err
    assert ran.out.splitlines()[1] == nqpf("score", "plan.yaml", "--lang", "zh").out.splitlines()[1]


def test_placeholders_everywhere_score_what_they_say(nqpf, tmp_path):
    data = (
        PLAN.replace("owner: 省经信厅", "owner: 有关部门")
        .replace("2027年底", "适时")
        .replace("{amount: 1.2亿元, source: 省级专项}", "{amount: 待定, source: 待定}")
        .replace("{value: 20, year: 2025}", "{value: 待定, year: 待定}")
        .replace("{value: 50, year: 2028}", "{value: 待定, year: 待定}")
    )
    (tmp_path / "plan.yaml").write_text(data, "utf-8")
    ran = nqpf("score", "plan.yaml", "--explain", "P2.2.platform", "--full", "--lang", "en")
    assert ran.code == 0
    assert "credit = 0.2 × 1 × (1 + 0 + 0 + 0 + 0) = 0.2" in ran.out


def test_a_target_outside_the_horizon_is_scored_as_such(nqpf, tmp_path):
    (tmp_path / "plan.yaml").write_bytes(_replaced("year: 2028", "year: 2040"))
    ran = nqpf("score", "plan.yaml", "--lang", "en", "--explain", "P2.2.platform")
    assert ran.code == 0
    assert "linked to I01, without a target value and its year" in " ".join(ran.out.split())


def test_plan_text_cannot_act_on_the_terminal_or_the_page(nqpf, tmp_path):
    hostile = '"\\e[31mred[/bold] \\u202eevil <script>alert(1)</script> [x](http://e.x)"'
    (tmp_path / "plan.yaml").write_bytes(_replaced("title: 测试规划", f"title: {hostile}"))
    table = nqpf("score", "plan.yaml").out
    assert "\x1b" not in table and "\u202e" not in table
    assert "[/bold]" in table
    page = nqpf("score", "plan.yaml", "-f", "markdown").out
    assert "\\<script\\>" in page and "\\[x\\](http\\://e.x)" in page


def test_unknown_option_values_are_usage_errors(nqpf, plan):
    assert nqpf("score", "plan.yaml", "--format", "pdf").code == 2
    assert nqpf("score").code == 2
    assert nqpf("nope").code == 2
    assert nqpf("score", "plan.yaml", "--encoding", "klingon", "--lang", "en").err.startswith(
        "plan.yaml: unknown encoding 'klingon'"
    )
