"""What to do first: the head of the one order, or of the same work by kind where nothing is assessed yet."""

from collections.abc import Sequence

from nqpf.base.language import LANGUAGES, NO_TEXT, Text
from nqpf.report.blocks.block import Entries, Entry, Gain, Line, Paragraph
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.pages.score.work import SMALLEST, gains, to_do
from nqpf.report.score.people import title_begun
from nqpf.report.score.view import Report
from nqpf.report.words.head import COMMITMENT
from nqpf.report.words.places import short_place
from nqpf.report.worklist.view import EntryView, GroupView, NamedView

_FIRST = Text("What to do first", "优先改进事项")
_IDLE = Text("Nothing is left to write.", "已无可补充的内容。")
_ANSWERED = Text("Every task answers all six questions.", "各项任务六个问题均已写明。")
_NO_TASKS = Text(
    "No tasks were found: there are no numbered or styled headings with text below them. See what was read with "
    "nqpf draft --text.",
    "未读到任务：文中没有带编号或标题样式的小节。可用 nqpf draft --text 查看读到的内容。",
)
_LONGEST, _ALONE = 30, 48
"""Characters of a title on a first screen, with what it needs beside it and alone."""
_FOR, _NAMED = Text("for", "涉及"), 2


def first_steps(report: Report, most: int, *, brief: bool) -> Block:
    """The head of the order; brief ones take a line each.

    Where nothing is assessed yet, the head of the same work by kind: there, every task lacks much the same.
    """
    if report.plan.in_memory and not report.score.commitment.tasks:
        return Paragraph(words(_NO_TASKS), "warning")
    work = report.worklist
    if not work.entries:
        return Paragraph(words(_IDLE))
    if report.score.status == "not-yet-assessed":
        return _by_kind(work.groups, most, brief=brief)
    make = _brief if brief else _with_place
    return Entries("first", _FIRST, tuple(map(make, work.entries[:most])))


def _by_kind(groups: Sequence[GroupView], most: int, *, brief: bool) -> Block:
    """Kinds of work that raise commitment; brief ones without the items that they are for."""
    raising = [group for group in groups if group.commitment is None or round(group.commitment, 1) > 0]
    if not raising:
        return Paragraph(words(_ANSWERED))
    return Entries("first", _FIRST, tuple(_group(n, one, brief=brief) for n, one in enumerate(raising[:most], start=1)))


def _group(number: int, group: GroupView, *, brief: bool) -> Entry:
    made = () if group.commitment is None else (Gain(COMMITMENT, group.commitment),)
    lines = () if brief or not group.items else (Line(_FOR, words(_named(group.items))),)
    return Entry(number, words(group.says), made, lines)


def _named(items: Sequence[NamedView]) -> Text:
    """The titles of the first of these items, and how many there are."""
    en, zh = ([f"“{title_begun(one.title.in_language(lang))}”" for one in items[:_NAMED]] for lang in LANGUAGES)
    more = len(items) - _NAMED
    return Text(
        ", ".join(en) + (f" and {more} more" if more > 0 else ""),
        "、".join(zh) + (f"等 {len(items)} 项" if more > 0 else ""),
    )


def _brief(entry: EntryView) -> Entry:
    return Entry(
        entry.rank,
        words(to_do(entry, _LONGEST if any(lack.question for lack in entry.lacks) else _ALONE)),
        gains(entry)[:1],
    )


def _with_place(entry: EntryView) -> Entry:
    place = short_place(entry.place) if entry.place else NO_TEXT
    at: Words = words(Run(Text(f" · {place.en}", f" · {place.zh}"), "quiet")) if place else ()
    made = Entry(entry.rank, words(to_do(entry), at), gains(entry))
    least = entry.smallest or entry.remedy
    return made._replace(lines=(Line(SMALLEST, words(least)),)) if entry.kind == "add" and least else made
