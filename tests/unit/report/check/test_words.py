"""The words of a check: every key that is asked for is there, in both languages; every rule is described."""

import ast
import string
from typing import get_args

from sample import ROOT

from nqpf.consistency import Severity
from nqpf.gate import GateRule
from nqpf.report.check.rules import GATE, UNREADABLE, described
from nqpf.report.check.view import Cause, CheckStatus, WaiverView
from nqpf.report.check.words import _WORDS, word

# Keys that are values of the view.
BY_VALUE = {
    *get_args(CheckStatus),
    *get_args(Cause),
    *get_args(Severity),
    *get_args(get_args(WaiverView.__annotations__["status"])[0]),
    "verdict-passed", "verdict-failed", "verdict-scored",
}  # fmt: skip


def asked():
    """Every constant in a first argument of a call of `word` or `phrase`."""
    for path in (*(ROOT / "src/nqpf/report/check").glob("*.py"), *(ROOT / "src/nqpf/render/check").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("word", "phrase"):
                yield from (leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant))


def test_every_word_that_is_asked_for_is_there_and_none_is_left_over():
    keys = {key for key in asked() if isinstance(key, str)}
    assert keys | BY_VALUE == set(_WORDS)


def test_every_word_is_said_in_both_languages_with_the_same_values():
    for key, text in _WORDS.items():
        assert any("\u4e00" <= char <= "\u9fff" for char in text.zh), key
        assert text.en.isascii(), key
        places = [{name for _, name, _, _ in string.Formatter().parse(said) if name} for said in (text.en, text.zh)]
        assert places[0] == places[1], key


def test_every_rule_of_the_gate_is_described_in_both_languages():
    assert set(GATE) == {*get_args(GateRule), "findings", "regression", "lapsed-waiver", UNREADABLE}
    for rule in GATE:
        title, about, _ = described(rule)
        assert all((title.en, title.zh, about.en, about.zh)), rule


def test_a_rule_that_is_not_known_is_called_by_its_code():
    assert described("brand-new").title.en == "brand-new"


def test_braces_in_a_value_stay_what_they_are():
    assert word("not_known", "en", baseline="{0}{id}").startswith("this plan is not in {0}{id}:")
