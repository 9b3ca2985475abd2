"""The five points of a sheet: the head of the plan's work list, each with its place and words of the document."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.report.blocks.block import Gain, Line
from nqpf.report.blocks.words import SEMICOLON, joined, words
from nqpf.report.pages.score.work import gains, to_do
from nqpf.report.places import PlaceView
from nqpf.report.score.view import Report
from nqpf.report.words.head import COMMITMENT
from nqpf.report.words.places import said_place
from nqpf.report.worklist.view import EntryView, GroupView

MOST = 5
_NAMED = 3
"""Places of a kind of work that are given; they show what is meant."""


class Point(NamedTuple):
    """What to do, what it brings, and where in the document."""

    title: Text
    gains: tuple[Gain, ...]
    lines: tuple[Line, ...]


def points_of(report: Report) -> tuple[Point, ...]:
    """The head of the work list.

    Where nothing is assessed yet, the head of the same work by kind: there, every task lacks much the same.
    """
    if report.score.status == "not-yet-assessed":
        return tuple(map(_by_kind, report.worklist.groups[:MOST]))
    return tuple(map(_point, report.worklist.entries[:MOST]))


def _point(entry: EntryView) -> Point:
    return Point(to_do(entry), gains(entry), tuple(_lines(entry)))


def _lines(entry: EntryView) -> Iterator[Line]:
    if entry.place:
        yield _where(entry.place)
    if entry.lacks:
        missing = dict.fromkeys(lack.what for lack in entry.lacks)
        yield Line(_MISSING, joined([words(what) for what in missing], SEMICOLON))
    if entry.smallest:
        yield Line(_LEAST, words(entry.smallest))
    elif entry.remedy:
        yield Line(_COUNTS, words(entry.remedy))


def _by_kind(group: GroupView) -> Point:
    made = () if group.commitment is None else (Gain(COMMITMENT, group.commitment),)
    places = [item.place for item in group.items if item.place][:_NAMED]
    return Point(group.says, made, tuple(map(_where, places)))


def _where(place: PlaceView) -> Line:
    """Section, page and quote; never the name of a file."""
    return Line(_PLACE, words(said_place(place)))


_PLACE, _MISSING = Text("where", "位置"), Text("missing", "不足")
_LEAST, _COUNTS = Text("at least", "至少"), Text("what counts", "何者计分")
