"""What stands behind a score: the figures of a plan on its three bases, and what does not count on the narrower ones.

A plan file restates a document, and whoever wrote it chose what counts for what. So every report says what was only
claimed, what can be read in the document, and what a named person has confirmed. What was not looked for is said, and
never shown as 0.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.figures import Line, Score
from nqpf.review.confirmed import State
from nqpf.scoring.basis import Basis

Count = Annotated[int, Field(ge=0)]
BasisStatus = Literal["scored", "not-quoted", "not-reviewed"]
"""`not-quoted`: no document could be read; `not-reviewed`: nobody has reviewed the plan."""


class BasisView(NamedTuple):
    """The figures of a plan on one basis; all null where nobody looked.

    Breadth and total are null, too, where no item of the plan claims a facet, and commitment under five tasks. `tasks`
    has the headed units of the document that no task quotes among them; `answers` are how many tasks answer each of the
    six questions. `items` have a claim that counts, `claims` are the claims that do.
    """

    basis: Basis
    status: BasisStatus
    commitment: Score | None = None
    breadth: Score | None = None
    total: Score | None = None
    tasks: Count | None = None
    answers: tuple[Annotated[float, Field(ge=0)], ...] = ()
    items: Count | None = None
    claims: Count | None = None


class RefusedView(NamedTuple):
    """What does not count on the quoted basis, since it was not found.

    `item` is an item's id or a fund's, `entry` the entry of it that was `sought` in these words, empty for the item's
    own quote, without which nothing of the item counts. It was looked for in `file`, in `section`. `nearest` is the
    passage there that comes nearest to a quote, on `page` (0: without pages); looked for a few quotes only.
    """

    item: str
    entry: str
    sought: str
    line: Line
    file: str
    section: Text
    nearest: str = ""
    page: Count = 0


class MissingView(NamedTuple):
    """A headed unit of the document that no task of the plan quotes; `page` is 0 where there are no pages."""

    file: str
    title: str
    page: Count


class ReviewView(NamedTuple):
    """What one person has reviewed: the file, how many points, and of how many it is confirmed; first and last date."""

    reviewer: str
    file: str
    points: Count
    confirmed: Count
    first: str
    last: str


class PointsView(NamedTuple):
    """How many claims and answers stand so."""

    state: State
    points: Count


class BasesView(NamedTuple):
    """What stands behind a plan.

    `claimed` is how many items claim a facet, `quoted` how many of these have a quote that is in the document that they
    cite, null where no document could be read. `figures` are those of the three bases. `refused`, `missing` and
    `points` are empty where nobody looked.
    """

    claimed: Count
    quoted: Count | None
    figures: tuple[BasisView, ...] = ()
    refused: tuple[RefusedView, ...] = ()
    missing: tuple[MissingView, ...] = ()
    reviews: tuple[ReviewView, ...] = ()
    points: tuple[PointsView, ...] = ()


def on_bases(figures: tuple[BasisView, ...]) -> dict[str, object]:
    """The narrower bases as cells of a row: by `quoted` its status, by `quoted_total` its total, and so on."""
    cells: dict[str, object] = {}
    for one in figures[1:]:
        cells[one.basis] = one.status
        cells |= {f"{one.basis}_{name}": getattr(one, name) for name in ("commitment", "breadth", "total")}
    return cells


NO_CLAIM = BasesView(0, None)
"""Of a plan in which nothing claims anything."""
