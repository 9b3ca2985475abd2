"""An item in full: its answers with the words that give them, what its claims earn, and the same of its actions."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks.block import FormulaLine
from nqpf.report.pages.score.arithmetic import Lines, placed, spaced, tested
from nqpf.report.places import PlaceView
from nqpf.report.score.items_view import ClaimScoreView, ItemView, TestView
from nqpf.report.score.view import Report
from nqpf.report.words.places import said_place
from nqpf.report.words.words import phrase

_RESTS = Text("the facet's score", "该要点以此计分")
_BETTER = Text("another item earns more", "另有条目得分更高")
_NONE = Text("claims no facet", "未对应任何要点")
_AS = Text("as its measure: ", "同所属举措：")

_INHERITED = ("owned", "scheduled", "resourced", "measured")
"""The tests on which an action has what its measure says, where it says nothing itself."""


def of_item(report: Report, item: ItemView) -> Lines:
    """The item and, of a measure, each of its actions."""
    yield from _one(report, item, None, 0)
    for action in actions_of(report, item):
        yield from _one(report, action, item, 1)


def actions_of(report: Report, item: ItemView) -> list[ItemView]:
    """The actions that a measure consists of, in the order of the plan."""
    return [one for one in report.items if one.measure == item.id]


def _one(report: Report, item: ItemView, measure: ItemView | None, depth: int) -> Lines:
    yield FormulaLine(spaced(both(item.id), item.title), depth, strong=True)
    yield FormulaLine(spaced(_kind(item), placed(report, item.line, item.place)), depth + 1)
    above = {test.test: test for test in measure.tests} if measure else {}
    for test in item.tests:
        yield from _answer(item, test, above.get(test.test), depth + 1)
    for claim in item.claims:
        yield FormulaLine(_earned(claim), depth + 1)
    if not item.claims and report.score.status == "assessed":
        yield FormulaLine(_NONE, depth + 1)


def _kind(item: ItemView) -> Text:
    return phrase("action") if item.measure else phrase(item.kind)


def _answer(item: ItemView, test: TestView, above: TestView | None, depth: int) -> Iterator[FormulaLine]:
    """A test, and below it where its value stands, if that is not where the item does."""
    said = tested(test)
    place = next((one.place for one in item.entries if one.entry in test.keys), None)
    same = above is not None and test.passed and above.note == test.note
    inherited = same and place is None and test.test in _INHERITED
    if inherited:
        said = tested(
            test._replace(note=Text(_AS.en + test.note.in_language("en"), _AS.zh + test.note.in_language("zh")))
        )
    yield FormulaLine(said, depth)
    if test.passed and place and place != item.place:
        yield FormulaLine(said_place(_beside(place, item.place)), depth + 1)


def _beside(place: PlaceView, item: PlaceView | None) -> PlaceView:
    """The place without the section, where that is the item's own."""
    return place._replace(section=Text()) if item and place.section == item.section else place


def _earned(claim: ClaimScoreView) -> Text:
    claimed = phrase("primary" if claim.primary else "secondary")
    rests = _RESTS if claim.rests else _BETTER
    figures = both(f"{claim.facet}  {claim.score:.2f}")
    return spaced(figures, Text(f"{claimed.en}: {rests.en}", f"{claimed.zh}：{rests.zh}"))
