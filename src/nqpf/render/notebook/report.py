"""The report of one plan as a program reads it."""

from functools import cached_property
from typing import TYPE_CHECKING

from nqpf.render.notebook.shown import Shown, said
from nqpf.report.commitment import joined
from nqpf.report.score.view import Report as ReportView

if TYPE_CHECKING:  # `nqpf score` makes a report and reads no row of it
    from nqpf.render.notebook.rows import DimensionRow, FindingRow, GapRow
    from nqpf.report.bases.view import BasisView


class Report(Shown[ReportView]):
    """A scored plan. `view` is the whole report, as the JSON format has it.

    `pandas.DataFrame` takes `bases`, `dimensions`, `gaps` and `findings` as they are. A notebook shows a report as a
    short table.
    """

    @property
    def title(self) -> str:
        """The plan's title."""
        return said(self.view.plan.title, self.lang)

    @property
    def draft(self) -> bool:
        """Whether a program wrote or updated the plan and nobody has confirmed it as a whole."""
        return self.view.plan.draft

    @property
    def total(self) -> float | None:
        """The score, 0 to 100, unrounded; None until an item claims a facet."""
        return self.view.score.total

    @property
    def band(self) -> str:
        """The name of the band that the commitment falls into, or of both near a limit; empty if it is not rated."""
        return said(joined(self.view.score.commitment.bands), self.lang)

    @property
    def commitment(self) -> float | None:
        """How firmly the plan commits to its own tasks, 0 to 100; None under five tasks."""
        return self.view.score.commitment.value

    @property
    def breadth(self) -> float | None:
        """How much of the rubric's agenda the plan addresses, 0 to 100; None until an item claims a facet."""
        return self.view.score.breadth

    @property
    def bases(self) -> "tuple[BasisView, ...]":
        """Commitment, breadth and total as claimed, quoted and confirmed; None where nobody looked (`status`)."""
        return self.view.score.bases.figures

    @cached_property
    def dimensions(self) -> "tuple[DimensionRow, ...]":
        """The dimensions that apply to the plan, in the order of the rubric."""
        from nqpf.render.notebook import rows  # noqa: PLC0415

        return tuple(rows.dimensions(self.view, self.lang))

    @cached_property
    def gaps(self) -> "tuple[GapRow, ...]":
        """Every gap, the largest gain first."""
        from nqpf.render.notebook import rows  # noqa: PLC0415

        return tuple(rows.gaps(self.view, self.lang))

    @cached_property
    def findings(self) -> "tuple[FindingRow, ...]":
        """What the plan says against itself, in the order of its lines."""
        from nqpf.render.notebook import rows  # noqa: PLC0415

        return tuple(rows.findings(self.view, self.lang))

    def __repr__(self) -> str:
        """The plan, its three figures and how much is found, on one line."""
        rated = "not rated" if self.commitment is None else f"{self.commitment:.1f} ({self.band})"
        scored = f"breadth {self.breadth:.1f}, total {self.total:.1f}" if self.total is not None else "not yet assessed"
        figures = f"commitment {rated}, {scored}"
        found = f"{len(self.view.findings)} findings"
        counted = found if self.total is None else f"{len(self.view.gaps)} gaps, {found}"
        drafted = " (draft)" if self.draft else ""
        return f"<nqpf.Report {self.title!r}{drafted}: {figures}; {counted}>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from nqpf.render.html.fragment import fragment  # noqa: PLC0415
        from nqpf.report.pages.score.short import short_page  # noqa: PLC0415

        return fragment(short_page(self.view), self.lang)
