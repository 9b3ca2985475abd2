"""The plan seen otherwise: the layers of the mechanism, and what it says for each guiding principle.

Layers have the mean score of the criteria that each looks at. What is upheld is no quantity: the plan's own items that
speak to it stand there, and no figure.
"""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.pictures import Bar, Bars
from nqpf.report.blocks.words import Words, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import LensEntryView, LensView, Report
from nqpf.report.words.where import behind

_MEAN = Text("Mean score of the criteria that each looks at, of 100", "相关准则的平均得分（满分 100）")
_SPOKEN = Text(
    "What the plan says for each, in its own items; this is no judgement.", "列出规划中与各项相关的内容，不作评判。"
)
_NOTHING = Text("Nothing that the plan states speaks to it.", "规划中未见相关内容。")
_MORE = Text("and {count} more", "等共 {count} 项")
_MOST = 5
"""Items that are named for one principle."""


def sections(report: Report) -> Iterator[Section]:
    """A section for each lens that is not about problems."""
    reading = Reading(report)
    for lens in report.lenses:
        if lens.kind == "layers" and (bars := _bars(lens)):
            yield Section(f"lens-{lens.id}", lens.title, (Bars(f"lens-{lens.id}-bars", _MEAN, bars),))
        if lens.kind == "upholds" and lens.entries:
            yield Section(f"lens-{lens.id}", lens.title, tuple(_upheld(reading, lens)))


def _bars(lens: LensView) -> tuple[Bar, ...]:
    """A bar for each layer to which something applies."""
    return tuple(Bar(words(one.title), one.score) for one in lens.entries if one.score is not None)


def _upheld(reading: Reading, lens: LensView) -> Iterator[Block]:
    yield b.Paragraph(words(_SPOKEN), "note")
    for entry in lens.entries:
        yield b.Heading(entry.title)
        if entry.items:
            yield b.Listing(tuple(_spoken(reading, entry)))
        else:
            yield b.Paragraph(words(_NOTHING, tone="poor"))


def _spoken(reading: Reading, entry: LensEntryView) -> Iterator[Words]:
    """The items that speak to it, each with its place."""
    for name in entry.items[:_MOST]:
        yield words(reading.titled(name), behind(reading.place_of(name)))
    if len(entry.items) > _MOST:
        count = len(entry.items) - _MOST
        yield words(Text(_MORE.en.format(count=count), _MORE.zh.format(count=len(entry.items))), tone="quiet")
