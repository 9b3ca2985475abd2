"""Things to do, in their order, each with what it brings."""

from collections.abc import Iterable

from nqpf.base.language import NO_TEXT, Text
from nqpf.render.markdown.escape import beginning
from nqpf.render.markdown.pen import Pen
from nqpf.report.blocks import block
from nqpf.report.blocks.words import words
from nqpf.report.words.marks import aside, colon, named

_TOGETHER = Text("Together", "合计")


def entries(one: block.Entries, pen: Pen) -> list[str]:
    """A point an entry, with its number; what is said of an entry stands below it and is never parted from it."""
    made = [_entry(entry, pen) for entry in one.entries]
    if one.total:
        made += ["", f"{_TOGETHER.in_language(pen.options.language)} {_gains(one.total, pen)}"]
    return [*pen.title(one.title, NO_TEXT), *made, ""]


def _entry(entry: block.Entry, pen: Pen) -> str:
    # No numbered list: Markdown counts by itself, and entries of one order may stand in two lists.
    number = words(f"{entry.number}. ")
    lines = [f"- {pen.strong_line((*number, *entry.title))}{_brought(entry, pen)}"]
    for line in entry.lines:
        label = f"{pen.say(line.label)}{colon(pen.options.language)}" if line.label else ""
        lines.append(f"  - {beginning(label + pen.line(line.words))}")
    return "\n".join(lines)


def _brought(entry: block.Entry, pen: Pen) -> str:
    return aside(_gains(entry.gains, pen), pen.options.language)


def _gains(gains: Iterable[block.Gain], pen: Pen) -> str:
    each = (f"{block.said(gain.points, 'gain')} {pen.say(gain.of)}".rstrip() for gain in gains)
    return named(each, pen.options.language)
