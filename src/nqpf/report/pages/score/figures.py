"""The three figures of a report explained in short: commitment, breadth, total."""

from collections.abc import Iterator, Sequence
from math import prod

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import SEMICOLON, Words, joined, words
from nqpf.report.commitment import CommitmentView
from nqpf.report.pages.score import raising
from nqpf.report.score.view import Report, known
from nqpf.report.words.decimals import enough, mean
from nqpf.report.words.head import COMMITMENT, NOTHING_CLAIMED
from nqpf.report.words.questions import COUNTED

WHY = Text("why", "依据")
RAISE = Text("What would raise it most, in points of the total", "最能提高总分的事项（可增分）")
_RAISE_COMMITMENT = Text("What would raise it most, in its points", "最能提高承诺力度的工作（可增分）")
_FIRST = Text("What would raise the total, first things first", "提高总分的优先事项（可增分）")
_MEANS = Text("means", "含义")
_COMMITMENT_MEANS = Text(
    "how firmly the plan's own tasks commit: the mean share that answers each of six questions",
    "规划自身任务落实到位的程度：六个问题的回答比例的平均",
)
_BREADTH_MEANS = Text(
    "how much of the rubric's agenda the plan takes up, by the weight of the criteria", "规划所涉准则的权重"
)
_TAKEN_UP = Text("{addressed} of {all} criteria are taken up, in part or in whole", "{all} 条准则中涉及 {addressed} 条")
_UNTOUCHED = Text("not taken up", "未涉及")
_TOTAL_WHY = Text(
    "breadth {breadth} × firmness {firmness} = {linear}; coupling takes {lost}, which leaves {total}",
    "覆盖广度 {breadth} × 扎实程度 {firmness} = {linear}；驱动耦合扣减 {lost}，得 {total}",
)
_FIRMNESS, _ABOVE_ONE = (
    Text("firmness", "扎实程度"),
    Text(
        "how much is earned for each point of breadth; above 1 where items also earn points as secondary claims, which "
        "breadth leaves out",
        "每 1 分覆盖广度得到的分数；条目的次要对应也计分而不计入覆盖广度，因此可大于 1",
    ),
)
_DIMENSIONS, _WEIGHED = Text("mean of", "各维度平均"), Text("dimensions", "各维度")
_TOO_FEW = Text("not rated under five tasks: the plan has {tasks}", "任务不足五项不予评定：规划仅 {tasks} 项")
_SHOWN = 6


def total(report: Report) -> Iterator[Block]:
    """Breadth times firmness, less what coupling takes; the dimensions; the head of the list."""
    score = report.score
    if score.status == "not-yet-assessed":
        yield b.Paragraph(words(NOTHING_CLAIMED))
        return
    facts = list(_worked_out(report))
    if score.commitment.value is not None:
        facts.append(b.Fact(COMMITMENT, b.number(score.commitment.value), "points"))
    yield b.Facts(tuple(facts))
    yield from listed(_FIRST, tuple(raising.by_work(report)))


def _worked_out(report: Report) -> Iterator[b.Fact]:
    """How the total comes about, in figures that give the one that is printed; its dimensions."""
    score = report.score
    if score.firmness is not None:
        breadth_, firmness = enough((known(score.breadth), score.firmness), prod, more=1)
        linear, total_ = (b.said(known(value), "points") for value in (score.linear, score.total))
        # Of the figures as they are printed, or they would not add up.
        told = {"lost": b.said(float(linear) - float(total_), "points"), "linear": linear, "total": total_}
        told |= {"breadth": breadth_, "firmness": firmness}
        yield b.Fact(WHY, b.text(Text(_TOTAL_WHY.en.format(**told), _TOTAL_WHY.zh.format(**told))))
        yield b.Fact(_FIRMNESS, b.text(_ABOVE_ONE))
    alike = score.aggregate == "arithmetic" and len({one.weight for one in report.dimensions}) == 1
    scores = [one.score for one in report.dimensions]
    shown = enough(scores, mean([1.0] * len(scores))) if alike else [b.said(one, "points") for one in scores]
    each = [words(f"{one.id} {figure}") for one, figure in zip(report.dimensions, shown, strict=True)]
    yield b.Fact(_DIMENSIONS if alike else _WEIGHED, b.text(joined(each, both(", "))))


def commitment(report: Report) -> Iterator[Block]:
    """The six questions with their counts, and the kinds of work that would raise it."""
    found = report.score.commitment
    facts = [b.Fact(_MEANS, b.text(_COMMITMENT_MEANS))]
    if found.value is None:
        too_few = Text(_TOO_FEW.en.format(tasks=found.tasks), _TOO_FEW.zh.format(tasks=found.tasks))
        facts.append(b.Fact(WHY, b.text(too_few)))
    if found.tasks:
        facts.extend(b.Fact(title, b.text(answered)) for title, answered in _answers(found))
    yield b.Facts(tuple(facts))
    yield from listed(_RAISE_COMMITMENT, tuple(raising.by_commitment(report)))


def _answers(found: CommitmentView) -> Iterator[tuple[Text, Text]]:
    for one in found.questions:
        answered = b.said(one.answered, "answered")
        counted = COUNTED.get(one.id)
        if counted is None:
            yield one.title, Text(f"{answered} of {found.tasks} tasks", f"{found.tasks} 项任务中 {answered} 项")
        else:
            en, zh = f"{answered}, of {found.tasks} tasks: {counted.en}", f"{answered}（任务共 {found.tasks} 项）"
            yield one.title, Text(en, f"{zh}：{counted.zh}")


def breadth(report: Report) -> Iterator[Block]:
    """How many criteria are taken up, those that are not, and what would raise it."""
    criteria = [one for dimension in report.dimensions for one in dimension.criteria]
    untouched = [one for one in criteria if not any(facet.addressed for facet in one.facets)]
    counted = {"addressed": len(criteria) - len(untouched), "all": len(criteria)}
    facts = [
        b.Fact(_MEANS, b.text(_BREADTH_MEANS)),
        b.Fact(WHY, b.text(Text(_TAKEN_UP.en.format(**counted), _TAKEN_UP.zh.format(**counted)))),
    ]
    if untouched:
        named = joined([words(f"{one.id} ", one.title) for one in untouched[:_SHOWN]], SEMICOLON)
        more = len(untouched) - _SHOWN
        rest = Text(f"; and {more} more", f"等 {len(untouched)} 条") if more > 0 else NO_TEXT
        facts.append(b.Fact(_UNTOUCHED, b.text(named, rest)))
    yield b.Facts(tuple(facts))
    yield from listed(RAISE, tuple(raising.by_criteria(untouched)) if untouched else ())


def listed(title: Text, points: Sequence[Words]) -> Iterator[Block]:
    """Points below a heading; nothing where there is none."""
    if points:
        yield b.Heading(title)
        yield b.Listing(tuple(points))
