"""Draw the baseline of a plan: its current scores, to be compared with later."""

from collections.abc import Iterable
from hashlib import sha256

from nqpf.base.version import __version__
from nqpf.documents.cited import Documents
from nqpf.gate.baseline import DimensionBaseline, PlanBaseline
from nqpf.report.score.view import Report
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import Scorecard


def draw_baseline(
    report: Report,
    cards: tuple[Scorecard, Scorecard],
    documents: Documents,
    findings: Iterable[str],
    waived: Iterable[str],
) -> PlanBaseline:
    """The plan as it stands; `cards`: its scorecard, and the one without the waived criteria, which the gate judges."""
    card, gated = cards
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
        answers=_answers(report),
    )


def _answers(report: Report) -> dict[str, float]:
    """The tasks and the answers by question, as :func:`tally` counts them."""
    found = report.score.commitment
    return {"tasks": found.tasks, **{question.id: question.answered for question in found.questions}}


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
