"""Texts as shipped: no word that readers stumbled over, and one translation for a term."""

import re

import pytest
from shipped import Shipped, pairs, rubric_pairs, texts
from unwelcome import CHINESE, ENGLISH, Unwelcome

from nqpf.render.glossary.glossary import GLOSSARY
from nqpf.render.glossary.policy_terms import POLICY_TERMS


@pytest.fixture(scope="module")
def shipped() -> list[Shipped]:
    return list(texts())


@pytest.mark.parametrize("word", [*ENGLISH, *CHINESE], ids=lambda word: word.pattern)
def test_a_word_that_puzzled_readers_does_not_come_back(word, shipped):
    found = [f"{place}: …{near}…" for place, text in shipped for near in _near(word, text)]
    assert found == [], f"write instead: {word.instead}"


def _near(word: Unwelcome, text: str) -> list[str]:
    return [text[max(0, at.start() - 50) : at.end() + 50] for at in re.finditer(word.pattern, text, re.IGNORECASE)]
