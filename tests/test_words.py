"""Texts as shipped: no word that readers stumbled over, and one translation for each term of the glossary."""

import re

import pytest
from shipped import Pair, Shipped, pairs, rubric_pairs, texts
from unwelcome import CHINESE, ENGLISH, Unwelcome

from nqpf.report.glossary.glossary import GLOSSARY
from nqpf.report.glossary.policy_terms import POLICY_TERMS
from nqpf.report.glossary.term import Term

TERMS = {term.name.en: term for section in GLOSSARY for term in section.terms}
# Words of every day: a Chinese sentence often does without them, or English means something else by them.
EVERYDAY = {"rubric", "level", "answers", "balance", "total", "share", "plan", "item", "measure", "score", "assessed",
            "quote", "result", "report", "effort", "weight"}  # fmt: skip
POLICY = {term.name.en for term in POLICY_TERMS.terms}
_CODE = re.compile(r"`[^`]*`|nqpf \w+( \w+)?|\{[^}]*\}|--\w[\w-]*")


@pytest.fixture(scope="module")
def shipped() -> list[Shipped]:
    return list(texts())


@pytest.fixture(scope="module")
def own() -> list[Pair]:
    return list(pairs())


@pytest.fixture(scope="module")
def bilingual(own) -> list[Pair]:
    return [*own, *rubric_pairs()]


def test_texts_of_every_kind_are_looked_at(shipped, own):
    places = {place.split(":")[0] for place, _ in shipped}
    assert {"README.md", "CHANGELOG.md", "rubric/drivers/D1.yaml", "--help (en)", "--help (zh)"} <= places
    assert {"src/nqpf/schema/json/plan.schema.json", "src/nqpf/render/html/whatif.js", "help(nqpf.score)"} <= places
    assert len(own) > 1000
    (help_in_english,) = (text for place, text in shipped if place == "--help (en)")
    assert "Highest severity of findings allowed." in help_in_english


@pytest.mark.parametrize("word", [*ENGLISH, *CHINESE], ids=lambda word: word.pattern)
def test_a_word_that_puzzled_readers_does_not_come_back(word, shipped):
    found = [f"{place}: …{near}…" for place, text in shipped for near in _near(word, text)]
    assert found == [], f"write instead: {word.instead}"


@pytest.mark.parametrize("word", [*ENGLISH, *CHINESE], ids=lambda word: word.pattern)
def test_what_to_write_instead_is_welcome(word):
    assert not any(re.search(other.pattern, word.instead, re.IGNORECASE) for other in (*ENGLISH, *CHINESE))


@pytest.mark.parametrize("name", sorted(TERMS.keys() - EVERYDAY - POLICY))
def test_a_term_has_one_translation(name, own):
    english, chinese = _forms(TERMS[name])
    met = [pair for pair in own if english.search(_CODE.sub("", pair.en))]
    assert met, "the tool does not use this word"
    assert [pair for pair in met if not chinese.search(pair.zh)] == []


@pytest.mark.parametrize("name", sorted(POLICY))
def test_a_policy_term_reads_alike_in_both_languages(name, bilingual):
    english, chinese = _forms(TERMS[name])
    assert [pair for pair in bilingual if english.search(pair.en) and not chinese.search(pair.zh)] == []
    named = re.compile(re.escape(TERMS[name].name.zh))
    assert [pair for pair in bilingual if named.search(pair.zh) and not english.search(pair.en)] == []


@pytest.mark.parametrize(("name", "word"), [(name, word) for name, term in TERMS.items() for word in term.avoid])
def test_a_word_to_avoid_is_avoided(name, word, bilingual):
    assert [pair for pair in bilingual if word in pair.zh or word in pair.en] == []


def _forms(term: Term) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The term in English, singular or plural, and in Chinese."""
    words = (term.name.en, term.name.zh, *term.also)
    english = "|".join(word for word in words if word.isascii())
    chinese = "|".join(word.strip("“”") for word in words if not word.isascii())
    return re.compile(rf"(?<![\w.-])({english})s?(?![\w:-])", re.IGNORECASE), re.compile(chinese)


def _near(word: Unwelcome, text: str) -> list[str]:
    return [text[max(0, at.start() - 50) : at.end() + 50] for at in re.finditer(word.pattern, text, re.IGNORECASE)]
