"""What differs between two rubrics, for a terminal and as JSON."""

from collections.abc import Iterator
from typing import Any

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.rubric.revision import Revision, RubricChange, Version

_SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "moved": (">", "cyan"), "changed": ("~", "yellow")}
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
_EQUAL = Text("Nothing differs.", "没有差异。")
_COUNTS = Text(
    "{added} added, {removed} removed, {moved} moved, {changed} changed",
    "新增 {added}，移除 {removed}，移动 {moved}，更改 {changed}",
)
_HOLDS = Text("with {count} below it", "连同下级 {count} 项")
_MOVED = Text("from {old} to {new}", "由 {old} 移至 {new}")
_WHOLE = Text("the whole", "总体")


def render_json(revision: Revision, _: Options) -> str:
    """The differences as JSON."""
    return to_json(revision)


def render_text(revision: Revision, options: Options) -> str:
    """The differences, a line for each thing that differs and one for each of its fields."""
    return to_text(_lines(revision, options), options)


def _lines(revision: Revision, options: Options) -> Iterator[Line]:
    yield from wrap(_version("-", revision.old), options, 0, 2)
    yield from wrap(_version("+", revision.new), options, 0, 2)
    yield Line()
    if revision.equal:
        yield Line(_EQUAL.in_language(options.language))
        return
    last = None
    for change in revision.changes:
        thing = (change.change, change.what, change.id)
        if change.change != "changed" or thing != last:
            yield from wrap(_head(change, options), options, 0, 4)
        if change.change == "changed":
            yield from wrap(_field(change), options, 4, 8)
        last = thing
    yield Line()
    things = {(change.change, change.what, change.id) for change in revision.changes}
    counts = {name: sum(kind == name for kind, _, _ in things) for name in _SIGNS}
    yield Line(_COUNTS.in_language(options.language).format(**counts), "bold")


def _version(sign: str, version: Version) -> Line:
    line = Line(f"{sign} {plain(version.id)} {plain(version.version)}", "bold")
    return line.append(f"  sha256 {version.sha256[:12]}", "dim")


def _head(change: RubricChange, options: Options) -> Line:
    sign, style = _SIGNS[change.change]
    line = Line(f"{sign} ", style).append(_SAID[change.what].in_language(options.language))
    if change.id and change.what != "rubric":
        line.append(f" {plain(change.id)}", "bold")
    if change.change == "moved":
        whole = _WHOLE.in_language(options.language)
        moved = _MOVED.in_language(options.language)
        return line.append(f"  {moved.format(old=plain(change.old) or whole, new=plain(change.new) or whole)}")
    title = change.new or change.old
    if change.change != "changed" and title:
        line.append(f"  {plain(Text(**title).in_language(options.language))}")
    if change.holds:
        line.append(f"  {_HOLDS.in_language(options.language).format(count=len(change.holds))}", "dim")
    return line


def _field(change: RubricChange) -> Line:
    line = Line(f"{plain(change.field)}  ", "dim")
    if isinstance(change.old, list) and isinstance(change.new, list):
        old, new = set(map(repr, change.old)), set(map(repr, change.new))
        gone = [part for part in change.old if repr(part) not in new]
        come = [part for part in change.new if repr(part) not in old]
        if gone or come:  # of two long lists, what they do not share
            line.append(f"- {_value(gone)}" if gone else "", "red").append("  " if gone and come else "")
            return line.append(f"+ {_value(come)}" if come else "", "green")
    return line.append(_value(change.old), "red").append(" → ").append(_value(change.new), "green")


def _value(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else plain(str(value))
