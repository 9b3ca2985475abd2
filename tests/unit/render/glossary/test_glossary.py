"""The glossary: no word twice, whole in both languages, and a page that fits a terminal."""

import pytest

from nqpf.render.glossary.glossary import GLOSSARY, render
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len

TERMS = [term for section in GLOSSARY for term in section.terms]


def test_a_word_is_explained_once():
    names = [term.name.en for term in TERMS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name.en)
def test_a_term_has_name_and_meaning_in_both_languages(term):
    assert term.name.en.isascii()
    assert all((term.name.zh, term.meaning.en, term.meaning.zh))
    assert not {term.name.en, term.name.zh, *term.also} & {*term.avoid}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_has_every_term_and_fits_the_terminal(language):
    page = render(Options(language, width=80))
    assert max(map(cell_len, page.splitlines())) <= 80
    for term in TERMS:
        first, second = (term.name.en, term.name.zh) if language == "en" else (term.name.zh, term.name.en)
        assert f"\n  {first}  {second}\n" in page


def test_an_entry_shows_its_meaning_and_the_words_to_avoid():
    assert (
        "  claim  对应\n"
        "    The link from an item to a facet that it serves; the first one is the\n"
        "    primary claim, further ones are secondary claims.\n"
        "    条目与其所服务要点之间的联系：第一个为主要对应，其余为次要对应。\n"
        "    not used: 认领\n"
    ) in render(Options("en", width=80))
