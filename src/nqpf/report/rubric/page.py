"""What differs between two rubrics, as a page: a row for each thing that came, went or moved, and each field."""

from collections.abc import Iterator
from typing import Any

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import COMMA, Run, Tone, Words, joined, words
from nqpf.report.made import MADE_BY, PRODUCT
from nqpf.rubric.revision import Revision, RubricChange, Version


def revision_page(revision: Revision) -> Page:
    """The page of a comparison of two rubrics."""
    return Page(
        kind=("rubric-diff", revision.old.sha256, revision.new.sha256),
        product=PRODUCT,
        title=Text("What differs between two rubrics", "两份评价标准的差异"),
        lead=(_version(Text("Old: ", "原："), revision.old), _version(Text("New: ", "新："), revision.new)),
        sections=(Section("changes", Text("Changes", "变动"), tuple(_changes(revision)), "first"),),
        foot=(MADE_BY,),
    )


def _version(name: Text, version: Version) -> Words:
    return words(
        name,
        Run(both(f"{version.id} {version.version}"), "strong"),
        Run(both(f" sha256 {version.sha256[:12]}"), "quiet"),
    )


def _changes(revision: Revision) -> Iterator[b.Paragraph | b.Table]:
    if revision.equal:
        yield b.Paragraph(words(Text("Nothing differs.", "没有差异。")))
        return
    things = {(change.change, change.what, change.id) for change in revision.changes}
    counts = {name: sum(kind == name for kind, _, _ in things) for name in _CHANGES}
    counted = joined(
        (words(Text(f"{count} {_CHANGES[name].en}", f"{_CHANGES[name].zh} {count}")) for name, count in counts.items()),
        COMMA,
    )
    yield b.Paragraph(counted)
    columns = (
        b.Column(Text("Change", "变动")),
        b.Column(Text("What", "对象"), room=2),
        b.Column(Text("How", "内容"), room=3),
    )
    yield b.Table("changes-listed", NO_TEXT, columns, tuple(map(_row, revision.changes)), head=2, filtered=True)


def _row(change: RubricChange) -> b.Row:
    name = b.text(_SAID[change.what], Run(both(f" {change.id}"), "strong") if change.id else "")
    return b.Row((b.text(_CHANGES[change.change], tone=_TONES[change.change]), name, b.Cell(_how(change))))


def _how(change: RubricChange) -> Words:
    """From where to where it moved, its title where it came or went, else its field before and after."""
    if change.change == "moved":
        old, new = (both(name) if name else _WHOLE for name in (change.old, change.new))
        return words(Text("from ", "由 "), old, Text(" to ", " 移至 "), new)
    if change.change == "changed":
        return words(f"{change.field}  ", _field(change.old, change.new))
    title = change.new or change.old
    count = len(change.holds)
    holds = Run(Text(f"  with {count} below it", f"  连同下级 {count} 项"), "quiet")
    return words(Text(**title) if title else NO_TEXT, *([holds] if count else []))


def _field(old: Any, new: Any) -> Words:
    """Both values; of two long lists, what they do not share."""
    if isinstance(old, list) and isinstance(new, list):
        before, after = set(map(repr, old)), set(map(repr, new))
        gone = [part for part in old if repr(part) not in after]
        come = [part for part in new if repr(part) not in before]
        if gone or come:
            left = words(f"- {_value(gone)}", tone="poor") if gone else ()
            added = words(f"+ {_value(come)}", tone="good") if come else ()
            return joined((left, added), both("  "))
    return words(Run(both(_value(old)), "poor"), " → ", Run(both(_value(new)), "good"))


def _value(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


_CHANGES = {
    "added": Text("added", "新增"),
    "removed": Text("removed", "移除"),
    "moved": Text("moved", "移动"),
    "changed": Text("changed", "更改"),
}
_TONES: dict[str, Tone] = {"added": "good", "removed": "poor", "moved": "plain", "changed": "fair"}
_SAID = {
    "rubric": Text("the rubric itself", "评价标准本身"),
    "basis": Text("basis", "权重依据"),
    "band": Text("band", "等级"),
    "coordination": Text("coordination band", "协调等级"),
    "dimension": Text("dimension", "维度"),
    "pole": Text("pole", "侧"),
    "criterion": Text("criterion", "准则"),
    "facet": Text("facet", "要点"),
    "lens": Text("lens", "视角"),
    "entry": Text("lens entry", "视角条目"),
    "figure": Text("figure", "对标值"),
}
_WHOLE = Text("the whole", "总体")
