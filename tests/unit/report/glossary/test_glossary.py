"""The glossary: no word twice, whole in both languages."""

import pytest
from composed import said

from nqpf.base.language import Text
from nqpf.report.glossary.glossary import GLOSSARY
from nqpf.report.glossary.page import glossary_page

TERMS = [term for section in GLOSSARY for term in section.terms]


def test_a_word_is_explained_once():
    names = [term.name.en for term in TERMS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name.en)
def test_a_term_has_name_and_meaning_in_both_languages(term):
    assert term.name.en.isascii()
    assert all((term.name.zh, term.meaning.en, term.meaning.zh))
    assert not {term.name.en, term.name.zh, *term.also} & {*term.avoid}


def test_the_page_has_every_term_in_both_languages_the_readers_first():
    facts = [fact for section in glossary_page().sections for fact in section.blocks[0].facts]
    assert [fact.name for fact in facts] == [
        Text(f"{term.name.en} · {term.name.zh}", f"{term.name.zh} · {term.name.en}") for term in TERMS
    ]
    (claim,) = (fact for fact in facts if fact.name.en == "claim · 对应")
    assert said(claim.cell.words).startswith("The link from an item to a facet that it serves; the first one is the")
    assert said(claim.cell.words, "zh").startswith("条目与其所服务要点之间的联系：第一个为主要对应，其余为次要对应。")
    assert said(claim.cell.words, "zh").endswith("（不用：认领）")
