"""Read the points that raters give; ids are the rubric's, and a budget is spent to the last point."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from nqpf.analysis.judgements import PointsGiven
from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.roles import JUDGEMENTS
from nqpf.loading.judgements.judgements import read_judgements, unknown_ids
from nqpf.loading.messages.validation import Locate
from nqpf.loading.syntax.decoding import Source


class LoadedPoints(NamedTuple):
    """The points that raters give to all ids; what a rater left out is 0."""

    points: dict[str, dict[str, Fraction]]
    source: Source


def load_points(path: str, ids: Sequence[str], budget: int | None = None) -> LoadedPoints:
    """Points of one or more raters for `ids`; in a table, a row is a rater and a column an id.

    Raises :class:`InputError` for unknown ids, for a rater who gives nothing, and, where there is a budget, for one
    who does not spend exactly that.
    """
    source = read_companion(path, JUDGEMENTS)
    file, locate = read_judgements(source, PointsGiven, {"nqpf": "points/1"}, "points")
    refuse(_unsound(file, ids, budget, locate))
    points = {rater: {name: given.get(name, Fraction(0)) for name in ids} for rater, given in file.points.items()}
    return LoadedPoints(points, source)


def _unsound(file: PointsGiven, ids: Sequence[str], budget: int | None, locate: Locate) -> Iterator[Problem]:
    for rater, given in file.points.items():
        at: Pointer = ("points", rater)
        yield from unknown_ids(given, ids, at, locate)
        spent = sum(given.values(), Fraction(0))
        if spent == 0 or (budget is not None and spent != budget):
            said = f"{float(spent):g}"
            message = Text(f"the points of `{rater}` sum to {said}", f"`{rater}` 的打分合计为 {said}")
            hint = (
                Text("they must be more than 0", "合计须大于 0")
                if budget is None
                else Text(f"they must be {budget}", f"合计须等于 {budget}")
            )
            yield Problem(locate(at, True), message, hint)
