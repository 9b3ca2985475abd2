"""What would raise a figure, and by how much: the few things that bring most."""

from collections.abc import Iterable, Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.report.blocks.block import said
from nqpf.report.blocks.words import COMMA, Run, Words, aside, joined, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.dimensions_view import CriterionView
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.head import COMMITMENT, TOTAL
from nqpf.report.words.rungs import title_of
from nqpf.report.words.words import phrase

MOST = 3
"""Things that are named."""
_NOTHING = Text("no item claims any of its facets", "尚无条目对应其任一要点")
_SOME = Text("{addressed} of its {all} facets claimed", "{all} 个要点中已有条目对应 {addressed} 个")
_ALL_MET = Text("Nothing: it is met in full.", "已全部满足，无可增加。")
_NO_GAIN = Text("Nothing that is missing here adds to the total by itself.", "此处所缺内容单独补足均不增加总分。")


def by_criteria(criteria: Iterable[CriterionView]) -> Iterator[Words]:
    """The criteria that would bring most if each alone were met in full."""
    found = sorted(criteria, key=lambda one: -one.gain)
    best = [one for one in found if one.gain > 0][:MOST]
    for one in best:
        claimed = sum(facet.claims > 0 for facet in one.facets)
        what = _SOME if claimed else _NOTHING
        counted = {"addressed": claimed, "all": len(one.facets)}
        told = Text(what.en.format(**counted), what.zh.format(**counted))
        yield words(_gain(one.gain), Run(both(f"{one.id} "), "strong"), one.title, aside(words(told)))
    if not best:
        yield _none(all(one.score >= 100 for one in found))


def by_facets(report: Report, criterion: CriterionView) -> Iterator[Words]:
    """The facets of a criterion that would bring most if each alone were met in full."""
    gaps = {gap.id: gap for gap in report.gaps}
    found = [gaps[facet.id] for facet in criterion.facets if facet.id in gaps]
    best = [gap for gap in found if gap.gain > 0][:MOST]
    for gap in sorted(best, key=lambda one: -one.gain):
        title = words(Run(both(f"{gap.id} "), "strong"), gap.title)
        yield words(_gain(gap.gain), title, aside(lacking(gap)))
    if not best:
        yield _none(not found)


def by_work(report: Report) -> Iterator[Words]:
    """The head of the list of what to do."""
    for entry in report.worklist.entries[:MOST]:
        yield words(_gain(entry.gain or 0.0), Run(both(f"{entry.id} "), "strong"), entry.title)


def by_commitment(report: Report) -> Iterator[Words]:
    """The kinds of work that bring most commitment."""
    found = [group for group in report.worklist.groups if group.commitment]
    for group in sorted(found, key=lambda one: -(one.commitment or 0.0))[:MOST]:
        yield words(_gain(group.commitment or 0.0), group.says)


def of_item(report: Report, reading: Reading, name: str) -> Iterator[Words]:
    """What the entry of the list brings that an item is in, with all that it lacks: to the total, and to commitment."""
    for entry in report.worklist.entries:
        if entry.id == name or any(lack.item == name for lack in entry.lacks):
            moved = [(TOTAL, entry.gain), (COMMITMENT, entry.commitment)]
            gains = [words(of, Run(both(f" {said(points, 'gain')}"), "good")) for of, points in moved if points]
            if gains:
                yield words(reading.titled(entry.id), Text(": ", "："), joined(gains, COMMA))
            return


def lacking(gap: GapView) -> Words:
    """What is missing, in a word a test; what kind of item, where there is none."""
    if gap.item is None:
        kind = phrase(gap.kind)
        return words(Text(f"no {kind.en} claims it", f"尚无对应{kind.zh}"))
    return words(Text("not yet ", "未满足："), names_of(gap.lacks))


def names_of(tests: Sequence[str]) -> Words:
    """Tests by name."""
    return joined([(Run(title_of(test)),) for test in tests], COMMA)


def _gain(points: float) -> Run:
    return Run(both(f"{said(points, 'change')}  "), "good")


def _none(met: bool) -> Words:
    return words(_ALL_MET if met else _NO_GAIN)
