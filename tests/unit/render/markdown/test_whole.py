"""Pages of blocks as Markdown."""

import re
from functools import cache

import pytest
from hostile import ACTIVE
from markdown_it import MarkdownIt
from toy import all_kinds, toy_page, with_texts
from unwanted import UNWANTED

from nqpf.base.language import LANGUAGES
from nqpf.render.markdown.fitting import LONGEST
from nqpf.render.markdown.whole import KINDS, nothing, render
from nqpf.render.options import Options
from nqpf.report.blocks import pictures

COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
"""What a build server obeys."""
LINKED = re.compile(r"@\w|[#!]\d|GH-\d|www\.\w", re.IGNORECASE)
"""What becomes a mention or a link wherever it stands in text."""
LONG = {"long", "unbroken"}


def structure(markdown):
    """What the text is read as: elements and tags in their order, and the texts between them."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found, said = [], []
    for block in parser.parse(markdown):
        for token in (block, *(block.children or ())):
            if token.type in ("html_block", "html_inline"):
                found += [tag.replace(" open>", ">") for tag in re.findall(r"<[^>]*>", token.content)]
                said.append(re.sub(r"<[^>]*>", "", token.content))
            elif token.type == "text":
                said.append(token.content)
            elif token.type not in ("inline", "softbreak", "code_inline"):
                found.append({"strong_open": "<b>", "strong_close": "</b>"}.get(token.type, token.type))
    return found, said


@cache
def harmless():
    return structure(render(with_texts(toy_page(), lambda text: "word"), Options()))[0]


def test_every_kind_is_written_or_said_to_have_nothing_for_markdown():
    assert set(KINDS) == all_kinds()
    silent = {kind for kind, draw in KINDS.items() if draw is nothing}
    assert silent == {pictures.Radar, pictures.Plane, pictures.WhatIf}


@pytest.mark.parametrize("name", sorted(set(UNWANTED) - LONG - {"empty", "blank"}))
def test_no_text_is_read_as_anything_but_text(name):
    made = render(with_texts(toy_page(), lambda _: UNWANTED[name]), Options())
    found, said = structure(made)
    assert found == harmless()
    assert not [text for text in said if LINKED.search(text)]
    assert not re.search(r"(?<!\\):(?=//|:)", re.sub(r"`[^`]*`|<summary>.*</summary>", "", made))


@pytest.mark.parametrize("name", UNWANTED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_acts_on_a_log_and_the_page_fits_into_a_comment(name, language):
    for change in (lambda _: UNWANTED[name], lambda text: text + UNWANTED[name], lambda text: UNWANTED[name] + text):
        made = render(with_texts(toy_page(), change), Options(language=language))
        assert not ACTIVE.search(made)
        assert not COMMAND.search(made)
        assert len(made) <= LONGEST
        tags = structure(made)[0]
        assert tags.count("</details>") == sum(tag.startswith("<details ") for tag in tags) >= 3


def test_the_page_begins_with_its_marker_and_the_annex_is_folded():
    made = render(toy_page(), Options())
    assert made.startswith("<!-- nqpf:toy toy.yaml -->\n# A toy · toy.yaml\n")
    assert '<details id="nqpf-figures" open>' in made
    assert '<details id="nqpf-proof"><summary><b>Proof</b></summary>' in made
    assert made.endswith("</details>\n\nMade of toy\n")


def test_pieces_for_who_edits_the_plan_file_are_left_to_the_terminal():
    made = render(toy_page(), Options())
    assert "toy.yaml:3" not in made and "section 3, p. 4" in made
