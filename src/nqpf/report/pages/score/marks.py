"""The five tests of an item as marks: ● passed, ○ not, in the order of its ladder."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.facets import LADDERS
from nqpf.report.blocks.block import Cell
from nqpf.report.blocks.words import SEMICOLON, Run, Words, joined, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.items_view import TestView
from nqpf.report.words.rungs import title_of
from nqpf.report.words.words import phrase

KINDS = ("measure", "indicator", "statement")
"""The kinds of items that have a ladder of five tests."""


def marks(tests: Sequence[TestView]) -> Cell:
    """A mark a test, and how many are passed for who cannot see the marks; a dash where nothing is tested."""
    if not tests:
        return Cell(words("–"))
    drawn = "".join("●" if test.passed else "○" for test in tests)
    return Cell(words(drawn, Run(both(f"\u00a0{sum(test.passed for test in tests)}/{len(tests)}"), "quiet")))


def seen(reading: Reading, tests: Sequence[TestView], *, named: bool = True) -> Words:
    """What the passed tests saw, in the author's words; each behind the name of its test if `named`."""
    said = []
    for test in (one for one in tests if one.passed):
        name = words(Run(title_of(test.test), "quiet"), Text(" ", "：")) if named else ()
        said.append(words(name, reading.said(test.note)))
    return joined(said, SEMICOLON)


def missing(reading: Reading, tests: Sequence[TestView]) -> Words:
    """What the failed tests lack, in sentences."""
    failed = [test for test in tests if not test.passed]
    return reading.all_said([test.note for test in failed], [test.keys for test in failed])


def legend() -> Iterator[Words]:
    """What the marks stand for, a line for each kind of item."""
    for kind in KINDS:
        named = joined([(Run(title_of(rung.test)),) for rung in LADDERS[kind]], SEMICOLON)
        yield words(Run(phrase(kind), "strong"), Text(" ● in this order: ", "的五个 ● 依次为："), named)
