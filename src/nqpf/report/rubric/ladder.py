"""The tests of a facet, each with what it asks and the entries of a plan file that it looks at."""

from nqpf.base.language import NO_TEXT
from nqpf.facets import Check
from nqpf.facets.asked import asked
from nqpf.facets.ladder import Rung
from nqpf.report.blocks import block as b
from nqpf.report.blocks.words import COMMA, aside, joined, words
from nqpf.report.rubric.labels import label


def ladder(check: Check) -> b.Table:
    """The ladder of a facet."""
    return ladder_of("tests", asked(check))


def ladder_of(id: str, rungs: tuple[Rung, ...]) -> b.Table:
    """These tests, one below the other."""
    columns = (b.Column(label("level")), b.Column(label("title")), b.Column(label("asked"), room=1))
    return b.Table(id, NO_TEXT, columns, tuple(map(_row, rungs)))


def _row(rung: Rung) -> b.Row:
    keys = joined((words(key, tone="code") for key in rung.keys), COMMA)
    return b.Row((b.text(rung.test), b.text(rung.title, tone="strong"), b.text(rung.asks, aside(keys))))
