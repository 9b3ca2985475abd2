"""Sections of a page."""

import pytest
from toy import say, toy_page

from nqpf.base.language import NO_TEXT
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Section, blocks_of, within
from nqpf.report.blocks.words import words

TABLE = b.Table("t", say("Fruit"), (), ())


@pytest.mark.parametrize(
    ("blocks", "titles"),
    [((TABLE,), [NO_TEXT]), ((TABLE, TABLE), [NO_TEXT, say("Fruit")]), ((TABLE._replace(title=say("A")),), [say("A")])],
)
def test_the_first_block_does_not_say_the_title_of_its_section_again(blocks, titles):
    assert [one.title for one in blocks_of(Section("s", say("Fruit"), blocks))] == titles


def test_blocks_without_a_title_stay():
    assert blocks_of(Section("s", NO_TEXT, (b.Paragraph(words("a")),))) == (b.Paragraph(words("a")),)
    assert blocks_of(Section("s", NO_TEXT, ())) == ()


def test_what_stands_deeper_can_be_left_out():
    page = toy_page()
    assert [[part.depth for part in within(page, depth).sections] for depth in ("first", "body", "annex")] == [
        ["first"],
        ["first", "body", "body"],
        ["first", "body", "body", "annex"],
    ]
