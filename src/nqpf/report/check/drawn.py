"""Draw the baseline of a plan: its current scores, to be compared with later."""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from nqpf.base.version import __version__
from nqpf.documents.cited import Documents
from nqpf.gate.baseline import DimensionBaseline, PlanBaseline
from nqpf.report.score.view import Report
from nqpf.scoring.basis import Basis
from nqpf.scoring.commitment import Counts, tally
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import Scorecard


class OnBasis(NamedTuple):
    """What the gate judges a plan on: its scorecard, the one without the waived criteria, the counts of commitment."""

    basis: Basis
    card: Scorecard
    gated: Scorecard
    counts: Counts


def draw_baseline(
    report: Report,
    judged: OnBasis,
    documents: Documents,
    findings: Iterable[str],
    waived: Iterable[str],
) -> PlanBaseline:
    """The plan as it stands, on the basis on which the gate judges it."""
    card, gated = judged.card, judged.gated
    # Constructed, since a baseline's models take points, as its file has them, and these are values.
    return PlanBaseline.model_construct(
        id=report.plan.id,
        path=report.plan.path,
        sha256=report.plan.sha256,
        rubric_sha256=report.rubric.sha256,
        documents_sha256=_digest(documents),
        tool=__version__,
        total=card.total,
        gated=gated.total,
        dimensions={
            dimension.id: DimensionBaseline.model_construct(score=dimension.score, criteria=_criteria(dimension))
            for dimension in gated.root.children
        },
        findings=tuple(sorted(findings)),
        waived=tuple(sorted(waived)),
        answers=tally(judged.counts),
        basis=judged.basis,
    )


def _criteria(dimension: Scored) -> dict[str, dict[str, float]]:
    return {
        node.id: {facet.id: facet.score for facet in node.children}
        for node in dimension.walk()
        if node.branch.level == "criterion"
    }


def _digest(documents: Documents) -> str:
    """One hash of what was read, or of why it was not; empty where no document is cited."""
    if not documents:
        return ""
    whole = sha256()
    for name, document in sorted(documents.items()):
        for part in (name, document.status, document.text):
            encoded = part.encode("utf-8", "surrogatepass")
            whole.update(f"{len(encoded)}:".encode() + encoded)
    return whole.hexdigest()
