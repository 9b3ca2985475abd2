"""Facets that an item could claim: those of one item together, at the place of its best."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import COMMA, Run, Words, joined, words
from nqpf.report.claims.view import HintView

UNCLAIMED = Text("no item claims", "尚无对应条目")


def hinted(name: str, hints: Sequence[HintView], path: str, top: int | None) -> Iterator[Block]:
    """The entries, an item each; `name` is what their list is called, `path` the plan file."""
    by_item: dict[str, list[HintView]] = {}
    for hint in hints:
        by_item.setdefault(hint.item, []).append(hint)
    shown = list(by_item.values())[:top]
    counted = Text(f"{len(shown)} of {len(by_item)} items; ", f"共 {len(by_item)} 项，列出 {len(shown)} 项；")
    yield b.Paragraph(words(counted, _CHECK), "note")
    entries = tuple(_entry(number, several, path) for number, several in enumerate(shown, start=1))
    yield b.Entries(f"{name}-items", NO_TEXT, entries)


def _entry(number: int, hints: list[HintView], path: str) -> b.Entry:
    first = hints[0]
    free = Text(f"{first.free} more claims free", f"还可对应 {first.free} 个") if first.free else _FULL
    title = words(
        Run(both(f"{first.item} "), "strong"),
        first.item_title,
        Run(both(f"  {path}:{first.line}"), "quiet", audience="editor"),
        Run(Text(f"  ({free.en})", f"（{free.zh}）"), "quiet"),
    )
    lines = [b.Line(_COULD, _facet(hint)) for hint in hints]
    if first.free:
        written = f"serves: [{', '.join((*first.serves, first.facet))}]"
        lines.append(b.Line(Text("in the plan", "规划中写"), words(written, tone="code")))
    return b.Entry(number, title, lines=tuple(lines))


def _facet(hint: HintView) -> Words:
    """The facet with its criterion, why the item could claim it, and that nothing else does."""
    why = joined((words(f"“{term}”") for term in hint.terms), COMMA) or words(hint.because)
    return words(
        Run(both(f"{hint.facet} "), "strong"),
        hint.facet_title,
        Run(both(" · "), "quiet"),
        Run(hint.criterion_title, "quiet"),
        words("  ", why) if why else "",
        Run(Text("  no item claims it yet", "  尚无对应条目"), "fair") if hint.empty else "",
    )


_CHECK = Text(
    "hints only: claim a facet only where the item really fulfils it (nqpf explain FACET)",
    "仅供参考：条目确实符合要求时才列为对应（可用 nqpf explain 要点编号 查看要求）",
)
_COULD = Text("could claim", "可对应")
_FULL = Text("no claim free: it would replace another", "对应要点已满，需替换其中一个")
