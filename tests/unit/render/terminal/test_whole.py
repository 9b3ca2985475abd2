"""Pages of blocks on a terminal."""

import re

import pytest
from hostile import ACTIVE
from toy import all_kinds, toy_page, with_texts
from unwanted import UNWANTED

from nqpf.base.language import LANGUAGES, NO_TEXT
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.render.terminal.whole import KINDS, nothing, render
from nqpf.report.blocks import pictures

COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
"""What a build server obeys."""
_COPIED = 2
"""Lines of the toy page that are there to be copied."""


def test_every_kind_is_written_or_said_to_have_nothing_for_a_terminal():
    assert set(KINDS) == all_kinds()
    silent = {kind for kind, draw in KINDS.items() if draw is nothing}
    assert silent == {pictures.Radar, pictures.Plane, pictures.WhatIf}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(language, width):
    made = render(toy_page(), Options(language=language, width=width))
    assert max(map(cell_len, made.splitlines())) <= width


@pytest.mark.parametrize("name", UNWANTED)
@pytest.mark.parametrize("colour", [False, True])
def test_no_text_acts_on_a_terminal_or_a_log(name, colour):
    for change in (lambda _: UNWANTED[name], lambda text: text + UNWANTED[name], lambda text: UNWANTED[name] + text):
        made = render(with_texts(toy_page(), change), Options(color=colour))
        assert not COMMAND.search(made)
        made = re.sub(r"\x1b\[\d+(?:;\d+)*m", "", made) if colour else made
        assert not ACTIVE.search(made)
        wide = [line for line in made.splitlines() if cell_len(line) > 80]
        assert all(line.startswith("  ") for line in wide) and len(wide) <= _COPIED, "lines to copy are not broken"


def test_pieces_that_are_a_command_together_are_none():
    page = toy_page()
    halves = iter("ab")
    made = render(with_texts(page, lambda _: "##" if next(halves, "") else "[group]"), Options())
    assert not COMMAND.search(made)


def test_the_annex_is_left_to_other_formats_and_pieces_for_readers_too():
    made = render(toy_page(), Options())
    assert "Proof" not in made and "Unfold" not in made
    assert "toy.yaml:3" in made and "section 3" not in made


def test_a_first_screen_has_no_line_to_spare_and_what_follows_stands_below_headings():
    lines = render(toy_page(), Options()).splitlines()
    first = lines.index("")
    assert lines[first + 1] == "Figures"
    assert "Result" not in lines


def test_a_title_that_repeats_the_heading_is_left_out():
    page = toy_page()
    (section,) = [section for section in page.sections if section.id == "figures"]
    table = next(block for block in section.blocks if hasattr(block, "rows"))
    made = render(page._replace(sections=(section._replace(title=table.title, blocks=(table,)),)), Options())
    assert made.count("Fruit by count") == 1


def test_a_page_of_nothing_is_its_title():
    page = toy_page()._replace(sections=(), lead=(), foot=(), subtitle=())
    assert render(page, Options()) == "A toy\n"
    assert render(page._replace(title=NO_TEXT), Options()) == "Toy report\n"
