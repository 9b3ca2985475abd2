"""What every form of the report says beside the total."""

from nqpf.base.language import Language
from nqpf.render.score.experts import WITH_EXPERTS
from nqpf.report.score.view import Report
from nqpf.report.words.words import word


def beside_total(report: Report, language: Language) -> list[str]:
    """What stands beside the total: balance, geometric mean, share assessed, the total with N/A items as 0."""
    score = report.score
    if score.status == "not-yet-assessed":
        return []
    figures = [] if score.balance is None else [f"{word('balance', language)} {score.balance:.2f}"]
    figures += [
        f"{word('geometric', language)} {score.geometric:.1f}",
        f"{word('assessed', language)} {score.assessed:.0%}",
    ]
    if report.not_applicable:
        figures.append(f"{word('if_na_zero', language)} {score.total_if_na_zero:.1f}")
    if report.experts:
        figures.append(f"{WITH_EXPERTS.in_language(language)} {report.experts.with_experts:.1f}")
    return figures


def against_targets(report: Report, language: Language) -> str:
    """How many of the profile's targets are missed; empty where it sets none."""
    aimed = [dimension for dimension in report.dimensions if dimension.target is not None]
    missed = sum(dimension.score < (dimension.target or 0) for dimension in aimed)
    return word("targets_missed", language, missed=missed, all=len(aimed)) if aimed else ""
