"""The two lists of what to do: complete what you have, add what is missing. One order in both."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import LANGUAGES, NO_TEXT, Text, begun
from nqpf.report.blocks import block as b
from nqpf.report.blocks.block import Entries, Entry, Gain, Line, Paragraph
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.score.view import Report
from nqpf.report.words.head import COMMITMENT, TOTAL
from nqpf.report.words.lacks import LACKS, lacks_of
from nqpf.report.words.places import short_place
from nqpf.report.words.questions import ANSWERS
from nqpf.report.words.where import behind, where
from nqpf.report.worklist.view import EntryView, WorklistView

_COMPLETE, _ADD = Text("Complete what you have", "补齐已有内容"), Text("Add what is missing", "补充缺少内容")
_EVERY, _NUMBER = Text("All that is to do, in one order", "全部改进事项"), Text("No.", "序号")
_TO_DO, _AFTER, _WHERE = Text("What to do", "事项"), Text("Total after", "完成后总分"), Text("Where", "位置")
_ROWS = 1000
"""Entries of a table: one of thousands would make a page that no longer opens."""
_WORK = Text("What to do", "改进事项")
_NUMBERED = Text(
    "Numbers count in that one order, so they jump within a list. ", "序号为总序，因此单张清单内的序号不连续。"
)
_EXPLAINED = Text(
    "One order, by gain for the effort: each gain is the rise once all entries above it are done, in both lists. ",
    "两张清单共用一个顺序，按单位工作量的增分排列；各条增分以其上各条均已完成为前提。",
)
_FURTHEST = Text(
    "All of it leads from {before:.1f} to {after:.1f}.", "全部完成后总分由 {before:.1f} 升至 {after:.1f}。"
)
_WOULD, SMALLEST = Text("what counts", "计分要求"), Text("at least", "至少")
_WHO = Text("who", "由谁补充")
_GIVE = Text("give “{title}” {what}", "补充“{title}”的{what}")
_FILL = Text("complete “{title}”", "补齐“{title}”")
_NEW = Text("add: {title}", "新增：{title}")
_PROPER = Text(
    "{pole}, the other side of this driver, is empty: begin there", "该驱动的另一侧“{pole}”为空：先从那一侧补起"
)


def section(report: Report, most: int | None) -> Section | None:
    """The two lists, each up to `most` entries; None where there is nothing to list."""
    work = report.worklist
    if not work.entries:
        return None
    numbered = words(_NUMBERED) if work.complete and work.add else ()
    blocks = (Paragraph(words(_EXPLAINED, numbered, _furthest(work)), "note"), *_lists(report, most))
    return Section("work", _WORK, blocks)


def every(report: Report, most: int) -> Section | None:
    """All entries of both lists, a row each; None where the lists show them all."""
    work = report.worklist
    if max(len(work.complete), len(work.add)) <= most:
        return None
    columns = (
        b.Column(_NUMBER, "count"), b.Column(_TO_DO, room=4), b.Column(TOTAL, "gain"), b.Column(_AFTER, "points"),
        b.Column(COMMITMENT, "gain"), b.Column(_WHERE, room=1),
    )  # fmt: skip
    rows = tuple(_row(entry) for entry in work.entries[:_ROWS])
    return Section("every-entry", _EVERY, (b.Table("entry-table", _EVERY, columns, rows, filtered=True),), "annex")


def _row(entry: EntryView) -> b.Row:
    place = short_place(entry.place) if entry.place else NO_TEXT
    figures = (entry.gain, entry.total_after, entry.commitment)
    return b.Row((b.number(entry.rank), b.text(to_do(entry)), *map(b.number, figures), b.text(place)))


def _lists(report: Report, most: int | None) -> Iterator[Block]:
    for name, title, entries in (("complete", _COMPLETE, report.worklist.complete), ("add", _ADD, report.worklist.add)):
        if entries:
            yield Entries(name, _counted(title, entries, most), tuple(_entry(report, one) for one in entries[:most]))


def _counted(title: Text, entries: Sequence[EntryView], most: int | None) -> Text:
    shown = len(entries[:most])
    brought = (
        (TOTAL, sum(one.gain or 0 for one in entries)), (COMMITMENT, sum(one.commitment or 0 for one in entries))
    )  # fmt: skip
    moved = [(figure, f"{points:+.1f}") for figure, points in brought if round(points, 1)]
    en = ", ".join((f"{title.en}: {len(entries)} entries", *(f"{points} {figure.en}" for figure, points in moved)))
    zh = "，".join((f"{title.zh}：共 {len(entries)} 条", *(f"{figure.zh} {points}" for figure, points in moved)))
    if shown < len(entries):
        en, zh = f"{en}; the first {shown}", f"{zh}；列出前 {shown} 条"
    return Text(en, zh)


def _furthest(work: WorklistView) -> Text:
    before, after = work.total_before, work.total_after
    if before is None or after is None:
        return Text()
    return Text(
        _FURTHEST.en.format(before=before, after=after), _FURTHEST.zh.format(before=before, after=after)
    )  # fmt: skip


def gains(entry: EntryView) -> tuple[Gain, ...]:
    """What an entry brings: to the total, and to commitment where that moves."""
    made = [] if entry.gain is None else [Gain(TOTAL, entry.shown if entry.shown is not None else entry.gain)]
    if entry.commitment:
        made.append(Gain(COMMITMENT, entry.commitment))
    return tuple(made)


def to_do(entry: EntryView, longest: int | None = None) -> Text:
    """What to do, in a phrase: what a task needs, or what to add; a title of more than so many characters is cut."""
    titles = (entry.title.in_language(language) for language in LANGUAGES)
    en, zh = titles if longest is None else (begun(title, longest) for title in titles)
    if entry.kind == "add":
        return Text(_NEW.en.format(title=en), _NEW.zh.format(title=zh))
    asked = dict.fromkeys(lack.question for lack in entry.lacks if lack.question)
    said, answers = (_GIVE if asked else _FILL), [ANSWERS[name] for name in asked]
    return Text(
        said.en.format(title=en, what=", ".join(one.en for one in answers)),
        said.zh.format(title=zh, what="、".join(one.zh for one in answers)),
    )


def _entry(report: Report, entry: EntryView) -> Entry:
    title = words(Run(Text(f"{entry.id} ", f"{entry.id} "), "strong", audience="editor"), entry.title)
    at = where(report.plan, entry.line, entry.place)
    lines = _completing(entry, at) if entry.kind == "complete" else _adding(entry, at)
    return Entry(entry.rank, title, gains(entry), tuple(lines), f"work-{entry.id}")


def _completing(entry: EntryView, at: Words) -> Iterator[Line]:
    yield Line(LACKS, words(lacks_of(entry), behind(at)), "fair")
    if entry.who:
        yield Line(_WHO, words(entry.who))


def _adding(entry: EntryView, at: Words) -> Iterator[Line]:
    if entry.smallest:
        yield Line(SMALLEST, words(entry.smallest))
    if entry.remedy:
        yield Line(_WOULD, words(entry.remedy, behind(at)))
    if entry.empty_pole:
        pole = entry.empty_pole
        yield Line(Text(), words(Text(_PROPER.en.format(pole=pole), _PROPER.zh.format(pole=pole))), "poor")
