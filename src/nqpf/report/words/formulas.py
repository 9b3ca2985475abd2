"""The arithmetic of each node written out, alike in both languages, so that a reader can redo it by hand."""

from collections.abc import Sequence
from typing import NamedTuple

from nqpf.report.commitment import CommitmentView
from nqpf.report.score.dimensions_view import CouplingView, CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.view import GapView, Report, ScoreView, known


class Coupled(NamedTuple):
    """The steps from a driver's poles to its score, in their order; `lifted` are the poles above the soft floor."""

    sides: tuple[str, str, str]
    coupling: str
    development: str
    coordination: str
    lifted: str
    coupled: str
    score: str


def total(report: Report) -> str:
    """How the dimensions make the total."""
    parts = [(one.id, one.weight, one.score) for one in report.dimensions]
    return _mean(parts, report.score.aggregate, known(report.score.total))


def commitment(found: CommitmentView) -> str:
    """How the six shares make the commitment."""
    terms = " + ".join(f"{question.answered:g}" for question in found.questions)
    value = 100 * sum(question.share for question in found.questions) / len(found.questions)
    return f"100 × ({terms}) / ({len(found.questions)} × {found.tasks}) = {value:.2f}"


def measured(found: CommitmentView) -> dict[str, str]:
    """How many tasks are measured and from where: an indicator that no task names counts half."""
    both = found.linked + found.unlinked / 2
    answered = {question.id: question.answered for question in found.questions}
    return {
        "measured": f"min({found.linked} + {found.unlinked} / 2, {found.tasks}) = {min(both, found.tasks):g}",
        "from_where": f"min({found.anchored}, {answered['measured']:g}) = {answered['from_where']:g}",
    }


def breadth(report: Report) -> str:
    """How the criteria that are addressed make the breadth: the share of each, by its facets of those it needs."""
    terms = []
    for criterion in (one for dimension in report.dimensions for one in dimension.criteria):
        addressed = sum(facet.addressed for facet in criterion.facets)
        needed = criterion.need or len(criterion.facets)
        if addressed:
            terms.append(f"{_exact(criterion.share, 8)} × {min(addressed, needed)}/{needed}")
    return f"100 × ({' + '.join(terms)}) = {report.score.breadth:.2f}" if terms else ""


def linear(score: ScoreView) -> str:
    """How breadth and firmness make the total without coupling; empty where nothing is addressed."""
    if score.firmness is None:
        return ""
    return f"{_exact(known(score.breadth), 4)} × {_exact(score.firmness)} = {score.linear:.2f}"


def coupled_total(score: ScoreView) -> str:
    """The total as what is left of it without coupling, in the figures as they are printed."""
    lost = round(known(score.linear), 2) - round(known(score.total), 2)
    return f"{score.linear:.2f} − {lost:.2f} = {score.total:.2f}"


def dimension(view: DimensionView) -> str:
    """How its criteria make a dimension that has no poles."""
    return _mean([(one.id, one.weight, one.score) for one in view.criteria], view.aggregate, view.score)


def coupled(view: DimensionView, pair: CouplingView) -> Coupled:
    """How its poles make a driver."""
    a, b, link = pair.a / 100, pair.b / 100, 1.0 if pair.link is None else pair.link / 100
    floor, rest = pair.floor, f"{1 - pair.floor:g}"
    lifted = [floor + (1 - floor) * pole for pole in (a, b)]
    mean = f"({pair.alpha:g} × A′ + {1 - pair.alpha:g} × B′)"
    worked = f"{_exact(pair.coupled)} × (1 − {pair.gamma:g} × (1 − {_exact(link, 8)}))"
    return Coupled(
        sides=(f"A = {_exact(a, 10)}", f"B = {_exact(b, 10)}", f"L = {_exact(link, 8)}"),
        coupling=f"C = 2 × √(A × B) / (A + B) = {_exact(pair.coupling)}",
        development=f"T = {pair.alpha:g} × A + {1 - pair.alpha:g} × B = {_exact(pair.development / 100)}",
        coordination=f"D = √(C × T) = {pair.coordination:.4f}",
        lifted="   ".join(
            f"{name}′ = {floor:g} + {rest} × {name} = {_exact(pole, 8)}"
            for name, pole in zip("AB", lifted, strict=True)
        ),
        coupled=f"U = (2 × √(A′ × B′) / (A′ + B′) × {mean} − {floor:g}) / {rest} = {_exact(pair.coupled)}",
        score=f"{view.id} = U × (1 − {pair.gamma:g} × (1 − L)) = {worked} = {view.score / 100:.4f}",
    )


def pole(view: PoleView, criteria: Sequence[CriterionView]) -> str:
    """How its criteria make a pole."""
    return _mean([(one.id, one.weight, one.score) for one in criteria], view.aggregate, view.score)


def criterion(view: CriterionView) -> str:
    """How the facets that count make a criterion."""
    parts = [(one.id.removeprefix(f"{view.id}."), one.weight, one.score) for one in view.facets if one.counted]
    return _mean(parts, view.aggregate, view.score)


def credit(view: FacetView) -> str:
    """How the tests that its item passed make a facet's credit."""
    if view.kind == "goalposts":
        return f"credit = {view.score / 100:.4f}"
    t = [int(test.passed) for test in view.tests]
    formula = f"0.2 × {t[0]} × (1 + {t[1]} + {t[2]} + {t[3]} + {t[4]})"
    if view.claim != "secondary" or not view.in_full:
        return f"credit = {formula} = {view.score / 100:g}"
    return f"credit = {formula} × {view.score / view.in_full:g} = {_exact(view.score / 100, 4)}"


def lost(gap: GapView, share: float) -> str:
    """How much of the whole a gap's facet leaves lost."""
    return f"{_exact(share)} × (1 − {_exact(gap.score / 100, 4)}) × 100 = {gap.lost:.2f}"


def _mean(parts: Sequence[tuple[str, float, float]], aggregate: str, score: float) -> str:
    """The weighted mean written out, or the rule's name and its terms."""
    whole = sum(weight for _, weight, _ in parts)
    if aggregate == "arithmetic":
        terms = " + ".join(f"{weight:g} × {_exact(value, 4)}" for _, weight, value in parts)
        return f"= ({terms}) / {whole:g} = {score:.2f}"
    terms = ", ".join(f"{name} {_exact(value, 4)} (w {weight:g})" for name, weight, value in parts)
    return f"= {aggregate}({terms}) = {score:.2f}"


def _exact(value: float, decimals: int = 6) -> str:
    """A term with two digits more than the result it makes, so that redoing the sum gives the digits shown."""
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")
