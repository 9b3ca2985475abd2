"""What the tests of a ladder are called in a sentence."""

from nqpf.base.language import Language, Text
from nqpf.facets import LADDERS

# `stated` is a test of three kinds, and asks for something else in each.
_TITLES = {rung.test: rung.title.zh for ladder in LADDERS.values() for rung in ladder} | {
    "stated": "有内容",
    "primary": "主要对应",
}


def called(test: str, language: Language) -> str:
    """The test's id, which is an English word; in Chinese what it stands for."""
    return _TITLES.get(test, test) if language == "zh" else test


def title_of(test: str) -> Text:
    """The test in both languages."""
    return Text(test, _TITLES.get(test, test))
