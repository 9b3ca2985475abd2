"""Points between contours, as a native chart of points and lines."""

from collections.abc import Sequence

from nqpf.render.docx.draft import Draft
from nqpf.render.docx.scatter import PointChart, Points, points
from nqpf.render.docx.styles import BODY, NOTE
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Plane


def plane(draft: Draft, block: Plane) -> None:
    """The chart: a run of its own for each point, so that its name stands at it."""
    contours = [
        Points(f"{draft.say(block.contour)} = {said(line.level, 'answered')}", _within(line.points), joined=True)
        for line in block.contours
    ]
    dots = [Points(f"{dot.id} {draft.say(dot.title)}".strip(), [(dot.a, dot.b)]) for dot in block.dots]
    listed = "; ".join(f"{run.name} {said(a, 'points')}, {said(b, 'points')}" for run in dots for a, b in run.points)
    title, across, up = draft.titled(block.title), draft.say(block.across), draft.say(block.up)
    described = f"{title} ({across}, {up}): {listed}"
    chart = PointChart(title, across, up, [run for run in (*contours, *dots) if run.points], described)
    draft.chart(points(chart, BODY[draft.language]), chart, block.id)
    if block.says:
        draft.paragraph(block.says, NOTE)


def _within(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(a, b) for a, b in points if a <= 100 and b <= 100]
