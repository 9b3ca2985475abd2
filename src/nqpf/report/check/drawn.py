"""Draw the baseline of a plan: what it is worth now, to be held against later."""

from collections.abc import Iterable
from hashlib import sha256

from nqpf import __version__
from nqpf.documents.cited import Documents
from nqpf.gate.baseline import DimensionBaseline, PlanBaseline
from nqpf.report.score.view import Report
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import Scorecard


def draw_baseline(
    report: Report, gated: Scorecard, documents: Documents, findings: Iterable[str], waived: Iterable[str]
) -> PlanBaseline:
    """The plan as it stands; `gated` is the scorecard without the waived criteria, which the gate judges."""
    return PlanBaseline(
        id=report.plan.id,
        path=report.plan.path,
        sha256=report.plan.sha256,
        rubric_sha256=report.rubric.sha256,
        documents_sha256=_digest(documents),
        tool=__version__,
        total=report.score.total,
        gated=gated.total * 100,
        dimensions={
            dimension.id: DimensionBaseline(score=dimension.score * 100, criteria=_criteria(dimension))
            for dimension in gated.root.children
        },
        findings=tuple(sorted(findings)),
        waived=tuple(sorted(waived)),
    )


def _criteria(dimension: Scored) -> dict[str, dict[str, float]]:
    return {
        node.id: {facet.id: facet.score * 100 for facet in node.children}
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
