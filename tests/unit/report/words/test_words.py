"""The renderers' words: every key that a renderer asks for is there, in both languages."""

import ast
import string
from typing import get_args

import pytest
from sample import ROOT

from nqpf.consistency import SEVERITIES
from nqpf.facets import LADDERS
from nqpf.report.rubric.labels import LABELS
from nqpf.report.words.words import _WORDS, word
from nqpf.scoring.lenses import ProblemStatus

# Keys that are not written out where they are used: kinds of facet, claims, severities, and how a problem stands.
BY_VALUE = {*LADDERS, "primary", "secondary", *SEVERITIES, *get_args(ProblemStatus)} - {"missing"} | {"missing-problem"}


def asked(name: str, *functions: str) -> set[str]:
    """The constant first arguments of calls of these functions or methods."""
    tree = ast.parse((FOLDER / name).read_text("utf-8"))
    called = {
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and node.args
        and (getattr(node.func, "attr", "") or getattr(node.func, "id", "")) in functions
    }
    constants = {leaf for argument in called for leaf in ast.walk(argument) if isinstance(leaf, ast.Constant)}
    return {leaf.value for leaf in constants if isinstance(leaf.value, str)}


FOLDER = ROOT / "src/nqpf"
ASKERS = sorted(
    path.relative_to(FOLDER).as_posix()
    for path in FOLDER.rglob("*.py")
    if "nqpf.report.words.words import" in path.read_text("utf-8") or path.parent.name == "docx" or path.stem == "notes"
)
ASKED = {name: keys for name in ASKERS if (keys := asked(name, "word", "phrase", "Note"))}


@pytest.mark.parametrize("name", ASKED)
def test_every_word_that_a_renderer_asks_for_is_there(name):
    assert ASKED[name] - set(_WORDS) == set()


def test_the_renderers_that_ask_for_words_are_found():
    assert {"render/terminal/blocks/findings.py", "report/pages/score/findings.py", "report/words/notes.py"} <= set(
        ASKED
    )


def test_every_word_that_depends_on_a_value_is_there():
    assert BY_VALUE - set(_WORDS) == set()


def test_no_word_is_left_over():
    assert set(_WORDS) - set.union(*ASKED.values()) - BY_VALUE == set()


@pytest.mark.parametrize("table", [_WORDS, LABELS], ids=["words", "reference"])
def test_every_word_is_said_in_both_languages_with_the_same_values(table):
    for key, text in table.items():
        assert text.en and text.zh, key
        assert text.en != text.zh, key
        places = [{name for _, name, _, _ in string.Formatter().parse(said) if name} for said in (text.en, text.zh)]
        assert places[0] == places[1], key


def test_chinese_words_are_chinese():
    for key, text in _WORDS.items():
        assert any("\u4e00" <= c <= "\u9fff" for c in text.zh), key
        assert not any("\u4e00" <= c <= "\u9fff" for c in text.en), key


def test_values_are_put_in():
    assert word("targets_missed", "en", missed=3, all=8) == "3 of 8 targets missed"
    assert word("targets_missed", "zh", missed=3, all=8) == "8 个目标中 3 个未达到"


def test_braces_in_a_value_stay_what_they_are():
    assert word("explain_hint", "en", path="{0}.yaml", node="D2").startswith("nqpf score {0}.yaml --explain")


def test_every_label_that_a_reference_page_asks_for_is_there():
    by_value = {"region", "enterprise", "asks", "why", "counts", "not_counts", "remedy", "evidence", "ladder", "posts"}
    pages = ("reference", "ladder", "outline")
    used = set().union(*(asked(f"report/rubric/{name}.py", "label") for name in pages)) - {"goalposts"}
    assert used <= set(LABELS)
    assert set(LABELS) - used == by_value - used
