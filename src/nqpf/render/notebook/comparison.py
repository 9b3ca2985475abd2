"""A comparison as a program reads it."""

from functools import cached_property
from typing import NamedTuple

from nqpf.render.notebook.shown import Shown, said
from nqpf.report.compare.view import CompareReport

_SHOWN = frozenset({"figures", "answers", "sources"})
"""The sections that a notebook shows."""


class MoveRow(NamedTuple):
    """A facet whose score differs: its scores (None where it does not apply), and its part in the difference.

    `points` are points of the total; `item_before` and `item_after` are the items it rests on.
    """

    id: str
    title: str
    dimension: str
    before: float | None
    after: float | None
    points: float
    item_before: str | None
    item_after: str | None


class Comparison(Shown[CompareReport]):
    """What moved between two plans. `view` is all of it, as the JSON format has it."""

    @property
    def before(self) -> float | None:
        """The first plan's score, 0 to 100; None where it is not yet assessed."""
        return self.view.before.total

    @property
    def after(self) -> float | None:
        """The second plan's score, 0 to 100; None where it is not yet assessed."""
        return self.view.after.total

    @property
    def difference(self) -> float | None:
        """By how many points the second plan scores more than the first; None where one is not yet assessed."""
        return self.view.difference.points if self.view.difference else None

    @cached_property
    def facets(self) -> tuple[MoveRow, ...]:
        """The facets that moved, the largest part first. With scope and rules (`view`), their parts add up exactly."""
        return tuple(
            MoveRow(
                id=one.id,
                title=said(one.title, self.lang),
                dimension=one.dimension,
                before=one.before,
                after=one.after,
                points=one.part.points,
                item_before=one.item_before.id if one.item_before else None,
                item_after=one.item_after.id if one.item_after else None,
            )
            for one in self.view.facets
        )

    def _repr_html_(self) -> str:
        """What a notebook shows: both plans' figures, and where the difference comes from; not every facet."""
        from nqpf.render.html.fragment import fragment  # noqa: PLC0415
        from nqpf.report.compare.page import compare_page  # noqa: PLC0415

        page = compare_page(self.view)
        shown = tuple(section for section in page.sections if section.id in _SHOWN)
        return fragment(page._replace(sections=shown, foot=()), self.lang)

    def __repr__(self) -> str:
        """Both scores and their difference."""
        if self.difference is None:
            return "<nqpf.Comparison: not yet assessed>"
        return f"<nqpf.Comparison: {self.before:.1f} to {self.after:.1f}, {self.difference:+.1f}>"
